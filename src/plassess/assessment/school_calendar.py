"""A district's own calendar: the days that its words for them mean, such as winter break."""

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from plassess.assessment.plain_text import plain

_PASSED_OVER = re.compile(r"\b(?:the|our|this|of)\b|(?<!\bof )\bnext\b")
_THE = re.compile(r"\b(?:the|our)\b\s*")


class SchoolCalendar(Struct, frozen=True):
    """Days by their names; names compare without case, accents, and words such as *the* and *next*."""

    days: Mapping[str, date] = field(default_factory=dict)

    def day(self, name: str) -> date | None:
        """Return the day of a name; ``None`` where the calendar has none."""
        return self.days.get(self.name_of(name) or "")

    def name_of(self, name: str) -> str | None:
        """Return a name as the calendar writes it; ``None`` where it has none."""
        return next((one for one in self.days if called(one) == called(name)), None)

    def over(self, other: "SchoolCalendar") -> "SchoolCalendar":
        """Lay this calendar over another one: where both have a name, the day here holds."""
        own = {called(name) for name in self.days}
        return SchoolCalendar({**{k: v for k, v in other.days.items() if called(k) not in own}, **self.days})


def called(name: str) -> str:
    """Return what two ways to write one name have in common: ``end of the semester`` is ``End of semester``.

    ``next winter break`` is the coming one; the end of next semester is another day than the end of this one.
    """
    return " ".join(_PASSED_OVER.sub(" ", _THE.sub("", plain(name))).split())
