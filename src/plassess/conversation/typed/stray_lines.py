"""Lines that answer another prompt than the one they were typed at, where words are read, or that say nothing."""

import re

from plassess.assessment.plain_text import plain

_NOTHING = frozenset(
    [
        "n",
        "no",
        "nope",
        "none",
        "none yet",
        "none for now",
        "none at all",
        "no steps",
        "no first steps",
        "no more",
        "no more steps",
        "nobody",
        "no one",
        "nothing",
        "nothing yet",
        "not yet",
        "nothing for now",
        "nothing more",
        "nothing else",
        "na",
        "n/a",
        "nil",
        "tbd",
        "-",
        "--",
        "–",
        "—",
        ".",
    ]
)
"""What people type where they have nothing to say, without a dot or an exclamation mark behind it."""
_PICKS = re.compile(r"[\d\s,+-]*\+\s*\d[\d\s,+-]*|y|yes|yep|ok|okay", re.IGNORECASE)


def says_nothing(line: str) -> bool:
    """Tell ``none``, ``n/a``, a lone ``n`` and the like, which are Enter where it may be left out, from words."""
    said = plain(line)
    return said in _NOTHING or said.rstrip(".! ") in _NOTHING


def leaves_open(part: str) -> bool:
    """Tell ``?`` and ``TBD``, in the place of an owner or a day, from both."""
    return says_nothing(part) or not part.strip(" ?.!")


def picks_elsewhere(line: str) -> bool:
    """Tell ``+11`` and ``y``, which pick from a list or agree, from words."""
    return bool(_PICKS.fullmatch(line.strip()))
