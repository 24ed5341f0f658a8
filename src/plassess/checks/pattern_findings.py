"""Patterns of paths in settings that fit nothing which is there, so that they do nothing."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from plassess.assessment.gates.asked_for import Gates
from plassess.checks.excluded import Excluded
from plassess.files.assessments.store import RECORD, RESPONSES, WHERE
from plassess.files.content.settings import Settings
from plassess.files.yaml.source import Steps, YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.path_pattern import is_meant
from plassess.problems.problem import Problem

_ASKED_OF_NONE = "these gates are asked of no self-assessment"


class _There(Struct, frozen=True):
    """What lies below the folder of the settings, each with slashes from there; hidden folders are not opened."""

    folders: tuple[str, ...]
    files: tuple[str, ...]

    @property
    def assessments(self) -> tuple[str, ...]:
        """The folders of self-assessments."""
        return tuple(file.removesuffix(f"/{RECORD}") for file in self.files if file.endswith(f"/{RECORD}"))

    @property
    def has_answers(self) -> bool:
        """Tell whether answers are kept here, and not elsewhere."""
        return any(f"/{RESPONSES}/" in file for file in self.files)


def pattern_findings(source: YamlSource, settings: Settings, root: Path) -> Iterator[Problem]:
    """Find the patterns in settings that fit nothing below their folder ``root``."""
    if not (_has_paths(settings.gates) or settings.check.exclude or settings.check.per_file_ignores):
        return
    there = _there(root)
    for at, pattern in enumerate(settings.check.exclude):
        if _is_a_place(pattern) and not _excludes(pattern, there):
            yield _fits_nothing(source, ("check", "exclude", at), pattern, "nothing is passed over by it")
    for pattern in settings.check.per_file_ignores:
        if not _fits_any(pattern, there.files) and (there.has_answers or not _is_of_answers(pattern)):
            yield _fits_nothing(source, ("check", "per-file-ignores", pattern), pattern, "it ignores nothing")
    for at, position, pattern in _of_scopes(settings.gates, there):
        way: Steps = ("gates", "scoped", at, "for", "path", position)
        way = way if source.entry(way) else way[:-1]
        yield _fits_nothing(source, way, pattern, f"{_ASKED_OF_NONE} by it")


def scopes_of_nothing(gates: Gates, root: Path) -> tuple[str, ...]:
    """List patterns to which gates are narrowed and that fit none of the self-assessments below ``root``."""
    return tuple(pattern for _, _, pattern in _of_scopes(gates, _there(root))) if _has_paths(gates) else ()


def said_of_nothing(pattern: str) -> str:
    """Say of such a pattern what is wrong."""
    return f"{visible(pattern, 80)} fits no self-assessment below the folder of the settings, so {_ASKED_OF_NONE}."


def _has_paths(gates: Gates) -> bool:
    return any(one.scope.path for one in gates.scoped)


def _of_scopes(gates: Gates, there: _There) -> Iterator[tuple[int, int, str]]:
    """Find the patterns of scopes that fit no self-assessment, by the places of both; with none there, none can."""
    for at, one in enumerate(gates.scoped if there.assessments else ()):
        for position, pattern in enumerate(one.scope.path):
            if not _fits_any(pattern, there.assessments):
                yield at, position, pattern


def _there(root: Path) -> _There:
    folders: list[str] = []
    files: list[str] = []
    for place, below, names in os.walk(root):
        here = Path(place).relative_to(root)
        folders += [(here / name).as_posix() for name in below]
        files += [(here / name).as_posix() for name in names]
        below[:] = [name for name in below if not name.startswith(".")]
    return _There(tuple(folders), tuple(files))


def _is_a_place(pattern: str) -> bool:
    """Tell whether a pattern leads to a place; a name alone is for what may come to be there, such as ``*.bak``."""
    return "/" in pattern.rstrip("/")


def _excludes(pattern: str, there: _There) -> bool:
    excluded = Excluded((pattern,))
    return any(excluded.holds(Path(one), is_folder=True) for one in there.folders) or any(
        excluded.holds(Path(one), is_folder=False) for one in there.files
    )


def _fits_any(pattern: str, paths: Iterable[str]) -> bool:
    return any(is_meant(path, pattern) for path in paths)


def _is_of_answers(pattern: str) -> bool:
    return not {WHERE.name, RESPONSES}.isdisjoint(pattern.split("/"))


def _fits_nothing(source: YamlSource, way: Steps, pattern: str, so: str) -> Problem:
    message = f"{visible(pattern, 80)} fits nothing below the folder of this file, so {so}."
    remedy = "Correct the pattern, or delete it."
    return source.problem(rules.FITS_NOTHING, way, message, remedy, at="key" if way[-1] == pattern else "value")
