"""Gates on the screen: whether each holds in words and by how much, then what is to do; and the same as JSON."""

from datetime import date

from plassess.assessment.gates.result import GatedAssessment, GateResult, Held, ToDo
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.words import day_short, day_with_weekday
from plassess.views import output
from plassess.views.page import Page, page_on_stdout

MOST_LISTED = 12


def print_text(held: Held) -> None:
    """Print each assessment with its gates, and how many have one that does not hold."""
    page = page_on_stdout()
    for number, one in enumerate(held.gated):
        if number:
            page.rule()
        print_gates(page, one)
    if len(held.gated) > 1:
        page.rule()
        page.say(
            f"{len(held.gated)} self-assessments: {held.failing or 'none'} with a gate that does not hold.",
            style="bold",
        )
    if held.warn and held.failing:
        page.say("Only a warning (--warn).")


def print_data(held: Held) -> None:
    """Print one JSON object."""
    output.print_json(gates_data(held))


def print_gates(page: Page, one: GatedAssessment) -> None:
    """Print a line for each gate, and below them what keeps those that fail from holding."""
    page.verbatim(one.folder)
    page.say(_headline(one.plan), style="bold")
    page.say()
    for result in one.results:
        word, style = ("holds", "") if result.holds else ("fails", "bold")
        page.say(f"{result.label}: {result.measured}", mark=f"{word}  ", indent=2, style=style)
    for result in one.failing:
        _print_to_do(page, result, one.plan.opened)
    page.say()
    page.say(in_sum(one), style="bold")


def in_sum(one: GatedAssessment) -> str:
    """Say how many gates do not hold."""
    count, failing = len(one.results), len(one.failing)
    if count == 1:
        return "The gate does not hold." if failing else "The gate holds."
    if not failing:
        return f"All {count} gates hold."
    return f"{failing} of {count} gates {'does' if failing == 1 else 'do'} not hold."


def thing_to_do(one: ToDo, opened: date) -> tuple[str, ...]:
    """Return what others wrote of a thing to do, and then in our words when it is due and what is wrong with it."""
    if one.number is None:
        return one.text, one.why
    due = f"by {day_short(one.by, opened)}" if one.by else ""
    return one.text, *((one.who,) if one.who else ()), *((due,) if due else ()), one.why


def _headline(plan: ActionPlan) -> str:
    team = f"{plan.team} · " if plan.team else ""
    return f"{team}{plan.role_title} · opened {day_with_weekday(plan.opened)}"


def _print_to_do(page: Page, result: GateResult, opened: date) -> None:
    page.title(f"{result.label}: {result.remedy}")
    for one in result.to_do[:MOST_LISTED]:
        mark = "- " if one.number is None else f"{one.number:>2}  "
        page.say(" · ".join(thing_to_do(one, opened)), mark=mark, indent=2)
    if len(result.to_do) > MOST_LISTED:
        page.say(f"… and {len(result.to_do) - MOST_LISTED} more, with --json", indent=2)


def gates_data(held: Held) -> dict[str, object]:
    """Return the results as plain data for ``--json``; dates are year-month-day, absent ones null."""
    return {
        "holds": not held.failing,
        "today": held.today.isoformat(),
        "assessments": [
            {
                "folder": one.folder,
                "id": one.plan.id,
                "role": one.plan.role,
                "holds": not one.failing,
                "gates": [_result_data(result) for result in one.results],
            }
            for one in held.gated
        ],
    }


def _result_data(result: GateResult) -> dict[str, object]:
    return {
        "gate": result.gate,
        "asked": result.asked,
        "holds": result.holds,
        "measured": result.measured,
        "count": result.count,
        "among": result.among,
        "short": result.short,
        "remedy": result.remedy,
        "to_do": [
            {
                "id": one.id,
                "text": one.text,
                "why": one.why,
                "step": one.number,
                "who": one.who,
                "by": one.by.isoformat() if one.by else None,
            }
            for one in result.to_do
        ],
    }
