"""The meeting that decides: with the team at the keyboard, or one row by options."""

from datetime import date
from functools import partial

from plassess.assessment.alone.decisions import Decision, NotDecided, View
from plassess.assessment.alone.roster import Rule
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.conversation.alone.decision_prompts import decide
from plassess.conversation.alone.row_shown import title_of
from plassess.conversation.alone.talk import Table
from plassess.conversation.face import Face
from plassess.conversation.typed.dates.readings import read_date
from plassess.conversation.typed.numbers import as_number
from plassess.files.content.calendars import calendar_in_force
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.alone.decisions_made import decided, made_today, make_decision, take_back
from plassess.tasks.alone.opened_alone import OpenedAlone


def titles_of(alone: OpenedAlone) -> dict[str, str]:
    """Name every row, by its id."""
    return {row.id: title_of(row, alone.library) for row in alone.rows}


def decide_at_the_keyboard(face: Face, alone: OpenedAlone, rows: tuple[Prompt, ...], today: date) -> None:
    """Lead through these rows; each decision is on disk before the next row is put."""
    opened = alone.marks.opened()

    def save(decision: Decision) -> None:
        make_decision(alone, decision)
        table.standing = decided(alone)

    def undo() -> str | None:
        row = next((one.row for one in reversed(made_today(alone, today))), None)
        if row is None:
            return None
        take_back(alone, row, today)
        table.standing = decided(alone)
        return row

    names = [one.name for one in alone.record.roster.values() if one.name]
    table = Table(
        face=face,
        rows=list(rows),
        sheet=alone.rows,
        library=alone.library,
        counts=opened.told(alone.rows) if opened else {},
        standing=decided(alone),
        rule=alone.record.rule,
        people=tuple(dict.fromkeys((*names, *alone.record.team.people))),
        today=today,
        read_date=partial(read_date, today=today, calendar=calendar_in_force(alone.folder.path)),
        save=save,
        take_back=undo,
        voters=next((one.voters for one in reversed(made_today(alone, today)) if one.voters), None),
    )
    decide(table)


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


def decision_told(
    row: Prompt,
    day: date,
    rule: Rule,
    level: str | None,
    because: str | None,
    evidence: list[str],
    another_view: list[str],
    takes: tuple[str | None, date | None],
) -> Decision:
    """Make a decision of what the options say. Raises UsageError for a level that the row does not have."""
    text = {"because": because, "evidence": tuple(evidence)}
    views = tuple(View(text=one) for one in another_view)
    shared = {"row": row.id, "day": day, "rule": rule, **text, "another_view": views}
    if level == "none":
        return Decision(**shared, not_decided=NotDecided(who=takes[0], by=takes[1]))
    if any(takes):
        raise UsageError("--who and --by say who looks into what was not decided: with --level none.")
    if level in {State.NOT_BEGUN.value, State.NOT_APPLICABLE.value}:
        if level == State.NOT_APPLICABLE.value and not because:
            raise UsageError("What does not apply needs its reason: --because TEXT")
        return Decision(**shared, state=level)
    labels = row.scale.labels if row.scale else ()
    number = as_number(level or "")
    if number not in labels:
        there = ", ".join(map(str, labels))
        raise UsageError(f"--level takes {there}, not-begun, not-applicable or none for {row.id}.")
    return Decision(**shared, level=number)
