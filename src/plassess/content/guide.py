"""An action guide: one role's responsibilities and the questions it reflects on.

The role itself is an entry under ``roles`` in ``standards.yaml`` (``content/framework.Role``); a guide and a map are
files named after its id, ``action_guides/ROLE.yaml`` and ``innovation_maps/ROLE.yaml``. None of it needs code.
"""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.conditions import Narrowed
from plassess.content.values import Id, Lasting, Number, PathId, Published, ShortTitle, Source, Text, Title, Wording


class Responsibility(Lasting):
    """One thing the role does.

    Not an item of a checklist (Learning Forward, Action Guides, 2022): an unmarked one is never called unmet.
    """

    id: PathId
    """The role, a slash and a word, such as central-office/allocate. Permanent: answers refer to it."""
    frame: Id
    """The id of the frame it belongs to, such as rc."""
    standards: tuple[Id, ...]
    """The ids of the standards it bears on; [] for none."""
    text: Text
    """One thing the role does, as a sentence one could see being done."""


class ExampleStep(Published):
    """A first step as a team might write it."""

    what: Text
    """What will be done, in words a team could take over."""
    who: Text
    """Who does it: a job, not a name."""
    by: Text
    """By when, in free text such as "Oct 12"."""


class Question(Lasting, Narrowed):
    """One reflection question with what a facilitator needs to lead the talk about it."""

    id: PathId
    """The role, a slash and a word, such as central-office/vision. Permanent: answers refer to it."""
    title: Title
    """Its title, in at most 120 characters."""
    short: ShortTitle | None = None
    """Its name in lists, in at most 44 characters. Left out: the beginning of its title."""
    ask: Text
    """The question as it is asked."""
    why: Text
    """What hangs on it, so that the team sees why it should talk about it."""
    probes: tuple[Text, ...] = ()
    """Follow-up questions that lead deeper. May be left out."""
    look_at: tuple[Text, ...] = ()
    """What to have on the table while the team talks. May be left out."""
    examples: tuple[ExampleStep, ...] = ()
    """Good first steps, to show what one looks like. May be left out."""
    minutes: Annotated[Number, Field(ge=1, le=240)]
    """How many minutes a team of eight takes, from 1 to 240."""
    standards: tuple[Id, ...]
    """The ids of the standards it bears on; [] for none."""
    reviews: Literal["responsibilities"] | None = None
    """responsibilities: first everyone marks the guide's responsibilities. Leave it out elsewhere."""


class ActionGuide(Published):
    """One role's guide (``action_guides/ROLE.yaml``): what the role does, and the questions it reflects on."""

    format: Literal["plassess/action-guide/1"]
    """What kind of file this is, and in which version of its format."""
    role: Id
    """The id of the role. The file is named after it, such as coach.yaml."""
    edition: Text
    """The edition of the standards it was written for, as text in quotes, such as "2022"."""
    basis: Literal["published-guide", "standards"]
    """published-guide: it follows one that was published. standards: it was written from the standards alone."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    source: Source
    """The publication it follows."""
    draws_on: tuple[Source, ...] = ()
    """Other publications it draws on."""
    about: Text
    """What a team should know before it begins."""
    responsibilities: tuple[Responsibility, ...] = ()
    """What the role does, for everyone to mark what they most need to learn about. May be left out."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """The questions, in the order they are asked."""

    @property
    def minutes(self) -> int:
        """Minutes for the whole guide."""
        return sum(question.minutes for question in self.questions)

    @property
    def offered(self) -> tuple[Responsibility, ...]:
        """The responsibilities to mark, by which they are numbered: all that are not retired."""
        return tuple(one for one in self.responsibilities if one.retired is None)

    def question(self, question_id: str) -> Question | None:
        """Find a question; ``None`` where the guide has no such id."""
        return next((q for q in self.questions if q.id == question_id), None)
