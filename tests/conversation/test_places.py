"""A place between two ways to work: asked, listed and said back in words, and kept as a number."""

import re

import pytest

from plassess.content.values import PLACES, letter_of, place_in_words

from .scripted import Typed, a_meeting, shipped, shown
from .scripted import held as hold

INSTRUMENT = "learning-system"
(SHIFTS,) = (
    [item for item in one.items if item.kind == "continuum"] for one in shipped().instruments if one.id == INSTRUMENT
)
FIRST = SHIFTS[0].id


def at_the_first_shift(*lines: str) -> tuple[int | None, str]:
    """Pass over the rated items; return the place that was saved, and what was shown from the first shift on."""
    with a_meeting([], (INSTRUMENT,)) as (meeting, line):
        number = next(at for at, one in enumerate(meeting.interview.asked, start=1) if one.id == FIRST)
        line._script = [Typed(one) for one in (f"/jump {number}", *lines)]
        hold(meeting)
        said = shown(meeting)
        answer = meeting.folder.responses().answers.get(FIRST)
        return answer.place if answer else None, said[said.index(SHIFTS[0].start) - 30 :]


@pytest.mark.parametrize("place", range(1, PLACES + 1))
def test_a_letter_chooses_and_so_do_the_words_and_the_number_that_is_kept(place: int) -> None:
    words = place_in_words(place)

    for typed in (letter_of(place), letter_of(place).upper(), words.capitalize(), f"{words}.", str(place)):
        kept, said = at_the_first_shift(typed)

        assert kept == place
        assert said.lower().count(words) == 2, "listed, and said back"


def test_no_number_stands_for_a_place_wherever_it_is_shown() -> None:
    _, said = at_the_first_shift("b", "", "/review")

    assert "a At the first way: " in said
    assert "e At the second way, where the framework points: " in said
    assert f"{SHIFTS[0].title} · nearer to the first" in said
    assert not re.search(r"\b\d of 5|from 1 to 5|Type a number\. ", said)


@pytest.mark.parametrize("line", ["f", "0", "6", "nearer", "second"])
def test_what_is_no_place_is_handed_back(line: str) -> None:
    kept, said = at_the_first_shift(line)

    assert kept is None
    assert "Type a letter from a to e." in said


def test_the_place_there_is_is_marked_for_who_comes_back() -> None:
    _, said = at_the_first_shift("d", "/back", "list")

    assert "● d Nearer to the second" in said
    assert "Enter keeps the one marked ●." in said
