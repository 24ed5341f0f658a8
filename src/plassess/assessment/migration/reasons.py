"""Why an answer should be looked at again: notes that are read back, so that none outlives its reason."""

import re
from collections.abc import Collection

from msgspec import Struct
from msgspec.structs import astuple, replace

UNKNOWN_WORDS = "Nobody noted the words of what was chosen."
STAYS = ", and the answer stays as it was."
"""The end of what is said of a scale that changed where the answer did not."""
OUTSIDE = ", which it takes now."
"""The end of what is said of a number that lies outside the range by now."""

_PART = r"(?:the question|from|to|unit|range|level \d+|option [a-z0-9_.-]+)"
_OURS = re.compile(
    rf"(?P<reworded>\b{_PART}(?:, {_PART})*) (?:was|were) worded otherwise\."
    rf"|(?P<range>\S+ is not a (?:whole )?number.*?{re.escape(OUTSIDE)})"
    rf"|(?P<scale>What can be chosen has changed.*?{re.escape(STAYS)}"
    rf"|Nobody noted which \w+ it was chosen from\.|{re.escape(UNKNOWN_WORDS)})",
    re.IGNORECASE,
)


class Reasons(Struct, frozen=True):
    """What is noted beside one answer.

    ``reworded`` names the texts that were worded otherwise, as changes do: ``ask``, ``level 2``. ``scale`` has
    sentences that say no more than that a scale changed, ``range`` that the number lies outside. ``rest`` is what
    stays true for good: where a rating stood before it was moved, and whatever people wrote.
    """

    reworded: tuple[str, ...] = ()
    scale: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """Say it in sentences; empty where there is nothing."""
        return " ".join(
            [*self.rest, *([_worded_otherwise(self.reworded)] if self.reworded else []), *self.scale, *self.range]
        )

    def without(self, reworded: Collection[str], *, scale: bool = False) -> "Reasons":
        """Leave out texts that were worded otherwise, and what a scale that changed says."""
        kept = tuple(part for part in self.reworded if part not in reworded)
        return replace(self, reworded=kept, scale=() if scale else self.scale)

    def and_also(self, more: "Reasons") -> "Reasons":
        """Say more, and nothing twice."""
        pairs = zip(astuple(self), astuple(more), strict=True)
        return Reasons(*(tuple(dict.fromkeys((*one, *other))) for one, other in pairs))


def reasons_in(note: str | None) -> Reasons:
    """Read a note that was written from reasons; what is not ours in it is kept as it is."""
    note = note or ""
    reworded: list[str] = []
    scale: list[str] = []
    outside: list[str] = []
    rest: list[str] = []
    end = 0
    for found in _OURS.finditer(note):
        rest.append(note[end : found.start()].strip())
        end = found.end()
        if found["scale"] or found["range"]:
            (scale if found["scale"] else outside).append(found[0])
        else:
            parts = (found["reworded"][:1].lower() + found["reworded"][1:]).split(", ")
            reworded += ["ask" if part == "the question" else part for part in parts]
    rest.append(note[end:].strip())
    return Reasons(tuple(reworded), tuple(scale), tuple(outside), tuple(piece for piece in rest if piece))


def _worded_otherwise(parts: Collection[str]) -> str:
    said = ", ".join("the question" if part == "ask" else part for part in parts)
    return f"{said[:1].upper()}{said[1:]} {'was' if len(parts) == 1 else 'were'} worded otherwise."
