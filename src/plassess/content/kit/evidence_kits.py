"""Evidence kits: for a standard, what to bring, what to look for and whom to ask, on one page."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.values import Id, Number, Published, Text, Url, Wording

Minutes = Annotated[Number, Field(ge=1, le=600)]


class Study(Published):
    """A publication that a standard rests on, and what it found."""

    title: Text
    """The publication's title."""
    authors: Text
    """Who wrote it, as one cites them."""
    year: Annotated[Number, Field(ge=1900, le=2200)]
    """The year it appeared, in four digits."""
    published_in: Text
    """The journal, or who published it."""
    url: Url | None = None
    """Where it can be read, an address from https:// on; never fetched. May be left out."""
    found: Text
    """What it found, in a sentence or two."""

    @property
    def cited(self) -> str:
        """The publication as it is cited, without its address and what it found."""
        return f"{self.authors} ({self.year}). {self.title}. {self.published_in}."


class EvidenceKit(Published):
    """How a team finds out where it stands on one standard."""

    id: Id
    """The standard's id, such as rc.practices."""
    minutes: Minutes
    """How long a team takes for it, without the asking."""
    artifacts: tuple[Text, ...]
    """What to bring to the table."""
    look_for: tuple[Text, ...]
    """What one can see in it where the standard is lived."""
    ask_teachers: tuple[Text, ...] = ()
    """What to ask teachers. May be left out."""
    ask_students: tuple[Text, ...] = ()
    """What to ask students. May be left out."""
    ask_families: tuple[Text, ...] = ()
    """What to ask families. May be left out."""
    rests_on: tuple[Study, ...] = ()
    """The studies that the standard rests on. May be left out."""


class EvidenceKits(Published):
    """An evidence kit for each standard that has one (``evidence_kits.yaml``); they belong to no answers."""

    format: Literal["plassess/evidence-kits/1"]
    """What kind of file this is: plassess/evidence-kits/1."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    kits: tuple[EvidenceKit, ...]
    """The kits, one for a standard."""
