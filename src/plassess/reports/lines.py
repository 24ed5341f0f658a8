"""Lines of text whose pieces remember whose words they are, so that no format forgets to escape."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

RunLook = Literal["", "strong", "said", "quiet", "promised", "link"]


class Run(Struct, frozen=True):
    """A piece of a line. ``theirs``: people's or content's text, and not plassess's own words."""

    text: str
    theirs: bool = True
    look: RunLook = ""


Line = tuple[Run, ...]


def own(text: str, look: RunLook = "") -> Run:
    """Make a run of plassess's own words: constants and figures, never what a file or a person says."""
    return Run(text, theirs=False, look=look)


def link(address: str) -> Run:
    """Make a run of an address, that formats with links make one of; anything but https is plain text."""
    return Run(address, look="link" if address.startswith("https://") else "")


def ending_in_link(text: str) -> Line:
    """Make a line of text that may end in an address."""
    said, sign, rest = text.rpartition("https://")
    return (Run(said), link(sign + rest)) if sign and " " not in rest else (Run(text),)


def joined(between: str, runs: Iterable[Run]) -> Line:
    """Put runs on one line with our own words between them."""
    line = [run for one in runs for run in (own(between), one)]
    return tuple(line[1:])


def text_of(line: Line) -> str:
    """Return a line without its looks."""
    return "".join(run.text for run in line)
