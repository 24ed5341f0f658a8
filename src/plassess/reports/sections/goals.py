"""Goals on page one, and for each the chain from what was asked to what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Said, Section
from plassess.reports.lines import Line, Run, own
from plassess.reports.pages import GoalLine

Data = Mapping[str, Any]


def goals_in_sight(plan: Data) -> list[Data]:
    """Return those that the team has not stopped."""
    return [one for one in plan["goals"] if not one["stopped"]]


def goals_on_page_one(plan: Data) -> Iterator[Block]:
    """Give each goal with what will show it; none where there is none."""
    going = goals_in_sight(plan)
    if going:
        items = tuple(Item((Run(one["in_words"]), *_shown(one))) for one in going)
        yield Section(
            Heading((own("Our goal" if len(going) == 1 else "Our goals"),)), (Items(items),), "lead", "goals"
        )


def _shown(one: Data) -> Line:
    return (own(". Shown by: "), Run("; ".join(one["evidence"]))) if one["evidence"] else ()


def requests(asks: Sequence[Data], title: str) -> Iterator[Block]:
    """Give what is asked, and of whom."""
    if asks:
        yield Paragraph((own(title),), "lead")
        yield from _items(_request(one, tells=False) for one in asks)


def from_question_to_change(plan: Data) -> Iterator[Section]:
    """Give for each goal what it came from, its steps, what was said of it, and what changed since."""
    for one in plan["goals"]:
        heading = Heading((own(f"Goal {one['id']}: "), Run(one["will_be_seen"])))
        yield Section(heading, tuple(_links(one, plan)), "after", f"goal-{one['id']}")


def goal_lines(plan: Data) -> Iterator[GoalLine]:
    """Give each goal as a row: its words, its marker, what will show it, how it stands, and its steps."""
    for one in plan["goals"]:
        yield GoalLine(
            id=one["id"],
            will_be_seen=one["will_be_seen"],
            by=one["by"],
            marker=one["marker"],
            now=one["now"],
            evidence=tuple(one["evidence"]),
            stands=one["said"][-1]["in_words"] if one["said"] else "nothing was said of it yet",
            steps=tuple(map(_step_named, one["steps"])),
        )


def _step_named(step: Data) -> str:
    became = f" ({step['became']})" if step["became"] else ""
    return f"{step['id']}: {step['what']}{became}"


def _links(one: Data, plan: Data) -> Iterator[Section]:
    need = plan["need"][:1] if not one["about"] else ()
    asked = one["about"] or "".join(need)
    marker = Paragraph((Run(one["marker"]), own(f". Today: {one['now']}." if one["now"] else "")))
    changed = [(own(f"{it['day_long']}: "), Run(it["changed"])) for it in plan["check_ins"] if it["changed"]]
    said = ((own(f"{it['day_long']}: "), Run(it["in_words"])) for it in one["said"])
    parts: list[tuple[str, tuple[Block, ...]]] = [
        ("It comes from", (Said((asked,)),) if asked else ()),
        ("Marked by", (marker,) if one["marker"] else ()),
        ("By when", (Paragraph((own(one["by_long"]),)),) if one["by_long"] else ()),
        ("What will show it", _listed((Run(it),) for it in one["evidence"])),
        *((beside["label"], (Paragraph((Run(beside["text"]),)),)) for beside in one["beside"]),
        ("Its steps", _listed(map(_step, one["steps"]))),
        ("At check-ins", _listed(said)),
        ("What changed", _listed(changed)),
    ]
    for label, blocks in parts:
        if blocks:
            apart = one["id"] if len(plan["goals"]) > 1 else ""
            yield Section(Heading((own(label),), apart=apart), blocks, "part")


def _step(step: Data) -> Line:
    became = (own(". "), Run(sentence(step["became"]))) if step["became"] else ()
    what = step["what"].rstrip(".") if became else step["what"]
    return (own(f"Step {step['id']}: "), Run(what), *became)


def sentence(text: str) -> str:
    """Write words as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."


def what_is_asked(plan: Data) -> Iterator[Block]:
    """Give what is asked, and apart from it what was granted or refused."""
    yield from requests_open(plan)
    if answered := tuple(requests_answered(plan)):
        yield Paragraph((own("What came of what was asked:"),), "lead")
        yield from answered


def requests_open(plan: Data) -> Iterator[Block]:
    """Give what is asked, and since when it is open where a check-in came after it."""
    is_open = [one for one in plan["requests"] if one["became"] == "open"]
    last = max((one["day"] for one in held(plan)), default="")
    yield from _items(_request(one, tells=one["asked"] < last or bool(one["said"])) for one in is_open)


def requests_answered(plan: Data) -> Iterator[Block]:
    """Give what was granted or refused."""
    yield from _items(_request(one, tells=True) for one in plan["requests"] if one["became"] != "open")


def _items(items: Iterable[Item]) -> Iterator[Block]:
    if listed := tuple(items):
        yield Items(listed)


def _request(one: Data, *, tells: bool) -> Item:
    """Name a request; ``tells``: and how it stands."""
    what = one["what"].rstrip(".") if tells else one["what"]
    stands = (own(". "), Run(sentence(one["in_words"]))) if tells else ()
    return Item((own("Of "), Run(one["of"]), own(": "), Run(what), *stands))


def held(plan: Data) -> list[Data]:
    """Return the check-ins that came to their end."""
    return [one for one in plan["check_ins"] if one["question"]]


def _listed(lines: Iterable[Line]) -> tuple[Block, ...]:
    items = tuple(Item(line) for line in lines)
    return (Items(items),) if items else ()
