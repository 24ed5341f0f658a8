"""Commands to copy, written so that they mean this assessment and no other."""

import shlex
import shutil
import sys
from pathlib import Path

from plassess.files.assessments.store import WHERE, AssessmentFolder, originals
from plassess.foreign_text import visible


def command(name: str, folder: AssessmentFolder) -> str:
    """Write ``plassess resume``, with the folder where a command without it would take another one."""
    usual = folder.path.parent == WHERE and originals(WHERE)[-1].path == folder.path
    where = "" if usual else f" {shlex.quote(visible(str(folder.path), 4096))}"
    return f"{program()} {name}{where}"


def program() -> str:
    """Write how plassess is called here: by its name where the system finds it, else the way it was called now."""
    if shutil.which("plassess"):
        return "plassess"
    called = Path(sys.argv[0])
    return visible(shlex.quote(str(called)), 4096) if called.stem == "plassess" else "python -m plassess"
