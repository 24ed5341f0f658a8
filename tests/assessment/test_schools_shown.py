"""What is shown of a form tells nobody of fewer than ten people, not even whoever subtracts."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.forms.form_counts import Counting, FormCounts, SchoolCounts, with_sheets
from plassess.assessment.forms.held_answers import Given
from plassess.assessment.forms.schools_shown import form_sent, shown_groups

names = st.sampled_from(["Adams", "Lincoln", "North", "Oak", "Pine", None])
sizes = st.dictionaries(names, st.integers(1, 30), max_size=6)


def counts_of(schools: dict[str | None, int]) -> FormCounts:
    made = [SchoolCounts(school=name, sent=sent, counts={"f/a": {"yes": sent}}) for name, sent in schools.items()]
    return FormCounts(format="plassess/form-counts/1", form="f", edition="1", schools=tuple(made))


@given(schools=sizes)
def test_an_adversary_who_subtracts_finds_no_group_below_ten(schools: dict[str | None, int]) -> None:
    """All that is shown: the number of all who answered, and the groups; any sum of these may be subtracted."""
    counts = counts_of(schools)

    shown = [one.sent for one in shown_groups(counts)]
    total = form_sent(counts, "Form").sent

    assert all(sent >= 10 for sent in shown)
    known = [*shown, *([total] if total is not None else [])]
    for size in range(len(shown) + 1):
        for some in combinations(shown, size):
            left = (total or sum(shown)) - sum(some)
            assert left == 0 or left >= 10, (schools, known)


@given(schools=sizes)
def test_whatever_is_shown_adds_up_to_all_or_is_nothing(schools: dict[str | None, int]) -> None:
    shown = shown_groups(counts_of(schools))

    assert sum(one.sent for one in shown) in (0, sum(schools.values()))
    assert bool(shown) == (sum(schools.values()) >= 10)
    assert None not in [one.school for one in shown[:-1]]


@given(rows=st.lists(st.tuples(st.integers(0, 9), names), max_size=30), random=st.randoms(use_true_random=False))
def test_each_sheet_counts_once_in_whatever_order(rows: list[tuple[int, str | None]], random: object) -> None:
    given_ = {"f/a": Given(("yes",), "aloud")}
    sheets = [Counting(f"{number}-{school}", given_, school) for number, school in rows]
    empty = FormCounts(format="plassess/form-counts/1", form="f", edition="1")

    counted = with_sheets(empty, sheets)
    again = with_sheets(counted, sheets)

    assert again == counted
    assert counted.sent == len(set(rows)) == len(counted.counted)
    assert sum(one.counts["f/a"]["yes"] for one in counted.schools) == len(set(rows))
