"""A goal as options tell it: all of it is read before anything is saved, with the steps that serve it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from plassess.assessment.goals.goal import Goal, next_goal_id, standing_goals
from plassess.assessment.goals.marker import marked_by
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import FirstStep
from plassess.content.framework import Framework
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.goal_served import set_goal_served
from plassess.files.check_ins.told_answers import log_in
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.goals.steps_wanted import is_open, still_open
from plassess.tasks.load import Loaded
from plassess.tasks.told_lists import listed
from plassess.tasks.wanted import due_day_of

NOTHING = "-"
"""What takes a value out: the same sign as at the keyboard."""


class GoalTold(Struct, frozen=True):
    """A goal as options say it, as typed; ``None`` or empty: nothing is said, and what stands stays."""

    id: str | None = None
    seen: str | None = None
    by: str | None = None
    row: str | None = None
    evidence: tuple[str, ...] = ()
    cause: str | None = None
    standards: tuple[str, ...] = ()
    fund: str | None = None
    hours: str | None = None
    serves: tuple[str, ...] = ()


def goal_told(folder: AssessmentFolder, one: Loaded, told: GoalTold, framework: Framework) -> None:
    """Set a goal, or word one anew, with the steps that serve it, which are committed to: all of it, or nothing.

    Raises UsageError for a goal, a row, a standard, a day or a step that is not there, for a step that is done or
    dropped, and for a new goal without its words.
    """
    steps = _serving(told.serves, one)
    changed = _changed(_begun(folder, told), told, framework)
    goal = _with_row(changed, told.row, one.plan)
    set_goal_served(folder, goal, [step.id or 0 for step in steps], and_no_other=NOTHING in told.serves)


def _serving(told: Sequence[str], one: Loaded) -> list[FirstStep]:
    names = [name for name in told if name != NOTHING]
    return [still_open(step, one.plan.check_ins) for step in steps_named(names, one.responses, to_choose=is_open)]


def _begun(folder: AssessmentFolder, told: GoalTold) -> Goal:
    entries = log_in(folder).goals
    if told.seen == NOTHING or (told.id is None and not told.seen):
        raise UsageError("A goal says what will be seen: add --seen “Every team opens with work”.")
    if told.id is None:
        return Goal(id=next_goal_id(entries), will_be_seen=told.seen or "")
    return goal_there(entries, told.id)


def goal_there(entries: Sequence[Goal], id_: str) -> Goal:
    """Return a goal by its id. Raises UsageError where there is none, with those there are."""
    there = {one.id: one for one in standing_goals(entries)}
    if id_ not in there:
        known = f"There are {', '.join(there)}." if there else "There is none yet: plassess plan sets one."
        raise UsageError(f"There is no goal {visible(id_, 20)}. {known}")
    return there[id_]


def _changed(goal: Goal, told: GoalTold, framework: Framework) -> Goal:
    texts = {"will_be_seen": told.seen, "cause": told.cause, "fund": told.fund, "hours": told.hours}
    said: dict[str, object] = {key: _text(text) for key, text in texts.items() if text}
    if told.by:
        said["by"] = None if told.by == NOTHING else due_day_of("--by", told.by)
    if told.evidence:
        said["evidence"] = _without_nothing(told.evidence)
    if told.standards:
        said["standards"] = _standards(told.standards, framework)
    return Goal.model_validate(goal.model_dump() | said)


def _text(text: str) -> str | None:
    return None if text == NOTHING else text


def _without_nothing(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in told if one != NOTHING)


def _standards(told: Sequence[str], framework: Framework) -> tuple[str, ...]:
    ids, there = _without_nothing(listed(told)), {one.id for one in framework.standards}
    if unknown := next((one for one in ids if one not in there), None):
        raise UsageError(f"--standards: there is no standard {visible(unknown, 40)}. See:  plassess show standards")
    return ids


def _with_row(goal: Goal, row: str | None, plan: ActionPlan) -> Goal:
    if row is None:
        return goal
    if row == NOTHING:
        return goal.model_copy(update={"row": None, "level": None, "to": None})
    there = {one.id: one for part in plan.parts for one in part.rows}
    found = there.get(row)
    if found is None:
        raise UsageError(f"There is no rated row {visible(row, 80)}. Rows: {', '.join(there) or 'none'}.")
    return marked_by(goal, found)
