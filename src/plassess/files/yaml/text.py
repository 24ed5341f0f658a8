"""From bytes to text: bounded lines, UTF-8, no control characters; and problems placed in text."""

import re

from msgspec import Struct

from plassess.foreign_text import visible, visible_columns
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule

EXCERPT_WIDTH = 120


# U+2028 and U+2029 end a line for YAML and for no editor: what follows them could hide behind a comment.
# A byte order mark amid a text is what putting files one behind the other leaves: only some parsers pass over it.
_NOT_TEXT = re.compile("[\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_UTF16_AS_ZEROS = re.compile(rb"(?:[\x09-\x7e]\x00){2}|(?:\x00[\x09-\x7e]){2}")
_CONFLICT_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_CONFLICT = r"(<{7}|\|{7}|={7}|>{7})(?: |$)"
_OTHER_KINDS = (
    (b"pk\x03\x04", "a Word, Excel, OpenOffice or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"%pdf", "a PDF"),
    (b"{\\rtf", "a text with formatting (RTF)"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
    (b"<?xml", "an XML file"),
    (b"\x89png", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"gif8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"bplist", "a Mac's settings file or web archive"),
)
_SAVE_AS_TEXT = (
    "Save it again as plain text (in Word: Save as, Plain Text, UTF-8), or bring back the file that was here."
)
_SAVE_AS_UTF8 = "Save it again as UTF-8 (in Notepad or Excel: Save as, Encoding UTF-8)."


class Fault(Struct, frozen=True):
    """One fault in a text, before it is known which file the text is from.

    ``line`` and ``column`` count from 1; 0 is the file itself.
    """

    rule: Rule
    line: int
    column: int
    message: str
    remedy: str = ""
    width: int = 1


class FaultError(Exception):
    """Reading cannot go on; never leaves this room."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault.message)


def lines_of(text: str) -> list[str]:
    """Split into lines where YAML and editors both do: CR LF, LF and CR, and nowhere else."""
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text).split("\n")


def placed(name: str, lines: list[str], fault: Fault, path: str = "") -> Problem:
    """Make a fault the problem that users see, with its line.

    A line is shown up to ``EXCERPT_WIDTH`` characters; a fault further to the right has no excerpt, because a caret
    must stand below the character it means.
    """
    line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
    shown = visible_columns(line[: EXCERPT_WIDTH + 1])
    if len(shown) > EXCERPT_WIDTH:
        shown = shown[: EXCERPT_WIDTH - 1] + "…"
    if not shown.strip() or fault.column > EXCERPT_WIDTH:
        shown = ""
    width = max(1, min(fault.width, len(line) - fault.column + 1, EXCERPT_WIDTH - fault.column + 1))
    return Problem(fault.rule, fault.message, name, fault.line, fault.column, path, fault.remedy, shown, width)


def decoded(data: bytes) -> str:
    """Turn bytes into text without a byte order mark; raise FaultError for anything but text in UTF-8."""
    if other := other_kind(data):
        message = f"this is {other}, whatever its name ends with; plassess reads plain text."
        raise FaultError(Fault(rules.BROKEN_YAML, 0, 0, message, _SAVE_AS_TEXT))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _UTF16_AS_ZEROS.match(data):
        raise FaultError(Fault(rules.NOT_UTF8, 0, 0, 'the file is stored as UTF-16 ("Unicode").', _SAVE_AS_UTF8))
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        # Positions count from behind a byte order mark, as the decoded bytes do.
        raise FaultError(_not_utf8(error)) from error


def other_kind(data: bytes) -> str | None:
    """Name what a file is by how it begins, where that is no text of ours."""
    begins = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((name for sign, name in _OTHER_KINDS if begins[: len(sign)].lower() == sign), None)


def checked(text: str, lines: list[str]) -> None:
    """Raise FaultError at the first mark of a merge, or the first control character of a text."""
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (conflict := _conflict(lines)):
        raise FaultError(conflict)
    # Whatever is no text cannot be printed; lines that can are seen through in half the time.
    found = None if "".join(lines).isprintable() else _NOT_TEXT.search(text)
    if not found:
        return
    line, column = _place(text, found.start())
    character = visible_name(found[0])
    before = lines[line - 1][: column - 1].strip()
    where = f'stands right after "{visible(before[-20:])}"' if before else "begins this line"
    message = f"an invisible character, {character}, {where}."
    raise FaultError(Fault(rules.CONTROL_CHARACTER, line, column, message, "Delete it, or type this line anew."))


def _conflict(lines: list[str]) -> Fault | None:
    """Find the first mark that git leaves where two people changed the same lines."""
    starting = [number for number, line in enumerate(lines, 1) if line[:7] in _CONFLICT_MARKS]
    marks = [number for number in starting if re.match(_CONFLICT, lines[number - 1])]
    if not any(lines[number - 1][0] in "<>" for number in marks):
        return None  # a line of equals signs may underline something
    until = f" and in line {marks[-1]}" if len(marks) > 1 else ""
    message = f"merge-conflict markers stand here{until}: git could not join what two people changed."
    remedy = (
        "Keep the lines that hold and delete the others with the markers (<<<<<<<, |||||||, =======, >>>>>>>); then"
        " git add the file. Or go back: git merge --abort"
    )
    return Fault(rules.BROKEN_YAML, marks[0], 1, message, remedy, 7)


def visible_name(character: str) -> str:
    """Name one character that cannot be seen: ``U+001B``."""
    return f"U+{ord(character):04X}"


def _place(text: str, index: int) -> tuple[int, int]:
    before = lines_of(text[:index])
    return len(before), len(before[-1]) + 1


def _not_utf8(error: UnicodeDecodeError) -> Fault:
    data, at = error.object, error.start
    line, column = _place(data[:at].decode("utf-8"), at)
    byte = data[at : at + 1]
    try:
        meant = f', which is "{visible(byte.decode("cp1252"))}" in Windows-1252 ("ANSI")'
    except UnicodeDecodeError:
        meant = ""
    message = f"the file is not stored as UTF-8: here is the byte 0x{byte.hex().upper()}{meant}."
    return Fault(rules.NOT_UTF8, line, column, message, _SAVE_AS_UTF8)
