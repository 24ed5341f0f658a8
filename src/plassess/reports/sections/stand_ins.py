"""Words that people type where an answer should stand: a page says that it is missing, and keeps what they typed."""

import re
from collections.abc import Sequence

# fmt: off
_SAYS_NOTHING = frozenset((
    "", "idk", "i dont know", "dont know", "we dont know", "dunno", "no idea", "not sure", "unsure", "unknown", "tbd",
    "tba", "tbc", "to be determined", "to be decided", "n a", "na", "none", "nothing", "x", "xx", "xxx",
))
# fmt: on
_NAMES_NOBODY = _SAYS_NOTHING | {"nobody", "no one", "someone", "somebody", "anyone", "anybody", "whoever"}
_NAMES_WHO_TYPED = frozenset(("me", "myself", "i"))


def says(text: str) -> bool:
    """Tell whether a text says anything: “idk” and “TBD” do not."""
    return _plain(text) not in _SAYS_NOTHING


def names_somebody(who: str, people: Sequence[str]) -> bool:
    """Tell whether an owner is anybody; “me” is somebody where one person alone takes part."""
    plain = _plain(who)
    return plain not in _NAMES_NOBODY and (plain not in _NAMES_WHO_TYPED or len(people) == 1)


def _plain(text: str) -> str:
    """Leave out case, quotes and signs; a text of other signs than question marks stays as it is."""
    words = " ".join(re.sub(r"[^\w@]+|_+", " ", re.sub(r"['’]", "", text)).casefold().split())
    return words or text.strip(" ?\n")
