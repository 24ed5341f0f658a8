"""``plassess worksheet``: what is asked on paper, for before the meeting."""

from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from plassess.cli import options
from plassess.files.disk.atomic_write import write_atomically
from plassess.problems.errors import UsageError
from plassess.tasks.alone.handouts import HandoutKind, handout, handout_told
from plassess.tasks.kit.sheets_wanted import SheetMade, SheetWanted, Told, sheet_wanted
from plassess.tasks.output_files import refuse_what_we_read
from plassess.tasks.told_lists import listed
from plassess.views import messages, output
from plassess.views.outputs.of_changes import WorksheetOutput
from plassess.views.outputs.of_content import FileWritten

USING_HELP = "What to put on it: guide, map, instruments by their ids, with commas between; without it, the guide."
STANDARDS_HELP = "Of a map, the rows of these standards alone, such as tp.evidence,cs.resources; with --using map."
FORM_HELP = "Instead, a form that staff, families or students answer: staff-form, family-form, student-form."
AFTER_HELP = "Of a form, the page that tells afterward what you heard, what you did, and by when."
EVIDENCE_HELP = "Instead, the evidence kit of a standard on one page: what to bring, what to look for, whom to ask."
FACILITATION_HELP = "Instead, how to lead the meeting on guide, map, or an instrument by its id, stage by stage."
TO_HELP = "Of these pages: html or md. Without it, what --out ends with, else html."
MARKS_HELP = "Instead, of a team that marks alone, a sheet for each person, to mark on in the room."
CARDS_HELP = "Instead, vote cards to cut out, for a set a person."
RUN_SHEET_HELP = "Instead, two pages to lead the meeting by, minute by minute."
NOTICE_HELP = "Instead, a notice of one page: staff, for those who represent them, or records."
DIRECTORY_HELP = "With these four, the self-assessment's folder; without it, the newest one."
SCOPE_HELP = "Only what has one of these tags, such as tier-1, with commas between."


_NOTHING = WorksheetOutput(None, (), (), None, None, None, None, None)


def worksheet(
    directory: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", show_default=False, help=DIRECTORY_HELP)
    ] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Whose worksheet, such as central-office.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE|-", help="Where to write it; without it, worksheet-ROLE.html here."),
    ] = None,
    using: Annotated[list[str] | None, typer.Option("--using", metavar="PARTS", help=USING_HELP)] = None,
    scope: Annotated[list[str] | None, typer.Option("--scope", metavar="TAGS", help=SCOPE_HELP)] = None,
    standards: Annotated[list[str] | None, typer.Option("--standards", metavar="IDS", help=STANDARDS_HELP)] = None,
    evidence: Annotated[str | None, typer.Option("--evidence", metavar="STANDARD", help=EVIDENCE_HELP)] = None,
    facilitation: Annotated[
        str | None, typer.Option("--facilitation", metavar="PART", help=FACILITATION_HELP)
    ] = None,
    form: Annotated[str | None, typer.Option("--form", metavar="ID", help=FORM_HELP)] = None,
    after: Annotated[bool, typer.Option("--after", help=AFTER_HELP)] = False,
    marks: Annotated[bool, typer.Option("--marks", help=MARKS_HELP)] = False,
    cards: Annotated[bool, typer.Option("--cards", help=CARDS_HELP)] = False,
    run_sheet: Annotated[bool, typer.Option("--run-sheet", help=RUN_SHEET_HELP)] = False,
    notice: Annotated[str | None, typer.Option("--notice", metavar="staff|records", help=NOTICE_HELP)] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="FORMAT", help=TO_HELP)] = None,
    as_json: options.Json = False,
    lang: options.Lang = None,
    content: options.Content = None,
) -> None:
    """Write a worksheet to print, for before the meeting.

    Of a guide it holds the responsibilities to mark, and the questions with room to write; of a map or an
    instrument, what there is to choose from. A form is printed for others than the team. A team that marks alone and
    then decides together gets its sheets, cards, run sheet and notices.

    \b
    Examples:
      plassess worksheet --role central-office
      plassess worksheet --evidence tp.evidence
      plassess worksheet --facilitation map --to md --out -
      plassess worksheet --form staff-form
      plassess worksheet --form family-form --lang es
      plassess worksheet --form staff-form --after
      plassess worksheet --marks
      plassess worksheet --notice records --out notice.html
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if as_json and out == "-":
        raise UsageError("--json tells which file was written, and --out - writes none. Leave one of them out.")
    told = (evidence, facilitation, form, after, to, lang)
    wanted = SheetWanted(role, listed(using), listed(scope), tuple(standards or ()), *told)
    kind = handout_told(marks=marks, cards=cards, run_sheet=run_sheet, notice=notice)
    made = _handout(kind, directory, content, wanted) if kind else _sheet(directory, content, wanted, out)
    _finish(made, out, as_json=as_json)
    if kind == "marks" and not as_json:
        messages.say("Print it on one side of the paper, so that nobody gets another person's page on the back.")


def _sheet(directory: Path | None, content: Path | None, wanted: SheetWanted, out: str | None) -> SheetMade:
    if directory is not None:
        raise UsageError(
            "A self-assessment's folder goes with --marks, --cards, --run-sheet or --notice. To say whose worksheet"
            " it is, add  --role ROLE"
        )
    return sheet_wanted(wanted, content, out)


def _handout(kind: HandoutKind, directory: Path | None, content: Path | None, wanted: SheetWanted) -> SheetMade:
    if wanted != SheetWanted():
        option = kind.removesuffix("-staff").removesuffix("-records")
        raise UsageError(f"--{option} prints a page of its own. Leave out what else is named.")
    made = handout(kind, directory, content)
    told: Told = {"role": made.role, "using": made.using, "alone": kind, "folder": made.folder}
    return SheetMade(made.text, made.name, "html", told)


def _finish(made: SheetMade, out: str | None, *, as_json: bool) -> None:
    """Write a page and tell where, with what else there is to tell of it."""
    path = _written(made.text, out, made.name, told=not as_json)
    if as_json:
        output.print_output(replace(_NOTHING, files=(FileWritten(made.format, str(path)),), **made.told))


def _written(text: str, out: str | None, named: str, *, told: bool) -> Path:
    """Write a page, or print it for ``-``; its file is ``named`` so where nothing else is said."""
    path = Path(out or named)
    if out == "-":
        typer.echo(text, nl=False)
        return path
    refuse_what_we_read(path)
    write_atomically(path, text)
    if told:
        output.print_path(path)
    return path
