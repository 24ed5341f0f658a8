"""What a file says it is, by its first lines, without reading the rest; and which of our words name an output."""

import re
from pathlib import Path

from plassess.files.disk.regular_files import MOST_BYTES, first_bytes_of

OUTPUT_WORDS = (
    "status",
    "plan",
    "report",
    "compare",
    "summary",
    "call-list",
    "start",
    "blank",
    "done",
    "table",
    "show",
    "origin",
    "worksheet",
    "check",
    "statistics",
    "explain",
    "gate",
    "config-show",
    "content-list",
    "content-diff",
    "content-migrate",
    "content-accept",
    "content-new",
    "example",
    "content-schema",
    "people",
    "form",
    "marks-taken",
    "collected",
    "reveal",
    "reveal-file",
    "decide",
    "check-in",
    "plan-goal",
    "plan-list",
    "plan-help",
)
"""What stands in ``format: plassess/<word>/1`` of what ``--json`` prints, which nothing reads."""

_FORMAT = re.compile(rb"^\W{0,3}format['\"]?\s*:\s*['\"]?plassess/([a-z-]*)", re.MULTILINE)
_KEY_IN_JSON = re.compile(rb"\"format\"\s*:\s*\"plassess/([a-z-]*)")


def output_format(word: str) -> str:
    """Return the format of an output. Raises ValueError for a word that names none."""
    return f"plassess/{OUTPUT_WORDS[OUTPUT_WORDS.index(word)]}/1"


def kind_said(path: Path) -> str | None:
    """Return the kind that a plain file says it is, such as ``responses``, known or not.

    ``None`` where it is none of ours, or what ``--json`` printed.
    """
    return _kind_in(first_bytes_of(path))


def holds_ours(path: Path) -> bool:
    """Tell whether a plain file is one of ours, wherever in it that is said: another program may sort its keys."""
    data = first_bytes_of(path, MOST_BYTES)
    return _kind_in(data) is not None


def _kind_in(data: bytes) -> str | None:
    match = _FORMAT.search(data.removeprefix(b"\xef\xbb\xbf")) or _KEY_IN_JSON.search(data)
    said = match[1].decode() if match else None
    return None if said in OUTPUT_WORDS else said
