"""Commands to copy, written so that they mean this assessment and no other."""

import shlex
import shutil
import sys
from pathlib import Path

from plassess.files.assessments.store import AssessmentFolder, assessment_here
from plassess.foreign_text import visible
from plassess.problems.errors import ProblemsError


def command(name: str, folder: AssessmentFolder) -> str:
    """Write ``plassess resume``, with the folder where a command without it would take another one."""
    where = "" if _is_meant_here(folder) else f" {shlex.quote(visible(str(folder.path), 4096))}"
    return f"{program()} {name}{where}"


def _is_meant_here(folder: AssessmentFolder) -> bool:
    try:
        found = assessment_here()
    except ProblemsError:  # a link in its place, which every command refuses
        return False
    return found is not None and found.path.resolve() == folder.path.resolve()


def program() -> str:
    """Write how plassess is called here: by its name where the system finds it, else the way it was called now."""
    if shutil.which("plassess"):
        return "plassess"
    called = Path(sys.argv[0])
    return visible(shlex.quote(str(called)), 4096) if called.stem == "plassess" else "python -m plassess"
