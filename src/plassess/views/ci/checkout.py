"""The checkout that a build works in: from its root GitHub, GitLab and readers of SARIF take the names of files."""

import os
from pathlib import Path

from plassess.files.disk.regular_files import real_path
from plassess.files.disk.repo import root_of

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that the root is."""


def name_in_checkout(file: str) -> str:
    """Name a file from the root of the checkout, with slashes; one that lies outside, or nowhere, keeps its name.

    ``file`` is named from the current folder, which may be the root, below it, above it or beside it, and which may
    be reached by a link.
    """
    root = _root()
    if not file or root is None:
        return file
    whole = real_path(Path.cwd() / file)
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else file


def _root() -> Path | None:
    """Find the root: where the build says it is, or the nearest folder that holds ``.git``."""
    for told in filter(None, map(os.environ.get, _ROOTS)):
        return Path(told).resolve()
    return root_of(Path())
