"""A district's summary: the same however files come, and no school can be found in it, by any subtraction."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from statistics import median_high

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import json, structs

from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.district.call_list import asked_and_offered, call_list
from plassess.assessment.district.five_pictures import Summary, Tallies, summary_of
from plassess.assessment.district.follow_through import By
from plassess.assessment.district.kept_apart import kept_apart
from plassess.assessment.district.levels_decided import LevelsOfRow
from plassess.assessment.district.small_cells import FEWEST_TEAMS, why_hidden
from plassess.assessment.district.standing_out import standing_out
from plassess.assessment.district.summary_words import middle, team_placed
from plassess.assessment.district.taken_on.offered import Offered, OfferedFor, Offering
from plassess.assessment.district.team_facts import StepFacts, TeamFacts
from plassess.assessment.district.teams import Team, Wanted, teams_in
from tests.district_teams import DAY, ROWS, districts, framework, marks, row, team

EVERYBODY = Wanted()
FRAMEWORK = framework()


def summed(facts: Sequence[TeamFacts], wanted: Wanted = EVERYBODY, by: By = "level") -> Summary:
    return summary_of(teams_in(facts), wanted, by, FRAMEWORK, None)


def levels_of(found: Summary, id_: str = ROWS[0]) -> LevelsOfRow:
    return next(it for one in found.levels for each in one.standards for it in each.rows if it.id == id_)


@given(districts(), st.randoms())
def test_the_order_of_files_does_not_matter(facts: tuple[TeamFacts, ...], chance: Random) -> None:
    shuffled = list(facts)
    chance.shuffle(shuffled)

    assert summed(shuffled) == summed(facts)


@given(districts(), st.integers(0, 30))
def test_what_is_counted_apart_adds_up(facts: tuple[TeamFacts, ...], at: int) -> None:
    """Wherever a row of the whole and of both halves is shown, its counts are the sums of theirs."""
    teams = teams_in(facts)
    whole, one, other = (
        summary_of(it, EVERYBODY, "level", FRAMEWORK, None) for it in (teams, teams[:at], teams[at:])
    )

    shown = [
        {(role.role, it.id): it for role in of.levels for each in role.standards for it in each.rows}
        for of in (one, other)
    ]
    for role in whole.levels:
        for it in (it for standard in role.standards for it in standard.rows if it.at):
            halves = [each.get((role.role, it.id)) for each in shown]
            if all(half is not None and half.at for half in halves):
                assert it.at == tuple(map(sum, zip(*(half.at for half in halves if half), strict=True)))
    assert not (one.chosen and other.chosen) or whole.chosen == tuple(
        structs.replace(a, goals=a.goals + b.goals, steps=a.steps + b.steps, needs=a.needs + b.needs)
        for a, b in zip(one.chosen, other.chosen, strict=True)
    )


@given(districts())
def test_no_school_has_a_name_in_it(facts: tuple[TeamFacts, ...]) -> None:
    found = summed(facts)

    told = f"{json.encode(found).decode()} {standing_out(found)}"

    assert "Nameless" not in told
    assert not any(f'"{one.uid}"' in told or one.folder in told for one in facts)


@given(districts())
def test_a_team_that_takes_itself_out_of_a_row_cannot_place_the_others(facts: tuple[TeamFacts, ...]) -> None:
    """Whoever knows one school's level, as its own team does, still finds the others at two places at least."""
    for role in summed(facts).levels:
        for it in (it for standard in role.standards for it in standard.rows if it.at):
            assert sum(it.at) >= FEWEST_TEAMS
            for own, count in enumerate(it.at):
                others = [left - (place == own) for place, left in enumerate(it.at)]
                assert not count or sum(1 for left in others if left) > 1


@given(districts())
def test_nothing_is_told_of_fewer_than_five_teams(facts: tuple[TeamFacts, ...]) -> None:
    teams = teams_in(facts)
    for role in summed(facts).levels:
        there = [one.now for one in teams if one.now.role == role.role and one.now.rows]
        assert role.teams == (len(there) if len(there) >= FEWEST_TEAMS else None)
        for it in (it for standard in role.standards for it in standard.rows):
            looked = sum(any(one.id == it.id for one in now.rows) for now in there)
            assert it.teams == (looked if looked >= FEWEST_TEAMS else None)
            assert it.teams is not None or (it.at == () and it.not_decided is it.unknown is it.not_applicable is None)


