"""A yes or a no as people type it, for prompts that take nothing else."""

from collections.abc import Callable

from plassess.conversation.exits import NotTaken

_SAID = {"y": True, "yes": True, "n": False, "no": False}


def yes_or_no(why: str) -> Callable[[str], bool]:
    """Return what reads a yes or a no; it raises NotTaken with this reason for any other line."""

    def read(line: str) -> bool:
        said = _SAID.get(line.casefold().strip(" ."))
        if said is None:
            raise NotTaken(why)
        return said

    return read
