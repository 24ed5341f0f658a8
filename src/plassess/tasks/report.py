"""Writing an assessment's report into its folder, and saying where it is."""

from collections.abc import Sequence
from pathlib import Path

import typer

from plassess.files.assessments.store import RESPONSES, AssessmentFolder
from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.reports.data.plan import Audience
from plassess.reports.formats import BY_ITSELF, ReportFormat, made, one_to_print
from plassess.reports.own_template import render_with
from plassess.tasks.load import plan_of
from plassess.views import output


def write_reports(
    folder: AssessmentFolder,
    content: Path | None,
    to: Sequence[ReportFormat] = BY_ITSELF,
    audience: Audience = "team",
    out: Path | None = None,
) -> None:
    """Make the report in each format, write it, and print its path on stdout."""
    plan = plan_of(folder, content)
    name = "report" if audience == "team" else f"report-{audience}"
    for one in to:
        _write((out or folder.path) / f"{name}.{one.name}", made(one, plan, audience))


def print_report(
    folder: AssessmentFolder, content: Path | None, to: Sequence[ReportFormat], audience: Audience
) -> None:
    """Print one format on stdout and write nothing. Raises UsageError for several, and for one that is no text."""
    one = one_to_print(to)
    typer.echo(made(one, plan_of(folder, content), audience), nl=False)


def write_own(
    folder: AssessmentFolder, content: Path | None, template: Path, audience: Audience, out: str | None
) -> None:
    """Render with a template of the district's own; the result is named like it, without ``.j2``.

    Raises UsageError where it would overwrite the template, or could be taken for answers.
    """
    text = render_with(template, plan_of(folder, content), audience)
    if out == "-":
        typer.echo(text, nl=False)
        return
    path = Path(out or folder.path) / _named_for(template, audience)
    if path.resolve() == template.resolve():
        raise UsageError(f"{visible(template.name)} would overwrite itself. Name it {visible(template.name)}.j2.")
    if path.suffix.lower() in {".yaml", ".yml", ".json"} or path.parent.name == RESPONSES:
        raise UsageError(f"{visible(str(path))} could hold the team's answers. Give the template another name.")
    _write(path, text)


def _named_for(template: Path, audience: Audience) -> str:
    """Name the result like the template, without ``.j2``; the board's name differs, so that none replaces another."""
    ending = next((end for end in (".j2", ".jinja", ".jinja2") if template.name.lower().endswith(end)), "")
    name = Path(template.name[: len(template.name) - len(ending)])
    return name.name if audience == "team" else f"{name.stem}-{audience}{name.suffix}"


def _write(path: Path, report: str | bytes) -> None:
    make_folder(path.parent)
    write_bytes_atomically(path, report.encode("utf-8") if isinstance(report, str) else report, private=True)
    output.print_path(path)
