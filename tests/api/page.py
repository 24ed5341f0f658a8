"""The folder that the examples of docs/library.md read, made once by the page's own commands."""

import shutil
from functools import cache
from pathlib import Path

from docs.library import lay_out

from tests.program.program import a_folder_until_the_end

JANUARY, MAY = "assessments/2026-01-12-larkmoth-valley", "assessments/2026-05-18-larkmoth-valley"


@cache
def _made_once() -> Path:
    folder = a_folder_until_the_end()
    lay_out(folder)
    return folder


def laid_out(folder: Path) -> Path:
    """Copy it: a test may change what it reads."""
    shutil.copytree(_made_once(), folder, dirs_exist_ok=True)
    return folder
