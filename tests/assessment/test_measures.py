from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.coverage import Stands
from plassess.assessment.ratings.decimals import exactly
from plassess.assessment.ratings.figures import (
    Figures,
    MeasuredRow,
    Rating,
    added,
    figures_of_ratings,
    figures_of_rows,
    is_on,
)
from plassess.assessment.ratings.indexes import Chosen, Worth, index_of, worth_of
from plassess.assessment.words import formula_of, index_in_words
from plassess.content.instrument import Choice
from plassess.content.scale import Level, Scale, scale_of

UNRATED = (
    Rating(Stands.UNKNOWN),
    Rating(Stands.NOT_APPLICABLE),
    Rating(Stands.NEXT_TIME),
    Rating(Stands.NOT_ANSWERED),
    Rating(Stands.LOOK_AGAIN, 1),
)
NOT_BEGUN = Rating(Stands.ANSWERED, begun=False)


def levels_of(labels: list[int]) -> tuple[Level, ...]:
    return tuple(Level(level=label, text=f"Practice {label}") for label in labels)


def best_first(*labels: int) -> Scale:
    return scale_of(levels_of(list(labels)), "best-first")


def rated(*levels: int, scale: Scale) -> MeasuredRow:
    return MeasuredRow(scale, tuple(Rating(Stands.ANSWERED, level) for level in levels))


labels = st.lists(st.integers(0, 9), min_size=2, max_size=7, unique=True)


@st.composite
def rows(draw: st.DrawFn, fewest: int = 0, most: int = 9) -> MeasuredRow:
    scale = best_first(*draw(labels))
    level = st.builds(Rating, st.just(Stands.ANSWERED), st.sampled_from(scale.labels))
    any_rating = level | st.sampled_from((*UNRATED, NOT_BEGUN))
    ratings = st.lists(any_rating, min_size=fewest, max_size=most)
    return MeasuredRow(scale, tuple(draw(ratings)))


# Worked examples. An Innovation Configuration map has its ideal variation first (Hord, Stiegelbauer, Hall & George,
# Measuring Implementation in Schools: Innovation Configurations, SEDL 2006; Learning Forward's maps number it 1).


def test_level_1_is_ideal_where_the_best_comes_first() -> None:
    assert figures_of_ratings(rated(1, scale=best_first(1, 2, 3, 4))).distances == (0,)
    assert figures_of_ratings(rated(4, scale=best_first(1, 2, 3, 4))).distances == (3,)


def test_the_last_of_the_list_is_ideal_where_the_worst_comes_first() -> None:
    rubric = scale_of(levels_of([1, 2, 3, 4]), "worst-first")

    assert figures_of_ratings(rated(4, 1, scale=rubric)).distances == (0, 3)


def test_a_blank_level_leaves_no_step() -> None:
    """A map may leave a level blank: from 3 to 1 is then one step."""
    assert figures_of_ratings(rated(3, scale=best_first(1, 3, 4))).distances == (1,)


def test_not_begun_lies_one_step_beyond_the_last_level_of_its_own_row() -> None:
    three = MeasuredRow(best_first(1, 2, 3), (NOT_BEGUN,))
    four = MeasuredRow(best_first(1, 2, 3, 4), (NOT_BEGUN,))

    assert figures_of_rows([three, four]) == Figures(not_begun=(3, 4))


def test_the_middle_of_an_even_split_is_the_farther_one() -> None:
    """The high median (Python's statistics.median_high): a value that occurs, so no level between two is made up."""
    assert figures_of_ratings(rated(1, 1, 3, 4, scale=best_first(1, 2, 3, 4))).median == 2


def test_someone_who_did_not_rate_does_not_drag_the_team_down() -> None:
    row = MeasuredRow(
        best_first(1, 2, 3), (Rating(Stands.ANSWERED, 1), Rating(Stands.NOT_ANSWERED), Rating(Stands.UNKNOWN))
    )

    figures = figures_of_ratings(row)

    assert (figures.median, figures.rated, figures.asked) == (0, 1, 3)


