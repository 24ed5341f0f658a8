"""Self-assessments that a summary could not read: a fault that many have alike is told once, with their count."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from plassess.foreign_text import shown_name, visible_lines
from plassess.problems.errors import PlassessError, ProblemsError
from plassess.problems.sentences import counted

_MOST_NAMED = 5


class Unread(Struct, frozen=True):
    """One that could not be read: its folder, why with its place, and the same without what is its own."""

    folder: str
    why: str
    alike: str


def unread(path: Path, error: PlassessError) -> Unread:
    """Tell of one that could not be read."""
    why = "\n".join(error.lines) if isinstance(error, ProblemsError) else str(error)
    folder = shown_name(path)
    faults = [f"{one.rule.code} {one.path} {one.message}" for one in error.problems]
    alike = "\n".join(faults) if faults else why.replace(folder, "").replace(path.name, "")
    return Unread(folder, visible_lines(why), alike)


def told_once(those: Iterable[Unread]) -> Iterator[str]:
    """Tell each fault once, at the place where it was found first, with the folders that are left out for it."""
    groups: dict[str, list[Unread]] = {}
    for one in those:
        groups.setdefault(one.alike, []).append(one)
    for first, *others in groups.values():
        yield f"{first.why}\n{_left_out(first.folder, [one.folder for one in others])}"


def _left_out(first: str, others: Sequence[str]) -> str:
    if not others:
        return visible_lines(f"{first} is left out.")
    rest = len(others) - _MOST_NAMED
    named = "; ".join((first, *others[:_MOST_NAMED]))
    more = f" and {rest} more" if rest > 0 else ""
    all_ = counted(len(others) + 1, "self-assessment")
    return visible_lines(f"{all_} are left out for this same fault: {named}{more}.")
