"""A yes or a no as people type it."""

from collections.abc import Callable

from plassess.conversation.exits import NotTaken

_YES = ("y", "yes", "yep", "yeah", "yup", "ok", "okay", "sure", "right", "correct", "yes please", "of course")
_NO = ("n", "no", "nope", "nah", "no thanks", "no thank you", "not yet")
_SAID = dict.fromkeys(_YES, True) | dict.fromkeys(_NO, False)


def said_yes(line: str) -> bool | None:
    """Tell a yes from a no; ``None``: the line is neither."""
    return _SAID.get(" ".join(line.casefold().replace(",", " ").strip(" .!").split()))


def yes_or_no(why: str) -> Callable[[str], bool]:
    """Return what reads a yes or a no; it raises NotTaken with this reason for any other line."""

    def read(line: str) -> bool:
        found = said_yes(line)
        if found is None:
            raise NotTaken(why)
        return found

    return read
