"""First steps, and what else a team wrote beside a level, a place, a share or a choice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plassess.assessment.words import NO_DATE, NO_OWNER
from plassess.reports.blocks import Block, Item, Items, Paragraph, Said, Step, Steps
from plassess.reports.lines import Line, Run, joined, link, own

Data = Mapping[str, Any]


def because(text: str) -> Line:
    """Say why, in people's own words; empty where nobody did."""
    return (own("Because: "), Run(text, look="said")) if text else ()


def beside(item: Data) -> tuple[Block, ...]:
    """Give what was written beside an answer; empty where nothing was."""
    return tuple(_beside(item))


def _beside(item: Data) -> Iterator[Block]:
    if item["because"]:
        yield Paragraph(because(item["because"]))
    if item["note"]:
        yield Said(tuple(item["note"]))
    if item["evidence"]:
        yield evidence(item["evidence"], "Evidence:")
    if item["see"]:
        yield Paragraph((own("See "), *joined(", ", map(link, item["see"])), own(".")), "quiet")
    if item["first_steps"]:
        yield first_steps(item["first_steps"], "First steps:")


def evidence(things: Sequence[str], title: str = "") -> Items:
    """Give what an answer rests on."""
    return Items(tuple(Item((Run(text),)) for text in things), "evidence", title)


def first_steps(steps: Sequence[Data], title: str = "") -> Steps:
    """Give first steps with whose they are and by when."""
    return Steps(tuple(map(_step, steps)), title)


def _step(step: Data) -> Step:
    done = (own(f"; done {step['done_long']}"),) if step["done"] else ()
    by = f"by {step['by_long']}" if step["by"] else ""
    if step["number"] is not None:
        owner = Run(step["who"]) if step["who"] else own(NO_OWNER)
        terms = (owner, own(f", {by or NO_DATE}"), *done)
        return Step(step["what"], f"Committed, number {step['number']}", terms, committed=True)
    who = (Run(step["who"]),) if step["who"] else ()
    when = (own(f", {by}" if who else by),) if by else ()
    shown = (own("; shown by: "), Run(step["shown_by"])) if step["shown_by"] else ()
    called = "Dropped" if step["dropped"] else "Later"
    label = f"{called}, number {step['id']}" if step["id"] is not None else called
    why = (own("; because "), Run(step["dropped"])) if step["dropped"] else ()
    return Step(step["what"], label, _without_joint((*who, *when, *shown, *done, *why)), committed=False)


def _without_joint(line: Line) -> Line:
    """Begin a line with a word, where neither owner nor date is told."""
    if not line or line[0].theirs:
        return line
    return (own(line[0].text.removeprefix("; ")), *line[1:])
