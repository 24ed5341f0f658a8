"""First steps as options change them, for scripts; each change is one save."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from plassess.assessment.check_ins.new_steps import home_of_new
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.responses import FirstStep
from plassess.assessment.step_ids import steps_in
from plassess.conversation.typed.dates.readings import read_date
from plassess.conversation.typed.people import full_name, strangers
from plassess.conversation.typed.step_lines import StepLine, read_step_line
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.plan_file import add_check_in
from plassess.files.check_ins.told_answers import log_in
from plassess.files.content.calendars import calendar_in_force
from plassess.problems.errors import UsageError
from plassess.tasks.goals.goal_told import goal_there
from plassess.tasks.load import Loaded


def as_typed_at_a_prompt(folder: AssessmentFolder, one: Loaded, step: FirstStep, today: date) -> FirstStep:
    """Complete a step as a meeting does: ``rosa`` is Rosa Ortiz, and ``what / who / when`` are three things.

    Its words are parted where no option says who or by when, and a day, or somebody in the room, stands among them.
    """
    people = one.record.team.people
    if step.who or step.by:
        return step.model_copy(update={"who": full_name(step.who or "", people) or None})
    read = read_step_line(step.what, people, partial(read_date, today=today, calendar=calendar_in_force(folder.path)))
    if read is None or read.unread_date or read.when.asks or not (read.step.by or _is_here(read, people)):
        return step
    return step.model_copy(update={"what": read.step.what, "who": read.step.who, "by": read.step.by})


def _is_here(read: StepLine, people: Sequence[str]) -> bool:
    return bool(read.step.who and people) and not strangers(read.step.who, people)


def add_step(folder: AssessmentFolder, one: Loaded, step: FirstStep, serves: str | None) -> int:
    """Add a step, and return its number. Raises UsageError for no such goal, and before anything was answered."""
    goal = goal_there(log_in(folder).goals, serves) if serves else None
    step = step.model_copy(update={"goal": goal.id if goal else None})
    home = home_of_new(one.plan, one.responses, goal.row if goal else None)
    if home is None:
        raise UsageError("A step stands with an answer, and there is none yet. Begin with:  plassess resume")
    known = {it.id for _, it in steps_in(one.responses)}
    before = one.responses.answers[home]
    after = before.model_copy(update={"first_steps": (*before.first_steps, step)})
    stands = folder.save_answer(home, before, after)
    return next(it.id or 0 for it in reversed(stands.first_steps) if it.id not in known)


def say_of_steps(folder: AssessmentFolder, today: date, said: Iterable[SaidOfStep]) -> None:
    """Say of steps that they have another date, or are dropped, as a check-in does."""
    add_check_in(folder, CheckIn(day=today, steps=tuple(said)))
