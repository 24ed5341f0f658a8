"""What teams take on, by the standards it bears on: goals, steps and needs, beside what is offered for them."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.district.taken_on.offered import NOTHING, Offered, OfferedFor
from plassess.assessment.district.teams import Team, Wanted


class ChosenStandard(Struct, frozen=True):
    """One standard. ``goals``, ``steps`` and ``needs`` count teams; ``offered``: ``None`` where no file says any."""

    id: str
    title: str
    goals: int
    steps: int
    needs: int
    offered: OfferedFor | None


class ChosenTally:
    """The counts as they grow, a team at a time; what bears on several standards counts once with each."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._goals: Counter[str] = Counter()
        self._steps: Counter[str] = Counter()
        self._needs: Counter[str] = Counter()

    def add(self, team: Team) -> None:
        """Count each standard once with a team."""
        now = team.now
        self._goals.update({standard for goal in now.goals for standard in goal})
        self._steps.update({standard for step in now.steps if step.fate != "dropped" for standard in step.standards})
        self._needs.update(set(now.needs))

    def shown(self, titles: Mapping[str, str], offered: Offered | None) -> tuple[ChosenStandard, ...]:
        """Return every standard of the framework in its order, and behind it those that only answers know."""
        known = offered.by_standard if offered else None
        others = sorted({*self._goals, *self._steps, *self._needs, *(known or ())} - titles.keys())
        return tuple(
            ChosenStandard(
                *(id_, titles.get(id_, id_), self._goals[id_], self._steps[id_], self._needs[id_]),
                known.get(id_, NOTHING) if known else None,
            )
            for id_ in (*titles, *others)
            if self._wanted.takes_row((id_,))
        )