def test_a_standard_counts_its_rows_by_distance() -> None:
    standard = [
        rated(1, scale=best_first(1, 2, 3)),
        rated(3, scale=best_first(1, 2, 3, 4)),
        rated(3, scale=best_first(1, 2, 3)),
        MeasuredRow(best_first(1, 2, 3), (NOT_BEGUN,)),
        MeasuredRow(best_first(1, 2, 3), (Rating(Stands.UNKNOWN),)),
    ]

    figures = figures_of_rows(standard)

    assert figures.distribution == {0: 1, 2: 2, 3: 1}
    assert (figures.rated, figures.asked, figures.median, figures.spread) == (4, 5, 2, 3)
    assert (figures.not_begun, figures.count("unknown")) == ((3,), 1)


def test_nothing_rated_has_no_middle_and_no_spread() -> None:
    nothing = figures_of_rows([MeasuredRow(best_first(1, 2), (rating,)) for rating in UNRATED])

    assert (nothing.rated, nothing.asked, nothing.median, nothing.spread) == (0, 5, None, None)
    assert nothing.distribution == {}


@pytest.mark.parametrize("scale", [None, best_first(1, 2, 3)])
def test_a_level_that_is_not_on_the_scale_has_no_distance(scale: Scale | None) -> None:
    figures = figures_of_ratings(rated(4, scale=scale))

    assert figures == Figures(uncounted=("unplaced",))
    assert not is_on(scale, 4)


def test_a_row_applies_unless_everybody_says_it_does_not() -> None:
    scale = best_first(1, 2)
    some = MeasuredRow(scale, (Rating(Stands.NOT_APPLICABLE), Rating(Stands.UNKNOWN)))
    everyone = MeasuredRow(scale, (Rating(Stands.NOT_APPLICABLE), Rating(Stands.NOT_APPLICABLE)))

    assert figures_of_rows([some]).uncounted == ("unknown",)
    assert figures_of_rows([everyone]).uncounted == ("not-applicable",)


# Properties.


@given(rows(), st.permutations(range(10)))
def test_other_numbers_for_the_same_levels_change_no_figure(row: MeasuredRow, other: list[int]) -> None:
    assert row.scale is not None
    renamed = MeasuredRow(
        best_first(*(other[label] for label in row.scale.labels)),
        tuple(replace(r, level=None if r.level is None else other[r.level]) for r in row.ratings),
    )

    assert figures_of_ratings(renamed) == figures_of_ratings(row)
    assert figures_of_rows([renamed]) == figures_of_rows([row])


@given(rows())
def test_a_list_turned_round_and_declared_so_changes_no_figure(row: MeasuredRow) -> None:
    assert row.scale is not None
    turned = MeasuredRow(scale_of(tuple(reversed(row.scale.levels)), "worst-first"), row.ratings)

    assert figures_of_ratings(turned) == figures_of_ratings(row)


@given(rows())
def test_the_other_direction_declared_turns_every_distance_and_not_what_has_not_begun(row: MeasuredRow) -> None:
    assert row.scale is not None
    other = figures_of_ratings(MeasuredRow(scale_of(row.scale.levels, "worst-first"), row.ratings))
    figures = figures_of_ratings(row)
    last = len(row.scale.levels) - 1

    assert other.at_level == tuple(sorted(last - distance for distance in figures.at_level))
    assert other.not_begun == figures.not_begun


@given(rows(), st.lists(st.sampled_from(UNRATED)))
def test_what_has_no_distance_moves_nothing_but_the_count_of_those_asked(
    row: MeasuredRow, unrated: list[Rating]
) -> None:
    before = figures_of_ratings(row)
    after = figures_of_ratings(MeasuredRow(row.scale, (*row.ratings, *unrated)))

    assert (after.median, after.distribution, after.rated) == (before.median, before.distribution, before.rated)
    assert after.asked == before.asked + len(unrated)


