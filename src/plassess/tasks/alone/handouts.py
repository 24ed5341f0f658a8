"""What a team that marks alone has on paper: sheets, cards, the run sheet, notices; which one, and of which team."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct

from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.reports.alone.marks_sheet import render_marks_sheets
from plassess.reports.alone.notices import render_notice
from plassess.reports.alone.run_sheet import render_run_sheet
from plassess.reports.alone.vote_cards import render_vote_cards
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from plassess.views.commands import command

HandoutKind = Literal["marks", "cards", "run-sheet", "notice-staff", "notice-records"]
HANDOUT_KINDS: tuple[HandoutKind, ...] = get_args(HandoutKind)
_NOTICE = "notice-"


class Handout(Struct, frozen=True):
    """A page as HTML; ``name`` is what its file is called, ``folder`` the self-assessment's."""

    name: str
    text: str
    role: str
    using: tuple[str, ...]
    folder: str


def handout_told(*, marks: bool, cards: bool, run_sheet: bool, notice: str | None) -> HandoutKind | None:
    """Tell which page is asked for; ``None`` for none. Raises UsageError for several, and for an unknown notice."""
    asked = {"marks": marks, "cards": cards, "run-sheet": run_sheet, f"{_NOTICE}{notice}": notice is not None}
    named = [kind for kind, is_asked in asked.items() if is_asked]
    if len(named) > 1:
        raise UsageError("--marks, --cards, --run-sheet and --notice are pages of their own. Ask for one at a time.")
    found = next((kind for kind in HANDOUT_KINDS if kind in named), None)
    if named and found is None:
        kinds = " or ".join(kind.removeprefix(_NOTICE) for kind in HANDOUT_KINDS if kind.startswith(_NOTICE))
        raise UsageError(f"--notice is {kinds}; not {visible(notice or '', 40)}.")
    return found


def handout(kind: HandoutKind, directory: Path | None, content: Path | None) -> Handout:
    """Make a page of a self-assessment, or of the newest. Raises UsageError where it has none to make it for."""
    alone = opened_alone(directory, content)
    if not kind.startswith(_NOTICE):
        refuse_sheets_for_nobody(alone)
    if kind == "marks":
        refuse_sheets_after_the_opening(alone)
    record = alone.record
    return Handout(f"worksheet-{kind}.html", _MAKERS[kind](alone), record.role, record.alone, str(alone.folder.path))


def _run_sheet(alone: OpenedAlone) -> str:
    return render_run_sheet(alone, lambda name: command(name, alone.folder))


_MAKERS: Mapping[HandoutKind, Callable[[OpenedAlone], str]] = {
    "marks": render_marks_sheets,
    "cards": render_vote_cards,
    "run-sheet": _run_sheet,
    "notice-staff": partial(render_notice, which="staff"),
    "notice-records": partial(render_notice, which="records"),
}


def refuse_sheets_for_nobody(alone: OpenedAlone) -> None:
    """Raise UsageError where nobody is on the roster to mark."""
    if not alone.codes:
        people = command("people codes 11", alone.folder)
        raise UsageError(f"Nobody who marks is on the roster yet. For codes for eleven people:  {people}")


def refuse_sheets_after_the_opening(alone: OpenedAlone) -> None:
    """Raise UsageError where the marks are open, so that none is added to them."""
    opened = alone.record.opened_marks
    if opened:
        cards = command("worksheet --cards", alone.folder)
        raise UsageError(
            f"The marks were opened on {opened.day}, so no sheet is added to them. Vote in the room, by cards:"
            f"  {cards}"
        )
