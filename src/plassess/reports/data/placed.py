"""What every placed prompt gives a template, and how those that wait are named."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from plassess.assessment.plan.model import (
    Placed,
    PlannedChoice,
    PlannedNumber,
    PlannedPart,
    PlannedRow,
    PlannedShare,
    PlannedShift,
    PlannedStep,
    PlannedText,
)
from plassess.assessment.plan.origin import NO_LONGER_HERE
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.foreign_text import visible_lines

Plain = dict[str, object]
Grouped = TypeVar("Grouped", PlannedRow, PlannedChoice, PlannedNumber, PlannedText)
PlainStep = Callable[[PlannedStep], Plain]

MOST_NAMED = 40
"""Prompts that wait and are named one by one; of more, each group is named with a count."""
_WAITING = (None, State.NEXT_TIME)


def has_answers(placed: Iterable[Placed]) -> bool:
    """Tell whether any has a response, whatever it says."""
    return any(one.state is not None for one in placed)


def is_told(one: Placed) -> bool:
    """Tell whether there is something to read."""
    return one.state not in _WAITING or bool(one.note or one.evidence or one.steps or one.because)


def standing_of(one: Placed) -> State | None:
    """Say how it stands: one that is called answered and has no value of its kind is not answered yet."""
    if one.state is not State.ANSWERED:
        return one.state
    match one:
        case PlannedRow():
            answered = one.now is not None
        case PlannedShift():
            answered = one.place is not None
        case PlannedShare():
            answered = one.today is not None or one.wished is not None
        case PlannedNumber():
            answered = one.number is not None
        case PlannedChoice():
            answered = bool(one.chosen)
        case PlannedText():
            answered = bool(one.said or one.steps)
        case _:
            answered = True
    return one.state if answered else None


def state_data(state: State | None) -> str:
    """Name a state for a template, which compares it and never the words; ``open`` is not answered yet."""
    return state.value if state else "open"


def placed_data(one: Placed, step: PlainStep) -> Plain:
    """Give what all kinds have."""
    return {
        "id": one.id,
        "title": visible_lines(one.title or ""),
        "short": visible_lines(one.short),
        "heading": visible_lines(one.title or one.ask),
        "ask": visible_lines(one.ask) if one.title else "",
        "gone": one.title is None,
        "state": state_data(standing_of(one)),
        "because": visible_lines(one.because or ""),
        "see": [visible_lines(address) for address in one.see],
        "evidence": [visible_lines(text) for text in one.evidence],
        "note": [visible_lines(text) for text in one.note],
        "first_steps": [step(planned) for planned in one.steps],
    }


def groups_data(part: PlannedPart, told: Sequence[Grouped], plain: Callable[[Grouped], Plain]) -> list[Plain]:
    """Give what is told by group; an outer group stands above those that lie in it, with what is its own."""
    below: dict[str, list[Plain]] = {}
    for one in told:
        below.setdefault(one.group, []).append(plain(one))
    return [
        {
            "title": visible_lines(part.groups.get(group, group or NO_LONGER_HERE)),
            "within": title_above(part, group),
            "depth": len(part.nesting.above(group)),
            "rows": below.get(group, []),
        }
        for group in part.nesting.outline(below)
    ]


def title_above(part: PlannedPart, group: str) -> str:
    """Name the group that one lies in; empty where it lies in none."""
    above = part.nesting.above(group)
    return visible_lines(part.groups.get(above[-1], above[-1])) if above else ""


def waiting_data(placed: Sequence[Placed], groups: Mapping[str, str]) -> list[Plain]:
    """Name what waits; where it is much, by group."""
    waiting = [one for one in placed if not is_told(one)]
    grouped = PlannedRow | PlannedChoice | PlannedNumber | PlannedText
    in_groups = [one for one in waiting if isinstance(one, grouped) and one.group in groups]
    if len(waiting) <= MOST_NAMED or len(in_groups) < len(waiting):
        return [_waiting(one.short, one.state) for one in waiting]
    counts = Counter(one.group for one in in_groups)
    return [_waiting(f"{groups[group]} ({count})", None) for group, count in counts.items()]


def _waiting(title: str, state: State | None) -> Plain:
    return {"title": visible_lines(title), "state": state_data(state), "standing": STANDING[state]}
