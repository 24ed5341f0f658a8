"""Goals, and what a team asks of others, as plain data."""

from datetime import date

from plassess.assessment.check_ins.check_in_words import asked_for, became_in_words, stands_in_words
from plassess.assessment.check_ins.request import Request
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.goals.goal_words import goal_in_words, marker_in_words, verdict_in_words
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.words import level_in_words
from plassess.foreign_text import visible_lines
from plassess.rendering.filters import date_long
from plassess.reports.data.placed import Plain
from plassess.reports.text_flow import whole_days


def goal_data(one: PlannedGoal, opened: date) -> Plain:
    """Give what a template finds of one goal."""
    goal, row = one.goal, one.row
    return {
        "id": goal.id,
        "will_be_seen": visible_lines(goal.will_be_seen),
        "first_words": visible_lines(one.first_words),
        "in_words": whole_days(visible_lines(goal_in_words(goal, opened)), goal.by, near=opened),
        "by": goal.by.isoformat() if goal.by else "",
        "by_long": date_long(goal.by) if goal.by else "",
        "about": visible_lines(row.short) if row else "",
        "marker": visible_lines(marker_in_words(goal, row.short if row else goal.row or "")),
        "now": level_in_words(row.now, row.state) if row else "",
        "evidence": [visible_lines(thing) for thing in goal.evidence],
        "beside": [
            {"label": label, "text": visible_lines(text)}
            for label, text in (
                ("Why it is not so today", goal.cause),
                ("Also serves", ", ".join(goal.standards)),
                ("Paid from", goal.fund),
                ("Hours of learning", goal.hours),
            )
            if text
        ],
        "stopped": one.is_stopped,
        "changes": one.changes,
        "steps": [
            {
                "id": step.id,
                "what": visible_lines(step.what),
                "became": whole_days(visible_lines(became_in_words(step, opened)), step.done, near=opened),
            }
            for step in one.steps
        ],
        "said": [
            {
                "day": it.day.isoformat(),
                "day_long": date_long(it.day),
                "verdict": it.said.verdict,
                "because": visible_lines(it.said.because or ""),
                "in_words": visible_lines(verdict_in_words(it.said)),
            }
            for it in one.said
        ],
    }


def request_data(one: Request, opened: date) -> Plain:
    """Give what a template finds of something a team asks for."""
    return {
        "of": visible_lines(one.of),
        "by": one.by.isoformat() if one.by else "",
        "what": whole_days(visible_lines(asked_for(one, opened)), one.by, near=opened),
    }


def standing_request_data(one: StandingRequest, opened: date) -> Plain:
    """Give what a template finds of a request as it stands; of one that is answered, not by when it was wanted."""
    asked = one.request if one.is_open else one.request.model_copy(update={"by": None})
    return {
        **request_data(asked, opened),
        "number": one.number,
        "asked": one.asked.isoformat(),
        "became": one.became,
        "said": one.said.isoformat() if one.said else "",
        "in_words": whole_days(visible_lines(stands_in_words(one, opened)), one.asked, one.said, near=opened),
    }
