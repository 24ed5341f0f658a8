"""What moved between self-assessments, on the screen: a line for each time a row was looked at, with a small bar."""

from plassess.assessment.cycles.comparison import ComparedGroup, ComparedRow, Comparison
from plassess.assessment.cycles.movement import Movement
from plassess.assessment.cycles.movement_words import (
    CLOSER_LOOK,
    LEVELS_COUNTED,
    aim_in_words,
    bar_of,
    counts_in_words,
    days_in_words,
    moved_in_words,
    people_in_words,
    step_outcome,
    stood_in_words,
    taken_over_in_words,
)
from plassess.assessment.goals.goal_words import outcome_in_words
from plassess.assessment.words import capital, day_short, level_in_words
from plassess.problems.sentences import counted, ended
from plassess.views.page import Page


def print_comparison(page: Page, found: Comparison) -> None:
    """Print what moved in all, what was aimed at, each row, and the steps that stood between."""
    _print_head(page, found)
    _print_aims(page, found)
    for part in found.parts:
        for group in part.groups:
            _print_group(page, found, part.title, group)
    _print_goals(page, found)
    _print_steps(page, found)


def _print_head(page: Page, found: Comparison) -> None:
    last = found.cycles[-1].plan
    page.say(f"What moved: {last.team or last.role_title}", style="bold")
    page.say(ended(days_in_words(found)))
    page.say(people_in_words(found))
    for line in taken_over_in_words(found):
        page.say(line)
    page.title(f"In all, of {counted(len(found.rows), 'row')}")
    for movement, count in found.counts.items():
        page.say(counts_in_words({movement: count}), indent=2)
    if found.counts.get(Movement.FARTHER):
        page.say()
        page.say(CLOSER_LOOK)
    page.say()
    page.say(LEVELS_COUNTED)


def _print_aims(page: Page, found: Comparison) -> None:
    if found.aims:
        page.title("What we aimed for, and what came")
    for one in found.aims:
        page.say(one.row.title, indent=2)
        page.say(f"aimed for {level_in_words(one.aim, None)}; came to {stood_in_words(one.came)}", indent=4)
        page.say(capital(aim_in_words(one)), indent=4)


def _print_group(page: Page, found: Comparison, part: str, group: ComparedGroup) -> None:
    known = [row for row in group.rows if row.in_all.movement is not Movement.NOT_KNOWN or _was_known(row)]
    if not known:
        return
    page.title(f"{group.title} · {part}")
    page.say(counts_in_words(group.counts))
    for row in known:
        page.say()
        _print_row(page, found, row)


def _was_known(row: ComparedRow) -> bool:
    """Tell whether a row had a level at some time between."""
    return any(one.level is not None for one in row.stood)


def _print_row(page: Page, found: Comparison, row: ComparedRow) -> None:
    page.say(row.title, indent=2)
    width = max(len(bar_of(one)) for one in row.stood)
    for day, stood in zip(found.days, row.stood, strict=True):
        page.say(stood_in_words(stood), mark=f"{day.isoformat()}  {bar_of(stood):<{width}}  ", indent=4)
    page.say(capital(moved_in_words(row.in_all)), indent=4, style="bold")


def _print_goals(page: Page, found: Comparison) -> None:
    for one, goals in zip(found.cycles, found.goals, strict=False):
        if goals:
            page.title(f"Goals of {day_short(one.record.opened)}, {one.record.opened.year}")
        for goal in goals:
            page.say(outcome_in_words(goal, one.record.opened), mark="- ", indent=2)


def _print_steps(page: Page, found: Comparison) -> None:
    for one, steps in zip(found.cycles, found.steps, strict=False):
        if steps:
            page.title(f"Steps committed to on {day_short(one.record.opened)}, {one.record.opened.year}")
        for step in steps:
            page.say(f"{step.what} · {step.who or 'no owner'} · {step_outcome(step)}", mark="- ", indent=2)