@given(rows())
def test_one_more_that_has_not_begun_never_brings_the_middle_nearer(row: MeasuredRow) -> None:
    before = figures_of_ratings(row).median
    after = figures_of_ratings(MeasuredRow(row.scale, (*row.ratings, NOT_BEGUN))).median

    assert after is not None
    assert before is None or after >= before


@given(rows())
def test_the_order_of_respondents_does_not_matter(row: MeasuredRow) -> None:
    turned = MeasuredRow(row.scale, tuple(reversed(row.ratings)))

    assert figures_of_ratings(turned) == figures_of_ratings(row)


@given(rows())
def test_every_one_asked_is_counted_once(row: MeasuredRow) -> None:
    figures = figures_of_ratings(row)

    assert figures.asked == len(row.ratings)
    assert sum(figures.distribution.values()) == figures.rated
    assert list(figures.distribution) == sorted(figures.distribution)


@given(rows(fewest=1))
def test_the_middle_is_a_distance_that_somebody_chose(row: MeasuredRow) -> None:
    figures = figures_of_ratings(row)

    if figures.median is not None:
        assert figures.median in figures.distances
        assert sum(d <= figures.median for d in figures.distances) * 2 >= figures.rated
        assert sum(d >= figures.median for d in figures.distances) * 2 >= figures.rated


@given(st.lists(rows(fewest=1, most=1)))
def test_where_the_team_answers_as_one_a_row_stands_where_its_rating_does(measured: list[MeasuredRow]) -> None:
    assert figures_of_rows(measured) == added(figures_of_ratings(row) for row in measured)


@given(st.lists(rows(), max_size=4), st.lists(rows(), max_size=4))
def test_a_frame_is_its_standards_put_together(one: list[MeasuredRow], other: list[MeasuredRow]) -> None:
    assert figures_of_rows([*one, *other]) == added([figures_of_rows(one), figures_of_rows(other)])


@given(rows(fewest=2))
def test_a_row_stands_at_the_middle_of_its_ratings(row: MeasuredRow) -> None:
    figures = figures_of_ratings(row)

    assert figures_of_rows([row]).median == figures.median
    assert figures_of_rows([row]).asked == 1


@given(st.lists(rows()))
def test_distances_stand_in_order(measured: list[MeasuredRow]) -> None:
    assert all(before <= after for before, after in pairwise(figures_of_rows(measured).distances))


def reversed_twice(scale_levels: tuple[Level, ...]) -> tuple[Scale, Scale]:
    """A scale published best first, and the same one published worst first."""
    return scale_of(scale_levels, "best-first"), scale_of(tuple(reversed(scale_levels)), "worst-first")


@given(labels=labels)
def test_publishing_the_levels_the_other_way_around_changes_no_distance(labels: list[int]) -> None:
    one, other = reversed_twice(levels_of(labels))

    assert [one.distance_to_ideal(label) for label in labels] == [other.distance_to_ideal(label) for label in labels]
    assert one.not_begun == other.not_begun


def plain_worth(worth: float) -> Worth:
    """What a single option is worth."""
    return Worth(exactly(worth), exactly(worth))


worths = st.floats(0, 1).map(lambda worth: plain_worth(round(worth, 4)))
counted = st.builds(Chosen, st.just(Stands.ANSWERED), worths)
uncounted = st.sampled_from(
    (
        Chosen(Stands.UNKNOWN),
        Chosen(Stands.NOT_APPLICABLE),
        Chosen(Stands.NOT_ANSWERED),
        Chosen(Stands.ANSWERED),
        Chosen(Stands.UNKNOWN, plain_worth(1)),
        Chosen(Stands.LOOK_AGAIN, plain_worth(1)),
    )
)


@given(items=st.lists(counted, min_size=1, max_size=30))
def test_an_index_lies_between_the_least_and_the_greatest_worth(items: list[Chosen]) -> None:
    value = index_of(items).value

    assert value is not None
    found = [item.worth.value for item in items if item.worth is not None]
    assert min(found) - 1e-9 <= value <= max(found) + 1e-9


