"""Collecting: from files and texts that came back to marks and counts on disk, and what is told of each file."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.assessment.forms.came_back import CameBack, FileTold, MarksIn, Refusal, Sheet, SheetTold
from plassess.assessment.forms.last_sent import Take
from plassess.assessment.record import Assessment
from plassess.conversation.alone.which_stands import pasted_text, which_stands
from plassess.conversation.face import Face
from plassess.files.assessments.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.alone.at_the_keyboard import wipe
from plassess.tasks.alone.marks_taken import who_is_missing
from plassess.tasks.alone.opened_alone import OpenedAlone, alone_of
from plassess.tasks.collected.counted_sheets import counted_sheets
from plassess.tasks.collected.known_forms import Forms, form_named, known_forms, of_team
from plassess.tasks.collected.sheets_read import came_back, pasted
from plassess.tasks.collected.team_sheets import Choose, TeamSheet, TeamTaking
from plassess.tasks.one_assessment import opened_to_change


class Collecting(Struct, frozen=True):
    """What is collected into; ``alone`` is ``None`` where nothing of it is marked alone."""

    folder: AssessmentFolder
    record: Assessment
    alone: OpenedAlone | None
    forms: Forms
    wanted: str | None

    @property
    def standing(self) -> MarksIn | None:
        """How many people's marks are in by now; ``None`` where nothing is marked alone."""
        if self.alone is None:
            return None
        said = () if self.record.opened_marks else who_is_missing(self.alone)
        return MarksIn(len(self.alone.sent), len(self.alone.codes), said)


def collecting_into(into: Path | None, content: Path | None, wanted: str | None) -> Collecting:
    """Open the self-assessment that answers go into, with the forms that can come back to it."""
    folder = opened_to_change(into)
    record = folder.assessment()
    alone: OpenedAlone | None = None
    with contextlib.suppress(UsageError):  # nobody marks alone, or no rows are chosen; others' forms are counted
        alone = alone_of(folder, content)
    return Collecting(folder, record, alone, known_forms(alone, record, content, wanted), wanted)


def collected(
    into: Collecting, files: Sequence[Path], face: Face, asks: Face | None, take: Take | None
) -> list[FileTold]:
    """Take in files, or without any what is pasted; where nobody can tell which sheet stands, ``asks`` asks."""

    def choose(code: str, places: Sequence[str]) -> int | None:
        return which_stands(asks, code, places) if asks else None

    back = [came_back(path, into.forms, into.wanted) for path in files] or [_pasted(into, face)]
    return taken_in(into, back, choose, take)


def _pasted(into: Collecting, face: Face) -> CameBack:
    """Read what is pasted, and leave nothing of it on the screen, whatever becomes of it."""
    try:
        return pasted(pasted_text(face), into.forms)
    finally:
        wipe()


def taken_in(into: Collecting, back: Sequence[CameBack], choose: Choose, take: Take | None = None) -> list[FileTold]:
    """Take in what came back, and tell of every file what became of it."""
    sheets = [_Placed(file, at, sheet) for file, one in enumerate(back) for at, sheet in enumerate(one.sheets)]
    told: dict[tuple[int, int], SheetTold] = {}
    for of in dict.fromkeys(one.sheet.answers.form for one in sheets):
        these = [one for one in sheets if one.sheet.answers.form == of]
        fates = _of_team(into, back, these, choose, take) if of is None else _of_content(into, of, these)
        told |= {(one.file, one.at): fate for one, fate in zip(these, fates, strict=True)}
    return [
        FileTold(one.file, tuple(told[file, at] for at in range(len(one.sheets))), one.refused)
        for file, one in enumerate(back)
    ]


class _Placed(Struct, frozen=True):
    """A sheet with the numbers of its file and of its place there."""

    file: int
    at: int
    sheet: Sheet


def _of_team(
    into: Collecting, back: Sequence[CameBack], sheets: Sequence[_Placed], choose: Choose, take: Take | None
) -> list[SheetTold]:
    form = of_team(into.forms)
    if into.alone is None or not form:
        why = "nothing of this self-assessment is marked alone, or no rows are chosen yet."
        return _refused(sheets, Refusal(why, "Name the one that it belongs to."))
    taking = TeamTaking(into.alone, form[0], choose, take)
    return taking.told([TeamSheet(one.file, back[one.file].file, one.sheet) for one in sheets])


def _of_content(into: Collecting, of: str, sheets: Sequence[_Placed]) -> list[SheetTold]:
    forms = form_named(into.forms, of)
    if not forms:
        why = f"there is no form {visible(of, 80)} here."
        return _refused(sheets, Refusal(why, "Name the content that has it: --content DIR"))
    return counted_sheets(into.folder, forms, [one.sheet for one in sheets])


def _refused(sheets: Sequence[_Placed], why: Refusal) -> list[SheetTold]:
    return [SheetTold("", one.sheet.at, refused=one.sheet.placed(why)) for one in sheets]