_NARROWED = st.builds(
    Wanted,
    st.sampled_from(["", "principal", "coach"]),
    st.sampled_from([(), ("tp.evidence",), ("rc.expertise",)]),
    st.sampled_from([None, DAY + timedelta(days=1)]),
)


@given(districts(), st.sampled_from(["level", "network"]))
def test_groups_of_schools_are_five_or_more_with_steps_and_so_is_every_rest(
    facts: tuple[TeamFacts, ...], by: By
) -> None:
    """Each group is disjoint of the others and all together are everybody, so no sum leaves out fewer than five."""
    teams = [one.now for one in teams_in(facts)]
    groups = summed(facts, EVERYBODY, by).follow_through.groups

    if sum(bool(one.steps) for one in teams) < FEWEST_TEAMS:
        assert not groups
        return
    names = [name.casefold() for one in groups for name in one.names]
    assert len(names) == len(set(names))
    for one in groups:
        there = [
            it for it in teams if (it.school_level if by == "level" else it.network).casefold() in _folded(one.names)
        ]
        assert sum(bool(it.steps) for it in there) >= FEWEST_TEAMS
        assert one.schools == len(there)
        assert one.steps.committed == sum(len(it.steps) for it in there)
    assert sum(one.schools for one in groups) == len(teams)


@given(districts(), _NARROWED)
def test_steps_are_told_of_all_whatever_it_is_narrowed_to(facts: tuple[TeamFacts, ...], wanted: Wanted) -> None:
    """What is left of two summaries is nothing: of one standard, level of school and role there may be one school."""
    assert summed(facts, wanted).follow_through == summed(facts).follow_through


def _folded(names: Sequence[str]) -> set[str]:
    return {name.casefold() for name in names}


@given(districts())
def test_what_is_due_is_part_of_what_is_open_and_told_of_the_same_groups(facts: tuple[TeamFacts, ...]) -> None:
    """The figures of due steps divide the open ones further, and never the schools: there is no second partition."""
    with_days, without = (
        summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, None, today).follow_through
        for today in (DAY + timedelta(days=1), None)
    )

    plain = [structs.replace(one, steps=structs.replace(one.steps, overdue=0, soon=0)) for one in with_days.groups]
    assert plain == list(without.groups)
    assert all(one.steps.overdue + one.steps.soon <= one.steps.open for one in with_days.groups)


def test_steps_are_overdue_or_due_soon_by_their_day_where_they_are_open() -> None:
    days = (DAY - timedelta(1), DAY, DAY + timedelta(30), DAY + timedelta(31), None)
    open_ = tuple(StepFacts((), "open", False, day) for day in days)
    done = StepFacts((), "done", False, DAY - timedelta(1))
    facts = [team(at, steps=(*open_, done)) for at in range(5)]

    found = summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, None, DAY)

    steps = found.follow_through.all_steps
    assert (steps.open, steps.overdue, steps.soon) == (25, 5, 10)
    assert [one.text for one in standing_out(found) if one.label == "Steps"] == [
        "Of 30 steps committed to, 5 are done, 0 dropped, 25 open.",
        "Of 25 open steps, 5 are overdue on October 6, 2026; 10 are due within 30 days.",
    ]


@given(districts())
def test_marks_are_shown_where_four_teams_are_left_whichever_takes_its_own_out(
    facts: tuple[TeamFacts, ...],
) -> None:
    teams = teams_in(facts)
    for role in summed(facts).marks:
        sent = [one.now.sent for one in teams if one.now.role == role.role and one.now.sent >= FEWEST_OUTSIDE]
        for it in (it for standard in role.standards for it in standard.rows if it.counts):
            assert len(sent) >= FEWEST_TEAMS
            assert all(sum(sent) - own >= (FEWEST_TEAMS - 1) * FEWEST_OUTSIDE for own in sent)
            assert it.counts is not None
            assert it.counts.sent == sum(sent) == role.people


def test_marks_of_small_teams_are_in_no_count_so_that_nothing_can_be_taken_from_it() -> None:
    large = [team(at, sent=10, marked=(marks(ROWS[0], (5, 5, 0, 0, 0)),)) for at in range(5)]
    small = team(9, sent=9, marked=(marks(ROWS[0], (9, 0, 0, 0, 0)),))

    assert summed([*large[:4], small]).marks[0].people is None
    assert summed([*large, small]).marks == summed(large).marks
    assert summed(large).marks[0].people == 50


