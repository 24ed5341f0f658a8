"""What was said at check-ins: what became of each step, what stops, what is asked, and of whom."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Said, Section
from plassess.reports.lines import Run, joined, own
from plassess.reports.sections.goals import requests, sentence

Data = Mapping[str, Any]


def check_ins(plan: Data) -> Iterator[Section]:
    """Give each check-in in the order they were held."""
    if plan["check_ins"]:
        yield Section(Heading((own("Check-ins"),)), tuple(map(_one, plan["check_ins"])), "after", "check-ins")


def _one(one: Data) -> Section:
    said = tuple(_said(one)) or (Paragraph((own("Nothing was noted."),), "quiet"),)
    when = "Between check-ins, on" if _is_between(one) else "Check-in of"
    return Section(Heading((own(f"{when} {one['day_long']}"),)), said, "part")


def _is_between(one: Data) -> bool:
    """Tell a day on which steps were marked done, moved, dropped or added, and no check-in was held."""
    return not any(one[said] for said in ("question", "present", "changed", "evidence", "stop", "asks", "answered"))


def _said(one: Data) -> Iterator[Block]:
    if one["present"]:
        yield Paragraph((own("Present: "), *joined(", ", map(Run, one["present"]))), "quiet")
    if one["changed"]:
        if one["question"]:
            yield Paragraph((own(one["question"]),), "ask")
        yield Said((one["changed"],))
    if one["evidence"]:
        limit = (own(". What it cannot show: "), Run(one["limit"])) if one["limit"] else ()
        yield Paragraph((own("Evidence: "), Run(one["evidence"]), *limit))
    if one["steps"]:
        yield from _listed("What became of our steps:", map(_step, one["steps"]))
    if one["new_steps"]:
        taken = (Item((own(f"Step {step['id']}: "), Run(step["what"]))) for step in one["new_steps"])
        yield from _listed("Taken on:", taken)
    if one["stop"]:
        yield Paragraph((own("We will stop: "), Run(one["stop"])))
    if one["answered"]:
        yield from _listed("What came of what we asked:", map(_answered, one["answered"]))
    yield from requests(one["asks"], "We ask:")


def _listed(title: str, items: Iterable[Item]) -> Iterator[Block]:
    yield Paragraph((own(title),), "lead")
    yield Items(tuple(items))


def _answered(one: Data) -> Item:
    asked = one["asked"].rstrip(".")
    return Item((own("Of "), Run(one["of"]), own(": "), Run(asked), own(". "), Run(sentence(one["in_words"]))))


def _step(step: Data) -> Item:
    showed = (own(" What showed it: "), Run(step["showed"])) if step["showed"] else ()
    what = (own(": "), Run(step["what"].rstrip("."))) if step["what"] else ()
    return Item((own(f"Step {step['id']}"), *what, own(". "), Run(sentence(step["became"])), *showed))
