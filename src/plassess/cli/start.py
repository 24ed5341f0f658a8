"""``plassess start``: opens an assessment and conducts the interview, or takes the answers from a file."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options

ROLE_HELP = "Whose work you look at, such as central-office. Asked where it is not given."
OUT_HELP = "Keep assessments in this folder instead of ./assessments."
BLANK_HELP = "Print an answers file to fill in an editor, and do nothing else."


def start(
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE", help=ROLE_HELP)] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=OUT_HELP, show_default=False)] = Path(
        "assessments"
    ),
    team: Annotated[str | None, typer.Option("--team", metavar="NAME", help="The team's name.")] = None,
    people: Annotated[
        str | None,
        typer.Option("--people", metavar="NAMES", help="Who is in the room, with commas between names."),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", metavar="FILE", help="Begin with the answers in this file."),
    ] = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing: all answers come from --answers.")
    ] = False,
    blank: Annotated[bool, typer.Option("--blank", help=BLANK_HELP)] = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Begin a self-assessment with the team in the room.

    \b
    Examples:
      plassess start --role central-office
      plassess start --role central-office --blank > answers.yaml
      plassess start --role central-office --answers answers.yaml --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    from plassess.assessment.record import Team
    from plassess.terminal.opening import read_people

    who = Team(name=team or None, people=read_people(people or ""))
    if blank or no_input:
        from plassess.cli import from_file
        from plassess.cli.reading import needed_role

        if blank:
            return from_file.print_blank(needed_role(role, content), content)
        return from_file.start_without_asking(needed_role(role, content), answers, out, who, content)
    from plassess.cli.leading import start_meeting

    return start_meeting(role, answers, out, who, content, plain=plain)
