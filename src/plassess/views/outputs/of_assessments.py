"""The outputs about self-assessments: what every key holds. ``docs/outputs.md`` and the schemas are made of this."""

from datetime import date

from msgspec import Struct

from plassess.assessment.coverage import Why
from plassess.assessment.plan.listed import PromptState
from plassess.content.scale import Numbered
from plassess.content.things import Holds
from plassess.content.values import Need
from plassess.files.disk.format_line import output_format
from plassess.files.models.short_repr import shown_as
from plassess.views.outputs.of_check_ins import StandingRequestOutput
from plassess.views.outputs.of_collected import FormSentOutput
from plassess.views.outputs.of_decisions import MarksOutput


class PromptCounts(Struct, frozen=True):
    """How many prompts are asked, and how they stand: the same counts in every command."""

    all: int
    """All that is asked, whether it applies or not."""
    taken_on: int
    """What is asked and applies."""
    answered: int
    """Answered, not begun among it."""
    unknown: int
    """The team does not know yet."""
    not_applicable: int
    """Does not apply here."""
    next_time: int
    """Left for next time."""
    not_answered: int
    """No response yet."""
    look_again: int
    """To be looked at again."""
    open: int
    """next_time, not_answered and look_again together."""


class StepOutput(Struct, frozen=True):
    """A first step."""

    id: int
    """Its own number in this self-assessment, for good; plassess done takes it."""
    prompt: str
    """The id of the prompt it stands under."""
    what: str
    """What will be done."""
    who: str | None
    """Who does it; null where that is open."""
    by: date | None
    """By which day; null where that is open."""
    shown_by: str | None
    """What will show that it is done; null where nobody said."""
    committed: bool
    """Whether the team commits to it now; otherwise it is for later."""
    done: date | None
    """The day it was done; null until then."""
    dropped: str | None
    """Why the team dropped it; null while it stands."""
    goal: str | None
    """The id of the goal that it serves, as g1; null where it serves none."""
    overdue: bool | None
    """Whether it is committed to, not done, and its day has passed; null in a file, which is the same on any day."""


class Lacking(Struct, frozen=True):
    """An answer that lacks what it needs."""

    id: str
    """The id of the prompt."""
    needs: tuple[Need, ...]
    """What it lacks: reason (a note that says why) or evidence."""


class LookAgain(Struct, frozen=True):
    """An answer that waits to be looked at again."""

    id: str
    """The id of its prompt."""
    why: str
    """Why, in a sentence."""


class AsideOutput(Struct, frozen=True):
    """An answer that is kept and counted in nothing."""

    id: str
    """The id of its prompt."""
    why: Why
    """What leaves it out: its prompt is retired, gone or out of scope, its condition not met, or it is set aside."""


class LeftOpenStep(Struct, frozen=True):
    """A step that the team committed to in its last self-assessment, neither done nor dropped."""

    id: int
    """Its number there; plassess done takes it with that folder."""
    what: str
    """What will be done."""
    who: str | None
    """Who does it; null where that is open."""
    by: date | None
    """By which day; null where that is open."""
    shown_by: str | None
    """What will show that it is done; null where nobody said."""
    goal: str | None
    """The id of the goal that it serves there; null where it serves none."""
    overdue: bool
    """Whether its day has passed."""


class LeftOpenOutput(Struct, frozen=True):
    """The steps that the last self-assessment left open."""

    folder: str
    """The folder of that self-assessment, beside this one."""
    steps: tuple[LeftOpenStep, ...]
    """The steps, in the order they are due."""


