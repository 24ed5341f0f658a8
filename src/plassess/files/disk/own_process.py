"""How plassess starts itself once more, and what it hands on to programs that are not its own.

The single file unpacks itself and is its own Python: it takes no options of Python's, and leads whatever it starts to
its own libraries first.
"""

import os
import sys
from collections.abc import Mapping

SANDBOX = "plassess.rendering.sandbox_child"
"""The module in which a template from outside runs."""
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def command_for(module: str) -> list[str]:
    """Say how a module of ours is run; ``-P`` keeps Python modules lying in the current folder out of it."""
    if is_single_file():
        return [sys.executable, module]
    return [sys.executable, "-P", "-m", module]


def environment_outside(ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment that this program was started in, for a program with libraries of its own."""
    found = dict(ours)
    for name in _LIBRARIES if is_single_file() else ():
        found.pop(name, None)
        if (before := found.pop(f"{name}_ORIG", None)) is not None:
            found[name] = before
    return found


def is_single_file() -> bool:
    """Tell whether this program unpacked itself, and no Python is installed that packages could be added to."""
    return bool(getattr(sys, "frozen", False))
