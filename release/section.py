"""Prints what the changelog says of a release: python release/section.py TAG.

Ends with 1, and says why, where the tag is not the program's version or the changelog does not tell when it came out.
"""

import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_HEADING = re.compile(r"^## (\S+) \(([^)]+)\)\n", re.MULTILINE)


class NotReadyError(Exception):
    """What has to be done before this tag can be a release."""


def main() -> None:
    """Print the section of the tag that is named."""
    program = (ROOT / "src/plassess/__init__.py").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # it is a text file
    try:
        print(section(sys.argv[1], program, changelog))
    except NotReadyError as error:
        sys.exit(str(error))


def section(tag: str, program: str, changelog: str) -> str:
    """Find what a tag's version changed. Raises NotReadyError where the three do not tell of one release."""
    (version,) = _VERSION.findall(program)
    if tag != f"v{version}":
        raise NotReadyError(f"The tag is {tag}, and src/plassess/__init__.py says {version}: tag it v{version}.")
    _, *parts = _HEADING.split(changelog)
    said = {one: (when, text.strip()) for one, when, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True)}
    when, text = said.get(version, ("", ""))
    if not _is_day(when) or not text:
        raise NotReadyError(f"CHANGELOG.md has no section that begins with  ## {version} (YEAR-MONTH-DAY)")
    return text


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


if __name__ == "__main__":
    main()
