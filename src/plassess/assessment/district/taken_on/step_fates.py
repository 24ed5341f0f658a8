"""What became of each step that a team committed to: counted over all teams, and listed on the team's own page."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from plassess.assessment.check_ins.plan_log import CheckIn, standing
from plassess.assessment.district.team_facts import Fate
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import Place, steps_in


class StepAndFate(Struct, frozen=True):
    """A step that a team committed to, or dropped, where it stands, and what became of it."""

    place: Place
    step: FirstStep
    fate: Fate
    moved: bool


def committed_in(responses: Responses, entries: Sequence[CheckIn]) -> Iterator[StepAndFate]:
    """List the committed steps, and those that were dropped, in the order of the file."""
    moved = {said.id for one in standing(entries) for said in one.steps if said.by is not None}
    for place, step in steps_in(responses):
        if step.committed or step.dropped is not None:
            yield StepAndFate(place, step, _fate(step), step.id in moved)


def _fate(step: FirstStep) -> Fate:
    return "dropped" if step.dropped is not None else "done" if step.done is not None else "open"
