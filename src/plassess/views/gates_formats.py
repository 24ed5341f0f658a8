"""The results of gates in the format that is wanted: text, JSON, annotations in GitHub Actions, Markdown."""

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import typer

from plassess.assessment.gates.result import GatedAssessment, GateResult
from plassess.checks.reporters.as_github import workflow_command
from plassess.checks.reporters.as_markdown import MOST_BYTES, as_code
from plassess.checks.reporters.summary import with_slashes
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.views import output, workflow_log
from plassess.views.gates import MOST_LISTED, gates_data, in_sum, print_gates, thing_to_do
from plassess.views.page import page_on_stdout

FORMATS = ("text", "json", "github", "markdown")


def format_of(name: str | None, *, as_json: bool) -> str:
    """Choose the format; in GitHub Actions that is theirs where none is named.

    Raises UsageError for two formats, and for one that is none of ours.
    """
    if as_json and name not in (None, "json"):
        raise UsageError("--json is one format, and --format names another. Leave one of them out.")
    if name is not None and name not in FORMATS:
        raise UsageError(f"--format is one of {', '.join(FORMATS)}; not {visible(name, 40)}.")
    by_itself = "github" if workflow_log.in_github_actions() else "text"
    return "json" if as_json else name or by_itself


def print_all(gated: tuple[GatedAssessment, ...], to_print: str, today: date, *, warn: bool) -> None:
    """Print the results on stdout, and in GitHub Actions add them to the summary of the step."""
    if to_print == "json":
        output.print_json(gates_data(gated, today))
    elif to_print == "markdown":
        typer.echo(as_markdown(gated), nl=False)
    elif to_print == "github":
        workflow_log.print_commands(as_annotations(gated, warn=warn))
        if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
            with Path(summary).open("a", encoding="utf-8") as file:
                file.write(as_markdown(gated))
    else:
        _print_text(gated, warn=warn)


def _print_text(gated: Sequence[GatedAssessment], *, warn: bool) -> None:
    page = page_on_stdout()
    for number, one in enumerate(gated):
        if number:
            page.rule()
        print_gates(page, one)
    failing = sum(bool(one.failing) for one in gated)
    if len(gated) > 1:
        page.rule()
        page.say(f"{len(gated)} self-assessments: {failing or 'none'} with a gate that does not hold.", style="bold")
    if warn and failing:
        page.say("Only a warning (--warn).")


def as_annotations(gated: Sequence[GatedAssessment], *, warn: bool) -> str:
    """Write a workflow command for each gate that fails, and a plain line for each that holds.

    A plain line is of ids, numbers and our own words alone, so that nothing in it can be taken for a command.
    """
    command = "warning" if warn else "error"
    failing = [_annotation(one, result, command) for one in gated for result in one.failing]
    holding = [f"holds: {_said(one, result)}" for one in gated for result in one.results if result.holds]
    return "".join(f"{line}\n" for line in (*failing, *holding))


def _annotation(one: GatedAssessment, result: GateResult, command: str) -> str:
    """Annotate the first answer that has something to do; the message names the rest."""
    line = next((one.lines[thing.id] for thing in result.to_do if thing.id in one.lines), "")
    to_do = [f"- {visible(' · '.join(thing_to_do(thing, one.plan.opened)))}" for thing in result.to_do[:MOST_LISTED]]
    if len(result.to_do) > MOST_LISTED:
        to_do.append(f"- … and {len(result.to_do) - MOST_LISTED} more")
    message = "\n".join([f"{_said(one, result)}. {result.remedy}", *to_do])
    title = f"plassess gate {result.label}"
    return workflow_command(command, message, file=with_slashes(one.file), line=line, title=title)


def _said(one: GatedAssessment, result: GateResult) -> str:
    return f"{one.plan.id}: {result.label}: {result.measured}"


def as_markdown(gated: Sequence[GatedAssessment]) -> str:
    """Write a table for each assessment with what is to do below it, as much as a step's summary holds."""
    lines, room = [], MOST_BYTES
    for line in (line for one in gated for line in _markdown_of(one)):
        room -= len(line.encode()) + 1
        if room < 0:
            lines += ["", "The rest is left out for want of room."]
            break
        lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def _markdown_of(one: GatedAssessment) -> list[str]:
    lines = [f"## plassess gate: {as_code(one.plan.id)}: {in_sum(one)}", "", "| | Gate | Found |", "| - | - | - |"]
    for result in one.results:
        word = "holds" if result.holds else "**fails**"
        lines.append(f"| {word} | {as_code(result.label)} | {result.measured} |")
    for result in one.failing:
        lines += ["", f"{as_code(result.label)}: {result.remedy}", ""]
        for thing in result.to_do:
            text, *rest, why = map(visible, thing_to_do(thing, one.plan.opened))
            said = " · ".join([*map(as_code, (text, *rest)), why])
            lines.append(f"- {said} ({as_code(thing.id)})")
    return [*lines, ""]
