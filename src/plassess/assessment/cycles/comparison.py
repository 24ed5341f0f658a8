"""Self-assessments of one team set side by side: what each row did between them, and what stood between."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from plassess.assessment.alone.marked_alone import DecidedRow
from plassess.assessment.cycles.movement import NOT_LOOKED_AT, Moved, Movement, Stood, moved
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.plan.model import LevelInWords, PlannedPart, PlannedRow, ProfileLine
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.ratings.levels_alike import rated_on
from plassess.assessment.record import Assessment
from plassess.assessment.responses import FirstStep, Responses, State
from plassess.assessment.step_ids import steps_in

WORDS_CHANGED = "its words have changed since it was rated"


class Cycle(Struct, frozen=True):
    """One self-assessment, read as all those it is compared with are.

    ``cannot`` says by row, in a clause, why its level cannot be set beside another; ``translated``: it was made from
    other content, and its answers were taken over to that of the latest. ``renamed`` leads from former ids of what
    was asked to those of today.
    """

    record: Assessment
    responses: Responses
    plan: ActionPlan
    cannot: Mapping[str, str] = {}
    translated: bool = False
    renamed: Mapping[str, str] = {}

    @property
    def taken_on(self) -> tuple[FirstStep, ...]:
        """The steps that the team committed to, dropped ones too, in the order they were due."""
        found = [step for _, step in steps_in(self.responses) if step.committed or step.dropped is not None]
        return tuple(sorted(found, key=lambda step: step.by or date.max))

    @property
    def people(self) -> frozenset[str]:
        """Who is named as taking part, as names are compared."""
        named = (person.name for person in self.record.roster.values() if person.name)
        return frozenset(" ".join(name.casefold().split()) for name in (*self.record.team.people, *named))


class ComparedRow(Struct, frozen=True):
    """A row with how it stood each time; ``moves`` lead from each time to the next, ``in_all`` from first to last."""

    id: str
    title: str
    stood: tuple[Stood, ...]
    moves: tuple[Moved, ...]
    in_all: Moved


class ComparedGroup(Struct, frozen=True):
    """A standard of the map, or a group of an instrument: its rows, and its line in the profile of each time."""

    id: str
    title: str
    rows: tuple[ComparedRow, ...]
    profile: tuple[ProfileLine | None, ...]

    @property
    def counts(self) -> Mapping[Movement, int]:
        """How many of its rows moved how, from first to last; only what occurs."""
        return _counted(self.rows)


class ComparedPart(Struct, frozen=True):
    """The map, or an instrument; ``each`` is it as it stood each time, ``None`` where it was not used."""

    part: str
    title: str
    groups: tuple[ComparedGroup, ...]
    each: tuple[PlannedPart | None, ...]


class Aimed(Struct, frozen=True):
    """What the team aimed for in a row at the time ``at``, from 0, and how the row stood the time after."""

    row: ComparedRow
    at: int
    aim: LevelInWords

    @property
    def came(self) -> Stood:
        """How it stood the time after."""
        return self.row.stood[self.at + 1]

    @property
    def is_reached(self) -> bool | None:
        """Tell whether it stands at the aim, or nearer to ideal; ``None`` where that cannot be told."""
        move, now = self.row.moves[self.at], self.came.distance
        if move.movement is Movement.NOT_COMPARABLE or now is None or self.aim.distance is None:
            return None
        return now <= self.aim.distance


class Comparison(Struct, frozen=True):
    """Two self-assessments of one team or more, in the order they were opened.

    ``steps`` are the committed ones of each but the last, ``goals`` its goals: those stood between it and the next.
    ``at_both`` counts the people who are named at the first and at the last; ``None`` where one of them names nobody.
    """

    cycles: tuple[Cycle, ...]
    parts: tuple[ComparedPart, ...]
    aims: tuple[Aimed, ...]
    steps: tuple[tuple[FirstStep, ...], ...]
    goals: tuple[tuple[PlannedGoal, ...], ...]
    at_both: int | None

    @property
    def days(self) -> tuple[date, ...]:
        """The days they were opened."""
        return tuple(one.record.opened for one in self.cycles)

    @property
    def rows(self) -> tuple[ComparedRow, ...]:
        """Every row that is known at one time at least, or asked at all."""
        return tuple(row for part in self.parts for group in part.groups for row in group.rows)

    @property
    def counts(self) -> Mapping[Movement, int]:
        """How many rows moved how, from first to last; only what occurs."""
        return _counted(self.rows)


def compared(cycles: Sequence[Cycle]) -> Comparison:
    """Set self-assessments side by side, in whatever order they are given."""
    in_order = tuple(sorted(cycles, key=lambda cycle: _age(cycle, cycles)))
    parts = _parts(in_order)
    rows = [row for part in parts for group in part.groups for row in group.rows]
    first, last = in_order[0].people, in_order[-1].people
    return Comparison(
        cycles=in_order,
        parts=parts,
        aims=tuple(one for at in range(len(in_order) - 1) for one in _aims(rows, at)),
        steps=tuple(one.taken_on for one in in_order[:-1]),
        goals=tuple(one.plan.goals for one in in_order[:-1]),
        at_both=len(first & last) if first and last else None,
    )


def _age(cycle: Cycle, cycles: Sequence[Cycle]) -> tuple[date, int, str, int, str]:
    """Put by the day they were opened; of one day, what was begun from another later, then by the folders' names."""
    name, _, number = cycle.record.id.rpartition("-")
    is_numbered = number.isdecimal() and len(name) > len("2026-09-14")
    stem = name if is_numbered else cycle.record.id
    return cycle.record.opened, _begun_behind(cycle, cycles), stem, int(number) if is_numbered else 1, cycle.record.id


