"""Writing an assessment's report into its folder, and saying where it is."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.plan.one_owner import for_owner
from plassess.assessment.plan.plan import ActionPlan
from plassess.content.kit.kit import GLOSSARY
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.content.kit import load_kit
from plassess.files.content.layers import translated
from plassess.files.content.search import content_of
from plassess.files.content.settings_place import find_settings
from plassess.files.disk import clock
from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import ProblemsError, UsageError
from plassess.reports.data.plan import Audience
from plassess.reports.formats import BY_ITSELF, ReportFormat, made, one_to_print, told_apart
from plassess.reports.own_template import render_with
from plassess.tasks.load import Loaded, loaded
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views import messages, output
from plassess.views.commands import how_to_open
from plassess.views.outputs.of_changes import ReportOutput
from plassess.views.outputs.of_content import FileWritten

if TYPE_CHECKING:  # loaded where there is a glossary
    from plassess.content.kit.glossary import Term

_OPENED = ("html", "pdf", "docx")
"""What a reader opens, the first of them before the others."""


def write_reports(
    folder: AssessmentFolder,
    content: Path | None,
    to: Sequence[ReportFormat] = BY_ITSELF,
    audience: Audience = "team",
    out: Path | None = None,
    *,
    owner: str | None = None,
    as_json: bool = False,
) -> tuple[FileWritten, ...]:
    """Make the report in each format, write them all, and print their paths on stdout; as JSON, at the end."""
    told = _to_print(folder, content, owner)
    plan = told.plan
    reports = [(one, _made(one, told, audience)) for one in to]
    files = []
    for one, report in reports:
        path = (out or folder.path) / one.file_name(told_apart(audience, plan.owner))
        _write(path, report, told=not as_json)
        files.append(FileWritten(one.name, str(path)))
    if any(one.name == "ics" for one in to):
        _tell_undated(plan)
    if as_json:
        _print_written(folder, plan, audience, files)
    return tuple(files)


def _tell_undated(plan: ActionPlan) -> None:
    """Say on stderr which committed steps no calendar can hold."""
    if undated := [str(item.number) for item in plan.committed if item.step.by is None and not item.step.done]:
        has = "step has no day and is" if len(undated) == 1 else "steps have no day and are"
        messages.say(f"{len(undated)} committed {has} not in the calendar: {', '.join(undated)}.")


def say_how_to_open(files: Sequence[FileWritten]) -> None:
    """Say on stderr how to open the one of them that a reader opens; nothing where there is none."""
    if to_open := next((one for kind in _OPENED for one in files if one.kind == kind), None):
        messages.say(how_to_open(Path(to_open.path)))


def _to_print(folder: AssessmentFolder, content: Path | None, owner: str | None) -> Loaded:
    """Read what is told, with the words that are explained."""
    one = _narrowed(folder, content, owner)
    terms = _terms(translated(content_of(one.record.content.id, content), one.record.lang))
    return replace(one, plan=replace(one.plan, glossary=terms))


def _narrowed(folder: AssessmentFolder, content: Path | None, owner: str | None) -> Loaded:
    """Read what is told, of one owner where one is named, with what the repo's settings call the district."""
    one = of_district(folder, loaded(folder, content))
    return one if owner is None else replace(one, plan=for_owner(one.plan, owner))


def of_district(folder: AssessmentFolder, one: Loaded) -> Loaded:
    """Add what the repo's settings call the district. Raises ProblemsError where they are not valid."""
    settings = find_settings(folder.path)
    return replace(one, plan=replace(one.plan, district=settings.district if settings else ""))


def _made(one: ReportFormat, told: Loaded, audience: Audience) -> str | bytes:
    if one.writer:
        return made(one, told.plan, audience)
    return output.output_text(_as_output(told, audience, None, None))


def _as_output(told: Loaded, audience: Audience, folder: str | None, today: date | None) -> Struct:
    from plassess.views.outputs.whole_plan import plan_output  # a meeting ends with pages, and not with this

    return plan_output(told.record, told.responses, told.plan, folder, audience, today)


def _terms(content: Path | None) -> "tuple[Term, ...]":
    """Read the glossary; where that cannot be, say why, and go on without it."""
    try:
        return load_kit(content, GLOSSARY).terms
    except ProblemsError as error:
        messages.say(f"The report explains no words. {ProblemsError(error.problems, '')}")
        return ()


def print_plan(
    folder: AssessmentFolder, content: Path | None, audience: Audience, *, owner: str | None = None
) -> None:
    """Print the plan as JSON on stdout and write nothing."""
    told = _narrowed(folder, content, owner)
    output.print_output(_as_output(told, audience, str(folder.path), clock.today()))


def print_report(
    folder: AssessmentFolder,
    content: Path | None,
    to: Sequence[ReportFormat],
    audience: Audience,
    *,
    owner: str | None = None,
) -> None:
    """Print one format on stdout and write nothing. Raises UsageError for several, and for one that is no text."""
    one = one_to_print(to)
    told = _to_print(folder, content, owner)
    if one.writer:
        typer.echo(made(one, told.plan, audience), nl=False)
    else:
        output.print_output(_as_output(told, audience, None, None))


def write_own(
    folder: AssessmentFolder,
    content: Path | None,
    template: Path,
    audience: Audience,
    out: str | None,
    *,
    owner: str | None = None,
    as_json: bool = False,
) -> None:
    """Render with a template of the district's own; the result is named like it, without ``.j2``.

    Raises UsageError where it would overwrite the template, or could be taken for answers.
    """
    plan = _to_print(folder, content, owner).plan
    text = render_with(template, plan, audience)
    if out == "-":
        typer.echo(text, nl=False)
        return
    path = Path(out or folder.path) / _named_for(template, told_apart(audience, plan.owner))
    if path.resolve() == template.resolve():
        raise UsageError(f"{visible(template.name)} would overwrite itself. Name it {visible(template.name)}.j2.")
    _write(path, text, told=not as_json)
    if as_json:
        _print_written(folder, plan, audience, [FileWritten(path.suffix.removeprefix(".") or "text", str(path))])


def _named_for(template: Path, apart: str) -> str:
    """Name the result like the template, without ``.j2``; ``apart`` says for whom it is."""
    ending = next((end for end in (".j2", ".jinja", ".jinja2") if template.name.lower().endswith(end)), "")
    name = Path(template.name[: len(template.name) - len(ending)])
    return f"{name.stem}{apart}{name.suffix}" if apart else name.name


def _print_written(
    folder: AssessmentFolder, plan: ActionPlan, audience: Audience, files: Sequence[FileWritten]
) -> None:
    output.print_output(ReportOutput(str(folder.path), plan.id, plan.uid, audience, plan.owner or None, tuple(files)))


def _write(path: Path, report: str | bytes, *, told: bool) -> None:
    refuse_what_we_read(path)
    make_folder(path.parent)
    write_bytes_atomically(path, report.encode("utf-8") if isinstance(report, str) else report, private=True)
    if told:
        output.print_path(path)
