"""Groups within groups: an outer line is the sum of what lies below it, whatever was answered, and counts it once."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.assessment.plan.model import PlannedPart
from plassess.assessment.prompts import known_prompts
from plassess.content.instrument import Instrument
from plassess.content.nested.groups import MOST_NESTED, Nesting
from tests.nested_instruments import answers_to, forests, instrument, instruments, item, library_with, part_of_plan
from tests.speed import examples

quickly = settings(max_examples=examples(60))


@st.composite
def planned(draw: st.DrawFn) -> tuple[Instrument, PlannedPart]:
    drawn = draw(instruments())
    return drawn, part_of_plan(drawn, draw(answers_to(drawn)))


def inner_of(one: Instrument, outer: str) -> list[str]:
    return [group.id for group in one.groups if group.within == outer]


def below(one: Instrument, outer: str) -> set[str]:
    """The groups that lie in one, and itself, found from the outside in."""
    return {outer}.union(*(below(one, inner) for inner in inner_of(one, outer)))


@quickly
@given(planned())
def test_an_outer_line_adds_its_inner_lines_and_its_own_rows(drawn: tuple[Instrument, PlannedPart]) -> None:
    one, part = drawn
    lines = {line.id: line.figures for line in part.profile}
    asked = Counter(item.group for item in one.items if item.kind == "scale")

    for id_, figures in lines.items():
        inner = [lines[group] for group in inner_of(one, id_) if group in lines]
        assert figures.asked == asked[id_] + sum(each.asked for each in inner)
        assert figures.rated >= sum(each.rated for each in inner)
        own = Counter(figures.distances) - sum((Counter(each.distances) for each in inner), Counter())
        uncounted = Counter(figures.uncounted) - sum((Counter(each.uncounted) for each in inner), Counter())
        assert own.total() + uncounted.total() == asked[id_]


@quickly
@given(planned())
def test_every_item_counts_once_in_the_lines_that_lie_in_none(drawn: tuple[Instrument, PlannedPart]) -> None:
    one, part = drawn
    outermost = {group.id for group in one.groups if group.within is None}
    kinds = Counter(item.kind for item in one.items)

    assert sum(line.figures.asked for line in part.profile if line.id in outermost) == kinds["scale"]
    assert sum(line.index.asked for line in part.indexes if line.id in outermost) == kinds["choice"]


@quickly
@given(planned())
def test_an_index_is_the_mean_over_everything_below(drawn: tuple[Instrument, PlannedPart]) -> None:
    one, part = drawn

    for line in part.indexes:
        those = [choice for choice in part.choices if choice.group in below(one, line.id) and choice.measured]
        worths = [choice.measured.worth.value for choice in those if choice.chosen and choice.measured.worth]
        assert line.index.asked == len(those)
        assert line.index.value == (sum(worths, Fraction()) / len(worths) if worths else None)


@quickly
@given(planned())
def test_each_line_stands_below_what_it_lies_in_and_only_where_something_is_asked(
    drawn: tuple[Instrument, PlannedPart],
) -> None:
    one, part = drawn
    for kind, ids in (
        ("scale", [line.id for line in part.profile]),
        ("choice", [line.id for line in part.indexes]),
    ):
        used = {item.group for item in one.items if item.kind == kind}
        assert sorted(ids) == sorted(group.id for group in one.groups if used & below(one, group.id))
        for outer in ids:
            at = ids.index(outer)
            those = below(one, outer) & set(ids)
            assert set(ids[at : at + len(those)]) == those


@quickly
@given(instruments())
def test_a_prompt_knows_all_that_it_lies_in_from_the_outside_in(one: Instrument) -> None:
    prompts = known_prompts(library_with(one), "coach", (one.id,))
    groups = {group.id: group for group in one.groups}

    for prompt in prompts:
        path = (*prompt.outer_groups, prompt.group)
        assert len(path) <= MOST_NESTED
        assert [groups[id_].within for id_ in path] == [None, *path[:-1]]


@quickly
@given(forests(), st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"))
def test_a_circle_has_an_end(within: dict[str, str | None], inner: str, outer: str) -> None:
    nesting = Nesting({id_: above for id_, above in within.items() if above} | {f"nest/{inner}": f"nest/{outer}"})

    outline = nesting.outline(within)

    assert sorted(outline) == sorted({*within, *(up for id_ in within for up in nesting.above(id_))})
    assert all(len(set(nesting.above(id_))) == len(nesting.above(id_)) for id_ in within)


@pytest.mark.parametrize("retired", ["nest/a", "nest/b", "nest/c"])
def test_what_an_outer_group_no_longer_asks_its_inner_ones_do_not_ask(retired: str) -> None:
    within = {"nest/a": None, "nest/b": "nest/a", "nest/c": "nest/b"}
    one = instrument(within, [item(number, group, rated=True) for number, group in enumerate(within)])
    groups = tuple(
        group.model_copy(update={"retired": "Nobody needs it."}) if group.id == retired else group
        for group in one.groups
    )

    prompts = known_prompts(library_with(one.model_copy(update={"groups": groups})), "coach", ("nest",))

    assert [prompt.group for prompt in prompts if prompt.retired] == list(within)[list(within).index(retired) :]
