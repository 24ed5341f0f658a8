"""Vote cards to cut out: a card a level, large enough to be read across a room; the ideal one says that it is."""

from collections.abc import Sequence

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.words import IDEAL, place_in_words
from plassess.assessment.prompts import Prompt
from plassess.content.scale import Scale
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.alone.page_facts import MarkedAlone, ideal_told, name_of, team_named
from plassess.reports.data.plan import Plain

Numbered = tuple[int, Scale]
"""The number of a row, and its levels."""


def render_vote_cards(alone: MarkedAlone) -> str:
    """Return the HTML with one set of cards for each way in which rows number their levels."""
    sets = _sets(alone.rows)
    sheet: Plain = {
        "team": team_named(alone),
        "lang": alone.library.lang or "",
        "copies": counted(len(alone.codes), "set"),
        "ideal": ideal_told(alone),
        "sets": [_set(rows, last=at == len(sets), several=len(sets) > 1) for at, rows in enumerate(sets, start=1)],
    }
    return render_shipped("vote-cards.html.j2", {"sheet": sheet})


def _sets(rows: Sequence[Prompt]) -> list[list[Numbered]]:
    """Put together the rows with the same ideal level: where they differ in it, a number would mislead."""
    found: dict[int, list[Numbered]] = {}
    for number, prompt in enumerate(rows, start=1):
        if prompt.scale:
            found.setdefault(prompt.scale.labels[0], []).append((number, prompt.scale))
    return list(found.values())


def _set(rows: Sequence[Numbered], *, last: bool, several: bool) -> Plain:
    """Make the cards of one set; those of the states are the same in every set, so the last one has them."""
    longest = max((scale.labels for _, scale in rows), key=len)
    labels = dict.fromkeys((*longest, *(label for _, scale in rows for label in scale.labels)))
    numbers = ", ".join(str(number) for number, _ in rows)
    return {
        "of": f"{'Rows' if len(rows) > 1 else 'Row'} {numbers}" if several else "",
        "cards": [*(_card(rows, label) for label in labels), *(_states(rows[0][1]) if last else [])],
    }


def _card(rows: Sequence[Numbered], label: int) -> Plain:
    named = [(number, level) for number, scale in rows for level in scale.levels if level.level == label]
    return {
        "label": str(label),
        "word": IDEAL if label == rows[0][1].labels[0] else "",
        "names": [{"number": number, "name": name_of(level)} for number, level in named],
    }


def _states(scale: Scale) -> list[Plain]:
    """Make the cards of the two states, which hold in every row."""
    words = (visible_lines(place_in_words(state, scale)) for state in (NOT_BEGUN, CANNOT_TELL))
    return [{"label": "", "word": word, "names": []} for word in words]
