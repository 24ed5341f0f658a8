"""Goals, what they could be chosen from, and what was said of them, in words."""

from datetime import date

from plassess.assessment.alone.words import LIES
from plassess.assessment.goals.goal import Goal, SaidOfGoal
from plassess.assessment.goals.goal_inputs import GoalInput
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, day_short
from plassess.problems.sentences import counted

_VERDICTS = {"keep": "kept", "adjust": "adjusted", "stop": "stopped"}


def goal_in_words(goal: Goal, seen_from: date) -> str:
    """Write what will be seen, and by when; the year is named where it is not that of ``seen_from``."""
    return f"{goal.will_be_seen.rstrip('.')}, {f'by {day_short(goal.by, seen_from)}' if goal.by else 'no day yet'}"


def marker_in_words(goal: Goal, title: str) -> str:
    """Write which row marks it, from which level to which; empty where none does."""
    if goal.row is None:
        return ""
    here = f"Level {goal.level}" if goal.level is not None else STANDING[State.NOT_BEGUN]
    return f"{title}: from {here}{f' to Level {goal.to}' if goal.to is not None else ''}"


def verdict_in_words(said: SaidOfGoal) -> str:
    """Write what the team said of a goal, and why."""
    return f"{_VERDICTS[said.verdict]}{f', because {said.because}' if said.because else ''}"


def figures_in_words(one: GoalInput) -> str:
    """Write the figures of something a goal could be chosen for, those there are, with a dot between."""
    return " · ".join(part for part in (_away(one), _apart(one), _named(one), _leans(one)) if part)


def _away(one: GoalInput) -> str:
    return f"{one.to_aim} away from your aim" if one.to_aim is not None and one.aims else ""


def _apart(one: GoalInput) -> str:
    return f"marks {LIES[one.apart]}" if one.apart and one.apart != "nobody" else ""


def _named(one: GoalInput) -> str:
    return f"{counted(one.named, 'person', 'people')} named it" if one.named else ""


def _leans(one: GoalInput) -> str:
    return f"{counted(one.leans, 'standard')} {'leans' if one.leans == 1 else 'lean'} on it" if one.leans else ""


def outcome_in_words(one: PlannedGoal, seen_from: date) -> str:
    """Write a goal, and what the team said of it last."""
    last = f" · {verdict_in_words(one.said[-1].said)}" if one.said else ""
    return f"{goal_in_words(one.goal, seen_from)}{last}"
