"""The team's check-ins on disk: each thing that is said is added at the end of ``plan.yaml``, and none is changed."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.check_ins.help_wanted import Help
from plassess.assessment.check_ins.plan_log import PLAN_FORMAT, CheckIn, PlanLog, SaidOfStep, standing
from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import FirstStep
from plassess.assessment.step_ids import steps_in
from plassess.files.assessments.file_names import PLAN
from plassess.files.assessments.growing_file import add_entries
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.told_answers import entries_in
from plassess.files.disk.atomic_write import refuse_read_only
from plassess.files.disk.lock import locked
from plassess.problems.errors import FileError, PlassessError

_HEAD = "# Goals, and what was said at check-ins. It only grows: what is said later counts.\n"


def plan_file(folder: AssessmentFolder) -> Path:
    """Return where check-ins lie."""
    return folder.path / PLAN


def add_check_in(folder: AssessmentFolder, entry: CheckIn) -> None:
    """Add an entry behind all that are there, then let the answers say it; both are on disk when this returns.

    Nothing is said where the answers could not follow: they are looked at before.
    """
    refuse_locked_answers(folder)
    with locked(plan_file(folder)):
        _add(folder, entry)
    folder.hold_check_ins()


def refuse_locked_answers(folder: AssessmentFolder) -> None:
    """Raise FileError where the answers cannot be changed now: nothing is said that they could not follow."""
    with locked(folder.responses_file):
        refuse_read_only(folder.responses_file)


def _add(folder: AssessmentFolder, entry: CheckIn) -> None:
    add_entries(folder, plan_file(folder), PlanLog(format=PLAN_FORMAT, check_ins=(entry,)), _HEAD)


def set_goal(folder: AssessmentFolder, goal: Goal) -> None:
    """Add a goal, or the new words of one, behind all that are there; it is on disk when this returns.

    Which steps serve it stays as it is.
    """
    _add_goal(folder, goal.model_copy(update={"served_by": None}))


def set_goal_with_steps(folder: AssessmentFolder, goal: Goal) -> None:
    """Add a goal that names the steps which serve it, then let the answers say so; both are on disk in the end.

    Where the answers cannot follow, the goal is taken back; where the program ends between the two, they follow at
    the next save, and are read so until then.
    """
    refuse_locked_answers(folder)
    _add_goal(folder, goal)
    try:
        folder.hold_check_ins()
    except PlassessError:
        set_goal(folder, goal.model_copy(update={"withdrawn": True}))
        raise


def _add_goal(folder: AssessmentFolder, goal: Goal) -> None:
    with locked(plan_file(folder)):
        add_entries(folder, plan_file(folder), PlanLog(format=PLAN_FORMAT, goals=(goal,)), _HEAD)


def say_help(folder: AssessmentFolder, said: Help) -> None:
    """Add what the team asks for or offers behind all that is there; it is on disk when this returns."""
    with locked(plan_file(folder)):
        add_entries(folder, plan_file(folder), PlanLog(format=PLAN_FORMAT, help=(said,)), _HEAD)


def take_back(folder: AssessmentFolder, entry: CheckIn) -> bool:
    """Take the last entry back, by one that says so; False where another one stands last, and all stays as it is."""
    refuse_locked_answers(folder)
    with locked(plan_file(folder)):
        stack = standing(entries_in(folder))
        if not stack or stack[-1] != entry:
            return False
        _add(folder, CheckIn(day=entry.day, withdrawn=True))
    folder.hold_check_ins()
    return True


def mark_done(folder: AssessmentFolder, steps: Sequence[FirstStep], day: date, *, is_done: bool) -> None:
    """Say on a day of steps that they are done, or are not: of all of them, as they were read, or of none.

    One that is done already keeps its day. Raises FileError where someone changed one of them since.
    """
    now = {step.id: step for _, step in steps_in(folder.responses())}
    if any(now.get(step.id) != step for step in steps):
        raise FileError("Someone changed that step just now. Look at plassess status, and say it again.")
    changed = [step.id or 0 for step in steps if (step.done is None) == is_done]
    said = [SaidOfStep(id=id_, done=day) if is_done else SaidOfStep(id=id_, not_yet=True) for id_ in changed]
    if said:
        add_check_in(folder, CheckIn(day=day, steps=tuple(said)))
