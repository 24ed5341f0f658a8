"""Page one: who, when, the message, the need, and what the team committed to."""

from collections.abc import Iterator, Mapping
from typing import Any

from plassess.assessment.plan.guide_part import in_paragraphs
from plassess.assessment.words import NO_DATE, NO_OWNER
from plassess.reports.blocks import (
    Block,
    Checklist,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Said,
    Section,
    Task,
)
from plassess.reports.lines import Line, Run, joined, own

Data = Mapping[str, Any]


def page_one(plan: Data, *, board: bool) -> tuple[Block, ...]:
    """Give the plan itself; the board reads it without what is still to settle."""
    return tuple(_page_one(plan, board=board))


def _page_one(plan: Data, *, board: bool) -> Iterator[Block]:
    if who := _who(plan):
        yield Paragraph(who, "who")
    if plan["scope"]:
        yield Paragraph((own("Narrowed to "), *joined(", ", map(Run, plan["scope"])), own(".")), "who")
    yield Facts(
        (
            Fact("Opened", plan["opened_long"]),
            Fact("Next look", plan["check_in_weekday"] or "no day set yet", between=": "),
        )
    )
    # Whom a role tells is content's, and may be a district's.
    yield _lead("telling", own("In the team’s words") if board else Run(plan["telling"]), _message(plan))
    if plan["asks_need"]:
        heading = "Its highest learning need" if board else "Our highest learning need"
        yield _lead("need", own(heading), *_need(plan, board=board))
    heading = "What it will do" if board else "What we will do"
    yield _lead("doing", own(heading), *_doing(plan, heading, board=board))


def _who(plan: Data) -> Line:
    people = joined(", ", map(Run, plan["people"]))
    if not plan["team"]:
        return people
    return (Run(plan["role_title"]), *((own(", in the room: "), *people) if people else ()))


def _lead(id_: str, heading: Run, *blocks: Block) -> Section:
    return Section(Heading((heading,)), blocks, "lead", id_)


def _missing(text: str) -> Paragraph:
    return Paragraph((own(text),), "missing")


def _message(plan: Data) -> Block:
    paragraphs = in_paragraphs(plan["message"])
    return Said(paragraphs, "telling") if paragraphs else _missing("The team has not put this into words yet.")


def _need(plan: Data, *, board: bool) -> Iterator[Block]:
    if not plan["need"]:
        yield _missing("The team has not named one yet.")
        return
    yield Said(tuple(plan["need"]), "need")
    if plan["need_goes_on"] and not board:
        yield Paragraph((own("More of it stands below, with the question."),), "more")


def _doing(plan: Data, heading: str, *, board: bool) -> Iterator[Block]:
    if not plan["steps"]:
        yield _missing(f"{'The team has' if board else 'We have'} not committed to a first step yet.")
        return
    head = ("Step", "By", "Who", "What, and what will show it")
    yield Checklist(heading, head, tuple(map(_task, plan["steps"])))
    if plan["to_settle"] and not board:
        items = tuple(map(_unsettled, plan["to_settle"]))
        yield Section(Heading((own("To settle"),)), (Items(items),), "settle")


def _task(step: Data) -> Task:
    shown = (own("Shown by: "), Run(step["shown_by"])) if step["shown_by"] else ()
    done = (own(f"Done {step['done_long']}"),) if step["done"] else ()
    return Task(
        number=step["number"],
        done=bool(step["done"]),
        day=step["by"],
        by=step["by_short"] or NO_DATE,
        who=Run(step["who"]) if step["who"] else own(NO_OWNER, "quiet"),
        what=step["what"],
        beside=tuple(line for line in (shown, done) if line),
    )


def _unsettled(step: Data) -> Item:
    return Item((Run(step["what"]),), (own(f"Number {step['number']} has {step['lack']} yet"),))
