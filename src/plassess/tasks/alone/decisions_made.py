"""Decisions put on disk: added to the list that only grows, and then into the team's answers."""

from collections.abc import Sequence
from datetime import date

from plassess.assessment.alone.counts import RowCounts, widest_first
from plassess.assessment.alone.decided_rows import (
    is_before_migration,
    names_in,
    same_as_answered,
    standing_now,
    under_ids_of_now,
)
from plassess.assessment.alone.decisions import Decision, NotDecided, fitting, made_on
from plassess.assessment.chosen_words import words_of
from plassess.assessment.prompts import Prompt
from plassess.files.alone.decisions_file import add_decisions, decisions_in
from plassess.problems.errors import UsageError
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.views.commands import command


def refuse_closed(alone: OpenedAlone) -> None:
    """Raise UsageError while the marks are closed."""
    if alone.record.opened_marks is None:
        raise UsageError(f"The marks are closed. Open them first, in the meeting:  {command('reveal', alone.folder)}")


def decided(alone: OpenedAlone) -> dict[str, Decision]:
    """Tell what stands for each row, by the id it has now."""
    return standing_now(decisions_in(alone.folder), alone.library)


def made_today(alone: OpenedAlone, today: date) -> list[Decision]:
    """List what was decided today and stands, in order, each by the id that its row has now."""
    made = made_on(under_ids_of_now(decisions_in(alone.folder), names_in(alone.library)), today)
    there = {row.id for row in alone.rows}
    return [one for one in made if one.row in there]


def voters_said(alone: OpenedAlone, today: date) -> int | None:
    """Return how many people vote, as was said last today, whether that decision was taken back or not."""
    entries = decisions_in(alone.folder).decisions
    return next((one.voters for one in reversed(entries) if one.day == today and one.voters), None)


def rows_to_decide(alone: OpenedAlone, minutes: int | None) -> tuple[Prompt, ...]:
    """Propose the rows that are not decided yet and fit into the minutes, in the meeting's order."""
    opened = alone.marks.opened()
    counts = opened.told(alone.rows) if opened else {}
    stands = decided(alone)
    waiting = [row for row in in_meeting_order(alone.rows, counts) if not _is_settled(stands.get(row.id))]
    if minutes is None:
        return tuple(waiting)
    alike = [(row.id, counts[row.id].agreed_on is not None if row.id in counts else False) for row in waiting]
    chosen = set(fitting(alike, minutes))
    return tuple(row for row in waiting if row.id in chosen)


def _is_settled(decision: Decision | None) -> bool:
    return decision is not None and decision.is_decided


def in_meeting_order(rows: Sequence[Prompt], counts: dict[str, RowCounts]) -> list[Prompt]:
    """Order rows: one that all see alike as practice, then the widest; without counts as they stand."""
    order = widest_first([(row.id, counts[row.id]) for row in rows if row.id in counts])
    by_id = {row.id: row for row in rows}
    return [*(by_id[id_] for id_ in order), *(row for row in rows if row.id not in counts)]


def make_decision(alone: OpenedAlone, decision: Decision) -> None:
    """Add a decision, then bring the team's answer to it; each is on disk before the next begins.

    Git takes the file, so votes stand in it only where they may leave the meeting.
    """
    add_decisions(alone.folder, [decision.outside(_sent(alone))])
    _bring_answer_to(alone, decision.row)


def _sent(alone: OpenedAlone) -> int:
    """Say how many had sent their marks at the opening."""
    opened = alone.record.opened_marks
    return len(opened.sent) if opened else 0


def with_votes(alone: OpenedAlone, told: Sequence[Decision]) -> dict[str, Decision]:
    """Tell what stands for each row, with the votes told in this meeting that the file does not take."""
    sent = _sent(alone)
    heard = [(one.outside(sent), one) for one in reversed(told)]
    stands = decided(alone).items()
    return {row: next((whole for kept, whole in heard if kept == one), one) for row, one in stands}


def take_back(alone: OpenedAlone, row: str, day: date) -> None:
    """Take the last decision about a row back, by an entry that says so; what stood before it stands again."""
    add_decisions(alone.folder, [Decision(row=row, day=day, withdrawn=True)])
    _bring_answer_to(alone, row)


def end_what_was_begun(alone: OpenedAlone) -> None:
    """Bring one answer to what was decided last, where a program ended between the two; no other is touched."""
    entries = decisions_in(alone.folder).decisions
    last = entries[-1] if entries else None
    if last is None or is_before_migration(last, alone.record):
        return
    stands = decided(alone).get(last.row, _undecided(last.row))
    if not same_as_answered(stands, alone.folder.responses().answers.get(last.row)):
        _bring_answer_to(alone, last.row)


def _undecided(row: str) -> Decision:
    """Make what stands for a row of which every decision was taken back."""
    return Decision(row=row, day=date.min, not_decided=NotDecided())


def _bring_answer_to(alone: OpenedAlone, id_: str) -> None:
    """Let the team's answer say what was decided."""
    row = next((one for one in alone.rows if one.id == id_), None)
    folder, decision = alone.folder, decided(alone).get(id_, _undecided(id_))
    before, record = folder.responses().answers.get(id_), folder.assessment()
    after = decision.as_answer(before)
    if row is None or after == before:
        return
    words = {**record.chosen.get(id_, {}), **words_of(row, after)}
    if words != record.chosen.get(id_, {}):
        folder.save_detail("chosen", record.chosen, {**record.chosen, id_: words})
    folder.save_answer(id_, before, after, [one.id for one in alone.rows])
