"""A row on the screen: its title, what it is at its best, its levels in full, and “not started” last."""

from collections.abc import Iterator

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.mark_signs import sign_at
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.words import NOT_MY_JOB, NOT_STARTED, counted_dots
from plassess.assessment.prompts import Prompt
from plassess.content.library import MAP, Library
from plassess.content.scale import Scale
from plassess.conversation.face import Face


def title_of(row: Prompt, library: Library) -> str:
    """Name a row, a map's with its standard."""
    titles = {standard.id: standard.title for standard in library.framework.standards}
    return f"{titles.get(row.standards[0], '')} · {row.title}" if row.part == MAP else row.title


def show_row(
    face: Face, row: Prompt, counts: RowCounts | None = None, marked: str | None = None, did: str = "marked this"
) -> None:
    """Print what can be marked, with the counts where they are open; ``marked`` is the label of one's own mark."""
    if row.scale is None:
        return
    at = counts.by_label if counts else {}
    for label, text in _places(row.scale, counts):
        own = "●" if marked == label else " "
        face.say(text, mark=f"{own} {sign_at(label, row.scale):>2}  ", indent=1)
        if count := at.get(label, 0):
            face.say(f"{counted_dots(count, plain=face.plain)} {did}", indent=6, style="bold")
        if label not in {NOT_BEGUN, CANNOT_TELL}:
            face.say()
    face.say()


def _places(scale: Scale, counts: RowCounts | None) -> Iterator[tuple[str, str]]:
    """Give each place with its text; “can't tell” among counts only where somebody could not."""
    for place, level in enumerate(scale.levels):
        yield str(level.level), f"{'' if place else 'Ideal: '}{level.text}"
    yield NOT_BEGUN, NOT_STARTED
    if counts is None or counts.cannot_tell:
        yield CANNOT_TELL, NOT_MY_JOB
