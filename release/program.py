"""Where the single file begins: plassess, or the part of it that another of its processes asked for."""

import sys

from plassess.__main__ import main
from plassess.files.disk.own_process import SANDBOX


def _as_a_child() -> bool:
    """Do what another process of this program started it for, and tell whether it was."""
    if sys.argv[1:] == [SANDBOX]:
        from plassess.rendering.sandbox_child import main as render

        render()
        return True
    if "--multiprocessing-fork" in sys.argv or "-c" in sys.argv:
        from multiprocessing import freeze_support

        freeze_support()  # leaves where it was one
    return False


if __name__ == "__main__" and not _as_a_child():
    main()
