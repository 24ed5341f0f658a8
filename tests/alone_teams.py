"""A made-up team that marks alone: who takes part, what each marked, and its folder closed or opened."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.alone.marks import Mark, rows_marked_alone
from plassess.assessment.alone.roster import Keeper, Person
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.tasks.load import load_role, new_record
from tests.examples import example_assessment

ROLE = "central-office"
DAY = date(2026, 10, 20)
PEOPLE = ("k7", "m2", "p9", "r3", "w8", "x4", "a6", "h3", "v8", "n4", "c2")


def rows_of(folder: AssessmentFolder) -> tuple[Prompt, ...]:
    """The rows that are marked alone, by the shipped content."""
    record = folder.assessment()
    return rows_marked_alone(record, folder.responses().answers, load_role(ROLE, None, record.using))


def closed_team(
    parent: Path,
    people: Sequence[str] = PEOPLE,
    *,
    standards: Sequence[str] = ("tp.evidence",),
    kept: str = "counts-only",
) -> MarksFolder:
    """A self-assessment of a map that these people mark alone; nobody has marked yet."""
    library = load_role(ROLE, None, ("map",))

    def record(name: str) -> Assessment:
        new = new_record(name, library, ROLE, ("map",), standards, (), example_assessment().team, DAY)
        roster = {code: Person() for code in people} | {"dana-reyes": Person(name="Dana Reyes", leads=True)}
        told = {"alone": ("map",), "roster": roster, "individual_marks": kept}
        return new.model_copy(update={**told, "keeper": Keeper(name="Lee Wu", backup="Mia Chen")})

    return MarksFolder(create_assessment(parent, record, f"{DAY}-team"))


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


def sent_team(parent: Path, people: Sequence[str] = PEOPLE, **told: object) -> MarksFolder:
    """The same, and everyone has sent marks."""
    marks = closed_team(parent, people, **told)  # type: ignore[arg-type]
    rows = rows_of(marks.folder)
    for at, code in enumerate(people):
        marks.save_sheet(code, sheet(rows, at))
    return marks


def opened_team(parent: Path, people: Sequence[str] = PEOPLE, **told: object) -> MarksFolder:
    """The same, and the marks are open."""
    marks = sent_team(parent, people, **told)
    marks.open(rows_of(marks.folder), DAY)
    return marks
