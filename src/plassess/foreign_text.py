"""Every string from outside (files, answers, names) made harmless, and visible or clean to store."""

import os
import re
from pathlib import Path

_TAB = "    "
# Patterns are compiled where one is first used: most runs meet nothing but plain letters, and need none of them.
_BREAKS = "\r\n|[\n\r\x85\u2028\u2029]"
_TYPED_BREAKS = "\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
"""Soft ones of word processors too, which would let words grow together if they went."""
_SPACING = "\r\n|[\t\n\r\x85\u2028\u2029]"

# Written out, because asking unicodedata about every code point at import would cost more than all else here.
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\ufffe\uffff\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_PICTURE = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_JOINED_SCRIPT = "\u0600-\u0eff"
# Joiners that make one sign of several, where they stand between signs that can be joined: 👩‍🏫, می‌خواهم.
_MEANT = (
    f"(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])|(?<=[{_PICTURE}#*0-9\xa9\xae])[\ufe0e\ufe0f]"
    f"|(?<=[{_JOINED_SCRIPT}])[\u200c\u200d](?=[{_JOINED_SCRIPT}])"
)
_HARMFUL = f"{_MEANT}|([{_UNSEEN}])"
_HARMFUL_BUT_BREAKS = f"\n|{_MEANT}|([{_UNSEEN}])"

# Letters of the West and the signs between their words, none of them among the above: what nearly all texts are made
# of. Compiling what is above takes as long as reading three files.
_PLAIN = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205f]*")

_NOT_STORED = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_IN_NO_FILE = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]"
"""What a file of ours is refused for when it is read; ``files/yaml/text`` says why."""


def visible(text: str, limit: int = 200) -> str:
    r"""Show any text as one harmless line of at most ``limit`` characters; a cut one ends with ``…``.

    Line breaks and tabs become spaces, control characters ``\x1b``, whatever else cannot be seen ``<U+202E>``.
    """
    if len(text) <= limit and _is_plain(text):
        return text
    # Nothing shrinks by more than half (CR LF), so what lies beyond can never be shown.
    shown = re.sub(_HARMFUL, _named, re.sub(_SPACING, " ", text[: 2 * limit + 2]))
    return shown if len(shown) <= limit else shown[: limit - 1].rstrip("\u200d") + "…"


def visible_lines(text: str) -> str:
    r"""Show a text of any length harmlessly and keep its line breaks, all as ``\n``; a tab is four spaces."""
    if _is_plain(text):
        return text
    return re.sub(_HARMFUL_BUT_BREAKS, _named, re.sub(_BREAKS, "\n", text).replace("\t", _TAB))


def visible_columns(text: str) -> str:
    """Show one line harmlessly with each character in its column: what cannot be seen is one ``�``, a tab a space."""
    text = text.replace("\t", " ")
    return text if _is_plain(text) else re.sub(_HARMFUL, lambda match: "�" if match[1] else match[0], text)


def readable_input(text: str) -> str:
    r"""Clean what somebody typed or pasted for storing: it reads back from our files exactly as it is returned.

    Line breaks of all kinds become ``\n``, tabs a space; what steers a screen or the direction of writing goes.
    """
    return re.sub(_NOT_STORED, "", re.sub(_TYPED_BREAKS, "\n", text).replace("\t", " "))


def sign_no_file_holds(text: str) -> str:
    """Return the first sign that none of our files can hold, made visible; empty where there is none."""
    found = None if _is_plain(text) else re.search(_IN_NO_FILE, text)
    return _named_sign(found[0]) if found else ""


def _is_plain(text: str) -> bool:
    return (text.isascii() and text.isprintable()) or bool(_PLAIN.fullmatch(text))


def _named(match: re.Match[str]) -> str:
    """Name the one character that cannot be seen; what was matched for being meant stays."""
    character = match[1]
    if character is None:
        return match[0]
    return _named_sign(character)


def _named_sign(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0xA0 else f"<U+{code:04X}>"


LONGEST_NAME = 1000


def shown_name(path: Path) -> str:
    """Name a file the way the user would: from the current folder where it lies below that; harmless to print."""
    try:
        here, whole = os.getcwd(), os.path.abspath(path)  # noqa: PTH100, PTH109 - resolve() would follow links
    except (OSError, ValueError):
        here, whole = "", str(path)
    below = os.path.join(here, "")  # noqa: PTH118 - this is called for every file
    shown = "." if whole == here else whole.removeprefix(below) if whole.startswith(below) else str(path)
    return visible(shown, LONGEST_NAME)
