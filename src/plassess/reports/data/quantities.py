"""What a team counted or measured, as plain data: each number with its unit, by group, and no sum of them."""

from collections.abc import Sequence

from plassess.assessment.plan.model import PlannedNumber, PlannedPart
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, capital
from plassess.content.values import as_written
from plassess.foreign_text import visible_lines
from plassess.reports.data.placed import (
    Plain,
    PlainStep,
    groups_data,
    has_answers,
    is_told,
    placed_data,
    standing_of,
    waiting_data,
)


def numbers_data(parts: Sequence[PlannedPart], step: PlainStep) -> list[Plain]:
    """Give the numbers of each instrument; empty where none was given."""
    return [_part(part, step) for part in parts if has_answers(part.numbers)]


def _part(part: PlannedPart, step: PlainStep) -> Plain:
    told = [one for one in part.numbers if is_told(one)]
    return {
        "title": visible_lines(part.title),
        "groups": groups_data(part, told, lambda one: _number(one, step)),
        "waiting": waiting_data(part.numbers, part.groups),
    }


def _number(one: PlannedNumber, step: PlainStep) -> Plain:
    answered = standing_of(one) is State.ANSWERED and one.number is not None
    return {
        **placed_data(one, step),
        "number": as_written(one.number) if answered and one.number is not None else "",
        "unit": visible_lines(one.unit),
        "said": visible_lines(said_of(one)),
    }


def said_of(one: PlannedNumber) -> str:
    """Say the number with its unit, or how it stands where there is none."""
    standing = standing_of(one)
    return one.said if standing is State.ANSWERED else capital(STANDING[standing])
