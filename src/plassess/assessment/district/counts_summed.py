"""A summary made of what one SQL statement sums the table of counts up to, by the same measures as from files."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import get_args

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.cycles.movement import Movement
from plassess.assessment.district.count_rows import AGAIN, OF_ONE, WHOLE
from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.five_pictures import Summary, order_of
from plassess.assessment.district.follow_through import FollowThrough
from plassess.assessment.district.levels_decided import LevelsTally
from plassess.assessment.district.marks_by_role import MarksTally, Senders
from plassess.assessment.district.rows_counted import Like
from plassess.assessment.district.since_last_time import MovedTally
from plassess.assessment.district.team_facts import MarkedRow, RatedWith, RowFacts, Standing
from plassess.assessment.district.teams import Wanted
from plassess.content.framework import Framework

_LABELS = re.compile(r"-?[0-9]{1,9}(?: -?[0-9]{1,9})*")
_OF_MARKS = ("level", NOT_BEGUN, CANNOT_TELL)


class SummedRow(Struct, frozen=True):
    """One row of the statement's result, its columns in their order."""

    role: str
    edition: str
    version: str | None
    part: str | None
    prompt: str | None
    standard: str | None
    state: Standing | str
    level: int | None
    levels: str | None
    decided: bool
    moved: str | None
    evidence: bool | None
    teams: int
    people: int | None
    sent: int | None
    teams_sent: int
    most_sent: int | None
    first_opened: date
    last_opened: date

    @property
    def labels(self) -> tuple[int, ...]:
        """The numbers of the row's levels, the ideal one first."""
        return tuple(map(int, (self.levels or "").split()))

    @property
    def distance(self) -> int | None:
        """Steps to ideal, which follow from the level and its row's levels; ``None`` where it stands at none."""
        if self.state == NOT_BEGUN:
            return len(self.labels)
        return self.labels.index(self.level) if self.level in self.labels else None

    @property
    def unknown(self) -> str:
        """Name the column whose value no export writes; empty where every one is known."""
        whole = self.state in OF_ONE
        states = (*OF_ONE, *(get_args(Standing) if self.decided else _OF_MARKS))
        moves = (AGAIN,) if whole else tuple(Movement)
        known = {
            "state": self.state in states,
            "moved": self.moved is None or self.moved in moves,
            "prompt": whole or bool(self.prompt),
            "levels": not self.levels or bool(_LABELS.fullmatch(self.levels)),
        }
        wrong = next((name for name, is_known in known.items() if not is_known), "")
        if wrong or self.state != "level":
            return wrong
        return "level" if self.level is None or (self.labels and self.level not in self.labels) else ""


class RowName(Struct, frozen=True):
    """How a row and what it stands under are called, and its place among the rows of its role."""

    title: str
    group_title: str
    at: int


class Names(Struct, frozen=True):
    """What ids are called: roles, and rows by role, part and id. What nothing names is called by its id."""

    roles: Mapping[str, str]
    rows: Mapping[tuple[str, str, str], RowName]

    def of(self, one: SummedRow) -> RowName:
        """Name a row."""
        part, prompt = one.part or "", one.prompt or ""
        return self.rows.get((one.role, part, prompt), RowName(prompt, one.standard or "", len(self.rows)))

    def of_role(self, one: SummedRow) -> str:
        """Name a role."""
        return self.roles.get(one.role, one.role)


class _Tallies:
    """What the rows are counted into."""

    def __init__(self, wanted: Wanted, names: Names) -> None:
        self._names = names
        self.levels, self.marks, self.moved = LevelsTally(wanted), MarksTally(wanted), MovedTally(wanted)

    def add(self, one: SummedRow) -> None:
        like = Like(one.role, one.edition)
        if one.state in OF_ONE:
            self._add_whole(like, one)
        elif one.decided:
            self._add_decided(like, one)
        else:
            self._add_mark(like, one)

    def _add_whole(self, like: Like, one: SummedRow) -> None:
        title = self._names.of_role(one)
        if one.decided:
            self.levels.count_teams(like, title, one.teams)
        if one.moved == AGAIN:
            self.moved.count_teams(like, title, one.teams)
        if one.teams_sent:
            self.marks.count_senders(like, title, _senders(one))

    def _add_decided(self, like: Like, one: SummedRow) -> None:
        row, at = _row(one, self._names.of(one)), self._names.of(one).at
        self.levels.count_row(like, row, at, one.teams)
        if one.moved is not None:
            self.moved.count_row(like, row, at, Movement(one.moved), one.teams)

    def _add_mark(self, like: Like, one: SummedRow) -> None:
        """Count one place of a row; who sent is counted once for the row, with those who cannot tell."""
        name = self._names.of(one)
        people, places = one.people or 0, range(len(one.labels) + 1)
        cannot = one.state == CANNOT_TELL
        at = tuple(people if place == one.distance else 0 for place in places)
        ids = (one.prompt or "", one.part or "", name.title, one.standard or "", name.group_title)
        row = MarkedRow(*ids, (), one.labels, at, people if cannot else 0)
        self.marks.count_row(like, row, name.at, _senders(one) if cannot else Senders())


def summary_of_counts(
    rows: Iterable[SummedRow], origin: CountsOrigin, wanted: Wanted, framework: Framework, names: Names
) -> Summary:
    """Make the pictures that counts can tell of; of ``wanted`` the role alone can be told apart."""
    meant = [one for one in rows if wanted.role in ("", one.role)]
    whole = [one for one in meant if one.state == WHOLE]
    tallies = _Tallies(wanted, names)
    for one in meant:
        tallies.add(one)
    order = order_of(framework)
    return Summary(
        wanted=wanted,
        teams=sum(one.teams for one in whole),
        first=min((one.first_opened for one in whole), default=None),
        last=max((one.last_opened for one in whole), default=None),
        editions=len({one.edition for one in meant if one.state in OF_ONE}),
        changed=0,
        levels=tallies.levels.shown(order),
        chosen=(),
        offered=None,
        marks=tallies.marks.shown(order),
        follow_through=FollowThrough("level", ()),
        moved=tallies.moved.shown(order),
        of_counts=origin,
    )


def _senders(one: SummedRow) -> Senders:
    return Senders(one.sent or 0, one.teams_sent)


def _row(one: SummedRow, name: RowName) -> RowFacts:
    words = {"": one.version} if one.version else {}
    return RowFacts(
        id=one.prompt or "",
        part=one.part or "",
        title=name.title,
        group=one.standard or "",
        group_title=name.group_title,
        standards=(),
        rated_with=RatedWith(one.labels, {}, words),
        standing=one.state,  # type: ignore[arg-type]  # as the column of decisions says
        level=one.level,
        distance=one.distance,
        evidence=bool(one.evidence),
    )
