"""A made-up team that marks alone, whose marks differ in all ways there are: closed, sent, opened."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.alone.marks import Mark
from plassess.assessment.prompts import Prompt
from plassess.files.alone.marks_folder import MarksFolder
from tests.marked_alone import PEOPLE, laid_out, open_all, rows_of


def sheet(rows: Sequence[Prompt], at: int) -> dict[str, Mark]:
    """What the person at this place in the roster marked: all differ, one cannot tell, one has not begun."""
    marks: dict[str, Mark] = {}
    for number, row in enumerate(rows):
        labels = row.scale.labels if row.scale else ()
        signs = [*labels, "not-begun", "cannot-tell"]
        sign = signs[(at * (number + 1)) % len(signs)]
        said = {"saw": f"seen by nobody else {at}.{number}", "aloud": at % 3 == 0}
        marks[row.id] = Mark(level=sign, **said) if isinstance(sign, int) else Mark(state=sign, **said)
    return marks


def sent_team(parent: Path) -> MarksFolder:
    """A team of eleven, all of whom have sent marks."""
    marks = laid_out(parent)
    rows = rows_of(marks.folder)
    for at, code in enumerate(PEOPLE):
        marks.save_sheet(code, sheet(rows, at))
    return marks


def opened_team(parent: Path) -> MarksFolder:
    """The same, and the marks are open."""
    marks = sent_team(parent)
    open_all(marks)
    return marks
