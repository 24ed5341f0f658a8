"""Gates on the screen: whether each holds in words and by how much, then what is to do; and the same as JSON."""

from datetime import date

from plassess.assessment.coverage import Stands
from plassess.assessment.gates.result import GatedAssessment, GateResult, Held, NotAsked, ToDo
from plassess.assessment.plan.listed import PromptState
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import State
from plassess.assessment.words import day_short, day_with_weekday
from plassess.problems.sentences import counted
from plassess.views import output
from plassess.views.outputs.of_gates import (
    AskedOfNoneOutput,
    GatedOutput,
    GateOutput,
    GatesOutput,
    NotAskedOutput,
    PlaceOutput,
    ScopeOutput,
    ToDoOutput,
)
from plassess.views.page import Page, page_on_stdout

MOST_LISTED = 12
_KEYS = ("role", "part", "path", "group", "tag")


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
    for it in held.of_none:
        page.say(of_none(held, it), style="bold" if it in held.missed else "")
    if held.warn and not held.holds:
        page.say("Only a warning (--warn).")


def print_data(held: Held) -> None:
    """Print one JSON object."""
    output.print_output(gates_output(held))


def print_gates(page: Page, one: GatedAssessment) -> None:
    """Print a line for each gate, and below them what keeps those that fail from holding."""
    page.verbatim(one.folder)
    page.say(_headline(one.plan), style="bold")
    page.say()
    for result in one.results:
        word, style = ("holds", "") if result.holds else ("fails", "bold")
        page.say(f"{result.label}: {found_of(result)}", mark=f"{word}  ", indent=2, style=style)
    for it in one.not_asked:
        page.say(f"{it.label}: {it.why}", mark="not asked  ", indent=2)
    for result in one.failing:
        _print_to_do(page, result, one.plan.opened)
    page.say()
    page.say(in_sum(one), style="bold")


def found_of(result: GateResult) -> str:
    """Say what was found, and of what fails where the settings ask for it."""
    asked_in = f" (asked in {result.place.shown})" if result.place and not result.holds else ""
    return f"{result.measured}{asked_in}"


def in_sum(one: GatedAssessment) -> str:
    """Say how many gates do not hold."""
    count, failing = len(one.results), len(one.failing)
    if not count:
        return "No gate is asked of it."
    if count == 1:
        return "The gate does not hold." if failing else "The gate holds."
    if not failing:
        return f"All {counted(count, 'gate')} hold."
    return f"{failing} of {counted(count, 'gate')} {'does' if failing == 1 else 'do'} not hold."


def of_none(held: Held, it: NotAsked) -> str:
    """Say that a gate is asked of none of the self-assessments, and whether that fails."""
    those = f"none of these {len(held.gated)} self-assessments" if len(held.gated) > 1 else "no self-assessment here"
    return f"{it.label} is asked of {those}{'' if it in held.missed else ', and fails nothing'}."


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


def gates_output(held: Held) -> GatesOutput:
    """Tell the results for ``--json``."""
    return GatesOutput(
        holds=held.holds,
        warn=held.warn,
        today=held.today,
        assessments=tuple(
            GatedOutput(
                folder=one.folder,
                id=one.plan.id,
                uid=one.plan.uid,
                role=one.plan.role,
                holds=not one.failing,
                gates=tuple(_gate_output(result, one) for result in one.results),
                not_asked=tuple(
                    NotAskedOutput(
                        gate=it.gate, asked=it.asked or None, scope=_scopes(it), place=_place(it), why=it.why
                    )
                    for it in one.not_asked
                ),
            )
            for one in held.gated
        ),
        asked_of_none=tuple(
            AskedOfNoneOutput(gate=it.gate, asked=it.asked or None, scope=_scopes(it), fails=it in held.missed)
            for it in held.of_none
        ),
        left_out=held.left_out,
        elsewhere=held.elsewhere,
    )


def _scopes(found: GateResult | NotAsked) -> tuple[ScopeOutput, ...]:
    return tuple(ScopeOutput(**{key: one.get(key, ()) for key in _KEYS}) for one in found.narrowed_to)


def _place(found: GateResult | NotAsked) -> PlaceOutput | None:
    return PlaceOutput(found.place.file, found.place.line) if found.place else None


def _gate_output(result: GateResult, one: GatedAssessment) -> GateOutput:
    return GateOutput(
        gate=result.gate,
        asked=result.asked or None,
        scope=_scopes(result),
        place=_place(result),
        holds=result.holds,
        measured=result.measured,
        count=result.count,
        among=result.among,
        short=result.short,
        remedy=result.remedy or None,
        to_do=tuple(
            ToDoOutput(
                id=to_do.id,
                state=_state_of(to_do, one),
                text=to_do.text,
                why=to_do.why,
                step=to_do.number,
                who=to_do.who,
                by=to_do.by,
            )
            for to_do in result.to_do
        ),
    )


def _state_of(to_do: ToDo, one: GatedAssessment) -> PromptState | None:
    stands = one.plan.coverage.stands.get(to_do.id)
    if stands is None or to_do.number is not None:
        return None
    rows = {row.id: row for part in one.plan.parts for row in part.rows}
    not_begun = to_do.id in rows and rows[to_do.id].state is State.NOT_BEGUN and stands is Stands.ANSWERED
    return PromptState.NOT_BEGUN if not_begun else PromptState(stands.value)
