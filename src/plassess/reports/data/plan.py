"""The plan as plain data: what a district's template gets and nothing besides, and what our own sections are made of.

Only dicts, lists, text, whole numbers, yes or no, and ``None``. Text that is missing is empty, a number that is
missing is ``None``. Dates are year-month-day, each with ready-made forms beside it. All text was made harmless to
see; a template still escapes.
"""

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from plassess.assessment.check_ins.check_in_questions import ASKED
from plassess.assessment.coverage import OPEN, Aside, Stands
from plassess.assessment.plan.model import CommittedStep, PlannedQuestion, PlannedStep
from plassess.assessment.plan.plan import ActionPlan, for_board
from plassess.assessment.responses import FirstStep, State
from plassess.assessment.words import STANDING, aside_in_words, counts_of, coverage_in_words, heading, stands_in_words
from plassess.content.library import GUIDE
from plassess.foreign_text import visible_lines
from plassess.rendering.filters import date_long, date_short, with_weekday
from plassess.reports.data.check_ins import check_in_data
from plassess.reports.data.glossary import words_data
from plassess.reports.data.goals import goal_data, request_data, standing_request_data
from plassess.reports.data.how_to_read import reading_of
from plassess.reports.data.origin import origin_data
from plassess.reports.data.placed import state_data
from plassess.reports.data.results import results_data
from plassess.reports.data.tensions import together_data

if TYPE_CHECKING:  # loaded where people mark alone
    from plassess.assessment.alone.marked_alone import MarkedAlone

Audience = Literal["team", "board"]
Plain = dict[str, object]

MOST_UNCOMMITTED = 10
"""First steps that page one lists where none is committed to."""
MOST_UNDECIDED = 10
"""Rows without a decision that page one names."""
CROWDED = 1500
"""Characters of message, need and steps that a page holds in the larger print."""
_NO_DECISIONS: Plain = {"keeper": "", "marks": "", "marks_opened": False, "decided": []}
_LINE = 40
"""Characters that a step takes beside its words, for the line it ends on, and as many where it is told as done."""


def plain_data(plan: ActionPlan, audience: Audience) -> Plain:
    """Give the names a template finds: ``plan`` and ``audience``. The board's plan holds no reflection at all."""
    shown = for_board(plan) if audience == "board" else plan
    return {"audience": audience, "plan": _plan(shown) | _standing(shown)}


def _plan(plan: ActionPlan) -> Plain:
    return {
        "id": plan.id,
        "role": plan.role,
        "role_title": visible_lines(plan.role_title),
        "team": visible_lines(plan.team or ""),
        "district": visible_lines(plan.district),
        "people": [visible_lines(name) for name in plan.people],
        **_day("opened", plan.opened, plan.opened),
        **_day("check_in", plan.check_in, plan.opened),
        "owner": visible_lines(plan.owner),
        "telling": visible_lines(heading(plan.listener)),
        "message": visible_lines(plan.message or ""),
        "guided": plan.guided,
        "asks_need": plan.asks_need,
        "scope": list(plan.scope),
        "again": [f"{visible_lines(one.title)}: {visible_lines(one.why)}" for one in plan.again],
        "aside": [visible_lines(line) for line in aside_in_words(_out_of_sight(plan))],
        "coverage": coverage_in_words(plan.coverage) if plan.coverage.asked else "",
        "prompts": counts_of(plan.coverage),
        "forms": [visible_lines(one.in_words) for one in plan.forms],
        "need": [visible_lines(part) for part in plan.need],
        "need_goes_on": plan.need_goes_on,
        "crowded": _is_crowded(plan),
        "check_ins": [check_in_data(one, plan.opened) for one in plan.check_ins],
        "goals": [goal_data(one, plan.opened) for one in plan.goals],
        "asks": [request_data(one, plan.opened) for one in plan.asks],
        "requests": [standing_request_data(one, plan.opened) for one in plan.requests],
        "planned_check_ins": [
            {**_day("day", one.day, plan.opened), "question": ASKED[one.asks]} for one in plan.planned
        ],
        "steps": [{"number": item.number, **_step(item.step, plan.opened)} for item in plan.committed],
        "uncommitted": [{"number": None, **_step(step, plan.opened)} for step in plan.uncommitted],
        "dropped_steps": [{"number": None, **_step(step, plan.opened)} for step in plan.dropped],
        "to_settle": [_unsettled(item) for item in plan.to_settle],
        "marked": [{"count": item.count, "text": visible_lines(item.text)} for item in plan.marked],
        "reading": reading_of(plan),
        **origin_data(plan.origin),
        **results_data(plan.parts, lambda planned: _planned(planned, plan.opened), plan.coverage.undecided),
        **together_data(plan.together),
        **words_data(plan),
        **(_decisions(plan.alone) if plan.alone else _NO_DECISIONS),
    }


