"""When counts over teams may be shown, so that nobody can tell which school stands where."""

from collections.abc import Sequence
from typing import Literal

FEWEST_TEAMS = 5
"""Where fewer teams stand somewhere, who knows the district knows which."""
FEWEST_APART = 2
"""So many stand elsewhere than most do: a team that takes itself out of the counts cannot place all others."""

Hidden = Literal["", "few", "alike"]
"""Why counts are not shown: fewer than five teams, or all of them but one in one place. Empty: they are shown."""


def is_few(teams: int) -> bool:
    """Tell whether so few teams are told of that nothing is said of them."""
    return teams < FEWEST_TEAMS


def why_hidden(counts: Sequence[int]) -> Hidden:
    """Say why counts of teams by place are not shown; places that nobody stands at do not matter."""
    teams = sum(counts)
    if is_few(teams):
        return "few"
    return "alike" if teams - max(counts) < FEWEST_APART else ""
