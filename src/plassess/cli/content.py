"""``plassess content``: the commands for a district's own content, put together."""

import typer

from plassess.cli import content_accept, content_diff, content_list, content_migrate, content_new, content_schema

content = typer.Typer(
    help="A district's own content: a repo for it, and the schemas of its files.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@content.callback()
def commands(context: typer.Context) -> None:
    """Answer what is asked without a command."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


content.command("new")(content_new.new)
content.command("schema")(content_schema.schema)
content.command("list")(content_list.list_content)
content.command("accept")(content_accept.accept)
content.command("diff")(content_diff.diff)
content.command("migrate")(content_migrate.migrate)
