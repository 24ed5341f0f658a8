"""Files that a command writes where somebody told it to: none of them takes the place of what plassess reads."""

from pathlib import Path

from plassess.files.assessments.file_names import RESPONSES
from plassess.files.disk.format_line import holds_ours
from plassess.foreign_text import LONGEST_NAME, visible
from plassess.problems.errors import UsageError

_WRITTEN_BY_PEOPLE = frozenset({".yaml", ".yml"})


def refuse_what_we_read(path: Path) -> None:
    """Raise UsageError for a file that holds answers, settings or content, or would be taken for some by its name."""
    name = visible(str(path), LONGEST_NAME)
    if path.suffix.lower() in _WRITTEN_BY_PEOPLE or path.parent.resolve().name == RESPONSES:
        raise UsageError(f"{name} could hold answers or content. Name another file.")
    if holds_ours(path):
        raise UsageError(f"{name} is a file that plassess reads: answers, settings or content. Name another one.")
