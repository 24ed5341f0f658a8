"""What ``/undo`` says of commitments: what each step is again."""

import pytest

from .scripted import Typed, a_meeting, held, shown
from .test_left_and_resumed import GUIDE, TO_THE_END

SAID = {
    ("1, 2",): "Steps 1 and 2 are first steps again, not committed.",
    ("2",): "Step 2 is a first step again, not committed.",
    ("1, 2", "/back", "n"): "Steps 1 and 2 are committed again.",
    ("1, 2", "/back", "2"): "Step 1 is committed again.",
    ("1", "/back", "+2 -1"): "Step 2 is a first step again, not committed. Step 1 is committed again.",
}


@pytest.mark.parametrize("typed", SAID)
def test_a_choice_that_is_taken_back_says_what_the_steps_are_again(typed: tuple[str, ...]) -> None:
    script = [*map(Typed, (*TO_THE_END, *typed)), Typed("/undo"), Typed(leaves=EOFError)]
    with a_meeting(script, GUIDE) as (meeting, _):
        held(meeting)

        said = shown(meeting)
        assert SAID[typed] in said
        assert "Taken back: first step" not in said
