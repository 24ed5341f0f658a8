"""What the columns of another program's table are called, and how a column is found again when the table comes back.

The district's own form asks its questions under these titles, and a table of its answers has them as its first row.
Each ends with a sign in square brackets, which is what is read: the words before it may be in any language, and may
have been changed there.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, convert

from plassess.assessment.forms.asked_form import AskedForm, FormQuestion
from plassess.foreign_text import visible

ColumnKind = Literal["row", "saw", "aloud", "code", "name", "school"]

_BLANKS = re.compile(r"[\s[\]]+")
_OF_A_ROW = re.compile(r"(?P<row>[1-9][0-9]{0,3}-[0-9a-f]{4})(?: (?P<kind>saw|aloud))?")
_OF_A_PERSON = re.compile(r"(?P<kind>code|name) (?P<of>[a-z0-9][a-z0-9_.-]{0,95})")
_OF_A_SCHOOL = re.compile(r"(?P<kind>school) (?P<of>[a-z0-9][a-z0-9_.-]{0,63}) (?P<edition>.{1,200})")
_LONGEST = 4000
"""What another program takes for a title or a choice."""
_AT_THE_END = re.compile(r"\[([^][]{1,300})\]\W*\Z")


class ColumnWords(Struct, frozen=True):
    """The words before the signs, in one language."""

    saw: str
    """What asks for a line beside a row."""
    aloud: str
    """What asks whether that line may be read aloud."""
    may_be_read: str
    """The one thing to tick below it."""
    code: str
    name: str
    school: str


class ColumnSign(Struct, frozen=True):
    """What a column holds.

    ``row`` is the sign of the question that a choice, a line or a tick belongs to. ``of`` is the uid of the
    self-assessment, for a code or a name; for a school the id of the form of the content, with its ``edition``.
    """

    kind: ColumnKind
    row: str = ""
    of: str = ""
    edition: str = ""


def row_title(question: FormQuestion) -> str:
    """Return the title of a question: ``3. Time to learn together [3-9f3c]``."""
    return f"{question.number}. {_on_one_line(question.title)} [{question.sign}]"


def saw_title(question: FormQuestion, words: ColumnWords) -> str:
    """Return the title of the line beside a question: ``What did you see? [3-9f3c saw]``."""
    return f"{words.saw} [{question.sign} saw]"


def aloud_title(question: FormQuestion, words: ColumnWords) -> str:
    """Return the title of that line's tick: ``May it be read aloud? [3-9f3c aloud]``."""
    return f"{words.aloud} [{question.sign} aloud]"


def person_title(form: AskedForm, words: ColumnWords) -> str:
    """Return the title of what tells who fills in a team's form: a name to choose, or a code."""
    return f"{words.name} [name {form.of}]" if form.are_named else f"{words.code} [code {form.of}]"


def school_title(form: AskedForm, words: ColumnWords) -> str:
    """Return the title of what tells the school, on a form of the content: ``School [school family-form 2022]``."""
    return f"{words.school} [school {form.of} {edition_in_a_sign(form.edition)}]"


def choices_in_words(question: FormQuestion) -> tuple[str, ...]:
    """Return the choices as they stand in another program and in its cells, each on one line and none twice."""
    return _told_apart([(choice.words, choice.value) for choice in question.choices])


def names_in_words(form: AskedForm) -> tuple[str, ...]:
    """Return the names to choose from, in the order of ``form.people``, none twice."""
    return _told_apart([(one.name or "", one.code) for one in form.people])


def schools_in_words(form: AskedForm) -> tuple[str, ...]:
    """Return the schools to choose from, none twice."""
    return tuple(dict.fromkeys(_on_one_line(school) for school in form.schools if school.strip()))


def edition_in_a_sign(edition: str) -> str:
    """Write an edition so that it stands in a sign: on one line, without square brackets."""
    return visible(_BLANKS.sub(" ", edition).strip())


def column_sign(title: str) -> ColumnSign | None:
    """Read the sign at the end of a column's title; ``None`` where there is none.

    A program may have broken the line, or put a sign of punctuation or a number behind it.
    """
    held = _AT_THE_END.search(title.rstrip("0123456789"))
    if held is None:
        return None
    sign = " ".join(held[1].split())
    for pattern in (_OF_A_ROW, _OF_A_PERSON, _OF_A_SCHOOL):
        if found := pattern.fullmatch(sign):
            told = {name: value for name, value in found.groupdict().items() if value}
            return convert({"kind": "row", **told}, ColumnSign)
    return None


def _told_apart(named: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Put what tells it apart behind a text that stands there twice: ``Rosa Ortiz (rosa-2)``; or behind each."""
    lines = [(_on_one_line(text), sign) for text, sign in named]
    counts = Counter(line for line, _ in lines)
    apart = tuple(line if line and counts[line] == 1 else f"{line} ({sign})" for line, sign in lines)
    return apart if len(set(apart)) == len(apart) else tuple(f"{line} ({sign})" for line, sign in lines)


def _on_one_line(text: str) -> str:
    return visible(" ".join(text.split()), _LONGEST)
