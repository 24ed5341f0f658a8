"""A fault in content as a value, before anything knows which file and line it stands in."""

from typing import Literal

from msgspec import Struct

from plassess.problems.rule import Rule

FRAMEWORK = "standards"
"""What ``Place.file`` calls the framework's file."""

Steps = tuple[str | int, ...]


class Place(Struct, frozen=True):
    """A place in content: ``file`` is what ``Library.digests`` calls it, ``path`` leads through its keys."""

    file: str
    path: Steps


class ReferenceFault(Struct, frozen=True):
    """One fault; ``at`` tells whether the key itself is wrong, ``first`` where an id was used before."""

    rule: Rule
    place: Place
    message: str
    remedy: str = ""
    at: Literal["value", "key"] = "value"
    first: Place | None = None
