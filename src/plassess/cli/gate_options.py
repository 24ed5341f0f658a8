"""The options of ``plassess gate`` that ask for a gate, made from the gates there are."""

import inspect
from collections.abc import Callable
from inspect import Parameter
from typing import Annotated, Any

import typer

from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.gates.registry import GATES

_READ_AS: dict[Takes, tuple[Any, object]] = {
    Takes.SHARE: (str | None, None),
    Takes.COUNT: (int | None, None),
    Takes.FLAG: (bool, False),
    Takes.IDS: (list[str] | None, None),
    Takes.LEVELS: (list[str] | None, None),
    Takes.INDEXES: (list[str] | None, None),
    Takes.OPTIONS: (list[str] | None, None),
    Takes.FOLDER: (str | None, None),
}
"""The type that typer reads, and what stands for an option that is not there."""


def added(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command an option for each gate, first of all its options; they come as ``**`` by the gates' fields."""
    own = inspect.signature(command)
    arguments, *others = (one for one in own.parameters.values() if one.kind is not Parameter.VAR_KEYWORD)
    made = [_option(gate) for gate in GATES]
    parameters = [one.replace(kind=Parameter.KEYWORD_ONLY) for one in (arguments, *made, *others)]
    command.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # what inspect looks for
    command.__annotations__ = {one.name: one.annotation for one in parameters} | {"return": own.return_annotation}
    return command


def _option(gate: Gate) -> Parameter:
    kind, absent = _READ_AS[gate.takes]
    option = typer.Option(f"--{gate.name}", metavar=gate.takes or None, help=gate.help)
    return Parameter(gate.field, Parameter.KEYWORD_ONLY, default=absent, annotation=Annotated[kind, option])
