"""Decisions put on disk: added to the list that only grows, and then into the team's answers."""

from collections.abc import Sequence
from datetime import date

from plassess.assessment.alone.counts import RowCounts, widest_first
from plassess.assessment.alone.decisions import Decision, NotDecided, fitting
from plassess.assessment.chosen_words import words_of
from plassess.assessment.prompts import Prompt
from plassess.files.alone.decisions_file import add_decisions, decisions_in
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import UsageError
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.views.commands import command

_UNDECIDED = Decision(row="none/none", day=date.min, not_decided=NotDecided())
"""What stands for a row of which every decision was taken back."""


def refuse_closed(alone: OpenedAlone) -> None:
    """Raise UsageError while the marks are closed."""
    if alone.record.opened_marks is None:
        raise UsageError(f"The marks are closed. Open them first, in the meeting:  {command('reveal', alone.folder)}")


def decided(alone: OpenedAlone) -> dict[str, Decision]:
    """Tell what stands for each row."""
    return decisions_in(alone.folder).standing


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
    """Add a decision, then bring the team's answer to it; each is on disk before the next begins."""
    add_decisions(alone.folder, [decision])
    bring_answers_to(alone.folder, [row for row in alone.rows if row.id == decision.row], alone.rows)


def take_back(alone: OpenedAlone, row: str, day: date) -> None:
    """Take the last decision about a row back, by an entry that says so; what stood before it stands again."""
    add_decisions(alone.folder, [Decision(row=row, day=day, withdrawn=True)])
    bring_answers_to(alone.folder, [one for one in alone.rows if one.id == row], alone.rows)


def bring_answers_to(folder: AssessmentFolder, rows: Sequence[Prompt], every: Sequence[Prompt]) -> None:
    """Let the team's answers say what was decided, where a program ended between the two; else nothing changes."""
    standing, order = decisions_in(folder).standing, [row.id for row in every]
    for row in rows:
        answers, record = folder.responses().answers, folder.assessment()
        before, decision = answers.get(row.id), standing.get(row.id)
        if decision is None and before is None:
            continue
        after = (decision or _UNDECIDED).as_answer(before)
        if after == before:
            continue
        words = {**record.chosen.get(row.id, {}), **words_of(row, after)}
        if words != record.chosen.get(row.id, {}):
            folder.save_detail("chosen", record.chosen, {**record.chosen, row.id: words})
        folder.save_answer(row.id, before, after, order)
