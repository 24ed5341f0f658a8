"""What a summary is narrowed to, and what its schools are grouped by, as somebody told it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from plassess.assessment.district.follow_through import By
from plassess.assessment.district.teams import Wanted
from plassess.files.content.library import load_library
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.wanted import refuse_unknown_role, standards_told


def wanted_of(
    content: Path | None, role: str | None, standards: Sequence[str] | None = None, since: date | None = None
) -> Wanted:
    """Narrow to a role, some standards, a day. Raises UsageError for a role or a standard that does not exist."""
    framework = load_library(content, []).framework
    if role is not None:
        refuse_unknown_role(role, framework)
    return Wanted(role or "", standards_told(framework, standards, None), since)


def grouping(option: str, told: str) -> By:
    """Return what schools are grouped by. Raises UsageError for what is none."""
    found: By | None = next((one for one in get_args(By) if one == told), None)
    if found is None:
        raise UsageError(f"{option} takes {' or '.join(get_args(By))}, not {visible(told, 40)}.")
    return found
