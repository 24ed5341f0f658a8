"""Numbers are read as words wherever they are read as figures."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.mark_signs import signs_in
from plassess.assessment.number_words import in_digits
from plassess.conversation.typed.command_lines import near_command
from plassess.conversation.typed.lengths import read_minutes
from plassess.conversation.typed.line_numbers import line_meant
from plassess.conversation.typed.numbers import as_number, read_numbers, read_tally

from .scripted import Typed, a_meeting, held

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@given(st.integers(0, 7), st.integers(0, 9), st.sampled_from([" ", "-"]))
def test_every_number_of_two_figures_is_read_as_its_words(tens: int, ones: int, between: str) -> None:
    said = f"{TENS[tens]}{between}{ONES[ones - 1]}" if ones else TENS[tens]

    assert in_digits(said.capitalize()) == str((tens + 2) * 10 + ones)


@pytest.mark.parametrize("text", ["someone", "one-sided", "twofold", "anyone’s", "tenth", "a"])
def test_words_that_hold_a_number_word_stay(text: str) -> None:
    assert in_digits(text) == text


READ: dict[str, tuple[Callable[[str], object], str, str]] = {
    "a number": (as_number, "Two", "2"),
    "numbers": (lambda line: read_numbers(line, 9), "two, four and five", "2, 4 and 5"),
    "a range": (lambda line: read_numbers(line, 9), "two to four", "2 to 4"),
    "a tally": (lambda line: read_tally(line, 9), "two, three", "2, 3"),
    "a line": (line_meant, "edit two", "edit 2"),
    "a line to take out": (line_meant, "drop three", "drop 3"),
    "minutes": (read_minutes, "seventy-five minutes", "75 minutes"),
    "hours": (read_minutes, "one and a half hours", "1 and a half hours"),
    "a jump": (near_command, "jump to eleven", "jump to 11"),
    "a sheet": (signs_in, "two three ct zero", "2 3 ct 0"),
}


@pytest.mark.parametrize("case", READ)
def test_words_are_read_as_figures_are(case: str) -> None:
    read, words, figures = READ[case]

    assert read(words) == read(figures)
    assert read(figures) is not None


@pytest.mark.parametrize("said", ["level two", "Two", "Level 2", "2"])
def test_a_level_is_typed_in_words_too(said: str) -> None:
    with a_meeting([Typed(said)], ("map",)) as (meeting, _):
        held(meeting)

        assert next(iter(meeting.interview.answers.values())).level == 2
