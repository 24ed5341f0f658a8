"""The log of a build in GitHub Actions or Azure Pipelines, which obey some of the lines that are printed: only ours.

GitHub's runner (actions/runner, ``ActionCommand.cs``) takes a line for a command where it begins, after white space,
with ``::``, or holds ``##[`` anywhere; Azure's takes ``##vso[`` and ``##[`` anywhere. A space in their midst ends
that, and can be seen; what has no width is passed over when a runner compares. A regular file is no log: what goes
there stays as it is. A pipe cannot be told from the log, which is one there, and is guarded. GitLab's marks of
sections (``section_start:``) begin with control characters, and those of foreign text are shown and never printed.
"""

import contextlib
import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import typer

# What a line or a write begins with counts, since another stream may have ended the line in between.
_BEGUN = r"(?:\A|(?<=[\r\n]))(?:[^\S\r\n]|\ufeff)*:"
_COMMAND = rf"{_BEGUN}(?=:)|##(?:vso)?(?=\[)"
_UNFINISHED = rf"(?:{_BEGUN}|##(?:v|vs|vso)?|#)\Z"
_OURS = "::(?:error|warning|notice)[ :]"


def in_github_actions() -> bool:
    """Tell whether this runs as a step in GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _in_azure_pipelines() -> bool:
    return os.environ.get("TF_BUILD", "").lower() == "true"


def in_a_log_that_is_obeyed() -> bool:
    """Tell whether this runs where what is printed can command the build."""
    return in_github_actions() or _in_azure_pipelines()


class GuardedStream(io.TextIOWrapper):
    """Writes text such that no line of it is a command, however the text is cut into writes."""

    _held = ""

    def write(self, text: str) -> int:
        """Write text; a space breaks each command."""
        whole = re.sub(_COMMAND, r"\g<0> ", self._held + text, flags=re.IGNORECASE)
        begun = len(self._held)
        unfinished = re.search(_UNFINISHED, whole, re.IGNORECASE)
        self._held = unfinished[0] if unfinished else ""
        super().write(whole[begun:])
        return len(text)

    def write_commands(self, text: str) -> None:
        """Write whole lines of which some are commands of ours; the others are guarded.

        To Azure none is a command, and one could hold what is.
        """
        for line in text.removesuffix("\n").split("\n"):
            is_ours = re.match(_OURS, line) and not _in_azure_pipelines()
            (super().write if is_ours else self.write)(f"{line}\n")


@contextlib.contextmanager
def guarded_streams() -> Iterator[None]:
    """Guard stdout and stderr wherever they are the log of a build, until the end."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = map(_guarded, before)
    try:
        yield
    finally:
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, GuardedStream):
                with contextlib.suppress(OSError, ValueError):
                    stream.detach()
        sys.stdout, sys.stderr = before


def _guarded(stream: TextIO) -> TextIO:
    if not in_a_log_that_is_obeyed() or _is_file(stream) or not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.flush()
    return GuardedStream(stream.buffer, encoding="utf-8", errors="replace", line_buffering=True)


def _is_file(stream: TextIO) -> bool:
    with contextlib.suppress(OSError, ValueError):
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    return False


def print_commands(text: str) -> None:
    """Print lines on stdout of which some are commands to GitHub Actions: the one door for ours."""
    if isinstance(sys.stdout, GuardedStream):
        sys.stdout.write_commands(text)
        sys.stdout.flush()
    else:
        typer.echo(text, nl=False)


MOST_OF_A_SUMMARY = 1024 * 1024
"""Bytes; of a longer summary GitHub shows nothing, and all runs of one step share it."""
_CUT = "\nThe rest is left out for want of room. The log of the step has all.\n"


def add_to_summary(table: str) -> None:
    """Add a table to the summary of the step in GitHub Actions, as much of it as there is room for.

    Annotations show only ten of each kind, so that the summary is where all is read. What is cut is said there, and
    in the log, since there may be no room to say it.
    """
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        path = Path(summary)
        room = MOST_OF_A_SUMMARY - (path.stat().st_size if path.exists() else 0)
        fitting = _fitting(table, room)
        if fitting != table:
            typer.echo("The summary of this step is full (GitHub takes 1 MiB): a part is left out there.", err=True)
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(fitting)


def _fitting(table: str, room: int) -> str:
    """Take the whole lines that there is room for, and say that there were more, if there is room for that."""
    if len(table.encode()) <= room:
        return table
    lines, room = [], room - len(_CUT.encode())
    for line in table.splitlines(keepends=True):
        room -= len(line.encode())
        if room < 0:
            break
        lines.append(line)
    return "".join(lines) + _CUT if lines else ""


def print_json(text: str) -> None:
    r"""Print JSON on stdout; where the guard would change a string, ``\u0023`` says the same to a program."""
    typer.echo(text.replace("##", r"#\u0023") if in_a_log_that_is_obeyed() else text, nl=False)


def is_looked_at(stream: TextIO) -> bool:
    """Tell whether a stream ends before people: on a screen, or in the log of a build."""
    in_ci = in_a_log_that_is_obeyed() or os.environ.get("CI", "").lower() not in {"", "0", "false"}
    return stream.isatty() or (in_ci and not _is_file(stream))
