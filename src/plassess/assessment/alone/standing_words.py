"""How far a team that marks alone is, in words: how many sent, what was opened, how many sheets cannot be counted."""

from typing import TYPE_CHECKING

from plassess.assessment.words import day_short
from plassess.problems.sentences import counted

if TYPE_CHECKING:  # loaded where people mark alone
    from plassess.assessment.alone.marked_alone import MarkedAlone


def sheet_faults_in_words(unread: int, strange: int) -> tuple[str, ...]:
    """Tell sheets that cannot be read from those of other rows; whose they are is for the keeper to see."""
    said = []
    if unread:
        said.append(
            f"{counted(unread, 'sheet')} cannot be read as {'files' if unread > 1 else 'a file'}: not counted."
        )
    if strange:
        hold = "holds" if strange == 1 else "hold"
        said.append(f"{counted(strange, 'sheet')} {hold} no row of this self-assessment: of another one, or edition.")
    return tuple(said)


def marks_in_words(alone: "MarkedAlone") -> str:
    """Say how far marks and decisions are; before the opening a count, and who is in it never."""
    if alone.opened is None:
        return f"Marks: {alone.sent} of {alone.people} sent; opened when the team meets"
    late = f", {alone.late} came late" if alone.late else ""
    return f"Marks: {opened_in_words(alone)}{late}; {alone.decided} of {counted(len(alone.rows), 'row')} decided"


def opened_in_words(alone: "MarkedAlone") -> str:
    """Say when marks were opened, and over how many people; empty while they are closed."""
    if alone.opened is None:
        return ""
    people = "1 person" if alone.sent == 1 else f"{alone.sent} people"
    return f"opened {day_short(alone.opened)} over {people}"
