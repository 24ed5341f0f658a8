"""Enter on a line that was handed back leaves it out and asks again: nothing else is taken in its place."""

from pathlib import Path

import pytest

from plassess.problems.sentences import ended
from tests.program.cycles_begun import FALL, rated_at
from tests.program.program import lines, run

from .scripted import Typed, a_meeting, held, shown
from .test_left_and_resumed import GUIDE, MAP, TO_MORE, TO_STEPS, TO_THE_END, TO_THE_REVIEW

REFUSING = {
    "minutes": (GUIDE, (), "an hour or so, maybe more"),
    "questions": (GUIDE, ("75",), "99"),
    "the tally": (GUIDE, TO_STEPS[:2], "99x2"),
    "a level": (MAP, (), "9"),
    "an aim": (MAP, ("3", "", "", "/end"), "99"),
    "commitments": (GUIDE, TO_THE_END, "77"),
    "a check-in": (GUIDE, (*TO_THE_END, "n"), "Octember 3"),
    "the review": (GUIDE, TO_THE_REVIEW[:-1], "99"),
}
"""Prompts that cannot take a line: the parts in use, what leads there, and the line."""


@pytest.mark.parametrize("prompt", REFUSING)
def test_enter_on_a_refused_line_leaves_it_out_and_the_prompt_asks_again(prompt: str) -> None:
    using, before, refused = REFUSING[prompt]

    with a_meeting([*map(Typed, before), Typed(refused), Typed(), Typed("tok1x")], using) as (meeting, line):
        held(meeting)
        asked = len(before)

        assert line.stood[asked + 1] == refused  # handed back
        assert refused not in line.stood[asked + 2]  # and asked again
        left_out = f"{ended(f'Not kept: “{refused}”')} It is asked again:"
        assert shown(meeting).count(left_out) == 1


KEYS = {
    "more": (
        GUIDE,
        TO_MORE,
        "999",
        "There is more, today or another day: Type numbers to take them on, or",
    ),
    "no tally": (GUIDE, TO_STEPS[:2], "99x2", "What do we most need to learn about? Each person marks up to three"),
    "a tally": (GUIDE, TO_STEPS[:3], "99x2", "What do we most need to learn about? Enter if that is right, or type"),
    "a level": (MAP, (), "9", "Where do we stand? Type a number."),
    "an aim": (MAP, ("3", "", "", "/end"), "99", "One to three are enough. Type their numbers, or Enter for none"),
}
"""Prompts with a line of keys below what is asked: what is in use, what leads there, a line they cannot take."""


@pytest.mark.parametrize("prompt", KEYS)
def test_a_prompt_that_is_asked_again_says_what_can_be_typed_there(prompt: str) -> None:
    using, before, refused, keys = KEYS[prompt]

    with a_meeting([*map(Typed, before), Typed(refused), Typed(), Typed("?")], using) as (meeting, _):
        held(meeting)
        again = shown(meeting).partition("It is asked again:")[2]

        assert again.count(keys) == 2, again  # and below the help
        if prompt == "more":
            assert " 2 " in again.partition(keys)[0]
        if prompt == "a tally":
            assert "5 people 9" in again.partition(keys)[0]


@pytest.mark.parametrize("no", ["no", "no thanks", "No, thanks.", "nah", "No thank you"])
def test_a_no_to_more_comes_to_the_end_and_one_to_the_tally_goes_on_without(no: str) -> None:
    with a_meeting([*map(Typed, (*TO_MORE, no))], GUIDE) as (meeting, _):
        held(meeting)
        assert (
            "Type a number to change that, or Enter when it is right." in shown(meeting).partition("There is more")[2]
        )

    with a_meeting([*map(Typed, ("75", "1, 2", no))], GUIDE) as (meeting, _):
        held(meeting)
        assert "Our highest learning need, in our words" in shown(meeting)


@pytest.mark.parametrize("typed", ["", "-"], ids=["enter", "a dash"])
def test_what_stood_before_stands_again_once_a_refused_line_is_left_out(typed: str) -> None:
    rated = ("3", "A visit", "", "We saw it.", "/end", "1", "1", "Rosa / in 3 weeks", "", "a page", "in 4 weeks", "n")
    script = (*rated, "We will.", "", "", "6", "Octember 3", typed)

    with a_meeting([*map(Typed, script)], MAP) as (meeting, line):
        held(meeting)

        planned = meeting.folder.assessment().check_in
        assert planned is not None
        assert line.stood[-2:] == ["Octember 3", planned.isoformat()]


def test_words_that_are_no_day_stay_with_a_step_of_the_team_s_own(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)

    run(
        tmp_path,
        "plan",
        "--plain",
        FALL,
        typed=lines("o", "It holds", "", "", "n", "Visit / Rosa / Octember 3", "", ""),
    )

    told = run(tmp_path, "plan", "list", FALL).out
    assert "Visit (Octember 3) · Rosa" in told


def test_words_at_the_tally_are_told_where_they_belong() -> None:
    for typed, is_told in (("how do we know", True), ("9x", False)):
        with a_meeting([*map(Typed, TO_STEPS[:2]), Typed(typed), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
            held(meeting)

            assert ("Your own words are asked for next" in shown(meeting)) is is_told
