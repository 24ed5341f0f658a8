"""Check-ins as plain data: what was said at each, in words."""

from datetime import date

from plassess.assessment.check_ins.check_in_questions import ASKED
from plassess.assessment.check_ins.check_in_words import came_in_words, said_in_words
from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.check_ins.plan_log import SaidOfStep
from plassess.foreign_text import visible_lines
from plassess.rendering.filters import date_long
from plassess.reports.data.goals import request_data
from plassess.reports.data.placed import Plain
from plassess.reports.text_flow import whole_days


def check_in_data(one: HeldCheckIn, opened: date) -> Plain:
    """Give what a template finds of one check-in."""
    return {
        "day": one.day.isoformat(),
        "day_long": date_long(one.day),
        "question": ASKED[one.question] if one.question else "",
        "present": [visible_lines(name) for name in one.present],
        "changed": visible_lines(one.changed),
        "evidence": visible_lines(one.evidence),
        "limit": visible_lines(one.limit),
        "steps": [
            {
                "id": told.said.id,
                "what": visible_lines(told.what),
                "became": _became(told.said, opened),
                "dropped": told.said.dropped is not None,
                "moved": told.said.by is not None,
                "showed": visible_lines(told.said.showed or ""),
            }
            for told in one.steps
        ],
        "stop": visible_lines(one.stop),
        "asks": [request_data(ask, opened) for ask in one.asks],
        "answered": [
            {
                "of": visible_lines(it.of),
                "asked": visible_lines(it.what),
                "became": it.became,
                "in_words": visible_lines(came_in_words(it.became, it.because)),
            }
            for it in one.answered
        ],
        "new_steps": [{"id": step.id, "what": visible_lines(step.what)} for step in one.new_steps],
    }


def _became(said: SaidOfStep, opened: date) -> str:
    return whole_days(visible_lines(said_in_words(said, opened)), said.done, said.by, said.was, near=opened)
