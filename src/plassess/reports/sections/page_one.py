"""Page one: who, when, the message, the need, and what the team committed to."""

from collections.abc import Iterator, Mapping, Sequence
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
from plassess.reports.data.plan import MOST_UNCOMMITTED
from plassess.reports.lines import Line, Run, joined, own
from plassess.reports.sections.decided import decisions_on_page_one
from plassess.reports.sections.goals import goals_on_page_one, held, sentence, what_is_asked
from plassess.reports.sections.stand_ins import names_somebody, says

Data = Mapping[str, Any]

_HEAD = ("Step", "By", "Who", "What, and what will show it")


def page_one(plan: Data) -> Iterator[Block]:
    """Give the plan itself, as the team reads it."""
    if who := _who(plan):
        yield Paragraph(who, "who")
    if plan["scope"]:
        yield Paragraph((own("Narrowed to "), *joined(", ", map(Run, plan["scope"])), own(".")), "who")
    yield Facts(tuple(_dates(plan)))
    yield _lead("telling", Run(plan["telling"]), _message(plan))  # whom a role tells is content's, or a district's
    if plan["asks_need"]:
        yield _lead("need", own("Our highest learning need"), *_need(plan))
    yield from decisions_on_page_one(plan)
    yield from goals_on_page_one(plan)
    heading = f"What {plan['owner'] or 'we'} will do"
    yield _lead("doing", Run(heading) if plan["owner"] else own(heading), *_doing(plan, heading))
    if asked := tuple(what_is_asked(plan)):
        yield _lead("asks", own("What we ask"), *asked)


def _who(plan: Data) -> Line:
    """Name the district, the role where the team has a name of its own, and the people."""
    called = [plan["district"], plan["role_title"] if plan["team"] else ""]
    names = joined(", ", map(Run, filter(None, called)))
    people = joined(", ", map(Run, plan["people"]))
    return (*names, own(": "), *people) if names and people else names or people


def _dates(plan: Data) -> Iterator[Fact]:
    yield Fact("Opened", plan["opened_long"])
    been = held(plan)
    if been and not plan["check_in"]:
        yield Fact("Last check-in", been[-1]["day_long"], between=": ")
    else:
        yield Fact("Check-in", plan["check_in_weekday"] or "no day set yet", between=": ")
    if plan["keeper"]:
        yield Fact("Who keeps the file", plan["keeper"], between=": ")


def _lead(id_: str, heading: Run, *blocks: Block) -> Section:
    return Section(Heading((heading,)), blocks, "lead", id_)


def _missing(text: str, typed: str = "") -> Paragraph:
    """Say that something is missing; what was typed in its place is kept."""
    kept = (own(" It wrote: "), Run(typed)) if typed else ()
    return Paragraph((own(text), *kept), "missing")


def _message(plan: Data) -> Block:
    if says(plan["message"]):
        return Said(in_paragraphs(plan["message"]), "telling")
    return _missing("The team has not put this into words yet.", plan["message"])


def _has_need(plan: Data) -> bool:
    return says("\n".join(plan["need"]))


def _need(plan: Data) -> Iterator[Block]:
    if not _has_need(plan):
        yield _missing("The team has not named one yet.", " ".join(plan["need"]))
        return
    yield Said(tuple(plan["need"]), "need")
    if plan["need_goes_on"]:
        yield Paragraph((own("More of it stands below, with the question."),), "more")


def _doing(plan: Data, heading: str) -> Iterator[Block]:
    if not plan["steps"]:
        yield from _uncommitted(plan, heading)
        return
    yield Checklist(heading, _HEAD, tuple(_task(step, plan) for step in plan["steps"]))
    if dropped := tuple(_dropped(plan)):
        yield Items(dropped)
    if items := tuple(_to_settle(plan)):
        yield Section(Heading((own("To settle"),)), (Items(items),), "settle")


def _uncommitted(plan: Data, heading: str) -> Iterator[Block]:
    """Say that nothing is committed to, with what could be."""
    steps = plan["uncommitted"]
    none = "We have not committed to a first step yet."
    if not steps:
        yield _missing(none)
        return
    yield _missing(f"{none} Written down, to choose from:")
    listed = steps[:MOST_UNCOMMITTED]
    yield Checklist(heading, _HEAD, tuple(_task(step, plan) for step in listed))
    if more := len(steps) - len(listed):
        stand = "stands" if more == 1 else "stand"
        yield Paragraph((own(f"{more} more {stand} below, with what they belong to."),), "more")


def _task(step: Data, plan: Data) -> Task:
    lines = (_shown(step, plan), _fate(step, plan))
    return Task(
        number=step["id"],
        done=bool(step["done"]),
        day=step["by"],
        by=step["by_short"] or NO_DATE,
        who=_owner(step["who"], plan),
        what=step["what"],
        beside=tuple(line for line in lines if line),
        shown_by=step["shown_by"],
        done_on=step["done"],
    )


def _said_of(step: Data, plan: Data) -> list[Data]:
    """Return what was said of a step at check-ins, the last first."""
    return [one for it in reversed(plan["check_ins"]) for one in it["steps"] if one["id"] == step["id"]]


def _shown(step: Data, plan: Data) -> Line:
    """Say what showed that a step is done, or else what is to show it."""
    showed = next((one["showed"] for one in _said_of(step, plan) if one["showed"]), "") if step["done"] else ""
    if showed:
        return own("It showed: "), Run(showed)
    return (own("Shown by: "), Run(step["shown_by"])) if step["shown_by"] else ()


def _fate(step: Data, plan: Data) -> Line:
    """Say that a step is done, or from which day it was moved."""
    if step["done"]:
        return (own(f"Done {step['done_long']}"),)
    moved = next((one["became"] for one in _said_of(step, plan) if one["moved"]), "")
    return (own(sentence(moved)),) if moved else ()


def _dropped(plan: Data) -> Iterator[Item]:
    """Name the steps that the team dropped, and why: a number that stood on the last page stands on this one."""
    for step in plan["dropped_steps"]:
        yield Item((Run(step["what"]),), (own(f"Dropped since: step {step['id']}, because "), Run(step["dropped"])))


def _owner(who: str, plan: Data) -> Line:
    """Name the owner; a word that names nobody is kept beside what is missing."""
    if names_somebody(who, plan["people"]):
        return (Run(who),)
    return (own(NO_OWNER, "quiet"), *((own(" (“"), Run(who), own("”)")) if who else ()))


def _to_settle(plan: Data) -> Iterator[Item]:
    by_lack: dict[str, list[Data]] = {}
    for step in plan["to_settle"]:
        by_lack.setdefault(step["lack"], []).append(step)
    yield from (_unsettled(lack, steps) for lack, steps in by_lack.items())
    for step in plan["steps"]:
        if step["who"] and not step["done"] and not names_somebody(step["who"], plan["people"]):
            yield Item((Run(step["what"]),), (own(f"Number {step['number']}: who is “"), Run(step["who"]), own("”")))


def _unsettled(lack: str, steps: Sequence[Data]) -> Item:
    """Say what a step lacks, or once what several do: their words stand above."""
    if len(steps) == 1:
        return Item((Run(steps[0]["what"]),), (own(f"Number {steps[0]['number']} has {lack} yet"),))
    *most, last = (str(step["number"]) for step in steps)
    return Item((own(f"Numbers {', '.join(most)} and {last} have {lack} yet"),))
