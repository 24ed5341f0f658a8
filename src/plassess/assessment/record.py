"""The record of an assessment: what is assessed, against which content, by whom and when."""

from typing import Literal

from pydantic import Field

from plassess.assessment.values import Date, Record
from plassess.content.values import Id, LongId, PathId, Text


class ContentUsed(Record):
    """The content an assessment was opened against; a different digest later means that it changed."""

    edition: Text
    digest: Text


class Team(Record):
    """Who takes part. Both may be left open."""

    name: Text | None = None
    people: tuple[Text, ...] = ()


class Assessment(Record):
    """One team's work through a role's guide, its map or other instruments (``assessment.yaml``).

    ``using`` names them: ``guide``, ``map``, and instruments by their ids. ``standards`` are those whose rows of the
    map the team looks at, in the framework's order.
    ``check_in`` is the day the team looks at its committed steps again, ``message`` what it will tell the
    superintendent. ``asked`` keeps the wording of every prompt as it was asked, so that a later change of content
    never changes what was said.
    """

    format: Literal["plassess/assessment/1"]
    id: LongId
    role: Id
    using: tuple[Id, ...]
    standards: tuple[Id, ...] = ()
    content: ContentUsed
    team: Team = Team()
    opened: Date
    check_in: Date | None = None
    message: Text | None = None
    asked: dict[PathId, Text] = Field(default_factory=dict)

    @property
    def lacks_standards(self) -> bool:
        """Tell whether the map is used and the team has not chosen yet which of its standards to look at."""
        return "map" in self.using and not self.standards
