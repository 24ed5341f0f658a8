"""What came back of forms, and what became of it: taken or not, and why; nothing here says what anybody marked."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from plassess.assessment.forms.form_answers import FormAnswers
from plassess.problems.errors import PlassessError

Fate = Literal["taken", "replaced", "same", "earlier", "late", "withdrawn", "counted", "counted-before"]
"""What becomes of a sheet that can be read.

taken: in now. replaced: in now, in the place of what was there. same: as it was in already. earlier: a later one
stands. late: it came after the opening. withdrawn: it was set aside before, and stays so. counted: added to a form's
counts. counted-before: it was among them.
"""


class Refusal(Struct, frozen=True):
    """Why something was not taken, and what to do; ``at`` is its place in the file, empty for the whole file."""

    why: str
    remedy: str = ""
    at: str = ""

    def __str__(self) -> str:
        where = f"{self.at}: " if self.at else ""
        return f"{where}{self.why}{f' {self.remedy}' if self.remedy else ''}"


class RefusedError(PlassessError):
    """What came back cannot be taken."""

    def __init__(self, why: str, remedy: str = "", at: str = "") -> None:
        self.refusal = Refusal(why, remedy, at)
        super().__init__(str(self.refusal))


class Sheet(Struct, frozen=True):
    """One filled-in form as it came back; ``at`` is its place in its file, ``left_out`` which answers stay out."""

    answers: FormAnswers
    at: str = ""
    left_out: tuple[Refusal, ...] = ()

    def placed(self, refusal: Refusal) -> Refusal:
        """Put its own place before what is said of a part of it."""
        return Refusal(refusal.why, refusal.remedy, ", ".join(part for part in (self.at, refusal.at) if part))


class CameBack(Struct, frozen=True):
    """What one file holds: sheets in their order, and what of it is none."""

    file: str
    sheets: tuple[Sheet, ...] = ()
    refused: tuple[Refusal, ...] = ()


class SheetTold(Struct, frozen=True):
    """What became of one sheet; ``who`` is a person’s code, or the id of a form that is filled in without one."""

    who: str
    at: str
    fate: Fate | None = None
    refused: Refusal | None = None
    left_out: tuple[Refusal, ...] = ()


class FileTold(Struct, frozen=True):
    """What became of one file."""

    file: str
    sheets: tuple[SheetTold, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def those(self, *fates: Fate) -> tuple[str, ...]:
        """Name whose sheets had one of these fates, in their order, each once."""
        return tuple(dict.fromkeys(one.who for one in self.sheets if one.fate in fates))

    @property
    def all_refused(self) -> tuple[Refusal, ...]:
        """All that was not taken and why: the file itself, then its sheets."""
        return (*self.refused, *(one.refused for one in self.sheets if one.refused))

    @property
    def all_left_out(self) -> tuple[Refusal, ...]:
        """The answers that were left out of sheets that were taken."""
        return tuple(part for one in self.sheets if one.fate for part in one.left_out)


class MarksIn(Struct, frozen=True):
    """How many of those who mark have their marks in; ``said`` tells it, with who is missing; empty once open."""

    sent: int
    of: int
    said: tuple[str, ...] = ()


def is_refused(told: Sequence[FileTold]) -> bool:
    """Tell whether anything was not taken."""
    return any(one.all_refused for one in told)
