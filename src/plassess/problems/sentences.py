"""How sentences are made of parts: a count with its noun, and an end that stands once."""

_ENDS = (".", "?", "!", "…")


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a count with its noun: ``1 row``, ``2 rows``, ``0 rows``; ``plural`` where it takes more than an s."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def ended(text: str) -> str:
    """End a sentence with a full stop, where what was put into it has not ended it already, be it within quotes."""
    return text if text.rstrip("\"'”’»)").endswith(_ENDS) else f"{text}."
