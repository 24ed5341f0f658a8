"""A team whose people mark the rows of one standard alone: laid out on disk, sent, opened, decided."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.alone.decisions import Decision
from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.roster import Keeper, Person
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.prompts import Prompt
from plassess.files.alone.decisions_file import add_decisions
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from tests.examples import example_assessment, example_library

DAY = date(2026, 10, 20)
PEOPLE = ("k7", "m2", "p9", "r3", "w8", "x4", "a6", "b8", "c3", "d9", "e2")
SECRET = "zqxjk"
"""Stands in each line that somebody wrote beside a mark, and nowhere else."""


def laid_out(
    parent: Path, people: Sequence[str] = PEOPLE, *, keep: bool = False, name: str = "2026-10-20-team"
) -> MarksFolder:
    """Make a self-assessment with a roster of these codes and Dana, who leads; nobody has marked yet."""
    roster = {code: Person() for code in people} | {"dana": Person(name="Dana Reyes", leads=True)}
    record = example_assessment(
        using=("map",),
        standards=("tp.evidence",),
        alone=("map",),
        roster=roster,
        keeper=Keeper(name="Lee Wu", backup="Kim Ode"),
        individual_marks="keep" if keep else "counts-only",
    )
    uid = f"t-{name.rpartition('-')[2]}"
    folder = create_assessment(parent, lambda id_: record.model_copy(update={"id": id_, "uid": uid}), name)
    return MarksFolder(folder)


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
