"""An action guide: one role's responsibilities and the questions it reflects on."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.values import Id, Number, PathId, Published, Source, Text, Wording


class Responsibility(Published):
    """One thing the role does, as a sentence one could see being done.

    Not an item of a checklist (Learning Forward, Action Guides, 2022): an unmarked one is never called unmet.
    """

    id: PathId
    frame: Id
    standards: tuple[Id, ...]
    text: Text


class ExampleStep(Published):
    """A first step as a team might write it; ``by`` is free text such as ``Oct 12``."""

    what: Text
    who: Text
    by: Text


class Question(Published):
    """One reflection question with what a facilitator needs to lead the talk about it.

    ``title`` names it in lists, in at most 44 characters. ``minutes`` is the time a team of eight takes.
    ``reviews``: the question begins with everyone marking the guide's responsibilities.
    """

    id: PathId
    title: Annotated[Text, Field(max_length=44)]
    ask: Text
    why: Text
    probes: tuple[Text, ...]
    look_at: tuple[Text, ...]
    examples: tuple[ExampleStep, ...]
    minutes: Annotated[Number, Field(ge=1, le=240)]
    standards: tuple[Id, ...]
    reviews: Literal["responsibilities"] | None = None


class ActionGuide(Published):
    """One role's guide (``data/action_guides/<role>.yaml``); questions stand in the order they are asked.

    ``basis`` says whether a published guide was followed or we wrote it from the standards alone.
    """

    format: Literal["plassess/action-guide/1"]
    role: Id
    edition: Text
    basis: Literal["published-guide", "standards"]
    wording: Wording
    source: Source
    draws_on: tuple[Source, ...] = ()
    about: Text
    responsibilities: tuple[Responsibility, ...]
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]

    @property
    def minutes(self) -> int:
        """Minutes for the whole guide."""
        return sum(question.minutes for question in self.questions)

    def question(self, question_id: str) -> Question | None:
        """Find a question; ``None`` where the guide has no such id."""
        return next((q for q in self.questions if q.id == question_id), None)
