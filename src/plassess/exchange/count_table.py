"""The table of counts: decisions and counts of marks by team, row and level; one SQL statement sums it up."""

from datetime import date

from plassess.assessment.district.count_rows import CountRow
from plassess.exchange.table import NUMBERS, Cell, Table, own, plain_cell

COUNTS = Table(
    "counts",
    "a row for each decision of a team, and for each level of a row where 10 or more sent marks",
    lambda _: (),
    (
        own("uid", "What tells the self-assessment apart from every other, for good."),
        own("district", "The district, as the record says it, else plassess.yaml; missing where neither does."),
        own("school", "The school."),
        own("network", "The network of schools."),
        own("role", "The id of the role whose work it looks at."),
        own("opened", "The day it was opened.", date),
        own(
            "edition", "The edition of the standards that it is counted with: that it was opened against, or today’s."
        ),
        own("version", "A digest of what the row’s levels said; missing where that is not known, and beside marks."),
        own("part", "What the row comes from: map, or an instrument by its id; missing in a row of the whole."),
        own("prompt", "The id of the rated row."),
        own("standard", "The id of its standard, or its group in an instrument."),
        own(
            "state",
            "level, not-begun, not-decided, unknown, not-applicable or unplaced, and cannot-tell in marks;"
            " whole stands for the self-assessment itself, once; also stands for it again with a second edition.",
        ),
        own("level", "The number of the level: a label. Compare distance.", int),
        own("distance", "Steps from there to ideal: 0 is ideal; not-begun is one step beyond the last level.", int),
        own("levels", "The numbers of the row’s levels, the ideal one first.", NUMBERS),
        own("n", "How many people marked it; missing in a decision.", int),
        own("sent", "How many people had sent their marks when these were opened; there only from 10 on.", int),
        own(
            "decided",
            "true: what the team decided, or rated together. false: marks of its people before that."
            " In a row of the whole: whether it has a rated row.",
            bool,
        ),
        own("latest", "Whether it is the team’s latest self-assessment of all that were exported at once.", bool),
        own(
            "moved",
            "How a decision moved since the team’s last time: nearer, same, farther, newly-known, not-rated-now,"
            " not-known or not-comparable; in a row of the whole: again where there was a last time.",
        ),
        own("evidence", "Whether a decision names what it rests on.", bool),
    ),
    of_teams=True,
)


def cells_of(row: CountRow) -> dict[str, Cell]:
    """Make the cells of a row as files hold them; an empty text is missing."""
    return {name: plain_cell(cell) for name, cell in values_of(row).items()}


def values_of(row: CountRow) -> dict[str, Cell | date]:
    """Make the same cells as a program holds them: a day is a date."""
    return {column.name: _or_missing(getattr(row, column.name)) for column in COUNTS.columns}


def _or_missing(value: Cell | date) -> Cell | date:
    return None if value == "" else value
