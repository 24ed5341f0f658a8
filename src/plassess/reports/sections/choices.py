"""What was chosen, with an index where answers have worths; numbers; shares of time; places between two ends."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from plassess.assessment.words import STANDING, capital
from plassess.content.values import SECOND
from plassess.reports.blocks import (
    Amount,
    Block,
    Cell,
    Column,
    Compared,
    Comparison,
    Entry,
    Heading,
    Paragraph,
    Row,
    Said,
    Section,
    Share,
    Shares,
    Side,
    Table,
)
from plassess.reports.lines import Run, own
from plassess.reports.sections.first_steps import beside
from plassess.reports.sections.rated import grouped, waiting
from plassess.reports.text_flow import unbroken

Data = Mapping[str, Any]

_NOT_ANSWERED = own(f"{capital(STANDING[None])}: ")
_GONE = "This is no longer here."
_FIRST = "The first way"


def choices(plan: Data) -> Iterator[Section]:
    """Give the answers of each instrument, by group."""
    if plan["choices"]:
        blocks = (block for number, part in enumerate(plan["choices"], start=1) for block in _part(number, part))
        yield Section(Heading((own("Our answers"),)), tuple(blocks), "after", "answers")


def _part(number: int, part: Data) -> Iterator[Block]:
    if part["indexes"]:
        heading = Heading((own("Index by part"),), of=(Run(part["title"]),))
        yield Section(heading, (_indexes(f"index-{number}", part["indexes"]),), "part", f"index-{number}")
    yield from grouped(part, _choice)
    if part["waiting"]:
        yield waiting((Run(part["title"]), own(f", {STANDING[None]}: ")), part["waiting"])


def _indexes(id_: str, lines: Sequence[Data]) -> Table:
    head = (Column("Part"), Column("Index", right=True), Column("Answered"), Column("How it comes about"))
    return Table("Index by part", id_, head, tuple(map(_index, lines)), "index")


def _index(line: Data) -> Row:
    return Row(
        (
            Cell((Run(line["title"]),)),
            Cell((own(line["index"] or "–"),)),
            Cell((own(unbroken(f"{line['rated']} of {line['asked']}")),), small=tuple(line["left_out"])),
            Cell((own(line["formula"] or "–"),)),
        ),
        "group",
        line["depth"],
    )


def _choice(row: Data) -> Entry:
    chosen = row["chosen"]
    return Entry(
        heading=(Run(row["heading"]),),
        ask=row["ask"],
        stands=() if len(chosen) > 1 else (Run(chosen[0]),) if chosen else (own(row["standing"]),),
        listed=tuple(chosen) if len(chosen) > 1 else (),
        beside=beside(row),
    )


def numbers(plan: Data) -> Iterator[Section]:
    """Give the numbers of each instrument, by group."""
    if plan["numbers"]:
        blocks = tuple(block for part in plan["numbers"] for block in _numbers(part))
        yield Section(Heading((own("What we counted"),)), blocks, "after", "numbers")


def _numbers(part: Data) -> Iterator[Block]:
    yield from grouped(part, _number)
    if part["waiting"]:
        yield waiting((Run(part["title"]), own(f", {STANDING[None]}: ")), part["waiting"])


def _number(row: Data) -> Entry:
    return Entry((Run(row["heading"]),), beside(row), row["ask"], (Run(row["said"]),))


def chain(plan: Data) -> Iterator[Section]:
    """Give what the team said to each link of the chain from standards to students, whole and in its order."""
    for number, part in enumerate(plan["chain"], start=1):
        entries = tuple(replace(_text(row), ask="", level=3) for row in part["rows"])
        yield Section(Heading((Run(part["title"]),)), entries, "after", f"chain-{number}")


def texts(plan: Data) -> Iterator[Section]:
    """Give what the team said in its own words, by group; what stands in a chain already is not said twice."""
    told = {row["id"] for part in plan["chain"] for row in part["rows"]}
    blocks = tuple(block for part in plan["texts"] for block in _texts(part, told))
    if blocks:
        yield Section(Heading((own("In our words"),)), blocks, "after", "words")


def _texts(part: Data, told: Container[str]) -> Iterator[Block]:
    groups = [{**group, "rows": [row for row in group["rows"] if row["id"] not in told]} for group in part["groups"]]
    if not any(group["rows"] for group in groups):
        return
    yield from grouped({**part, "groups": groups}, _text)
    if part["waiting"]:
        yield waiting((Run(part["title"]), own(f", {STANDING[None]}: ")), part["waiting"])


def _text(row: Data) -> Entry:
    said = (Said(tuple(row["said"])),) if row["said"] else ()
    stands = (own(row["standing"]),) if row["standing"] else ()
    return Entry((Run(row["heading"]),), (*said, *beside(row)), row["ask"], stands)


def _notes(rows: Sequence[Data]) -> Iterator[Entry]:
    """Give what was written beside a row of a chart."""
    for row in rows:
        if told := beside(row):
            yield Entry((Run(row["heading"]),), told)


def time(plan: Data) -> Iterator[Section]:
    """Give a chart of shares for each instrument that asks for them."""
    if plan["time"]:
        heading = "How our time is spent"
        blocks = tuple(_chart(number, chart, heading) for number, chart in enumerate(plan["time"], start=1))
        yield Section(Heading((own(heading),)), blocks, "after", "time")


def _chart(number: int, chart: Data, about: str) -> Section:
    blocks: list[Block] = []
    if chart["rows"]:
        shares = Shares(
            about=about,
            title="Shares of our time, today and wished, in percent",
            id=f"bars-{number}",
            labelled_by=f"time-{number}",
            head=("What", "Today", "Wished", "Change"),
            rows=tuple(map(_share, chart["rows"])),
        )
        blocks += [Paragraph((own(_sums(chart)),), "lead"), shares, *_notes(chart["rows"])]
    if chart["waiting"]:
        blocks.append(waiting((_NOT_ANSWERED,), chart["waiting"]))
    return Section(Heading((Run(chart["title"]),)), tuple(blocks), "part", f"time-{number}")


def _sums(chart: Data) -> str:
    lead = "Shares of our working time, in percent."
    if chart["today"] is None and chart["wished"] is None:
        return lead
    today, wished = ("nothing said" if chart[one] is None else chart[one] for one in ("today", "wished"))
    return f"{lead} They need not sum to 100: today they come to {today}, as wished to {wished}."


def _share(row: Data) -> Share:
    return Share(
        heading=row["short"],
        standing=row["standing"],
        today=_amount(row["today"], row["today_bar"]),
        wished=_amount(row["wished"], row["wished_bar"]),
        change=row["change"] or "–",
    )


def _amount(percent: int | None, bar: int | None) -> Amount:
    return Amount("not said" if percent is None else str(percent), percent, bar)


def shifts(plan: Data) -> Iterator[Section]:
    """Give the places between two ends, for each instrument that asks for them."""
    if plan["shifts"]:
        lead = "Each leads from one way to work to another. Neither is a fault; the framework points to the second."
        parts = tuple(_shifts(number, part) for number, part in enumerate(plan["shifts"], start=1))
        blocks = (Paragraph((own(lead),), "quiet-lead"), *parts)
        yield Section(Heading((own("The shifts"),)), blocks, "after", "shifts")


def _shifts(number: int, part: Data) -> Section:
    id_ = f"shifts-{number}"
    blocks: list[Block] = []
    if part["rows"]:
        head = (_FIRST, "Where we are", f"The {SECOND}")
        rows = tuple(_shift(f"place-{number}-{at}", row) for at, row in enumerate(part["rows"], start=1))
        blocks.append(Comparison("The shifts", id_, "Shift", head, rows))
    if part["waiting"]:
        blocks.append(waiting((_NOT_ANSWERED,), part["waiting"]))
    return Section(Heading((Run(part["title"]),), apart="shifts"), tuple(blocks), "part", id_)


def _shift(id_: str, row: Data) -> Compared:
    sides = (
        Side(_FIRST, text=row["from"], missing=_GONE),
        Side("Where we are", row["standing"], place=row["place"], id=id_),
        Side(f"The {SECOND}", text=row["to"], missing=_GONE),
    )
    return Compared((Run(row["heading"]),), "", sides, beside(row))
