"""The commands, put together; nothing that only one of them needs is imported here."""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from plassess import __version__
from plassess.problems.errors import ExitCode

ABOUT = """Self-assessment for the people who run professional learning in school districts.

A team talks through its role's questions and leaves with an action plan: first steps with owners and dates.
Everything stays on this computer.

\b
Examples:
  plassess start --role central-office     begin, with the team in the room
  plassess resume                          go on where you stopped
  plassess report                          write the action plan
  plassess worksheet --role central-office   paper for everyone, before the meeting
"""


class Ended(BaseException):
    """A command ended early by the user, the machine or a closed pipe; knows the exit code."""

    def __init__(self, exit_code: int) -> None:
        self.exit_code = exit_code
        super().__init__(exit_code)


class Commands(TyperGroup):
    """The group of all commands; an interrupt or a closed pipe in any of them ends with its own exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types are private
        """Run the command."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as cause:
            raise Ended(130) from cause
        except BrokenPipeError as cause:
            raise Ended(ExitCode.CLOSED_PIPE) from cause


app = typer.Typer(
    cls=Commands,
    help=ABOUT,
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.callback()
def plassess(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,
) -> None:
    """Answer what is asked without a command."""
    if version:
        typer.echo(f"plassess {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _add_commands() -> None:
    from plassess.cli import check, content, done, explain, gate, report, resume, show, start, status, worksheet

    app.command("start")(start.start)
    app.command("resume")(resume.resume)
    app.command("status")(status.status)
    app.command("report")(report.report)
    app.command("done")(done.done)
    app.command("show")(show.show)
    app.command("worksheet")(worksheet.worksheet)
    app.command("check")(check.check)
    app.command("explain")(explain.explain)
    app.command("gate")(gate.gate)
    app.add_typer(content.content, name="content")


_add_commands()
