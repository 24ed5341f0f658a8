"""Where a team places itself, as the plan has it: rated rows, places between two ends, shares of time, choices."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from plassess.assessment.ratings.figures import Figures, MeasuredRow
from plassess.assessment.ratings.indexes import Chosen, Index
from plassess.assessment.responses import FirstStep, IndividualNeed, State
from plassess.content.instrument import WorthOf
from plassess.content.nested.groups import Nesting

Lack = Literal["owner", "date"]


class CommittedStep(Struct, frozen=True):
    """A first step the team does now.

    ``number`` is the step's own id, which nothing changes; the order is by date, those without a date last.
    ``position`` is the step's place among its answer's first steps, from 0. ``lacks``: what is still to settle;
    empty for a step that is done.
    """

    number: int
    question_id: str
    position: int
    step: FirstStep
    lacks: tuple[Lack, ...]


class PlannedStep(Struct, frozen=True):
    """A first step below its question; ``number`` is its id where it is committed, ``None`` for a later one."""

    step: FirstStep
    number: int | None


class MarkedResponsibility(Struct, frozen=True):
    """A responsibility and how many people marked it as what they most need to learn about; never none.

    ``standards`` are those it bears on; empty where no guide here has it.
    """

    id: str
    text: str
    count: int
    standards: tuple[str, ...]


class PlannedQuestion(Struct, frozen=True):
    """One question and what the team made of it.

    ``number`` counts from 1 in the guide's order, over what is asked. ``title`` is ``None`` where no guide here has
    the question; ``gone``: there is a guide, and it no longer asks it. ``state`` is ``None`` where it has no response
    at all. ``reflection`` and ``note`` hold paragraphs, which may hold line breaks. ``standards`` are those it bears
    on.
    """

    number: int
    id: str
    title: str | None
    ask: str
    gone: bool
    state: State | None
    reflection: tuple[str, ...]
    individually: tuple[IndividualNeed, ...]
    steps: tuple[PlannedStep, ...]
    because: str | None
    standards: tuple[str, ...]
    note: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


class LevelInWords(Struct, frozen=True):
    """A level as it was chosen.

    ``label`` is the published number, ``None`` for not begun. ``distance`` (steps to ideal) is ``None`` where the
    row's levels are gone, and so is ``text`` unless the record kept it; the label stands as it was stored. ``text``
    is empty for not begun. ``waits``: it is to be looked at again, and at no distance until then. ``name``: what the
    level is called, ``None`` where it has no name, or says something else by now.
    """

    label: int | None
    text: str | None
    distance: int | None
    waits: bool = False
    name: str | None = None


class Placed(Struct, frozen=True):
    """What every prompt that is not a question has in the plan.

    ``part`` is what it comes from: ``map`` or an instrument's id, ``part_title`` its name. ``title`` is ``None``
    where the content no longer has it (``ask`` is its wording as it was asked), ``short`` names it in lists all the
    same. ``state`` is ``None`` where it has no response at all. ``standards`` are those it bears on,
    ``see`` the addresses of the prompt and of what was chosen.
    """

    id: str
    part: str
    part_title: str
    title: str | None
    short: str
    ask: str
    standards: tuple[str, ...]
    see: tuple[str, ...]
    state: State | None
    because: str | None
    evidence: tuple[str, ...]
    note: tuple[str, ...]
    steps: tuple[PlannedStep, ...]


class PlannedRow(Placed, frozen=True):
    """A row of a map, or a rated item of an instrument, with the level the team chose and the one it aims for.

    ``group`` is the standard's id for a map's row, else the instrument's group. ``levels`` counts the levels, 0 where
    they are gone; ``ideal`` is the label of the ideal one. ``move`` is what to do next: one step up, or what to begin
    with. ``would_show`` lists what could be shown for the row. ``measured`` is what counts in figures; ``None``
    where the content no longer asks the row.
    """

    group: str
    levels: int
    ideal: int | None
    now: LevelInWords | None
    aim: LevelInWords | None
    move: str | None
    would_show: tuple[str, ...]
    measured: MeasuredRow | None


class PlannedShift(Placed, frozen=True):
    """A continuum: both ends as practice, and the team's place from 1 to 5, which is where the framework points.

    ``start`` and ``end`` are ``None`` where the content no longer has it.
    """

    start: str | None
    end: str | None
    place: int | None


class PlannedShare(Placed, frozen=True):
    """What share of working time something takes ``today`` and should take (``wished``), in percent."""

    today: int | None
    wished: int | None


class PlannedNumber(Placed, frozen=True):
    """A number that was counted or measured; ``said`` is it with its unit, and empty where there is none.

    ``unit`` is empty where the content no longer has the prompt.
    """

    group: str
    number: float | None
    said: str
    unit: str


class PlannedChoice(Placed, frozen=True):
    """A prompt with options and what was chosen, in words and in the order the options have.

    An option that is no longer there stands in the words the record kept, or by its id. ``aim`` is the option that
    the team aims for. ``move`` is what it could do to get there and ``would_show`` what could show it; both are the
    content's. ``measured`` is what counts in an index; ``None`` where the options have no worths. ``counts_by``: how
    several are worth something together.
    """

    group: str
    chosen: tuple[str, ...]
    measured: Chosen | None
    aim: str | None = None
    move: str | None = None
    would_show: tuple[str, ...] = ()
    counts_by: WorthOf | None = None


class PlannedText(Placed, frozen=True):
    """An open prompt of an instrument and what the team said, by paragraphs, which may hold line breaks.

    ``link`` is the link of the framework's chain that it asks about.
    """

    group: str
    said: tuple[str, ...]
    link: str | None = None


class IndexLine(Struct, frozen=True):
    """The index of one group; of what lies in it, every prompt counts once. ``depth`` counts what it lies in."""

    id: str
    title: str
    index: Index
    depth: int = 0


class ProfileLine(Struct, frozen=True):
    """The figures of one frame, standard or group of rows, with those of all that lies in it.

    ``above`` are the ids of the lines that it lies in, the outermost first. ``holds``: others lie in it.
    """

    id: str
    kind: Literal["frame", "standard", "group"]
    title: str
    figures: Figures
    above: tuple[str, ...] = ()
    holds: bool = False


class PlannedPart(Struct, frozen=True):
    """One map or instrument with all that is asked of it, in order.

    ``groups`` are the titles of standards or groups by their ids, ``nesting`` tells which group lies in which.
    ``profile`` has a line for each with rated rows; a frame has one above those of its standards where two or more of
    them were looked at, an outer group above those that lie in it. ``indexes`` has a line for each group with worths.
    ``ideal`` is the label of the ideal level, ``None`` where rows differ in it or their levels are gone.
    """

    part: str
    title: str
    placed: tuple[Placed, ...]
    groups: Mapping[str, str]
    profile: tuple[ProfileLine, ...]
    indexes: tuple[IndexLine, ...]
    ideal: int | None
    nesting: Nesting = Nesting()

    @property
    def rows(self) -> tuple[PlannedRow, ...]:
        """The rated rows."""
        return tuple(one for one in self.placed if isinstance(one, PlannedRow))

    @property
    def shifts(self) -> tuple[PlannedShift, ...]:
        """The places between two ends."""
        return tuple(one for one in self.placed if isinstance(one, PlannedShift))

    @property
    def shares(self) -> tuple[PlannedShare, ...]:
        """The shares of working time."""
        return tuple(one for one in self.placed if isinstance(one, PlannedShare))

    @property
    def numbers(self) -> tuple[PlannedNumber, ...]:
        """The numbers."""
        return tuple(one for one in self.placed if isinstance(one, PlannedNumber))

    @property
    def choices(self) -> tuple[PlannedChoice, ...]:
        """The prompts with options."""
        return tuple(one for one in self.placed if isinstance(one, PlannedChoice))

    @property
    def texts(self) -> tuple[PlannedText, ...]:
        """The open prompts."""
        return tuple(one for one in self.placed if isinstance(one, PlannedText))
