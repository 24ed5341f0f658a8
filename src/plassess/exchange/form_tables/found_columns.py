"""Which column of a table is which part of a form: found by the sign in its title, else by the words there."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from plassess.assessment.forms.asked_form import AskedForm, FormQuestion
from plassess.assessment.forms.came_back import Refusal, RefusedError
from plassess.assessment.forms.column_titles import ColumnSign, column_sign, edition_in_a_sign
from plassess.assessment.plain_text import plain
from plassess.exchange.form_tables.cell_words import cell_text, letters_of
from plassess.files.returned.foreign_table import Cell, Table, letters
from plassess.foreign_text import visible

_NUMBER = re.compile(r"^\s*\d{1,3}[.)]\s*")
_SIGN = re.compile(r"\s*\[[^][]*\]\W*$")
_SCHOOL = re.compile(r"\b(?:school|escuela)\b")
_ANEW = "Make the form anew, and ask for answers once more."


class FoundColumns(Struct, frozen=True):
    """The columns of a table by what they hold; columns count from 0.

    ``forms`` are the form that was found, in each language. ``parts`` names every column that belongs to it.
    ``left_out`` are columns of questions with other words.
    """

    forms: tuple[AskedForm, ...]
    parts: Mapping[int, str]
    rows: Mapping[str, int]
    saw: Mapping[str, int]
    aloud: Mapping[str, int]
    questions: Mapping[str, FormQuestion]
    who: int | None = None
    left_out: tuple[Refusal, ...] = ()
    unsigned: tuple[int, ...] = ()

    @property
    def form(self) -> AskedForm:
        """The form, in the language it is asked in first."""
        return self.forms[0]


def found_columns(table: Table, asked: Sequence[Sequence[AskedForm]], wanted: str | None = None) -> FoundColumns:
    """Find the form that a table’s first row belongs to, and each of its columns.

    ``asked`` are the forms there are, each in all its languages; ``wanted`` is the id of the one that is meant.
    Raises RefusedError where none is found, where it is another’s, and where two columns are for the same.
    """
    titles = [_title(cell) for cell in table.rows[0]] if table.rows else []
    signs = [column_sign(title) for title in titles]
    forms = _form_meant(titles, signs, asked, wanted)
    return _placed(titles, signs, forms)


def _title(cell: Cell) -> str:
    return " ".join(cell_text(cell)[:2000].split())


def _form_meant(
    titles: Sequence[str],
    signs: Sequence[ColumnSign | None],
    asked: Sequence[Sequence[AskedForm]],
    wanted: str | None,
) -> tuple[AskedForm, ...]:
    named = {(one.of, one.edition) for one in signs if one and one.of}
    if len(named) > 1:
        raise RefusedError("its titles belong to two forms.", "Take in one form a file.")
    for of, edition in named:
        found = next((forms for forms in asked if forms[0].of == of), None)
        if found is None:
            raise _of_another(of, edition)
        if edition and edition != edition_in_a_sign(found[0].edition):
            why = (
                f"it is of the {visible(of, 80)} of edition {visible(edition, 40)}; {found[0].edition} is asked here."
            )
            raise RefusedError(why, "Take it in where that edition is asked.")
        if wanted and wanted != of:
            raise RefusedError(f"it is of the {of}, and not of the {visible(wanted, 80)}.", "Leave --form out.")
        return tuple(found)
    by_words = [(len(set(_questions(titles, signs, forms))), forms) for forms in asked if _is(forms, wanted)]
    best, forms = max(by_words, key=lambda one: one[0], default=(0, ()))
    if best == 0:
        raise RefusedError("its first row holds none of the questions that are asked here.", _which(asked))
    if [count for count, _ in by_words].count(best) > 1:
        raise RefusedError("its first row belongs to two forms.", "Say which is meant, such as --form family-form.")
    return tuple(forms)


def _is(forms: Sequence[AskedForm], wanted: str | None) -> bool:
    return wanted is None or forms[0].of == wanted


def _of_another(of: str, edition: str) -> RefusedError:
    if edition:
        return RefusedError(
            f"there is no form {visible(of, 80)} here.", "Name the content that has it: --content DIR"
        )
    return RefusedError(f"it belongs to another self-assessment ({visible(of, 80)}).", "Take it in there.")


def _which(asked: Sequence[Sequence[AskedForm]]) -> str:
    if not asked:
        return "Nothing here is asked by a form."
    return (
        "Delete rows above the titles, if there are any. Else name the self-assessment that it belongs to, or"
        " download the answers from the form once more."
    )


def _questions(
    titles: Sequence[str], signs: Sequence[ColumnSign | None], forms: Sequence[AskedForm]
) -> Iterator[str]:
    """Name the questions that some titles are for."""
    for title, sign in zip(titles, signs, strict=True):
        found = _by_sign(sign.row, forms) if sign else _by_words(title, forms)
        if found:
            yield found.id


def _by_sign(sign: str, forms: Sequence[AskedForm]) -> FormQuestion | None:
    """Find the question whose words have this digest; of several, the one with this number."""
    _, _, digest = sign.partition("-")
    same = [one for form in forms for one in form.questions if one.sign.rpartition("-")[2] == digest and digest]
    if len({one.id for one in same}) <= 1:
        return same[0] if same else None
    return next((one for one in same if one.sign == sign), None)


def _by_words(title: str, forms: Sequence[AskedForm]) -> FormQuestion | None:
    """Find the question that a title is about: by its name, by what it asks, or by both one behind the other."""
    said = letters_of(_SIGN.sub("", _NUMBER.sub("", title)))
    same = [one for form in forms for one in form.questions if said and _is_called(one, said)]
    return same[0] if len({one.id for one in same}) == 1 else None


def _is_called(question: FormQuestion, said: str) -> bool:
    name, ask = letters_of(question.title), letters_of(question.ask)
    return said in (name, ask) or (said.startswith(name + ask) and bool(name))


class _Column(Struct, frozen=True):
    """One column: its title, its sign, and the question that it is for, where there is one."""

    at: int
    title: str
    sign: ColumnSign | None
    question: FormQuestion | None

    @property
    def part(self) -> str:
        """What it belongs to the form as; empty where it does not."""
        if self.sign:
            return f"{self.sign.kind} {self.sign.row}"
        return f"row {self.question.id}" if self.question else ""

    @property
    def kind(self) -> str:
        """What it holds of a question."""
        return self.sign.kind if self.sign else "row"


def _placed(titles: Sequence[str], signs: Sequence[ColumnSign | None], forms: tuple[AskedForm, ...]) -> FoundColumns:
    columns = [
        _Column(at, title, sign, _by_sign(sign.row, forms) if sign else _by_words(title, forms))
        for at, (title, sign) in enumerate(zip(titles, signs, strict=True))
    ]
    questions = {one.question.id: one.question for one in columns if one.question}
    if not questions:
        raise RefusedError("each of its questions has other words by now.", _ANEW)
    who, parts = _who(columns, forms[0]), {one.at: one.part for one in columns if one.part}
    return FoundColumns(
        forms,
        {**parts, **({who: "who"} if who is not None else {})},
        _of_kind(columns, "row"),
        _of_kind(columns, "saw"),
        _of_kind(columns, "aloud"),
        questions,
        who,
        tuple(_other_words(one) for one in columns if one.sign and one.sign.kind == "row" and not one.question),
        tuple(one.at for one in columns if not one.part),
    )


def _of_kind(columns: Sequence[_Column], kind: str) -> dict[str, int]:
    """Find the columns of a kind by their questions. Raises RefusedError where two are for the same."""
    found: dict[str, int] = {}
    for one in columns:
        if one.question and one.kind == kind:
            if one.question.id in found:
                raise _twice(found[one.question.id], one.at, one.question)
            found[one.question.id] = one.at
    return found


def _who(columns: Sequence[_Column], form: AskedForm) -> int | None:
    """Find the column of the code, the name or the school, by its sign; a school’s by the word, too."""
    signed = [one.at for one in columns if one.sign and one.sign.of]
    if len(signed) > 1:
        both = f"columns {letters(signed[0] + 1)} and {letters(signed[1] + 1)}"
        raise RefusedError(f"{both} both say who it is.", "Delete the one that does not count.")
    schools = [one.at for one in columns if not one.part and _SCHOOL.search(plain(one.title))]
    return next(iter([*signed, *([] if form.is_of_a_team else schools)]), None)


def _twice(first: int, second: int, question: FormQuestion) -> RefusedError:
    both = f"columns {letters(first + 1)} and {letters(second + 1)}"
    return RefusedError(f"{both} are both for question {question.number}.", "Delete the one that does not count.")


def _other_words(column: _Column) -> Refusal:
    number = column.sign.row.partition("-")[0] if column.sign else ""
    why = f"question {number} has other words by now than the ones that were answered, so its answers are left out."
    return Refusal(why, _ANEW, f"column {letters(column.at + 1)}")
