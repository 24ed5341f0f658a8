"""Letters of other scripts that look like ours, as a keyboard or a copied text brings them into an id or a key."""

import unicodedata

from plassess.foreign_text import visible

_OURS = dict(zip("аеорсухіјѕһԁԛԝмнткв" + "οανικρτυχ", "aeopcyxijshdqwmhtkb" + "oavikptux", strict=True))
"""Cyrillic and Greek small letters, by the Latin one that each looks like."""


def as_ours(text: str) -> str:
    """Write a text with the Latin letters and the digits that it looks like; what looks like none stays."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(_OURS.get(one, _digit(one)) for one in plain)


def stranger_in(text: str) -> str | None:
    """Name the first letter or digit of another script: ``the а in it is a Cyrillic letter``; ``None`` for none."""
    for one in text:
        script = unicodedata.name(one, "").partition(" ")[0].partition("-")[0]
        if not one.isascii() and one.isalnum() and script != "LATIN":
            kind = "letter" if one.isalpha() else "digit"
            article = "an" if script[:1] in "AEIOU" else "a"
            return f"the {visible(one, 10)} in it is {article} {script.title()} {kind}" if script else None
    return None


def _digit(one: str) -> str:
    return str(unicodedata.digit(one, one)) if not one.isascii() else one
