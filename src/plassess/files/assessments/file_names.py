"""What the files of an assessment are called, and how large each may be."""

from pathlib import Path

from plassess.files.disk.regular_files import MOST_BYTES

RECORD = "assessment.yaml"
RESPONSES = "responses"
TEAM = "team"
MARKS, OPENED = "marks", "opened"
"""Where each person's marks lie until they are opened, and the file with the counts."""
SET_ASIDE = "set-aside"
"""Where, among the marks, those of a withdrawn sheet lie."""
CLOSED_KINDS = ("marks", "opened-marks", "form-answers", "form-counts")
"""What such files say they are, and those of forms: what stands in them is told nowhere."""
FORMS = "forms"
"""Where the counts of forms lie that others than the team answer."""
DECISIONS = "decisions.yaml"
PLAN = "plan.yaml"
WHERE = Path("assessments")
MOST_OF_A_RECORD = 8 * MOST_BYTES
"""Bytes: a record keeps the wording of all that is asked, of a framework of any size, and nobody types it."""


def numbered(name: str, number: int) -> str:
    """Name the first, second … folder of one name: ``name``, ``name-2`` and so on."""
    return name if number == 1 else f"{name}-{number}"


def most_of(path: Path) -> int:
    """Return how many bytes of one of an assessment's files are read, and so written at most."""
    return MOST_OF_A_RECORD if path.name == RECORD or path.parent.name == FORMS else MOST_BYTES
