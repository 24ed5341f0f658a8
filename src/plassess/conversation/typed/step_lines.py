"""First steps as people write them: ``what / who / when`` on one line."""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, day_with_weekday
from plassess.conversation.typed.dates.readings import DateRead
from plassess.conversation.typed.dates.vocabulary import DATE_WORD
from plassess.conversation.typed.people import full_name, is_named_in, read_people, strangers
from plassess.conversation.typed.stray_lines import leaves_open

ReadDate = Callable[[str], DateRead]
NO_DATE_READ = DateRead()
_Part = tuple[int, str]

_SLASHES = re.compile(r"\s+[/／][\s/／]*|\t\s*")
_PIPES = re.compile(r"\s+[|｜][\s|｜]*|\t\s*")
_LABEL = re.compile(r"^(?:who|owner|lead|by|when|date)\s*:\s*(?=\S)", re.IGNORECASE)
_BEFORE_A_DATE = re.compile(r"\s*[,;/|@]\s*|\s+[-–—]\s+|\s+\(|\s+(?=(?:by|before|until)\s)|\s+")
_COMMA = re.compile(r"\s*[,;]\s*(?=\S)")
_BEHIND_THE_WORDS = re.compile(r"\s*\(([^()]{2,60})\)$")
_HAS_LETTER = re.compile(r"[^\W\d_]")
_BARE = ("/", "|", "@")
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


def read_step_line(line: str, people: Sequence[str], read_date: ReadDate, known: str = "") -> StepLine | None:
    """Read ``what / who / when``; only the first part is needed, and the other two may trade places.

    A slash separates where a space stands before it, so ``reading/math`` and ``w/ Rosa`` stay whole. What stands
    behind owner and date will show that the step is done. Other parts belong to the first one, as they were typed,
    and so do the slashes of the words that are ``known`` to be the step's where the line begins with them. ``None``:
    the line holds no step.
    """
    text = line.strip(" \t/|／｜")
    begins_at = len(known) if known and text.startswith(known) else 0
    told, parts = _told_behind(text, begins_at, _separator(text[begins_at:] if begins_at else line))
    shown_by = told.pop()[1] if _ends_with_what_shows_it([part for _, part in told], people, read_date) else None
    begins = told[-_WHO_AND_WHEN:] if len(told) > _WHO_AND_WHEN else parts
    what = text[: begins[0][0] if begins else len(text)].strip()
    rest = [part for _, part in told[-_WHO_AND_WHEN:]]
    if not what:
        return None
    read = _of_parts(rest, people, read_date)
    step = FirstStep(what=what, who=read.who or None, by=read.when.day, shown_by=shown_by)
    return StepLine(step, read.when, read.unread, None if rest else _instead(what, people, read_date))


def _ends_with_what_shows_it(rest: Sequence[str], people: Sequence[str], read_date: ReadDate) -> bool:
    """Tell ``who / when / what shows it``: the day stands before the last part, and that is nobody in the room."""
    if len(rest) <= _WHO_AND_WHEN or is_named_in(rest[-1], people):
        return False
    _, day, last = (_is_date(part, people, read_date) for part in rest[-3:])
    return day and not last


