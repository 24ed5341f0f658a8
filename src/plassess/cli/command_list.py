"""Groups of commands: each is listed without being imported, and imported when it is called."""

from collections import UserDict
from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

from plassess.cli.empty_values import NamingCommand


class Listed(NamedTuple):
    """A command as its group lists it; ``summary`` is the first sentence of its own help.

    ``place`` is its module beside this one and its name there, such as ``status:status``; a function, or a group.
    """

    name: str
    summary: str
    place: str


class _Imported(UserDict[str, Any]):
    """The commands by name, each imported when it is first asked for; a list of the names imports none."""

    def __init__(self, listed: tuple[Listed, ...]) -> None:
        super().__init__({one.name: None for one in listed})
        self._places = {one.name: one.place for one in listed}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - typer's own types are private
        if self.data[name] is None:
            module, _, attribute = self._places[name].partition(":")
            self.data[name] = _command(name, getattr(import_module(f"plassess.cli.{module}"), attribute))
        return self.data[name]


def _command(name: str, one: Callable[..., None] | typer.Typer) -> Any:  # noqa: ANN401 - typer's own types are private
    if not isinstance(one, typer.Typer):
        function, one = one, typer.Typer(add_completion=False, rich_markup_mode=None)
        one.command(cls=NamingCommand)(function)
    made = typer.main.get_command(one)
    made.name = name
    return made


def group_of(*listed: Listed) -> type[TyperGroup]:
    """Make the class of a group of these commands, in the order of its help."""

    class Group(TyperGroup):
        def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's own
            super().__init__(**settings)
            self.listed = listed
            self.commands = _Imported(listed)

        def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - typer's own types are private
            return list(self.commands)

        def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002 - as above
            with formatter.section("Commands"):
                formatter.write_dl([(one.name, one.summary) for one in listed])

    return Group
