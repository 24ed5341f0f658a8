"""The line as the system reads it: Ctrl-C ends the wait for it whenever it comes."""

import io
import os
import pty
import select
import threading
from collections.abc import Iterator
from typing import IO

import pytest

from plassess.conversation.line.input_line import PlainLine


class Keyboard(io.TextIOWrapper):
    """A terminal's text that holds what every read relies on: that it does not block, for then a signal is lost."""

    def readline(self, size: int = -1) -> str:
        there, _, _ = select.select([self], [], [], 0)
        assert there, "this read would block, and a signal that came just before it would not end it"
        return super().readline(size)


@pytest.fixture
def terminal() -> Iterator[tuple[IO[bytes], Keyboard]]:
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "wb", buffering=0) as keys, Keyboard(os.fdopen(theirs, "rb"), encoding="utf-8") as text:
        yield keys, text


def test_no_read_blocks_so_that_a_signal_just_before_it_is_seen(terminal: tuple[IO[bytes], Keyboard]) -> None:
    keys, text = terminal
    later = threading.Timer(0.7, keys.write, [b"Our need.\n"])
    later.start()

    line = PlainLine(text, io.StringIO()).read("", ())

    later.join()
    assert line == "Our need."


def test_the_end_of_what_is_typed_ends_the_wait(terminal: tuple[IO[bytes], Keyboard]) -> None:
    keys, text = terminal
    keys.write(b"\x04")

    with pytest.raises(EOFError):
        PlainLine(text, io.StringIO()).read("", ())


def test_a_pasted_empty_line_joins_the_paragraphs_around_it(terminal: tuple[IO[bytes], Keyboard]) -> None:
    keys, text = terminal
    line = PlainLine(text, io.StringIO())
    keys.write(b"One.\n\nTwo.\n")

    assert [line.read("", (), of_many=True) for _ in range(2)] == ["One.", "\nTwo."]
