"""A fault in content as a value, before anything knows which file and line it stands in."""

from dataclasses import dataclass
from typing import Literal

from plassess.problems.rule import Rule

FRAMEWORK = "standards"
"""What ``Place.file`` calls the framework's file."""

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in content: ``file`` is what ``Library.digests`` calls it, ``path`` leads through its keys."""

    file: str
    path: Steps


@dataclass(frozen=True, slots=True)
class ReferenceFault:
    """One fault; ``at`` tells whether the key itself is wrong, ``first`` where an id was used before."""

    rule: Rule
    place: Place
    message: str
    remedy: str = ""
    at: Literal["value", "key"] = "value"
    first: Place | None = None