def _begun_behind(cycle: Cycle, cycles: Sequence[Cycle]) -> int:
    """Count how many of them lie before it, each begun from the one before."""
    by_uid = {one.record.uid: one for one in cycles if one.record.uid is not None}
    seen: list[str | None] = []
    while (last := cycle.record.last) and last.uid in by_uid and last.uid not in seen:
        seen.append(last.uid)
        cycle = by_uid[last.uid]
    return len(seen)


def _parts(cycles: Sequence[Cycle]) -> tuple[ComparedPart, ...]:
    """List the parts with rated rows, those of the latest first."""
    found = dict.fromkeys(part.part for one in reversed(cycles) for part in one.plan.parts if part.rows)
    return tuple(_part(part, cycles) for part in found)


def _part(part: str, cycles: Sequence[Cycle]) -> ComparedPart:
    each = tuple(next((it for it in one.plan.parts if it.part == part), None) for one in cycles)
    stood = [stood_in(cycle, it) if it else {} for cycle, it in zip(cycles, each, strict=True)]
    planned = {row.id: row for it in each if it for row in it.rows}
    there = [it for it in reversed(each) if it]
    ids = dict.fromkeys(row.id for it in there for row in it.rows)
    groups = dict.fromkeys(planned[id_].group for id_ in ids)
    rows = {id_: _row(planned[id_], [it.get(id_, NOT_LOOKED_AT) for it in stood]) for id_ in ids}
    return ComparedPart(
        part=part,
        title=there[0].title,
        groups=tuple(_group(one, [rows[id_] for id_ in ids if planned[id_].group == one], each) for one in groups),
        each=each,
    )


def _group(id_: str, rows: Sequence[ComparedRow], each: Sequence[PlannedPart | None]) -> ComparedGroup:
    profile = tuple(next((it for it in one.profile if it.id == id_), None) if one else None for one in each)
    title = next((it.title for it in reversed(profile) if it), id_)
    return ComparedGroup(id_, title, tuple(rows), profile)


def _row(planned: PlannedRow, stood: Sequence[Stood]) -> ComparedRow:
    moves = tuple(moved(then, now) for then, now in pairwise(stood))
    return ComparedRow(planned.id, planned.short, tuple(stood), moves, moved(stood[0], stood[-1]))


def stood_in(cycle: Cycle, part: PlannedPart) -> dict[str, Stood]:
    """Tell how each rated row of a part stood, by its id: what was decided, or what the team rated together."""
    alone = {one.id: one for one in cycle.plan.alone.rows} if cycle.plan.alone else {}
    return {row.id: _stood_row(cycle, row, alone.get(row.id)) for row in part.rows}


def _stood_row(cycle: Cycle, row: PlannedRow, alone: DecidedRow | None) -> Stood:
    """Take what was decided of a row that each marks alone, and of any other what the team rated together."""
    level, state = row.now, row.state
    if alone is not None or row.part in cycle.record.alone:
        level, state = _decided(row, alone)
    waits = WORDS_CHANGED if level is not None and level.waits else ""
    cannot = cycle.cannot.get(row.id, "")
    if level is not None and cannot:  # the levels of today do not say what this one said
        level = LevelInWords(level.label, cycle.record.chosen.get(row.id, {}).get(str(level.label)), None)
    return Stood(
        asked=row.measured is not None,
        level=level,
        state=state,
        aim=row.aim if level is not None else None,
        rated_on=rated_on(row, cycle.record, cycle.plan),
        cannot=cannot or waits,
    )


def _decided(row: PlannedRow, alone: DecidedRow | None) -> tuple[LevelInWords | None, State | None]:
    if alone is None or not alone.is_decided:
        return None, None
    if alone.state is State.NOT_BEGUN:
        scale = row.measured.scale if row.measured else None
        return LevelInWords(None, "", scale.not_begun if scale else None), alone.state
    return alone.level, alone.state or State.ANSWERED


def _aims(rows: Iterable[ComparedRow], at: int) -> Iterable[Aimed]:
    return (Aimed(row, at, aim) for row in rows if (aim := row.stood[at].aim) is not None)


def _counted(rows: Iterable[ComparedRow]) -> Mapping[Movement, int]:
    counts = Counter(row.in_all.movement for row in rows)
    return {one: counts[one] for one in Movement if counts[one]}
