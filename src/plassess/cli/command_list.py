"""Groups of commands: each is listed without being imported, and imported when it is called."""

from collections import UserDict
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup

from plassess.cli.empty_values import NamingCommand
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import ask_whether, nearest


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


def group_taking_a_folder(usual: str, *listed: Listed) -> type[TyperGroup]:
    """Make the class of a group whose ``usual`` command is meant where none is named, or a folder in its place."""
    group = group_of(*listed)

    class TakingAFolder(group):  # type: ignore[valid-type, misc]  # a class that was made a line above
        def parse_args(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types are private
            """Put the usual command before what is no command and no option for help."""
            if not args or (args[0] not in self.commands and args[0] not in {"-h", "--help"}):
                _refuse_mistyped(ctx.command_path, args, self.commands)
                args = [usual, *args]
            return super().parse_args(ctx, args)

    return TakingAFolder


def _refuse_mistyped(group: str, args: list[str], commands: Any) -> None:  # noqa: ANN401 - as above
    """Raise UsageError for a word that is no folder, and nearly a command."""
    word = next(iter(args), "")
    meant = nearest(word.casefold(), commands)
    if meant and not word.startswith("-") and not Path(word).exists():
        said = f"{group} has no command {visible(word)}, and there is no folder of that name."
        raise UsageError(f"{said} {ask_whether(f'{group} {meant}')}")
