"""Commands to copy, written so that they mean this assessment and no other."""

import os
import shlex
import shutil
import sys
from pathlib import Path

from plassess.files.assessments.meant_here import of_several_teams, those_beside
from plassess.files.assessments.store import AssessmentFolder, assessment_here
from plassess.foreign_text import visible
from plassess.problems.errors import ProblemsError


def command(name: str, folder: AssessmentFolder) -> str:
    """Write ``plassess resume``, with the folder where a command without it would take another one."""
    where = "" if _is_meant_here(folder) else f" {quoted(str(folder.path))}"
    return f"{program()} {name}{where}"


def quoted(path: str) -> str:
    """Write a path so that a shell takes it as one word."""
    return shlex.quote(visible(path, 4096))


def how_to_open(path: Path) -> str:
    """Say how to read and print a file that was written, as this system opens files; a command has its own line."""
    by_system = {"win32": "explorer", "darwin": "open"}
    opener = by_system.get(sys.platform) or ("xdg-open" if shutil.which("xdg-open") else "")
    named = visible(str(path), 4096)
    quoted = f'"{named}"' if sys.platform == "win32" else shlex.quote(named)
    if opener:
        return f"To read or print it:\n  {opener} {quoted}"
    folder = visible(str(path.parent), 4096)
    there = "this folder" if path.parent == Path() else f"the folder {folder}"
    return f"To read or print it, double-click {visible(path.name, 4096)} in {there}."


def _is_meant_here(folder: AssessmentFolder) -> bool:
    try:
        found = assessment_here()
    except ProblemsError:  # a link in its place, which every command refuses
        return False
    is_it = found is not None and found.path.resolve() == folder.path.resolve()
    return is_it and not of_several_teams(those_beside(folder))


def program() -> str:
    """Write how plassess is called here: by its name where the system finds it, else the way it was called now."""
    found = shutil.which("plassess")
    if found and Path(found).is_absolute():  # Windows also finds what lies here, and PowerShell then does not run it
        return "plassess"
    called = Path(sys.argv[0])
    if called.stem != "plassess":
        return "python -m plassess"
    here = f".{os.sep}{called.name}" if called.parent == Path() else str(called)
    return visible(here if sys.platform == "win32" else shlex.quote(here), 4096)
