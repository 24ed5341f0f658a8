"""Digests of all that a summary is made from: every byte of a self-assessment's files, and of the content's."""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from plassess.files.assessments.file_names import MARKS, MOST_OF_A_RECORD, OPENED, RESPONSES, most_of
from plassess.files.assessments.journal import is_unfinished
from plassess.files.content.layers import layers_of
from plassess.files.disk.kept_readings import read_once
from plassess.files.disk.regular_files import first_bytes_of, is_plain_file, read_bytes
from plassess.foreign_text import shown_name

_OURS = (".yaml", ".json")
_FOLDERS = ("", RESPONSES, MARKS)


def digest_of_assessment(folder: Path) -> str | None:
    """Return a digest of the files that a self-assessment is read from, their names among it.

    ``None`` where they are being replaced. A link, and what may not be read, counts as nothing here: nothing is
    remembered of what a command refuses to read.
    """
    if is_unfinished(folder):
        return None
    return _digest(
        (f"{below}/{name}", first_bytes_of(f"{where}/{name}", MOST_OF_A_RECORD + 1))  # a path is slow to make
        for below, where in ((below, str(folder / below)) for below in _FOLDERS)
        for name in _names_in(where)
        if below != MARKS or name.startswith(OPENED)
    )


def _names_in(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(_OURS))  # noqa: PTH208 - names alone
    except OSError:
        return []


@read_once
def digest_of_content(content: Path | None) -> str:
    """Return a digest of every file in the folders that content is made of; read once in a run."""
    return _digest(_files_of([layer.folder for layer in layers_of(content)]))


def _files_of(folders: Iterable[Path]) -> Iterable[tuple[str, bytes]]:
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if is_plain_file(path):
                yield str(path.relative_to(folder)), read_bytes(path, shown_name(path), folder, most_of(path))


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Put names and contents together so that no two sets of files have one digest."""
    whole = sha256()
    for name, data in files:
        whole.update(f"{len(name)} {name} {len(data)} ".encode())
        whole.update(data)
    return whole.hexdigest()
