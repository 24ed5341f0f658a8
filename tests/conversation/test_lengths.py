"""Lengths of time as people type them."""

import pytest

from plassess.conversation.typed.lengths import read_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("75", 75), ("75 min", 75), ("about 60 minutes", 60), ("1.5 hours", 90), ("1:15", 75), ("an hour", 60), ("1h30", 90),
     ("2 hours and 10 minutes", 130)],
)  # fmt: skip
def test_a_length_of_time_is_read_in_minutes(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "long", "-5", "75 people", "1:5"])
def test_what_is_no_length_of_time_is_asked_again(typed: str) -> None:
    assert read_minutes(typed) is None
