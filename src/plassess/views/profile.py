"""The profile on the screen; the rows at each distance from ideal are counted in ``assessment/plan/profile``."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from plassess.assessment.plan.model import PlannedPart, ProfileLine
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import State
from plassess.assessment.words import (
    INDEX_EXPLAINED,
    STANDING,
    capital,
    columns_of,
    count_in,
    distance_short,
    formula_of,
    has_ratings,
    ideal_in_words,
    index_in_words,
    left_out_in_words,
)
from plassess.foreign_text import visible
from plassess.views.page import Page

ROOMY = 72
"""Columns from which the table has more air between its own."""


def print_profile(page: Page, plan: ActionPlan) -> None:
    """Print the indexes, and a table for the map and each instrument with ratings; nothing where there is none."""
    for part in plan.parts:
        _print_indexes(page, part)
    rated = [part for part in plan.parts if has_ratings(part)]
    for part in rated:
        page.title(f"Where we stand: {visible(part.title)}")
        page.say(f"{ideal_in_words(part)} Rows at ideal, then 1, 2 or more levels away from it:")
        page.say()
        page.table(_table(part, air=2 if page.width >= ROOMY else 1))
        page.say()
        to_decide = any(row.id in plan.coverage.undecided for row in part.rows)
        for line in part.profile:
            _say_what_is_left_out(page, line, to_decide=to_decide)
    if rated:
        page.say("The middle is that of the rated rows. What we don’t know is counted and has no distance.")


def _print_indexes(page: Page, part: PlannedPart) -> None:
    """Print the index of each group where something counts, with how it comes about."""
    counted = [line for line in part.indexes if line.index.rated]
    if not counted:
        return
    page.title(f"Index by part: {visible(part.title)}")
    page.say(INDEX_EXPLAINED)
    page.say()
    for line in counted:
        index = line.index
        said = f"{index.rated} of {index.asked} answered · {formula_of(index)}"
        page.say(f"{visible(line.title)} · {said}", mark=f"{index_in_words(index)}  ", indent=1 + 2 * line.depth)


def _say_what_is_left_out(page: Page, line: ProfileLine, *, to_decide: bool) -> None:
    left_out = left_out_in_words(line.figures, to_decide=to_decide)
    if left_out and line.kind != "frame":
        depth = len(line.above) if line.kind == "group" else 0
        page.say(f"{visible(line.title)}: {', '.join(left_out)}", indent=2 + 2 * depth)


def _table(part: PlannedPart, air: int) -> Table:
    columns = columns_of(part)
    table = Table(box=None, padding=(0, air, 0, 0), pad_edge=False, header_style="bold")
    table.add_column(overflow="fold")
    for name in ("Ideal", *(f"{column.start}{'+' if len(column) > 1 else ''}" for column in columns[1:])):
        table.add_column(name, justify="right", no_wrap=True)
    for name in (capital(STANDING[State.NOT_BEGUN]), "Don’t know"):
        table.add_column(name, justify="right", width=5)
    table.add_column("Rated", justify="right", no_wrap=True)
    table.add_column("Middle", no_wrap=True)
    for line in part.profile:
        title = Text(visible(line.title), style="bold" if line.holds else "")
        table.add_row(
            Padding(title, (0, 0, 0, 2 * len(line.above))), *(Text(text) for text in _figures(line, columns))
        )
    return table


def _figures(line: ProfileLine, columns: Sequence[range]) -> list[str]:
    figures = line.figures
    return [
        *(str(count_in(column, figures)) for column in columns),
        str(len(figures.not_begun)),
        str(figures.count("unknown")),
        f"{figures.rated} of {figures.asked}",
        distance_short(figures.median) if figures.median is not None else "-",
    ]
