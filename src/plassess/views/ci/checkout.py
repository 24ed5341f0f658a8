"""The checkout that a build works in: from its root GitHub, GitLab and readers of SARIF take the names of files."""

import os
from pathlib import Path

from plassess.files.disk.repo import root_of

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say that the root is."""


def name_in_checkout(file: str) -> str:
    """Name a file from the root of the checkout, with slashes; one that lies outside, or nowhere, keeps its name.

    ``file`` is named from the current folder, which may be the root, below it, above it or beside it.
    """
    root = _root()
    if not file or root is None:
        return file
    whole = os.path.normpath(Path.cwd().resolve() / file)
    return Path(whole).relative_to(root).as_posix() if Path(whole).is_relative_to(root) else file


def _root() -> Path | None:
    """Find the root: where the build says it is, or the nearest folder that holds ``.git``."""
    for told in filter(None, map(os.environ.get, _ROOTS)):
        return Path(told).resolve()
    return root_of(Path())
