"""What an answer to each kind of prompt takes: its own fields, and those that every answer has."""

from msgspec import Struct

from plassess.assessment.responses import Answer, State
from plassess.content.by_kind import ByKind, Prompted
from plassess.content.things import Holds

SHARED = ("state", "because", "text", "evidence", "note", "first_steps", "look_again")
"""The fields of an answer that every kind of prompt takes."""


class Kind(Struct, frozen=True):
    """One kind of prompt.

    ``own`` are the fields of an answer that it takes besides; one of ``says`` has to hold something, or nothing was
    answered.
    """

    holds: Holds
    called: str
    own: tuple[str, ...]
    says: tuple[str, ...]

    def is_said(self, answer: Answer) -> bool:
        """Tell whether an answer holds what the prompt asks for."""
        return not set(self.says).isdisjoint(filled(answer))

    def labels(self, answer: Answer) -> frozenset[int | str]:
        """Return the level or the options that an answer chooses; empty where the kind has neither."""
        level = answer.level if "level" in self.says else None
        chosen = answer.chosen if "chosen" in self.says else ()
        return frozenset(chosen if level is None else (level,))

    def foreign(self, answer: Answer) -> tuple[str, ...]:
        """Name the fields that hold something and belong to another kind, in the order of an answer's fields."""
        return tuple(name for name in filled(answer) if name not in (*SHARED, *self.own))


QUESTION = Kind(
    "text", "a question of the guide", ("marked", "individually"), ("text", "individually", "first_steps")
)
ROW = Kind("level", "a rated row", ("level", "aim"), ("level",))
PLACE = Kind("place", "a place between two ways to work", ("place",), ("place",))
SHARE = Kind("share", "a share of working time", ("today", "wished"), ("today",))
NUMBER = Kind("number", "a number", ("number",), ("number",))
CHOICE = Kind("choice", "a prompt with options", ("chosen", "aim"), ("chosen",))
WORDS = Kind("words", "an open prompt", (), ("text", "first_steps"))

KINDS = {kind.holds: kind for kind in (QUESTION, ROW, PLACE, SHARE, NUMBER, CHOICE, WORDS)}

_KIND_OF: ByKind[[], Kind] = ByKind(
    question=lambda _: QUESTION,
    row=lambda _: ROW,
    place=lambda _: PLACE,
    share=lambda _: SHARE,
    number=lambda _: NUMBER,
    choice=lambda _: CHOICE,
    words=lambda _: WORDS,
)
_EMPTY = Answer.model_construct(state=State.ANSWERED)  # its validator is built where answers are read
_EMPTY_FIELDS = tuple((name, getattr(_EMPTY, name)) for name in Answer.model_fields)


def kind_of(item: Prompted) -> Kind:
    """Tell of which kind a prompt is."""
    return _KIND_OF(item)


def filled(answer: Answer) -> tuple[str, ...]:
    """Name the fields of an answer that hold something; 0 is something."""
    said = answer.model_fields_set  # no other field holds anything
    return tuple(name for name, empty in _EMPTY_FIELDS if name in said and getattr(answer, name) != empty)
