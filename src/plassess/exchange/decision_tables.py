"""The table of decisions: rows that people mark alone, with what the team decided."""

from datetime import date
from typing import TYPE_CHECKING

from plassess.exchange.table import PROMPT, WHICH, Cell, Column, Exported, Table

if TYPE_CHECKING:  # loaded where people mark alone
    from collections.abc import Callable

    from plassess.assessment.alone.decisions import Decision
    from plassess.assessment.alone.marked_alone import DecidedRow


def _decided(one: Exported) -> "tuple[DecidedRow, ...]":
    return one.plan.alone.rows if one.plan.alone else ()


def _decided_state(_: Exported, one: "DecidedRow") -> str:
    return "not-decided" if not one.is_decided else one.state.value if one.state else "answered"


def _taken_on(one: "DecidedRow") -> tuple[str | None, date | None]:
    taken = one.decision.not_decided if one.decision else None
    return (taken.who, taken.by) if taken else (None, None)


def _rule(one: "Decision") -> str | None:
    return one.rule if one.is_decided else None


def _is_unanimous(one: "Decision") -> bool | None:
    return not one.another_view if one.is_decided else None


def _decision(
    name: str, about: str, cell: "Callable[[Decision], Cell | date]", holds: type = str, *, of_texts: bool = False
) -> Column:
    """Make a column of a decision; what nobody decided is missing."""
    return Column(name, about, lambda _, it: cell(it.decision) if it.decision else None, of_texts, holds)


DECISIONS = Table(
    "decisions",
    "a row for each rated row that people mark alone, with what the team decided",
    _decided,
    (
        *WHICH,
        *PROMPT,
        Column(
            "state",
            "answered where a level was decided, not-begun, not-applicable or not-decided.",
            _decided_state,
        ),
        Column(
            "level", "The number of the decided level: a label.", lambda _, it: it.level and it.level.label, holds=int
        ),
        Column("distance", "Steps from there to ideal.", lambda _, it: it.level and it.level.distance, holds=int),
        _decision("day", "The day of the decision.", lambda one: one.day, date),
        _decision("rule", "How it was decided: consensus or majority.", _rule),
        _decision("unanimous", "false: somebody sees it otherwise.", _is_unanimous, bool),
        _decision(
            "evidence",
            "What it rests on, a line each; missing: none yet.",
            lambda one: "\n".join(one.evidence) or None,
        ),
        Column("who", "Who takes on what was not decided.", lambda _, it: _taken_on(it)[0]),
        Column("by", "By which day.", lambda _, it: _taken_on(it)[1], holds=date),
        _decision("because", "With --texts: why the team decided so.", lambda one: one.because, of_texts=True),
    ),
)
