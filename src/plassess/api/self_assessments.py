"""Self-assessments as a notebook opens them: what a team decided, as tables and as the plan that it makes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal, overload

from msgspec import Struct

from plassess.api.list_table import table_of
from plassess.api.one_read import PathLikeText, content_for, each_read, one_read, refuse_left_out
from plassess.api.plain_table import Table, TableColumn
from plassess.assessment.district.count_rows import count_rows
from plassess.assessment.district.team_facts import TeamFacts
from plassess.assessment.plan.progress import progress_of
from plassess.exchange.count_table import values_of
from plassess.exchange.tables import Exported
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.store import open_assessment as folder_meant
from plassess.files.assessments.strays import strays_of
from plassess.files.disk import clock
from plassess.problems.errors import PlassessError
from plassess.tasks.export import district_told, exported_from, table_named
from plassess.tasks.folders_named import named_or_all
from plassess.tasks.load import Loaded, loaded
from plassess.tasks.report import of_district
from plassess.tasks.summary.facts_read import facts_in
from plassess.views.outputs.of_assessments import StatusOutput as Status
from plassess.views.outputs.of_plans import PlanOutput as Plan
from plassess.views.outputs.whole_plan import plan_output
from plassess.views.status import status_output

__all__ = ["Assessment", "Assessments", "Plan", "Status", "open_assessment", "open_assessments"]


class _Read(Struct, frozen=True):
    """All that was read of one self-assessment, and the content in force then."""

    folder: AssessmentFolder
    loaded: Loaded
    exported: Exported
    content: Path | None
    notes: tuple[str, ...]


class Assessment:
    """One team's self-assessment, as its files were when it was opened. Nothing here writes.

    Of persons it holds no more than the owners of steps. Marks that people made alone are in none of its values: what
    a team decided is there, and counts of marks where 10 or more sent theirs.
    """

    def __init__(self, read: _Read) -> None:
        self._read = read

    @property
    def folder(self) -> Path:
        """Its folder, as it was named."""
        return self._read.folder.path

    @property
    def id(self) -> str:
        """The name of its folder when it was opened by the team."""
        return self._read.loaded.record.id

    @property
    def uid(self) -> str | None:
        """What tells it apart from every other, for good; ``None`` in a record of the former format."""
        return self._read.loaded.plan.uid

    @property
    def role(self) -> str:
        """The id of the role whose work it looks at."""
        return self._read.loaded.record.role

    @property
    def team(self) -> str | None:
        """What the team is called; ``None`` where it has no name."""
        return self._read.loaded.plan.team

    @property
    def opened(self) -> date:
        """The day on which the team opened it."""
        return self._read.loaded.record.opened

    @property
    def notes(self) -> tuple[str, ...]:
        """What a command would say on stderr: files that nothing reads, answers whose prompts are gone."""
        return self._read.notes

    @property
    def answers(self) -> Table:
        """A row for each prompt that is asked, in the order it is asked; without the team's own texts."""
        return self.table("answers")

    @property
    def rows(self) -> Table:
        """A row for each rated row. ``distance`` counts steps to ideal: 0 is ideal, more is farther."""
        return self.table("rows")

    @property
    def steps(self) -> Table:
        """A row for each first step, by its number; ``overdue`` on the day it was read."""
        return self.table("steps")

    @property
    def goals(self) -> Table:
        """A row for each goal, those that the team stopped among them."""
        return self.table("goals")

    @property
    def decisions(self) -> Table:
        """A row for each rated row that people mark alone, with what the team decided.

        Empty where the team rates together: see ``rows``.
        """
        return self.table("decisions")

    @property
    def figures(self) -> Table:
        """Where the team stands by frame, standard or group: counts, and the middle distance; 0 is ideal.

        Levels are labels and never averaged: ``median`` is the farther one of two, so that no team is flattered.
        """
        return table_of(self.plan, "profiles")

    @property
    def plan(self) -> Plan:
        """The action plan for the team, as plassess report --to json has it, with its texts."""
        return self._plan("team")

    @property
    def board_plan(self) -> Plan:
        """The plan for the board: no reflection, no answer, and of the steps the committed ones alone."""
        return self._plan("board")

    @property
    def status(self) -> Status:
        """What is answered, open and due, as plassess status --json has it."""
        one, today = self._read, self._read.exported.today
        return status_output(one.loaded.plan, progress_of(one.loaded.plan, today), str(self.folder), today)

    def table(self, name: str, *, texts: bool = False) -> Table:
        """Make a table of plassess export by its name; ``texts`` adds reflections and notes, which are for the team.

        Raises PlassessError where there is no such table, and for texts of one that has none.
        """
        return _table(name, (self._read,), texts=texts)

    def _plan(self, audience: Literal["team", "board"]) -> Plan:
        told, today = self._read.loaded, self._read.exported.today
        return plan_output(told.record, told.responses, told.plan, str(self.folder), audience, today)

    def __repr__(self) -> str:
        return f"<Assessment {self._read.exported.folder}: {self.role}, opened {self.opened}>"


