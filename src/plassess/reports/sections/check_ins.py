"""What was said at check-ins: what became of each step, what stops, what is asked, and of whom."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Said, Section
from plassess.reports.lines import Run, joined, own

Data = Mapping[str, Any]


def check_ins(plan: Data, *, board: bool) -> Iterator[Section]:
    """Give each check-in in the order they were held; the board reads nobody's name."""
    if plan["check_ins"]:
        held = tuple(_one(one, board=board) for one in plan["check_ins"])
        yield Section(Heading((own("Check-ins"),)), held, "after", "check-ins")


def _one(one: Data, *, board: bool) -> Section:
    heading = Heading((own(f"Check-in of {one['day_long']}"),))
    return Section(heading, tuple(_said(one, board=board)), "part")


def _said(one: Data, *, board: bool) -> Iterator[Block]:
    if one["present"]:
        yield Paragraph((own("Present: "), *joined(", ", map(Run, one["present"]))), "quiet")
    if one["changed"]:
        if one["question"]:
            yield Paragraph((own(one["question"]),), "ask")
        yield Said((one["changed"],))
    if one["steps"]:
        yield from _listed(
            "What became of its steps:" if board else "What became of our steps:", map(_step, one["steps"])
        )
    if one["new_steps"]:
        taken = (Item((own(f"Step {step['id']}: "), Run(step["what"]))) for step in one["new_steps"])
        yield from _listed("Taken on:", taken)
    if one["stop"]:
        yield Paragraph((own("It stops: " if board else "We will stop: "), Run(one["stop"])))
    if one["asks"]:
        asks = (Item((own("Of "), Run(ask["of"]), own(": "), Run(ask["what"]))) for ask in one["asks"])
        yield from _listed("It asks:" if board else "We ask:", asks)


def _listed(title: str, items: Iterable[Item]) -> Iterator[Block]:
    yield Paragraph((own(title),), "lead")
    yield Items(tuple(items))


def _step(step: Data) -> Item:
    showed = (own(" What showed it: "), Run(step["showed"])) if step["showed"] else ()
    what = (own(": "), Run(step["what"])) if step["what"] else ()
    return Item((own(f"Step {step['id']}"), *what, own(". "), Run(_sentence(step["became"])), *showed))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