class StatusOutput(Struct, frozen=True, tag_field="format", tag=output_format("status")):
    """How a self-assessment stands: plassess status --json."""

    folder: str
    """Its folder, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good; null in a record of the former format that was never saved."""
    role: str
    """The id of the role whose work it looks at."""
    team: str | None
    """What the team is called; null where it has no name."""
    opened: date
    """The day it was opened."""
    check_in: date | None
    """The day of the next check-in; null where none is set, or all were held."""
    check_in_due: bool
    """Whether that day has come."""
    using: tuple[str, ...]
    """What is asked: guide, map, and instruments by their ids."""
    scope: tuple[str, ...]
    """The tags it is narrowed to; empty: everything is asked."""
    prompts: PromptCounts
    """Counts of prompts."""
    open: tuple[str, ...]
    """The ids of the prompts that wait for an answer, in the order they are asked."""
    look_again: tuple[LookAgain, ...]
    """Answers to be looked at again."""
    lacking: tuple[Lacking, ...]
    """Answers without the reason or the evidence that the content says they need; they count as answered."""
    aside: tuple[AsideOutput, ...]
    """Answers that are kept and not asked for now."""
    committed_steps: tuple[StepOutput, ...]
    """The committed steps, in the order they are due."""
    late_requests: tuple[StandingRequestOutput, ...]
    """What the team asked for and is open, past the day by which it was asked."""
    left_open: LeftOpenOutput | None
    """What is open from the self-assessment that this one was begun from; null where nothing is, or it is gone."""
    marks: MarksOutput | None
    """Where people mark alone: how far that is; null where the team rates together."""
    forms: tuple[FormSentOutput, ...]
    """The forms that staff, families or students answered."""

    __repr__ = shown_as("Status")


class AnswerOutput(Struct, frozen=True):
    """One prompt that is asked, with what the team decided."""

    id: str
    """The id of the prompt."""
    part: str
    """What it comes from: guide, map, or an instrument by its id."""
    kind: Holds
    """What an answer to it holds."""
    group: str | None
    """The standard of a row of a map, the group of an instrument's prompt; null for a question."""
    outer_groups: tuple[str, ...]
    """The groups that this group lies in, the outermost first; empty where it lies in none."""
    standards: tuple[str, ...]
    """The ids of the standards it bears on."""
    title: str
    """Its name in lists."""
    ask: str
    """Its wording, as it was asked."""
    state: PromptState
    """How it stands."""
    because: str | None
    """Why it stands so, above all why it does not apply; null where nobody said."""
    levels: tuple[int, ...]
    """The numbers of a row's levels, the ideal one first; empty for all else. They are labels, not quantities."""
    direction: Numbered | None
    """Which way these numbers run; null where there are none, or they run both ways."""
    ideal: int | None
    """The number of the ideal level; null where there are no levels."""
    level: int | None
    """The number of the level where the team stands; null where it is not answered, and where it has not begun."""
    level_name: str | None
    """What that level is called; null where there is none, or it has no name."""
    level_text: str | None
    """What one can see at that level; null where there is none, or its words are gone."""
    distance: int | None
    """Steps from there to the ideal level: 0 is ideal. null where there is no level and it is not not-begun."""
    aim: int | str | None
    """The number of the level, or the id of the option, that the team wants to reach; null where it named none."""
    aim_name: str | None
    """What the level that the team wants to reach is called; null where there is none, or it has no name."""
    aim_text: str | None
    """What one can see at that level; null where there is none, or its words are gone."""
    place: int | None
    """The place on a continuum, from 1 to 5, where the framework points; null where there is none."""
    today: int | None
    """The share of working time today, in percent; null where there is none. 0 was named."""
    wished: int | None
    """The share of working time as it should be, in percent; null where there is none."""
    number: float | None
    """The number that was counted or measured; null where there is none."""
    unit: str | None
    """What is counted: the unit of the number; null where the prompt takes none."""
    chosen: tuple[str, ...]
    """The ids of the options that were chosen."""
    chosen_texts: tuple[str, ...]
    """These options in words, in the order that the options have."""
    evidence: tuple[str, ...]
    """What it rests on."""
    text: str | None
    """The reflection, in the team's words; null where there is none."""
    note: str | None
    """A note; null where there is none."""
    steps: tuple[int, ...]
    """The ids of its first steps."""
