"""Cells pasted from a table stay apart, whatever line they are pasted on."""

import pytest

from plassess.conversation.typed.pasted_cells import cells_apart
from plassess.conversation.typed.people import read_people

from .scripted import Typed, a_meeting, held
from .test_left_and_resumed import GUIDE, TO_STEPS


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Ask the union\tRosa\tDec 4", "Ask the union / Rosa / Dec 4"),
        ("Ask the union\t\tDec 4\t", "Ask the union / Dec 4"),
        ("Ask\tRosa\nCall Bo\tDan", "Ask / Rosa\nCall Bo / Dan"),
        ("1\tAsk the union\tRosa", "1 Ask the union / Rosa"),
        ("1.\tAsk the union", "1. Ask the union"),
        ("  •\tAsk the union", "  • Ask the union"),
        ("o\tAsk the union", "• Ask the union"),
        ("K7\t2\t3\tct", "K7 2 3 ct"),
        ("K7:\t2\t3\t0", "K7: 2 3 0"),
        ("9x5\t2x3", "9x5 2x3"),
        ("\tAn indented line", " An indented line"),
        ("Rosa:\thow to read a budget", "Rosa: how to read a budget"),
        ("No tab / here", "No tab / here"),
    ],
)
def test_a_tab_becomes_what_every_prompt_reads(pasted: str, read: str) -> None:
    assert cells_apart(pasted) == read


def test_cells_of_steps_needs_and_names_are_read_as_what_they_are() -> None:
    pasted = (*TO_STEPS[:6], "Dan\thow to read a budget", "", "Ask the union\tRosa\tDec 4\nCall Bo\t\tDec 11", "")
    with a_meeting([*map(Typed, pasted)], GUIDE) as (meeting, _):
        held(meeting)
        answer = meeting.interview.answers["central-office/highest-need"]

        assert [(one.who, one.text) for one in answer.individually] == [("Dan Webb", "how to read a budget")]
        read = [(one.what, one.who, str(one.by)) for one in answer.first_steps]
        assert read == [("Ask the union", "Rosa Ortiz", "2026-12-04"), ("Call Bo", None, "2026-12-11")]
        assert read_people(cells_apart("Rosa Ortiz\tDan Webb")) == ("Rosa Ortiz", "Dan Webb")
