"""What collect tells: of each file what was taken, what was not and why, in a list."""

from collections.abc import Iterator, Sequence

from plassess.assessment.alone.roster import shown
from plassess.assessment.forms.came_back import Fate, FileTold, MarksIn, Refusal
from plassess.assessment.record import Assessment
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.sentences import counted
from plassess.views.commands import command
from plassess.views.outputs.of_collected import CollectedOutput, FileCollected, NotTaken, SheetTakenOutput
from plassess.views.page import Page

MOST_TOLD = 40
"""Refusals of one file: of hundreds, nobody reads the rest."""

_OF_PEOPLE: tuple[tuple[Fate, str], ...] = (
    ("taken", "taken"),
    ("replaced", "taken, in the place of what was in"),
    ("same", "the same as before"),
    ("earlier", "left out, because a later one stands"),
    ("late", "late: noted as come, and added to nothing"),
    ("withdrawn", "left set aside, as it was withdrawn; to take it in again, add  --take last"),
)


def print_collected(page: Page, files: Sequence[FileTold], marks: MarksIn | None, folder: AssessmentFolder) -> None:
    """Print what became of each file, and how many marks are in."""
    for one in files:
        page.say(one.file, style="bold")
        for line in _lines(one):
            page.say(line, indent=2)
        _print_reasons(page, "answers left out", one.all_left_out)
        _print_reasons(page, "not taken", one.all_refused)
    if marks and marks.said:
        page.say()
        for line in marks.said:
            page.say(line)
        page.say("In the meeting, open all of them at once:")
        page.verbatim(command("reveal", folder), indent=2)


def _lines(one: FileTold) -> Iterator[str]:
    for fate, words in _OF_PEOPLE:
        if who := one.those(fate):
            yield f"{words}: {', '.join(map(shown, who))}"
    for form in one.those("counted", "counted-before"):
        new, before = (
            sum(s.who == form and s.fate == fate for s in one.sheets) for fate in ("counted", "counted-before")
        )
        known = f"; {before} counted before" if before else ""
        yield f"{form}: {counted(new, 'form')} counted{known}"


def _print_reasons(page: Page, title: str, reasons: Sequence[Refusal]) -> None:
    if reasons:
        page.say(f"{title}:", indent=2)
    for one in reasons[:MOST_TOLD]:
        page.say(str(one), mark="- ", indent=3)
    if len(reasons) > MOST_TOLD:
        page.say(f"… and {len(reasons) - MOST_TOLD} more", indent=3)


def collected_output(
    folder: AssessmentFolder, record: Assessment, marks: MarksIn | None, files: Sequence[FileTold]
) -> CollectedOutput:
    """Tell what was taken in for ``--json``."""
    sent, of = (marks.sent, marks.of) if marks else (None, None)
    return CollectedOutput(str(folder.path), record.id, record.uid, sent, of, tuple(map(_file, files)))


def _file(one: FileTold) -> FileCollected:
    return FileCollected(
        one.file,
        tuple(SheetTakenOutput(each.who, each.at, each.fate) for each in one.sheets if each.fate),
        tuple(map(_not_taken, one.all_left_out)),
        tuple(map(_not_taken, one.all_refused)),
    )


def _not_taken(one: Refusal) -> NotTaken:
    return NotTaken(one.at, one.why, one.remedy)
