"""The results of gates on GitHub: annotations at the answers, and Markdown for a summary, an issue or a comment."""

import typer

from plassess.assessment.gates.result import GatedAssessment, GateResult, Held, NotAsked
from plassess.checks.reporters.as_github import not_shown, workflow_command
from plassess.checks.reporters.as_markdown import MOST_BYTES, as_code
from plassess.checks.reporters.summary import with_slashes
from plassess.foreign_text import visible
from plassess.views.ci import workflow_log
from plassess.views.ci.checkout import name_in_checkout
from plassess.views.gates import MOST_LISTED, found_of, in_sum, of_none, thing_to_do


def print_annotations(held: Held) -> None:
    """Print annotations, and add the table to the summary of the step."""
    workflow_log.print_commands(as_annotations(held))
    workflow_log.add_to_summary(as_markdown(held))


def print_markdown(held: Held) -> None:
    """Print the table."""
    typer.echo(as_markdown(held), nl=False)


def as_annotations(held: Held) -> str:
    """Write a workflow command for each gate that fails, and a plain line for each other.

    A plain line is of ids, numbers and our own words alone, so that nothing in it can be taken for a command.
    """
    command = "warning" if held.warn else "error"
    failing = [_annotation(one, result, command) for one in held.gated for result in one.failing]
    failing += [workflow_command(command, of_none(held, it), title=_title(it)) for it in held.missed]
    others = [f"holds: {_said(one, result)}" for one in held.gated for result in one.results if result.holds]
    others += [f"not asked: {one.plan.id}: {it.label}: {it.why}" for one in held.gated for it in one.not_asked]
    others += [of_none(held, it) for it in held.of_none if it not in held.missed]
    return "".join(f"{line}\n" for line in (*failing, *others, *not_shown([command] * len(failing))))


def _title(one: GateResult | NotAsked) -> str:
    return f"plassess gate {one.label}"


def _annotation(one: GatedAssessment, result: GateResult, command: str) -> str:
    """Annotate the first answer that has something to do; the message names the rest."""
    line = next((one.lines[thing.id] for thing in result.to_do if thing.id in one.lines), "")
    to_do = [f"- {visible(' · '.join(thing_to_do(thing, one.plan.opened)))}" for thing in result.to_do[:MOST_LISTED]]
    if len(result.to_do) > MOST_LISTED:
        to_do.append(f"- … and {len(result.to_do) - MOST_LISTED} more")
    message = "\n".join([f"{_said(one, result)}. {result.remedy}", *to_do])
    return workflow_command(
        command, message, file=name_in_checkout(with_slashes(one.file)), line=line, title=_title(result)
    )


def _said(one: GatedAssessment, result: GateResult) -> str:
    return f"{one.plan.id}: {result.label}: {found_of(result)}"


def as_markdown(held: Held) -> str:
    """Write a table of all assessments, then one for each with what is to do, as much as a step's summary holds."""
    lines, room = [], MOST_BYTES
    of_all = [f"- {as_code(it.label)}{of_none(held, it).removeprefix(it.label)}" for it in held.of_none]
    several = len(held.gated) > 1
    above, below = (_overview(held, of_all), []) if several else ([], of_all)
    heading = "###" if several else "##"
    each = (line for one in held.gated for line in _markdown_of(one, heading))
    for line in (*above, *each, *below):
        room -= len(line.encode()) + 1
        if room < 0:
            lines += ["", "The rest is left out for want of room."]
            break
        lines.append(line)
    return "".join(f"{line}\n" for line in lines)


def _in_a_cell(result: GateResult) -> str:
    if result.holds or not result.place:
        return result.measured
    return f"{result.measured} (asked in {as_code(result.place.shown)})"


def _overview(held: Held, of_all: list[str]) -> list[str]:
    """Say how many of several assessments fail, and list all of them, those first that do."""
    failing = [one for one in held.gated if one.failing]
    holding = [one for one in held.gated if not one.failing]
    verb = "has" if len(failing) == 1 else "have"
    lines = [f"## plassess gate: {len(failing) or 'none'} of {len(held.gated)} self-assessments {verb} a gate"]
    lines = [f"{lines[0]} that does not hold", "", "| | Self-assessment | Gates | Fails |", "| - | - | - | - |"]
    for one in (*failing, *holding):
        word = "**fails**" if one.failing else "holds" if one.results else "not asked"
        fails = " ".join(as_code(result.label) for result in one.failing)
        lines.append(f"| {word} | {as_code(one.folder)} | {len(one.results)} | {fails} |")
    return [*lines, *([""] if of_all else []), *of_all, ""]


def _markdown_of(one: GatedAssessment, heading: str) -> list[str]:
    lines = [
        f"{heading} plassess gate: {as_code(one.plan.id)}: {in_sum(one)}",
        "",
        "| | Gate | Found |",
        "| - | - | - |",
    ]
    for result in one.results:
        word = "holds" if result.holds else "**fails**"
        lines.append(f"| {word} | {as_code(result.label)} | {_in_a_cell(result)} |")
    lines += [f"| not asked | {as_code(it.label)} | {it.why} |" for it in one.not_asked]
    for result in one.failing:
        lines += ["", f"{as_code(result.label)}: {result.remedy}", ""]
        for thing in result.to_do:
            text, *rest, why = map(visible, thing_to_do(thing, one.plan.opened))
            said = " · ".join([*map(as_code, (text, *rest)), why])
            lines.append(f"- {said} ({as_code(thing.id)})")
    return [*lines, ""]
