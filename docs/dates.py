"""Writes docs/dates.md, the list of forms in which a date can be typed: ``python docs/dates.py``."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from plassess.assessment.words import day_long, day_with_weekday
from plassess.conversation.typed.dates.accepted_forms import ASKED, FORMS, TYPED_ON, Form

PAGE = Path(__file__).with_suffix(".md")

OPENING = f"""\
<!-- Written by docs/dates.py from src/plassess/conversation/typed/dates/accepted_forms.py. Change it there. -->

# Dates that can be typed

Behind a first step, or wherever plassess asks by when. A date is read only where each of its words has a meaning;
what has none is no date, and is asked about. The examples are typed on {day_with_weekday(TYPED_ON)}. What was read
is shown back with its day of the week, before anything goes on.

| form | typed | read as |
| :-- | :-- | :-- |
"""
ASKED_ABOUT = """
## What is asked about

A day in the past, one that is nearly a year away, one that does not exist, and a day of the week that is not that
date's. Enter keeps the date where one stands below; another one can be typed.

| typed | what plassess says | Enter keeps |
| :-- | :-- | :-- |
"""
CALENDAR = """
## Your own calendar

Words of a school year, such as `winter break`, `end of the semester` or `next board meeting`, are read from a
calendar of yours. It stands in `plassess.yaml` at the root of your repo:

```yaml
format: plassess/settings/1
calendar:
  winter break: 2026-12-18
  end of the semester: 2027-01-22
  board meeting: 2026-12-09
```

Names are compared without case, accents, and words such as *the* and *next*. A name here goes before what it would
mean otherwise. Where such a word is typed and the calendar does not have it, plassess asks which day it is and, where
you say so, keeps it in this file; without a repo's settings, in a file of the same name in your own data folder, that
holds a calendar and nothing else. Where you press Enter instead, the words stay in the step.
"""


def page() -> str:
    """Return the whole page."""
    asked = (f"| `{one.typed}` | {one.asks}. | {day_long(one.day) if one.day else 'no date'} |" for one in ASKED)
    rows = (row for form in FORMS for row in _rows(form))
    return "\n".join([OPENING + "\n".join(rows), ASKED_ABOUT + "\n".join(asked), CALENDAR])


def _rows(form: Form) -> Iterator[str]:
    """Write a row for each day of a form, with its title and its rule at the first one."""
    title = f"**{form.title}.** {form.rule}".strip()
    for day, examples in groupby(form.examples, lambda one: one.day):
        typed = ", ".join(f"`{one.typed}`" for one in examples)
        yield f"| {title} | {typed} | {day_with_weekday(day) if day else ''} |"
        title = ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
