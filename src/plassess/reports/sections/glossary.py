"""What the words of the field mean that a report shows."""

from collections.abc import Iterator, Mapping
from typing import Any

from plassess.reports.blocks import Heading, Item, Items, Section
from plassess.reports.lines import Run, own

Data = Mapping[str, Any]


def words_used(plan: Data) -> Iterator[Section]:
    """List the words with what each means; nothing where the glossary explains none."""
    if plan["words"]:
        items = tuple(Item((Run(one["meaning"]),), (Run(one["term"]),)) for one in plan["words"])
        yield Section(Heading((own("Words used here"),)), (Items(items),), "after", "words")
