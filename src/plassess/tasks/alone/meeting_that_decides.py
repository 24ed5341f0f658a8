"""The meeting that decides, with the team at the keyboard."""

from datetime import date
from functools import partial

from plassess.assessment.alone.decisions import Decision
from plassess.assessment.prompts import Prompt
from plassess.conversation.alone.decision_prompts import decide
from plassess.conversation.alone.row_shown import title_of
from plassess.conversation.alone.talk import Table
from plassess.conversation.face import Face
from plassess.conversation.typed.dates.readings import read_date
from plassess.files.content.calendars import calendar_in_force
from plassess.tasks.alone.decisions_made import (
    decided,
    made_today,
    make_decision,
    take_back,
    voters_said,
    with_votes,
)
from plassess.tasks.alone.opened_alone import OpenedAlone


def titles_of(alone: OpenedAlone) -> dict[str, str]:
    """Name every row, by its id."""
    return {row.id: title_of(row, alone.library) for row in alone.rows}


def decide_at_the_keyboard(face: Face, alone: OpenedAlone, rows: tuple[Prompt, ...], today: date) -> None:
    """Lead through these rows; each decision is on disk before the next row is put."""
    opened = alone.marks.opened()
    told: list[Decision] = []

    def save(decision: Decision) -> None:
        make_decision(alone, decision)
        told.append(decision)
        table.standing = with_votes(alone, told)

    def undo() -> str | None:
        row = next((one.row for one in reversed(made_today(alone, today))), None)
        if row is None:
            return None
        take_back(alone, row, today)
        table.standing = with_votes(alone, told)
        return row

    table = Table(
        face=face,
        rows=list(rows),
        sheet=alone.rows,
        library=alone.library,
        counts=opened.told(alone.rows) if opened else {},
        standing=decided(alone),
        rule=alone.record.rule,
        people=alone.named,
        today=today,
        read_date=partial(read_date, today=today, calendar=calendar_in_force(alone.folder.path)),
        save=save,
        take_back=undo,
        voters=voters_said(alone, today),
    )
    decide(table)
