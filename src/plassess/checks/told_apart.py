"""Two values in a few words each, cut so that what differs between them is what is shown."""

from collections.abc import Sequence

from plassess.foreign_text import visible

_LONGEST = 60
_BEFORE = 16
"""How much of what two texts share is shown before the first difference."""
_MOST_ENTRIES = 3


def told_apart(one: object, other: object) -> tuple[str, str]:
    """Show two values that differ, each in a few words: of texts and lists the first difference, of maps the keys."""
    mine, others = _short(one, other), _short(other, one)
    return mine, others if others != mine else "the same but for spaces, or what cannot be seen"


def _short(value: object, other: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        others = other if isinstance(other, dict) else {}
        differing = {key: one for key, one in value.items() if key not in others or others[key] != one}
        shown = ", ".join(f"{key}: {_short(one, others.get(key))}" for key, one in differing.items())
        return visible(shown, 8 * _LONGEST) or "nothing more"
    if isinstance(value, list):
        return _entries(value, other if isinstance(other, list) else [])
    return _text(value, other) if isinstance(value, str) else visible(str(value), _LONGEST)


def _entries(value: Sequence[object], other: Sequence[object]) -> str:
    """Show the entries that the other list does not have, beside the entry at the same place."""
    differing = [(at, one) for at, one in enumerate(value) if one not in other]
    if not differing:
        return _in_order(value, other)
    beside = [_short(one, other[at] if at < len(other) else None) for at, one in differing[:_MOST_ENTRIES]]
    left = len(differing) - len(beside)
    return "; ".join(beside) + (f" and {left} more" if left else "")


def _in_order(value: Sequence[object], other: Sequence[object]) -> str:
    """Show a list whose entries are all in the other one, in another order or number."""
    if not value:
        return "none"
    at = next((at for at, pair in enumerate(zip(value, other, strict=False)) if pair[0] != pair[1]), None)
    which = "" if at is None else f", number {at + 1} is {_short(value[at], other[at])}"
    return f"{len(value)} of them{which}"


def _text(value: str, other: object) -> str:
    """Show a text from a little before where the other one begins to differ, if that lies beyond what is shown."""
    mine, others = " ".join(value.split()), " ".join(other.split()) if isinstance(other, str) else ""
    shared = next((at for at, pair in enumerate(zip(mine, others, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(mine), len(others)) if shared is None else shared
    begin = mine.rfind(" ", 0, shared - _BEFORE) + 1 if shared >= _LONGEST - _BEFORE else 0
    return f"“{'…' if begin else ''}{visible(mine[begin:], _LONGEST)}”"
