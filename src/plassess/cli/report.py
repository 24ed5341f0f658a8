"""``plassess report``: renders the action plan."""

from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from plassess.cli import options
from plassess.problems.errors import UsageError
from plassess.reports import formats
from plassess.tasks.one_assessment import opened
from plassess.tasks.report import print_plan, print_report, say_how_to_open, write_own, write_reports

TEMPLATE_HELP = "Render with your own Jinja template instead; it runs sandboxed."
JSON_HELP = "Print what was written as one JSON object; with --out -, write nothing and print the plan as one."
OWNER_HELP = "Tell the steps of one owner alone; whole words of the name do."
OUT_HELP = "The folder to write into instead of the assessment's, or - to print."


def report(
    directory: options.Directory = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="FORMATS", help=formats.HELP)] = None,
    audience: Annotated[
        str, typer.Option(metavar="team|board", help="board: the need, the message and the committed steps alone.")
    ] = "team",
    owner: Annotated[str | None, typer.Option(metavar="NAME", help=OWNER_HELP)] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="DIR|-", help=OUT_HELP)] = None,
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="FILE", help=TEMPLATE_HELP),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=JSON_HELP)] = False,
    content: options.Content = None,
) -> None:
    """Write the action plan, and print the paths it wrote.

    \b
    Examples:
      plassess report
      plassess report --audience board
      plassess report --to docx,xlsx,pdf
      plassess report --to ics,mail
      plassess report --owner "Rosa Ortiz"
      plassess report --to md --out -
      plassess report --json --out -
    """  # noqa: D301
    wanted = formats.formats_named(",".join(to or [formats.DEFAULT]))
    if audience not in {"team", "board"}:
        raise UsageError(f"--audience is team or board, not {audience!r}.")
    for_whom = cast("Literal['team', 'board']", audience)
    if owner is not None and audience == "board":
        raise UsageError("--owner is for that owner, and --audience board for the board: leave one of the two out.")
    folder = opened(directory)
    if as_json and out == "-":
        if template is not None or to is not None:
            raise UsageError("--json --out - prints the plan as JSON: leave --to and --template out.")
        print_plan(folder, content, for_whom, owner=owner)
    elif template is not None:
        if to is not None:
            raise UsageError("--to goes with our own formats; what --template writes is said by the template's name.")
        write_own(folder, content, template, for_whom, out, owner=owner, as_json=as_json)
    elif out == "-":
        print_report(folder, content, wanted, for_whom, owner=owner)
    else:
        to_folder = Path(out) if out else None
        files = write_reports(folder, content, wanted, for_whom, to_folder, owner=owner, as_json=as_json)
        if not as_json:
            say_how_to_open(files)
