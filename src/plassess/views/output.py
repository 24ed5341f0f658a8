"""What every command prints alike: JSON, and paths."""

import json
import os
import stat
import sys
from pathlib import Path

import typer
from msgspec import Struct, to_builtins

from plassess.foreign_text import visible
from plassess.rendering.format_list import Format, FormatList
from plassess.views import messages
from plassess.views.ci import workflow_log


def print_output(data: Struct) -> None:
    """Print one output on stdout, its format first, in ASCII so that no foreign text moves a cursor."""
    workflow_log.print_json(output_text(data))


def output_text(data: Struct) -> str:
    """Return the text of one output, its format first, in ASCII."""
    return f"{json.dumps(to_builtins(data), indent=2)}\n"


def print_path(path: Path) -> None:
    """Print a path on stdout: exactly for a program, harmless for a screen and the log of a build."""
    typer.echo(visible(str(path), 4096) if workflow_log.is_looked_at(sys.stdout) else str(path))


def print_file(text: str, form: Format) -> None:
    """Print what could be a file as it is, line ends too; in the log of a build, guarded like all else.

    A byte order mark is for a program that opens a file: what reads a pipe takes it for a part of the first name.
    """
    text = text if _goes_to_a_file() else text.removeprefix("\ufeff")
    if form.is_json or workflow_log.in_a_log_that_is_obeyed():
        print_in(form, text)
    else:
        typer.echo(text.encode("utf-8"), nl=False)


def _goes_to_a_file() -> bool:
    try:
        return stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except OSError:  # what takes its place in a program that calls us has no number
        return False


def format_chosen(formats: FormatList, told: str | None, *, as_json: bool) -> Format:
    """Choose the format to print in. Raises UsageError for two, and for what is none."""
    return formats.chosen(told, as_json=as_json, in_actions=workflow_log.in_github_actions())


def print_in(one: Format, text: str) -> None:
    """Print a text on stdout; which of its lines are commands or JSON, its format tells."""
    if one.of_actions:
        workflow_log.print_commands(text)
    elif one.is_json:
        workflow_log.print_json(text)
    else:
        typer.echo(messages.in_window(text, sys.stdout) if one.name == "text" else text, nl=False)
