"""Ratings on a scale that changed: never nearer to ideal than the team said."""

from hypothesis import given
from hypothesis import strategies as st

from plassess.content.scale_changes import clamped, is_rescaled, keeps_order, matched, same_words, what_changed
from plassess.content.things import Choices

LABELS = st.lists(st.integers(0, 9), min_size=2, max_size=7, unique=True).map(tuple)
WORDS = st.sampled_from(["", "We plan.", "We plan together.", "we plan", "Nobody plans.", "One of us plans."])


def scales() -> st.SearchStrategy[Choices]:
    texts = st.dictionaries(st.integers(0, 9), WORDS, max_size=7)
    return st.builds(
        lambda labels, texts: Choices(labels, {k: v for k, v in texts.items() if k in labels}), LABELS, texts
    )


@given(scales(), scales())
def test_clamp_never_moves_toward_ideal(old: Choices, new: Choices) -> None:
    match = matched(old, new)

    for label in old.labels:
        to = clamped(old, new, label)
        if to is not None:
            as_it_was = next(was for was, now in match.items() if now == to)
            assert old.labels.index(as_it_was) >= old.labels.index(label)


@given(scales(), scales())
def test_a_level_that_is_still_there_stays(old: Choices, new: Choices) -> None:
    for was, now in matched(old, new).items():
        assert clamped(old, new, was) == now


@given(scales(), scales())
def test_no_two_levels_become_one_by_being_matched(old: Choices, new: Choices) -> None:
    match = matched(old, new)

    assert len(set(match.values())) == len(match)
    assert set(match) <= set(old.labels)
    assert set(match.values()) <= set(new.labels)


@given(scales())
def test_a_scale_is_not_rescaled_by_itself(scale: Choices) -> None:
    assert not is_rescaled(scale, scale)
    assert keeps_order(scale, scale, matched(scale, scale))
    assert what_changed(scale, scale) == ""


def test_beyond_the_last_level_nothing_farther_is_left_to_clamp_to() -> None:
    assert clamped(Choices((1, 2, 3, 4)), Choices((1, 2, 3)), 4) is None
    assert clamped(Choices((1, 2, 3, 4)), Choices((1, 2, 4)), 3) == 4


def test_worst_first_numbers_clamp_downward() -> None:
    assert clamped(Choices((4, 3, 2, 1)), Choices((4, 2, 1)), 3) == 2


def test_options_are_found_by_their_words_their_ids_and_the_ids_they_had() -> None:
    old = Choices(("yes", "partly", "no"), {"yes": "Yes", "partly": "In part", "no": "No"}, ordered=False)
    new = Choices(
        ("all", "some", "no"),
        {"all": "Yes.", "some": "To some degree", "no": "Not yet"},
        {"some": ("partly",)},
        ordered=False,
    )

    assert matched(old, new) == {"yes": "all", "partly": "some", "no": "no"}


def test_two_options_that_exchange_their_words_are_not_taken_for_the_same() -> None:
    old = Choices(("a", "b"), {"a": "Yes", "b": "No"}, ordered=False)
    new = Choices(("a", "b"), {"a": "No", "b": "Yes"}, ordered=False)

    assert is_rescaled(old, new)
    assert matched(old, new) == {"a": "b", "b": "a"}


def test_an_option_that_is_gone_has_nothing_near_it() -> None:
    old, new = Choices(("a", "b", "c"), ordered=False), Choices(("a", "c"), ordered=False)

    assert clamped(old, new, "b") is None


def test_spacing_capitals_and_punctuation_make_no_other_words() -> None:
    assert same_words("We can’t say: what?", "we can't  say what")
    assert not same_words("We can say", "We cannot say")


def test_where_several_could_be_chosen_and_one_can_now_something_else_is_asked() -> None:
    several, one = Choices(("a", "b"), ordered=False, several=True), Choices(("a", "b"), ordered=False)

    assert is_rescaled(several, one)
    assert not is_rescaled(one, several)
    assert what_changed(several, one) == "one is chosen, and no longer several"
