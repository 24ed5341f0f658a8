"""At every prompt there is: what was typed when the program is left stands there again, and a word too many is told."""

from collections.abc import Sequence

import pytest

from plassess.conversation.exits import Stopped
from plassess.conversation.resumed import take_up

from .scripted import Typed, a_meeting, held, on_disk, shown, taken_up

TOURS = {
    "guide": (
        "75", "1, 2", "9x5", "", "Our need.", "", "Rosa: budgets", "", "Meet / Rosa / in 3 weeks", "Look / Dan / in 2 weeks",
        "Think", "", "Our vision.", "", "", "1, 3", "the list", "Dan", "in 2 weeks", "a page", "in 4 weeks", "n", "We will.", "", "", "",
        "", "n",
    ),
    "map": ("3", "A visit", "", "We saw it.", "/end", "1", "1", "Rosa / in 3 weeks", "", "a page", "in 4 weeks", "n", "We will.", ""),
    "core-roles": ("30", "50", "Rough.", "/end", "1", "Meet / Rosa / in 3 weeks", "", "y", "a page"),
    "learning-system": ("3", "A plan", "", "It is new.", "/end", "1", "1", "", "Meet / Rosa", ""),
}  # fmt: skip
"""The lines that lead a team through all prompts of each part."""
PLACES = [(part, at) for part, lines in TOURS.items() for at in range(len(lines))]


def begun(part: str, at: int, *more: Typed) -> Sequence[Typed]:
    return [*(Typed(line) for line in TOURS[part][:at]), *more]


@pytest.mark.parametrize("leaves", [KeyboardInterrupt, EOFError, Stopped])
@pytest.mark.parametrize(("part", "at"), PLACES)
def test_what_stands_on_the_line_is_kept_and_stands_there_again(
    part: str, at: int, leaves: type[BaseException]
) -> None:
    with a_meeting(begun(part, at, Typed("tok1x half a sen", leaves=leaves)), (part,)) as (meeting, _):
        held(meeting)

        assert "tok1x half a sen" in on_disk(meeting), shown(meeting)[-300:]


@pytest.mark.parametrize("leaves", [KeyboardInterrupt, EOFError, Stopped])
@pytest.mark.parametrize(("part", "at"), PLACES)
def test_a_line_that_is_meant_for_something_else_is_kept_or_handed_back(
    part: str, at: int, leaves: type[BaseException]
) -> None:
    with a_meeting(begun(part, at, Typed("tok2x, was it?"), Typed(leaves=leaves)), (part,)) as (meeting, line):
        held(meeting)

        assert "tok2x" in on_disk(meeting) + " ".join(line.stood), shown(meeting)[-300:]


@pytest.mark.parametrize(("part", "at"), PLACES)
def test_quit_is_obeyed_at_every_prompt_and_a_near_miss_of_it_is_asked_about(part: str, at: int) -> None:
    with a_meeting(begun(part, at, Typed("/quit"), Typed("tok3x")), (part,)) as (meeting, _):
        held(meeting)

        assert "tok3x" not in on_disk(meeting)
    with a_meeting(begun(part, at, Typed("quit")), (part,)) as (meeting, _):
        held(meeting)

        assert "Did you mean /quit?" in shown(meeting)


@pytest.mark.parametrize("part", TOURS)
def test_the_tour_leads_to_the_end(part: str) -> None:
    with a_meeting([Typed(line) for line in TOURS[part]], (part,)) as (meeting, line):
        held(meeting)

        assert any(step.committed for one in meeting.interview.answers.values() for step in one.first_steps) or (
            part == "learning-system"
        )
        assert len(line.stood) >= len(TOURS[part])


def test_a_line_at_the_end_of_the_meeting_stands_there_again_after_resume() -> None:
    at = TOURS["guide"].index("We will.")
    with a_meeting(begun("guide", at, Typed("We will read", leaves=KeyboardInterrupt)), ("guide",)) as (meeting, _):
        held(meeting)
        resumed, line = taken_up(meeting.folder, [Typed(""), Typed(""), Typed("")])
        take_up(resumed)
        held(resumed)

        assert "We will read" in line.stood