def _decisions(alone: "MarkedAlone") -> Plain:
    """Give what was decided; where a team rates together, nothing of it is loaded."""
    data: Plain = import_module("plassess.reports.data.decision_data").decisions_data(alone)
    return data


def _out_of_sight(plan: ActionPlan) -> tuple[Aside, ...]:
    """Leave out what is gone from the content: it stands among the answers, in the words it was asked in."""
    return tuple(one for one in plan.aside if one.why != "gone")


def _is_crowded(plan: ActionPlan) -> bool:
    """Tell whether page one needs the smaller print to stay one page."""
    listed = [item.step for item in plan.committed] or list(plan.uncommitted[:MOST_UNCOMMITTED])
    steps = [text for step in listed for text in (step.what, step.shown_by or "")]
    decided = (1 + len(plan.coverage.undecided)) if plan.alone and plan.alone.opened else 0
    goals = [text for one in plan.goals for text in (one.goal.will_be_seen, *one.goal.evidence)]
    asked = [one.request for one in plan.requests]
    asks = [text for one in asked for text in (one.of, one.what, one.cost or "")]
    came = [one.because or "" for one in plan.requests]
    lines = sum(1 + bool(step.done) for step in listed) + 2 * min(decided, MOST_UNDECIDED + 1)
    answered = [one for one in plan.requests if not one.is_open]
    lines += sum(len(listed) + bool(listed) for listed in (plan.goals, asked, plan.to_settle)) + 2 * bool(answered)
    texts = (plan.message or "", *plan.need, *steps, *goals, *asks, *came)
    return sum(len(text) for text in texts) + _LINE * lines > CROWDED


def _standing(plan: ActionPlan) -> Plain:
    """Sort the questions into those with something to read, and the two lists of those without."""
    questions = plan.coverage.of_part(GUIDE)
    stands = questions.stands
    told = [one for one in plan.questions if _has_something_to_read(one, stands.get(one.id))]
    bare = [one for one in plan.questions if one not in told]
    left = [one for one in bare if one.state is State.NEXT_TIME]
    return {
        "standing": [coverage_in_words(questions)] if questions.asked else [],
        "questions": [_question(one, stands.get(one.id), plan.opened) for one in told],
        "left": [_question(one, stands.get(one.id), plan.opened) for one in left],
        "unanswered": [_question(one, stands.get(one.id), plan.opened) for one in bare if one not in left],
    }


def _has_something_to_read(question: PlannedQuestion, stands: Stands | None) -> bool:
    """Tell whether there is more to say than that it is open; ``stands`` is ``None`` for what is gone."""
    if stands in OPEN or question.state in (None, State.NEXT_TIME):
        beside = (question.individually, question.steps, question.note, question.evidence, question.because)
        return any((question.reflection, *beside))
    return True


def _question(question: PlannedQuestion, stands: Stands | None, opened: date) -> Plain:
    return {
        "number": question.number,
        "id": question.id,
        "title": visible_lines(question.title or ""),
        "heading": _heading(question),
        "ask": visible_lines(question.ask),
        "gone": question.gone,
        "state": state_data(question.state),
        "standing": stands_in_words(stands) if stands else STANDING[question.state],
        "because": visible_lines(question.because or ""),
        "reflection": [visible_lines(part) for part in question.reflection],
        "individually": [
            {"who": visible_lines(need.who or ""), "text": visible_lines(need.text)} for need in question.individually
        ],
        "note": [visible_lines(part) for part in question.note],
        "evidence": [visible_lines(text) for text in question.evidence],
        "first_steps": [_planned(planned, opened) for planned in question.steps],
    }


def _heading(question: PlannedQuestion) -> str:
    return f"{question.number}. {visible_lines(question.title)}" if question.title else f"Question {question.number}"


def _planned(planned: PlannedStep, opened: date) -> Plain:
    return {"number": planned.number, **_step(planned.step, opened)}


def _step(step: FirstStep, opened: date) -> Plain:
    return {
        "id": step.id,
        "what": visible_lines(step.what),
        "who": visible_lines(step.who or ""),
        "shown_by": visible_lines(step.shown_by or ""),
        **_day("by", step.by, opened),
        **_day("done", step.done, opened),
        "dropped": visible_lines(step.dropped or ""),
    }


def _unsettled(item: CommittedStep) -> Plain:
    lack = " and ".join(f"no {what}" for what in item.lacks)
    return {"number": item.number, "what": visible_lines(item.step.what), "lack": lack}


def _day(name: str, day: date | None, opened: date) -> Plain:
    """Write a day in every form; the short one names the year where it is not the year of opening."""
    if day is None:
        return {name: "", f"{name}_short": "", f"{name}_long": "", f"{name}_weekday": ""}
    short = date_short(day) if day.year == opened.year else f"{date_short(day)}, {day.year}"
    return {
        name: day.isoformat(),
        f"{name}_short": short,
        f"{name}_long": date_long(day),
        f"{name}_weekday": with_weekday(day),
    }
