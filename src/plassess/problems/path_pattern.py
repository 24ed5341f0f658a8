"""Which files and folders a pattern of the settings means, such as ``content/instruments/*.yaml``."""

from fnmatch import fnmatchcase
from itertools import accumulate


def is_meant(path: str, pattern: str) -> bool:
    """Tell whether a path, with slashes and from where patterns begin, is meant or lies in a folder that is.

    ``*`` stands for any signs, slashes too; a pattern without a slash means a name wherever it stands.
    """
    parts = path.strip("/").split("/")
    wanted = pattern.removeprefix("./").rstrip("/")
    names = parts if "/" not in wanted else accumulate(parts, lambda above, name: f"{above}/{name}")
    return any(fnmatchcase(name, wanted) for name in names)
