"""Where the team stands: the profiles, the rated rows, and what it aims for."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, capital
from plassess.reports.blocks import (
    Block,
    Cell,
    Column,
    Compared,
    Comparison,
    Entry,
    Heading,
    Item,
    Items,
    Legend,
    Paragraph,
    Row,
    Section,
    Side,
    Table,
)
from plassess.reports.lines import Line, Run, own
from plassess.reports.sections.first_steps import beside
from plassess.reports.text_flow import unbroken

Data = Mapping[str, Any]

_TOLD: Data = {"because": "", "note": (), "evidence": ()}
_LEGEND = Legend("Shading, by a figure’s part of its line:", ("up to ¼", "up to ½", "up to ¾", "more than ¾"))


def rated(plan: Data) -> Iterator[Section]:
    """Give the profiles and the rows of each part."""
    told = frozenset(one["id"] for one in plan["decided"])
    blocks = (*_profiles(plan["profiles"]), *(block for part in plan["rows"] for block in _part(part, told)))
    if blocks:
        yield Section(Heading((own("Where we stand"),)), blocks, "after", "stand")


def waiting(words: Line, items: Sequence[Data]) -> Paragraph:
    """Name what waits, with how it stands where it was left and not just not reached."""
    named = [run for item in items for run in (own("; "), *_named(item))]
    return Paragraph((*words, *named[1:], own(".")), "quiet")


def grouped(part: Data, entry: Callable[[Data], Entry]) -> Iterator[Section]:
    """Give each group of a part under its heading; those that lie in another follow it, a level below."""
    for group in part["groups"]:
        heading, depth = Heading((Run(group["title"]),), of=(Run(group["within"] or part["title"]),)), group["depth"]
        entries = tuple(replace(entry(row), level=4 + depth) for row in group["rows"])
        yield Section(heading, entries, "part", depth=depth)


def _named(item: Data) -> Line:
    title = Run(item["title"])
    return (title,) if item["state"] == "open" else (title, own(f" ({item['standing']})"))


def _profiles(profiles: Sequence[Data]) -> Iterator[Block]:
    for number, profile in enumerate(profiles, start=1):
        id_ = f"profile-{number}"
        lead = f"{profile['ideal']} Each figure counts rows by how many levels they stand away from ideal."
        table = Table(profile["title"], id_, _head(profile), tuple(map(_line, profile["lines"])), "heat")
        heading = Heading((Run(profile["title"]),), apart="profile")
        yield Section(heading, (Paragraph((own(lead),), "lead"), table, _LEGEND), "part", id_)


def _head(profile: Data) -> tuple[Column, ...]:
    counted = [*profile["columns"], capital(STANDING[State.NOT_BEGUN]), "We don’t know"]
    figures = (Column(title, right=True) for title in counted)
    return (Column(profile["of"]), *figures, Column("Rated"), Column("Middle"))


def _line(line: Data) -> Row:
    cells = (*line["cells"], line["not_begun"])
    return Row(
        (
            Cell((Run(line["title"], look="strong" if line["adds_up"] else ""),)),
            *(Cell((own(str(one["count"])),), shade=one["shade"] or 0) for one in cells),
            Cell((own(str(line["unknown"])),), shade=None if line["unknown"] else 0),
            Cell((own(unbroken(f"{line['rated']} of {line['asked']}")),), small=tuple(line["left_out"])),
            Cell((own(unbroken(line["middle"])) if line["middle"] else own("–", "quiet"),)),
        ),
        line["kind"],
        line["depth"],
    )


def _part(part: Data, told: Collection[str]) -> Iterator[Block]:
    """Give the rows of a part; of those that ``told`` holds, reason and evidence stand with the decision."""
    yield from grouped(part, lambda row: _row({**row, **_TOLD} if row["id"] in told else row))
    if part["waiting"]:
        yield waiting((Run(part["title"]), own(", not rated yet: ")), part["waiting"])


def _row(row: Data) -> Entry:
    return Entry(
        heading=(Run(row["heading"]),),
        ask=row["ask"],
        stands=(Run(row["standing"], theirs=bool(row["name"])),),
        text=row["text"],
        beside=beside(row),
    )


def aims(plan: Data) -> Iterator[Section]:
    """Give the rows that the team wants to move."""
    if not plan["aims"]:
        return
    heading = "What we aim for"
    lead = "Where we want each of these to stand at the next self-assessment."
    head = ("Today", heading, "Next move, and what could show it")
    table = Comparison(heading, "aims", "Row", head, tuple(map(_aim, plan["aims"])))
    yield Section(Heading((own(heading),)), (Paragraph((own(lead),), "quiet-lead"), table), "after", "aims")


def _aim(aim: Data) -> Compared:
    shows = Items(tuple(Item((Run(text),)) for text in aim["would_show"]), title="Could show it:")
    sides = (
        Side("Today", aim["now"], aim["now_text"]),
        Side("What we aim for", aim["aim"], aim["aim_text"]),
        Side("Next move" if aim["move"] else "", text=aim["move"], shows=shows if aim["would_show"] else None),
    )
    return Compared((Run(aim["title"]),), aim["group"], sides, ())
