"""First steps as people write them: ``what / who / when`` on one line."""

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, day_with_weekday
from plassess.conversation.typed.dates.readings import DateRead
from plassess.conversation.typed.people import full_name, is_named_in, read_people
from plassess.conversation.typed.stray_lines import leaves_open

ReadDate = Callable[[str], DateRead]
NO_DATE_READ = DateRead()

_SEPARATOR = re.compile(r"\s+[/|][\s/|]*|\t\s*")
_LABEL = re.compile(r"^(?:who|owner|lead|by|when|date)\s*:\s*(?=\S)", re.IGNORECASE)
_BEFORE_A_DATE = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+|\s+\(|\s+(?=(?:by|before|until)\s)|\s+")
_COMMA = re.compile(r"\s*,\s*(?=\S)")
_BEHIND_THE_WORDS = re.compile(r"\s*\(([^()]{2,60})\)$")
_LONGEST_END = 60
_MOST_WORDS_OF_A_NAME = 3
_WHO_AND_WHEN = 2
"""Parts of a line that names no step."""
_FEWEST_WORDS_OF_A_STEP = 3
_MOST_WORDS_OF_AN_OWNER = 5
_DONE_BY_NOBODY = re.compile(
    r"(?:add|ask|bring|build|call|choose|collect|create|draft|find|give|hold|invite|make|meet|plan|prepare|publish|put|"
    r"read|review|rewrite|schedule|send|set|share|start|stop|take|talk|tell|train|try|update|use|visit|write)\b"
)
"""What steps begin with, and owners do not."""
_LIKE_AN_END = re.compile(
    r"^(?P<what>.{3,}?)(?:\s+[-–—]\s+|,?\s+\(|,?\s+(?=(?:by|before|until)\s))(?P<rest>[^/]{2,60})$"
)


class OwnerAndDate(Struct, frozen=True):
    """Who and when, as they were read. ``unread`` is what was meant as a date and gave no day."""

    who: str = ""
    when: DateRead = NO_DATE_READ
    unread: str = ""


class StepLine(Struct, frozen=True):
    """A first step as it was read from one line.

    ``when`` says what to ask about its date, or which word the calendar lacks; ``unread_date`` is what was meant as a
    date and gave no day: none can be read, there is no such day, or the calendar lacks it. ``instead``: the line has
    no slash, and its end reads like an owner or a date; the step it would be then.
    """

    step: FirstStep
    when: DateRead = NO_DATE_READ
    unread_date: str = ""
    instead: FirstStep | None = None


def read_step_line(line: str, people: Sequence[str], read_date: ReadDate) -> StepLine | None:
    """Read ``what / who / when``; only the first part is needed, and the other two may trade places.

    A slash separates where a space stands before it, so ``reading/math`` and ``w/ Rosa`` stay whole. Further parts
    belong to the first one. ``None``: the line holds no step.
    """
    parts = [part.strip() for part in _SEPARATOR.split(line.strip().strip("/|"))]
    what, rest = parts[0], [_LABEL.sub("", part) for part in parts[1:] if part and not leaves_open(part)]
    if len(rest) > 2:
        what, rest = " / ".join([what, *rest[:-2]]), rest[-2:]
    if not what:
        return None
    read = _of_parts(rest, people, read_date)
    step = FirstStep(what=what, who=read.who or None, by=read.when.day)
    return StepLine(step, read.when, read.unread, None if rest else _instead(what, people, read_date))


def read_owner_and_date(text: str, people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Read ``who / when`` or ``Maria, Jan 15``, in either order; what is no date belongs to the owner."""
    parts = [part for part in _parts(text) if not leaves_open(part)]
    return _of_parts([" / ".join(parts[:-1]), parts[-1]] if len(parts) > 2 else parts, people, read_date)


def has_three_parts(line: str) -> bool:
    """Tell ``what / who / when`` from ``who / when``."""
    return len(_parts(line)) > _WHO_AND_WHEN


def is_step_line(line: str, people: Sequence[str], read_date: ReadDate, *, fewest: int = 3) -> bool:
    """Tell a line in a step's form, ``what / who / when``: behind its words is a day, or somebody in the room."""
    parts = _parts(line)
    behind = any(_is_date(part, people, read_date) or is_named_in(part, people) for part in parts[1:])
    return len(parts) >= fewest and behind


def _parts(line: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(f" {line.strip()}") if part.strip()]


def reads_like_a_step(line: str, people: Sequence[str], read_date: ReadDate) -> bool:
    """Tell a step, which was typed where somebody is asked for, from an owner and a date.

    It has three parts, or two of which neither is a date or in the room, or it begins with what is to be done, or it
    has more words than an owner has.
    """
    parts = _parts(line)
    owners = [part for part in parts if not _is_date(part, people, read_date)]
    if has_three_parts(line) or (len(owners) > 1 and not is_named_in(owners[0], people)):
        return True
    owner = read_owner_and_date(line, people, read_date).who
    words = owner.casefold().split()
    if is_named_in(owner, people) or len(words) < _FEWEST_WORDS_OF_A_STEP:
        return False
    is_long = len(words) > _MOST_WORDS_OF_AN_OWNER and not _is_like_a_name(owner, people)
    return is_long or bool(_DONE_BY_NOBODY.match(owner.casefold()))


def in_labelled_words(step: FirstStep) -> str:
    """Write what a line was read as, each part with its label: ``what: … · who: … · by: …``."""
    by = day_with_weekday(step.by) if step.by else NO_DATE
    return f"what: {step.what} · who: {step.who or NO_OWNER} · by: {by}"


def _of_parts(parts: Sequence[str], people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Tell the owner from the date: a part is a date where it reads as one, or else an owner."""
    if not parts:
        return OwnerAndDate()
    if len(parts) == 1:
        return _of_one(parts[0], people, read_date)
    first, second = parts
    if _is_date(first, people, read_date) and not _is_date(second, people, read_date):
        first, second = second, first
    rest = _of_one(second, people, read_date)
    is_told_twice = rest.who == full_name(first, people) and read_date(second).is_date  # May by the end of May
    if rest.who and not is_told_twice and (rest.when.is_date or is_named_in(second, people)):
        return OwnerAndDate(full_name(f"{first} and {rest.who}", people), rest.when, rest.unread)
    return _dated(full_name(first, people), second, read_date)


def _of_one(part: str, people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Read one part: a date, an owner, or both with a comma, a dash or *by* between them."""
    if is_named_in(part, people):
        return OwnerAndDate(full_name(part, people))
    if read_date(part).is_date:
        return _dated("", part, read_date)
    for match in _BEFORE_A_DATE.finditer(part):
        who, when = part[: match.start()].strip(), part[match.end() :].strip(" ()")
        is_gap = not match[0].strip()
        if who and when and read_date(when).is_date and (not is_gap or is_named_in(who, people) or _has_by(when)):
            return _dated(full_name(who, people), when, read_date)
    return _dated("", part, read_date) if read_date(part).meant else OwnerAndDate(full_name(part, people))


def _has_by(when: str) -> bool:
    return when.casefold().startswith(("by ", "before ", "until "))


def _dated(who: str, when: str, read_date: ReadDate) -> OwnerAndDate:
    read = read_date(when)
    return OwnerAndDate(who, read, "" if read.day else when)


def _is_date(part: str, people: Sequence[str], read_date: ReadDate) -> bool:
    """Tell a date from a name: June is a person where one is in the room."""
    read = read_date(part)
    return not is_named_in(part, people) and (read.is_date or read.meant)


def _instead(line: str, people: Sequence[str], read_date: ReadDate) -> FirstStep | None:
    """Read the end of a line without slashes as an owner or a date, where it is clearly one."""
    match = _LIKE_AN_END.match(line)
    if match is None:
        return _behind_commas(line, people, read_date)
    read = _of_one(match["rest"].strip(" ()"), people, read_date)
    if read.when.day is None and not is_named_in(read.who, people):
        return None
    return FirstStep(what=match["what"], who=read.who or None, by=read.when.day)


def _behind_commas(line: str, people: Sequence[str], read_date: ReadDate) -> FirstStep | None:
    """Read ``what, who, when``: the end is a date, or somebody and a date, at the first comma where it is no more."""
    for comma in _COMMA.finditer(line):
        what, end = line[: comma.start()], line[comma.end() :]
        read = _of_one(end, people, read_date) if what.strip() and len(end) <= _LONGEST_END else OwnerAndDate()
        if read.when.day and (not read.who or _is_like_a_name(read.who, people)):
            return FirstStep(what=what, who=read.who or None, by=read.when.day)
    return None


def _is_like_a_name(text: str, people: Sequence[str]) -> bool:
    """Tell a name from other words: somebody in the room, or a few words that all begin with capitals."""
    names = [name.split() for name in read_people(text)]
    return is_named_in(text, people) or all(
        len(name) <= _MOST_WORDS_OF_A_NAME and all(word[0].isupper() for word in name) for name in names
    )


def without_unread_date(what: str, read_date: ReadDate) -> str:
    """Take off what was meant as a date and stands behind a step's words, ``(asap)``: there is a day by now."""
    behind = _BEHIND_THE_WORDS.search(what)
    read = read_date(behind[1]) if behind else NO_DATE_READ
    bare = what[: behind.start()] if behind else what
    return bare if bare.strip() and (read.is_date or read.meant) else what
