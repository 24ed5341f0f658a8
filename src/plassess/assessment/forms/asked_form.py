"""What a form asks, the same for every way to fill it in: the district's own form, a page, a text that was pasted."""

from hashlib import sha256

from msgspec import Struct

LENGTH_OF_ASKED = 8
"""Hex digits of the digest of a question's words: enough to tell that they were changed."""
_LENGTH_OF_SIGN = 4


class FormChoice(Struct, frozen=True):
    """One thing to choose.

    ``value`` is what is kept: a level's number, not-begun, cannot-tell, or an option's id. ``label`` is what stands
    before its words, such as ``Level 2``; empty for options.
    """

    value: str
    text: str
    label: str = ""

    @property
    def words(self) -> str:
        """The choice as one reads it: ``Level 2: Two teams plan together``."""
        return ": ".join(part for part in (self.label, self.text) if part)


class FormQuestion(Struct, frozen=True):
    """One question of a form; ``number`` counts from 1.

    Without ``choices`` it is answered in words. ``several``: any number of choices, of which those in ``alone`` go
    with no other. ``takes_a_line``: what one saw may be written beside the choice, and ticked to be read aloud; words
    without a tick are kept from everybody.
    """

    number: int
    id: str
    part: str
    title: str
    ask: str
    choices: tuple[FormChoice, ...]
    help: str = ""
    criteria: tuple[str, ...] = ()
    several: bool = False
    alone: tuple[str, ...] = ()
    takes_a_line: bool = False

    @property
    def asked(self) -> str:
        """A digest of its words: an answer to other words is no answer to these."""
        words = (self.id, self.ask, *(f"{one.value}={one.text}" for one in self.choices))
        return sha256("\n".join(words).encode()).hexdigest()[:LENGTH_OF_ASKED]

    @property
    def sign(self) -> str:
        """What stands in its title in another program, so that its column is found again: ``3-9f3c``."""
        return f"{self.number}-{self.asked[:_LENGTH_OF_SIGN]}"


class FormPerson(Struct, frozen=True):
    """Somebody who fills a form in: the code as it is kept, and the name where the team uses names."""

    code: str
    name: str | None = None


class AskedForm(Struct, frozen=True):
    """One form.

    ``of`` is the uid of a team's self-assessment, or the id of a form of the content such as family-form, of which
    ``edition`` is the edition. ``people`` are those who may fill in a team's form; a form of the content is filled in
    by anybody, without a code, and ``asked_of`` says by whom. ``schools`` are those to choose from; empty: it is
    written by hand. ``says_first`` are the paragraphs before the first question.
    """

    of: str
    title: str
    questions: tuple[FormQuestion, ...]
    says_first: tuple[str, ...] = ()
    edition: str = ""
    people: tuple[FormPerson, ...] = ()
    asked_of: str = "team"
    schools: tuple[str, ...] = ()
    lang: str = ""
    foot: str = ""

    @property
    def is_of_a_team(self) -> bool:
        """Tell whether a team that marks alone fills it in, each with a code or a name."""
        return self.asked_of == "team"

    @property
    def are_named(self) -> bool:
        """Tell whether people choose their name; else they give their code, with its check letter."""
        return bool(self.people) and all(one.name for one in self.people)

    def question(self, id_: str) -> FormQuestion | None:
        """Find a question; ``None`` where there is none of this id."""
        return next((one for one in self.questions if one.id == id_), None)