@given(items=st.lists(counted | uncounted, max_size=30), order=st.randoms(use_true_random=False))
def test_an_index_hangs_on_no_order_and_counts_everything_once(items: list[Chosen], order) -> None:
    shuffled = list(items)
    order.shuffle(shuffled)

    assert index_of(shuffled) == index_of(items)
    assert index_of(items).asked == len(items)
    assert sum(index_of(items).counted.values()) == index_of(items).rated


@given(items=st.lists(counted, max_size=9), others=st.lists(uncounted, max_size=9))
def test_what_has_no_worth_is_in_no_mean(items: list[Chosen], others: list[Chosen]) -> None:
    assert index_of([*items, *others]).value == index_of(items).value


def test_an_index_shows_how_it_comes_about() -> None:
    index = index_of([Chosen(Stands.ANSWERED, plain_worth(worth)) for worth in (1, 0.25, 0, 1)])

    assert index_in_words(index) == "0.56"
    assert formula_of(index) == "(2 × 1 + 1 × 0.25 + 1 × 0) ÷ 4"
    assert index_in_words(index_of([])) == "–"


options = st.lists(st.floats(0, 1).map(lambda worth: round(worth, 2)), min_size=2, max_size=6).filter(any)
ways_to_count = st.sampled_from(["sum", "best", "all"])


def several_of(worths_there: list[float], way: str, **retired: str) -> Choice:
    """A choice of several options with these worths, and one that goes with no other."""
    there = [{"id": f"o{at}", "text": f"Option {at}", "worth": worth} for at, worth in enumerate(worths_there)]
    there[-1] |= retired
    nothing = {"id": "nothing", "text": "None of these", "alone": True}
    item = {"id": "ways/one", "group": "ways/ways", "kind": "choice", "title": "One", "ask": "Which?", "why": "So."}
    return Choice.model_validate(
        {**item, "standards": [], "several": True, "worth_of": way, "options": [*there, nothing]}
    )


def value_of(item: Choice, ids: Sequence[str]) -> float:
    worth = worth_of(item, ids)
    assert worth is not None
    return worth.value


@given(there=options, way=ways_to_count, retired=st.booleans(), data=st.data())
def test_choosing_more_is_never_worth_less_and_all_lies_within_nothing_and_one(there, way, retired, data) -> None:
    item = several_of(there, way, **({"retired": "Nobody does it."} if retired else {}))
    ids = [f"o{at}" for at in range(len(there))]
    fewer = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
    more = data.draw(st.lists(st.sampled_from(ids), unique=True))

    less, whole = value_of(item, fewer), value_of(item, [*fewer, *more])

    assert 0 <= less <= whole + 1e-9
    assert whole <= 1 + 1e-9
    assert value_of(item, ["nothing"]) == 0


@given(there=options, way=ways_to_count)
def test_all_that_there_is_is_worth_one_or_what_the_best_is_worth(there: list[float], way: str) -> None:
    everything = value_of(several_of(there, way), [f"o{at}" for at in range(len(there))])

    assert everything == pytest.approx(max(there) if way == "best" else 1)


@pytest.mark.parametrize("way", ["sum", "best", "all"])
def test_an_option_that_is_gone_or_nothing_chosen_is_worth_nothing_known(way: str) -> None:
    item = several_of([0.5, 1], way)

    assert worth_of(item, []) is None
    assert worth_of(item, ["o0", "gone"]) is None


def test_what_was_added_up_is_shown_with_what_it_is_a_part_of() -> None:
    item = several_of([0.5, 1, 0.5], "sum")
    index = index_of([Chosen(Stands.ANSWERED, worth_of(item, ids)) for ids in (["o0", "o1", "o2"], ["nothing"])])

    assert formula_of(index) == "(1 × (2 ÷ 2) + 1 × (0 ÷ 2)) ÷ 2"
    assert index_in_words(index) == "0.50"
