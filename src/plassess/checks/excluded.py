"""What a check passes over: folders and files by the patterns of the settings, which read as in .gitignore."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.problems.path_pattern import fits


class Excluded(Struct, frozen=True):
    """Patterns, seen from the folder of the settings that hold them. None excludes nothing.

    A slash behind a pattern is for folders alone. ``root`` and each path that is asked about are without links.
    """

    patterns: tuple[str, ...] = ()
    root: Path = Path()

    def holds(self, path: Path, *, is_folder: bool) -> bool:
        """Tell whether a path is passed over; what lies below it is, too, where nobody looks into it."""
        if not self.patterns or not path.is_relative_to(self.root):
            return False
        return self._fits(path.relative_to(self.root).parts, is_folder=is_folder)

    def holds_below(self, folder: Path, path: Path, *, is_folder: bool = False) -> bool:
        """Tell whether a path is passed over as seen from ``folder``: itself, or a folder on the way."""
        between = [one for one in path.parents if one.is_relative_to(folder) and one != folder]
        return self.holds(path, is_folder=is_folder) or any(self.holds(one, is_folder=True) for one in between)

    def _fits(self, parts: Sequence[str], *, is_folder: bool) -> bool:
        return any(fits(pattern, parts) for pattern in self.patterns if is_folder or not pattern.endswith("/"))
