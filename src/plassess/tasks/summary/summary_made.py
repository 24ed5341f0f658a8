"""A district's summary made of all the self-assessments that could be read."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.call_list import ToCall, call_list
from plassess.assessment.district.districts import Districts, districts_of
from plassess.assessment.district.editions.editions_together import together
from plassess.assessment.district.five_pictures import Summary, summary_of
from plassess.assessment.district.follow_through import By
from plassess.assessment.district.forms.forms_pooled import CountedTwice, pooled
from plassess.assessment.district.forms.forms_told import FormsTold
from plassess.assessment.district.kept_apart import kept_apart
from plassess.assessment.district.kept_facts import KeptTeams
from plassess.assessment.district.teams import Team, Wanted
from plassess.content.framework import Framework
from plassess.files.content.library import load_library
from plassess.files.content.settings_place import find_settings
from plassess.files.disk import clock
from plassess.files.disk.repo import common_folder
from plassess.files.district.memory import Memory
from plassess.files.district.offered_file import offered_above, offered_in, unread_beside
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import UsageError
from plassess.tasks.summary.forms_read import forms_named
from plassess.tasks.summary.schools_read import SchoolsRead, schools_read


class Asked(Struct, frozen=True):
    """What was asked for: which self-assessments, of whom, and how they are read."""

    paths: tuple[Path, ...]
    wanted: Wanted
    by: By
    content: Path | None
    memory: Memory | None
    jobs: int
    offered: Path | None


class Made(Struct, frozen=True):
    """Every team, the framework it is told by, and why some self-assessments could not be read.

    ``home`` is the nearest folder that all of them lie in.
    """

    asked: Asked
    home: Path
    teams: KeptTeams
    framework: Framework
    districts: Districts
    forms: FormsTold
    faults: tuple[str, ...]
    unread: int

    @property
    def notes(self) -> tuple[str, ...]:
        """What to tell of files beside the one of what is offered, where none was named: nothing reads them."""
        found = () if self.asked.offered else unread_beside(self.home)
        return tuple(f"{one.place}: {one.message} {one.remedy}" for one in found)

    @property
    def wanted(self) -> Wanted:
        """Whom all but the list to call is about: that one names schools, and takes the day that was asked for."""
        return kept_apart(self.asked.wanted, [one.now for one in self.teams.named])

    @property
    def summary(self) -> Summary:
        """The five pictures. Raises ProblemsError where the file of what is offered is not valid."""
        path = self.asked.offered or offered_above(self.home)
        offered = offered_in(path, [one.id for one in self.framework.standards]) if path else None
        found = summary_of(self.teams, self.wanted, self.asked.by, self.framework, offered, clock.today())
        return replace(found, forms=self.forms, unread=self.unread)

    def team_in(self, folder: Path) -> Team:
        """Find the team that a folder is of, its rows as they are counted.

        Raises UsageError where it is none of those that are summed up.
        """
        named = shown_name(folder)
        found = self.teams.of(named)
        if found is None:
            raise UsageError(f"{visible(named, 200)} is none of the self-assessments that are summed up. Name one.")
        return together(self.teams, self.wanted).brought(found)

    @property
    def places(self) -> dict[str, Path]:
        """Where each self-assessment lies, by the name of its folder as it is told."""
        return {shown_name(path): path for path in self.asked.paths}

    @property
    def publishers(self) -> tuple[str, ...]:
        """Those whose work the content draws on."""
        return publishers_of(self.framework)

    @property
    def titles(self) -> dict[str, str]:
        """What the standards are called, by id."""
        return {one.id: one.title for one in self.framework.standards}

    @property
    def to_call(self) -> tuple[ToCall, ...]:
        """Whom to call, for the director alone."""
        return call_list(self.teams, self.asked.wanted, clock.today())


def made(asked: Asked) -> Made:
    """Read all and bring each team's together. Raises ProblemsError where content or settings are broken."""
    framework = load_library(asked.content, []).framework
    return brought_together(asked, framework, schools_read(asked.paths, asked.content, asked.memory, asked.jobs))


def brought_together(asked: Asked, framework: Framework, read: SchoolsRead) -> Made:
    """Bring together each team's self-assessments. Raises ProblemsError where settings are broken."""
    home = common_folder(asked.paths)
    settings = find_settings(home)
    found = pooled(read.teams.named, read.forms)
    titles = {one.id: one.title for one in framework.standards}
    return Made(
        asked=asked,
        home=home,
        teams=read.teams,
        framework=framework,
        districts=districts_of(read.teams.districts, settings.district if settings else ""),
        forms=FormsTold(forms_named(found.forms, asked.content), titles),
        faults=(*read.faults, *map(_twice, found.twice)),
        unread=read.unread,
    )


def _twice(one: CountedTwice) -> str:
    return (
        f"{one.folder}: its {one.form} counts sheets that another self-assessment counts too, so it is left out here."
        " Collect each form into one self-assessment alone."
    )


def publishers_of(framework: Framework) -> tuple[str, ...]:
    """Name those whose work a framework draws on."""
    return tuple(dict.fromkeys(one.publisher for one in (framework.source, *framework.draws_on)))
