"""Marks, counts and decisions in words, the same on screen and on paper; a level is never called by its place."""

from collections.abc import Mapping

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.decisions import Decision
from plassess.assessment.alone.marked_alone import DecidedRow
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.roster import Keeper, Rule
from plassess.assessment.responses import State
from plassess.assessment.words import NOT_DECIDED, STANDING, capital, day_short, level_named

NO_EVIDENCE = "none yet"
"""What a decision rests on where nobody named anything."""
NOT_UNANIMOUS = "Not unanimous."
NOBODY_YET = "nobody takes it on yet"
"""Whose task a row is that was not decided, where nobody said."""
_RULES: dict[Rule, str] = {
    "consensus": "by consensus: everyone can live with it",
    "majority": "by majority: more than half are for it",
}


def rule_in_words(rule: Rule) -> str:
    """Write by which rule a team decides."""
    return _RULES[rule]


def kept_by(keeper: Keeper) -> str:
    """Say who keeps the file, and who has it where that person cannot."""
    return f"{keeper.name}; backup: {keeper.backup}" if keeper.backup else keeper.name


def decided_in_words(one: DecidedRow) -> str:
    """Write what was decided for a row, in its own words, or that nothing was."""
    if not one.is_decided:
        return capital(NOT_DECIDED)
    return capital(STANDING[one.state]) if one.state else level_named(one.level, None)


def not_decided_in_words(decision: Decision | None) -> str:
    """Say that a row is not decided and whose task it is; of one that nobody came to, say that."""
    if decision is None:
        return f"{NOT_DECIDED}: not reached yet"
    return f"{NOT_DECIDED}: {taken_on(decision) or NOBODY_YET}"


def taken_on(decision: Decision | None) -> str:
    """Say who takes a row on that was not decided, and by when; empty where nobody said."""
    if decision is None or decision.not_decided is None:
        return ""
    who, by = decision.not_decided.who, decision.not_decided.by
    day = f"by {day_short(by, decision.day)}" if by else ""
    return ", ".join(part for part in (who and f"{who} takes it on", day) if part)


def counts_in_words(counts: RowCounts) -> str:
    """Write how many marked each level, such as ``Level 2: 5 · Level 3: 4 · can’t tell: 1``."""
    said = votes_in_words(counts.by_label)
    return f"{said} · left open: {counts.left_open}" if counts.left_open else said


def votes_in_words(votes: Mapping[str, int]) -> str:
    """Write how many there are at each level; where nobody is, is left out."""
    return " · ".join(f"{_label(label)}: {count}" for label, count in votes.items() if count)


def _label(label: str) -> str:
    return {NOT_BEGUN: STANDING[State.NOT_BEGUN], CANNOT_TELL: "can’t tell"}.get(label, f"Level {label}")
