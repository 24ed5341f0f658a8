"""Lengths of time as people type them."""

import pytest

from plassess.conversation.typed.lengths import read_minutes


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("75", 75), ("75 min", 75), ("about 60 minutes", 60), ("1.5 hours", 90), ("1:15", 75), ("an hour", 60), ("1h30", 90),
     ("2 hours and 10 minutes", 130), ("one hour", 60), ("an hour and a half", 90), ("1½ hours", 90), ("1 1/2 hours", 90),
     ("two and a half hours", 150), ("half an hour", 30), ("a half hour", 30), ("about 90", 90), ("~90 min", 90)],
)  # fmt: skip
def test_a_length_of_time_is_read_in_minutes(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "long", "-5", "75 people", "1:5", "0 hours", "hour"])
def test_what_is_no_length_of_time_is_asked_again(typed: str) -> None:
    assert read_minutes(typed) is None
