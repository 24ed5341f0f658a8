"""The kinds of prompts there are, and the one place that tells which kind a prompt is."""

from collections.abc import Callable
from typing import Concatenate, Generic, ParamSpec, TypeVar, assert_never

from plassess.content.guide import Question
from plassess.content.innovation_map import DesiredOutcome
from plassess.content.instrument import AnyItem, Choice, Continuum, OpenPrompt, Quantity, ScaleItem, TimeShare

Prompted = Question | DesiredOutcome | AnyItem
"""All that can be asked."""
RatedRow = DesiredOutcome | ScaleItem
"""A row of a map, or an item of an instrument that is rated like one."""

With = ParamSpec("With")
Made = TypeVar("Made")


class ByKind(Generic[With, Made]):
    """One function for each kind of prompt; called with a prompt's item first, it calls the one of that item's kind.

    Each room that treats kinds differently has one of these, a line a kind. A kind that is left out is a TypeError as
    soon as the module is imported, and a fault of types before that.
    """

    def __init__(
        self,
        *,
        question: Callable[Concatenate[Question, With], Made],
        row: Callable[Concatenate[RatedRow, With], Made],
        place: Callable[Concatenate[Continuum, With], Made],
        share: Callable[Concatenate[TimeShare, With], Made],
        number: Callable[Concatenate[Quantity, With], Made],
        choice: Callable[Concatenate[Choice, With], Made],
        words: Callable[Concatenate[OpenPrompt, With], Made],
    ) -> None:
        self._question = question
        self._row = row
        self._place = place
        self._share = share
        self._number = number
        self._choice = choice
        self._words = words

    def __call__(self, item: Prompted, *args: With.args, **kwargs: With.kwargs) -> Made:
        """Return what the function of the item's kind makes of it."""
        match item:
            case Question():
                return self._question(item, *args, **kwargs)
            case DesiredOutcome() | ScaleItem():
                return self._row(item, *args, **kwargs)
            case Continuum():
                return self._place(item, *args, **kwargs)
            case TimeShare():
                return self._share(item, *args, **kwargs)
            case Quantity():
                return self._number(item, *args, **kwargs)
            case Choice():
                return self._choice(item, *args, **kwargs)
            case OpenPrompt():
                return self._words(item, *args, **kwargs)
            case _:
                assert_never(item)
