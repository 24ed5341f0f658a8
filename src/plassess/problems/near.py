"""The known word that was most likely meant by a misspelled one."""

import difflib
from collections.abc import Iterable
from functools import cache

from plassess.problems import rules
from plassess.problems.rule import Rule

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


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "", *, after: str = "") -> str:
    """Ask whether the nearest known word was meant, and add ``after``; where none is near, say ``otherwise``."""
    return ask_whether(nearest(word, known), otherwise, after=after)


def ask_whether(meant: str | None, otherwise: str = "", *, after: str = "") -> str:
    """Ask the same of what was found otherwise; ``None`` and ``""`` are nothing."""
    return f"Did you mean {meant}?{after}" if meant else otherwise


@cache
def closest_rule(word: str) -> Rule | None:
    """Find the rule that was most likely meant, by code or by name; ``None`` where none is near."""
    known = {name: rule for rule in rules.every_rule() for name in (rule.code, rule.name)}
    for spelled in (word.upper(), word.lower()):
        if near := nearest(spelled, known, 0.7):
            return known[near]
    return None
