"""Which cases of a long table run every day; the others are slow ones."""

from collections.abc import Iterable
from typing import Any

import pytest


def some_quickly(values: Iterable[Any], every: int) -> list[Any]:
    """Leave the first of so many as they are, and mark the others as slow."""
    return [
        value
        if place % every == 0
        else pytest.param(*(value if isinstance(value, tuple) else (value,)), marks=pytest.mark.slow)
        for place, value in enumerate(values)
    ]


def first_quickly(*values: Any) -> list[Any]:
    """Mark all but the first as slow: where tables are crossed, one case of them all runs every day."""
    return some_quickly(values, every=len(values))
