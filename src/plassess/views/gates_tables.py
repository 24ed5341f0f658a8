"""The results of gates on GitHub: annotations at the answers, and Markdown for a summary, an issue or a comment."""

from collections.abc import Sequence

import typer

from plassess.assessment.gates.result import GatedAssessment, GateResult, Held
from plassess.checks.reporters.as_github import workflow_command
from plassess.checks.reporters.as_markdown import MOST_BYTES, as_code
from plassess.checks.reporters.summary import with_slashes
from plassess.foreign_text import visible
from plassess.views import workflow_log
from plassess.views.gates import MOST_LISTED, in_sum, thing_to_do


def print_annotations(held: Held) -> None:
    """Print annotations, and add the table to the summary of the step."""
    workflow_log.print_commands(as_annotations(held.gated, warn=held.warn))
    workflow_log.add_to_summary(as_markdown(held.gated))


def print_markdown(held: Held) -> None:
    """Print the table."""
    typer.echo(as_markdown(held.gated), nl=False)


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
