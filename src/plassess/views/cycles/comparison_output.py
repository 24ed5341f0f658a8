"""What moved between self-assessments, for ``--json``."""

from collections.abc import Iterator, Mapping, Sequence

from plassess.assessment.cycles.comparison import Aimed, ComparedRow, Comparison, Cycle
from plassess.assessment.cycles.movement import Moved, Movement, Stood
from plassess.assessment.plan.listed import PromptState
from plassess.assessment.responses import State
from plassess.views.outputs.goal_pieces import goal_output
from plassess.views.outputs.of_content import FileWritten
from plassess.views.outputs.of_cycles import (
    AimedOutput,
    BetweenOutput,
    ComparedGroupOutput,
    ComparedOutput,
    ComparedRowOutput,
    CompareOutput,
    GoalBetweenOutput,
    MovedOutput,
    MovementCounts,
    StoodOutput,
)

_STATES = {
    State.UNKNOWN: PromptState.UNKNOWN,
    State.NOT_APPLICABLE: PromptState.NOT_APPLICABLE,
    State.NEXT_TIME: PromptState.NEXT_TIME,
}


def compare_output(found: Comparison, files: Sequence[FileWritten] = ()) -> CompareOutput:
    """Tell all of it as one object."""
    return CompareOutput(
        compared=tuple(map(_compared, found.cycles)),
        people_at_both=found.at_both,
        counts=_counts(found.counts),
        groups=tuple(
            ComparedGroupOutput(part.part, group.id, group.title, _counts(group.counts))
            for part in found.parts
            for group in part.groups
        ),
        rows=tuple(
            _row(row, part.part, group.id) for part in found.parts for group in part.groups for row in group.rows
        ),
        aims=tuple(map(_aimed, found.aims)),
        goals=tuple(GoalBetweenOutput(at, goal_output(it)) for at, each in enumerate(found.goals) for it in each),
        steps=tuple(_steps(found)),
        files=tuple(files),
    )


def _compared(cycle: Cycle) -> ComparedOutput:
    one = cycle.record
    return ComparedOutput(one.id, one.uid, one.opened, one.content.edition, cycle.translated, len(cycle.people))


def _counts(counts: Mapping[Movement, int]) -> MovementCounts:
    return MovementCounts(**{one.value.replace("-", "_"): counts.get(one, 0) for one in Movement})


def _row(row: ComparedRow, part: str, group: str) -> ComparedRowOutput:
    labels = next((one.rated_on.labels for one in reversed(row.stood) if one.rated_on.labels), ())
    return ComparedRowOutput(
        id=row.id,
        part=part,
        group=group,
        title=row.title,
        levels=labels,
        stood=tuple(map(_stood, row.stood)),
        moves=tuple(map(_moved, row.moves)),
        in_all=_moved(row.in_all),
    )


def _stood(one: Stood) -> StoodOutput:
    label, aim = (it.label if it else None for it in (one.level, one.aim))
    return StoodOutput(one.asked, _state(one), label, one.distance, aim)


def _state(one: Stood) -> PromptState | None:
    """Tell how it stood in the word that every output has for it."""
    if one.level is not None:
        begun = PromptState.NOT_BEGUN if one.level.label is None else PromptState.ANSWERED
        return PromptState.LOOK_AGAIN if one.level.waits else begun
    if not one.asked:
        return None
    return _STATES.get(one.state, PromptState.NOT_ANSWERED) if one.state else PromptState.NOT_ANSWERED


def _moved(one: Moved) -> MovedOutput:
    return MovedOutput(one.movement, one.levels, one.why)


def _aimed(one: Aimed) -> AimedOutput:
    return AimedOutput(one.row.id, one.at, one.aim.label, _stood(one.came), one.is_reached)


def _steps(found: Comparison) -> Iterator[BetweenOutput]:
    for at, steps in enumerate(found.steps):
        for it in steps:
            yield BetweenOutput(at, it.id or 0, it.what, it.who, it.by, it.done, it.dropped)
