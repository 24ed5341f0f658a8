"""What a team decided after each marked alone, as plain data: no single mark, and counts where they may leave."""

from plassess.assessment.alone.decision_words import (
    counts_in_words,
    decided_in_words,
    how_decided,
    kept_by,
    rule_in_words,
    taken_on,
    votes_in_words,
)
from plassess.assessment.alone.marked_alone import DecidedRow, MarkedAlone
from plassess.assessment.alone.standing_words import opened_in_words
from plassess.assessment.words import day_short
from plassess.foreign_text import visible_lines
from plassess.reports.data.placed import Plain
from plassess.reports.text_flow import whole_days


def decisions_data(alone: MarkedAlone) -> Plain:
    """Give what a template finds of a team that marks alone."""
    return {
        "keeper": visible_lines(kept_by(alone.keeper)) if alone.keeper else "",
        "marks": _how(alone),
        "marks_opened": alone.opened is not None,
        "decided": [_row(one, alone) for one in alone.rows],
    }


def _how(alone: MarkedAlone) -> str:
    """Say how these rows are rated, and over how many people counts are where they are told."""
    if alone.opened is None:
        return "Each marks these rows alone first, and the team decides when it meets."
    said = "Each marked these rows alone first, and then the team decided together."
    counted = any(one.counts for one in alone.rows)
    return f"{said} The marks were {whole_days(opened_in_words(alone), alone.opened)}." if counted else said


def _row(one: DecidedRow, alone: MarkedAlone) -> Plain:
    decision = one.decision
    waits = decision.not_decided if decision else None
    return {
        "id": one.row.id,
        "heading": visible_lines(one.row.short),
        "ask": visible_lines(one.row.ask),
        "state": (one.state.value if one.state else "answered") if one.is_decided else "open",
        "standing": visible_lines(decided_in_words(one)),
        "text": visible_lines((one.level.text or "") if one.level else ""),
        "because": visible_lines((decision.because or "") if decision else ""),
        "evidence": [visible_lines(text) for text in decision.evidence] if decision else [],
        "rule": how_decided(decision) if decision else rule_in_words(alone.rule),
        "day_short": day_short(decision.day) if decision else "",
        "views": [
            {"text": visible_lines(view.text), "who": visible_lines(view.name or "")}
            for view in (decision.another_view if decision else ())
        ],
        "taken_on": whole_days(visible_lines(taken_on(decision)), waits.by if waits else None),
        "marked": counts_in_words(one.counts) if one.counts else "",
        "vote": f"{one.for_it} of {one.voters} for it" if one.for_it else "",
        "rounds": [visible_lines(votes_in_words(votes)) for votes in one.rounds],
    }
