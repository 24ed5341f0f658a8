"""A team whose people mark rows alone: laid out on disk, sent, opened, decided. Every test takes its team from here."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.alone.decisions import Decision
from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.roster import Keeper, Person
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment, Team
from plassess.files.alone.decisions_file import add_decisions
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from tests.examples import example_assessment, example_library

DAY = date(2026, 10, 20)
PEOPLE = ("k7", "m2", "p9", "r3", "w8", "x4", "a6", "b8", "c3", "d9", "e2")
LEADS = {"dana": Person(name="Dana Reyes", leads=True)}
NINE = ("tp.evidence", "cs.inquiry", "cs.resources")
SECRET = "zqxjk"
"""Stands in each line that somebody wrote beside a mark, and nowhere else."""


def laid_out(
    parent: Path,
    people: Mapping[str, Person] | Sequence[str] = PEOPLE,
    *,
    keep: bool = False,
    name: str = "2026-10-20-team",
    **changes: object,
) -> MarksFolder:
    """Make a self-assessment with a roster of these people and Dana, who leads; nobody has marked yet."""
    record = record_alone(people, keep=keep).model_copy(update=changes)
    uid = f"t-{name.rpartition('-')[2]}"
    folder = create_assessment(parent, lambda id_: record.model_copy(update={"id": id_, "uid": uid}), name)
    return MarksFolder(folder)


def record_alone(people: Mapping[str, Person] | Sequence[str], *, keep: bool = False) -> Assessment:
    """The record of such a team."""
    named = people if isinstance(people, Mapping) else {code: Person() for code in people}
    return example_assessment(
        using=("map",),
        standards=("tp.evidence",),
        alone=("map",),
        roster={**named, **LEADS},
        keeper=Keeper(name="Lee Wu", backup="Kim Ode"),
        individual_marks="keep" if keep else "counts-only",
    )


def rows_of(folder: AssessmentFolder) -> tuple[Prompt, ...]:
    return rows_marked_alone(folder.assessment(), folder.responses().answers, example_library())


def send(marks: MarksFolder, levels: Mapping[str, Sequence[int]]) -> None:
    """Send the marks of some people, a level for each row; each wrote a line that nobody may read aloud."""
    rows = rows_of(marks.folder)
    for code, given in levels.items():
        seen = {row.id: Mark(level=level, saw=f"{SECRET} {code}") for row, level in zip(rows, given, strict=True)}
        marks.save_sheet(code, seen)


def spread(marks: MarksFolder, people: Sequence[str], *, alike: bool = False) -> dict[str, list[int]]:
    """Give each person levels that differ from the next one's, or all of them the same."""
    count = len(rows_of(marks.folder))
    return {code: [1 + (0 if alike else (at + row) % 3) for row in range(count)] for at, code in enumerate(people)}


def open_all(marks: MarksFolder) -> None:
    marks.open(rows_of(marks.folder), DAY)


def decide(folder: AssessmentFolder, decision: Decision) -> None:
    """Append a decision, and write it into the team's answer as the command does."""
    add_decisions(folder, [decision])
    before = folder.responses().answers.get(decision.row)
    folder.save_answer(decision.row, before, decision.as_answer(before))


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


def team_alone(
    folder: Path,
    people: Mapping[str, Person] | Sequence[str] = PEOPLE,
    standards: tuple[str, ...] = NINE,
    **changes: object,
) -> OpenedAlone:
    """A team of these people, each marking the central office's rows of these standards; Dana Reyes leads."""
    told = {
        "standards": standards,
        "keeper": Keeper(name="Lee Park", backup="Ana Ruiz"),
        "team": Team(name="Riverside central office"),
        **changes,
    }
    return opened_alone(laid_out(folder, people, **told).folder.path, None)


def opened_with(alone: OpenedAlone, marks: Mapping[str, Mapping[str, Mark]]) -> Opened:
    """Send each person's marks, by code and row, and open them."""
    for code, given in marks.items():
        alone.marks.save_sheet(code, dict(given))
    return alone.marks.open(alone.rows, DAY)
