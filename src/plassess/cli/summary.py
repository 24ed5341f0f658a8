"""``plassess summary``: what many teams say together."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from plassess.assessment.district.districts import Districts
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.follow_through import By
from plassess.assessment.district.summary_words import pages_in_words
from plassess.assessment.district.taken_on.offered_words import HOW_TO_SAY
from plassess.cli import options
from plassess.files.assessments.store import WHERE
from plassess.files.district.memory import Memory
from plassess.problems.errors import ExitCode, FileError, PlassessError, UsageError
from plassess.reports import formats
from plassess.reports.district.summary_page import document_of_summary
from plassess.reports.district.team_page import document_for_team
from plassess.reports.pages import Document
from plassess.tasks.folders_named import named_or_all
from plassess.tasks.one_assessment import telling_of_misnamed
from plassess.tasks.report import say_how_to_open
from plassess.tasks.summary.counts_read import OfCounts, summary_from
from plassess.tasks.summary.own_plan_read import own_plan_in
from plassess.tasks.summary.summary_made import Asked, Made, made, publishers_of
from plassess.tasks.summary.summary_wanted import grouping, wanted_of
from plassess.tasks.summary.summary_written import print_report_of_summary, write_summary
from plassess.tasks.summary.team_pages import apart_of, write_pages
from plassess.tasks.wanted import day_of
from plassess.views import messages, output
from plassess.views.district.call_list_output import call_list_output
from plassess.views.district.call_list_shown import print_call_list
from plassess.views.district.summary_output import summary_output
from plassess.views.district.summary_shown import print_summary
from plassess.views.page import page_on_stdout

FORMATS = (*formats.OF_BLOCKS, *(one for one in formats.FORMATS if one.name == "json"))
DIRS_HELP = "Self-assessments, or folders that hold some; without any, all in assessments here."
_NAMES = ", ".join(one.name for one in FORMATS)
TO_HELP = f"Write it as a report, and print the paths: {_NAMES}. Without it, it is shown here."
OUT_HELP = "The folder to write into instead of this one, or - to print."
STANDARDS_HELP = "Only rows, goals and steps that bear on these standards."
BY_HELP = f"Tell of steps by the school's {' or its '.join(get_args(By))}, as the self-assessments say it."
OFFERED_HELP = "The file that says what is offered, instead of the nearest offered.yaml."
CALL_HELP = "For the director of professional learning alone: whom to call, and why. It names schools, and no level."
SINCE_HELP = "Only teams whose latest was opened since, as 2026-09-01, or earlier where few lie between."
TEAM_HELP = "For this self-assessment's team alone: its own rows beside what all teams of its role decided."
PAGES_HELP = "The same for every team at once: a file for each into the folder of --out, and a list of them."
FROM_HELP = (
    "Tables of counts instead of self-assessments, as plassess export counts writes them, or what its statement"
    " made of some elsewhere: a Parquet or CSV file, or a folder of them. They tell of levels, marks and what moved."
)
JOBS_HELP = "Read on so many cores."
MEMORY_HELP = "Read every file anew, and remember nothing."


def summary(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE", help="Only teams of this role.")] = None,
    standards: Annotated[list[str] | None, typer.Option("--standards", metavar="IDS", help=STANDARDS_HELP)] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DAY", help=SINCE_HELP),
    ] = None,
    by: Annotated[str, typer.Option("--by", metavar="WHAT", help=BY_HELP)] = "level",
    offered: Annotated[Path | None, typer.Option("--offered", metavar="FILE", help=OFFERED_HELP)] = None,
    call_list: Annotated[bool, typer.Option("--call-list", help=CALL_HELP)] = False,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="FORMATS", help=TO_HELP)] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="DIR|-", help=OUT_HELP)] = None,
    team: Annotated[Path | None, typer.Option("--team", metavar="DIR", help=TEAM_HELP)] = None,
    pages: Annotated[bool, typer.Option("--pages", help=PAGES_HELP)] = False,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, max=64, help=JOBS_HELP)] = 1,
    from_: Annotated[Path | None, typer.Option("--from", metavar="FILE|DIR", help=FROM_HELP)] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help=MEMORY_HELP)] = False,
    as_json: options.Json = False,
    content: options.Content = None,
) -> int:
    """Say what many teams say together: of any roles, and of no school by itself.

    Five pictures, by standard: what teams decided, what they take on beside what is offered, how people marked, what
    became of the steps, and what moved since last time. Schools are not ranked and not named. Figures are shown of
    roles, rows and groups of schools that five teams or more have; a figure itself can be smaller. What cannot
    be read is told at the end, and the exit code is then 1.

    \b
    Examples:
      plassess summary assessments
      plassess summary assessments --role principal --to html,docx
      plassess summary assessments --team assessments/2027-04-14-principal-002 --to html
      plassess summary assessments --pages --to html --out pages
      plassess summary assessments --call-list
      plassess summary --from counts.parquet --to html
      plassess summary --from districts --json
    """  # noqa: D301
    _refuse_json_of_a_team(team, to, pages=pages, as_json=as_json, call_list=call_list)
    if pages and (to is None or out in (None, "-")):
        raise UsageError("--pages writes a file for each team. Say which and where, such as --to html --out pages")
    wanted = _formats(to, out, as_json=as_json, call_list=call_list)
    if from_ is not None:
        beside = {
            "DIR": directories,
            "--standards": standards,
            "--since": since,
            "--by": by != "level",
            "--offered": offered,
            "--call-list": call_list,
            "--team": team,
            "--pages": pages,
        }
        _refuse_beside_from([name for name, given in beside.items() if given])
        _tell_counts(summary_from(from_, wanted_of(content, role), content, jobs), wanted, out, as_json=as_json)
        return int(ExitCode.DONE)
    asked = Asked(
        paths=_paths(directories or []),
        wanted=wanted_of(content, role, standards, day_of("--since", since) if since else None),
        by=grouping("--by", by),
        content=content,
        memory=None if no_cache else Memory(),
        jobs=jobs,
        offered=offered,
    )
    found = made(asked)
    if call_list:
        _meant(found)
        _tell_whom_to_call(found, as_json=as_json)
    elif pages:
        _write_pages(found, wanted, Path(out or "."))
    else:
        _tell(found, wanted, out, team, as_json=as_json)
    for line in (*found.notes, *found.faults):
        messages.say(line)
    return int(ExitCode.FINDINGS if found.faults else ExitCode.DONE)


def _formats(
    to: list[str] | None, out: str | None, *, as_json: bool, call_list: bool
) -> tuple[formats.ReportFormat, ...]:
    if call_list and (to is not None or out is not None):
        raise UsageError("--call-list is for the director alone, so no report holds it. Leave --to and --out out.")
    if out is not None and to is None:
        raise UsageError("--out says where a report goes: add --to, such as --to html")
    if as_json and out == "-":
        raise UsageError("--json prints JSON, and --out - a report. Leave one of them out.")
    return formats.formats_named(",".join(to), FORMATS) if to is not None else ()


def _paths(directories: list[Path]) -> tuple[Path, ...]:
    with telling_of_misnamed(*(directories or [WHERE])):
        return named_or_all(directories)


def _refuse_json_of_a_team(
    team: Path | None, to: list[str] | None, *, pages: bool, as_json: bool, call_list: bool
) -> None:
    if team is not None and pages:
        raise UsageError("--team makes the page of one team, and --pages those of all. Leave one of them out.")
    if (team is not None or pages) and (as_json or call_list or "json" in ",".join(to or [])):
        said = "--pages makes pages" if pages else "--team makes a page"
        raise UsageError(f"{said} for people: leave --json, --to json and --call-list out.")


def _tell(
    found: Made, wanted: tuple[formats.ReportFormat, ...], out: str | None, team: Path | None, *, as_json: bool
) -> None:
    what = _meant(found)
    document, apart = document_of_summary(what, found.districts.title, found.publishers), ""
    if team is not None:
        now = found.team_in(team).now
        plan, apart = own_plan_in(found.places[now.folder]), apart_of(now)
        document = document_for_team(what, now, plan, found.districts.title, found.publishers)
    _write_or_show(what, document, wanted, out, found.districts, apart, as_json=as_json)
    if what.chosen and what.offered is None and team is None and not as_json:
        messages.say(HOW_TO_SAY)


def _write_pages(found: Made, wanted: tuple[formats.ReportFormat, ...], out: Path) -> None:
    written = write_pages(found, _meant(found), wanted, out)
    output.print_path(written.index)
    messages.say(pages_in_words(written.pages, written.without))


def _meant(found: Made) -> Summary:
    what = found.summary
    if not what.teams:
        raise _nobody(found)
    return what


def _refuse_beside_from(given: list[str]) -> None:
    if given:
        said = " and ".join(given)
        raise UsageError(f"--from takes a table of counts as it is, which only --role narrows. Leave {said} out.")


def _tell_counts(told: OfCounts, wanted: tuple[formats.ReportFormat, ...], out: str | None, *, as_json: bool) -> None:
    document = document_of_summary(told.summary, told.districts.title, publishers_of(told.framework))
    _write_or_show(told.summary, document, wanted, out, told.districts, as_json=as_json)
    for note in told.notes:
        messages.say(note)


def _write_or_show(
    what: Summary,
    document: Document,
    wanted: tuple[formats.ReportFormat, ...],
    out: str | None,
    districts: Districts,
    apart: str = "",
    *,
    as_json: bool,
) -> None:
    if not what.teams:
        raise UsageError("The table of counts holds no team that is meant.")
    told = output.output_text(summary_output(what, districts))
    if out == "-":
        print_report_of_summary(document, wanted, told)
        return
    files = write_summary(document, wanted, Path(out or "."), told, apart) if wanted else ()
    if as_json:
        output.print_output(summary_output(what, districts, files))
    elif files:
        for one in files:
            output.print_path(Path(one.path))
        say_how_to_open(files)
    else:
        print_summary(page_on_stdout(), document)


def _nobody(found: Made) -> PlassessError:
    if found.faults and not found.teams:
        return FileError("\n".join([*found.faults, "None of them can be read, so there is nothing to say."]))
    wanted = found.asked.wanted
    told = [name for name, said in (("--role", wanted.role), ("--since", wanted.since)) if said]
    which = "it" if len(told) == 1 else "one of them"
    return UsageError(f"No team is meant by {' and '.join(told)}. Leave {which} out, or name other self-assessments.")


def _tell_whom_to_call(found: Made, *, as_json: bool) -> None:
    if as_json:
        output.print_output(call_list_output(found.to_call))
    else:
        print_call_list(page_on_stdout(), found.to_call, found.titles)
