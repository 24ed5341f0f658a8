"""The output of the whole plan: what every key holds."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.files.disk.format_line import output_format
from plassess.files.models.short_repr import shown_as
from plassess.views.outputs.goal_values import GoalOutput
from plassess.views.outputs.of_assessments import AnswerOutput, AsideOutput, PromptCounts, StepOutput
from plassess.views.outputs.of_check_ins import HeldOutput, RequestOutput, StandingRequestOutput
from plassess.views.outputs.of_decisions import DecisionOutput, KeeperOutput


class PlannedOutput(Struct, frozen=True):
    """A check-in that was planned."""

    day: date
    """The day."""
    question: Question
    """What it asks: started, used or changed."""


class IndexOutput(Struct, frozen=True):
    """The mean of what the chosen answers of a group are worth, and of all that lies in it. It is no level."""

    part: str
    """The instrument, by its id."""
    id: str
    """The id of the group."""
    title: str
    """Its title."""
    index: float | None
    """The mean, from 0 to 1, with two decimals; null where nothing counts."""
    rated: int
    """How many answers count."""
    asked: int
    """How many are asked."""


class ProfileOutput(Struct, frozen=True):
    """The rated rows of one frame, standard or group, and of all that lies in it.

    Steps from ideal are counted, numbers never averaged.
    """

    part: str
    """The map, or an instrument by its id."""
    id: str
    """The id of the frame, the standard or the group."""
    kind: Literal["frame", "standard", "group"]
    """What it is."""
    within: str | None
    """The id of the frame or the group whose line it lies in and counts in too; null where there is none."""
    title: str
    """Its title."""
    asked: int
    """How many rows are asked."""
    rated: int
    """How many have a distance, the not begun among them."""
    not_begun: int
    """How many have not begun."""
    median: int | None
    """The middle distance, the farther one of two; null where nothing is rated."""
    distances: tuple[int, ...]
    """Every distance there is, the nearest to ideal first."""


class PlanOutput(Struct, frozen=True, tag_field="format", tag=output_format("plan")):
    """The action plan: plassess report --json --out -, or --to json.

    No names but owners of steps, no count of people: what single people marked or need is left out, as are the names
    of those in the room. For the board, answers, profiles and all steps but the committed ones are left out; for one
    owner, the steps of others too.
    """

    folder: str | None
    """The folder of the self-assessment, as it was named; null in a file, which holds no path."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good; null in a record of the former format that was never saved."""
    role: str
    """The id of the role whose work it looks at."""
    role_title: str
    """The title of that role."""
    district: str | None
    """What the settings of the repo call the district; null where they do not."""
    team: str | None
    """What the team is called; null where it has no name."""
    audience: Literal["team", "board"]
    """For whom the plan is."""
    owner: str | None
    """Whose steps alone are told; null for everybody's."""
    opened: date
    """The day it was opened."""
    check_in: date | None
    """The day of the next check-in; null where none is set, or all were held."""
    planned_check_ins: tuple[PlannedOutput, ...]
    """The check-ins that were planned, held since or not, the earliest first."""
    edition: str
    """The edition of the content it was opened against."""
    digest: str
    """A digest of that content."""
    content_now: Literal["same", "changed", "missing"]
    """Whether the content in force is still that one."""
    using: tuple[str, ...]
    """What is asked: guide, map, and instruments by their ids."""
    scope: tuple[str, ...]
    """The tags it is narrowed to; empty: everything is asked."""
    message: str | None
    """What the team will tell, in its own words; null where it wrote none."""
    need: tuple[str, ...]
    """The highest learning need, by paragraphs; empty where the team named none."""
    prompts: PromptCounts | None
    """Counts of prompts; null for the board, and for one owner."""
    steps: tuple[StepOutput, ...]
    """The first steps: the committed ones in the order they are due, then the others by their ids."""
    answers: tuple[AnswerOutput, ...]
    """All that is asked, in the order it is asked."""
    profiles: tuple[ProfileOutput, ...]
    """Where the team stands, by frames, standards and groups."""
    indexes: tuple[IndexOutput, ...]
    """The indexes of what was chosen, where options have worths."""
    aside: tuple[AsideOutput, ...]
    """Answers that are kept and not asked for now."""
    keeper: KeeperOutput | None
    """Who keeps the file; null where nobody is named, and for the board."""
    decisions: tuple[DecisionOutput, ...]
    """Where people mark alone: each row with what the team decided; for the board the decided ones alone."""
    goals: tuple[GoalOutput, ...]
    """The goals, those that the team stopped too."""
    requests: tuple[RequestOutput, ...]
    """What the team asked of others in its meeting; what it asks at check-ins stands there."""
    standing_requests: tuple[StandingRequestOutput, ...]
    """All that it asked, in its meeting and at check-ins, with what came of each; none for one owner."""
    check_ins: tuple[HeldOutput, ...]
    """The check-ins that were held, in their order."""

    __repr__ = shown_as("Plan")
