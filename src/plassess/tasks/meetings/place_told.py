"""Where a team works, as it was told in ``--place``: its district, school, network and level of school."""

import re
from collections.abc import Iterator, Sequence

from plassess.assessment.record import Place
from plassess.foreign_text import readable_input, visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean

KEYS = tuple(Place.model_fields)
EXAMPLE = "school=Lincoln HS, level=high"
_BETWEEN = re.compile(r",(?=\s*\w+\s*=)")


def place_told(told: Sequence[str] | None) -> Place:
    """Read ``--place``; what is not told is left out. Raises UsageError for what is none of its keys.

    A comma ends a value only where another key follows: ``school=Marsh School, Annex`` is one.
    """
    found: dict[str, str] = {}
    for key, value in _pairs(told or ()):
        if found.setdefault(key, value) != value:
            raise UsageError(f"--place says {key} twice: {visible(found[key], 80)}, and {visible(value, 80)}.")
    return Place(**found)


def _pairs(told: Sequence[str]) -> Iterator[tuple[str, str]]:
    for piece in (one for text in told for one in re.split(_BETWEEN, text)):
        key, equals, value = (part.strip() for part in piece.partition("="))
        value = " ".join(readable_input(value).split())
        if not equals or not value:
            raise UsageError(f'--place takes what it says behind a =, such as --place "{EXAMPLE}".')
        if key not in KEYS:
            meant = did_you_mean(key, KEYS, after=" ")
            raise UsageError(f"--place knows no {visible(key, 40)}. {meant}It takes: {', '.join(KEYS)}.")
        yield key, value
