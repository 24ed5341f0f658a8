"""Facilitation: how to lead a meeting on the guide, the map or an instrument, stage by stage."""

from typing import Annotated, Literal

from pydantic import Strict, StringConstraints

from plassess.content.kit.evidence_kits import Minutes
from plassess.content.values import NAME, PART, Id, Published, Text, Title, Wording

StageId = Annotated[str, Strict(), StringConstraints(pattern=rf"^({PART}/)?{NAME}$")]


class MeetingStage(Published):
    """One stretch of a meeting."""

    id: StageId
    """Its id, of its own on its page: open, or with the page's before it, map/open."""
    title: Title
    """What it is for, in a few words."""
    minutes: Minutes
    """How long it takes."""
    do: tuple[Text, ...]
    """What whoever leads does, in order."""
    say: Text | None = None
    """What can be said to open it. May be left out."""


class FacilitationPage(Published):
    """How to lead the meeting on one part."""

    id: Id
    """What the meeting is on: guide, map, or an instrument's id."""
    title: Title
    """Its title, as people see it."""
    minutes: Minutes
    """How long the meeting takes."""
    before: tuple[Text, ...] = ()
    """What is to be ready before it. May be left out."""
    stages: tuple[MeetingStage, ...]
    """The stages, in the order of the meeting."""


class Facilitation(Published):
    """Pages for whoever leads a meeting (``facilitation.yaml``); they belong to no answers."""

    format: Literal["plassess/facilitation/1"]
    """What kind of file this is: plassess/facilitation/1."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    pages: tuple[FacilitationPage, ...]
    """The pages, one for a part."""
