"""Many self-assessments read for a summary: one after another, or on several cores; what is broken is a finding."""

import multiprocessing
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.assessment.district.forms.forms_pooled import FormFacts
from plassess.assessment.district.kept_facts import KeptFacts, KeptTeams
from plassess.files.district.memory import Memory
from plassess.files.district.put_aside import PiecesAside
from plassess.foreign_text import shown_name, visible_lines
from plassess.problems.errors import PlassessError
from plassess.tasks.summary.facts_read import packed_facts_in
from plassess.tasks.summary.forms_read import forms_in
from plassess.tasks.summary.unread import Unread, told_once, unread
from plassess.views.district.progress_bar import progress_of

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_ONCE = 8
"""Self-assessments that a process is given at a time, at most."""
_PIECES_LEFT = 4
"""Pieces that are left for each process at least, so that all of them end at about the same time."""


class SchoolsRead(Struct, frozen=True):
    """The teams of all that could be read, and of each other one why not, with its place.

    ``unread`` counts those; forms that could not be read are told among the ``faults``, too.
    ``forms`` are those that were collected, by the folders of the self-assessments.
    """

    teams: KeptTeams
    faults: tuple[str, ...]
    unread: int = 0
    forms: dict[str, tuple[FormFacts, ...]] = {}


def schools_read(paths: Sequence[Path], content: Path | None, memory: Memory | None, jobs: int) -> SchoolsRead:
    """Read all of them; with several ``jobs`` in as many processes. A broken one does not end the run."""
    kept = KeptFacts(PiecesAside())
    faults: list[str] = []
    broken: list[Unread] = []
    forms: dict[str, tuple[FormFacts, ...]] = {}
    with progress_of("Reading", len(paths)) as advance:
        each = _each(paths, partial(_read_or_fault, content=content, memory=memory), jobs)
        for path, one in zip(paths, each, strict=True):
            if isinstance(one, Unread):
                broken.append(one)
            else:
                kept.keep(shown_name(path), one)
                faults += _forms_or_fault(path, forms)
            advance()
    if memory:
        memory.forget_old()
    return SchoolsRead(kept.teams(), (*told_once(broken), *faults), len(broken), forms)


def kept_together(
    paths: Sequence[Path], pieces: Sequence[bytes], forms: Sequence[tuple[FormFacts, ...]]
) -> SchoolsRead:
    """Put together what was read of each path: its facts, packed, and its forms."""
    kept = KeptFacts(PiecesAside())
    for path, piece in zip(paths, pieces, strict=True):
        kept.keep(shown_name(path), piece)
    by_folder = {shown_name(path): those for path, those in zip(paths, forms, strict=True) if those}
    return SchoolsRead(kept.teams(), (), forms=by_folder)


def _forms_or_fault(path: Path, forms: dict[str, tuple[FormFacts, ...]]) -> Iterator[str]:
    """Read forms anew each time: they are never remembered. What cannot be read is told, and left out."""
    try:
        if found := forms_in(path):
            forms[shown_name(path)] = found
    except PlassessError as error:
        yield visible_lines(str(error))


def _each(paths: Sequence[Path], read: "Callable[[Path], bytes | Unread]", jobs: int) -> Iterator[bytes | Unread]:
    if jobs == 1 or len(paths) <= _AT_ONCE:
        yield from map(read, paths)
        return
    yield read(paths[0])  # content is loaded once, and the processes begin with it
    with ProcessPoolExecutor(min(jobs, len(paths)), _context(), _leave_signals) as pool:
        for piece in pool.map(partial(_all_of, read), _in_pieces(paths[1:], jobs)):
            yield from piece


def _leave_signals() -> None:
    """Let an interrupt end the one process that reads the keyboard, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _context() -> multiprocessing.context.BaseContext:
    """Let processes begin as copies of this one where that is safe: it has no threads, and Linux has no others."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _all_of(read: "Callable[[Path], bytes | Unread]", paths: Sequence[Path]) -> list[bytes | Unread]:
    """Read a piece in a process of its own."""
    return [read(path) for path in paths]


def _in_pieces(paths: Sequence[Path], jobs: int) -> Iterator[Sequence[Path]]:
    at = 0
    while left := len(paths) - at:
        size = max(1, min(_AT_ONCE, left // (_PIECES_LEFT * jobs)))
        yield paths[at : at + size]
        at += size


def _read_or_fault(path: Path, content: Path | None, memory: Memory | None) -> bytes | Unread:
    try:
        return packed_facts_in(path, content, memory)
    except PlassessError as error:
        return unread(path, error)
