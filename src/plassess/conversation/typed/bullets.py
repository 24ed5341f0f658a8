"""Bullets and numbers that come along with lines pasted from Word."""

import re
from collections.abc import Sequence

from plassess.conversation.typed.stray_lines import says_nothing

_SIGN = re.compile(
    r"^\s*(?:(?:[•◦▪▫●○■□‣⁃∙·*–—☐☑☒✅✓✔➢➤►→⇒➔»❑❒❖◆◻◾▢\uf0b7\uf0a7\uf0d8-]\ufe0f?|\[[ xX]?\]|o(?=\t))\s+)+(?=\S)"
)
_NUMBER = re.compile(r"^\s*\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]|[a-z]\)|[ivx]{1,4}\))\s+(?=\S)")
_LETTER = re.compile(r"^\s*\(?(?:[a-zA-Z]|[ivxIVX]{1,4})[.)]\s+(?=\S)")
_O = re.compile(r"^\s*o\s+(?=\S)")


def without_bullets(lines: Sequence[str]) -> tuple[str, ...]:
    """Take bullets, and numbers where every line has one, off the lines of a paste; a single line is a paste of one.

    ``3 teachers meet``, ``2026 budget`` and ``A. Smith calls`` begin with words, and stay.
    """
    filled = [line for line in lines if line.strip()]
    for mark in (_NUMBER, *((_LETTER, _O) if len(filled) > 1 else ())):
        if filled and all(mark.match(line) for line in filled):
            return tuple(mark.sub("", line) for line in lines)
    return tuple(_SIGN.sub("", line) for line in lines)


def lines_said(pasted: str) -> list[str]:
    """Return the lines of a paste without their bullets, and without those that say nothing."""
    return [line for line in map(str.strip, without_bullets(pasted.split("\n"))) if line and not says_nothing(line)]
