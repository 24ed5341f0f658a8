"""Digests of all that a summary is made from: every byte of a self-assessment's files, and of the content's."""

import os
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from plassess.files.assessments.file_names import MARKS, OPENED, RESPONSES, most_of
from plassess.files.assessments.journal import is_unfinished
from plassess.files.content.layers import layers_of
from plassess.files.disk.regular_files import is_plain_file, listed, read_bytes
from plassess.foreign_text import shown_name

_OURS = frozenset({".yaml", ".json"})


def digest_of_assessment(folder: Path) -> str | None:
    """Return a digest of the files that a self-assessment is read from, their names among it.

    ``None`` where one of them is a link or no file, or where they are being replaced. Raises ProblemsError for a file
    that may not be read.
    """
    home = Path(os.path.abspath(folder)).parent  # noqa: PTH100 - resolve() would follow links
    paths = [path for each in (folder, folder / RESPONSES) for path in listed(each) if path.suffix in _OURS]
    paths += [path for path in listed(folder / MARKS) if path.stem == OPENED]
    if is_unfinished(folder) or not all(map(is_plain_file, paths)):
        return None
    return _digest(
        (str(path.relative_to(folder)), read_bytes(path, path.name, home, most_of(path))) for path in paths
    )


@cache
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
