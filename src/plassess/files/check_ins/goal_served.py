"""A goal with the steps that serve it, as one save: the goal in ``plan.yaml``, and all of its steps at once."""

from collections.abc import Callable, Collection

from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import steps_in, with_steps
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.upgrade import with_model
from plassess.files.check_ins.plan_file import set_goal, set_goal_with_steps
from plassess.files.disk.lock import locked
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import Edited
from plassess.files.yaml.source import YamlSource


def set_goal_served(
    folder: AssessmentFolder, goal: Goal, steps: Collection[int], *, and_no_other: bool = False
) -> None:
    """Set a goal, and let steps serve it, committed to; ``and_no_other``: those that did so far do not any more.

    Its entry names them all, so that one save says both. Where the steps cannot be saved, nothing is said.
    """
    if not steps and not and_no_other:
        set_goal(folder, goal)
        return
    serving = () if and_no_other else _serving(folder, goal.id)
    served_by = tuple(sorted({*serving, *steps}))
    set_goal_with_steps(folder, goal.model_copy(update={"served_by": served_by}))


def _serving(folder: AssessmentFolder, goal: str) -> list[int]:
    return [step.id or 0 for _, step in steps_in(folder.responses()) if step.goal == goal]


def let_serve(folder: AssessmentFolder, goal: str, steps: Collection[int], *, and_no_other: bool = False) -> None:
    """Let steps serve a goal that is set, committed to, in one save of all of them; or none where that fails."""

    def served(step: FirstStep) -> FirstStep:
        if step.id in steps:
            return step.model_copy(update={"goal": goal, "committed": True})
        is_let_go = and_no_other and step.goal == goal
        return step.model_copy(update={"goal": None}) if is_let_go else step

    _change_steps(folder, served)


def _change_steps(folder: AssessmentFolder, changed: Callable[[FirstStep], FirstStep]) -> None:
    def change(source: YamlSource) -> Edited:
        responses = validated(source, Responses)
        return with_model(source, responses, with_steps(responses, lambda _, step: changed(step)))

    folder.hold_check_ins()  # each step has its number on disk before it is looked for
    with locked(folder.responses_file):
        folder.rewrite(folder.responses_file, change)
