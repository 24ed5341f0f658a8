"""What a team chose, as plain data: each prompt with its answers in words, and an index where answers have worths."""

from collections.abc import Sequence

from plassess.assessment.plan.model import IndexLine, PlannedChoice, PlannedPart
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, capital, formula_of, index_in_words, left_out_in_words
from plassess.foreign_text import visible_lines
from plassess.reports.data.placed import (
    Plain,
    PlainStep,
    groups_data,
    has_answers,
    is_told,
    placed_data,
    standing_of,
    state_data,
    title_above,
    waiting_data,
)


def choices_data(parts: Sequence[PlannedPart], step: PlainStep) -> list[Plain]:
    """Give the choices of each instrument; empty where nothing was chosen."""
    return [_part(part, step) for part in parts if has_answers(part.choices)]


def _part(part: PlannedPart, step: PlainStep) -> Plain:
    told = [choice for choice in part.choices if is_told(choice)]
    return {
        "title": visible_lines(part.title),
        "indexes": _indexes(part) if any(line.index.rated for line in part.indexes) else [],
        "groups": groups_data(part, told, lambda choice: _choice(choice, step)),
        "waiting": waiting_data(part.choices, part.groups),
    }


def _indexes(part: PlannedPart) -> list[Plain]:
    return [_index(line, title_above(part, line.id)) for line in part.indexes]


def _choice(choice: PlannedChoice, step: PlainStep) -> Plain:
    standing = standing_of(choice)
    answered = standing is State.ANSWERED
    return {
        **placed_data(choice, step),
        "chosen": [visible_lines(text) for text in choice.chosen] if answered else [],
        "standing": "" if answered else capital(STANDING[standing]),
    }


def aim_data(choice: PlannedChoice, part: PlannedPart) -> Plain:
    """Give what is aimed for, as of a row: options in words stand where a level's description would."""
    standing = standing_of(choice)
    answered = standing is State.ANSWERED
    return {
        "id": choice.id,
        "title": visible_lines(choice.title or choice.ask),
        "state": state_data(standing),
        "group": visible_lines(part.groups.get(choice.group, choice.group)),
        "now": "" if answered else capital(STANDING[standing]),
        "now_text": visible_lines("; ".join(choice.chosen)) if answered else "",
        "aim": "",
        "aim_text": visible_lines(choice.aim or ""),
        "move": visible_lines(choice.move or ""),
        "would_show": [visible_lines(text) for text in choice.would_show],
    }


def _index(line: IndexLine, within: str) -> Plain:
    index = line.index
    unknown = index.count("unknown")
    return {
        "title": visible_lines(line.title),
        "within": within,
        "depth": line.depth,
        "index": index_in_words(index) if index.rated else "",
        "rated": index.rated,
        "asked": index.asked,
        "left_out": [*([f"{unknown} we don’t know"] if unknown else []), *left_out_in_words(index)],
        "formula": formula_of(index),
    }
