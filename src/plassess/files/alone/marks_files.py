"""Which files hold a person's marks, by their names alone."""

import re
from collections.abc import Iterable
from pathlib import Path

from plassess.assessment.alone.roster import CODE
from plassess.files.assessments.file_names import OPENED

_FILE = re.compile(rf"({CODE})\.yaml")


def marks_files(files: Iterable[Path]) -> dict[str, Path]:
    """Return the files with marks among some, by the codes of those they belong to, in their order."""
    named = {match[1]: path for path in files if (match := _FILE.fullmatch(path.name)) and match[1] != OPENED}
    return dict(sorted(named.items()))
