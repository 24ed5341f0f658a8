"""The action plan as a document of blocks: made once, and laid out by each format."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.words import day_long
from plassess.reports.blocks import Section
from plassess.reports.data.plan import Audience, plain_data
from plassess.reports.pages import Document
from plassess.reports.sections.board_page import board_page
from plassess.reports.sections.check_ins import check_ins
from plassess.reports.sections.choices import chain, choices, numbers, shifts, texts, time
from plassess.reports.sections.decided import decided
from plassess.reports.sections.glossary import words_used
from plassess.reports.sections.goals import from_question_to_change, goal_lines
from plassess.reports.sections.page_one import page_one
from plassess.reports.sections.questions import questions
from plassess.reports.sections.rated import aims, rated
from plassess.reports.sections.together import aside, asked_of_others, foot, reading, together
from plassess.reports.text_flow import set_for_a_page

Data = Mapping[str, Any]


def document_of(plan: ActionPlan, audience: Audience) -> Document:
    """Make the whole document; the board's holds page one, check-ins, and what was decided after marking alone.

    An owner's holds page one with these steps, and what was said of them at check-ins.
    """
    data = set_for_a_page(cast("Data", plain_data(plan, audience)["plan"]))
    board = audience == "board"
    name = data["team"] or data["role_title"]
    subject = f"{data['role_title']}, {day_long(plan.opened)}"
    return Document(
        title=f"Action plan: {name}",
        file_title=f"Action plan, {data['team']}, {subject}" if data["team"] else f"Action plan, {subject}",
        subject=subject,
        kind="Action plan" if board else "Action plan from a self-assessment for professional learning",
        name=name,
        opened=plan.opened,
        version=data["version"],
        crowded=bool(data["check_ins"]) if board else data["crowded"],
        page_one=tuple(board_page(data) if board else page_one(data)),
        rest=() if board else tuple(_rest(data)),
        foot=foot(data, board=board),
        brief=board,
        goals=tuple(goal_lines(data)),
    )


def _rest(data: Data) -> Iterator[Section]:
    for sections in (from_question_to_change, check_ins):
        yield from sections(data)
    if data["owner"]:
        return
    for sections in (chain, questions, texts):
        yield from sections(data)
    yield from decided(data)
    for sections in (rated, choices, numbers, aims, time, shifts, asked_of_others, together, aside):
        yield from sections(data)
    yield reading(data)
    yield from words_used(data)
