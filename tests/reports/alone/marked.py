"""A team that marks alone, on real files: with a roster as told, and opened with marks as told."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.roster import Keeper, Person
from plassess.assessment.record import Team
from plassess.files.assessments.store import create_assessment
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from tests.examples import example_assessment

DAY = date(2026, 10, 20)
CODES = ("k7", "m2", "p9", "r3", "w8", "x4", "a6", "b2", "c9", "d4", "e7")
NINE = ("tp.evidence", "cs.inquiry", "cs.resources")
LEADS = {"dana": Person(name="Dana Reyes", leads=True)}


def team_alone(
    folder: Path,
    people: Mapping[str, Person] | Sequence[str] = CODES,
    standards: tuple[str, ...] = NINE,
    **changes: object,
) -> OpenedAlone:
    """A team of these people, each marking the central office's rows of these standards; Dana Reyes leads."""
    named = people if isinstance(people, Mapping) else {code: Person() for code in people}
    told = {
        "using": ("map",),
        "standards": standards,
        "alone": ("map",),
        "roster": {**named, **LEADS},
        "keeper": Keeper(name="Lee Park", backup="Ana Ruiz"),
        "team": Team(name="Riverside central office"),
        **changes,
    }
    record = example_assessment().model_copy(update=told)
    made = create_assessment(folder, lambda name: record.model_copy(update={"id": name}), "2026-10-20-team")
    return opened_alone(made.path, None)


def opened_with(alone: OpenedAlone, marks: Mapping[str, Mapping[str, Mark]]) -> Opened:
    """Send each person's marks, by code and row, and open them."""
    for code, given in marks.items():
        alone.marks.save_sheet(code, dict(given))
    return alone.marks.open(alone.rows, DAY)
