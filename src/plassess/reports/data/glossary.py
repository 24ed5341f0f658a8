"""The words of the glossary that stand in what a report shows of its prompts."""

from collections.abc import Iterator

from plassess.assessment.plan.model import Placed, PlannedChoice, PlannedNumber, PlannedRow, PlannedShift
from plassess.assessment.plan.plan import ActionPlan
from plassess.content.kit.mentions import MOST_WORDS, terms_in
from plassess.foreign_text import visible_lines
from plassess.reports.data.placed import is_told

Plain = dict[str, object]


def words_data(plan: ActionPlan) -> Plain:
    """Give the words that are met first, as many as a reader looks through, by alphabet."""
    found = terms_in(plan.glossary, prompt_texts(plan))[:MOST_WORDS]
    ordered = sorted(found, key=lambda term: term.term.casefold())
    return {
        "words": [{"term": visible_lines(one.term), "meaning": visible_lines(one.meaning)} for one in ordered],
    }


def prompt_texts(plan: ActionPlan) -> Iterator[str]:
    """Give the texts of the content that a report shows, and none that the team wrote."""
    for question in plan.questions:
        yield from (question.title or "", question.ask)
    yield from (one.text for one in plan.marked)
    for part in plan.parts:
        for one in part.placed:
            yield one.title or one.ask
            if is_told(one):
                yield one.ask
                yield from _texts_of(one)


def _texts_of(one: Placed) -> Iterator[str]:
    match one:
        case PlannedRow():
            yield from (level.text for level in (one.now, one.aim) if level and level.text)
            yield from (*([one.move] if one.move else []), *one.would_show)
        case PlannedChoice():
            yield from (*one.chosen, one.aim or "", one.move or "", *one.would_show)
        case PlannedShift():
            yield from (one.start or "", one.end or "")
        case PlannedNumber():
            yield one.unit
