"""Titles may be long; lists have a short one, given or made, that fits their lines."""

from hypothesis import given
from hypothesis import strategies as st

from plassess.content.values import LONGEST_SHORT, shortened


@given(st.lists(st.text("abcé,.–日", min_size=1, max_size=60), max_size=12).map(" ".join))
def test_a_title_in_lists_is_its_beginning_and_is_told_to_be_cut(title: str) -> None:
    short = shortened(title)

    assert len(short) <= LONGEST_SHORT
    assert short == title or (short.endswith("…") and title.startswith(short[:-1]))


def test_a_long_title_is_cut_between_words_and_one_long_word_within() -> None:
    assert shortened("Security requirements, agreed with suppliers of services") == (
        "Security requirements, agreed with…"
    )
    assert shortened("Donaudampfschifffahrtsgesellschaftskapitänsmütze") == (
        "Donaudampfschifffahrtsgesellschaftskapitäns…"
    )
