"""Writing an assessment's report into its folder, and saying where it is."""

from collections.abc import Sequence
from pathlib import Path

import typer

from plassess.cli.reading import plan_of
from plassess.files.store import AssessmentFolder
from plassess.files.writing import make_folder, write_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.reports.action_plan import Format, render_report
from plassess.reports.own_template import render_with
from plassess.reports.plain_data import Audience


def write_reports(
    folder: AssessmentFolder,
    content: Path | None,
    to: Sequence[Format] = ("md", "html"),
    audience: Audience = "team",
    out: Path | None = None,
) -> None:
    """Render each format, write it, and print its path on stdout."""
    plan = plan_of(folder, content)
    name = "report" if audience == "team" else f"report-{audience}"
    for one in to:
        _write((out or folder.path) / f"{name}.{one}", render_report(plan, one, audience))


def print_report(folder: AssessmentFolder, content: Path | None, to: Sequence[Format], audience: Audience) -> None:
    """Print one format on stdout and write nothing."""
    if len(to) != 1:
        raise UsageError("Only one format can be printed: say which, such as --to md --out -")
    typer.echo(render_report(plan_of(folder, content), to[0], audience), nl=False)


def write_own(
    folder: AssessmentFolder, content: Path | None, template: Path, audience: Audience, out: str | None
) -> None:
    """Render with a template of the district's own; the result is named like it, without ``.j2``."""
    text = render_with(template, plan_of(folder, content), audience)
    if out == "-":
        typer.echo(text, nl=False)
        return
    path = Path(out or folder.path) / template.name.removesuffix(".j2")
    if path.resolve() == template.resolve():
        raise UsageError(f"{visible(template.name)} would overwrite itself. Name it {visible(template.name)}.j2.")
    _write(path, text)


def _write(path: Path, text: str) -> None:
    make_folder(path.parent)
    write_atomically(path, text, private=True)
    typer.echo(str(path))
