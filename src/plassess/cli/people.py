"""``plassess people``: who takes part where each marks alone first."""

import typer

from plassess.cli.command_list import Listed, group_taking_a_folder

_GROUP = group_taking_a_folder(
    "list",
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

people = typer.Typer(
    cls=_GROUP,
    help="Who takes part where each marks alone first. Once the marks are opened, it stays as it is.",
    add_completion=False,
    rich_markup_mode=None,
)


@people.callback()
def commands() -> None:
    """Hold nothing for all of them."""
