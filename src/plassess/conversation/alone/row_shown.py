"""A row on the screen: its title, what it is at its best, its levels in full, and “not started” last."""

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.words import NOT_MY_JOB, NOT_STARTED
from plassess.assessment.prompts import Prompt
from plassess.content.library import MAP, Library
from plassess.conversation.face import Face


def title_of(row: Prompt, library: Library) -> str:
    """Name a row, a map's with its standard."""
    titles = {standard.id: standard.title for standard in library.framework.standards}
    return f"{titles.get(row.standards[0], '')} · {row.title}" if row.part == MAP else row.title


def show_row(face: Face, row: Prompt, counts: RowCounts | None = None, marked: str | None = None) -> None:
    """Print the levels, with the counts at each where they are open; ``marked`` is the label of one's own mark."""
    scale = row.scale
    if scale is None:
        return
    width = len(str(scale.not_begun_number))
    for place, level in enumerate(scale.levels):
        named = "Ideal: " if place == 0 else ""
        sign = "●" if marked == str(level.level) else " "
        face.say(f"{named}{level.text}", mark=f"{sign} {level.level:>{width}}  ", indent=1)
        _dots(face, counts.at[place] if counts else 0)
        face.say()
    sign = "●" if marked == "not-begun" else " "
    face.say(NOT_STARTED, mark=f"{sign} {scale.not_begun_number:>{width}}  ", indent=1)
    _dots(face, counts.at[-1] if counts else 0)
    if counts and counts.cannot_tell:
        face.say(NOT_MY_JOB, mark=f"  {'?':>{width}}  ", indent=1)
        _dots(face, counts.cannot_tell)
    face.say()


def _dots(face: Face, count: int) -> None:
    if count:
        dots = "" if face.plain else f"{'●' * min(count, 40)} "
        face.say(f"{dots}{count} marked this", indent=6, style="bold")