def read_owner_and_date(text: str, people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Read ``who / when`` or ``Maria, Jan 15``, in either order; what is no date belongs to the owner."""
    parts = [part for part in _parts(text) if not leaves_open(part)]
    return _of_parts([" / ".join(parts[:-1]), parts[-1]] if len(parts) > 2 else parts, people, read_date)


def _told_behind(text: str, begins_at: int, separator: re.Pattern[str]) -> tuple[list[_Part], list[_Part]]:
    """Return the parts behind the first that say something, and all of them, each with where it begins."""
    gaps = list(separator.finditer(text, begins_at))
    ends = [gap.start() for gap in gaps[1:]] + [len(text)]
    parts = [(gap.start(), text[gap.end() : end].strip()) for gap, end in zip(gaps, ends, strict=False)]
    return [(at, _LABEL.sub("", part)) for at, part in parts if part and not leaves_open(part)], parts


def _separator(line: str) -> re.Pattern[str]:
    """Tell what stands between the parts: a slash, or in a row of a table a bar; the other one is text."""
    is_row = line.lstrip().startswith(("|", "｜")) or len(_PIPES.findall(line)) > len(_SLASHES.findall(line))
    return _PIPES if is_row else _SLASHES


def has_three_parts(line: str) -> bool:
    """Tell ``what / who / when`` from ``who / when``."""
    return len(_parts(line)) > _WHO_AND_WHEN


def is_step_line(line: str, people: Sequence[str], read_date: ReadDate, *, fewest: int = 3) -> bool:
    """Tell a line in a step's form, ``what / who / when``: behind its words is a day, or somebody in the room."""
    parts = _parts(line)
    behind = any(_is_date(part, people, read_date) or is_named_in(part, people) for part in parts[1:])
    return len(parts) >= fewest and behind


def _parts(line: str) -> list[str]:
    return [part.strip() for part in _separator(line).split(f" {line.strip()}") if part.strip()]


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
    shown_by = f" · shown by: {step.shown_by}" if step.shown_by else ""
    return f"what: {step.what} · who: {step.who or NO_OWNER} · by: {by}{shown_by}"


def _of_parts(parts: Sequence[str], people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Tell the owner from the date: a part is a date where it reads as one, or else an owner."""
    if not parts:
        return OwnerAndDate()
    if len(parts) == 1:
        return _of_one(parts[0], people, read_date)
    first, second = parts
    if _is_date(first, people, read_date):
        if not _is_date(second, people, read_date):
            first, second = second, first
        elif _HAS_LETTER.search(first) or read_date(first).is_date:
            return _of_two_dates(first, second, read_date)
    rest = _of_one(second, people, read_date)
    is_told_twice = rest.who == full_name(first, people) and read_date(second).is_date  # May by the end of May
    if rest.who and not is_told_twice and (rest.when.is_date or is_named_in(second, people)):
        return OwnerAndDate(full_name(f"{first} and {rest.who}", people), rest.when, rest.unread)
    return _dated(full_name(first, people), second, read_date)


def _of_two_dates(first: str, second: str, read_date: ReadDate) -> OwnerAndDate:
    """Read ``Fri / Dec 4`` as one date; of two, ask which. A word alone, such as May, is somebody before a date."""
    together = f"{first} {second}"
    if read_date(together).is_date:
        return _dated("", together, read_date)
    if first.isalpha():
        return _dated(first, second, read_date)
    return OwnerAndDate("", NO_DATE_READ, f"{first} / {second}")


def _of_one(part: str, people: Sequence[str], read_date: ReadDate) -> OwnerAndDate:
    """Read one part: a date, an owner, or both with a comma, a dash or *by* between them."""
    if is_named_in(part, people):
        return OwnerAndDate(full_name(part, people))
    read = read_date(part)
    if read.day or read.asks:
        return _dated("", part, read_date)
    if parted := _parted(part, people, read_date, is_word=bool(read.lacks)):
        return parted
    if not (read.is_date or read.meant):
        return OwnerAndDate(full_name(part, people))
    return _dated(_named_amid(part, people), part, read_date)


def _parted(part: str, people: Sequence[str], read_date: ReadDate, *, is_word: bool) -> OwnerAndDate | None:
    """Part an owner from a date, or else somebody in the room from what is meant as one."""
    ways = [
        _dated(full_name(who, people), when, read_date)
        for who, when in _ways_to_part(part, people, is_word=is_word)
        if who and when and not _is_date(who, people, read_date)
    ]
    meant = [one for one in ways if one.when.meant and _is_in_the_room(one.who, people)]
    return next((one for one in ways if one.when.is_date), meant[-1] if meant else None)


def _ways_to_part(part: str, people: Sequence[str], *, is_word: bool) -> Iterator[tuple[str, str]]:
    """Yield who and when, as a part may hold them; of a school's word, a name in the room alone can be parted."""
    for match in _BEFORE_A_DATE.finditer(part):
        before, behind = part[: match.start()].strip(), part[match.end() :].strip(" ()")
        if _is_in_the_room(before, people) or (not is_word and _parts_them(match[0], behind)):
            yield before, behind
        if _is_in_the_room(behind, people):
            yield behind, before


def _is_in_the_room(who: str, people: Sequence[str]) -> bool:
    return bool(who and people) and not strangers(full_name(who, people), people)


def _parts_them(between: str, when: str) -> bool:
    """Tell what parts an owner from a date by itself: no mere gap, and a slash or bar only beside one."""
    return _has_by(when) if not between.strip() else between.strip() not in _BARE or between != between.strip()


def _named_amid(part: str, people: Sequence[str]) -> str:
    """Return whoever in the room is named amid words that are no date anybody could read, ``Fri or so, Rosa``."""
    named = {full_name(word, people) for word in re.findall(r"[^\W\d_][\w'’-]+", part) if is_named_in(word, people)}
    return named.pop() if len(named) == 1 and not DATE_WORD.search(next(iter(named)).casefold()) else ""


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
