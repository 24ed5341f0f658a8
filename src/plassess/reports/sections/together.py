"""What is read together, what waits to be looked at again, what is kept aside, how to read it all, and the foot."""

from collections.abc import Iterator, Mapping
from typing import Any

from plassess.assessment.coverage import Stands
from plassess.assessment.words import capital, stands_in_words
from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Section, Talk, Talks, Voice
from plassess.reports.lines import Line, Run, ending_in_link, joined, own
from plassess.reports.pages import Foot

Data = Mapping[str, Any]


def together(plan: Data) -> Iterator[Section]:
    """Give the tensions, and each standard part by part."""
    if not (plan["tensions"] or plan["together"]):
        return
    lead = (
        "What the parts of this self-assessment say side by side. These are observations to talk about, not findings."
    )
    blocks: list[Block] = [Paragraph((own(lead),), "quiet-lead")]
    if plan["tensions"]:
        blocks.append(Section(Heading((own("Worth talking about"),)), (_talks(plan),), "part"))
    said: dict[tuple[str, ...], str] = {}
    for standard in plan["together"]:
        heading = Heading((Run(standard["title"]),), apart="together")
        voices = tuple(_voice(voice, standard["title"], said) for voice in standard["voices"])
        blocks.append(Section(heading, voices, "part"))
    yield Section(Heading((own("Read together"),)), tuple(blocks), "after", "together")


def _talks(plan: Data) -> Talks:
    return Talks(tuple(Talk(one["text"], tuple(one["inputs"]), one["ask"]) for one in plan["tensions"]))


def _voice(voice: Data, standard: str, said: dict[tuple[str, ...], str]) -> Voice:
    """Say each thing under the first standard that it bears on, which ``said`` keeps, and refer to it from others."""
    items: list[Item] = []
    elsewhere: dict[str, list[Run]] = {}
    for line in voice["lines"]:
        place = said.setdefault((voice["title"], line["what"], line["says"], line["said"]), standard)
        if place == standard:
            items.append(_item(line))
        else:
            elsewhere.setdefault(place, []).append(Run(line["what"]))
    referred = (
        Item(joined("; ", what), (own("As told under “"), Run(place), own("”"))) for place, what in elsewhere.items()
    )
    return Voice((Run(voice["title"]),), voice["figures"], (*items, *referred))


def _item(line: Data) -> Item:
    text = Run(line["said"], look="said") if line["said"] else Run(line["says"])
    return Item((text,), (Run(line["what"]),))


def aside(plan: Data) -> Iterator[Section]:
    """Name the answers that wait to be looked at again, and those that are in the file and in nothing above."""
    if plan["again"]:
        items = Items(tuple(Item((Run(text),)) for text in plan["again"]))
        yield Section(Heading((own(capital(stands_in_words(Stands.LOOK_AGAIN))),)), (items,), "after", "again")
    if plan["aside"]:
        kept = tuple(Paragraph((Run(text),)) for text in plan["aside"])
        yield Section(Heading((own("Answers that are kept and not counted"),)), kept, "after", "aside")


def asked_of_others(plan: Data) -> Iterator[Section]:
    """Count who answered the forms that are asked of staff, families or students."""
    if plan["forms"]:
        told = tuple(Paragraph((Run(text),)) for text in plan["forms"])
        yield Section(Heading((own("Asked of others"),)), told, "after", "forms")


def reading(plan: Data) -> Section:
    """Say how to read the plan."""
    told = tuple(Paragraph((own(text),)) for text in plan["reading"])
    return Section(Heading((own("How to read this"),)), told, "after", "reading")


def foot(plan: Data, *, board: bool) -> Foot:
    """Say where it all comes from; on the board's page, which says when it was opened, only of what kind it is."""
    named = [run for source in plan["sources"] for run in (own("; "), *ending_in_link(source))]
    sources = (own("Sources: "), *named[1:], own("."))
    told = ((Run(plan["wording"]),), sources, (Run(plan["changed"]),))
    if board:
        made: Line = (own("From a self-assessment for professional learning."),)
        return Foot("About this page", (), made, (Run(plan["unaffiliated"]),))
    made = (
        own(f"Self-assessment opened {plan['opened_long']}. Edition "),
        Run(plan["edition"]),
        own(", content "),
        Run(plan["digest"]),
        own(f", plassess {plan['version']}."),
    )
    return Foot(
        heading="Where this comes from",
        paragraphs=tuple(line for line in told if line[0].text),
        made=made,
        unaffiliated=(Run(plan["unaffiliated"]),),
    )
