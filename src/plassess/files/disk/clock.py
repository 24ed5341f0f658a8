"""The clock: the day it is for the team, by this computer, or as a variable sets it for tests and demos."""

import os
from datetime import date

from plassess.assessment.values import iso_date
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError

VARIABLE = "PLASSESS_TODAY"


def today() -> date:
    """Return today's date where the team is. Raises UsageError where the variable says what is no day."""
    told = os.environ.get(VARIABLE)
    if not told:
        return date.today()  # noqa: DTZ011 - the team's own day
    day = iso_date(told)
    if day is None:
        raise UsageError(
            f"{VARIABLE} is {visible(told, 80)}, which is no day. Write it as 2027-01-28, or take it out."
        )
    return day
