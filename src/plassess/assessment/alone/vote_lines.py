"""Vote cards as they are counted in the room: ``0 5 3 1 0 1`` in the order of the cards, or ``2:6 3:4 ct:1``."""

import re

from msgspec import Struct

from plassess.assessment.alone.counts import places_of
from plassess.assessment.alone.mark_signs import label_of, signs_in
from plassess.assessment.alone.marks import CANNOT_TELL
from plassess.content.scale import Scale
from plassess.problems.sentences import counted

_PAIR = re.compile(r"([^:=×,;]{1,60}?)\s*[:=x×]\s*(\d{1,3})(?!\d)[\s,;]*")


class Votes(Struct, frozen=True):
    """The cards by label; ``wrong`` says what could not be read, and is empty where all was."""

    counts: dict[str, int] = {}
    wrong: str = ""


def cards_order(scale: Scale | None) -> str:
    """Name the cards in their order."""
    levels = ", ".join(f"Level {label}" for label in scale.labels) if scale else ""
    return f"{levels}, not started, can’t tell"


def read_cards(text: str, scale: Scale, voters: int | None) -> Votes:
    """Read how many held up each card; they have to be as many as people vote, where that is known."""
    counts = _pairs(text, scale) if set(text) & set(":=x×") else _in_order(text, scale)
    if counts is None:
        return Votes(
            wrong=f"Type a count for each card, in this order: {cards_order(scale)}. Or such as 2:6 3:4 ct:1"
        )
    total = sum(counts.values())
    if voters is not None and total != voters:
        there = f"That is {counted(total, 'card')}, and {counted(voters, 'person', 'people')}"
        vote = "votes" if voters == 1 else "vote"
        return Votes(wrong=f"{there} {vote}. Count again, or where {total} vote, type first:  voters {total}")
    return Votes(counts) if total else Votes(wrong="Nobody held up a card. Type the counts behind  cards")


def _in_order(text: str, scale: Scale) -> dict[str, int] | None:
    signs, labels = signs_in(text), (*places_of(scale), CANNOT_TELL)
    if len(signs) != len(labels) or not all(sign.isdecimal() and len(sign) <= 3 for sign in signs):
        return None
    return {label: int(sign) for label, sign in zip(labels, signs, strict=True)}


def _pairs(text: str, scale: Scale) -> dict[str, int] | None:
    if _PAIR.sub("", text).strip(" ,;"):
        return None
    counts: dict[str, int] = {}
    for said, count in _PAIR.findall(text):
        label = label_of(said, scale)
        if label is None or label in counts:
            return None
        counts[label] = int(count)
    return counts
