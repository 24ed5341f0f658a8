"""Which kind of prompt a gate measures, and ids that mean none of that kind: such a gate would hold of nothing."""

from collections.abc import Collection, Iterator

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.chosen_options import WITH_OPTIONS, WITH_WORTHS
from plassess.assessment.gates.gate import Takes
from plassess.assessment.gates.named_prompts import Wanted, all_prompts, names_of
from plassess.assessment.gates.rated_rows import RATED
from plassess.assessment.gates.result import Asked
from plassess.assessment.gates.scope import Scope
from plassess.content.library import Library

MEASURED: dict[Takes, Wanted] = {
    Takes.IDS: RATED,
    Takes.LEVELS: RATED,
    Takes.INDEXES: WITH_WORTHS,
    Takes.OPTIONS: WITH_OPTIONS,
}


def by_id(gates: Gates) -> Iterator[tuple[Asked, str, Scope | None]]:
    """Go through the gates that are asked of ids, each with its id and its scope."""
    for together in gates.sets():
        for gate, given in together.asked():
            if gate.takes.several:
                for id_, one in zip(given, gate.each(given), strict=False):
                    yield Asked(gate, one), id_, together.scope


def has_nothing(id_: str, takes: Takes, library: Library, roles: Collection[str]) -> bool:
    """Tell whether an id means no prompt that such a gate measures; ``library`` holds every role and part."""
    wanted = MEASURED[takes]
    return not any(wanted.is_one(it) and id_ in names_of(it) for it in all_prompts(library, roles))
