"""``plassess plan``: goals, and the first steps of the plan."""

import typer

from plassess.cli.command_list import Listed, group_taking_a_folder

_GROUP = group_taking_a_folder(
    "goal",
    Listed("goal", "Choose a goal from what you looked at.", "plan_goal:goal"),
    Listed("list", "List the goals, and the first steps with owners and dates.", "plan_steps:list_steps"),
    Listed("add", "Add a first step.", "plan_steps:add"),
    Listed("move", "Give a step another date.", "plan_steps:move"),
    Listed("drop", "Drop a step, and say why.", "plan_steps:drop"),
    Listed("help", "Ask for help, or offer others a visit.", "plan_help:say_what_helps"),
)

plan = typer.Typer(
    cls=_GROUP,
    help="Choose a goal, and look after the plan: its steps, their owners and dates.",
    add_completion=False,
    rich_markup_mode=None,
)


@plan.callback()
def commands() -> None:
    """Hold nothing for all of them."""
