"""What is told in an option: lists of words with commas between them, and names of self-assessments."""

from collections.abc import Sequence

from plassess.files.content.folder import is_id
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


def listed(told: Sequence[str] | None) -> tuple[str, ...]:
    """Read a list such as ``guide, map``, which may be given in several pieces; each once, in the order given.

    Raises UsageError for one that was given and names nothing, which would ask for everything.
    """
    parts = (part.strip() for text in told or () for part in text.split(","))
    found = tuple(dict.fromkeys(part for part in parts if part))
    if told and not found:
        raise UsageError(f"{visible(','.join(told), 40)} names nothing. Name what you mean, or leave the option out.")
    return found


def can_be_a_name(name: str) -> bool:
    """Tell whether a name can stand behind the day in that of an assessment's folder, on every system."""
    return is_id(name) and not name.endswith(".")  # Windows takes a dot at the end away
