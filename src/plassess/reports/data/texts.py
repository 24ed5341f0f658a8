"""What a team said to an instrument's open prompts, as plain data: its own words, by group."""

from collections.abc import Sequence

from plassess.assessment.plan.model import PlannedPart, PlannedText
from plassess.assessment.responses import State
from plassess.assessment.words import NOT_SAID, STANDING, capital
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


def texts_data(parts: Sequence[PlannedPart], step: PlainStep) -> list[Plain]:
    """Give the answers in words of each instrument; empty where nothing was said."""
    return [_part(part, step) for part in parts if has_answers(part.texts)]


def chain_data(parts: Sequence[PlannedPart], step: PlainStep) -> list[Plain]:
    """Give what was said to each link of the framework's chain, open ones too; empty where nothing was said."""
    linked = [(part.title, [one for one in part.texts if one.link]) for part in parts]
    return [
        {"title": visible_lines(title), "rows": [_link(one, step) for one in links]}
        for title, links in linked
        if has_answers(links)
    ]


def _link(one: PlannedText, step: PlainStep) -> Plain:
    text = _text(one, step)
    return text if standing_of(one) not in {None, State.NEXT_TIME} else {**text, "standing": NOT_SAID}


def _part(part: PlannedPart, step: PlainStep) -> Plain:
    told = [one for one in part.texts if is_told(one)]
    return {
        "title": visible_lines(part.title),
        "groups": groups_data(part, told, lambda one: _text(one, step)),
        "waiting": waiting_data(part.texts, part.groups),
    }


def _text(one: PlannedText, step: PlainStep) -> Plain:
    standing = standing_of(one)
    return {
        **placed_data(one, step),
        "link": visible_lines(one.link or ""),
        "said": [visible_lines(paragraph) for paragraph in one.said],
        "standing": "" if standing is State.ANSWERED else capital(STANDING[standing]),
    }
