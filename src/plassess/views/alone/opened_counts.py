"""The opened marks: counts at each level as dots and words, how they lie, who cannot tell; no names, no codes."""

from collections.abc import Mapping, Sequence

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.words import (
    NOT_MY_JOB,
    WHAT_IT_MEANS,
    counted_dots,
    guessed_in_words,
    lie_in_words,
    place_named,
)
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.words import capital, day_with_weekday
from plassess.problems.sentences import counted, ended
from plassess.views.outputs.of_marks import OpenedRowOutput, RevealOutput
from plassess.views.page import Page


def print_opening(
    page: Page, record: Assessment, opened: Opened, rows: Sequence[Prompt], titles: Mapping[str, str], *, plain: bool
) -> None:
    """Print each row in the meeting's order; ``titles`` by the rows' ids, in the order of the sheets."""
    numbers = {id_: number for number, id_ in enumerate(titles, start=1)}
    day = record.opened_marks.day if record.opened_marks else None
    when = f" {day_with_weekday(day)}" if day else ""
    page.say(f"Marks opened{when} over {counted(opened.sent, 'person', 'people')}", style="bold")
    if guessed := guessed_in_words(opened.sent):
        page.say(guessed)
    page.say(WHAT_IT_MEANS, style="dim")
    for at, row in enumerate(rows):
        counts = opened.counts_of(row)
        if counts is not None:
            practice = "  · seen alike: for practice" if at == 0 and counts.agreed_on is not None else ""
            page.title(f"Row {numbers[row.id]} · {titles[row.id]}{practice}")
            _print_row(page, row, counts, plain=plain)
            for line in opened.rows[row.id].aloud:
                page.say(f"“{line}”", mark="- ", indent=2)


def _print_row(page: Page, row: Prompt, counts: RowCounts, *, plain: bool) -> None:
    scale = row.scale
    if scale is None:
        return
    for label, count in zip(counts.labels, counts.at, strict=True):
        page.say(f"{counted_dots(count, plain=plain)}  {place_named(label, scale)}", indent=2)
    page.say(f"{counted_dots(counts.cannot_tell, plain=plain)}  {NOT_MY_JOB}", indent=2)
    page.say(ended(capital(lie_in_words(counts))), indent=2, style="bold")


def reveal_output(record: Assessment, opened: Opened, rows: Sequence[Prompt], folder: str) -> RevealOutput:
    """Tell the counts for ``--json``, with the published measures of each row."""
    found = [(row, counts) for row in rows if (counts := opened.counts_of(row)) is not None]
    return RevealOutput(
        folder=folder,
        id=record.id,
        uid=record.uid,
        opened=record.opened_marks.day if record.opened_marks else None,
        sent=opened.sent,
        rows=tuple(
            OpenedRowOutput(
                id=row.id,
                counts=counts.by_label,
                left_open=counts.left_open,
                lie=counts.lie,
                median_distance=counts.median,
                agreement=None if counts.agreement is None else round(float(counts.agreement), 4),
            )
            for row, counts in found
        ),
    )
