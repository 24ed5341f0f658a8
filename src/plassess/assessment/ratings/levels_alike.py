"""Whether two ratings of a row were given on the same levels, so that they can be set side by side."""

from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.plan.model import PlannedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.record import Assessment
from plassess.content.scale_changes import same_words


class RatedOn(Struct, frozen=True):
    """What a row was rated on: its levels, and by their numbers the words they had, as far as that is known.

    ``labels`` are the numbers of its levels, the ideal one first; ``None`` where they are gone. ``chosen`` are the
    words that the record kept of what was chosen.
    """

    labels: tuple[int, ...] | None
    chosen: Mapping[str, str]
    words: Mapping[str, str]


def rated_on(row: PlannedRow, record: Assessment, plan: ActionPlan) -> RatedOn:
    """Tell what a row was rated on; what stands published counts only where the content is still the same."""
    scale, chosen = row.measured.scale if row.measured else None, record.chosen.get(row.id, {})
    as_published = scale is not None and plan.origin.now == "same"
    published = {str(it.level): it.text for it in scale.levels if it.text} if as_published and scale else {}
    return RatedOn(scale.labels if scale else None, chosen, {**published, **chosen})


def levels_differ(now: RatedOn, then: RatedOn) -> str:
    """Say how the levels that a row was rated on differ from those of then; empty where they are the same.

    Whichever of the two comes first, one is found to differ where the other is.
    """
    if now.labels is None or then.labels is None or now.labels != then.labels:
        was, are = (", ".join(map(str, one.labels)) if one.labels else "others" for one in (then, now))
        return f"its levels, the ideal one first, were {was}, and are {are}"
    known = [label for label in (*then.chosen, *now.chosen) if label in then.words and label in now.words]
    others = [label for label in dict.fromkeys(known) if not same_words(then.words[label], now.words[label])]
    return f"level {', '.join(others)} said something else then" if others else ""
