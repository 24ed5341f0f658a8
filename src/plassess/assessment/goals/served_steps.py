"""Which steps serve a goal, as its entry says it: taken into the answers that hold these steps, once."""

from collections.abc import Sequence

from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import with_steps


def served_in(responses: Responses, goals: Sequence[Goal]) -> Responses:
    """Let the steps serve what entries say that the answers do not follow yet; those that follow all come back as is.

    What was changed in the answers after an entry was taken in stays: an old entry changes nothing a second time.
    Answers that name more entries than there are follow none of these: they came from elsewhere.
    """
    held = responses.goals if responses.goals <= len(goals) else 0
    new = [one for one in _standing(goals[held:]) if one.served_by is not None]
    if not new:
        return responses

    def changed(step: FirstStep) -> FirstStep:
        for one in new:
            step = _served(step, one)
        return step

    return with_steps(responses, lambda _, step: changed(step)).model_copy(update={"goals": len(goals)})


def _standing(entries: Sequence[Goal]) -> list[Goal]:
    """Leave out what was taken back before the answers followed it."""
    stack: list[Goal] = []
    for one in entries:
        last = next((at for at in reversed(range(len(stack))) if stack[at].id == one.id), None)
        if not one.withdrawn:
            stack.append(one)
        elif last is not None:
            del stack[last]
    return stack


def _served(step: FirstStep, goal: Goal) -> FirstStep:
    """Commit to a step that serves it from now on, and let go of one that does not; what is dropped stays so."""
    if step.id not in (goal.served_by or ()):
        return step.model_copy(update={"goal": None}) if step.goal == goal.id else step
    return step.model_copy(update={"goal": goal.id, "committed": step.committed or step.dropped is None})
