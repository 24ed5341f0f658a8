"""Days in words, as people in the United States write them.

Spelled here, since strftime follows the machine's locale and the same record must give the same bytes.
"""

from datetime import date

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_short(day: date, near: date | None = None) -> str:
    """Write ``Sep 14``, with the year where it is not that of the day ``near``."""
    year = f", {day.year}" if near and near.year != day.year else ""
    return f"{MONTHS[day.month - 1][:3]} {day.day}{year}"


def day_long(day: date) -> str:
    """Write ``September 14, 2026``."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def day_with_weekday(day: date) -> str:
    """Write ``Mon, Sep 14, 2026``."""
    return f"{WEEKDAYS[day.weekday()][:3]}, {day_short(day)}, {day.year}"
