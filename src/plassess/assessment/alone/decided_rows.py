"""What stands decided for the rows as they are called now, and how that lies to the team's answers."""

from collections.abc import Sequence

from plassess.assessment.alone.decisions import Decision, Decisions, standing_of
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, State
from plassess.content.former_ids import Renaming as Names
from plassess.content.former_ids import renaming
from plassess.content.library import Library
from plassess.content.things import things_in

__all__ = [
    "Names",
    "is_before_migration",
    "names_in",
    "same_as_answered",
    "standing_in",
    "standing_now",
    "under_ids_of_now",
]


def names_in(library: Library) -> Names:
    """Return where former ids of rows lead in the content in force."""
    return renaming((), things_in(library))


def standing_in(decisions: Decisions, names: Names) -> dict[str, Decision]:
    """Tell what stands for each row, by the id it has now; one that is gone keeps the id it was decided under."""
    return standing_of(under_ids_of_now(decisions, names))


def under_ids_of_now(decisions: Decisions, names: Names) -> list[Decision]:
    """Put each decision under the id that its row has now; one that is gone keeps the id it was decided under."""
    return [_under(one, names.now(one.row) or one.row) for one in decisions.decisions]


def standing_now(decisions: Decisions, library: Library) -> dict[str, Decision]:
    """Tell what stands for each row in the content in force; without any decision nothing is looked up."""
    return standing_in(decisions, names_in(library)) if decisions.decisions else {}


def _under(one: Decision, row: str) -> Decision:
    return one if one.row == row else one.model_copy(update={"row": row})


def is_before_migration(one: Decision, record: Assessment) -> bool:
    """Tell whether the record was moved to other content since, so that levels may be called otherwise."""
    return bool(record.migrated) and one.day <= record.migrated[-1].day


def same_as_answered(one: Decision, answer: Answer | None) -> bool:
    """Tell whether the team's answer says what was decided; one that waits to be looked at again says nothing."""
    if answer is not None and answer.look_again is not None:
        return True
    decided = one.as_answer(answer)
    if answer is None:
        return not one.is_decided
    return (decided.state, decided.level) == (answer.state, answer.level)


def undecided(rows: Sequence[str], standing: dict[str, Decision]) -> tuple[str, ...]:
    """List the rows for which no decision stands, by their ids."""
    return tuple(row for row in rows if row not in standing or not standing[row].is_decided)


def state_of(one: Decision | None) -> State | None:
    """Return how a row stands that was decided by a state, and not by a level."""
    return State(one.state) if one and one.state else None
