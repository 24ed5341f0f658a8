"""``plassess gate``: says what must hold of an assessment and does not."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.content.settings import Settings, find_settings
from plassess.problems.errors import ExitCode
from plassess.tasks.gate import asked, folders_of, gate_all
from plassess.views.gates_formats import format_of, print_all

DIRS_HELP = "Self-assessments, or folders that hold some; without any, the newest one."
ANSWERED_HELP = "At least this share of the prompts taken on is answered, such as 90%."
UNKNOWN_HELP = "At most this many prompts are unknown."
OVERDUE_HELP = "At most this many committed steps are overdue."
EVIDENCE_HELP = "Every rated row of this standard, construct or row names evidence. May be given several times."
LEVEL_HELP = (
    "Every row there is at this level or nearer to ideal, such as cs.resources=3. May be given several times."
)
REGRESSION_HELP = "No row is farther from ideal than in this earlier self-assessment."
FORMAT_HELP = "How to print: text, json, github, markdown. In GitHub Actions github, elsewhere text."
ONLY_HELP = "Ask only what is asked here, and none of the gates of plassess.yaml."
WARN_HELP = "Report what fails, and exit with 0 all the same."


def gate(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    answered: Annotated[str | None, typer.Option("--answered", metavar="SHARE", help=ANSWERED_HELP)] = None,
    unknown: Annotated[int | None, typer.Option("--unknown-at-most", metavar="N", help=UNKNOWN_HELP)] = None,
    owners: Annotated[bool, typer.Option("--owners", help="Every committed step has an owner.")] = False,
    dates: Annotated[bool, typer.Option("--dates", help="Every committed step has a date.")] = False,
    overdue: Annotated[int | None, typer.Option("--overdue-at-most", metavar="N", help=OVERDUE_HELP)] = None,
    evidence: Annotated[list[str] | None, typer.Option("--evidence-for", metavar="ID", help=EVIDENCE_HELP)] = None,
    level: Annotated[list[str] | None, typer.Option("--level", metavar="ID=N", help=LEVEL_HELP)] = None,
    regression: Annotated[
        str | None, typer.Option("--no-regression-from", metavar="DIR", help=REGRESSION_HELP)
    ] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP)] = None,
    as_json: options.Json = False,
    warn: Annotated[bool, typer.Option("--warn", help=WARN_HELP)] = False,
    only: Annotated[bool, typer.Option("--only", help=ONLY_HELP)] = False,
    content: options.Content = None,
) -> int:
    """Say what must hold of a self-assessment and does not.

    What is asked here replaces the same gate of plassess.yaml; its others stand.

    \b
    Examples:
      plassess gate --owners --dates
      plassess gate --answered 90% --unknown-at-most 3
      plassess gate --evidence-for tp.evidence --level cs.resources=3
      plassess gate assessments --overdue-at-most 0 --only --warn
    """  # noqa: D301
    to_print = format_of(form, as_json=as_json)
    settings = Settings() if only else find_settings(Path.cwd()) or Settings()
    told = {
        "answered": answered,
        "unknown_at_most": unknown,
        "owners": owners,
        "dates": dates,
        "overdue_at_most": overdue,
        "evidence_for": evidence,
        "level": level,
        "no_regression_from": regression,
    }
    gates = asked(told, settings)
    if not gates.asks:
        typer.echo("plassess.yaml asks for no gate, so there is nothing to hold.", err=True)
        return int(ExitCode.DONE)
    today = date.today()  # noqa: DTZ011 - the team's own day
    gated = gate_all(folders_of(directories or []), gates, content, today)
    print_all(gated, to_print, today, warn=warn)
    return int(ExitCode.DONE if warn or not any(one.failing for one in gated) else ExitCode.FINDINGS)
