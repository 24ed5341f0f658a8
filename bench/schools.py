"""A district that is made up: schools that worked through their map twice, by many hands, the same on every computer.

``python bench/schools.py FOLDER`` lays it out. Every name in it is made up, and so is every level.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from plassess.assessment.alone.decisions import Decision, Decisions
from plassess.assessment.alone.opened import Opened, OpenedRow
from plassess.assessment.alone.roster import OpenedMarks, Person
from plassess.assessment.check_ins.help_wanted import Help
from plassess.assessment.check_ins.plan_log import PLAN_FORMAT, CheckIn, PlanLog, SaidOfStep
from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.goals.goal import Goal
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment, Last, Place, PlannedCheckIn, Team
from plassess.assessment.responses import ANSWERS_FORMAT, Answer, FirstStep, Responses, State
from plassess.assessment.values import Record
from plassess.content.library import Library
from plassess.files.yaml.layout import as_yaml, plain
from plassess.tasks.load import load_role, new_record

SCHOOLS, DISTRICT = 115, "Tarn Hollow Schools (made up)"
LEVELS = ("elementary", "elementary", "elementary", "middle", "high")
NETWORKS = ("Brook", "Cedar", "Dune", "Elm", "Fern")
FIRST = (
    "Alder",
    "Birch",
    "Clover",
    "Drift",
    "Ember",
    "Fallow",
    "Gale",
    "Heron",
    "Iris",
    "Juniper",
    "Kestrel",
    "Lark",
)
SECOND = ("Bank", "Creek", "Dale", "Field", "Grove", "Hill", "Mill", "Point", "Ridge", "Vale")
FALL, SPRING = date(2026, 10, 6), date(2027, 4, 13)
SAW = "Two grade-level teams bring student work to their Thursday meeting and say what they will teach again."
WHY = "Everyone can live with it; three people would have gone one level farther, and said what they had seen."
STEPS = (
    "Bring six students' writing to the next team meeting",
    "Put forty protected minutes a week on the calendar",
    "Visit two rooms where the new unit is taught",
    "Write down what each session should change in lessons",
)


def main() -> None:
    """Lay the district out in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where to; it is made")
    parser.add_argument("--schools", type=int, default=SCHOOLS, help=f"how many (default {SCHOOLS})")
    parser.add_argument("--once", action="store_true", help="the fall alone, without a second self-assessment")
    options = parser.parse_args()
    lay_out(options.folder, options.schools, cycles=1 if options.once else 2)
    print(f"{options.schools} made-up schools lie in {options.folder}")


def lay_out(folder: Path, schools: int = SCHOOLS, cycles: int = 2) -> None:
    """Lay out made-up schools: a leadership team each, and coaches at every fifth one."""
    for at in range(schools):
        _team(folder, "principal", at, cycles)
        if at % 5 == 0:
            _team(folder, "coach", at, cycles)


def name_of(at: int) -> str:
    """Name the school at a place from 0; no two have one name."""
    one, two = FIRST[at % len(FIRST)], SECOND[at // len(FIRST) % len(SECOND)]
    again = at // (len(FIRST) * len(SECOND))
    return f"{one} {two} School{f' {again + 1}' if again else ''}"


def place_of(at: int) -> Place:
    """Say where a school lies; every network has five schools or more but the last one, of the first three."""
    network = "Gorse" if at < 3 else NETWORKS[at % len(NETWORKS)]
    return Place(district=DISTRICT, school=name_of(at), network=network, level=LEVELS[at % len(LEVELS)])


def _team(folder: Path, role: str, at: int, cycles: int) -> None:
    chance = Random(f"{role} {at}")  # noqa: S311 - made-up teams, the same each time
    library, last = library_of(role), None
    places: dict[str, int] = {}
    for day in (FALL, SPRING)[:cycles]:
        day += timedelta(days=at % 9)
        places = {row.id: _place(row, chance, places.get(row.id)) for row in rows_of(role)}
        record = _record(library, role, at, day, last)
        _write(folder / record.id, record, places, chance, at)
        last = Last(uid=record.uid, id=record.id)


@cache
def library_of(role: str) -> Library:
    """Load a role's guide and map."""
    return load_role(role, None, ("map",))


@cache
def rows_of(role: str) -> tuple[Prompt, ...]:
    """List the rows of a role's map."""
    return tuple(one for one in known_prompts(library_of(role), role, ("map",)) if one.scale)


def _place(row: Prompt, chance: Random, before: int | None) -> int:
    """Choose the steps from ideal where most of a team see a row: mostly near where it stood, and a bit nearer."""
    last = len(row.scale.labels) if row.scale else 0
    if before is None:
        return min(last, max(0, round(chance.gauss(last * 0.6, 1))))
    return min(last, max(0, before - chance.choice((-1, 0, 0, 0, 1, 1))))


def _record(library: Library, role: str, at: int, day: date, last: Last | None) -> Assessment:
    every = [one.id for one in library.framework.standards]
    name = f"{day}-{role}-{at + 1:03}"
    people = 8 + at % 5
    codes = [f"k{number}" for number in range(1, people + 1)]
    new = new_record(name, library, role, ("guide", "map"), every, (), Team(name="leadership team"), day)
    told = {
        "uid": f"{role[0]}{at:04}{'b' if last else 'a'}",
        "place": place_of(at),
        "alone": ("map",),
        "roster": {code: Person() for code in codes},
        "opened_marks": OpenedMarks(day=day, sent=tuple(codes)),
        "check_ins": tuple(PlannedCheckIn(day=day + timedelta(weeks=6 * n), asks=asks) for n, asks in _asks()),
        "last": last,
        "last_step": len(STEPS),
    }
    return new.model_copy(update=told)


def _asks() -> Iterator[tuple[int, Any]]:
    return enumerate(("started", "used", "changed"), start=1)


def _write(folder: Path, record: Assessment, places: Mapping[str, int], chance: Random, at: int) -> None:
    rows = rows_of(record.role)
    people = len(record.roster)
    decided = {row.id: one for row in rows if (one := _decision(row, places[row.id], record.opened, chance))}
    goal_row = rows[chance.randrange(len(rows))]
    answers = {row: one.as_answer(None) for row, one in decided.items()}
    answers = {**_guided(record, chance), **answers}
    opened = {row.id: _marks(row, places[row.id], people, chance) for row in rows}
    record = record.model_copy(update={"chosen": words_chosen(rows, answers)})
    _save(folder / "assessment.yaml", record)
    _save(folder / "responses" / "team.yaml", Responses(format=ANSWERS_FORMAT, respondent="team", answers=answers))
    _save(folder / "marks" / "opened.yaml", Opened(format="plassess/opened-marks/1", sent=people, rows=opened))
    _save(folder / "decisions.yaml", Decisions(format="plassess/decisions/1", decisions=tuple(decided.values())))
    _save(folder / "plan.yaml", _plan(record, goal_row, chance, at))


def _save(path: Path, record: Record) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_yaml(plain(record)), "utf-8")


