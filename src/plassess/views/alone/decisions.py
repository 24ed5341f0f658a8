"""What a team decided, on the screen and as JSON."""

from collections.abc import Mapping, Sequence

from plassess.assessment.alone.decision_words import outcome_in_words
from plassess.assessment.alone.decisions import Decision
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.views.outputs.of_marks import DecidedRowOutput, DecideOutput
from plassess.views.page import Page


def print_decisions(
    page: Page, rows: Sequence[Prompt], standing: Mapping[str, Decision], titles: Mapping[str, str]
) -> None:
    """Print every row with what stands for it."""
    for number, row in enumerate(rows, start=1):
        page.say(
            f"{titles[row.id]}: {outcome_in_words(standing.get(row.id), row.scale)}", mark=f"{number:>2}  ", indent=1
        )


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
