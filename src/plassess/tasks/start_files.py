"""Answers as they are named on the command line: a file, the input, or a folder of files."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import typer
from msgspec import Struct

from plassess.checks.files_to_check import ENDINGS
from plassess.files.assessments.stray import ASK_A_CHECK, Stray, version_of
from plassess.files.disk.regular_files import by_its_name, files_in, is_folder, refuse_link, stands
from plassess.files.disk.second_versions import stem_away, stem_of
from plassess.files.yaml.source import MOST_BYTES, YamlSource, parse_source
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError, UsageError
from plassess.problems.problem import Problem
from plassess.tasks.told_lists import can_be_a_name

INPUT = Path("-")
ANOTHER_ONE = "If it is another school's, give it a name of its own."
_LONGEST_NAME = 64


def called_after(file: Path) -> str | None:
    """Make the name of an assessment from that of its answers file; ``None`` where nothing of it can stand there.

    ``Lincoln HS (North).yaml`` is ``lincoln-hs-north``, ``São Paulo.yaml`` is ``sao-paulo``.
    """
    if can_be_a_name(file.stem):
        return file.stem
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].rstrip("-")
    return name if can_be_a_name(name) else None


def read_input() -> YamlSource:
    """Read answers from the input, YAML or JSON. Raises ProblemsError for more than 1 MiB, and as a file does."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        message = "the input is larger than 1 MiB (1,048,576 bytes)."
        raise ProblemsError([Problem(rules.TOO_LARGE, message, "stdin", remedy="Split it, or shorten it.")])
    return parse_source(data, "stdin.json" if data.lstrip().startswith(b"{") else "stdin")


class AnswersFolder(Struct, frozen=True):
    """The answers files of a folder, the place holders of others, and the second versions; each by name."""

    files: tuple[Path, ...]
    away: tuple[Stray, ...]
    second: tuple[Stray, ...]

    @property
    def left_out(self) -> tuple[Path, ...]:
        """The second versions that would be taken for answers files by their ending."""
        return tuple(stray.path for stray in self.second if _ends_like_one(stray.path))


def files_to_start_from(folder: Path) -> AnswersFolder:
    """List the answers files in a folder, and say what else lies there. Raises UsageError without any."""
    refuse_link(folder)
    listed = [path for path in files_in(by_its_name(folder).parent, folder) if path.name != ".DS_Store"]
    found = _told_apart([path for path in listed if not is_folder(path)])
    for stray in found.second:
        typer.echo(_in_words(stray.problem), err=True)
    told = {*found.files, *(stray.path for stray in (*found.second, *found.away))}
    for path in listed:
        if path not in told and path.name[0] != ".":
            typer.echo(f"{shown_name(path)} is no answers file, and is left out.", err=True)
    if not (found.files or found.away):
        raise UsageError(f"{shown_name(folder)} holds no answers file: none ends with {', '.join(ENDINGS)}.")
    return found


def _told_apart(listed: Sequence[Path]) -> AnswersFolder:
    """Tell files from their second versions by the names alone; A.yaml counts before A.json."""
    written = [path for path in listed if _ends_like_one(path)]
    away = {stem: path.parent / f"{stem}.yaml" for path in listed if (stem := stem_away(path.name))}
    own = away | {path.stem: path for path in sorted(written, key=lambda path: path.suffix == ".yaml")}
    strays = [stray for path in listed for stray in _version(path, own)]
    absent = tuple(stray for stray in strays if stem_away(stray.path.name) and not _stands_beside(stray.path, own))
    second = tuple(stray for stray in strays if stray not in absent)
    told = {stray.path for stray in strays}
    return AnswersFolder(tuple(path for path in written if path not in told), absent, second)


def _version(path: Path, own: Mapping[str, Path]) -> Iterable[Stray]:
    """Find a file to be a second version of one of ``own``; names that differ in capitals alone are two schools'."""
    fold = path.stem.casefold()
    stems = [one for one, file in own.items() if file != path and (one == path.stem or one.casefold() != fold)]
    stem = stem_of(path.name, stems, surely=True)
    return () if stem is None else version_of(path, stem, own[stem])


def _ends_like_one(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and path.name[0] != "." and not path.name.startswith("~$")


def _stands_beside(place_holder: Path, own: Mapping[str, Path]) -> bool:
    return stands(own[stem_away(place_holder.name) or ""])


def _in_words(problem: Problem) -> str:
    """Say what a second version is; no check looks at answers that are still to be opened."""
    remedy = problem.remedy.removeprefix(ASK_A_CHECK).lstrip()
    return f"{problem.place}: {problem.message} {remedy} {ANOTHER_ONE}"
