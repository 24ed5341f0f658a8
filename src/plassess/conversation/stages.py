"""The prompts of one thing, one after the other, so that ``/back`` leads to the one before."""

from collections.abc import Callable, Sequence

from plassess.conversation.exits import Command, Move

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
    """Put each; ``/back`` goes to the one before that asks something.

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
            if stages[at]():
                step = 1
        except Move as move:
            if move.command is not Command.BACK:
                raise
            step = -1
        at += step