def _decision(row: Prompt, place: int, day: date, chance: Random) -> Decision | None:
    """Decide a row; one of twelve is left for later, and a third of the others name no evidence."""
    if chance.random() < 1 / 12:
        return None
    labels = row.scale.labels if row.scale else ()
    where: dict[str, Any] = {"level": labels[place]} if place < len(labels) else {"state": "not-begun"}
    evidence = ("notes on six visits", "the minutes of the March meeting")[: chance.randrange(3)]
    return Decision(row=row.id, day=day, because=WHY, evidence=evidence, **where)


def _marks(row: Prompt, place: int, people: int, chance: Random) -> OpenedRow:
    labels = [*(map(str, row.scale.labels) if row.scale else ()), "not-begun"]
    counts = dict.fromkeys([*labels, "cannot-tell"], 0)
    for _ in range(people):
        at = min(len(labels) - 1, max(0, place + chance.choice((-1, 0, 0, 0, 1))))
        counts["cannot-tell" if chance.random() < 1 / 8 else labels[at]] += 1
    return OpenedRow(counts=counts, aloud=(SAW,) * 2)


def _guided(record: Assessment, chance: Random) -> dict[str, Answer]:
    """Answer the guide's first questions in words, with the first steps below them."""
    library = library_of(record.role)
    guide = library.guide(record.role)
    questions = [one.id for one in guide.questions] if guide else []
    marked = {one.id: chance.randrange(1, 8) for one in (guide.offered if guide else ()) if chance.random() < 1 / 4}
    return {
        id_: Answer(state=State.ANSWERED, text=SAW, marked=marked if at == 0 else {}, first_steps=_steps(record, at))
        for at, id_ in enumerate(questions[: len(STEPS)])
    }


def _steps(record: Assessment, at: int) -> tuple[FirstStep, ...]:
    by = record.opened + timedelta(weeks=3 + 4 * at)
    return (FirstStep(id=at + 1, what=STEPS[at], who="R. Ortiz", by=by, committed=True, goal="g1"),)


def _plan(record: Assessment, row: Prompt, chance: Random, at: int) -> PlanLog:
    by = record.opened + timedelta(weeks=26)
    goal = Goal(id="g1", will_be_seen=SAW, by=by, row=row.id, evidence=("student work, early and late",))
    helps: tuple[Help, ...] = (Help(day=by, asks="how to look at student work together"),) if at % 11 == 0 else ()
    helps += (Help(day=by, offers="our Thursday meeting, any week"),) if at % 13 == 1 else ()
    held = _held(record, chance) if at % 4 else ()
    return PlanLog(format=PLAN_FORMAT, goals=(goal,), check_ins=tuple(held), help=helps)


def _held(record: Assessment, chance: Random) -> Sequence[CheckIn]:
    day = record.check_ins[0].day
    told: list[dict[str, Any]] = [
        {"done": day},
        {"by": day + timedelta(weeks=8)},
        {"dropped": "no time before testing"},
    ]
    said = [SaidOfStep(id=id_, **chance.choice(told)) for id_ in range(1, len(STEPS))]
    return [CheckIn(day=day, steps=(one,)) for one in said] + [CheckIn(day=day, question="started", changed=SAW)]


if __name__ == "__main__":
    main()