@pytest.mark.parametrize(
    ("places", "hidden"),
    [
        ((2, 2, 3, 3, "unknown", "unknown"), "few"),
        ((2, 2, 2, 2, 2), "alike"),
        ((2, 2, 2, 2, 3), "alike"),
        ((2, 2, 2, 3, 3), ""),
        ((2, 2, 3, "not-decided", "unknown", "not-applicable"), "few"),
        ((4, 4, 4, 4, 4, 4, 0), "alike"),
    ],
)
def test_levels_are_hidden_where_they_would_name_a_school(places: Sequence[int | str], hidden: str) -> None:
    found = levels_of(summed([team(at, [row(ROWS[0], place)]) for at, place in enumerate(places)]))

    assert found.hidden == hidden
    assert bool(found.at) == (not hidden)


def test_not_decided_and_unknown_stay_in_sight_where_levels_are_hidden() -> None:
    places = (2, 2, "not-decided", "not-decided", "unknown", "not-applicable")
    found = levels_of(summed([team(at, [row(ROWS[0], place)]) for at, place in enumerate(places)]))

    assert (found.not_decided, found.unknown, found.not_applicable, found.at) == (2, 1, 1, ())


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (("unknown",) * 6, "don’t know where they stand in"),
        (("not-decided",) * 6, "have not decided"),
        (("not-decided", "unknown") * 3, "have not decided, or don’t know where they stand in,"),
        (("not-decided",) * 3 + (2, 2, 3), "have not decided"),
        (("unknown",) * 2 + (2, 2, 3, 3), None),
    ],
)
def test_what_most_teams_leave_open_is_said_as_the_table_says_it(
    places: Sequence[int | str], told: str | None
) -> None:
    found = summed([team(at, [row(ROWS[0], place)]) for at, place in enumerate(places)])

    lines = [one.text for one in standing_out(found) if one.label == "Levels"]

    (title,) = {it.title for one in found.levels for each in one.standards for it in each.rows if it.teams}
    waiting = f"{found.levels[0].role_title}: half of the teams or more {told} “{title}”."
    assert [line for line in lines if "decided" in line or "know" in line] == ([waiting] if told else [])


def test_the_worst_school_cannot_be_named() -> None:
    """All but one stand at ideal: neither that one nor where the others stand is told, in any picture."""
    facts = [team(at, [row(id_, 0 if at else 4) for id_ in ROWS]) for at in range(40)]

    found = summed(facts)

    assert all(it.at == () for one in found.levels for each in one.standards for it in each.rows)
    assert not any(one.label == "Levels" for one in standing_out(found))


def test_editions_and_levels_that_differ_are_kept_apart() -> None:
    old = [team(at, [row(ROWS[0], at % 3)], edition="2011") for at in range(6)]
    new = [team(at, [row(ROWS[0], at % 3)]) for at in range(6, 13)]
    short = [team(at, [row(ROWS[0], at % 3, labels=(1, 2, 3))]) for at in range(13, 20)]

    found = summed([*old, *new, *short])

    assert [(one.edition, one.teams) for one in found.levels] == [("2011", 6), ("2022", 14)]
    assert [it.labels for it in found.levels[1].standards[0].rows] == [(1, 2, 3, 4), (1, 2, 3)]
    assert found.editions == 2


def test_one_team_over_two_cycles_counts_once_by_its_latest() -> None:
    then = [team(at, [row(ROWS[0], 3)]) for at in range(6)]
    later = DAY + timedelta(days=180)
    now = [
        team(at + 10, [row(ROWS[0], at % 3 + 1, evidence=at < 2)], before=f"u{at}", opened=later, school="")
        for at in range(6)
    ]

    found = summed([*now, *then])

    (moved,) = found.moved[0].standards[0].rows
    assert found.teams == 6
    assert levels_of(found).at == (0, 2, 2, 2, 0)
    assert (moved.nearer, moved.same, moved.farther, moved.named_evidence) == (4, 2, 0, 2)


def test_a_school_that_began_anew_without_naming_the_last_one_is_one_team_all_the_same() -> None:
    then, now = team(1), team(2, school="NAMELESS  school 1", opened=DAY + timedelta(days=200))
    other = team(3, school="Nameless School 1", team="Coaches", opened=DAY + timedelta(days=9))

    assert teams_in([then, now, other]) == (Team(now, then), Team(other))


