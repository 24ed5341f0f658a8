"""A goal as it stands on disk, and what a team said of it at a check-in."""

from collections.abc import Sequence
from typing import Literal

from plassess.assessment.responses import StepId
from plassess.assessment.values import Date, Flag, GoalId, Record
from plassess.content.scale import LevelNumber
from plassess.content.values import Id, PathId, Text

MOST_GOALS = 2
"""Goals that a team can keep in sight; a third is warned about."""

Verdict = Literal["keep", "adjust", "stop"]


class Goal(Record):
    """What will be seen, and by when; of several with one id, the last one counts."""

    id: GoalId
    """Its own id in this self-assessment, as g1. First steps name it."""
    will_be_seen: Text
    """What people will see once it is reached."""
    by: Date | None = None
    """By which day, as 2027-03-11. May be open."""
    row: PathId | None = None
    """The row whose level is its marker. May be left out."""
    level: LevelNumber | None = None
    """The level where the team stood on that row when it set the goal. Left out: it had not begun."""
    to: LevelNumber | None = None
    """The level of that row that would show it."""
    evidence: tuple[Text, ...] = ()
    """What will show it, named in advance."""
    cause: Text | None = None
    """Why it is not so today, as far as the team knows. May be left out."""
    standards: tuple[Id, ...] = ()
    """The ids of the standards it serves, beside that of its row. May be left out."""
    fund: Text | None = None
    """What pays for it. May be left out."""
    hours: Text | None = None
    """How many hours of professional learning it takes, and whose. May be left out."""
    served_by: tuple[StepId, ...] | None = None
    """The numbers of all steps that serve it from this entry on. Left out: those that did. Written by plassess."""
    withdrawn: Flag = False
    """true: takes back the entry before it with this id."""


class SaidOfGoal(Record):
    """What a team said of a goal at a check-in."""

    id: GoalId
    """Which goal, as g1."""
    verdict: Verdict
    """keep, adjust or stop."""
    because: Text | None = None
    """Why. May be left out where the team keeps it."""


def standing_goals(entries: Sequence[Goal]) -> tuple[Goal, ...]:
    """Return each goal as it was last set, in the order of their first entries; one that was taken back is none."""
    stacks: dict[str, list[Goal]] = {}
    for one in entries:
        stack = stacks.setdefault(one.id, [])
        if one.withdrawn:
            del stack[-1:]
        else:
            stack.append(one)
    return tuple(stack[-1] for stack in stacks.values() if stack)


def next_goal_id(entries: Sequence[Goal]) -> str:
    """Return the id of a new goal: one that no goal ever had."""
    return f"g{max((int(one.id[1:]) for one in entries), default=0) + 1}"
