"""A row of earlier content as its recorded changes carry it over to the content of today."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from plassess.assessment.cycles.comparison import WORDS_CHANGED, Cycle
from plassess.assessment.district.team_facts import RowFacts

GONE = "the content of today does not have it, or records no change that leads to it"
MERGED = "it goes on in another row by now"


def with_carried(rows: Sequence[RowFacts], cycle: Cycle, today: Sequence[RowFacts]) -> Iterator[RowFacts]:
    """Set beside each row what became of it; ``today`` are the rows of ``cycle``, which has the answers carried."""
    there = {one.id: one for one in today}
    goes_to = [cycle.renamed.get(one.id, one.id) for one in rows]
    claimed = Counter(goes_to)
    for one, id_ in zip(rows, goes_to, strict=True):
        if id_ not in there:
            yield replace(one, apart=GONE)
        elif claimed[id_] > 1 and id_ != one.id:
            yield replace(one, apart=MERGED)
        else:
            yield replace(one, carried=there[id_], apart=_why_apart(there[id_], cycle))


def _why_apart(row: RowFacts, cycle: Cycle) -> str:
    answer = cycle.responses.answers.get(row.id)
    return row.cannot or (WORDS_CHANGED if answer is not None and answer.look_again else "")


def as_carried(row: RowFacts) -> RowFacts:
    """Return a row as the content of today has it, to be set beside another one of its team."""
    return row.carried or row
