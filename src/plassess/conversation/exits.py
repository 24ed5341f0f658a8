"""The ways out of a prompt, each an exception so that what was typed can be kept on the way."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from types import FrameType

_STOPPING = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]


class Command(StrEnum):
    """What a line that is only one of these words asks for."""

    HELP = "?"
    LIST = "/list"
    SKIP = "/skip"
    UNKNOWN = "/unknown"
    NOT_APPLICABLE = "/na"
    NEXT_TIME = "/later"
    BACK = "/back"
    UNDO = "/undo"
    JUMP = "/jump"
    REVIEW = "/review"
    PEOPLE = "/people"
    TIME = "/time"
    END = "/end"
    QUIT = "/quit"


DOES = {
    Command.HELP: "what else to ask here, and this list",
    Command.LIST: "show the lines to choose from again",
    Command.SKIP: "pass over it for now; it stays open",
    Command.UNKNOWN: "say that you do not know it today",
    Command.NOT_APPLICABLE: "say that it does not apply; asks why",
    Command.NEXT_TIME: "leave it for the next meeting",
    Command.BACK: "one prompt back",
    Command.UNDO: "take back what was saved last",
    Command.JUMP: "go to a line of /review, such as /jump 5",
    Command.REVIEW: "read all you have so far",
    Command.PEOPLE: "who is in the room, such as /people Rosa, Dan",
    Command.TIME: "how many minutes are left, such as /time 20",
    Command.END: "come to the end of the meeting",
    Command.QUIT: "leave; what you have entered stays saved",
}
"""Each command in a few words, for who asks."""


ANYWHERE = (Command.HELP, Command.QUIT)
IN_A_QUESTION = tuple(Command)
BESIDE_A_RATING = tuple(
    one for one in Command if one not in {Command.UNKNOWN, Command.NOT_APPLICABLE, Command.NEXT_TIME}
)
"""Where the answer itself is given already: what it rests on, a note."""

KEYS = "? help · /skip /unknown /na /later · /back /undo · /review /end /quit"
"""What is printed below each prompt."""

AT_THE_END = tuple(one for one in BESIDE_A_RATING if one is not Command.SKIP)


class Move(Exception):  # noqa: N818 - the user moves; nothing went wrong
    """The user asked to go somewhere else; ``number`` is the line named by ``/jump``.

    ``is_amid``: that was typed at a prompt amid another one, which is the one before it.
    """

    def __init__(self, command: Command, number: int = 0) -> None:
        self.command = command
        self.number = number
        self.is_amid = False
        super().__init__(command, number)


class NotTaken(Exception):  # noqa: N818 - a prompt says why; nothing went wrong
    """A prompt cannot take a line; the text says why, and what it takes."""


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
