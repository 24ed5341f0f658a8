"""What is read once in a run and kept: content, above all. A program that lives longer lets go of it."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:  # a name that is there for types alone
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_LET_GO: list[Callable[[], None]] = []


def read_once(function: Callable[..., T]) -> "_lru_cache_wrapper[T]":
    """Keep what a function read, by its arguments, until ``forget_readings``."""
    kept = cache(function)
    _LET_GO.append(kept.cache_clear)
    return kept


def forget_readings() -> None:
    """Let go of all that was kept, so that files which have changed since are read again."""
    for let_go in _LET_GO:
        let_go()
