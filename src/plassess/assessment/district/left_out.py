"""What a summary since a day leaves out, run of days by run: a row that one of them would not show is not shown."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.levels_decided import LevelsOfRole, LevelsOfRow, LevelsTally
from plassess.assessment.district.marks_by_role import MarksOfRole, MarksOfRow, MarksTally
from plassess.assessment.district.since_last_time import MovedRole, MovedRow, MovedTally
from plassess.assessment.district.small_cells import Hidden
from plassess.assessment.district.teams import Team, Wanted

OfRole = TypeVar("OfRole", LevelsOfRole, MarksOfRole, MovedRole)
Hides = Callable[[Any], Hidden]
"""Tells why a row of one of these is hidden; empty where it is shown."""
Without = Callable[[Any, Hidden], Any]
"""Hides a row of one of these, and says why."""


class ShownOfRun(Struct, frozen=True):
    """What would be shown of the teams of one run of days, and so can be what is left of two summaries."""

    levels: tuple[LevelsOfRole, ...]
    marks: tuple[MarksOfRole, ...]
    moved: tuple[MovedRole, ...]


class LeftOut:
    """The counts of the teams of one run of days that a summary leaves out."""

    def __init__(self, wanted: Wanted) -> None:
        self._levels, self._marks, self._moved = LevelsTally(wanted), MarksTally(wanted), MovedTally(wanted)
        self._teams = 0

    def add(self, team: Team) -> None:
        """Count a team."""
        self._teams += 1
        for tally in (self._levels, self._marks, self._moved):
            tally.add(team)

    def shown(self, order: Mapping[str, int]) -> ShownOfRun | None:
        """Return what could be told of them by subtraction; ``None`` of nobody."""
        if not self._teams:
            return None
        return ShownOfRun(self._levels.shown(order), self._marks.shown(order), self._moved.shown(order))


def levels_beside(runs: Sequence[ShownOfRun], found: Sequence[LevelsOfRole]) -> tuple[LevelsOfRole, ...]:
    """Hide the levels of each row that some run would not show."""
    return _beside([one.levels for one in runs], found, lambda row: row.hidden, _without_levels)


def marks_beside(runs: Sequence[ShownOfRun], found: Sequence[MarksOfRole]) -> tuple[MarksOfRole, ...]:
    """Hide the marks of each row that some run would not show."""
    return _beside([one.marks for one in runs], found, _hides_marks, lambda row, _: replace(row, counts=None))


def moved_beside(runs: Sequence[ShownOfRun], found: Sequence[MovedRole]) -> tuple[MovedRole, ...]:
    """Hide how teams moved in each row that some run would not show."""
    return _beside([one.moved for one in runs], found, lambda row: row.hidden, _without_moves)


def _beside(
    runs: Sequence[Sequence[OfRole]],
    found: Sequence[OfRole],
    hides: Hides,
    without: Without,
) -> tuple[OfRole, ...]:
    return tuple(_role_beside([_alike(run, one) for run in runs], one, hides, without) for one in found)


def _alike(run: Sequence[OfRole], one: OfRole) -> OfRole | None:
    return next((it for it in run if (it.role, it.edition) == (one.role, one.edition)), None)


def _role_beside(
    runs: Sequence[OfRole | None],
    one: OfRole,
    hides: Hides,
    without: Without,
) -> OfRole:
    """Hide the rows that some run hides, and all of them where a run tells nothing of the role."""
    there = [run for run in runs if run is not None]
    is_few = any(run.teams is None for run in there)
    why = {
        (standard.part, row.id): hides(row)
        for run in there
        for standard in run.standards
        for row in standard.rows
        if hides(row)
    }
    standards = tuple(
        replace(
            standard,
            rows=tuple(
                without(row, said) if (said := "few" if is_few else why.get((standard.part, row.id), "")) else row
                for row in standard.rows
            ),
        )
        for standard in one.standards
    )
    return replace(one, standards=standards)


def _hides_marks(row: MarksOfRow) -> Hidden:
    return "few" if row.counts is None else ""


def _without_levels(row: LevelsOfRow, why: Hidden) -> LevelsOfRow:
    if row.hidden == "few" or why == "few":
        return LevelsOfRow(row.id, row.title, row.labels, "few")
    return replace(row, hidden="alike", at=())


def _without_moves(row: MovedRow, why: Hidden) -> MovedRow:
    return row if row.hidden else MovedRow(row.id, row.title, why)