def test_a_copy_of_a_folder_counts_once() -> None:
    one, copy = team(1, folder="b"), team(1, folder="b - Copy", asks="something else")

    assert teams_in([one, copy]) == teams_in([copy, one]) == (Team(one),)


def test_what_bears_on_standards_counts_teams_and_not_words() -> None:
    steps = (StepFacts(("tp.evidence",), "open", False, None), StepFacts(("tp.evidence",), "dropped", False, None))
    facts = [team(1, goals=(("tp.evidence", "rc.expertise"), ("tp.evidence",)), steps=steps, needs=("rc.expertise",))]
    facts += [team(at) for at in range(2, 6)]
    offered = Offered.model_validate(
        {
            "format": "plassess/offered/1",
            "offered": [{"standard": "tp.evidence", "hours": 6.0}, {"standard": "tp.evidence", "hours": 2.0}],
        }
    )

    found = summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, offered)

    by_id = {one.id: one for one in found.chosen}
    assert [(one.goals, one.steps, one.needs) for one in (by_id["tp.evidence"], by_id["rc.expertise"])] == [
        (1, 1, 0),
        (1, 0, 1),
    ]
    assert (by_id["tp.evidence"].offered, by_id["rc.expertise"].offered) == (
        OfferedFor(offered.offered),
        by_id["cs.inquiry"].offered,
    )


def test_only_what_is_meant_is_counted() -> None:
    facts = [team(at, [row(id_, at % 3) for id_ in ROWS], opened=DAY + timedelta(days=at)) for at in range(12)]
    coach = team(20, role="coach")

    found = summed(
        [*facts, coach], Wanted(role="principal", standards=("rc.expertise",), since=DAY + timedelta(days=6))
    )

    assert found.teams == 6
    assert [it.id for one in found.levels for each in one.standards for it in each.rows] == [ROWS[2]]
    assert [one.id for one in found.chosen] == ["rc.expertise"]


def test_whom_to_call_stands_by_the_alphabet_and_says_no_level() -> None:
    today = date(2027, 1, 15)
    late = StepFacts((), "open", False, today - timedelta(days=1))
    facts = [
        team(1, [row(ROWS[0], 4)], school="Zinnia", steps=(late, late)),
        team(2, [row(ROWS[0], 0)], school="alder", check_in=today - timedelta(days=3)),
        team(3, school="Maple", offers="our Thursday meeting"),
        team(4, school="Birch", check_in=today, steps=(StepFacts((), "done", False, DAY),)),
    ]

    told = call_list(teams_in(facts), EVERYBODY, today)

    assert [(one.name, one.overdue, bool(one.missed)) for one in told] == [
        ("alder", 0, True),
        ("Maple", 0, False),
        ("Zinnia", 2, False),
    ]
    assert not any("level" in field for field in told[0].__struct_fields__)


@pytest.mark.parametrize(
    ("counts", "at"), [((1, 1, 1), 1), ((2, 0, 2), 2), ((0, 0, 3), 2), ((3, 0, 0), 0), ((0, 5, 4), 1)]
)
def test_the_middle_one_of_an_even_split_is_the_farther_and_flatters_nobody(counts: Sequence[int], at: int) -> None:
    each = [place for place, count in enumerate(counts) for _ in range(count)]

    assert middle(counts) == at == median_high(each)


def test_requests_stand_beside_offers_role_by_role_and_what_is_said_alike_stands_once() -> None:
    facts = [
        team(
            1, school="Zinnia", asks="Student work", school_level="high", network="North", goals=(("tp.evidence",),)
        ),
        team(2, school="Alder", asks="student  WORK"),
        team(3, school="Maple", asks="A calendar", offers="Thursdays"),
        team(4, school="Birch", role="coach", role_title="Coach", offers="Fridays"),
        team(5, school="Cedar", steps=(StepFacts((), "open", False, DAY),)),
    ]

    coach, principal = asked_and_offered(call_list(teams_in(facts), EVERYBODY, DAY + timedelta(1)))

    assert [(one.words, [it.name for it in one.teams]) for one in principal.asked] == [
        ("A calendar", ["Maple"]),
        ("student  WORK", ["Alder", "Zinnia"]),
    ]
    assert [(one.words, len(one.teams)) for one in principal.offered] == [("Thursdays", 1)]
    assert (coach.role_title, coach.asked, coach.offered[0].words) == ("Coach", (), "Fridays")
    zinnia = principal.asked[1].teams[1]
    assert team_placed(zinnia, {"tp.evidence": "Evidence"}) == "Zinnia (high, North, goal: Evidence)"


