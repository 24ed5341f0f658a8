"""The framework: frames, standards and constructs, with the foundations under them and the chain they start."""

from typing import Literal

from plassess.content.values import Id, PathId, Published, Source, Text, Wording


class Construct(Published):
    """One of the three strands of a standard."""

    id: Id
    title: Text
    about: Text


class Standard(Published):
    """One standard: what educators do where it is lived.

    ``related`` names the standards it leans on, ``symptoms`` what goes wrong where it is missing. Both are our own
    judgment and not the publisher's list.
    """

    id: Id
    title: Text
    about: Text
    related: tuple[Id, ...] = ()
    symptoms: tuple[Text, ...] = ()
    constructs: tuple[Construct, ...]


class Frame(Published):
    """A group of standards."""

    id: Id
    title: Text
    about: Text
    standards: tuple[Standard, ...]


class Foundation(Published):
    """A conviction the standards rest on."""

    id: PathId
    text: Text


class ChainLink(Published):
    """One link from standards to student results; the links stand in that order."""

    id: PathId
    title: Text
    about: Text
    watch: tuple[Text, ...]


class Role(Published):
    """A function in the school system, not a job title."""

    id: Id
    title: Text
    about: Text


class LabelSet(Published):
    """Titles for frames and standards; ids stay when titles drift."""

    id: Id
    title: Text
    titles: dict[Id, Text]


class Framework(Published):
    """A set of published standards in one edition (``data/standards.yaml``)."""

    format: Literal["plassess/standards/1"]
    edition: Text
    wording: Wording
    source: Source
    draws_on: tuple[Source, ...] = ()
    frames: tuple[Frame, ...]
    foundations: tuple[Foundation, ...] = ()
    chain: tuple[ChainLink, ...] = ()
    roles: tuple[Role, ...]
    label_sets: tuple[LabelSet, ...] = ()

    @property
    def standards(self) -> tuple[Standard, ...]:
        """All standards, in the published order."""
        return tuple(standard for frame in self.frames for standard in frame.standards)
