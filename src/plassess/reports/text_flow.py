"""How text runs on a page: lines that were broken in typing flow, and a date stays in one piece."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_TYPED_BREAK = re.compile(r"(?<![\n \t])[ \t]*\n[ \t]*(?![ \t\n]|[-–—•*·▪◦‣] |\d{1,3}[.)] )")
_AS_TYPED = 60
"""Characters of a line that nobody broke because it was long."""
_MARK = re.compile(r"^[-–—•*·▪◦‣] +(?=\S)")
_DATES = ("_long", "_short", "_weekday")


def flowing(text: str) -> str:
    """Take single line breaks for spaces; paragraphs stay, and so does a line that begins with a list's mark.

    Two short lines without a sentence's end between them were typed as two thoughts, and stay two lines.
    """
    return _TYPED_BREAK.sub(lambda found: "\n" if _parts_thoughts(text, found) else " ", text)


def _parts_thoughts(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].rpartition("\n")[2].rstrip()
    is_open = bool(before) and len(before) < _AS_TYPED and before[-1] not in ".!?…:;,-–—"
    return is_open and text[found.end() : found.end() + 1].isupper()


def unbroken(text: str) -> str:
    """Keep a date, or a count, in one line."""
    return text.replace(" ", "\u00a0")


def unmarked(text: str) -> str:
    """Take the mark off that somebody typed before the one entry of a list; a list within stays."""
    return text if "\n" in text else _MARK.sub("", text)


def runs_right_to_left(text: str) -> bool:
    """Tell by the first letter with a direction, as a browser does."""
    first = next((kind for one in text if (kind := unicodedata.bidirectional(one)) in {"L", "R", "AL"}), "L")
    return first != "L"


def set_for_a_page(data: Mapping[str, Any]) -> dict[str, Any]:
    """Let every text of a plan flow, and keep its dates whole."""
    return {key: _set(value, is_date=key.endswith(_DATES)) for key, value in data.items()}


def _set(value: Any, *, is_date: bool = False) -> Any:  # noqa: ANN401 - any plain value
    match value:
        case str():
            return unbroken(value) if is_date else flowing(value)
        case dict():
            return set_for_a_page(value)
        case list():
            return [_set(one) for one in value]
        case _:
            return value
