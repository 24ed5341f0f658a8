"""The one line people type on: edited where the terminal can, plain everywhere else."""

import contextlib
import os
import select
import sys
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TextIO

from plassess.conversation.exits import Stopped, stops_taken_by
from plassess.foreign_text import visible_lines

if TYPE_CHECKING:
    from plassess.conversation.line.session import Session

PROMPT = "› "
_PASTE_GAP_SECONDS = 0.03
_LOOK_UP_SECONDS = 0.5
"""How long to wait for a plain line before looking whether a signal came in just before the wait."""
_MOST_OF_A_PLAIN_LINE = 4095
"""Bytes that a terminal takes on a line by itself; what is typed behind them it drops."""


def keep_nothing(_text: str) -> None:
    """Keep nothing of what is being typed."""


class InputLine(Protocol):
    """Where typed lines come from."""

    plain: bool
    partial: str
    """What stood on the line when reading it was broken off."""
    was_cut: bool
    """Whether the terminal dropped the end of the last line."""
    keep_typed: Callable[[str], None]
    """Called with what stands on the line, about once a second while it changes, where the line can tell."""

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False, over: bool = False) -> str:
        """Read one line, or several where they were pasted.

        ``default`` stands on the line to be changed, or with ``over`` to be typed over; ``names`` are completed.
        ``of_many``: the line is one of a longer text, in which an empty line that was pasted separates paragraphs.
        Raises EOFError at the input's end.
        """

    def lines_behind(self) -> list[str]:
        """Take the lines that are there already, behind the one that was read: the rest of a paste."""


class PlainLine:
    """A line as the system reads it: for pipes, screen readers and dumb terminals."""

    plain = True

    def __init__(self, source: TextIO, prompt_to: TextIO) -> None:
        self._source = source
        self._prompt_to = prompt_to
        self.partial = ""
        self.was_cut = False
        self.keep_typed: Callable[[str], None] = keep_nothing

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False, over: bool = False) -> str:  # noqa: ARG002
        """Read a line; an empty one keeps the default, which the caller has shown. Raises EOFError at the end."""
        self.partial = default
        self._prompt_to.write(PROMPT)
        self._prompt_to.flush()
        self._wait()
        line = self._source.readline()
        if not line:
            raise EOFError
        text = line.rstrip("\r\n")
        self.was_cut = self._source.isatty() and len(text.encode("utf-8", "replace")) >= _MOST_OF_A_PLAIN_LINE
        while of_many and not text.strip() and self._more_is_waiting():
            text += "\n" + self._source.readline().rstrip("\r\n")
        self.partial = ""
        if not self._source.isatty():  # a terminal shows what is typed; a pipe does not
            self._prompt_to.write(f"{visible_lines(text)}\n")
        return text or default

    def lines_behind(self) -> list[str]:
        """Take the lines that a terminal holds already."""
        lines = []
        while self._more_is_waiting() and (line := self._source.readline()):
            lines.append(line.rstrip("\r\n"))
        return lines

    def _wait(self) -> None:
        """Wait for a line of a terminal where Ctrl-C is seen: a read that it just precedes would not end."""
        while self._can_wait() and not select.select([self._source], [], [], _LOOK_UP_SECONDS)[0]:
            pass

    def _more_is_waiting(self) -> bool:
        """Tell an empty line inside pasted text from one that was typed: the rest of a paste is there at once."""
        return self._can_wait() and bool(select.select([self._source], [], [], _PASTE_GAP_SECONDS)[0])

    def _can_wait(self) -> bool:
        return os.name == "posix" and self._source.isatty()


class EditedLine:
    """A line with editing, paste, history and completion, by prompt_toolkit."""

    plain = False

    was_cut = False

    def __init__(self) -> None:
        self.partial = ""
        self.keep_typed: Callable[[str], None] = keep_nothing
        self._stopped: Stopped | None = None

    @cached_property
    def _session(self) -> "Session":
        """Made for the first line only: the question is on the screen before prompt_toolkit is imported."""
        from plassess.conversation.line.session import Session

        return Session(self._leave_if_stopped)

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False, over: bool = False) -> str:
        """Read a line; ``default`` stands on it, ready to be changed, or marked to be typed over."""
        self.partial = default
        try:
            text = self._prompt(default, names, of_many=of_many, over=over)
        except BaseException:
            with contextlib.suppress(Exception):
                self.partial = self._session.text
            raise
        self.partial = ""
        return text

    def lines_behind(self) -> list[str]:
        """Take none: what is pasted stands on the line as a whole."""
        return []

    def _prompt(self, default: str, names: Sequence[str], *, of_many: bool, over: bool) -> str:
        session = self._session
        with stops_taken_by(self._stop):
            try:
                text = session.prompt(PROMPT, default, names, self.keep_typed, of_many=of_many, over=over)
            except OSError as gone:  # the window closed: its terminal takes nothing more
                raise self._stopped or EOFError from gone
        if self._stopped:
            raise self._stopped
        return text

    def _stop(self, stopped: Stopped) -> None:
        """Take a signal to end while prompt_toolkit's loop runs, and wake the loop up."""
        self._stopped = stopped
        loop = self._session.app.loop
        if loop is not None:
            loop.call_soon_threadsafe(self._leave_if_stopped)

    def _leave_if_stopped(self) -> None:
        app = self._session.app
        if self._stopped and app.is_running and not app.is_done:
            app.exit(exception=self._stopped)


def choose_line(*, plain: bool) -> InputLine:
    """Take the edited line where a person sits at a terminal that can do it, the plain one everywhere else."""
    told = any(os.environ.get(name, "0") not in {"", "0"} for name in ("PLASSESS_PLAIN", "ACCESSIBLE"))
    dumb = os.name == "posix" and os.environ.get("TERM", "") in {"", "dumb", "unknown"}
    windows_terminal = os.name == "posix" or "MSYSTEM" not in os.environ  # Git Bash has no Windows console
    if not (plain or told or dumb) and windows_terminal and sys.stdin.isatty() and sys.stderr.isatty():
        return EditedLine()
    return PlainLine(sys.stdin, sys.stderr)
