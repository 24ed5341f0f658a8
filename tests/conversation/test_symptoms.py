"""Symptoms are shown some at a time, with what is asked right below them."""

import pytest

from plassess.conversation.parts.part_course import SYMPTOMS_AT_A_TIME

from .scripted import Typed, a_meeting, held, shipped


def _shown_after(*typed: str, columns: int = 60) -> list[str]:
    with a_meeting([*map(Typed, typed), Typed(leaves=EOFError)], ("map",)) as (meeting, _):
        meeting.record = meeting.record.model_copy(update={"standards": ()})
        meeting.from_symptoms = True
        meeting.face._console.width = columns
        held(meeting)
        return str(meeting.face._console.file.getvalue()).split("\n")  # type: ignore[attr-defined]


@pytest.mark.parametrize("columns", [60, 80])
def test_a_window_holds_what_is_asked_and_all_it_is_asked_about(columns: int) -> None:
    pages = "\n".join(_shown_after("", "", "", columns=columns)).split("Type all that you see")

    assert len(pages) > 3
    assert all(len(page.split("\n")) <= 24 for page in pages[:-1])


def test_enter_leads_through_all_of_them() -> None:
    count = sum(len(standard.symptoms) for standard in shipped().framework.standards)

    said = " ".join(" ".join(_shown_after(*[""] * (-(-count // SYMPTOMS_AT_A_TIME)))).split())

    assert all(one in said for standard in shipped().framework.standards for one in standard.symptoms)
    assert "Which two to four standards" in said


def test_numbers_of_any_of_them_propose_standards_at_once() -> None:
    assert "Which two to four standards" in " ".join(_shown_after("", "1, 2, 40"))
