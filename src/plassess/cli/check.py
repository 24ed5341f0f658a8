"""``plassess check``: finds what is wrong with content and self-assessments."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plassess.cli import options

if TYPE_CHECKING:
    from plassess.checks.reporters import Format

PATHS_HELP = "Content folders, self-assessments or single files; without any, everything below here."
FORMAT_HELP = (
    "How to print findings: text, json, github, sarif, junit or markdown. In GitHub Actions github, elsewhere text."
)
OUTPUT_HELP = "Write findings to a file as well, such as sarif=findings.sarif. May be given several times."
SELECT_HELP = "Tell only these rules, such as PLA5,PLA304. Errors are always told."
IGNORE_HELP = "Leave these rules out, such as PLA506."


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", show_default=False, help=PATHS_HELP)
    ] = None,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP)] = None,
    output: Annotated[list[str] | None, typer.Option("--output", metavar="FORMAT=FILE", help=OUTPUT_HELP)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    select: Annotated[str | None, typer.Option("--select", metavar="CODES", help=SELECT_HELP)] = None,
    ignore: Annotated[str | None, typer.Option("--ignore", metavar="CODES", help=IGNORE_HELP)] = None,
    content: options.Content = None,
) -> int:
    """Find what is wrong with content and self-assessments.

    \b
    Examples:
      plassess check
      plassess check content --strict
      plassess check --output sarif=findings.sarif --output junit=findings.xml
    """  # noqa: D301
    from plassess.checks.checking import check as check_paths
    from plassess.checks.choosing import choice_of
    from plassess.checks.reporters import Format, render
    from plassess.cli.wishes import listed
    from plassess.files.settings import Settings, find_settings
    from plassess.files.writing import write_atomically
    from plassess.problems.errors import ExitCode

    settings = find_settings(Path.cwd()) or Settings()
    chosen = choice_of(listed(select) or settings.check.select, (*settings.check.ignore, *listed(ignore)))
    to_print, files = _format(form), _outputs(output or [])
    report = check_paths(
        paths or [Path()], content, chosen, strict=strict or settings.check.strict
    )
    typer.echo(render(report, to_print), nl=False)
    for name, path in files:
        write_atomically(path, render(report, name))
    if to_print is Format.GITHUB:
        _summarize(render(report, Format.MARKDOWN))
    return int(ExitCode.DONE if report.holds else ExitCode.FINDINGS)


def _format(name: str | None) -> "Format":
    from plassess.checks.reporters import Format
    from plassess.problems.errors import UsageError

    if name is None:
        return Format.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Format.TEXT
    if name not in [*Format]:
        raise UsageError(f"--format is one of {', '.join(Format)}.")
    return Format(name)


def _outputs(wanted: list[str]) -> list[tuple["Format", Path]]:
    from plassess.checks.reporters import Format
    from plassess.foreign_text import visible
    from plassess.problems.errors import UsageError

    files = []
    for one in wanted:
        name, _, file = one.partition("=")
        if name not in [*Format] or not file:
            raise UsageError(f"--output takes a format and a file: sarif=findings.sarif, not {visible(one, 80)}")
        files.append((Format(name), Path(file)))
    return files


def _summarize(table: str) -> None:
    """Add the full table to the summary of the step in GitHub Actions; annotations show only ten of each kind."""
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(table)
