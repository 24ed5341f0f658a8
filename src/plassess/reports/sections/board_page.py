"""The page for a board or a superintendent: what was promised, what came of it, and what is asked.

Half a page before the first check-in, and half a page after it: no level, no mark, nobody's name, no fact twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plassess.assessment.plan.guide_part import in_paragraphs
from plassess.reports.blocks import Block, Fact, Facts, Heading, Item, Items, Paragraph, Said, Section
from plassess.reports.lines import Line, Run, joined, own
from plassess.reports.sections.goals import goals_in_sight, held, requests_answered, requests_open
from plassess.reports.sections.stand_ins import says

Data = Mapping[str, Any]


def board_page(plan: Data) -> Iterator[Block]:
    """Give the whole page."""
    if who := tuple(filter(None, (plan["district"], plan["role_title"] if plan["team"] else ""))):
        yield Paragraph(joined(", ", map(Run, who)), "who")
    yield Facts(tuple(_dates(plan)))
    yield from _lead("telling", "In the team’s words", _said(plan))
    yield from _lead("need", "What it most needs to learn", _need(plan))
    yield from _lead("goals", "What will be seen", _goals(plan))
    yield from _lead("doing", "What it promised" if held(plan) else "What it will do", _doing(plan))
    yield from _lead("changed", *_changed(plan))
    yield from _lead("did-not-work", "What did not work, and what it changed", _did_not_work(plan))
    yield from _lead("asks", "What it asks", requests_open(plan))
    yield from _lead("came", "What came of what it asked", requests_answered(plan))


def _lead(id_: str, heading: str, blocks: Iterable[Block]) -> Iterator[Section]:
    found = tuple(blocks)
    if found:
        yield Section(Heading((own(heading),)), found, "lead", id_)


def _dates(plan: Data) -> Iterator[Fact]:
    yield Fact("Opened", plan["opened_long"])
    if been := held(plan):
        yield Fact("Last check-in", been[-1]["day_long"], between=": ")
    if plan["check_in"]:
        yield Fact("The team reports next", plan["check_in_weekday"], between=": ")
    else:
        yield Fact("No next report", "is planned")


def _said(plan: Data) -> Iterator[Block]:
    """Give what the team said, as it said it."""
    if says(plan["message"]):
        yield Said(in_paragraphs(plan["message"]), "telling")


def _need(plan: Data) -> Iterator[Block]:
    if says("\n".join(plan["need"])):
        yield Said(tuple(plan["need"]), "need")


def _goals(plan: Data) -> Iterator[Block]:
    going = goals_in_sight(plan)
    if going:
        yield Items(tuple(Item((Run(one["in_words"]), *_last_said(one, plan))) for one in going))


def _last_said(goal: Data, plan: Data) -> Line:
    """Say when the team kept a goal last, and whether it was adjusted before that; nothing before a check-in."""
    if not held(plan):
        return ()
    if not goal["said"]:
        return (own(". Nothing was said yet of how far it is."),)
    last = goal["said"][-1]  # why it was adjusted stands with what did not work
    changed = [own(f"Adjusted on {one['day_long']}") for one in goal["said"] if one["verdict"] == "adjust"][-1:]
    if last["verdict"] != "keep":
        return (own(". "), *changed, own("."))
    kept = f"{'and kept' if changed else 'Kept'} on {last['day_long']}"
    why = (own(", because "), Run(last["because"].rstrip("."))) if last["because"] else ()
    return (own(". "), *joined(", ", (*changed, own(kept))), *why, own("."))


def _doing(plan: Data) -> Iterator[Block]:
    steps = plan["steps"]
    if not steps and not plan["dropped_steps"]:
        yield Paragraph((own("The team has not committed to a first step yet."),), "missing")
        return
    done, dropped = sum(bool(one["done"]) for one in steps), len(plan["dropped_steps"])
    if plan["check_ins"] or done:
        yield Paragraph((own(_share(done, dropped, len(steps) + dropped)),), "lead")
    if steps:
        yield Items(tuple(Item((Run(one["what"]),), (own(_label(one)),)) for one in steps))


def _label(step: Data) -> str:
    when = f", done {step['done_short']}" if step["done"] else f", by {step['by_short']}" if step["by"] else ""
    return f"Step {step['id']}{when}"


def _share(done: int, dropped: int, steps: int) -> str:
    of = f"{_in_letters(steps)} step{'s' if steps > 1 else ''}"
    gone = f"; {_in_letters(dropped)} {'was' if dropped == 1 else 'were'} dropped" if dropped else ""
    return f"{_in_letters(done).capitalize()} of {of} {'is' if done == 1 else 'are'} done{gone}."


def _in_letters(number: int) -> str:
    letters = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    return letters[number] if number < len(letters) else str(number)


def _changed(plan: Data) -> tuple[str, list[Block]]:
    """Give the last words on what changed under what was asked, with its evidence; earlier ones stand in the plan."""
    said = [one for one in plan["check_ins"] if one["changed"]]
    return (said[-1]["question"] or "What changed", list(_evidence(said[-1], plan))) if said else ("", [])


def _evidence(last: Data, plan: Data) -> Iterator[Block]:
    yield Said((last["changed"],))
    told = [one for one in plan["check_ins"] if one["evidence"]]
    if told:
        limit = (own(". What it cannot show: "), Run(told[-1]["limit"])) if told[-1]["limit"] else ()
        yield Paragraph((own("Evidence: "), Run(told[-1]["evidence"]), *limit))


def _did_not_work(plan: Data) -> Iterator[Block]:
    items = [
        Item((Run(step["what"] or "A step"), own(": "), Run(step["became"])))
        for one in plan["check_ins"]
        for step in one["steps"]
        if step["dropped"]
    ]
    items += [
        Item((Run(goal["first_words"]), own(": "), Run(said["in_words"])))
        for goal in plan["goals"]
        for said in goal["said"]
        if said["verdict"] != "keep"
    ]
    if stopped := [Run(one["stop"].rstrip(".")) for one in plan["check_ins"] if one["stop"]]:
        items.append(Item((own("Stopped: "), *joined("; ", stopped))))
    if items:
        yield Items(tuple(items))
