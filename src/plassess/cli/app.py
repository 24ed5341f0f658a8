"""The program's commands, and what holds for all of them."""

from typing import Annotated, Any

import typer

from plassess import __version__
from plassess.cli.command_list import Listed, group_of
from plassess.problems.errors import ExitCode, ProblemsError

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


COMMANDS = group_of(
    Listed("start", "Begin a self-assessment with the team in the room.", "start:start"),
    Listed("resume", "Go on where you stopped, at the first open question.", "resume:resume"),
    Listed("status", "Say what is answered, what is open and what is due.", "status:status"),
    Listed("plan", "Choose a goal, and look after the plan.", "plan:plan"),
    Listed("check-in", "Look at what you took on.", "check_in:check_in"),
    Listed("compare", "Say what moved from one self-assessment to the next.", "compare:compare"),
    Listed("summary", "Say what many teams say together.", "summary:summary"),
    Listed("report", "Write the action plan, and print the paths it wrote.", "report:report"),
    Listed("export", "Write one table of one self-assessment or of many.", "export:export"),
    Listed("done", "Mark first steps done, by their numbers or their words.", "done:done"),
    Listed("people", "Who takes part where each marks alone first.", "people:people"),
    Listed("respond", "Mark alone at this computer, closed until all are opened.", "respond:respond"),
    Listed("form", "Make a form that colleagues fill in where they are.", "form:form"),
    Listed("collect", "Take in what came back: on paper, from a form, or by mail.", "collect:collect"),
    Listed("reveal", "Open all marks at once, and show how they lie.", "reveal:reveal"),
    Listed("decide", "Decide together, row by row, from the opened marks.", "decide:decide"),
    Listed("example", "Lay out a finished self-assessment of a made-up district.", "example:example"),
    Listed("show", "Read what plassess asks: standards, roles, or any id.", "show:show"),
    Listed("worksheet", "Write a worksheet to print, for before the meeting.", "worksheet:worksheet"),
    Listed("check", "Find what is wrong with content and self-assessments.", "check:check"),
    Listed("explain", "Explain a rule of plassess check.", "explain:explain"),
    Listed("gate", "Say what must hold of a self-assessment and does not.", "gate:gate"),
    Listed("config", "The settings in force.", "config:config"),
    Listed("completion", "Print the script for your shell that completes commands.", "completion:completion"),
    Listed("content", "A district's own content, and the schemas of its files.", "content:content"),
)

ONLY_READ = frozenset({"status", "compare", "summary", "export", "show", "check", "explain", "gate"})
"""Commands that change nothing, so that they do not say of a failure that nothing was changed."""


class Commands(COMMANDS):  # type: ignore[valid-type, misc]  # a class made of the list
    """The group of all commands; an interrupt or a closed pipe in any of them ends with its own exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer's own types are private
        """Run the command."""
        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            if ctx.invoked_subcommand in ONLY_READ:
                error.closing = ""
            raise
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
