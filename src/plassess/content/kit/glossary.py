"""The glossary: words of the field that stand in content, each with what it means there."""

from typing import Literal

from plassess.content.values import Id, Published, Text, Title, Wording


class Term(Published):
    """A word or an expression, and what it means in this content."""

    id: Id
    """Its id, such as protocol. Permanent: other layers and translations refer to it."""
    term: Title
    """The word as it is shown."""
    also: tuple[Title, ...] = ()
    """Other forms under which it stands in texts, such as a plural or an abbreviation. May be left out."""
    meaning: Text
    """What it means here, in a sentence or two."""

    @property
    def forms(self) -> tuple[str, ...]:
        """All forms it stands in texts under, the one that is shown first."""
        return (self.term, *self.also)


class Glossary(Published):
    """Words that a reader of the content might look up (``glossary.yaml``); it belongs to no answers."""

    format: Literal["plassess/glossary/1"]
    """What kind of file this is: plassess/glossary/1."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    terms: tuple[Term, ...]
    """The words, in the order they are listed."""
