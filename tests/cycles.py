"""Self-assessments of one team at several times, for what compares them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree

import yaml

from plassess.assessment.cycles.comparison import Cycle
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, Responses
from tests.examples import example_library, rated_assessment

USING, STANDARDS = ("map",), ("tp.evidence", "cs.resources")
ROWS = prompts_of(example_library(), "central-office", USING, STANDARDS)
FALL, SPRING, NEXT_FALL = date(2026, 10, 1), date(2027, 3, 11), date(2027, 10, 7)
UIDS = {FALL: "fall", SPRING: "spring", NEXT_FALL: "next-fall"}


def cycle(day: date, answers: Mapping[str, Answer], **changes: object) -> Cycle:
    """One self-assessment of the map, opened on a day, with these answers."""
    library = example_library()
    record = rated_assessment(
        id=f"{day}-central-office",
        uid=UIDS.get(day),
        using=USING,
        standards=STANDARDS,
        opened=day,
        team=Team(name="Teaching & Learning", people=("Rosa Ortiz", "Dan Webb")),
        content=rated_assessment().content.model_copy(update={"digest": library.digest("central-office", USING)}),
    ).model_copy(update=changes)
    responses = Responses(format="plassess/responses/2", respondent="team", answers=dict(answers))
    return Cycle(record, responses, make_plan(record, responses, library))


def later_than(folder: Path, copy: Path, day: date = SPRING, **changes: object) -> Path:
    """Lay a self-assessment of the same answers out beside another, opened on a later day."""
    copytree(folder, copy)
    change_record(copy, **{"id": copy.name, "uid": f"{copy.name}-{day}", "opened": day, **changes})
    return copy


def change_record(folder: Path, **changes: object) -> None:
    """Change what a record says, as a hand would."""
    file = folder / "assessment.yaml"
    put(file, yaml.safe_load(file.read_text(encoding="utf-8")) | changes)


def with_answer(folder: Path, prompt: str, **said: object) -> None:
    """Put one answer into a team's file, as a hand would."""
    file = folder / "responses/team.yaml"
    responses = yaml.safe_load(file.read_text(encoding="utf-8"))
    responses["answers"][prompt] = said
    put(file, responses)


def put(path: Path, data: object) -> None:
    """Write a file of plain data."""
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
