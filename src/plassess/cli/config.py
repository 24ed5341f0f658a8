"""``plassess config``: the settings in force."""

import typer

from plassess.cli.command_list import Listed, group_of

config = typer.Typer(
    cls=group_of(Listed("show", "Show every setting with its value, and the line that says so.", "config_show:show")),
    help="The settings in force.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
)


@config.callback()
def commands(context: typer.Context) -> None:
    """Answer what is asked without a command."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
