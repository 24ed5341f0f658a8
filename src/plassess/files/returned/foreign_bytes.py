"""From the bytes of a file that came back to its text, or why there is none: by what is in it, not by its name."""

from plassess.assessment.forms.came_back import RefusedError
from plassess.files.yaml.text import other_kind

_SAVE = "Save it again as CSV UTF-8 (in Excel: Save as, CSV UTF-8), or send the Excel file itself."
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
ZIP, OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def text_of(data: bytes) -> str:
    """Return the text of a file in UTF-8, or in UTF-16 as Excel saves it. Raises RefusedError for anything else."""
    if not data.strip():
        raise RefusedError("it is empty.", "Download or save it once more.")
    if other := other_kind(data):
        raise RefusedError(f"it is {other}, whatever its name ends with.", _whence(other))
    text = _utf16(data) if data[:2] in _UTF16 and not data.startswith(_UTF32) else _utf8(data)
    if text.count("\x00") > len(text) // 4:
        raise RefusedError("it is stored as UTF-16 without its mark.", _SAVE)
    if "\x00" in text:
        raise RefusedError("it holds signs that no text has (NUL).", "Download or save it once more.")
    return text


def _whence(other: str) -> str:
    if "web page" in other:
        return "A page to log in was saved, perhaps: download the answers as CSV or Excel."
    return "Take in the file itself: CSV, Excel (.xlsx), or the text that was sent."


def _utf16(data: bytes) -> str:
    try:
        return data[2:].decode(_UTF16[data[:2]])
    except UnicodeDecodeError as error:
        raise RefusedError("it is stored as UTF-16 and breaks off amid a sign.", "Download it once more.") from error


def _utf8(data: bytes) -> str:
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        why = f"it is not stored as UTF-8, {_stored_as(data, error.start)}."
        raise RefusedError(why, _SAVE, f"line {line}") from error


def _stored_as(data: bytes, start: int) -> str:
    """Say what it is stored as by the sign that is none of UTF-8."""
    if data.startswith(_UTF32):
        return "but as UTF-32"
    try:
        sign = data[start : start + 1].decode("cp1252")
    except UnicodeDecodeError:
        return "nor as any text that is known here"
    return f"but as Windows-1252 (“ANSI”), it seems: byte 0x{data[start]:02X} is “{sign}” there"
