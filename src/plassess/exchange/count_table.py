"""The table of counts: decisions and counts of marks by team, row and level; one SQL statement sums it up."""

from datetime import date

from plassess.assessment.district.count_rows import CountRow
from plassess.exchange.table import Cell, Table, own, plain_cell

COUNTS = Table(
    "counts",
    "a row for each decision of a team, and for each level of a row where 10 or more sent marks",
    lambda _: (),
    (
        own("uid", "What tells the self-assessment apart from every other, for good."),
        own("district", "The district, as the record says it; missing where it does not."),
        own("school", "The school."),
        own("network", "The network of schools."),
        own("role", "The id of the role whose work it looks at."),
        own("opened", "The day it was opened."),
        own("edition", "The edition of the standards it was opened against."),
        own("version", "A digest of what the row’s levels said; missing where that is not known, and beside marks."),
        own("part", "What the row comes from: map, or an instrument by its id; missing in a row of the whole."),
        own("prompt", "The id of the rated row."),
        own("standard", "The id of its standard, or its group in an instrument."),
        own(
            "state",
            "level, not-begun, not-decided, unknown, not-applicable or unplaced, and cannot-tell in marks;"
            " whole stands for the self-assessment itself, once.",
        ),
        own("level", "The number of the level: a label. Compare distance."),
        own("distance", "Steps from there to ideal: 0 is ideal; not-begun is one step beyond the last level."),
        own("levels", "The numbers of the row’s levels, the ideal one first."),
        own("n", "How many people marked it; missing in a decision."),
        own("sent", "How many people had sent their marks when these were opened; there only from 10 on."),
        own(
            "decided",
            "true: what the team decided, or rated together. false: marks of its people before that."
            " In a row of the whole: whether it has a rated row.",
        ),
        own("latest", "Whether it is the team’s latest self-assessment of all that were exported at once."),
        own(
            "moved",
            "How a decision moved since the team’s last time: nearer, same, farther, newly-known, not-rated-now,"
            " not-known or not-comparable; in a row of the whole: again where there was a last time.",
        ),
        own("evidence", "Whether a decision names what it rests on."),
    ),
    of_teams=True,
)


def cells_of(row: CountRow) -> dict[str, Cell]:
    """Make the cells of a row; an empty text is missing."""
    return {column.name: _cell(getattr(row, column.name)) for column in COUNTS.columns}


def _cell(value: Cell | date) -> Cell:
    return None if value == "" else plain_cell(value)
