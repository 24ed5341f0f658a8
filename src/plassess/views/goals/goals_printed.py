"""Goals and the steps that serve them, as a list."""

from collections.abc import Iterable, Sequence
from datetime import date

from plassess.assessment.check_ins.check_in_words import became_in_words
from plassess.assessment.goals.goal_inputs import GoalInput
from plassess.assessment.goals.goal_words import figures_in_words, goal_in_words, marker_in_words
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.plan.listed import ListedStep
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, day_short, level_in_words
from plassess.views.page import Page


def print_goals(page: Page, goals: Sequence[PlannedGoal], remarks: Iterable[str], seen_from: date) -> None:
    """Print each goal with its marker, what will show it and the steps that serve it; then what to mind."""
    for one in goals:
        stopped = " · stopped" if one.is_stopped else ""
        page.say(f"{goal_in_words(one.goal, seen_from)}{stopped}", mark=f"{one.goal.id}  ", indent=1, style="bold")
        for line in _beside(one):
            page.say(line, indent=5)
    for remark in remarks:
        page.say(remark, mark="! ", indent=1)


def _beside(one: PlannedGoal) -> Iterable[str]:
    if marker := marker_in_words(one.goal, one.row.short if one.row else one.goal.row or ""):
        yield f"Marked by {marker}"
    if one.goal.evidence:
        yield f"Shown by: {'; '.join(one.goal.evidence)}"
    if one.steps:
        yield f"Steps: {', '.join(map(_numbered, one.steps))}"


def _numbered(step: FirstStep) -> str:
    became = " (dropped)" if step.dropped else " (done)" if step.done else ""
    return f"{step.id}{became}"


def print_inputs(page: Page, inputs: Sequence[GoalInput]) -> None:
    """Print what a goal could be chosen for, each with its figures below it."""
    for one in inputs:
        stands = f" · {level_in_words(one.now, None)}" if one.now else ""
        page.say(f"{one.title}{stands}", mark=f"{one.number:>2}  ", indent=1)
        if figures := figures_in_words(one):
            page.say(figures, indent=5, style="dim")


def print_steps(page: Page, steps: Sequence[ListedStep], seen_from: date) -> None:
    """Print first steps by their numbers."""
    for one in steps:
        page.say(_in_words(one, seen_from), mark=f"{one.step.id:>2}  ", indent=1)


def _in_words(one: ListedStep, seen_from: date) -> str:
    step = one.step
    late = "OVERDUE, was due" if one.overdue else "by"
    due = f"{late} {day_short(step.by, seen_from)}" if step.by else NO_DATE
    state = became_in_words(step, seen_from) or due
    goal = f" · {step.goal}" if step.goal else ""
    later = "" if step.committed or step.dropped else " · later"
    return f"{step.what} · {step.who or NO_OWNER} · {state}{later}{goal}"
