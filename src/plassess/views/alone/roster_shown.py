"""Who takes part, and before the opening who is done: never what somebody marked."""

from collections.abc import Collection

from plassess.assessment.alone.roster import shown
from plassess.assessment.record import Assessment
from plassess.assessment.words import day_with_weekday
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.sentences import counted
from plassess.views.commands import command
from plassess.views.outputs.of_marks import PeopleOutput, PersonOutput
from plassess.views.page import Page

KEPT = {
    "counts-only": "Of the marks, counts alone stay once they are opened; single marks are deleted.",
    "keep": "Each person’s own marks are kept in the file, where five or more send theirs.",
}


def print_people(page: Page, record: Assessment, sent: Collection[str], folder: AssessmentFolder) -> None:
    """Print the roster with who is done, who keeps the file, and what comes next."""
    page.say(_headline(record, sent), style="bold")
    for code, person in record.roster.items():
        state = "leads, does not mark" if person.leads else _state(record, code, sent)
        name = f"{person.name} · " if person.name else ""
        page.say(f"{name}{state}", mark=f"{shown(code):<12}  ", indent=1)
    keeper = record.keeper
    page.say()
    if keeper:
        page.say(f"Keeps the file: {keeper.name}{f', or {keeper.backup}' if keeper.backup else ''}", indent=1)
    else:
        page.say(f"Nobody keeps the file yet:  {command('people keeper NAME', folder)}", indent=1)
    page.say(f"{KEPT[record.individual_marks]} Decided by {record.rule}.", indent=1)


def _headline(record: Assessment, sent: Collection[str]) -> str:
    mark = len([one for one in record.roster.values() if not one.leads])
    if record.opened_marks:
        late = len(record.opened_marks.late)
        came = f", {late} came late" if late else ""
        day, people = day_with_weekday(record.opened_marks.day), counted(len(sent), "person", "people")
        return f"Marks opened {day} over {people}{came}"
    return f"Marks: {len(sent)} of {mark} are in, and closed until all are opened at once"


def _state(record: Assessment, code: str, sent: Collection[str]) -> str:
    if record.opened_marks and code in record.opened_marks.late:
        return "came late"
    return "done" if code in sent else "not in" if record.opened_marks else "not yet"


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
