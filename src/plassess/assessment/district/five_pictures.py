"""The five pictures of a district: what teams decided, take on, cannot tell, carry through, and where they moved."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.editions.editions_together import EditionTold, together
from plassess.assessment.district.follow_through import By, FollowThrough, FollowThroughTally
from plassess.assessment.district.forms.forms_told import NO_FORMS, FormsTold
from plassess.assessment.district.left_out import LeftOut, levels_beside, marks_beside, moved_beside
from plassess.assessment.district.levels_decided import LevelsOfRole, LevelsTally
from plassess.assessment.district.marks_by_role import MarksOfRole, MarksTally
from plassess.assessment.district.rows_counted import in_order
from plassess.assessment.district.since_last_time import MovedRole, MovedTally
from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard, ChosenTally
from plassess.assessment.district.taken_on.offered import Offered
from plassess.assessment.district.teams import Team, Wanted
from plassess.content.framework import Framework


class Summary(Struct, frozen=True):
    """What all teams say together; no school has a name in it, and none a level.

    ``teams`` counts them, ``first`` and ``last`` are the days on which the first and the last of their latest
    self-assessments were opened, ``None`` without any. ``editions`` counts editions that are counted apart,
    ``editions_told`` says what was brought together of them, ``changed`` counts teams whose content has changed
    since. ``over_all`` counts the teams that ``chosen`` tells of: not those of roles that fewer than five teams have,
    unless such roles have five together; ``chosen`` is empty where they are fewer. ``follow_through`` tells of all
    such teams, whatever the summary was narrowed to: else the steps of one school could be what is left.
    ``offered`` ``None`` where no file says what is offered. ``of_counts`` are the tables of counts that it is made
    of, which hold no goals and no steps; ``None`` where files of teams were read. ``forms`` are those of all teams,
    whatever the summary was narrowed to. ``unread`` counts self-assessments that could not be read, and so are in
    nothing.
    """

    wanted: Wanted
    teams: int
    first: date | None
    last: date | None
    editions: int
    changed: int
    levels: tuple[LevelsOfRole, ...]
    chosen: tuple[ChosenStandard, ...]
    offered: Offered | None
    marks: tuple[MarksOfRole, ...]
    follow_through: FollowThrough
    moved: tuple[MovedRole, ...]
    over_all: int = 0
    of_counts: CountsOrigin | None = None
    editions_told: tuple[EditionTold, ...] = ()
    forms: FormsTold = NO_FORMS
    unread: int = 0


class Tallies:
    """All counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted, by: By = "level", today: date | None = None) -> None:
        self.wanted = wanted
        self._days: set[date] = set()
        self._editions: set[str] = set()
        self._teams = self._over_all = self._changed = 0
        self._levels, self._chosen = LevelsTally(wanted), ChosenTally(wanted)
        self._marks, self._moved = MarksTally(wanted), MovedTally(wanted)
        self._follow_through = FollowThroughTally(by, today)
        self._left_out = {day: LeftOut(wanted) for day in wanted.runs}

    def add(self, team: Team) -> None:
        """Count a team in each picture, where it is meant; its steps wherever all are told."""
        if self.wanted.takes_over_all(team):
            self._follow_through.add(team)
        if run := self.wanted.run_of(team):
            self._left_out[run].add(team)
        if not self.wanted.takes(team):
            return
        self._teams += 1
        self._days.add(team.now.opened)
        self._editions |= team.now.editions
        self._changed += team.now.content_now != "same"
        for tally in (self._levels, self._marks, self._moved):
            tally.add(team)
        if self.wanted.takes_over_all(team):
            self._over_all += 1
            self._chosen.add(team)

    def summary(self, framework: Framework, offered: Offered | None) -> Summary:
        """Return what may be shown, in the framework's order."""
        titles = {one.id: one.title for one in framework.standards}
        order = order_of(framework)
        left_out = [shown for one in self._left_out.values() if (shown := one.shown(order))]
        return Summary(
            wanted=self.wanted,
            teams=self._teams,
            first=min(self._days, default=None),
            last=max(self._days, default=None),
            editions=len(self._editions),
            changed=self._changed,
            levels=levels_beside(left_out, self._levels.shown(order)),
            over_all=self._over_all,
            chosen=() if is_few(self._over_all) else self._chosen.shown(titles, offered),
            offered=offered,
            marks=marks_beside(left_out, self._marks.shown(order)),
            follow_through=self._follow_through.shown(),
            moved=moved_beside(left_out, self._moved.shown(order)),
        )


def order_of(framework: Framework) -> dict[str, int]:
    """Put roles and standards in the framework's order, by their ids."""
    ids = (*(role.id for role in framework.roles), *(one.id for one in framework.standards))
    return {id_: at for at, id_ in enumerate(ids)}


def summary_of(
    teams: Iterable[Team],
    wanted: Wanted,
    by: By,
    framework: Framework,
    offered: Offered | None,
    today: date | None = None,
) -> Summary:
    """Count all teams, gone through twice, those of earlier editions with those of today where that can be.

    ``today`` tells what is overdue; ``None``: nothing is told of that.
    """
    found = together(teams, replace(wanted, since=None))  # a day does not say which editions are brought together
    tallies = Tallies(wanted, by, today)
    for one in found.teams:
        tallies.add(one)
    told = in_order(found.told, order_of(framework))
    return replace(tallies.summary(framework, offered), editions_told=tuple(told))
