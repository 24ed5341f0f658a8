"""What one team takes on, in words for its own page."""

from collections.abc import Mapping
from datetime import date

from plassess.assessment.district.taken_on.own_plan import OwnPlan, OwnStep
from plassess.assessment.district.team_facts import Fate, TeamFacts
from plassess.assessment.words import day_long
from plassess.problems.sentences import counted

_FATES: Mapping[Fate, str] = {"done": "Done", "dropped": "Dropped", "open": "Open"}


def own_steps_in_words(plan: OwnPlan, today: date | None) -> str:
    """Say how many steps the team committed to, and what became of them."""
    if not plan.steps:
        return "We have committed to no step in our latest self-assessment."
    fates = [one.fate for one in plan.steps]
    said = f"We committed to {counted(len(fates), 'step')}: {_fates(fates)}"
    moved = sum(one.moved for one in plan.steps)
    overdue = sum(is_overdue(one, today) for one in plan.steps)
    more = [f"{moved} had another day at first"] if moved else []
    more += [f"{overdue} {'is' if overdue == 1 else 'are'} overdue"] if overdue else []
    return f"{'; '.join((said, *more))}."


def _fates(fates: list[Fate]) -> str:
    return ", ".join(f"{fates.count(fate)} {words.lower()}" for fate, words in _FATES.items() if fate in fates)


def is_overdue(one: OwnStep, today: date | None) -> bool:
    """Tell whether a step is open and its day has passed."""
    return one.fate == "open" and one.by is not None and today is not None and one.by < today


def step_stands(one: OwnStep, today: date | None) -> str:
    """Say how a step stands: ``Open, overdue since June 3, 2027, moved from another day``."""
    day = day_long(one.by) if one.by else ""
    due = f"overdue since {day}" if is_overdue(one, today) else f"due {day}" if day and one.fate == "open" else ""
    return ", ".join(filter(None, (_FATES[one.fate], due, "its day was moved" if one.moved else "")))


def ours_of_standard(team: TeamFacts, standard: str) -> str:
    """Say what of a team bears on a standard, below that standard's name."""
    goals = sum(standard in goal for goal in team.goals)
    fates = [one.fate for one in team.steps if standard in one.standards]
    said = [counted(goals, "goal")] if goals else []
    said += [f"{counted(len(fates), 'step')} ({_fates(fates)})"] if fates else []
    said += ["a need"] if standard in team.needs else []
    return f"Our team: {', '.join(said) or 'nothing'}"
