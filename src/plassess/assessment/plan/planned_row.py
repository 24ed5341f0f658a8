"""A rated row as the plan has it: the level it is at, the one it aims for, and the next move."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from plassess.assessment.coverage import Stands
from plassess.assessment.plan.model import LevelInWords, PlannedRow
from plassess.assessment.ratings.figures import MeasuredRow, Rating, is_on
from plassess.assessment.responses import Answer
from plassess.content.scale import Rated, Scale
from plassess.content.scale_changes import same_words


def planned_row(
    shared: Mapping[str, Any],
    group: str,
    scale: Scale | None,
    item: Rated | None,
    answer: Answer | None,
    stands: Stands | None,
    kept: Mapping[str, str],
) -> PlannedRow:
    """Put a row together; ``stands`` is ``None`` where it is gone, and then it is measured nowhere."""
    now = _now(scale, answer, kept) if answer else None
    if now and stands is Stands.NOT_ANSWERED:
        now = replace(now, distance=None)
    aim = answer.aimed_level if answer else None
    begun = answer is None or not answer.has_not_begun
    rating = Rating(stands, answer.level if answer else None, begun) if stands else None
    return PlannedRow(
        **shared,
        group=group,
        levels=len(scale.levels) if scale else 0,
        ideal=scale.labels[0] if scale else None,
        now=now,
        aim=_level(scale, aim, kept) if aim is not None and now is not None else None,
        move=_move(scale, item, now),
        would_show=item.evidence if item else (),
        measured=MeasuredRow(scale, (rating,)) if rating else None,
    )


def _now(scale: Scale | None, answer: Answer, kept: Mapping[str, str]) -> LevelInWords | None:
    """Say where the team stands; what is to be looked at again is at no distance until it was."""
    if answer.has_not_begun:
        now = LevelInWords(None, "", scale.not_begun if scale else None)
    elif answer.is_answered and answer.level is not None:
        now = _level(scale, answer.level, kept)
    else:
        return None
    return replace(now, distance=None, waits=True) if answer.look_again else now


def _level(scale: Scale | None, label: int, kept: Mapping[str, str]) -> LevelInWords:
    """Put a level in words: in those that were kept, for it was chosen in them, else in those of its scale."""
    if scale is None or not is_on(scale, label):
        return LevelInWords(label, kept.get(str(label)), None)
    distance = scale.distance_to_ideal(label)
    level = scale.levels[distance]
    text = kept.get(str(label)) or level.text or None
    return LevelInWords(label, text, distance, name=level.name if text and same_words(text, level.text) else None)


def _has_those(item: Rated, scale: Scale) -> bool:
    """Tell whether a row has the levels of a scale, in whatever order; looking each up is slow, and seldom needed."""
    return scale.levels in (item.levels, item.levels[::-1]) or set(item.levels) == set(scale.levels)


def _move(scale: Scale | None, item: Rated | None, now: LevelInWords | None) -> str | None:
    """Find the next move: one step up; for what has not begun, the practice of the last level."""
    if scale is None or item is None or now is None or not _has_those(item, scale):
        return None
    if now.label is None:
        return scale.levels[-1].text or None
    move = item.move_from(now.label)
    return move.text if move else None
