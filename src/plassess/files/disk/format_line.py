"""What a file says it is, by its first lines, without reading the rest; and which of our words name an output."""

import re
from itertools import dropwhile
from pathlib import Path

from plassess.files.disk.regular_files import MOST_BYTES, first_bytes_of
from plassess.files.disk.second_versions import OF_YAML

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

_SAYS = rb"format['\"]?\s*:\s*['\"]?plassess/([a-z-]*)"
_FORMAT = re.compile(rb"^\W{0,3}" + _SAYS, re.MULTILINE)
_OPENS = re.compile(rb"\s*\{?\s*['\"]?" + _SAYS)
_BEFORE_IT = (b"#", b"---", b"%")
"""How lines begin that may stand before the first one of YAML."""
_MARK = b"\xef\xbb\xbf"
_KEY_IN_JSON = re.compile(rb"\"format\"\s*:\s*\"plassess/([a-z-]*)")


def output_format(word: str) -> str:
    """Return the format of an output. Raises ValueError for a word that names none."""
    return f"plassess/{OUTPUT_WORDS[OUTPUT_WORDS.index(word)]}/1"


def kind_said(path: Path) -> str | None:
    """Return the kind that a plain file says it is, such as ``responses``, known or not.

    ``None`` where it is none of ours, or what ``--json`` printed. A name that has no YAML or JSON in it may be that
    of a page which shows such a file: it has to open with the format.
    """
    data = first_bytes_of(path)
    return _kind_in(data) if OF_YAML.search(path.name) else _kind_of(_OPENS.match(_opening(data)))


def holds_ours(path: Path) -> bool:
    """Tell whether a plain file is one of ours, wherever in it that is said: another program may sort its keys."""
    data = first_bytes_of(path, MOST_BYTES)
    return _kind_in(data) is not None


def _kind_in(data: bytes) -> str | None:
    return _kind_of(_FORMAT.search(data.removeprefix(_MARK)) or _KEY_IN_JSON.search(data))


def _opening(data: bytes) -> bytes:
    """Leave out the comments and the blank lines that a file begins with."""
    lines = data.removeprefix(_MARK).splitlines(keepends=True)
    rest = list(dropwhile(_is_before_it, lines))
    return b"".join(rest)


def _is_before_it(line: bytes) -> bool:
    return not line.strip() or line.lstrip().startswith(_BEFORE_IT)


def _kind_of(match: re.Match[bytes] | None) -> str | None:
    said = match[1].decode() if match else None
    return None if said in OUTPUT_WORDS else said
