"""Text as it is compared: without what people do not type alike."""

import re
import unicodedata

_QUOTES = re.compile(r"[\"'`´‘’‚‛“”„‟«»‹›]")


def plain(text: str) -> str:
    """Leave out case, accents, quotes, and how wide a gap is: o'brien is O’Brien, and Emilie is Émilie."""
    letters = unicodedata.normalize("NFKD", _QUOTES.sub("", text))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).casefold().split())
