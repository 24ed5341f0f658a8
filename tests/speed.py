"""Which cases of a long table run every day."""

from typing import Any

import pytest


def first_quickly(*values: Any) -> list[Any]:
    """Mark all but the first as slow: where tables are crossed, one case of them all runs every day."""
    first, *others = values
    return [first, *(pytest.param(value, marks=pytest.mark.slow) for value in others)]
