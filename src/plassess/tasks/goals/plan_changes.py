"""Goals and steps as options set them, for scripts: a goal is one save, and so is each step that serves it."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.new_steps import home_of_new
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.goals.goal import Goal, next_goal_id, standing_goals
from plassess.assessment.goals.marker import marked_by
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import Answer, FirstStep
from plassess.assessment.step_ids import steps_in
from plassess.content.framework import Framework
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.plan_file import add_check_in, set_goal
from plassess.files.check_ins.told_answers import log_in
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.goals.steps_wanted import still_open
from plassess.tasks.load import Loaded


class GoalTold(Struct, frozen=True):
    """A goal as options say it; ``None`` or empty: nothing is said, and what stands stays. ``by``: as ISO 8601."""

    id: str | None = None
    seen: str | None = None
    by: date | None = None
    row: str | None = None
    evidence: tuple[str, ...] = ()
    cause: str | None = None
    standards: tuple[str, ...] = ()
    fund: str | None = None
    hours: str | None = None
    serves: tuple[str, ...] = ()


def goal_told(folder: AssessmentFolder, one: Loaded, told: GoalTold, framework: Framework) -> Goal:
    """Set a goal, or word one anew, with the steps that serve it, which are committed to; returns it as it stands.

    Raises UsageError for a goal, a row, a standard or a step that is not there, for a step that is done or dropped,
    and for a new goal without its words.
    """
    steps = [still_open(step) for step in steps_named(told.serves, one.responses)]
    _refuse_unknown_standards(told.standards, framework)
    goal = _with_row(_changed(_begun(folder, told), told), told.row, one.plan)
    set_goal(folder, goal)
    for step in steps:
        change_step(folder, step.id or 0, {"goal": goal.id, "committed": True})
    return goal


def _refuse_unknown_standards(standards: Sequence[str], framework: Framework) -> None:
    there = {one.id for one in framework.standards}
    if unknown := next((one for one in standards if one not in there), None):
        raise UsageError(f"--standards: there is no standard {visible(unknown, 40)}. See:  plassess show standards")


def _begun(folder: AssessmentFolder, told: GoalTold) -> Goal:
    entries = log_in(folder).goals
    if told.id is None:
        if not told.seen:
            raise UsageError("A goal says what will be seen: add --seen “Every team opens with work”.")
        return Goal(id=next_goal_id(entries), will_be_seen=told.seen)
    return goal_there(entries, told.id)


def goal_there(entries: Sequence[Goal], id_: str) -> Goal:
    """Return a goal by its id. Raises UsageError where there is none, with those there are."""
    there = {one.id: one for one in standing_goals(entries)}
    if id_ not in there:
        known = f"There are {', '.join(there)}." if there else "There is none yet: plassess plan sets one."
        raise UsageError(f"There is no goal {visible(id_, 20)}. {known}")
    return there[id_]


def _changed(goal: Goal, told: GoalTold) -> Goal:
    said = {
        "will_be_seen": told.seen,
        "by": told.by,
        "evidence": told.evidence,
        "cause": told.cause,
        "standards": told.standards,
        "fund": told.fund,
        "hours": told.hours,
    }
    return Goal.model_validate(goal.model_dump() | {key: value for key, value in said.items() if value})


def _with_row(goal: Goal, row: str | None, plan: ActionPlan) -> Goal:
    if row is None:
        return goal
    there = {one.id: one for part in plan.parts for one in part.rows}
    found = there.get(row)
    if found is None:
        raise UsageError(f"There is no rated row {visible(row, 80)}. Rows: {', '.join(there) or 'none'}.")
    return marked_by(goal, found)


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


def change_step(folder: AssessmentFolder, id_: int, what: dict[str, object]) -> None:
    """Change what a step says of itself."""
    for prompt, answer in folder.responses().answers.items():
        steps = tuple(it.model_copy(update=what) if it.id == id_ else it for it in answer.first_steps)
        if steps != answer.first_steps:
            changed: Answer = answer.model_copy(update={"first_steps": steps})
            folder.save_answer(prompt, answer, changed)


def say_of_steps(folder: AssessmentFolder, today: date, said: Iterable[SaidOfStep]) -> None:
    """Say of steps that they have another date, or are dropped, as a check-in does."""
    add_check_in(folder, CheckIn(day=today, steps=tuple(said)))
