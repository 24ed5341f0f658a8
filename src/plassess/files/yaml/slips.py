"""Slips of typing that YAML takes for something else, each told where it was made and in words for who made it.

A parser trips over such a slip further down, or not at all. Whether it is to blame is found by mending it.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from plassess.files.yaml.text import Fault
from plassess.foreign_text import visible
from plassess.problems import rules

LONGEST_LINE = 4096
MOST_TRIED = 4

_WIDE = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a space as wide as a digit",
    "\u3000": "a full-width space",
    **dict.fromkeys(
        "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f", "a typesetter's space"
    ),
}
_NO_WIDTH = {
    "\u200b": "a space without width",
    "\u2060": "a word joiner",
    "\u200c": "a joiner without width",
    "\u200d": "a joiner without width",
    "\u200e": "a mark of the direction of writing",
    "\u200f": "a mark of the direction of writing",
    "\u00ad": "a soft hyphen",
}
_ODD = "[" + "".join((*_WIDE, *_NO_WIDTH)) + "]"
_KEY = r"^(?P<before>[ \t]*(?:- +)*[\"']?[A-Za-z_][A-Za-z0-9_./-]*[\"']?)"
_DASHES = "–—−‐‑"
_OPENING, _CLOSING = "“”„‟«»‘’‚", "“”‟«»‘’"


class Slip(Struct, frozen=True):
    """One kind: ``pattern`` finds it as its group ``it``, ``mended`` is what was meant, ``said`` what is told."""

    pattern: str
    mended: str | Callable[[re.Match[str]], str]
    said: Callable[[re.Match[str]], tuple[str, str]]

    def found(self, lines: Sequence[str], number: int) -> Fault | None:
        """Find the slip in a line, which is counted from 1."""
        match = re.search(self.pattern, lines[number - 1])
        if not match:
            return None
        message, remedy = self.said(match)
        return Fault(rules.BROKEN_YAML, number, match.start("it") + 1, message, remedy, len(match["it"]))


def slip_in(lines: Sequence[str], number: int) -> Fault | None:
    """Find the first slip in a line, which is counted from 1; nobody types a line longer than the longest."""
    if not 0 < number <= len(lines) or len(lines[number - 1]) > LONGEST_LINE:
        return None
    faults = [fault for slip in _SLIPS if (fault := slip.found(lines, number))]
    return min(faults, key=lambda fault: fault.column, default=None)


def slip_to_blame(lines: Sequence[str], tripped: int, trips: Callable[[str], int | None]) -> Fault | None:
    """Find the slip that a parser tripped over in the line ``tripped``: with it mended, the parser comes further.

    ``trips`` tells the line in which the parser trips over a text, ``None`` where it reads all of it.
    """
    found = [fault for number in range(1, tripped + 1) if (fault := slip_in(lines, number))]
    for faults in [*([fault] for fault in reversed(found[-MOST_TRIED:])), found]:
        mended = list(lines)
        for fault in faults:
            mended[fault.line - 1] = _mended(mended[fault.line - 1])
        reached = trips("\n".join(mended)) if faults else tripped
        if reached is None or reached > tripped:
            return faults[0]
    return None


def _mended(line: str) -> str:
    for slip in _SLIPS:
        line = re.sub(slip.pattern, slip.mended, line)
    return line


def _odd_space(where: str, match: re.Match[str]) -> tuple[str, str]:
    one = match["it"][0]
    looks = "It looks like a space and is none" if one in _WIDE else "It cannot be seen"
    retype = "Delete it" if "before" in where or one not in _WIDE else "Delete it and type a space"
    message = f"{(_WIDE | _NO_WIDTH)[one]} (U+{ord(one):04X}) {where}. {looks}; it came along with copied text."
    return message, f"{retype}."


def _list_mark(match: re.Match[str]) -> tuple[str, str]:
    mark = match["it"]
    name = "a dash" if mark in _DASHES else "an asterisk" if mark == "*" else "a bullet"
    name = "a number" if mark[0].isdigit() else name
    message = f"{name} ({mark}) begins this line, where a list needs a hyphen."
    return message, "Type a hyphen (-) and a space instead."


def _curly(match: re.Match[str]) -> tuple[str, str]:
    message = f"curly quotes ({match['it']} {match['close']}) stand around this text, and only straight ones count."
    return (
        message,
        'Type straight quotes (") instead, in a plain text editor: a word processor makes them curly again.',
    )


def _straight(match: re.Match[str]) -> str:
    text = match["text"].replace("\\", "\\\\").replace('"', '\\"')
    return f'{match["before"]}"{text}"'


def _spaces(match: re.Match[str]) -> str:
    widths = dict.fromkeys(_WIDE, " ") | dict.fromkeys(_NO_WIDTH, "") | {"\u3000": "  "}
    return "".join(widths.get(one, one) for one in match[0])


def _said(message: str, remedy: str) -> Callable[[re.Match[str]], tuple[str, str]]:
    return lambda match: (message.format(visible(match["before"].strip(" \t-"), 40)), remedy)


_SLIPS = (
    Slip(
        rf"^[ \t]*(?:- +)*(?P<it>{_ODD}(?:{_ODD}|[ \t])*)",
        _spaces,
        partial(_odd_space, "stands where this line is indented"),
    ),
    Slip(rf"^[ \t]*(?:- +)*-(?P<it>{_ODD}+)", _spaces, partial(_odd_space, "stands behind the hyphen")),
    Slip(rf"{_KEY}[ \t]*(?P<it>{_ODD}+)\s*:(?=\s|$)", _spaces, partial(_odd_space, "stands before the colon")),
    Slip(rf"{_KEY}:[ \t]*(?P<it>{_ODD}+)", _spaces, partial(_odd_space, "stands behind the colon")),
    Slip(rf"^(?P<before>[ \t]*)(?P<it>[{_DASHES}•‣◦▪●∙·*]|\d{{1,2}}[.)])\s+(?=\S)", r"\g<before>- ", _list_mark),
    Slip(
        r"^(?P<before>[ \t]*)(?P<it>-)(?=[^\W\d])",
        r"\g<before>- ",
        _said("the hyphen of a list needs a space behind it.", "Type a space behind the hyphen."),
    ),
    Slip(
        rf"{_KEY}\s*(?P<it>[：﹕︓])\s*",
        r"\g<before>: ",
        _said('the colon behind "{}" is a wide one (U+FF1A).', "Type a plain colon (:) and a space instead."),
    ),
    Slip(
        rf"{_KEY}(?P<it>:)(?=[^\s:/{''.join((*_WIDE, *_NO_WIDTH))}])",
        r"\g<before>: ",
        _said('the colon behind "{}" needs a space behind it.', "Type a space behind the colon."),
    ),
    Slip(
        rf"{_KEY}[ \t]+(?P<it>=)(?=\s)",
        r"\g<before>:",
        _said('an equals sign stands behind "{}", where a key needs a colon.', "Type a colon (:) instead."),
    ),
    Slip(
        rf"(?P<before>(?:^|[:\[{{,-])\s*)(?P<it>[{_OPENING}])(?P<text>[^{_CLOSING}]*)(?P<close>[{_CLOSING}])"
        r"(?=\s*(?:$|[,\]}:]|#))",
        _straight,
        _curly,
    ),
)
