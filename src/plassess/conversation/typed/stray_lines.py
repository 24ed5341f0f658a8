"""Lines that answer another prompt than the one they were typed at, where words are read."""

import re

_NOTHING = frozenset({"n", "no", "nope"})
_PICKS = re.compile(r"[\d\s,+-]*\+\s*\d[\d\s,+-]*|y|yes|yep|ok|okay", re.IGNORECASE)


def says_nothing(line: str) -> bool:
    """Tell a lone ``n``, which is Enter, from words."""
    return line.strip(" .!").casefold() in _NOTHING


def picks_elsewhere(line: str) -> bool:
    """Tell ``+11`` and ``y``, which pick from a list or agree, from words."""
    return bool(_PICKS.fullmatch(line.strip()))
