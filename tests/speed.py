"""What of a long table and of many random examples runs every day; the others are for all tests together."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import settings

QUICK = "quick"
"""The profile of random examples for every day."""


def examples(most: int) -> int:
    """Return how many random examples to draw where a test needs another number than most: every day a twelfth."""
    return most if settings.get_current_profile_name() != QUICK else max(most // 12, 5)


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
