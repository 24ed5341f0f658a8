"""A bar on stderr while much is done, in a window alone; it is gone when it ends."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from plassess.views.page import ForeignSafeConsole

FEW = 8
"""So many are done before anybody looks."""


@contextmanager
def progress_of(what: str, total: int) -> Iterator[Callable[[], None]]:
    """Draw the bar; what is yielded is called for each that is done."""
    if total <= FEW or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=ForeignSafeConsole(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
