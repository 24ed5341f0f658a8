"""A person at a terminal: the real program on a pseudo-terminal, and the screen it draws there, read back."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

from . import forked
from .program import PLASSESS, environment, is_plain
from .warm import sit_at_the_terminal

PROMPT = "›"
WIDER_THAN_ANY_LINE = 400
PATIENCE_SECONDS = 30  # with a program that hangs; no test says how quick one is


def squeezed(text: str) -> str:
    """Take all white space out, so that a text is found however it was wrapped."""
    return "".join(text.split())


class _Screen(pyte.Screen):
    """A screen that keeps what scrolled away, and answers where the cursor is, as terminals do."""

    def __init__(self, columns: int, rows: int, answer: Callable[[str], object] | None = None) -> None:
        self._scrolled_away: list[str] = []
        self._answer = answer
        super().__init__(columns, rows)

    def index(self) -> None:
        """Keep the first line where the next line feed pushes it out."""
        if self.cursor.y == self.lines - 1:
            self._scrolled_away.append(self._text_of(0))
        super().index()

    def write_process_input(self, data: str) -> None:
        """Hand the terminal's own answers to the program."""
        if self._answer is not None:
            self._answer(data)

    @property
    def row(self) -> int:
        """The cursor's row, counted from the first line ever printed."""
        return len(self._scrolled_away) + self.cursor.y

    @property
    def line(self) -> str:
        """The line the cursor stands on."""
        return self._text_of(self.cursor.y)

    def lines_from(self, first: int = 0) -> list[str]:
        """Return the lines from a row on, those that scrolled away too."""
        above = len(self._scrolled_away)
        shown = [self._text_of(y) for y in range(max(first - above, 0), self.lines)]
        return [*self._scrolled_away[first:], *shown]

    def _text_of(self, y: int) -> str:
        line = self.buffer[y]
        return "".join(line[x].data for x in range(max(line, default=-1) + 1)).rstrip()


class _Process:
    """The program started by the system, where something has to be there before Python starts."""

    def __init__(
        self,
        words: Sequence[str],
        folder: Path,
        env: Mapping[str, str],
        line: int,
        limits: Callable[[], None] | None,
    ) -> None:
        def begin() -> None:
            sit_at_the_terminal()
            if limits is not None:
                limits()

        self._popen = subprocess.Popen(
            words,
            cwd=folder,
            env=env,
            stdin=line,
            stdout=line,
            stderr=line,
            start_new_session=True,
            preexec_fn=begin,
        )
        self.pid = self._popen.pid

    def wait(self, longest: float) -> int:
        return self._popen.wait(longest)

    def kill(self) -> None:
        self._popen.kill()
        self._popen.wait()


