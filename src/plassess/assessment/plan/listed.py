"""All that is asked and every first step as flat lists for programs: ids, words of machines, numbers."""

from enum import StrEnum

from msgspec import Struct

from plassess.assessment.coverage import Stands
from plassess.assessment.plan.model import Placed, PlannedChoice, PlannedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.prompt_kinds import kind_of
from plassess.assessment.prompts import Prompt, part_of
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.assessment.step_ids import steps_in
from plassess.content.instrument import Quantity
from plassess.content.scale import Numbered, numbered
from plassess.content.things import Holds

_EMPTY = Answer.model_construct(state=State.NEXT_TIME)  # its validator is built where answers are read


class PromptState(StrEnum):
    """How a prompt that is asked stands, in the one word that every machine output has for it."""

    ANSWERED = "answered"
    """It says what it is asked for."""
    NOT_BEGUN = "not-begun"
    """A rated row where the team has not begun: one step beyond the last level. Counted as answered."""
    UNKNOWN = "unknown"
    """The team does not know yet."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply here."""
    NEXT_TIME = "next-time"
    """Left for next time: open."""
    NOT_ANSWERED = "not-answered"
    """No response yet, or one that says nothing: open."""
    LOOK_AGAIN = "look-again"
    """To be looked at again, whatever was answered: open."""


class ListedAnswer(Struct, frozen=True):
    """One prompt that is asked, with the team's answer; what is missing is ``None``, an empty text or list, never 0.

    ``levels`` are the numbers of a row's levels, the ideal one first; empty for all else. ``level``, its name and
    text, ``distance``, ``place``, ``today``, ``wished``, ``number`` and ``chosen`` are only where it is answered
    (``distance`` also where the team has not begun).
    """

    id: str
    part: str
    kind: Holds
    group: str
    outer_groups: tuple[str, ...]
    standards: tuple[str, ...]
    title: str
    ask: str
    state: PromptState
    because: str | None
    levels: tuple[int, ...]
    level: int | None
    level_name: str | None
    level_text: str | None
    distance: int | None
    aim: int | str | None
    aim_name: str | None
    aim_text: str | None
    place: int | None
    today: int | None
    wished: int | None
    number: float | None
    unit: str | None
    chosen: tuple[str, ...]
    chosen_texts: tuple[str, ...]
    evidence: tuple[str, ...]
    text: str
    note: str
    steps: tuple[int, ...]

    @property
    def ideal(self) -> int | None:
        """The number of the ideal level; ``None`` where there are no levels."""
        return self.levels[0] if self.levels else None

    @property
    def direction(self) -> Numbered | None:
        """Which way the numbers of its levels run; ``None`` where there are none, or they run both ways."""
        return numbered(self.levels) if self.levels else None


class ListedStep(Struct, frozen=True):
    """A first step with the prompt it stands under and the part that one belongs to."""

    prompt: str
    part: str
    step: FirstStep
    overdue: bool


def listed_answers(record: Assessment, responses: Responses, plan: ActionPlan) -> tuple[ListedAnswer, ...]:
    """List all that is asked, in the order it is asked."""
    placed = {one.id: one for part in plan.parts for one in part.placed}
    return tuple(
        _listed(prompt, record.asked.get(prompt.id, prompt.ask), responses, plan, placed.get(prompt.id))
        for prompt in plan.coverage.prompts
    )


def listed_steps(responses: Responses, role: str, overdue: frozenset[int]) -> tuple[ListedStep, ...]:
    """List every first step by its id, also one under a prompt that is gone; ``overdue`` are ids."""
    found = [
        ListedStep(place.prompt, part_of(place.prompt, role), step, step.id in overdue)
        for place, step in steps_in(responses)
    ]
    return tuple(sorted(found, key=lambda one: one.step.id or 0))


def prompt_state(stands: Stands, answer: Answer | None) -> PromptState:
    """Tell how a prompt stands; a row that has not begun is told apart from those with a level."""
    if stands is Stands.ANSWERED and answer is not None and answer.has_not_begun:
        return PromptState.NOT_BEGUN
    return PromptState(stands.value)


def _listed(prompt: Prompt, ask: str, responses: Responses, plan: ActionPlan, placed: Placed | None) -> ListedAnswer:
    given = responses.answers.get(prompt.id, _EMPTY)
    state = prompt_state(plan.coverage.stands[prompt.id], responses.answers.get(prompt.id))
    counts = given if state in {PromptState.ANSWERED, PromptState.NOT_BEGUN} else _EMPTY
    row = placed if isinstance(placed, PlannedRow) else None
    aim = row.aim if row is not None else None
    now = row.now if row is not None and counts is given else None
    scale = row.measured.scale if row is not None and row.measured else prompt.scale
    return ListedAnswer(
        id=prompt.id,
        part=prompt.part,
        kind=kind_of(prompt.item).holds,
        group=prompt.group,
        outer_groups=prompt.outer_groups,
        standards=prompt.standards,
        title=prompt.title,
        ask=ask,
        state=state,
        because=given.because,
        levels=scale.labels if scale else (),
        level=now.label if now else None,
        level_name=now.name if now else None,
        level_text=(now.text or None) if now else None,
        distance=now.distance if now else None,
        aim=given.aim,
        aim_name=aim.name if aim else None,
        aim_text=(aim.text or None) if aim else None,
        place=counts.place,
        today=counts.today,
        wished=counts.wished,
        number=counts.number,
        unit=prompt.item.unit if isinstance(prompt.item, Quantity) else None,
        chosen=counts.chosen,
        chosen_texts=placed.chosen if isinstance(placed, PlannedChoice) and counts.chosen else (),
        evidence=given.evidence,
        text=given.text,
        note=given.note,
        steps=tuple(step.id for step in given.first_steps if step.id is not None),
    )
