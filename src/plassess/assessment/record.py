"""The record of an assessment: what is assessed, against which content, by whom and when."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.assessment.alone.roster import Code, IndividualMarks, Keeper, OpenedMarks, Person, Rule
from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.request import Request
from plassess.assessment.responses import MOST_STEPS
from plassess.assessment.values import Date, Record
from plassess.content.values import Id, LongId, NameId, Number, PathId, Text

RECORD_FORMAT = "plassess/assessment/2"
"""The format that is written; a file of the former one becomes this at the next save."""

Label = Number | NameId
"""A level's number, or an option's id."""


class ContentUsed(Record):
    """The content a self-assessment was opened against."""

    id: Text | None = None
    """The name that the content has, or its folder, such as riverside. plassess: what came with it."""
    edition: Text
    """The edition of the standards."""
    digest: Text
    """A digest of the content as it was; a different one later means that the content changed."""
    editions: dict[Id, Text] = Field(default_factory=dict)
    """The editions of the guide, the map and each instrument in use. May be left out."""


class Team(Record):
    """Who takes part."""

    name: Text | None = None
    """What the team is called. May be left out."""
    people: tuple[Text, ...] = ()
    """Who takes part, by name. May be left out."""


class Place(Record):
    """Where the team works. Each may be left out; a district's summary groups by them, and names no school."""

    district: Text | None = None
    """The district."""
    school: Text | None = None
    """The school; left out for a team of the district's own office."""
    network: Text | None = None
    """The network, area or feeder pattern that the school belongs to."""
    level: Text | None = None
    """The level of school, such as elementary, middle or high."""


class AnswersFrom(Record):
    """The file that a self-assessment was opened from."""

    file: Text
    """Its name, without the folder it lay in."""
    digest: Text
    """A digest of it as it was."""


class Last(Record):
    """The self-assessment before this one, of the same team."""

    uid: Id | None = None
    """Its uid, which it keeps wherever its folder goes."""
    id: LongId
    """The name of its folder as it was called then."""


class Migrated(Record):
    """One move to other content."""

    day: Date
    """The day it was done, as 2027-08-20."""
    content: ContentUsed
    """The content the answers were held against until then."""
    gone: tuple[Text, ...] = ()
    """Parts and standards that were in use until then, and that the content no longer has."""
    levels: dict[PathId, Text] = Field(default_factory=dict)
    """For each row whose levels changed, what became of a rating, such as 1:1 2:1 3:2."""


class PlannedCheckIn(Record):
    """A day on which the team looks at its committed steps again."""

    day: Date
    """The day, as 2026-11-19."""
    asks: Question
    """What it asks: started, used (who uses it, and where) or changed (what changed for students)."""


class Assessment(Record):
    """One team's work through a role's guide, its map or other instruments (``assessment.yaml``)."""

    format: Literal["plassess/assessment/2", "plassess/assessment/1"]
    """What kind of file this is, and in which version of its format."""
    id: LongId
    """The name of its folder, such as 2026-09-14-central-office."""
    uid: Id | None = None
    """What tells it apart from every other self-assessment, for good. Written by plassess."""
    role: Id
    """The id of the role whose work it looks at."""
    using: tuple[Id, ...]
    """What the team works through: guide, map, and instruments by their ids."""
    standards: tuple[Id, ...] = ()
    """The ids of the standards whose rows of the map the team looks at, in the framework's order."""
    scope: tuple[Id, ...] = ()
    """The tags of what is asked, where the team narrowed it to some of the prompts. Left out: all of them."""
    lang: Text | None = None
    """The language it is asked in, such as es. Left out: the one that the content was written in."""
    content: ContentUsed
    """The content it was opened against. Written by plassess."""
    team: Team = Team()
    """Who takes part. May be left out."""
    place: Place = Place()
    """Where the team works. May be left out."""
    keeper: Keeper | None = None
    """Who keeps the file, where each marks alone first. May be left out."""
    alone: tuple[Id, ...] = ()
    """The parts that each marks alone first: map, or instruments by their ids. Left out: the team rates together."""
    roster: dict[Code, Person] = Field(default_factory=dict)
    """Who marks, by the code on the sheet. It is fixed once the marks are opened."""
    individual_marks: IndividualMarks = "counts-only"
    """What stays once the marks are opened: counts-only, or keep, each person's own marks too. Chosen before the
    first mark, told on every sheet, and not changed afterward."""
    rule: Rule = "consensus"
    """How the team decides: consensus or majority."""
    opened_marks: OpenedMarks | None = None
    """How the marks were opened. Left out: they are closed. Written by plassess."""
    opened: Date
    """The day it was opened, as 2026-09-14."""
    answers_from: AnswersFrom | None = None
    """The answers file it was opened from, so that none is opened twice. Left out: it began without one."""
    last: Last | None = Field(default=None, alias="from")
    """The self-assessment before this one, which it was begun from. Left out: it is the first one."""
    check_in: Date | None = None
    """The day the team looks at its committed steps again, as 2026-10-12. Of several: check_ins."""
    check_ins: Annotated[tuple[PlannedCheckIn, ...], Field(max_length=3)] = ()
    """The days on which the team looks at its committed steps again, up to three, in the place of check_in."""
    message: Text | None = None
    """What the team will tell the superintendent, in its own words."""
    asks: tuple[Request, ...] = ()
    """What the team asks of whomever it answers to. What it asks at check-ins stands in plan.yaml."""
    last_step: Annotated[Number, Field(ge=0, le=MOST_STEPS)] = 0
    """The highest id that a first step was ever given; none is used again. Written by plassess."""
    asked: dict[PathId, Text] = Field(default_factory=dict)
    """The wording of every prompt as it was asked, by id, so that a later change of content changes nothing said."""
    scales: dict[PathId, tuple[Label, ...]] = Field(default_factory=dict)
    """What could be chosen as it was asked, by id: the levels of a row, the ideal one first, or the options."""
    chosen: dict[PathId, dict[Text, Text]] = Field(default_factory=dict)
    """The words of the levels and options that were chosen, by id and then by number or id; of a number that was
    given, with its unit. Written by plassess."""
    migrated: tuple[Migrated, ...] = ()
    """The moves to other content, the latest last. Written by plassess content migrate."""

    @property
    def planned(self) -> tuple[PlannedCheckIn, ...]:
        """The check-ins that are planned, the earliest first."""
        alone = (PlannedCheckIn(day=self.check_in, asks="started"),) if self.check_in else ()
        return tuple(sorted(self.check_ins or alone, key=lambda one: one.day))

    @property
    def lacks_standards(self) -> bool:
        """Tell whether the map is used and the team has not chosen yet which of its standards to look at."""
        return "map" in self.using and not self.standards
