"""The lenses that a meeting is held with: those that were told, and those of the repo's settings."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from plassess.content.kit.kit import GLOSSARY, LENSES, Kit
from plassess.files.content.settings_place import find_settings
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean


def kit_for_help(content: Path | None) -> Kit:
    """Read what ``?`` tells of; it is imported when somebody asks, for most meetings begin without."""
    kit: Kit = import_module("plassess.files.content.kit").load_kit(content, GLOSSARY, LENSES)
    return kit


def lenses_told(told: Sequence[str] | None, content: Path | None) -> tuple[str, ...]:
    """Read ``--lens``. Raises UsageError for one that the content lacks; without any, nothing is read."""
    wanted = tuple(dict.fromkeys(told or ()))
    there = [lens.id for lens in kit_for_help(content).all_lenses] if wanted else []
    for one in wanted:
        if one not in there:
            meant = did_you_mean(one, there, f"There is: {', '.join(there) or 'none'}.")
            raise UsageError(f"There is no lens {visible(one, 60)}. {meant}")
    return wanted


def lenses_in_force(told: Sequence[str], start: Path) -> tuple[str, ...]:
    """Return the lenses that were told, and those that the settings of the repo name."""
    settings = find_settings(start)
    return tuple(dict.fromkeys((*told, *(settings.lenses if settings else ()))))
