"""Who is in the room, typed or pasted on one line: from an invitation, a list with bullets, or by hand."""

import re

from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.people import read_people

_ADDRESS = re.compile(r"\s*[<(\[](?:mailto:)?[^\s<>()\[\]@]+@[^\s<>()\[\]@]+[>)\]]")
_BETWEEN = re.compile(r"\s+[/+•·]\s+|\s*[|\t]\s*|\n")
_AMID_A_NAME = re.compile(r"\b(?:de|del|la|las|los|da|dos|di|van|von|der|den|al|el|bin|ben|ter)\b", re.IGNORECASE)
_MOST_WORDS = 3
"""Of a name that is written with the last one first, beside ``de la`` and the like."""


def read_room(line: str) -> tuple[str, ...]:
    """Read names as :func:`read_people` does, also with bullets, slashes or addresses, or the last name first.

    ``Ortiz, Rosa; Webb, Dan``, as mail programs write it, are two people.
    """
    bare = _ADDRESS.sub("", line)
    named = [part.strip() for part in bare.split(";") if part.strip()]
    if len(named) > 1 and all(map(_is_one_name, named)):
        return read_people("; ".join(map(_first_name_first, named)))
    return read_people(", ".join(without_bullets([part.strip() for part in _BETWEEN.split(bare)])))


def _is_one_name(part: str) -> bool:
    """Tell ``Ortiz, Rosa`` and ``Rosa Ortiz`` from ``Rosa`` and ``Rosa, Dan, Mei``."""
    last, comma, first = part.partition(",")
    if not comma:
        return " " in part
    is_short = len(_AMID_A_NAME.sub("", part).split()) <= _MOST_WORDS and "," not in first
    return is_short and len(read_people(part)) == len([last, first])


def _first_name_first(part: str) -> str:
    last, _, first = part.partition(",")
    return f"{first.strip()} {last.strip()}".strip()
