"""How text runs on a page: lines that were broken in typing flow, and a date stays in one piece."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, groupby
from typing import Any

from plassess.assessment.words import day_short

_TYPED_BREAK = re.compile(r"(?<![\n \t])[ \t]*\n[ \t]*(?![ \t\n]|[-–—•*·▪◦‣] |\d{1,3}[.)] )")
_AS_TYPED = 60
"""Characters of a line that nobody broke because it was long."""
_NARROWEST = 40
"""Characters of the narrowest page that anybody pastes from: a shorter line was not full."""
_LEAST_OF_A_LIST = 3
_MARK = re.compile(r"^[-–—•*·▪◦‣] +(?=\S)")
_DATES = ("_long", "_short", "_weekday")


def flowing(text: str) -> str:
    """Take single line breaks for spaces; paragraphs stay, and so does a line that begins with a list's mark.

    Two short lines without a sentence's end between them were typed as two thoughts, and stay two lines; so do the
    lines of a list that has no marks.
    """
    of_lists = frozenset(_breaks_of_lists(text))

    def put(found: re.Match[str]) -> str:
        stays = text.index("\n", found.start()) in of_lists or _parts_thoughts(text, found)
        return "\n" if stays else " "

    return _TYPED_BREAK.sub(put, text)


def _breaks_of_lists(text: str) -> Iterator[int]:
    """Find the line breaks of short lines that are alike, where no line was full: they were typed as a list."""
    at = 0
    for is_filled, run in groupby(text.split("\n"), lambda line: bool(line.strip())):
        lines = list(run)
        if is_filled and _is_a_list([line.strip() for line in lines]):
            yield from accumulate((len(line) + 1 for line in lines[1:-1]), initial=at + len(lines[0]))
        at += sum(len(line) + 1 for line in lines)


def _is_a_list(lines: Sequence[str]) -> bool:
    """Tell a list from prose; a first line that ends with a colon stands above it."""
    entries = lines[1:] if lines[0].endswith(":") else lines
    is_full = _is_full(lines)
    return len(entries) >= _LEAST_OF_A_LIST and _are_alike(entries) and not any(map(is_full, lines, lines[1:]))


def _are_alike(entries: Sequence[str]) -> bool:
    """Tell entries of a list by how they begin and end; the last one may end with a full stop, or with none."""
    ends = {one[-1] if one[-1] in ".!?…,;:-–—" else "" for one in entries[:-1]}
    begins = {one[0].islower() for one in entries}
    return len(ends) == 1 and ends <= {"", ".", ",", ";"} and len(begins) == 1


def _is_full(lines: Sequence[str]) -> Callable[[str, str], bool]:
    """Return what tells a line that the next one's first word did not fit on, as wide as these lines are at least."""
    width = max(_NARROWEST, *map(len, lines))
    return lambda line, behind: len(line) >= _AS_TYPED or len(line) + 1 + len(behind.split()[0]) > width


def _parts_thoughts(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rpartition("\n")[2].rstrip()
    is_open = bool(before) and len(before) < _AS_TYPED and before[-1] not in ".!?…:;,-–—"
    return is_open and text[found.end() : found.end() + 1].isupper()


def unbroken(text: str) -> str:
    """Keep a date, or a count, in one line."""
    return text.replace(" ", "\u00a0")


def whole_days(text: str, *days: date | None, near: date | None = None) -> str:
    """Keep days of a sentence, as ``day_short`` writes them, in one line each."""
    for day in (day_short(one, near) for one in days if one is not None):
        text = text.replace(day, unbroken(day))
    return text


def unmarked(text: str) -> str:
    """Take the mark off that somebody typed before the one entry of a list; a list within stays."""
    return text if "\n" in text else _MARK.sub("", text)


def runs_right_to_left(text: str) -> bool:
    """Tell by the first letter with a direction, as a browser does."""
    first = next((kind for one in text if (kind := unicodedata.bidirectional(one)) in {"L", "R", "AL"}), "L")
    return first != "L"


def set_for_a_page(data: Mapping[str, Any]) -> dict[str, Any]:
    """Let every text of a plan flow, and keep its dates whole."""
    return {key: _set(value, is_date=key.endswith(_DATES)) for key, value in data.items()}


def _set(value: Any, *, is_date: bool = False) -> Any:  # noqa: ANN401 - any plain value
    match value:
        case str():
            return unbroken(value) if is_date else flowing(value)
        case dict():
            return set_for_a_page(value)
        case list():
            return [_set(one) for one in value]
        case _:
            return value
