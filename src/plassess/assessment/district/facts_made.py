"""One self-assessment brought down to what a district's summary keeps of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

from plassess.assessment.alone.marked_alone import DecidedRow
from plassess.assessment.alone.opened import Opened
from plassess.assessment.check_ins.help_wanted import Help, standing_help
from plassess.assessment.check_ins.next_check_in import left_of
from plassess.assessment.check_ins.plan_log import CheckIn
from plassess.assessment.cycles.comparison import Cycle, stood_in
from plassess.assessment.cycles.movement import Stood
from plassess.assessment.district.editions.carried_rows import with_carried
from plassess.assessment.district.taken_on.step_fates import committed_in
from plassess.assessment.district.team_facts import (
    MarkedRow,
    RatedWith,
    RowFacts,
    Standing,
    StepFacts,
    TeamFacts,
)
from plassess.assessment.plan.model import PlannedPart, PlannedRow
from plassess.assessment.ratings.levels_alike import RatedOn
from plassess.assessment.responses import State
from plassess.content.scale_changes import plain_words

_STANDING: Mapping[State, Standing] = {State.UNKNOWN: "unknown", State.NOT_APPLICABLE: "not-applicable"}


def facts_of(
    folder: str,
    cycle: Cycle,
    opened: Opened | None,
    entries: Sequence[CheckIn],
    helps: Sequence[Help],
    carried: Cycle | None = None,
) -> TeamFacts:
    """Keep what is counted; ``opened`` are the counts of marks made alone, ``None`` where they cannot be placed.

    ``carried`` is the same carried over to the content of today, ``None`` where nothing has changed, or it cannot be.
    """
    record, plan, place = cycle.record, cycle.plan, cycle.record.place
    rows = tuple(rows_of(cycle))
    rows = tuple(with_carried(rows, carried, tuple(rows_of(carried)))) if carried else rows
    asks, offers = standing_help(helps)
    planned = left_of(record.planned, plan.check_ins)
    return TeamFacts(
        folder=folder,
        uid=record.uid or "",
        before=(record.last.uid or "") if record.last else "",
        team=record.team.name or "",
        role=record.role,
        role_title=plan.role_title,
        edition=record.content.edition,
        content_now=plan.origin.now,
        opened=record.opened,
        district=place.district or "",
        school=place.school or "",
        network=place.network or "",
        school_level=place.level or "",
        rows=rows,
        goals=tuple(_goals(cycle, rows)),
        steps=tuple(_steps(cycle, entries)),
        needs=tuple(dict.fromkeys(standard for one in plan.marked for standard in one.standards)),
        sent=opened.sent if opened else 0,
        marked=tuple(_marked(cycle, opened)) if opened else (),
        check_in=planned[0].day if planned else None,
        held=max((one.day for one in plan.check_ins), default=None),
        asks=asks,
        offers=offers,
        carried_to=carried.record.content.edition if carried else "",
        content=record.content.digest,
    )


def rows_of(cycle: Cycle) -> Iterator[RowFacts]:
    """Keep every row that was looked at, or has a level."""
    alone = {one.id: one for one in cycle.plan.alone.rows} if cycle.plan.alone else {}
    for part in cycle.plan.parts:
        stood = stood_in(cycle, part)
        for row in part.rows:
            if stood[row.id].asked or stood[row.id].level is not None:
                yield _row(part, row, stood[row.id], alone.get(row.id))


def _row(part: PlannedPart, row: PlannedRow, stood: Stood, alone: DecidedRow | None) -> RowFacts:
    evidence = alone.decision.evidence if alone and alone.decision else row.evidence
    return RowFacts(
        id=row.id,
        part=row.part,
        title=row.short,
        group=row.group,
        group_title=part.groups.get(row.group, row.group),
        standards=row.standards,
        rated_with=_rated_with(stood.rated_on),
        standing=_standing(stood),
        level=stood.level.label if stood.level else None,
        distance=stood.distance,
        evidence=bool(evidence),
        cannot=stood.cannot,
    )


def _rated_with(on: RatedOn) -> RatedWith:
    return _kept_once(on.labels, tuple(on.chosen.items()), tuple(on.words.items()))


@lru_cache(maxsize=4096)  # schools answer the same rows, and each stands in memory once
def _kept_once(
    labels: tuple[int, ...] | None, chosen: tuple[tuple[str, str], ...], words: tuple[tuple[str, str], ...]
) -> RatedWith:
    return RatedWith(
        labels, {key: _digest(text) for key, text in chosen}, {key: _digest(text) for key, text in words}
    )


def _digest(text: str) -> str:
    """Stand for words so that the same ones, but for spacing, capitals and punctuation, have the same digest."""
    return sha256(" ".join(plain_words(text)).encode()).hexdigest()[:12]


def _standing(stood: Stood) -> Standing:
    if stood.level is not None and not stood.level.waits:
        if stood.level.label is None:
            return "not-begun"
        return "level" if stood.distance is not None else "unplaced"
    return _STANDING.get(stood.state, "not-decided") if stood.state else "not-decided"


def _goals(cycle: Cycle, rows: Sequence[RowFacts]) -> Iterator[tuple[str, ...]]:
    """Name the standards of each goal, those of its row as it is by now."""
    today = {one.id: one.carried.standards for one in rows if one.carried}
    for one in cycle.plan.goals:
        if not one.is_stopped:
            of_row = today.get(one.goal.row or "", one.row.standards if one.row else ())
            yield tuple(dict.fromkeys((*of_row, *one.goal.standards)))


def _steps(cycle: Cycle, entries: Sequence[CheckIn]) -> Iterator[StepFacts]:
    """List the committed steps, and those that were dropped; each bears on what its prompt and its goal bear on."""
    bears = {prompt.id: prompt.standards for prompt in cycle.plan.coverage.prompts}
    goals = {one.goal.id: one for one in cycle.plan.goals}
    for one in committed_in(cycle.responses, entries):
        goal = goals.get(one.step.goal or "")
        of_goal = (*(goal.row.standards if goal.row else ()), *goal.goal.standards) if goal else ()
        standards = tuple(dict.fromkeys((*bears.get(one.place.prompt, ()), *of_goal)))
        yield StepFacts(standards, one.fate, one.moved, one.step.by)


def _marked(cycle: Cycle, opened: Opened) -> Iterator[MarkedRow]:
    for part in cycle.plan.parts:
        for row in part.rows:
            scale = row.measured.scale if row.measured else None
            counts = opened.rows.get(row.id)
            if counts is not None and scale is not None:
                said = counts.counts
                at = (*(said.get(str(label), 0) for label in scale.labels), said.get("not-begun", 0))
                yield MarkedRow(
                    *(row.id, row.part, row.short, row.group, part.groups.get(row.group, row.group), row.standards),
                    *(scale.labels, at, said.get("cannot-tell", 0)),
                )
