"""What is kept of each self-assessment while very many are read: the same facts, and next to nothing in memory."""

import gc
import resource
import sys
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from bench.schools import lay_out
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.district_teams import DAY, ROWS, districts, marks, row, team

from plassess.assessment.district.kept_facts import KeptFacts, packed
from plassess.assessment.district.team_facts import StepFacts, TeamFacts
from plassess.assessment.district.teams import teams_in
from plassess.files.district.put_aside import PiecesAside
from plassess.problems.errors import FileError
from plassess.tasks.summary.schools_read import schools_read

A_NAME = 600
"""Bytes: a folder's name, a uid, a school and a place. The facts of a team take ten times as many, and more."""
MANY = 400


def kept_of(facts: Iterable[TeamFacts], most_in_memory: int = 4096) -> KeptFacts:
    kept = KeptFacts(PiecesAside(most_in_memory))
    for one in facts:
        kept.keep(one.folder, packed(one))
    return kept


@given(districts(), st.integers(1, 4096))
def test_what_is_kept_is_what_was_read(facts: tuple[TeamFacts, ...], most_in_memory: int) -> None:
    kept = kept_of(facts, most_in_memory)

    assert tuple(kept.teams()) == teams_in(facts)
    assert len(kept.teams()) == len(teams_in(facts))


def test_a_team_is_found_by_the_folder_of_its_latest_and_of_the_one_before() -> None:
    first, later = team(1), team(1, uid="u1b", before="u1", folder="later", opened=DAY.replace(year=2027))

    teams = kept_of([first, later, team(2)]).teams()

    assert teams.of(first.folder) == teams.of("later") == teams_in([first, later])[0]
    assert teams.of("elsewhere") is None


def _a_team_with_all(number: int) -> TeamFacts:
    step = StepFacts(("tp.evidence",), "done", moved=False, by=DAY)
    rows = [row(id_, (number + at) % 6 if (number + at) % 6 < 5 else "unknown") for at, id_ in enumerate(ROWS * 11)]
    told = tuple(marks(one.id, [number % 7, 2, at % 3, 1, number % 5], at % 4) for at, one in enumerate(rows))
    return replace(team(number, rows), steps=(step,) * 4, needs=("tp.evidence",) * 6, sent=12, marked=told)


def test_only_a_name_is_kept_in_memory_of_each_self_assessment() -> None:
    kept = KeptFacts(PiecesAside(most_in_memory=4096))

    def keep(numbers: Sequence[int]) -> None:
        for number in numbers:
            one = _a_team_with_all(number)
            kept.keep(one.folder, packed(one))

    grown = _growth(
        lambda: keep(range(MANY)),  # every row that differs has been read by then
        lambda: keep(range(MANY, 3 * MANY)),
    )

    assert grown / (2 * MANY) < A_NAME
    assert len(packed(_a_team_with_all(1))) > 10 * A_NAME
    assert list(kept.teams())[-1].now in map(_a_team_with_all, range(3 * MANY))


def test_what_was_read_of_a_file_is_gone_once_its_facts_are_kept(tmp_path: Path) -> None:
    lay_out(tmp_path, 100, cycles=1)
    paths = sorted(tmp_path.glob("*-principal-*"))

    grown = _growth(
        lambda: schools_read(paths[:50], None, None, 1),  # content is loaded once, and stays; so do words of levels
        lambda: schools_read(paths[50:], None, None, 1),
    )

    assert grown / len(paths[50:]) < A_NAME


def _growth(before: Callable[[], object], work: Callable[[], object]) -> int:
    """Return by how many bytes more is in memory after some work than before it."""
    tracemalloc.start()
    try:
        before()
        gc.collect()
        then = tracemalloc.get_traced_memory()[0]
        work()
        gc.collect()
        return tracemalloc.get_traced_memory()[0] - then
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of files")
def test_a_full_folder_for_temporary_files_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aside = PiecesAside(most_in_memory=1)
    aside.append(b"first")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
        with pytest.raises(FileError, match="TMPDIR"):
            aside.append(b"x" * 200)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert aside[0] == b"first"
