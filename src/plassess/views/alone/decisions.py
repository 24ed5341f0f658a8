"""What a team decided, on the screen and as JSON."""

from collections.abc import Mapping, Sequence

from plassess.assessment.alone.decision_words import not_decided_in_words
from plassess.assessment.alone.decisions import Decision
from plassess.assessment.alone.words import place_named
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.views.outputs.of_marks import DecidedRowOutput, DecideOutput
from plassess.views.page import Page


def print_decisions(
    page: Page, rows: Sequence[Prompt], standing: Mapping[str, Decision], titles: Mapping[str, str]
) -> None:
    """Print every row with what stands for it."""
    for number, row in enumerate(rows, start=1):
        page.say(f"{titles[row.id]}: {_in_words(row, standing.get(row.id))}", mark=f"{number:>2}  ", indent=1)


def _in_words(row: Prompt, decision: Decision | None) -> str:
    if decision is None or not decision.is_decided:
        return not_decided_in_words(decision)
    if decision.state:
        return STANDING[State(decision.state)]
    return place_named(str(decision.level), row.scale) if row.scale else f"Level {decision.level}"


def decide_output(
    record: Assessment, rows: Sequence[Prompt], standing: Mapping[str, Decision], folder: str
) -> DecideOutput:
    """Tell the decisions for ``--json``."""
    return DecideOutput(
        folder=folder,
        id=record.id,
        uid=record.uid,
        rule=record.rule,
        rows=tuple(_row(row.id, standing.get(row.id)) for row in rows),
    )


def _row(row: str, decision: Decision | None) -> DecidedRowOutput:
    waits = decision.not_decided if decision else None
    return DecidedRowOutput(
        id=row,
        decided=decision is not None and decision.is_decided,
        level=decision.level if decision else None,
        state=decision.state if decision else None,
        because=decision.because if decision else None,
        evidence=decision.evidence if decision else (),
        unanimous=not decision.another_view if decision and decision.is_decided else None,
        who=waits.who if waits else None,
        by=waits.by if waits else None,
    )
