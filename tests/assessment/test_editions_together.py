"""Editions in a district's summary: a row comes over for all teams that rated it or for none, and never for a few."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.cycles.movement import Movement
from plassess.assessment.district.editions.edition_words import edition_in_words, why_apart
from plassess.assessment.district.editions.editions_together import Together, together
from plassess.assessment.district.five_pictures import summary_of
from plassess.assessment.district.since_last_time import movements
from plassess.assessment.district.small_cells import FEWEST_TEAMS
from plassess.assessment.district.standing_out import standing_out
from plassess.assessment.district.team_facts import RowFacts, TeamFacts
from plassess.assessment.district.teams import Wanted, teams_in
from tests.district_teams import ROWS, framework, row, team

OLD, NEW, WHY = "2022", "2026", "its words have changed since it was rated"
EVERYBODY = Wanted()
FRAMEWORK = framework()


def earlier(id_: str, place: int | str, *, apart: str = "") -> RowFacts:
    """A row of the former edition, which goes by another id today."""
    return replace(row(id_, place), carried=row(f"{id_}.now", place), apart=apart)


def of_old(number: int, *rows: RowFacts) -> TeamFacts:
    return team(number, rows, edition=OLD, content_now="changed", carried_to=NEW)


def of_new(number: int, *rows: RowFacts) -> TeamFacts:
    return team(number, rows, edition=NEW)


def brought(facts: Sequence[TeamFacts]) -> Together:
    return together(teams_in(facts), EVERYBODY)


def counted(facts: Sequence[TeamFacts]) -> dict[tuple[str, str], int | None]:
    """How many teams each row of each edition is counted over, as it is shown."""
    found = summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, None)
    return {(it.edition, one.id): one.teams for it in found.levels for each in it.standards for one in each.rows}


@st.composite
def districts_of_two_editions(draw: st.DrawFn) -> list[TeamFacts]:
    facts = [
        of_old(number, *(earlier(id_, draw(st.integers(0, 4)), apart=draw(_WHYS)) for id_ in _some_rows(draw)))
        for number in range(draw(st.integers(0, 12)))
    ]
    more = range(50, 50 + draw(st.integers(0, 8)))
    return [*facts, *(of_new(one, *(row(f"{id_}.now", draw(st.integers(0, 4))) for id_ in ROWS)) for one in more)]


_WHYS = st.sampled_from(["", "", "", "", "", "", "", WHY])


def _some_rows(draw: st.DrawFn) -> list[str]:
    return [id_ for id_ in ROWS if draw(st.integers(0, 3))]


@given(districts_of_two_editions())
def test_a_row_comes_over_for_all_teams_or_for_none_and_never_for_few(facts: list[TeamFacts]) -> None:
    came, stayed = Counter[str](), Counter[str]()
    for one in brought(facts).teams:
        if one.now.edition == OLD:
            came.update(it.id for it in one.now.rows if it.edition == NEW)
            stayed.update(it.id for it in one.now.rows if not it.edition)

    assert not came.keys() & stayed.keys()
    assert all(count >= FEWEST_TEAMS for count in came.values())


@given(districts_of_two_editions())
def test_no_row_is_lost_and_none_counts_twice(facts: list[TeamFacts]) -> None:
    before = Counter(len(one.rows) for one in facts)

    assert Counter(len(one.now.rows) for one in brought(facts).teams) == before
    assert all(it.level is not None or it.standing != "level" for one in brought(facts).teams for it in one.now.rows)


@given(districts_of_two_editions())
def test_what_is_said_of_editions_names_no_school(facts: list[TeamFacts]) -> None:
    told = brought(facts).told

    said = " ".join([*map(edition_in_words, told), *(why_apart(row) for one in told for row in one.apart)])
    assert "Nameless" not in said
    assert all(not one.apart for one in told if one.few)


def test_teams_of_both_editions_are_counted_together_where_the_row_was_carried_over() -> None:
    facts = [of_old(n, earlier(ROWS[0], n % 3)) for n in range(5)] + [
        of_new(n, row(f"{ROWS[0]}.now", 1)) for n in (7, 8)
    ]

    assert counted(facts) == {(NEW, f"{ROWS[0]}.now"): 7}
    assert (
        edition_in_words(brought(facts).told[0])
        == "Principal: edition 2022 is counted with edition 2026, in every row."
    )


def test_one_level_that_cannot_be_carried_over_keeps_the_row_apart_for_all() -> None:
    """Else whoever knows which level was reworded could tell which one the team that lacks had decided."""
    facts = [of_old(n, earlier(ROWS[0], 1, apart=WHY if n == 3 else "")) for n in range(6)]

    assert counted(facts) == {(OLD, ROWS[0]): 6}
    (told,) = brought(facts).told
    assert (told.together, [why_apart(one) for one in told.apart]) == (0, [WHY])


def test_four_teams_of_an_edition_stay_apart_and_nothing_is_said_of_their_rows() -> None:
    facts = [of_old(n, earlier(ROWS[0], 1)) for n in range(4)] + [
        of_new(n, row(f"{ROWS[0]}.now", n % 2)) for n in range(6, 12)
    ]

    assert counted(facts) == {(NEW, f"{ROWS[0]}.now"): 6}
    (told,) = brought(facts).told
    assert (told.few, told.apart) == (True, ())
    assert "stays apart" in edition_in_words(told)


def test_a_row_that_few_looked_at_stays_apart_and_nothing_more_is_said_of_it() -> None:
    facts = [of_old(n, earlier(ROWS[0], 1), *([earlier(ROWS[1], 2, apart=WHY)] if n < 4 else [])) for n in range(6)]

    (told,) = brought(facts).told

    assert [(one.id, one.why) for one in told.apart] == [(ROWS[1], ())]
    assert "fewer than 5 teams" in why_apart(told.apart[0])


def test_page_one_says_which_editions_were_brought_together() -> None:
    facts = [of_old(n, earlier(ROWS[0], 1)) for n in range(6)]

    lines = standing_out(summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, None))

    assert [one.text for one in lines if one.label == "Editions"] == [
        "Principal: edition 2022 is counted with edition 2026, in every row."
    ]


def test_a_team_that_rated_on_both_editions_is_set_side_by_side_as_the_content_of_today_has_them() -> None:
    fall = replace(of_old(1, earlier(ROWS[0], 2)), content="old")
    spring = replace(of_new(1, row(f"{ROWS[0]}.now", 1)), content="new")

    assert movements(fall, spring) == (Movement.NEARER,)


def test_a_team_that_rated_on_one_content_both_times_is_set_side_by_side_as_it_is() -> None:
    cannot = replace(row(f"{ROWS[0]}.now", 2), cannot=WHY)
    fall, spring = (of_old(1, replace(row(ROWS[0], place), carried=cannot, apart=WHY)) for place in (2, 1))

    assert movements(fall, spring) == (Movement.NEARER,)
    assert movements(replace(fall, content="older"), spring) == (Movement.NOT_COMPARABLE,)
