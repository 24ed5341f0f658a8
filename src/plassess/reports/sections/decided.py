"""What the team decided after each had marked alone: the level in words, why, what it rests on, and other views."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plassess.assessment.alone.decision_words import NO_EVIDENCE, NOBODY_YET, NOBODY_YET_OF_SEVERAL
from plassess.problems.sentences import counted
from plassess.reports.blocks import Block, Entry, Heading, Item, Items, Paragraph, Section
from plassess.reports.data.plan import MOST_UNDECIDED
from plassess.reports.lines import Line, Run, joined, own
from plassess.reports.sections.first_steps import because, evidence

Data = Mapping[str, Any]


def decisions_on_page_one(plan: Data) -> Iterator[Section]:
    """Count what is decided, and name what is not, with whose task it is; nothing while marks are closed."""
    rows = plan["decided"]
    if not rows or not plan["marks_opened"]:
        return
    undecided = [one for one in rows if one["state"] == "open"]
    listed = " Not decided:" if undecided else ""
    tally = Paragraph((own(f"{len(rows) - len(undecided)} of {counted(len(rows), 'row')} decided.{listed}"),))
    yield Section(Heading((own("Decisions"),)), (tally, *_named_undecided(undecided)), "lead", "decisions")


def _named_undecided(rows: Sequence[Data]) -> Iterator[Block]:
    """Name rows that are not decided, those that somebody takes on first; beyond some they are counted."""
    named = sorted(rows, key=lambda one: not one["taken_on"])
    if named:
        shown = named[:MOST_UNDECIDED]
        taken = [one for one in shown if one["taken_on"]]
        items = [Item((Run(one["heading"]), own(": "), Run(one["taken_on"]))) for one in taken]
        yield Items((*items, *_nobody_s(shown[len(taken) :])))
    if (more := len(named) - MOST_UNDECIDED) > 0:
        yield Paragraph((own(f"{more} more {'stands' if more == 1 else 'stand'} below."),), "more")


def _nobody_s(rows: Sequence[Data]) -> Iterator[Item]:
    """Name rows that nobody takes on, and say that once."""
    headings = [Run(one["heading"]) for one in rows]
    if len(headings) == 1:
        yield Item((*headings, own(": "), own(NOBODY_YET, "quiet")))
    elif headings:
        yield Item(joined("; ", headings), (own(NOBODY_YET_OF_SEVERAL),))


def decided(plan: Data) -> Iterator[Section]:
    """Give each row with what was decided."""
    if plan["decided"]:
        entries = tuple(map(_entry, plan["decided"]))
        lead = Paragraph((own(plan["marks"]),), "lead")
        yield Section(Heading((own("What we decided"),)), (lead, *entries), "after", "decided")


def _entry(one: Data) -> Entry:
    reason = (Paragraph(because(one["because"])),) if one["because"] else ()
    return Entry(
        heading=(Run(one["heading"]),),
        ask=one["ask"],
        stands=(Run(one["standing"]),),
        text=one["text"],
        beside=(*reason, *_beside(one)),
        level=3,
    )


def _beside(one: Data) -> Iterator[Block]:
    if one["state"] == "open":
        if one["taken_on"]:
            yield Paragraph((Run(one["taken_on"]), own(".")))
    else:
        yield evidence(one["evidence"], "It rests on:") if one["evidence"] else _no_evidence()
    if one["day_short"] and one["state"] != "open":
        yield Paragraph((own(f"Decided {one['day_short']} {one['rule']}."),), "quiet")
    if one["views"]:
        views = tuple(Item((*_named(view["who"]), Run(view["text"]))) for view in one["views"])
        yield Items(views, title="Another view:")
    if one["marked"]:
        yield Paragraph((own(f"Marked alone: {one['marked']}"),), "quiet")
    for number, votes in enumerate(one["rounds"], start=1):
        yield Paragraph((own(f"Cards, round {number}: "), Run(votes)), "quiet")
    if one["vote"]:
        yield Paragraph((own(f"Vote: {one['vote']}."),), "quiet")


def _no_evidence() -> Paragraph:
    return Paragraph((own(f"It rests on: {NO_EVIDENCE}."),), "missing")


def _named(who: str) -> Line:
    """Say whose view it is, where that person wants it."""
    return (Run(who), own(": ")) if who else ()