def test_an_empty_district_says_nothing_and_breaks_nothing() -> None:
    found = Tallies(EVERYBODY).summary(FRAMEWORK, None)

    assert (found.teams, found.first, found.levels, found.moved) == (0, None, (), ())


def test_page_one_begins_with_what_came_of_it_and_names_no_more_standards_than_one_reads() -> None:
    ids = [one.id for one in FRAMEWORK.standards][:6]
    facts = [
        team(
            at + 10 * day,
            [row(ROWS[0], (at + day * (at % 3)) % 4)],
            before=f"u{at}" if day else "",
            opened=DAY + timedelta(day),
            goals=tuple((id_,) for id_ in ids),
        )
        for at in range(8)
        for day in (0, 1)
    ]
    offered = Offered(format="plassess/offered/1", offered=(Offering(standard=FRAMEWORK.standards[-1].id),))

    lines = standing_out(summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, offered))

    assert lines[0].label == "Since last time"
    said = {one.label: one.text for one in lines}
    assert said["Goals"] == (
        "The most teams, 8 of 8, have a goal for each of 6 standards. No team has a goal for any of 5 standards."
    )
    assert next(one.text for one in lines if one.label == "Offered") == (
        "Nothing is offered for 6 of 6 standards that teams chose as a goal."
    )


def test_rows_in_which_as_many_moved_nearer_are_all_named_and_where_more_moved_farther_is_said() -> None:
    nearer = [(3, 2)] * 4 + [(3, 3)] * 4
    farther = [(1, 2)] * 3 + [(2, 2)] * 5
    facts = [
        team(
            at + 10 * day,
            [
                row(ROWS[0], nearer[at][day]),
                *([row(ROWS[1], nearer[at][day])] if at < 7 else []),
                row(ROWS[2], farther[at][day]),
            ],
            before=f"u{at}" if day else "",
            opened=DAY + timedelta(day),
        )
        for at in range(8)
        for day in (0, 1)
    ]

    lines = standing_out(summary_of(teams_in(facts), EVERYBODY, "level", FRAMEWORK, None))

    assert lines[0].text == (
        "Principal, 8 teams: in 2 of 3 rows, more teams moved nearer to ideal than farther; in 1, more moved farther."
        f" The most teams moved nearer in “{ROWS[0]}” (4 of 8 teams nearer, 0 farther); “{ROWS[1]}” (4 of 7 teams"
        " nearer, 0 farther). Evidence is named for 0 of 23 levels that were compared."
    )


def test_what_is_farthest_from_ideal_is_said_of_rows_that_are_begun_and_not_begun_of_the_others() -> None:
    short = [row(ROWS[0], 2 if at else 1, labels=(1, 2)) for at in range(8)]
    long = [row(ROWS[1], 3 if at % 4 else 1) for at in range(8)]
    facts = [team(at, [short[at], long[at]]) for at in range(8)]
    facts[1] = team(1, [row(ROWS[0], 1, labels=(1, 2)), long[1]])

    said = [one.text for one in standing_out(summed(facts)) if one.label == "Levels"]

    assert said == [
        f"Principal: half of the teams or more have not started in “{ROWS[0]}”.",
        f"Principal: half of the teams or more are 3 away from ideal, or farther, in “{ROWS[1]}”.",
    ]


@given(districts(), st.lists(st.integers(0, 40), min_size=30, max_size=30), st.data())
def test_two_summaries_of_any_days_differ_by_five_teams_of_a_role_or_by_none(
    facts: tuple[TeamFacts, ...], days: list[int], chosen: st.DataObject
) -> None:
    opened = [structs.replace(one, opened=DAY + timedelta(days=at)) for one, at in zip(facts, days, strict=False)]
    teams = teams_in(opened)
    latest = [one.now for one in teams]
    day = st.one_of(st.none(), st.integers(0, 40).map(lambda at: DAY + timedelta(days=at)))
    asked = st.builds(Wanted, role=st.sampled_from(["", "principal", "coach"]), since=day)
    here, there = (kept_apart(chosen.draw(asked), latest) for _ in range(2))
    of_role = Counter(one.role for one in latest)

    apart = Counter(one.now.role for one in teams if here.takes(one) != there.takes(one))
    over_all = Counter(one.now.role for one in teams if _over_all(here, one) != _over_all(there, one))

    if all(any(each.takes(one) for one in teams) for each in (here, there)):  # nothing is made of no team
        told = [role for role, count in of_role.items() if count >= FEWEST_TEAMS]
        assert all(apart[role] == 0 or apart[role] >= FEWEST_TEAMS for role in told)
        if not {here.role, there.role} - {"", *told}:  # of fewer than five teams nothing is shown by themselves
            assert sum(over_all.values()) == 0 or sum(over_all.values()) >= FEWEST_TEAMS


