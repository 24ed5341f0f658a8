"""How a whole output shows itself in a notebook: its first short values, and how long each list in it is."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from msgspec import Struct

from plassess.foreign_text import visible

_MOST_SHOWN = 4
_LONGEST_SHOWN = 40


def shown_as(name: str) -> Callable[[Any], str]:
    """Make the ``__repr__`` of an output that people know by this name."""

    def shown(value: Struct) -> str:
        return f"<{name}: {', '.join([*islice(_short(value), _MOST_SHOWN), *_lists(value)])}>"

    return shown


def _short(value: Struct) -> Iterator[str]:
    for key in value.__struct_fields__:
        held = getattr(value, key)
        if isinstance(held, str | int | date) and held != "":
            yield f"{key} {visible(str(held), _LONGEST_SHOWN)}"


def _lists(value: Struct) -> Iterator[str]:
    for key in value.__struct_fields__:
        held = getattr(value, key)
        if isinstance(held, tuple) and held:
            yield f"{key}[{len(held)}]"
