"""``plassess check``: finds what is wrong with content and self-assessments."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from plassess.checks.check import check as check_paths
from plassess.checks.check import stopped_at
from plassess.checks.excluded import Excluded
from plassess.checks.findings import Report
from plassess.checks.reporters import FORMATS, STATISTICS, render, too_many
from plassess.checks.rule_selection import choice_of, in_files
from plassess.cli import options
from plassess.files.content.search import content_in_force
from plassess.files.content.settings_place import find_settings
from plassess.files.disk.atomic_write import make_folder, write_atomically
from plassess.files.disk.repo import common_folder
from plassess.files.models.check_settings import CheckSettings
from plassess.foreign_text import visible
from plassess.problems.errors import ExitCode, ProblemsError, UsageError
from plassess.rendering.format_list import Format
from plassess.tasks.output_files import refuse_what_we_read
from plassess.tasks.told_lists import listed
from plassess.views import output as output_of
from plassess.views.ci import workflow_log
from plassess.views.ci.checkout import name_in_checkout

if TYPE_CHECKING:
    from plassess.files.content.settings import Settings
    from plassess.problems.problem import Problem

PATHS_HELP = "Content folders, self-assessments or single files; without any, everything below here."
OUTPUT_HELP = "Write findings to a file as well, such as sarif=findings.sarif. May be given several times."
SELECT_HELP = "Tell only these rules, such as PLA5,PLA304. Errors are always told."
STATISTICS_HELP = "Print how many findings there are of each rule in their place, as text or as JSON."
AS_HELP = "Show what is wrong with your own marks: the code on your sheet, such as K7."
CONTENT_HELP = "Hold self-assessments against this folder of content. See  plassess content list"
IGNORE_HELP = "Leave these rules out, such as PLA506."


def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]…", show_default=False, readable=False, help=PATHS_HELP)
    ] = None,
    form: Annotated[str | None, options.format_of(FORMATS, "How to print findings")] = None,
    output: Annotated[list[str] | None, typer.Option("--output", metavar="FORMAT=FILE", help=OUTPUT_HELP)] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    select: Annotated[list[str] | None, typer.Option("--select", metavar="CODES", help=SELECT_HELP)] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="CODES", help=IGNORE_HELP)] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print findings, and nothing else.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help=STATISTICS_HELP)] = False,
    shown_to: Annotated[str | None, typer.Option("--as", metavar="CODE", help=AS_HELP)] = None,
    as_json: options.Json = False,
    content: Annotated[Path | None, typer.Option("--content", metavar="DIR", help=CONTENT_HELP)] = None,
) -> int:
    """Find what is wrong with content and self-assessments.

    \b
    Examples:
      plassess check
      plassess check content --strict
      plassess check --output sarif=findings.sarif --output junit=findings.xml
    """  # noqa: D301
    to_print = output_of.format_chosen(STATISTICS if statistics else FORMATS, form, as_json=as_json)
    files = _outputs(output or [])
    looked_at = paths or [Path()]
    choice = choice_of(listed(select), listed(ignore))
    settings, broken = _settings_of(looked_at)
    if broken:
        report = stopped_at(broken)
    else:
        usual = settings.check if settings else CheckSettings.model_construct()
        chosen = choice_of(choice.select or usual.select, (*usual.ignore, *choice.ignore))
        in_force = content_in_force(content, common_folder(looked_at))
        root = (settings.file.parent if settings and settings.file else Path()).resolve()
        chosen = replace(chosen, of_files=in_files(usual.per_file_ignores, root))
        strict = strict or usual.strict
        excluded = Excluded(usual.exclude, root)
        named = content is not None
        report = check_paths(
            looked_at,
            in_force,
            chosen,
            strict=strict,
            excluded=excluded,
            content_was_named=named,
            shown_to=shown_to.strip().casefold() if shown_to is not None else None,
        )
    report = replace(report, quiet=quiet)
    if to_print.of_actions:
        summary = render(report.renamed(name_in_checkout), FORMATS.named("--format", "markdown"))
        workflow_log.add_to_summary(summary)
    output_of.print_in(to_print, _rendered(report, to_print))
    for one, path in files:
        make_folder(path.parent)
        write_atomically(path, _rendered(report, one))
    return int(ExitCode.DONE if report.holds else ExitCode.FINDINGS)


def _rendered(report: Report, wanted: Format) -> str:
    """Report in one format, and say on stderr what its readers would not take."""
    if said := too_many(report, wanted):
        typer.echo(said, err=True)
    return render(report.renamed(name_in_checkout) if wanted.from_root else report, wanted)


def _settings_of(paths: list[Path]) -> "tuple[Settings | None, tuple[Problem, ...]]":
    """Read the settings of the repo that the paths lie in, where it has any, or what is wrong with them."""
    try:
        return find_settings(common_folder(paths)), ()
    except ProblemsError as error:
        return None, error.problems


def _outputs(wanted: list[str]) -> list[tuple[Format, Path]]:
    files = []
    for one in wanted:
        name, _, file = one.partition("=")
        if not file:
            raise UsageError(f"--output takes a format and a file: sarif=findings.sarif, not {visible(one, 80)}")
        form = FORMATS.named("--output", name)
        if file == "-":
            raise UsageError(f"--output takes a file, not -. To print {name}, write  --format {name}")
        files.append((form, Path(file)))
    _refuse_what_would_be_lost([path for _, path in files])
    return files


def _refuse_what_would_be_lost(files: list[Path]) -> None:
    for path in files:
        if files.count(path) > 1:
            raise UsageError(f"--output names {visible(str(path))} twice. Give each format a file of its own.")
        refuse_what_we_read(path)