class Assessments(Sequence[Assessment]):
    """Several self-assessments, by their folders; each once."""

    def __init__(self, read: Sequence[_Read], left_out: Sequence[PlassessError] = ()) -> None:
        self._each = tuple(read)
        self._left_out = tuple(left_out)

    @property
    def left_out(self) -> tuple[PlassessError, ...]:
        """Why some could not be read, each with its places; empty but where ``leave_out`` was asked for."""
        return self._left_out

    def table(self, name: str, *, texts: bool = False) -> Table:
        """Make one table of all of them, as plassess export does; ``counts`` is read from their files when asked for.

        Raises PlassessError where there is no such table, and for texts of one that has none.
        """
        return _table(name, self._each, texts=texts)

    @overload
    def __getitem__(self, at: int) -> Assessment: ...
    @overload
    def __getitem__(self, at: slice) -> "Assessments": ...
    def __getitem__(self, at: int | slice) -> "Assessment | Assessments":
        return Assessments(self._each[at], self._left_out) if isinstance(at, slice) else Assessment(self._each[at])

    def __len__(self) -> int:
        return len(self._each)

    def __repr__(self) -> str:
        return f"<Assessments: {len(self)}, left out {len(self._left_out)}>"


def open_assessment(
    folder: PathLikeText | None = None, *, content: PathLikeText | None = None, today: date | None = None
) -> Assessment:
    """Read one self-assessment; without a folder the newest of those here, as every command does.

    ``content`` is a folder of content instead of the one in force, ``today`` the day that steps are overdue by.
    Raises PlassessError, with every problem and its place, where it cannot be read.
    """
    with one_read() as told:
        path = folder_meant(Path(folder) if folder is not None else None).path
        return Assessment(_read(path, content_for(content, [path]), today or clock.today(), told))


def open_assessments(
    *folders: PathLikeText, content: PathLikeText | None = None, today: date | None = None, leave_out: bool = False
) -> Assessments:
    """Read all self-assessments that are named or lie below a named folder; without any, all in ``assessments`` here.

    Copies are passed over, as every command does. Raises PlassessError, with every problem of all of them, where one
    cannot be read; with ``leave_out`` it is left out, and ``left_out`` says why.
    """
    with one_read() as told:
        paths = named_or_all([Path(folder) for folder in folders])
        in_force, day = content_for(content, [Path(folder) for folder in folders]), today or clock.today()
        read, left_out = each_read(paths, lambda path: _read(path, in_force, day, told))
        if not leave_out:
            refuse_left_out(left_out)
        return Assessments(read, left_out)


def _read(path: Path, content: Path | None, today: date, told: list[str]) -> _Read:
    before = len(told)
    folder = folder_meant(path)
    one = of_district(folder, loaded(folder, content))
    strays = [f"{it.problem.place}: {it.problem.message} {it.problem.remedy}" for it in strays_of([folder])]
    return _Read(folder, one, exported_from(folder, path, one, today), content, (*told[before:], *strays))


def _table(name: str, each: Sequence[_Read], *, texts: bool) -> Table:
    wanted = table_named(name, texts=texts)
    columns = [TableColumn(one.name, one.holds, one.about) for one in wanted.shown(texts=texts)]
    if wanted.of_teams:
        district = district_told([one.folder.path for one in each])
        return Table(name, columns, map(values_of, count_rows(_facts(each), district)))
    return Table(name, columns, (row for one in each for row in wanted.values(one.exported, texts=texts)))


def _facts(each: Sequence[_Read]) -> tuple[TeamFacts, ...]:
    with one_read():
        content = {one.folder.path: one.content for one in each}
        facts, left_out = each_read(tuple(content), lambda path: facts_in(path, content[path]))
        refuse_left_out(left_out)
        return facts
