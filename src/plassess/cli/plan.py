"""``plassess plan``: goals, and the first steps of the plan."""

from typing import Any

import typer

from plassess.cli.command_list import Listed, group_of

_GROUP = group_of(
    Listed("goal", "Choose a goal from what you looked at.", "plan_goal:goal"),
    Listed("list", "List the goals, and the first steps with owners and dates.", "plan_steps:list_steps"),
    Listed("add", "Add a first step.", "plan_steps:add"),
    Listed("move", "Give a step another date.", "plan_steps:move"),
    Listed("drop", "Drop a step, and say why.", "plan_steps:drop"),
    Listed("help", "Ask for help, or offer others a visit.", "plan_help:say_what_helps"),
)


class _Plan(_GROUP):  # type: ignore[valid-type, misc]  # a class made of the list
    """Without a command, or with a folder in its place, the goal is meant."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's own types are private
        """Put ``goal`` before what is no command and no option for help."""
        if not args or (args[0] not in self.commands and args[0] not in {"-h", "--help"}):
            args = ["goal", *args]
        return super().parse_args(ctx, args)


plan = typer.Typer(
    cls=_Plan,
    help="Choose a goal, and look after the plan: its steps, their owners and dates.",
    add_completion=False,
    rich_markup_mode=None,
)


@plan.callback()
def commands() -> None:
    """Hold nothing for all of them."""
