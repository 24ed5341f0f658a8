"""Text as it is compared: without what people do not type alike."""

import re
import unicodedata

_QUOTES = re.compile(r"[\"'`´‘’‚‛“”„‟«»‹›]")
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters that Unicode does not take apart."""


def plain(text: str) -> str:
    """Leave out case, accents, quotes, signs that nobody sees, and how wide a gap is.

    o'brien is O’Brien, Emilie is Émilie, and Lukasz is Łukasz.
    """
    letters = unicodedata.normalize("NFKD", _QUOTES.sub("", text))
    seen = "".join(one for one in letters if not unicodedata.combining(one) and unicodedata.category(one) != "Cf")
    return " ".join(seen.casefold().translate(_LETTERS).split())
