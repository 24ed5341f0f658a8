"""Two values that differ never look alike, however long they are and wherever they differ."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.checks.told_apart import told_apart

LONG = "We read student work in pairs before each visit, and "
LIST = [f"Evidence number {number}" for number in range(9)]


@pytest.mark.parametrize(
    ("one", "other", "mine", "others"),
    [
        ("a", None, "“a”", "nothing"),
        (3, "3", "3", "“3”"),
        (LONG * 3 + "in May", LONG * 3 + "in June", "“…each visit, and in May”", "June”"),
        (LONG * 3, LONG, "“…", "“…"),
        ("a\nb", "a b", "“a b”", "the same but for spaces, or what cannot be seen"),
        (LIST, LIST[:8], "“Evidence number 8”", "8 of them"),
        ([*LIST, "One", "Two"], [*LIST, "Other"], "“One”; “Two”", "“Other”"),
        ([*"abcdef"], [], "“a”; “b”; “c” and 3 more", "none"),
        ([1, 2, 3], [1, 3, 2], "3 of them, number 2 is 2", "3 of them, number 2 is 3"),
        ({"text": LONG * 3 + "x", "note": "n"}, {"text": LONG * 3 + "y", "note": "n"}, "text: “…", "y”"),
        ({"steps": [{"what": LONG * 2, "who": "Dan"}]}, {"steps": [{"what": LONG * 2, "who": "Mei"}]}, "Dan", "Mei"),
    ],
)
def test_what_differs_is_what_is_shown(one: Any, other: Any, mine: str, others: str) -> None:
    shown = told_apart(one, other)

    assert mine in shown[0]
    assert others in shown[1]
    assert shown[0] != shown[1]


texts = st.text(max_size=5).map(lambda end: LONG * 3 + end) | st.text(max_size=300)
values = st.recursive(
    st.none() | st.integers() | texts,
    lambda within: st.lists(within, max_size=12) | st.dictionaries(st.sampled_from("abcdef"), within, max_size=4),
    max_leaves=20,
)


@given(values, values)
def test_no_two_that_differ_look_alike(one: Any, other: Any) -> None:
    if one != other:
        mine, others = told_apart(one, other)
        assert mine != others
        assert "\n" not in mine + others
        assert max(len(mine), len(others)) < 2000
