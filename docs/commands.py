"""Writes docs/commands.md from what each command says of itself: ``python docs/commands.py``."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

PAGE = Path(__file__).with_suffix(".md")

OPENING = """\
<!-- Written by docs/commands.py from the commands' own help. Change it there, and run it. -->

# Commands

What each command says of itself with `--help`. What `--json` prints is on [the page of outputs](outputs.md); what can
be typed in the middle of a meeting, on [the page of meetings](meeting.md).
"""


def page() -> str:
    """Return the page: a section for each command, in the order of ``plassess --help``."""
    os.environ.update(COLUMNS="80", TERMINAL_WIDTH="80")
    return OPENING + "".join(f"\n## {name}\n\n```text\n{said}\n```\n" for name, said in _helps())


def _helps() -> Iterator[tuple[str, str]]:
    from plassess.cli.app import app  # which reads the width above

    command = get_command(app)
    yield from _below(command, command.make_context("plassess", [], resilient_parsing=True))


def _below(command: Any, context: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - typer's own types are private
    yield context.command_path, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        one = command.get_command(context, name)
        yield from _below(one, one.make_context(name, [], parent=context, resilient_parsing=True))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
