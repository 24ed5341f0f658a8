"""The ways out of a conversation, each an exception so that what was typed can be kept on the way."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from types import FrameType

_STOPPING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]


class Command(StrEnum):
    """What a line that is only one of these words asks for."""

    HELP = "?"
    BACK = "/back"
    SKIP = "/skip"
    UNKNOWN = "/unknown"
    NOT_APPLICABLE = "/na"
    NEXT_TIME = "/later"
    JUMP = "/jump"
    REVIEW = "/review"
    END = "/end"
    QUIT = "/quit"


class Move(Exception):  # noqa: N818 - the user moves; nothing went wrong
    """The user asked to go somewhere else; ``number`` is the question named by ``/jump``."""

    def __init__(self, command: Command, number: int = 0) -> None:
        self.command = command
        self.number = number
        super().__init__(command, number)


class Stopped(BaseException):
    """The machine asked the program to end, by a signal such as a closed window's."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


class _Receiver:
    """Who takes a signal to end; ``None``: nobody in particular, so it is raised where the program is."""

    take: Callable[[Stopped], None] | None = None


@contextmanager
def stopping_gently() -> Iterator[None]:
    """While this lasts, a signal to end becomes ``Stopped``, so that what was typed is kept."""

    def stop(number: int, _frame: FrameType | None) -> None:
        for one in _STOPPING:
            signal.signal(one, signal.SIG_IGN)
        if _Receiver.take is None:
            raise Stopped(number)
        _Receiver.take(Stopped(number))

    before = {one: signal.signal(one, stop) for one in _STOPPING}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def stops_taken_by(take: Callable[[Stopped], None]) -> Iterator[None]:
    """While this lasts, hand a signal to end to ``take``: raised inside an event loop it would be swallowed."""
    _Receiver.take = take
    try:
        yield
    finally:
        _Receiver.take = None
