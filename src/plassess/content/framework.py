"""The framework: frames, standards, constructs and roles, with the foundations under them and the chain they start.

A role is content: an entry under ``roles`` in ``standards.yaml``, and its guide and map beside it, if it has any.
"""

from typing import Literal

from plassess.content.values import Id, Lasting, PathId, Published, Source, Text, Wording


class Construct(Lasting):
    """One of the three strands of a standard."""

    id: Id
    """Its standard's id, a dot and a word, such as tp.evidence.plan. Permanent: answers refer to it."""
    title: Text
    """Its title, as people see it."""
    about: Text
    """What people do where it is lived, in a sentence or two."""


class Standard(Lasting):
    """One standard: what educators do where it is lived."""

    id: Id
    """Its frame's id, a dot and a word, such as tp.evidence. Permanent: everything else refers to it."""
    title: Text
    """Its title. Titles may change later; ids may not."""
    about: Text
    """What people do where it is lived, in a sentence or two."""
    related: tuple[Id, ...] = ()
    """The ids of the standards it leans on, in our own judgment and not the publisher's."""
    symptoms: tuple[Text, ...] = ()
    """What goes wrong where it is missing, as a team would say it; a team may begin from these."""
    constructs: tuple[Construct, ...] = ()
    """Its strands. May be left out."""


class Frame(Lasting):
    """A group of standards."""

    id: Id
    """A short id, such as rc. Permanent: its standards' ids begin with it."""
    title: Text
    """Its title, as people see it."""
    about: Text
    """What its standards have in common."""
    standards: tuple[Standard, ...] = ()
    """Its standards, in the published order. May be left out."""


class Foundation(Published):
    """A conviction the standards rest on."""

    id: PathId
    """Its id, such as foundations/educators-lead."""
    text: Text
    """The conviction, as a sentence."""


class ChainLink(Published):
    """One link from standards to student results; the links stand in that order."""

    id: PathId
    """Its id, such as chain/educators."""
    title: Text
    """Its title, as people see it."""
    about: Text
    """What happens at this link."""
    watch: tuple[Text, ...]
    """What a team could look at to see whether this link holds."""


class Role(Lasting):
    """A function in the school system, not a job title."""

    id: Id
    """Its id, such as central-office. Its guide and its map are files named after it."""
    title: Text
    """Its title, as people see it."""
    about: Text
    """Who is meant, and what they answer for."""
    tells: Text | None = None
    """Whom the team tells what it will do, as one would ask the team: your principal, the board. May be open."""


class LabelSet(Published):
    """Titles for frames and standards; ids stay when titles drift."""

    id: Id
    """Its id, such as published-2022."""
    title: Text
    """What the set is called."""
    titles: dict[Id, Text]
    """For each frame and standard, by its id, the title it has in this set."""


class Framework(Published):
    """A set of published standards in one edition (``standards.yaml``)."""

    format: Literal["plassess/standards/1"]
    """What kind of file this is, and in which version of its format."""
    edition: Text
    """The edition it belongs to, as text in quotes, such as "2022"."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    source: Source
    """The publication that names and orders these standards."""
    draws_on: tuple[Source, ...] = ()
    """Other publications it draws on."""
    frames: tuple[Frame, ...]
    """The groups of standards, in the published order."""
    foundations: tuple[Foundation, ...] = ()
    """The convictions that the standards rest on. May be left out."""
    chain: tuple[ChainLink, ...] = ()
    """The links from standards to students' results, in order. May be left out."""
    roles: tuple[Role, ...]
    """The roles that can have a guide or a map."""
    label_sets: tuple[LabelSet, ...] = ()
    """Sets of titles that a district can choose between. May be left out."""

    @property
    def standards(self) -> tuple[Standard, ...]:
        """All standards, in the published order."""
        return tuple(standard for frame in self.frames for standard in frame.standards)
