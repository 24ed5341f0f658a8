"""Who takes part, and before the opening who is done: never what somebody marked."""

from collections.abc import Collection

from plassess.assessment.alone.decision_words import kept_by, rule_in_words
from plassess.assessment.alone.roster import shown
from plassess.assessment.record import Assessment
from plassess.assessment.words import day_with_weekday
from plassess.files.alone.sheets_in import SheetsIn
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.sentences import counted
from plassess.views.commands import command
from plassess.views.outputs.of_marks import PeopleOutput, PersonOutput
from plassess.views.page import Page

KEPT = {
    "counts-only": "Of the marks, counts alone stay once they are opened; single marks are deleted.",
    "keep": "Each person’s own marks are kept in the file, where five or more send theirs.",
}


def print_people(page: Page, record: Assessment, sheets: SheetsIn, folder: AssessmentFolder) -> None:
    """Print the roster with who is done, who keeps the file, and what comes next."""
    if not record.alone:
        page.say("Nobody marks alone here: the team rates together, with  plassess resume")
        return
    page.say(_headline(record, sheets.sent), style="bold")
    for code, person in record.roster.items():
        state = "leads, does not mark" if person.leads else _state(record, code, sheets)
        name = f"{person.name} · " if person.name else ""
        page.say(f"{name}{state}", mark=f"{shown(code):<12}  ", indent=1)
    keeper = record.keeper
    page.say()
    if keeper:
        page.say(f"Keeps the file: {kept_by(keeper)}", indent=1)
    else:
        page.say(f"Nobody keeps the file yet:  {command('people keeper NAME', folder)}", indent=1)
    page.say(f"{KEPT[record.individual_marks]} Decided {rule_in_words(record.rule)}.", indent=1)


def _headline(record: Assessment, sent: Collection[str]) -> str:
    mark = len([one for one in record.roster.values() if not one.leads])
    if record.opened_marks:
        late = len(record.opened_marks.late)
        came = f", {late} came late" if late else ""
        day, people = day_with_weekday(record.opened_marks.day), counted(len(sent), "person", "people")
        return f"Marks opened {day} over {people}{came}"
    return f"Marks: {len(sent)} of {mark} are in, and closed until all are opened at once"


def _state(record: Assessment, code: str, sheets: SheetsIn) -> str:
    """Say whether a person is done; a file that cannot be counted is its owner's to mend."""
    if code in sheets.unread:
        return f"cannot be read as a file; only {shown(code)} is shown why:  plassess check --as {shown(code)}"
    if code in sheets.strange:
        return "holds no row of this self-assessment: of another one, or edition"
    if record.opened_marks and code in record.opened_marks.late:
        return "came late"
    return "done" if code in sheets.sent else "not in" if record.opened_marks else "not yet"


def people_output(record: Assessment, sent: Collection[str], folder: str) -> PeopleOutput:
    """Tell the roster for ``--json``."""
    opened = record.opened_marks
    return PeopleOutput(
        folder=folder,
        id=record.id,
        uid=record.uid,
        keeper=record.keeper.name if record.keeper else None,
        backup=record.keeper.backup if record.keeper else None,
        rule=record.rule,
        individual_marks=record.individual_marks,
        opened=opened.day if opened else None,
        sent=len(sent),
        people=tuple(
            PersonOutput(code, one.name, one.leads, None if one.leads else code in sent)
            for code, one in record.roster.items()
        ),
    )
