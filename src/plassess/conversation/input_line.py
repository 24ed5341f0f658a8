"""The one line people type on: edited where the terminal can, plain everywhere else."""

import contextlib
import os
import select
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Protocol, TextIO

from plassess.conversation.exits import Stopped, stops_taken_by
from plassess.foreign_text import visible_lines

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document

PROMPT = "› "
_PASTE_GAP_SECONDS = 0.03


class InputLine(Protocol):
    """Where typed lines come from."""

    plain: bool
    partial: str
    """What stood on the line when reading it was broken off."""

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False) -> str:
        """Read one line, or several where they were pasted.

        ``default`` stands on the line to be changed; ``names`` are completed. ``of_many``: the line is one of a
        longer text, in which an empty line that was pasted separates paragraphs. Raises EOFError at the input's end.
        """


class PlainLine:
    """A line as the system reads it: for pipes, screen readers and dumb terminals."""

    plain = True

    def __init__(self, source: TextIO, prompt_to: TextIO) -> None:
        self._source = source
        self._prompt_to = prompt_to
        self.partial = ""

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False) -> str:  # noqa: ARG002
        """Read a line; an empty one keeps the default, which the caller has shown. Raises EOFError at the end."""
        self.partial = default
        self._prompt_to.write(PROMPT)
        self._prompt_to.flush()
        line = self._source.readline()
        if not line:
            raise EOFError
        text = line.rstrip("\r\n")
        while of_many and not text.strip() and self._more_is_waiting():
            text += "\n" + self._source.readline().rstrip("\r\n")
        self.partial = ""
        if not self._source.isatty():  # a terminal shows what is typed; a pipe does not
            self._prompt_to.write(f"{visible_lines(text)}\n")
        return text or default

    def _more_is_waiting(self) -> bool:
        """Tell an empty line inside pasted text from one that was typed: the rest of a paste is there at once."""
        if os.name != "posix" or not self._source.isatty():
            return False
        return bool(select.select([self._source], [], [], _PASTE_GAP_SECONDS)[0])


class _Names:
    """Completes the word after the last separator to the name of someone in the room."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    def matching(self, before: str) -> list[tuple[str, int]]:
        """Return the names that fit, each with how many typed characters it replaces."""
        typed = before.rpartition("/")[2].rpartition(",")[2].lstrip()
        fits = [n for n in self._names if any(w.startswith(typed.casefold()) for w in n.casefold().split())]
        return [(name, len(typed)) for name in fits if typed]


class EditedLine:
    """A line with editing, paste, history and completion, by prompt_toolkit."""

    plain = False

    def __init__(self) -> None:
        self.partial = ""
        self._stopped: Stopped | None = None

    @cached_property
    def _session(self) -> "PromptSession[str]":
        """Made for the first line only: the question is on the screen before prompt_toolkit is imported."""
        from prompt_toolkit import PromptSession
        from prompt_toolkit.output import create_output
        from prompt_toolkit.shortcuts import CompleteStyle

        session: PromptSession[str] = PromptSession(
            output=create_output(stdout=sys.stderr),
            complete_style=CompleteStyle.READLINE_LIKE,
            complete_while_typing=False,
            reserve_space_for_menu=0,
        )
        session.app.ttimeoutlen = 0.05
        return session

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False) -> str:  # noqa: ARG002
        """Read a line; ``default`` stands on it, ready to be changed."""
        self.partial = default
        try:
            text = self._prompt(default, names)
        except BaseException:
            with contextlib.suppress(Exception):
                self.partial = self._session.default_buffer.text
            raise
        self.partial = ""
        return text

    def _prompt(self, default: str, names: Sequence[str]) -> str:
        completer = _completer(names)
        prompt = partial(self._session.prompt, PROMPT, pre_run=self._leave_if_stopped)
        with stops_taken_by(self._stop):
            try:
                text = prompt(default=default, completer=completer)
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


def _completer(names: Sequence[str]):  # type: ignore[no-untyped-def]  # noqa: ANN202 - its type is imported late
    from prompt_toolkit.completion import Completer, Completion

    known = _Names(names)

    class NameCompleter(Completer):
        def get_completions(self, document: "Document", _event: "CompleteEvent") -> "Iterable[Completion]":
            for name, length in known.matching(document.text_before_cursor):
                yield Completion(name, start_position=-length)

    return NameCompleter()


def choose_line(*, plain: bool) -> InputLine:
    """Take the edited line where a person sits at a terminal that can do it, the plain one everywhere else."""
    told = os.environ.get("PLASSESS_PLAIN", "0") not in {"", "0"}
    dumb = os.name == "posix" and os.environ.get("TERM", "") in {"", "dumb", "unknown"}
    windows_terminal = os.name == "posix" or "MSYSTEM" not in os.environ  # Git Bash has no Windows console
    if not (plain or told or dumb) and windows_terminal and sys.stdin.isatty() and sys.stderr.isatty():
        return EditedLine()
    return PlainLine(sys.stdin, sys.stderr)
