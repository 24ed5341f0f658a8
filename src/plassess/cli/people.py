"""``plassess people``: who takes part where each marks alone first."""

from typing import Any

import typer

from plassess.cli.command_list import Listed, group_of

_GROUP = group_of(
    Listed("list", "Who takes part, and who is done.", "people_list:list_people"),
    Listed("codes", "Make codes for so many people, which nobody can tie to a name.", "people_change:codes"),
    Listed("add", "Add people by their names, with commas between.", "people_change:add"),
    Listed("remove", "Take somebody off, with what this person marked.", "people_change:remove"),
    Listed("lead", "Say who leads the meeting, and neither marks nor votes.", "people_change:lead"),
    Listed("keeper", "Say who keeps the file; not someone who supervises anyone here.", "people_change:keeper"),
    Listed("rule", "Decide by consensus, or by majority.", "people_change:rule"),
    Listed("together", "Rate together after all; what anyone marked is deleted unseen.", "people_change:together"),
    Listed("marks", "Choose what stays of marks: counts-only, or keep.", "people_change:marks"),
)


class _People(_GROUP):  # type: ignore[valid-type, misc]  # a class made of the list
    """Without a command, or with a folder in its place, the list is meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types are private
        """Put ``list`` before what is no command and no option for help."""
        if not args or (args[0] not in self.commands and args[0] not in {"-h", "--help"}):
            args = ["list", *args]
        return super().parse_args(ctx, args)


people = typer.Typer(
    cls=_People,
    help="Who takes part where each marks alone first. Once the marks are opened, it stays as it is.",
    add_completion=False,
    rich_markup_mode=None,
)


@people.callback()
def commands() -> None:
    """Hold nothing for all of them."""
