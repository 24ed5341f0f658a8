"""Lines that are on no page, such as errors and findings: whole in a pipe, wrapped between words in a window."""

import contextlib
import os
import re
import sys
import textwrap
from collections.abc import Iterator
from contextvars import ContextVar
from typing import TextIO

_TOLD: ContextVar[list[str] | None] = ContextVar("told", default=None)
_SAID: set[str] = set()
_SHOWN_FROM_A_FILE = re.compile(r" *\d* \| ")
_LEADS_TO_ONE = re.compile(r"(?P<lead>.*:)  (?P<command>(?:\S*plassess|python -m plassess)\b.*)")
_FOR_COPYING = re.compile(r"  (?:\S*plassess|python -m plassess|xdg-open|open|explorer) \S.*")
"""A line that is a command and nothing else."""
_SET_OFF = re.compile(r"(?<=  )(?:\S*plassess|python -m plassess) \S.*?(?=  |[.,;]? *$|[.,;] )")
"""A command amid a sentence, behind two spaces; two more, or what ends a clause, end it."""
_HELD = "\ue000"
"""What stands for a space at which no line ends; one column, as a space."""


def say(text: str) -> None:
    """Print what is said beside what was asked for, on stderr; hand it to who has asked to be told instead."""
    if (told := _TOLD.get()) is None:
        print(in_window(text, sys.stderr), file=sys.stderr)  # noqa: T201
    elif text not in told:
        told.append(text)


def say_once(text: str) -> None:
    """Say it once in a run, however often it holds."""
    if _TOLD.get() is not None:
        say(text)
    elif text not in _SAID:
        _SAID.add(text)
        say(text)


@contextlib.contextmanager
def told_instead() -> Iterator[list[str]]:
    """Have all that would be said handed over here, each once, and nothing printed."""
    told: list[str] = []
    token = _TOLD.set(told)
    try:
        yield told
    finally:
        _TOLD.reset(token)


def show(text: str) -> None:
    """Print what was asked for, on stdout."""
    print(in_window(text, sys.stdout))  # noqa: T201


def in_window(text: str, stream: TextIO) -> str:
    """Wrap lines for the window that a stream goes to; without one they stay as they are.

    No word is broken. What is shown from a file keeps its columns, so that a caret below it points at its place.
    """
    columns = _columns(stream)
    if not columns:
        return text
    return "\n".join(_wrapped(line, columns) for line in text.split("\n"))


def _wrapped(line: str, columns: int) -> str:
    if len(line) <= columns or _SHOWN_FROM_A_FILE.match(line) or is_a_command(line):
        return line
    if apart := command_apart(line):
        return f"{_wrapped(apart[0], columns)}\n  {apart[1]}"
    indent = " " * (len(line) - len(line.lstrip(" ")))
    wrapping = textwrap.TextWrapper(
        columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )
    return loosened(wrapping.fill(held_together(line)))


def is_a_command(line: str) -> bool:
    """Tell a line that is a command and nothing else, which is never broken."""
    return bool(_FOR_COPYING.fullmatch(line))


def held_together(line: str) -> str:
    """Hold together the words of a command amid a sentence: a copy of it has no break. ``loosened`` undoes it."""
    return _SET_OFF.sub(lambda command: command[0].replace(" ", _HELD), line)


def loosened(text: str) -> str:
    """Write what was held together as it was."""
    return text.replace(_HELD, " ")


def _columns(stream: TextIO) -> int:
    """Return the columns of the window, 0 where there is none or it does not say."""
    with contextlib.suppress(OSError, ValueError):
        return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    return 0


def command_apart(line: str) -> tuple[str, str] | None:
    """Tell what leads to a command from the command that ends a line: ``Go on with:  plassess resume``.

    In a window too narrow for both, the command stands on a line of its own, so that a copy of it has no break.
    """
    found = _LEADS_TO_ONE.fullmatch(line)
    return (found["lead"], found["command"]) if found else None
