"""A number that is typed below a list means the line that has it, at every list whose lines are changed."""

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from plassess.assessment.prompts import known_prompts
from plassess.content.library import MAP
from plassess.conversation.alone.decision_prompts import decide
from plassess.conversation.alone.talk import Table
from plassess.conversation.face import Face
from plassess.conversation.typed.dates.readings import read_date
from plassess.conversation.typed.line_numbers import LineMeant, line_meant
from plassess.files.assessments.drafts import DraftsInMemory
from plassess.views.page import ForeignSafeConsole

from .scripted import PEOPLE, TODAY, ScriptedLine, Typed, a_meeting, held, shipped
from .test_left_and_resumed import GUIDE, TO_STEPS
from .test_left_and_resumed import MAP as THE_MAP

if TYPE_CHECKING:
    from plassess.assessment.alone.decisions import Decision

Listed = tuple[Sequence[str], Sequence[str]]
"""What is in the list in the end, and what stood on each line before it was typed."""


def _in_a_meeting(using: Sequence[str], before: Sequence[str], typed: Sequence[str], key: str) -> Listed:
    with a_meeting([*map(Typed, (*before, *typed))], using) as (meeting, line):
        held(meeting)
        answer = next(iter(meeting.folder.responses().answers.values()))
        texts = [
            one if isinstance(one, str) else getattr(one, "what", getattr(one, "text", ""))
            for one in getattr(answer, key)
        ]
        return texts, line.stood[len(before) :]


def _decided(before: Sequence[str], typed: Sequence[str], key: str) -> Listed:
    row = next(one for one in known_prompts(shipped(), "central-office", [MAP]) if one.scale)
    line, console = ScriptedLine([*map(Typed, (*before, *typed))]), ForeignSafeConsole()
    console.file = io.StringIO()
    kept: list[Decision] = []
    face = Face(console, line, DraftsInMemory())
    table = Table(
        face=face,
        rows=[row],
        sheet=[row],
        library=shipped(),
        counts={},
        standing={},
        rule="consensus",
        people=PEOPLE,
        today=TODAY,
        read_date=lambda text: read_date(text, TODAY),
        save=kept.append,
        take_back=lambda: None,
    )
    decide(table)
    texts = [one if isinstance(one, str) else one.text for one in getattr(kept[0], key)]
    return texts, line.stood[len(before) :]


LISTS: dict[str, Callable[[Sequence[str]], Listed]] = {
    "first steps": lambda typed: _in_a_meeting(GUIDE, TO_STEPS[:8], typed, "first_steps"),
    "needs": lambda typed: _in_a_meeting(GUIDE, TO_STEPS[:6], typed, "individually"),
    "what it rests on": lambda typed: _in_a_meeting(THE_MAP, ("3",), typed, "evidence"),
    "what a decision rests on": lambda typed: _decided(("11", "2", "", ""), (*typed, "", ""), "evidence"),
    "other views": lambda typed: _decided(("11", "2", "", "", ""), (*_each_unnamed(typed), ""), "another_view"),
}


def _each_unnamed(typed: Sequence[str]) -> Sequence[str]:
    """Behind each view that is typed, Enter: no name stands with it."""
    return [line for one in typed for line in ((one, "") if " " in one and line_meant(one) is None else (one,))]


@pytest.mark.parametrize("listed", LISTS)
def test_a_number_puts_its_line_to_be_changed(listed: str) -> None:
    texts, stood = LISTS[listed](["The first", "The second", "2", "The third"])

    assert texts == ["The first", "The third"]
    assert "The second" in stood


@pytest.mark.parametrize("typed", ["-1", "drop 1", "Remove 1.", "- 1", "delete #1"])
@pytest.mark.parametrize("listed", LISTS)
def test_a_number_with_a_dash_or_a_word_takes_its_line_out(listed: str, typed: str) -> None:
    texts, _ = LISTS[listed](["The first", "The second", typed])

    assert texts == ["The second"]


@pytest.mark.parametrize("typed", ["3", "-7", "drop 9"])
@pytest.mark.parametrize("listed", LISTS)
def test_a_number_that_no_line_has_is_handed_back(listed: str, typed: str) -> None:
    texts, stood = LISTS[listed](["The first", "The second", typed, ""])

    assert texts == ["The first", "The second"]
    assert typed in stood


@pytest.mark.parametrize(
    ("typed", "number", "takes_out"),
    [
        ("1", 1, False),
        ("#12", 12, False),
        ("edit 2", 2, False),
        ("3.", 3, False),
        ("no. 4", 4, False),
        ("–5", 5, True),
    ],
)
def test_a_line_is_meant_by_its_number_as_people_type_it(typed: str, number: int, takes_out: bool) -> None:
    assert line_meant(typed) == LineMeant(number, takes_out)


@pytest.mark.parametrize(
    "typed", ["3 visits", "drop by 4 schools", "12345", "1, 2", "May 5", "drop", "edit", "No 4 agreed"]
)
def test_words_with_a_number_among_them_mean_no_line(typed: str) -> None:
    assert line_meant(typed) is None
