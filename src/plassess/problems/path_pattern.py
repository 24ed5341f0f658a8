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
    once = [step for at, step in enumerate(steps) if not (_is_any(steps, at) and _is_any(steps, at + 1))]
    return _leads(once, parts)


def _leads(steps: Sequence[str], parts: Sequence[str]) -> bool:
    """Follow all ways at once, so that a stranger's pattern costs no more than its steps for each part of a path."""
    reached = {0}
    for part in parts:
        reached |= {at + 1 for at in reached if _is_any(steps, at)}
        onward = {at for at in reached if at < len(steps) and (_is_any(steps, at) or fnmatchcase(part, steps[at]))}
        reached = {at + 1 for at in onward} | {at for at in onward if _is_any(steps, at)}
    return len(steps) in reached


def _is_any(steps: Sequence[str], at: int) -> bool:
    return steps[at : at + 1] == ["**"]
