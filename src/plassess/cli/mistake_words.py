"""A wrong use of the command line in the words that plassess has for one; most are typer's own."""

import re
from typing import Any

import typer

from plassess.foreign_text import visible

# Every wrong use of the command line; typer carries its own Click, and gives this class no public name.
UsageMistake: type[Any] = typer.BadParameter.__mro__[2]

_NUMBER = re.compile(r"^'?(?P<typed>.*?)'? is not (?:a valid int|in the range)", re.DOTALL)


def mistake_in_words(mistake: Any) -> str:  # noqa: ANN401 - typer gives its mistakes no public type
    """Say of a number that is none, or too small or large, what its option takes; of all else, what typer says."""
    parameter = getattr(mistake, "param", None)
    found = _NUMBER.match(str(getattr(mistake, "message", "")))
    if parameter is None or found is None:
        return visible(mistake.format_message(), 500)
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.human_readable_name
    return f"{name} takes a whole number{_bounds(parameter.type)}; not {visible(found['typed'], 60)}."


def _bounds(kind: Any) -> str:  # noqa: ANN401 - as above
    least, most = getattr(kind, "min", None), getattr(kind, "max", None)
    if least is not None and most is not None:
        return f" from {least} to {most}"
    return f" of {least} or more" if least is not None else ""
