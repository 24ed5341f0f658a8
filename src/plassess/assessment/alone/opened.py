"""What was counted when the marks were opened (``marks/opened.yaml``): made once, and never anew."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field

from plassess.assessment.alone.counts import RowCounts, counted, tally
from plassess.assessment.alone.marks import Marks
from plassess.assessment.prompts import Prompt
from plassess.assessment.values import Record
from plassess.content.values import Number, PathId, Text

Count = Annotated[Number, Field(ge=0, le=100_000)]
Shuffle = Callable[[list[str]], Sequence[str]]
"""Puts lines in no order."""


class OpenedRow(Record):
    """One row of the marks."""

    counts: dict[Text, Count]
    """How many marked each level, by its number; not-begun and cannot-tell among them."""
    aloud: tuple[Text, ...] = ()
    """What people saw and let be read aloud, in no order."""


class Opened(Record):
    """The counts of all marks, as they were when they were opened (``marks/opened.yaml``)."""

    format: Literal["plassess/opened-marks/1"]
    """What kind of file this is, and in which version of its format."""
    sent: Count
    """How many people had sent their marks. Every count is over them."""
    rows: dict[PathId, OpenedRow] = Field(default_factory=dict)
    """The rows, each under its id."""

    def counts_of(self, prompt: Prompt) -> RowCounts | None:
        """Return the counts of a row; ``None`` where it was not marked alone."""
        row = self.rows.get(prompt.id)
        return counted(prompt.scale, row.counts, self.sent) if row and prompt.scale else None

    def told(self, prompts: Sequence[Prompt]) -> dict[str, RowCounts]:
        """Return the counts of all rows that were marked, by their ids, in order."""
        return {one.id: counts for one in prompts if (counts := self.counts_of(one)) is not None}

    def is_as(self, other: "Opened") -> bool:
        """Tell whether two openings counted the same; lines that may be read aloud have no order."""
        return _in_order(self) == _in_order(other)


def _in_order(one: Opened) -> Opened:
    rows = {id_: row.model_copy(update={"aloud": tuple(sorted(row.aloud))}) for id_, row in one.rows.items()}
    return one.model_copy(update={"rows": rows})


def opened_from(marks: Sequence[Marks], prompts: Sequence[Prompt], shuffled: Shuffle) -> Opened:
    """Count what people marked, in whatever order they come; lines that may be read aloud are shuffled."""
    rows = {prompt.id: _row(prompt, marks, shuffled) for prompt in prompts}
    return Opened(format="plassess/opened-marks/1", sent=len(marks), rows=rows)


def _row(prompt: Prompt, marks: Sequence[Marks], shuffled: Shuffle) -> OpenedRow:
    given = [mark for one in marks if (mark := one.marks.get(prompt.id)) is not None]
    labels: Mapping[str, int] = tally([mark.label for mark in given])
    counts = counted(prompt.scale, labels, len(marks)) if prompt.scale else None
    lines = sorted(mark.saw for mark in given if mark.saw and mark.aloud)
    return OpenedRow(counts=counts.by_label if counts else {}, aloud=tuple(shuffled(lines)))
