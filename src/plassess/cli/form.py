"""``plassess form``: a form that colleagues fill in where they are."""

import re
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from plassess.cli import options
from plassess.files.content.layers import translated
from plassess.files.disk.atomic_write import write_bytes_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.reports.forms import form_targets
from plassess.reports.forms.form_targets import FormFile, FormTarget, form_made, target_named
from plassess.tasks.forms.form_sheet import form_notice
from plassess.tasks.forms.form_wanted import FormWanted, codes_to_give, form_of_a_team, form_of_the_content
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views import messages, output
from plassess.views.outputs.of_content import FileWritten
from plassess.views.outputs.of_marks import FormOutput

FORM_HELP = "Instead of a team's, a form of the content, with no codes: staff-form, family-form, student-form."
SCHOOL_HELP = "Of such a form, a school to choose from; once for each. Without it, the name is typed."
MAIL_HELP = "With --to html, the address that answers are mailed to."
NOTICE_HELP = "Instead, the notice for parents to print with a form for students or families."
OUT_HELP = "Where to write it; without it, a file of its own name here."
DIRECTORY_HELP = "The folder of the team's self-assessment; without it, the newest one."
_ADDRESS = re.compile(r"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}", re.ASCII)


def form(
    directory: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", show_default=False, help=DIRECTORY_HELP)
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar=form_targets.TARGET_NAMES, help=form_targets.HELP)] = None,
    named: Annotated[str | None, typer.Option("--form", metavar="ID", help=FORM_HELP)] = None,
    schools: Annotated[list[str] | None, typer.Option("--school", metavar="NAME", help=SCHOOL_HELP)] = None,
    mail: Annotated[str | None, typer.Option("--mail", metavar="ADDRESS", help=MAIL_HELP)] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="FILE|-", help=OUT_HELP)] = None,
    notice: Annotated[bool, typer.Option("--notice", help=NOTICE_HELP)] = False,
    lang: options.Lang = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Make a form that colleagues fill in where they are: on a phone, or in the district's own forms.

    Of a team that marks alone, it asks for the rows of its sheet; or name a form of the content, for staff, families
    or students. What comes back goes in with  plassess collect

    \b
    Examples:
      plassess form --to html
      plassess form --to html --mail dana@riverside.example
      plassess form --to html --form family-form --lang es --school Lincoln --school Adams
      plassess form --form student-form --notice
      plassess form --to google
      plassess form --to microsoft --form staff-form --school Lincoln
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if as_json and out == "-":
        raise UsageError("--json tells which file was written, and --out - writes none. Leave one of them out.")
    if notice:
        if named is None or any((directory, to, schools, mail)):
            raise UsageError("--notice goes with --form ID and --lang alone, such as: --form student-form --notice")
        sheet = form_notice(named, translated(content, lang))
        told = FormOutput(None, named, None, None, questions=0, people=0, schools=0, files=())
        _finish(FormFile("html", sheet.text), sheet.name, out, told if as_json else None)
        return
    if to is None:
        raise UsageError(f"Say where it is filled in: --to {' or '.join(form_targets.TARGET_NAMES.split('|'))}")
    target = target_named(to)
    _refuse_mail(mail, target)
    wanted = _wanted(directory, content, named, schools or [], lang)
    made = form_made(target, wanted.asked, mail or "")
    name = f"{wanted.stem}-{target.called}.{made.ending}"
    _finish(made, name, out, _output(target, wanted) if as_json else None)
    if not as_json:
        _tell(wanted, made)


def _wanted(
    directory: Path | None, content: Path | None, named: str | None, schools: list[str], lang: str | None
) -> FormWanted:
    if named is None:
        if schools or lang:
            raise UsageError("--school and --lang are for a form of the content: add  --form ID")
        return form_of_a_team(directory, content)
    if directory is not None:
        raise UsageError("--form makes a form of the content, and no self-assessment's. Leave one of the two out.")
    return form_of_the_content(named, translated(content, lang), schools)


def _refuse_mail(mail: str | None, target: FormTarget) -> None:
    if mail is None:
        return
    if not target.takes_mail:
        raise UsageError(f"--mail is for the page that is mailed back, and --to {target.name} makes none.")
    if not _ADDRESS.fullmatch(mail):
        raise UsageError(f"{visible(mail, 80)} is no address: write it as dana@riverside.example")


def _finish(made: FormFile, name: str, out: str | None, told: FormOutput | None) -> None:
    """Write what was made, or print it for ``-``, and tell where it is: as ``told`` where that is asked for."""
    if out == "-":
        _print(made)
        return
    files = _written(made, Path(out or name))
    if told:
        output.print_output(replace(told, files=files))
        return
    for file in files:
        output.print_path(Path(file.path))


def _print(made: FormFile) -> None:
    if isinstance(made.held, bytes):
        raise UsageError("This form is no text, so it is not printed. Name a file, or leave --out out.")
    typer.echo(made.held, nl=False)


def _written(made: FormFile, path: Path) -> tuple[FileWritten, ...]:
    files = [(made, path), *((one, path.with_suffix(f".{one.ending}")) for one in made.beside)]
    if len({place for _, place in files}) < len(files):
        raise UsageError(f"Beside this file, one of its name that ends with {path.suffix} is written. Name another.")
    for _, place in files:
        refuse_what_we_read(place)
    for one, place in files:
        write_bytes_atomically(place, one.held.encode() if isinstance(one.held, str) else one.held)
    return tuple(FileWritten(one.ending, str(place)) for one, place in files)


def _tell(wanted: FormWanted, made: FormFile) -> None:
    for line in made.tells:
        messages.say(line)
    if codes := codes_to_give(wanted.asked):
        messages.say(f"Each person gives a code with its letter, which tells a slip: {', '.join(codes)}")


def _output(target: FormTarget, wanted: FormWanted) -> FormOutput:
    asked = wanted.asked
    return FormOutput(
        to=target.name,
        form=None if asked.is_of_a_team else asked.of,
        folder=wanted.folder,
        uid=asked.of if asked.is_of_a_team else None,
        questions=len(asked.questions),
        people=len(asked.people),
        schools=len(asked.schools),
        files=(),
    )
