"""The rows that people mark alone, and how long they take; every meeting asks which these are."""

from collections.abc import Mapping, Sequence

from plassess.assessment.coverage import is_marked_alone, may_be_asked
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, State
from plassess.content.library import Library

MINUTES_FOR_NINE, MOST_ROWS = 20, 12
"""Nine rows take about 20 minutes; beyond twelve, people tire and mark what they marked above."""


def rows_marked_alone(record: Assessment, answers: Mapping[str, Answer], library: Library) -> tuple[Prompt, ...]:
    """List the rated rows of the parts that are marked alone, in order; none that hangs on an answer."""
    there = may_be_asked(record, answers, library)
    return tuple(one for one in there if is_marked_alone(one, record))


def asked_together(record: Assessment, answers: Mapping[str, Answer], library: Library) -> tuple[Prompt, ...]:
    """List what the team is asked together: all but rows that are marked alone and not decided yet."""
    open_ = {row.id for row in not_decided(record, answers, library)}
    return tuple(one for one in may_be_asked(record, answers, library) if one.id not in open_)


def not_decided(record: Assessment, answers: Mapping[str, Answer], library: Library) -> tuple[Prompt, ...]:
    """List the rows that people mark alone and the team has not decided, in order."""
    alone = rows_marked_alone(record, answers, library)
    return tuple(row for row in alone if row.id not in answers or answers[row.id].state is State.NEXT_TIME)


def minutes_for(rows: Sequence[Prompt]) -> int:
    """Say how many minutes one person takes for these rows."""
    return max(1, round(len(rows) * MINUTES_FOR_NINE / 9))
