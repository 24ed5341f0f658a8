"""``plassess content``: the commands for a district's own content."""

import typer

from plassess.cli.command_list import Listed, group_of

content = typer.Typer(
    cls=group_of(
        Listed("new", "Lay out a district's repo.", "content_new:new"),
        Listed(
            "schema",
            "List the kinds of files, or print or write their JSON Schema.",
            "content_schema:schema",
        ),
        Listed("list", "Show which content is in force, and which it hides.", "content_list:list_content"),
        Listed("accept", "Write down the texts that yours replace.", "content_accept:accept"),
        Listed("diff", "Say what changed between two contents.", "content_diff:diff"),
        Listed("migrate", "Move self-assessments to the content as it is now.", "content_migrate:migrate"),
    ),
    help="A district's own content, and the schemas of its files.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
)


@content.callback()
def commands(context: typer.Context) -> None:
    """Answer what is asked without a command."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
