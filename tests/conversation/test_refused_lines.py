"""Enter on a line that was handed back leaves it out and asks again: nothing else is taken in its place."""

import pytest

from .scripted import Typed, a_meeting, held, shown
from .test_left_and_resumed import GUIDE, MAP, TO_STEPS, TO_THE_END, TO_THE_REVIEW

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
        left_out = f"Not kept: “{refused}”. Say it in other words, or press Enter to go on."
        assert shown(meeting).count(left_out) == 1
