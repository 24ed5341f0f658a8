"""What a file says it is, by its first lines, without reading the rest."""

import re
from pathlib import Path

from plassess.files.disk.regular_files import first_bytes_of

_FORMAT = re.compile(rb"^\W{0,3}format['\"]?\s*:\s*['\"]?plassess/([a-z-]*)", re.MULTILINE)


def kind_said(path: Path) -> str | None:
    """Return the kind that a plain file says it is, such as ``responses``; ``None`` where it is none of ours."""
    match = _FORMAT.search(first_bytes_of(path).removeprefix(b"\xef\xbb\xbf"))
    return match[1].decode() if match else None
