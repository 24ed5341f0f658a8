"""The known word that was most likely meant by a misspelled one."""

import difflib
from collections.abc import Iterable

MOST_COMPARED = 500
LONGEST = 130


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """Find the word that is most alike; ``None`` where none is. Of two, the one with the same letters wins.

    ``least`` is difflib's ratio, from 0 to 1. Bounded, because both sides may come from a stranger's file.
    """
    compared = [one for one in list(known)[:MOST_COMPARED] if len(one) <= LONGEST]
    near = difflib.get_close_matches(word[:LONGEST], compared, 3, least)
    exchanged = [one for one in near if sorted(one) == sorted(word)]
    return next(iter([*exchanged, *near]), None)
