"""Patterns of paths in settings, such as ``content/instruments/*.yaml``: as in .gitignore, without its ``!``."""

from collections.abc import Sequence
from fnmatch import fnmatchcase


def is_meant(path: str, pattern: str) -> bool:
    """Tell whether a path, with slashes and from where patterns begin, is meant or lies in a folder that is."""
    parts = path.strip("/").split("/")
    return any(fits(pattern, parts[:end]) for end in range(1, len(parts) + 1))


def fits(pattern: str, parts: Sequence[str]) -> bool:
    """Tell whether a path is meant itself; ``parts`` are its names from where patterns begin.

    With a slash in it or before it a pattern is a way from there; without, a name at any depth. ``*`` stands for a
    part of a name, ``**`` for any folders.
    """
    steps = pattern.removeprefix("./").strip("/").split("/")
    if "/" not in pattern.rstrip("/"):
        return bool(parts) and fnmatchcase(parts[-1], steps[0])
    return _leads(steps, parts)


def _leads(steps: Sequence[str], parts: Sequence[str]) -> bool:
    if not steps or not parts:
        return not steps and not parts
    if steps[0] == "**":
        return _leads(steps[1:], parts) or _leads(steps, parts[1:]) or (len(steps) == 1)
    return fnmatchcase(parts[0], steps[0]) and _leads(steps[1:], parts[1:])
