"""Lenses: whom a team can look at each standard for, with more to ask about it."""

from typing import Literal

from plassess.content.values import Id, Published, Text, Title, Wording


class Probe(Published):
    """What a lens asks about one standard."""

    standard: Id
    """The standard's id, each once in a lens."""
    ask: tuple[Text, ...]
    """The questions, as whoever leads the meeting would ask them."""


class Lens(Published):
    """One way to look at every standard, such as for multilingual learners."""

    id: Id
    """Its id, such as multilingual-learners. Permanent: settings name it."""
    title: Title
    """Its title, as people see it."""
    about: Text
    """Whom or what one looks at through it, in a sentence or two."""
    probes: tuple[Probe, ...]
    """What to ask, by standard."""

    def asks(self, standards: tuple[str, ...]) -> tuple[str, ...]:
        """Return what it asks about these standards, in their order; none where it has nothing on them."""
        found = {probe.standard: probe.ask for probe in self.probes}
        return tuple(dict.fromkeys(line for one in standards for line in found.get(one, ())))

    def begins_with(self, word: str) -> bool:
        """Tell whether a word begins its id or its title, in letters of either case."""
        wanted = " ".join(word.casefold().split())
        return bool(wanted) and any(name.casefold().startswith(wanted) for name in (self.id, self.title))


class Lenses(Published):
    """Lenses that a team can take up at any prompt (``lenses.yaml``); they belong to no answers."""

    format: Literal["plassess/lenses/1"]
    """What kind of file this is: plassess/lenses/1."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    lenses: tuple[Lens, ...]
    """The lenses, in the order they are named."""
