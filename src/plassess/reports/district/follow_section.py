"""The fourth picture: what became of the steps that teams committed to, in groups of five schools or more."""

from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.follow_through import FollowThrough, GroupOfSchools
from plassess.assessment.district.small_cells import FEWEST_TEAMS
from plassess.assessment.district.summary_words import (
    NO_STEPS_IN_COUNTS,
    bars_of,
    due_explained,
    group_named,
    meant_in_words,
    steps_in_words,
)
from plassess.reports.blocks import Row, Section
from plassess.reports.district.picture_parts import counts_row, counts_table, picture, said

_TITLE = "What became of the steps"
_FEW = f"Fewer than {FEWEST_TEAMS} schools have such steps, so nothing is shown."
_WHOLE = "They are those of all teams, whatever this summary was narrowed to: else one school’s steps could be left."
_LEAD = (
    "Steps that teams committed to in their latest self-assessment. Groups in which fewer than five schools have any"
    " are put together with others, so that no school’s steps can be worked out."
)


def follow_section(of: Summary) -> Section:
    """Make the picture; a table of counts cannot tell it, and the picture says so."""
    found = of.follow_through
    if of.of_counts:
        return picture("steps", _TITLE, said(NO_STEPS_IN_COUNTS))
    if not found.groups:
        return picture("steps", _TITLE, said(_FEW))
    by = "Level of school" if found.by == "level" else "Network"
    due = ("Overdue", "Due soon") if found.today else ()
    head = (by, "Schools", "Committed", "Done", "Dropped", "Open", *due, "In words")
    rows = [_row(one, found) for one in found.groups]
    lead = f"{_LEAD} {due_explained(found.today)}" if found.today else _LEAD
    whole = f" {_WHOLE}" if meant_in_words(of.wanted) else ""
    return picture("steps", _TITLE, said(f"{lead}{whole}"), counts_table(_TITLE, "steps", head, rows))


def _row(one: GroupOfSchools, found: FollowThrough) -> Row:
    steps = one.steps
    fates = (steps.done, steps.dropped, steps.open)
    due = (steps.overdue, steps.soon) if found.today else ()
    counts = (one.schools, steps.committed, *fates, *due)
    return counts_row(group_named(one, found), counts, bars_of(fates), steps_in_words(steps), shaded=False)
