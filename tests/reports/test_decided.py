"""What a report says of decisions: words and reasons, counts only from ten people on, and nobody's own mark."""

import pytest
from msgspec.structs import replace

from plassess.views.outputs.decision_pieces import decisions_output
from tests.assessment.deciding import CODES, SAW, decided_plan
from tests.reports.shared import render_report

TEXTS = ("md", "html")


def said(people: int, to: str = "md", audience: str = "team") -> str:
    return " ".join(str(render_report(decided_plan(people=people), to, audience)).split())


@pytest.mark.parametrize("to", TEXTS)
def test_a_decision_is_told_with_its_reason_its_rule_and_another_view(to: str) -> None:
    text = said(11, to)

    for words in (
        "Level 2 “Evidence asked for”, 1 away from ideal",
        "Because:",
        "It rests on: none yet.",
        "by consensus: everyone can live with it, though somebody sees it otherwise.",
        "by majority: more than half are for it.",
        "Rosa Ortiz",
        "Does not apply here",
        "Not decided",
        "Lee Wu takes it on, by Nov 3",
        "Kim Ode",
        "Who keeps the file",
    ):
        assert words in text, words
    assert "2 of 4" not in text
    assert "not rated yet" not in text


@pytest.mark.parametrize("to", TEXTS)
def test_counts_are_told_from_ten_people_on(to: str) -> None:
    assert "Marked alone: Level 1: 4 · Level 2: 4 · Level 3: 3" in said(11, to)
    assert "opened Oct 20 over 10 people" in said(10, to)
    assert "Cards, round 1" in said(10, to)
    assert "Vote: 10 of 10 for it." in said(10, to)
    for few in (5, 9):
        for words in ("Marked alone:", "Cards, round", "Vote:", f"{few} people", "opened Oct 20 over"):
            assert words not in said(few, to)


def test_a_round_in_which_fewer_than_ten_voted_is_not_told() -> None:
    rounds = [one.rounds for one in decisions_output(decided_plan(people=10))]

    assert [sum(votes.values()) for votes in rounds[0]] == [10, 10]
    assert not [one for one in decisions_output(decided_plan(people=9)) if one.rounds or one.marked or one.sent]


@pytest.mark.parametrize("to", TEXTS)
def test_the_board_reads_no_level_and_nothing_of_how_it_was_decided(to: str) -> None:
    text = said(11, to, "board")

    for words in (
        "Evidence asked for",
        "Level",
        "Two plans name it",
        "Kim Ode",
        "sees it otherwise",
        "Marked",
        "Cards",
        "Vote",
        "Lee Wu",
    ):
        assert words not in text, words


@pytest.mark.parametrize("audience", ["team", "board"])
@pytest.mark.parametrize("to", TEXTS)
def test_no_report_holds_a_code_or_a_line_from_a_sheet(to: str, audience: str) -> None:
    text = str(render_report(decided_plan(), to, audience))

    assert SAW not in text
    assert not [code for code in CODES if code in text.casefold()]


def test_what_people_wrote_is_text_and_never_markup() -> None:
    hostile = "<b>bold</b> *starred* {{ plan }}"
    plan = decided_plan(hostile)

    assert "<b>" not in str(render_report(plan, "html", "team"))
    assert "*starred*" not in str(render_report(plan, "md", "team")).replace("\\*", "")


def test_before_the_opening_a_report_says_that_nothing_is_decided_yet() -> None:
    plan = decided_plan()
    assert plan.alone
    rows = tuple(
        replace(one, decision=None, level=None, counts=None, rounds=(), for_it=None) for one in plan.alone.rows
    )
    closed = replace(plan, alone=replace(plan.alone, opened=None, rows=rows))

    text = str(render_report(closed, "md", "team"))

    assert "Each marks these rows alone first, and the team decides when it meets." in text
    assert text.count("**Not decided**") == 3
    assert "11" not in text.partition("What we decided")[2].partition("##")[0]
    assert "rows decided" not in text


@pytest.mark.parametrize("to", TEXTS)
def test_page_one_counts_decisions_and_says_whose_task_the_others_are(to: str) -> None:
    page = said(11, to).partition("What we decided")[0].replace("<bdi>", "").replace("</bdi>", "")

    assert "2 of 3 rows decided. Not decided:" in page
    assert "Measuring and reporting impact: Lee Wu takes it on, by Nov 3" in page
    assert "Many sources to plan from" not in page


def test_page_one_names_at_most_ten_rows_first_those_that_somebody_takes_on() -> None:
    plan = decided_plan()
    assert plan.alone
    one = plan.alone.rows[-1]
    left = replace(one, decision=None, counts=None)
    many = replace(plan, alone=replace(plan.alone, rows=(*[left] * 11, one)))

    page = str(render_report(many, "md", "team")).partition("What we decided")[0]

    assert "0 of 12 rows decided." in page
    assert page.count("obody takes") == 1
    assert "Nobody takes these on yet: " in page
    assert page.count("Measuring and reporting impact") == 10
    assert page.index("Lee Wu takes it on") < page.index("Nobody takes these on yet")
    assert "2 more stand below." in page
