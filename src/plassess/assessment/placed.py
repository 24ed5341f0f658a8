"""Where a team places itself: rated rows, shares of its time, and places between two ends, as the plan has them."""

from dataclasses import dataclass
from typing import Literal

from plassess.assessment.measures import Figures, MeasuredRow
from plassess.assessment.planned import PlannedStep
from plassess.assessment.responses import State


@dataclass(frozen=True, slots=True)
class LevelInWords:
    """A level as it was chosen.

    ``label`` is the published number, ``None`` for not begun. ``text`` and ``distance`` (steps to ideal) are ``None``
    where the row's levels are gone, and the label stands as it was stored. ``text`` is empty for not begun.
    """

    label: int | None
    text: str | None
    distance: int | None


@dataclass(frozen=True, slots=True)
class Placed:
    """What every prompt that is not a question has in the plan.

    ``part`` is what it comes from: ``map`` or an instrument's id, ``part_title`` its name. ``title`` is ``None``
    where the content no longer has it (``ask`` is its wording as it was asked). ``state`` is ``None`` where it has no
    response at all.
    ``standards`` are those it bears on.
    """

    id: str
    part: str
    part_title: str
    title: str | None
    ask: str
    standards: tuple[str, ...]
    state: State | None
    because: str | None
    evidence: tuple[str, ...]
    note: tuple[str, ...]
    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True, slots=True)
class PlannedRow(Placed):
    """A row of a map, or a rated item of an instrument, with the level the team chose and the one it aims for.

    ``group`` is the standard's id for a map's row, else the instrument's group. ``levels`` counts the levels, 0 where
    they are gone; ``ideal`` is the label of the ideal one. ``move`` is what to do next: one step up, or what to begin
    with. ``would_show`` lists what could be shown for the row.
    """

    group: str
    levels: int
    ideal: int | None
    now: LevelInWords | None
    aim: LevelInWords | None
    move: str | None
    would_show: tuple[str, ...]
    measured: MeasuredRow


@dataclass(frozen=True, slots=True)
class PlannedShift(Placed):
    """A continuum: both ends as practice, and the team's place from 1 to 5, which is where the framework points.

    ``start`` and ``end`` are ``None`` where the content no longer has it.
    """

    start: str | None
    end: str | None
    place: int | None


@dataclass(frozen=True, slots=True)
class PlannedShare(Placed):
    """What share of working time something takes ``today`` and should take (``wished``), in percent."""

    today: int | None
    wished: int | None


@dataclass(frozen=True, slots=True)
class ProfileLine:
    """The figures of one frame, standard or group of rows."""

    id: str
    kind: Literal["frame", "standard", "group"]
    title: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """One map or instrument with all that was asked of it; ``profile`` has a line for each standard or group.

    A frame has a line above those of its standards where two or more of them were looked at. ``ideal`` is the label
    of the ideal level, ``None`` where rows differ in it or their levels are gone.
    """

    part: str
    title: str
    rows: tuple[PlannedRow, ...]
    shifts: tuple[PlannedShift, ...]
    shares: tuple[PlannedShare, ...]
    profile: tuple[ProfileLine, ...]
    ideal: int | None
