"""One row decided by options, asking nothing: which row is meant, and what is said of it."""

from datetime import date

from msgspec import Struct

from plassess.assessment.alone.decisions import Decision, NotDecided, View
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.assessment.words import without_because
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.people import full_name
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.tasks.wanted import due_day_of

_STATES = {State.NOT_BEGUN.value, State.NOT_APPLICABLE.value}


class DecisionTold(Struct, frozen=True):
    """What the options say of a row, as it was typed; ``who`` and ``by`` of one that is not decided."""

    level: str | None = None
    because: str | None = None
    evidence: tuple[str, ...] = ()
    another_view: tuple[str, ...] = ()
    who: str | None = None
    by: str | None = None


def row_named(alone: OpenedAlone, told: str) -> Prompt:
    """Find a row by its id, with or without its role, or by its number. Raises UsageError where there is none."""
    number = as_number(told)
    if number is not None and 1 <= number <= len(alone.rows):
        return alone.rows[number - 1]
    named = [row for row in alone.rows if told in (row.id, row.id.partition("/")[2])]
    if named:
        return named[0]
    meant = did_you_mean(told, [row.id for row in alone.rows], after=" ")
    raise UsageError(f"No row that is marked alone here is {visible(told, 60)}. {meant}Name its id, or its number.")


def decision_told(alone: OpenedAlone, row: Prompt, told: DecisionTold, day: date) -> Decision:
    """Make a decision of what the options say. Raises UsageError for a level that the row does not have."""
    shared = {
        "row": row.id,
        "day": day,
        "rule": alone.record.rule,
        "because": without_because(told.because or "") or told.because,
        "evidence": told.evidence,
        "another_view": tuple(View(text=one) for one in told.another_view),
    }
    if told.level == "none":
        by = due_day_of("--by", told.by) if told.by else None
        return Decision(**shared, not_decided=NotDecided(who=full_name(told.who or "", alone.named) or None, by=by))
    if told.who or told.by:
        raise UsageError("--who and --by say who looks into what was not decided: with --level none.")
    if told.level == State.NOT_APPLICABLE.value and not told.because:
        raise UsageError("What does not apply needs its reason: --because TEXT")
    if told.level in _STATES:
        return Decision(**shared, state=told.level)
    return Decision(**shared, level=_level_of(row, told.level or ""))


def _level_of(row: Prompt, said: str) -> int:
    """Read the number of a level that a row has. Raises UsageError for any other."""
    labels, number = row.scale.labels if row.scale else (), as_number(said)
    if number is None or number not in labels:
        there = ", ".join(map(str, labels))
        raise UsageError(f"--level takes {there}, not-begun, not-applicable or none for {row.id}.")
    return number
