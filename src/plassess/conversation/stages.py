"""The prompts of one thing, one after the other, so that ``/back`` leads to the one before."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from plassess.conversation.exits import Command, Move

Said = TypeVar("Said")
Made = TypeVar("Made")
Stage = Callable[[], bool]
"""Puts one prompt; False where there is nothing to ask."""


def asked_where(is_needed: Callable[[], bool], ask: Stage) -> Stage:
    """Ask where that is needed, and whenever the team comes back to what it was asked."""
    was_needed = False

    def stage() -> bool:
        nonlocal was_needed
        was_needed = was_needed or is_needed()
        return was_needed and ask()

    return stage


def go_through(
    stages: Sequence[Stage],
    *,
    begin: int = 0,
    from_behind: int | None = None,
    reached: Callable[[int], None] = lambda _: None,
) -> None:
    """Put each; ``/back`` goes to the one before that asks something, and amid one to that one itself.

    ``begin``: begin with this one, or behind it where it asks nothing; ``from_behind``: with this one, or before it.
    ``reached`` is told each that is put.
    Raises Move for all other commands, and for ``/back`` where nothing is before.
    """
    at, step = (begin, 1) if from_behind is None else (min(from_behind, len(stages) - 1), -1)
    while at < len(stages):
        if at < 0:
            raise Move(Command.BACK)
        reached(at)
        try:
            step = 1 if stages[at]() else step or -1
        except Move as move:
            if move.command is not Command.BACK:
                raise
            step = 0 if move.is_amid else -1
        at += step


def one_behind(ask: Callable[[], Said], behind: Callable[[Said], Made]) -> Made:
    """Ask, and then what follows from what was said; ``/back`` there leads to the first one again."""
    while True:
        said = ask()
        try:
            return behind(said)
        except Move as move:
            if move.command is not Command.BACK:
                raise
