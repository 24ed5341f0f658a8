"""A self-assessment some of whose parts each person marks alone first, with all that its commands work from."""

from pathlib import Path

from msgspec import Struct

from plassess.assessment.alone.roster import shown
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.library import Library
from plassess.files.alone.marks_folder import MarksFolder, takes_part
from plassess.files.assessments.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.load import library_for
from plassess.tasks.one_assessment import opened_to_change
from plassess.views.commands import command


class OpenedAlone(Struct, frozen=True):
    """The record and the rows that are marked alone; ``marks`` leads to what people marked."""

    folder: AssessmentFolder
    record: Assessment
    responses: Responses
    library: Library
    rows: tuple[Prompt, ...]
    marks: MarksFolder

    @property
    def named(self) -> tuple[str, ...]:
        """The names of those on the roster and in the room, each once."""
        names = [one.name for one in self.record.roster.values() if one.name]
        return tuple(dict.fromkeys((*names, *self.record.team.people)))

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of those who mark, in the roster's order: all on it but who leads."""
        return tuple(code for code in self.record.roster if takes_part(self.record, code))

    @property
    def sent(self) -> tuple[str, ...]:
        """Who has sent marks by now; once they are open, who had by then."""
        return self.marks.sent(self.record)

    def code(self, told: str) -> str:
        """Find who is meant by a code, in letters of either case. Raises UsageError for nobody who marks here."""
        code = told.strip().casefold()
        if code in self.codes:
            return code
        person = self.record.roster.get(code)
        if person is not None:
            raise UsageError(f"{shown(code)} leads the meeting, and does not mark.")
        meant = did_you_mean(code, self.codes, after=" ")
        who = command("people", self.folder)
        raise UsageError(f"Nobody here has the code {visible(told, 40)}. {meant}To see who takes part:  {who}")


def opened_alone(directory: Path | None, content: Path | None) -> OpenedAlone:
    """Open a self-assessment of which parts are marked alone, the newest where none is named.

    Raises UsageError where it has none, and where those here are several teams'.
    """
    return alone_of(opened_to_change(directory), content)


def alone_of(folder: AssessmentFolder, content: Path | None) -> OpenedAlone:
    """Read what a self-assessment has its people mark alone. Raises UsageError where that is nothing."""
    record, responses = folder.assessment(), folder.responses()
    refuse_rated_together(record)
    library = library_for(record, content)
    rows = rows_marked_alone(record, responses.answers, library)
    if not rows:
        raise UsageError("No rows are chosen yet. Choose the standards to look at with:  plassess resume")
    return OpenedAlone(folder, record, responses, library, rows, MarksFolder(folder))


def refuse_rated_together(record: Assessment) -> None:
    """Raise UsageError for a self-assessment of which nothing is marked alone."""
    if not record.alone:
        raise UsageError(
            "Nothing of this self-assessment is marked alone: the team rates together, with  plassess resume. To let"
            " each mark alone first, begin with:  plassess start --alone"
        )
