"""Marks, counts and decisions in words, the same on screen and on paper; a level is never called by its place."""

from collections.abc import Mapping

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.decisions import Decision
from plassess.assessment.alone.marked_alone import DecidedRow
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.roster import Keeper, Rule
from plassess.assessment.alone.words import NOT_STARTED, place_named
from plassess.assessment.responses import State
from plassess.assessment.words import NOT_DECIDED, STANDING, capital, day_short, level_named
from plassess.content.scale import Scale

NO_EVIDENCE = "none yet"
"""What a decision rests on where nobody named anything."""
NOBODY_YET, NOBODY_YET_OF_SEVERAL = "nobody takes it on yet", "Nobody takes these on yet"
"""Whose task a row is that was not decided, where nobody said; and several of them."""
RULES: dict[Rule, str] = {
    "consensus": "everyone can live with it",
    "majority": "more than half are for it",
}
"""What each rule asks for."""
_SEEN_OTHERWISE = ", though somebody sees it otherwise"


def rule_in_words(rule: Rule) -> str:
    """Write by which rule a team decides."""
    return f"by {rule}: {RULES[rule]}"


def how_decided(decision: Decision) -> str:
    """Write by which rule a row was decided, and whether somebody sees it otherwise."""
    return f"{rule_in_words(decision.rule)}{_SEEN_OTHERWISE if decision.another_view else ''}"


def kept_by(keeper: Keeper) -> str:
    """Say who keeps the file, and who has it where that person cannot."""
    return f"{keeper.name}; backup: {keeper.backup}" if keeper.backup else keeper.name


def decided_in_words(one: DecidedRow) -> str:
    """Write what was decided for a row, in a report: how far a level is from ideal stands with it."""
    if not one.is_decided:
        return capital(NOT_DECIDED)
    return capital(STANDING[one.state]) if one.state else level_named(one.level, None)


def outcome_in_words(decision: Decision | None, scale: Scale | None) -> str:
    """Write what stands for a row, in the meeting: what was decided, or whose task it is."""
    if decision is None or not decision.is_decided:
        return not_decided_in_words(decision)
    return proposal_in_words(decision.level, decision.state, scale)


def proposal_in_words(level: int | None, state: str | None, scale: Scale | None) -> str:
    """Write what a team decides on or may decide on, with the name that a level has."""
    if state is not None:
        return NOT_STARTED if state == NOT_BEGUN else capital(STANDING[State(state)])
    return place_named(str(level), scale) if scale else f"Level {level}"


def not_decided_in_words(decision: Decision | None) -> str:
    """Say that a row is not decided and whose task it is; of one without a decision, that it waits."""
    if decision is None:
        return f"{NOT_DECIDED} yet"
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
