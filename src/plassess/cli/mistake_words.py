"""A wrong use of the command line in the words that plassess has for one; most are typer's own."""

import re
from typing import Any

import typer

from plassess.foreign_text import visible
from plassess.problems.near import ask_whether

# Every wrong use of the command line; typer carries its own Click, and gives this class no public name.
UsageMistake: type[Any] = typer.BadParameter.__mro__[2]

_NUMBER = re.compile(r"^'?(?P<typed>.*?)'? is not (?:a valid int|in the range)", re.DOTALL)
_ELSEWHERE = {
    "-o": ("--out",),
    "--output": ("--out",),
    "-f": ("--to", "--format"),
    "--format": ("--to",),
    "--output-format": ("--to", "--format"),
    "--to": ("--format",),
    "-j": ("--json",),
}
"""What other programs, and other commands here, call an option, and what the one that was typed may call it."""

_NO_COMMAND = re.compile(r"^No such command '(?P<typed>.*?)'\.", re.DOTALL)
_BEGINS, _TELLS, _CHECKS = ("start", "content new"), ("status", "plan list", "content list"), ("check",)
COMMANDS_ELSEWHERE = {
    "init": _BEGINS,
    "new": _BEGINS,
    "create": _BEGINS,
    "begin": _BEGINS,
    "ls": _TELLS,
    "list": _TELLS,
    "steps": ("plan list",),
    "validate": _CHECKS,
    "lint": _CHECKS,
    "verify": _CHECKS,
    "test": ("check", "gate"),
    "rule": ("explain",),
    "view": ("show", "report"),
    "diff": ("compare", "content diff"),
    "update": ("content migrate",),
    "upgrade": ("content migrate",),
    "migrate": ("content migrate",),
    "schema": ("content schema",),
    "version": ("--version",),
}
"""What other programs call a command, and what may be called so here."""


def mistake_in_words(mistake: Any) -> str:  # noqa: ANN401 - typer gives its mistakes no public type
    """Say what an option or a command is called here, and what a number may be; of all else, what typer says."""
    if called := _called_here(mistake):
        return f"No such option: {visible(mistake.option_name, 60)}. Here it is {called}."
    if meant := _command_meant(mistake):
        return meant
    parameter = getattr(mistake, "param", None)
    found = _NUMBER.match(str(getattr(mistake, "message", "")))
    if parameter is None or found is None:
        return visible(mistake.format_message(), 500)
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.human_readable_name
    return f"{name} takes a whole number{_bounds(parameter.type)}; not {visible(found['typed'], 60)}."


def _called_here(mistake: Any) -> str:  # noqa: ANN401 - as above
    there = mistake.ctx.command.params if mistake.ctx else []
    names = [name for one in there for name in getattr(one, "opts", ())]
    wanted = _ELSEWHERE.get(getattr(mistake, "option_name", ""), ())
    return next((name for name in wanted if name in names), "")


def _command_meant(mistake: Any) -> str:  # noqa: ANN401 - as above
    """Ask whether a command was meant that other programs call as it was typed; empty where none is known."""
    found = _NO_COMMAND.match(str(getattr(mistake, "message", "")))
    if found is None or mistake.ctx is None:
        return ""
    typed, within = found["typed"], mistake.ctx.command_path
    names = () if mistake.ctx.parent else COMMANDS_ELSEWHERE.get(typed.casefold(), ())
    meant = [f"{within} {name}" for name in names or (("--help",) if typed == "help" else ())]
    return f"No such command: {visible(typed, 60)}. {ask_whether(' or '.join(meant))}" if meant else ""


def _bounds(kind: Any) -> str:  # noqa: ANN401 - as above
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is not None and most is not None:
        return f" from {least} to {most}"
    return f" of {least} or more" if least is not None else ""
