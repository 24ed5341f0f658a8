"""The kinds of prompts: what an answer to each can hold, and when it says what was asked."""

from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.guide import Question
from plassess.content.innovation_map import DesiredOutcome
from plassess.content.instrument import Choice, Continuum, ScaleItem, TimeShare
from plassess.content.things import Holds


class Kind(Struct, frozen=True):
    """A kind of prompt.

    ``name`` is what people call one. ``own`` are the fields of an answer that this kind alone takes, those that
    answer it first; a state, a note, evidence and first steps belong to all. ``by`` are the ones of which any makes
    it answered.
    """

    holds: Holds
    name: str
    own: tuple[str, ...]
    by: tuple[str, ...]

    def says_something(self, answer: Answer) -> bool:
        """Tell whether an answer holds what was asked, whatever its state says."""
        return any(is_there(answer, field) for field in self.by)

    def foreign_in(self, answer: Answer) -> tuple[str, ...]:
        """Name the fields of an answer that belong to other kinds, in the order of a file's own."""
        others = {field for kind in KINDS for field in kind.own} - set(self.own)
        return tuple(field for field in Answer.model_fields if field in others and is_there(answer, field))


def is_there(answer: Answer, field: str) -> bool:
    """Tell whether a field was given a value; 0 is one."""
    return getattr(answer, field) not in (None, "", (), {})


QUESTION = Kind("text", "a question", ("text", "marked", "individually"), ("text", "individually", "first_steps"))
RATED_ROW = Kind("level", "a rated row", ("level", "aim"), ("level",))
PLACE = Kind("place", "a place between two ends", ("place",), ("place",))
SHARE = Kind("share", "a share of working time", ("today", "wished"), ("today",))
CHOICE = Kind("choice", "a choice", ("chosen",), ("chosen",))

KINDS = (QUESTION, RATED_ROW, PLACE, SHARE, CHOICE)
BY_WHAT_IT_HOLDS: Mapping[str | None, Kind] = {kind.holds: kind for kind in KINDS}
_BY_CLASS: Mapping[type, Kind] = {
    Question: QUESTION,
    DesiredOutcome: RATED_ROW,
    ScaleItem: RATED_ROW,
    Continuum: PLACE,
    TimeShare: SHARE,
    Choice: CHOICE,
}


def kind_of(prompt: Prompt) -> Kind:
    """Tell of which kind a prompt is."""
    return _BY_CLASS[type(prompt.item)]
