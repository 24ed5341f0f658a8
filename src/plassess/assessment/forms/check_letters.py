"""A code as it is given on a form: with a letter that shows a slip, so that no answer becomes another person's."""

from collections.abc import Iterable
from hashlib import sha256
from zlib import crc32

_LETTERS = "ABCDEFGHJKMNPRTUVWXY"
"""Without those that look like others in handwriting."""


def check_letter(code: str, uid: str) -> str:
    """Return the letter that goes with a code in one self-assessment."""
    return _LETTERS[sha256(f"{uid}/{_plain(code)}".encode()).digest()[0] % len(_LETTERS)]


def with_letter(code: str, uid: str) -> str:
    """Write a code as it is given on a form: ``K7-F``."""
    return f"{code.upper()}-{check_letter(code, uid)}"


def code_meant(told: str, codes: Iterable[str], uid: str) -> str | None:
    """Find whose code ``K7-F``, ``k7 f`` or ``K7F`` is; ``None`` for nobody's, or where the letter differs."""
    return next((code for code in codes if _plain(with_letter(code, uid)) == _plain(told)), None)


def code_digest(code: str, uid: str) -> str:
    """Return what a page holds in the place of a code with its letter: the CRC-32 of how it is compared, in hex.

    It keeps codes from whoever glances at the page, and not from whoever tries all codes there could be.
    """
    return f"{crc32(f'{uid}/{_plain(with_letter(code, uid))}'.encode()):08x}"


def _plain(told: str) -> str:
    return "".join(one for one in told.casefold() if one.isalnum())
