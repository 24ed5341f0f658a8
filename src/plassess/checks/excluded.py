"""What a check passes over: folders and files by the patterns of the settings, which read as in .gitignore."""

from pathlib import Path

from msgspec import Struct

from plassess.problems.path_pattern import fits


class Excluded(Struct, frozen=True):
    """Patterns, seen from the folder of the settings that hold them. None excludes nothing.

    A slash behind a pattern is for folders alone.
    """

    patterns: tuple[str, ...] = ()
    root: Path = Path()

    def holds(self, path: Path, *, is_folder: bool) -> bool:
        """Tell whether a path is passed over; what lies below it is, too, where nobody looks into it."""
        if not self.patterns or not path.is_relative_to(self.root):
            return False
        parts = path.relative_to(self.root).parts
        return any(fits(pattern, parts) for pattern in self.patterns if is_folder or not pattern.endswith("/"))
