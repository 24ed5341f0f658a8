"""Numbers as people type them: one, several, a tally such as ``9x5, 2x3, 14``."""

import re
from collections.abc import Callable

from msgspec import Struct

from plassess.assessment.number_words import in_digits
from plassess.conversation.exits import NotTaken

_TALLY = re.compile(r"^(\d{1,3})(?:\s*[x×*:=]\s*(\d{1,3}))?$", re.IGNORECASE)


class Tally(Struct, frozen=True):
    """How many people marked each number; ``wrong`` names the part that could not be read, and why."""

    counts: dict[int, int]
    wrong: str = ""


def read_tally(line: str, highest: int) -> Tally:
    """Read ``9x5, 2x3, 14``: number 9 marked by five people, 2 by three, 14 by one."""
    counts: dict[int, int] = {}
    line = _as_listed(line)
    line = re.sub(r"(?<=\d)\s*[x×*:=]\s*(?=\d)", "x", line, flags=re.IGNORECASE)
    for part in (p.strip() for p in re.split(r"[,;]|\s+(?=\d)", line)):
        if not part:
            continue
        match = _TALLY.match(part)
        if match is None:
            return Tally({}, f"“{part}” is not a number, or a number with a count such as 9x5.")
        number, count = int(match[1]), int(match[2] or 1)
        if not 1 <= number <= highest or count < 1:
            return Tally({}, f"“{part}”: the numbers run from 1 to {highest}, and a count is at least 1.")
        if number in counts:
            return Tally({}, f"{number} stands there twice. Give it once, with its whole count.")
        counts[number] = count
    return Tally(counts)


def read_numbers(line: str, highest: int) -> tuple[tuple[int, ...], str]:
    """Read ``2, 9`` or ``1-3``; returns the numbers in order of size, and what is wrong (empty where nothing is)."""
    numbers: set[int] = set()
    typed = line.strip()
    if line.strip(" .").casefold() in ({"all", "both"} if highest == 2 else {"all"}):
        return tuple(range(1, highest + 1)), ""
    line = re.sub(r"\s*(?:[-–—]|\b(?:to|through|thru)\b)\s*", "-", _as_listed(line)).strip(" ,")
    for part in re.split(r"[,;\s]+", line):
        match = re.match(r"^(\d{1,3})(?:-(\d{1,3}))?$", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= highest:
            return (), f"“{part or typed}” is none of the numbers from 1 to {highest}."
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers)), ""


def _as_listed(line: str) -> str:
    """Write ``#1 and two.`` as ``1, 2``."""
    listed = re.sub(r"\s*(?:\band\b|&)\s*", ", ", in_digits(line))
    return re.sub(r"#(?=\d)|(?<=\d)[.)](?=\s|,|;|$)", "", listed)


def as_number(line: str) -> int | None:
    """Read a line that is only a number, in a word or of at most four digits; ``None``: it is none."""
    line = in_digits(line)
    return int(line) if line.isdecimal() and len(line) <= 4 else None


def numbers_to(highest: int) -> Callable[[str], tuple[int, ...]]:
    """Return what reads numbers from 1 on, for a prompt that takes no other line; it raises NotTaken for others."""

    def read(line: str) -> tuple[int, ...]:
        numbers, wrong = read_numbers(line, highest)
        if wrong:
            raise NotTaken(wrong)
        return numbers

    return read