def _over_all(meant: Wanted, one: Team) -> bool:
    return meant.takes(one) and meant.takes_over_all(one)


@pytest.mark.parametrize(("coaches", "counted"), [(4, 6), (5, 11)])
def test_a_role_of_few_teams_cannot_be_subtracted_from_all(coaches: int, counted: int) -> None:
    facts = [team(at, goals=((),)) for at in range(6)] + [team(10 + at, role="coach") for at in range(coaches)]
    latest = [one.now for one in teams_in(facts)]

    found = summed(facts, kept_apart(EVERYBODY, latest))

    assert (found.teams, found.over_all) == (6 + coaches, counted)
    assert found.chosen


@given(districts(), st.lists(st.integers(0, 40), min_size=30, max_size=30), st.data())
def test_what_is_left_of_two_summaries_of_any_days_may_be_shown_by_itself(
    facts: tuple[TeamFacts, ...], days: list[int], chosen: st.DataObject
) -> None:
    opened = [structs.replace(one, opened=DAY + timedelta(days=at)) for one, at in zip(facts, days, strict=False)]
    latest = [one.now for one in teams_in(opened)]
    since = st.one_of(st.none(), st.integers(0, 40).map(lambda at: DAY + timedelta(days=at)))
    here, there = (summed(opened, kept_apart(Wanted(since=chosen.draw(since)), latest)) for _ in range(2))

    for one, other in _shown_in_both(_levels_at(here), _levels_at(there)):
        assert why_hidden(_apart(one, other)) == ""
    for one, other in _shown_in_both(_moves(here), _moves(there)):
        assert why_hidden(_apart(one, other)) == ""


def _levels_at(found: Summary) -> dict[tuple[object, ...], tuple[int, ...]]:
    rows = ((role, standard, row) for role in found.levels for standard in role.standards for row in standard.rows)
    return {(role.role, role.edition, it.part, row.id, row.labels): row.at for role, it, row in rows if row.at}


def _moves(found: Summary) -> dict[tuple[object, ...], tuple[int, ...]]:
    rows = ((role, standard, row) for role in found.moved for standard in role.standards for row in standard.rows)
    return {
        (role.role, role.edition, it.part, row.id): (row.nearer or 0, row.same or 0, row.farther or 0)
        for role, it, row in rows
        if not row.hidden
    }


def _shown_in_both(
    here: dict[tuple[object, ...], tuple[int, ...]], there: dict[tuple[object, ...], tuple[int, ...]]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(at, there[key]) for key, at in here.items() if key in there and at != there[key]]


def _apart(one: Sequence[int], other: Sequence[int]) -> tuple[int, ...]:
    return tuple(abs(here - there) for here, there in zip(one, other, strict=True))


@given(districts(), st.integers(0, 200))
def test_who_was_opened_since_the_day_that_was_asked_is_counted(facts: tuple[TeamFacts, ...], after: int) -> None:
    teams, day = teams_in(facts), DAY + timedelta(days=after)
    meant = kept_apart(Wanted(since=day), [one.now for one in teams])

    assert meant.since is not None
    assert meant.since <= day
    assert all(meant.takes(one) for one in teams if one.now.opened >= day)


def test_a_row_in_which_all_that_are_left_out_stand_alike_is_not_shown_since_a_day() -> None:
    """The ten that were opened first all decided one level, and of the others each five decided one of two."""
    early = [team(at, [row(ROWS[0], 3)], opened=DAY) for at in range(10)]
    late = [team(10 + at, [row(ROWS[0], at % 2)], opened=DAY + timedelta(days=3)) for at in range(10)]
    latest = [one.now for one in teams_in([*early, *late])]
    wanted = kept_apart(Wanted(since=DAY + timedelta(days=4 - 1)), latest)

    whole, since = summed([*early, *late]), summed([*early, *late], wanted)

    assert (since.teams, levels_of(whole).hidden, levels_of(since).hidden) == (10, "", "alike")
    assert levels_of(since).teams == 10
    assert levels_of(summed(late)).at
