"""A fault in content as a value, before anything knows which file and line it stands in."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from plassess.problems import rules
from plassess.problems.near import did_you_mean
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


def unknown_id(
    id_: str,
    what: str,
    known: Mapping[str, str],
    place: Place,
    at: Literal["value", "key"] = "value",
    defined_in: str = "standards.yaml",
) -> ReferenceFault:
    """Make the fault of an id that is none of the ``known``; ``what`` says what it should name."""
    listed = ", ".join(list(known)[:16]) + (" …" if len(known) > 16 else "")
    remedy = did_you_mean(id_, known, f"Known are: {listed}." if known else "None is defined.")
    return ReferenceFault(rules.UNKNOWN_ID, place, f'there is no {what} "{id_}" in {defined_in}.', remedy, at)