class Terminal:
    """plassess on a terminal of a given size. What is typed is answered on the screen, which is read back.

    ``shown`` holds every line as it stands on the screen and in its history; ``printed_lines`` the same as the
    program sent them, before the terminal's own edge broke any.
    """

    def __init__(
        self,
        folder: Path,
        arguments: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        limits: Callable[[], None] | None = None,
        program: Sequence[str] = PLASSESS,
    ) -> None:
        self._keyboard, line = pty.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        told = dict(env or environment(folder))
        if forked.POSSIBLE and limits is None and program == PLASSESS and is_plain(told):
            self._child: forked.Fork | _Process = forked.begin(
                arguments, folder, told, [line] * 3, at_a_terminal=True
            )
        else:
            self._child = _Process([*program, *arguments], folder, told, line, limits)
        os.close(line)
        self._screen = _Screen(columns, rows, self._send)
        self._wide = _Screen(WIDER_THAN_ANY_LINE, rows)
        self._streams = [pyte.ByteStream(self._screen), pyte.ByteStream(self._wide)]
        self._ended = False
        self._mark = 0
        self.bytes_shown = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.kill()
        self._close_the_window()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._child.pid

    @property
    def shown(self) -> str:
        """Everything on the screen and in its history."""
        return "\n".join(self._screen.lines_from())

    @property
    def printed_lines(self) -> list[str]:
        """Every line as it was sent, without those that were typed on."""
        return [line for line in self._wide.lines_from() if not line.startswith(PROMPT)]

    def _send(self, data: str | bytes) -> None:
        raw = data.encode() if isinstance(data, str) else data
        while raw:
            raw = raw[os.write(self._keyboard, raw) :]

    def _since(self) -> str:
        return "\n".join(self._screen.lines_from(self._mark))

    def _read(self, until: Callable[[], bool], wanted: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not until():
            if self._ended:
                raise AssertionError(f"plassess ended before {wanted}:\n{self.shown}")
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain for {wanted}:\n{self.shown}")
            self._pump(0.2)

    def _pump(self, seconds: float) -> None:
        if not select.select([self._keyboard], [], [], seconds)[0]:
            return
        try:
            data = os.read(self._keyboard, 65536)
        except OSError:  # Linux says EIO where the other end has closed
            data = b""
        self._ended = not data
        self.bytes_shown += data
        for stream in self._streams:
            stream.feed(data)

    def at_a_prompt(self) -> str:
        """Wait for a line to type on, and return what was shown since the last one."""
        row = self._mark - 1
        self._read(lambda: self._screen.row > row and self._screen.line.startswith(PROMPT), "a prompt")
        return self._since()

    def type(self, keys: str | bytes) -> None:
        """Type keys, without Enter."""
        self._send(keys)

    def enter(self, line: str | bytes = "") -> str:
        """Type a line and Enter; return what the program shows up to its next prompt."""
        self.enter_without_waiting(line)
        return self.at_a_prompt()

    def enter_without_waiting(self, line: str | bytes = "") -> None:
        """Type a line and Enter; ``at_a_prompt`` waits for what comes of it."""
        self._mark = self._screen.row + 1
        self._send(line)
        self._send("\r")

    def paste(self, text: str) -> None:
        """Paste a text the way terminals hand it to a program that knows bracketed paste, without Enter."""
        self._send(f"\x1b[200~{text}\x1b[201~")

    def expect(self, text: str) -> None:
        """Wait until a text stands on the screen since the last line was entered, however it is wrapped."""
        wanted = squeezed(text)
        self._read(lambda: wanted in squeezed(self._since()), repr(text))

    def wait_until(self, holds: Callable[[], bool], wanted: str) -> None:
        """Wait until something holds that no screen shows."""
        self._read(holds, wanted)

    def enter_and_see(self, line: str, text: str) -> str:
        """Type a line and Enter, wait until a text is shown, and return all that is shown since."""
        self._mark = self._screen.row + 1
        self._send(f"{line}\r")
        self.expect(text)
        return self._since()

    def rest(self, seconds: float = 0.3) -> None:
        """Wait until a prompt stands there and the program has been silent for a while, as after a paste."""
        self.at_a_prompt()
        silent_since = time.monotonic()
        while time.monotonic() - silent_since < seconds:
            before = len(self.bytes_shown)
            self._pump(seconds / 3)
            if len(self.bytes_shown) != before:
                silent_since = time.monotonic()

    def leave(self, keys: str | bytes) -> int:
        """Type keys that end the program, and return its exit code."""
        self._mark = self._screen.row
        self._send(keys)
        return self.end()

    def end(self) -> int:
        """Read to the end, and return the exit code; a process killed by a signal has its negative number."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._ended:
            if time.monotonic() > deadline:
                raise AssertionError(f"plassess does not end:\n{self.shown}")
            self._pump(0.2)
        return self._child.wait(PATIENCE_SECONDS)

    def stop(self, number: signal.Signals) -> int:
        """Send a signal, and return the exit code."""
        os.kill(self.pid, number)
        return self.end()

    def hang_up(self) -> int:
        """Close the window, and return the exit code."""
        self._close_the_window()
        return self._child.wait(PATIENCE_SECONDS)

    def _close_the_window(self) -> None:
        if self._keyboard is not None:
            os.close(self._keyboard)
        self._keyboard = None


def in_window(folder: Path, *arguments: str, columns: int) -> list[str]:
    """Run a command that asks nothing in a window of so many columns; return its lines as the program sent them."""
    with Terminal(folder, arguments, columns=columns, rows=200) as screen:
        screen.end()
        return "\n".join(screen.printed_lines).rstrip("\n").split("\n")
