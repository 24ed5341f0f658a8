"""What the seven action guides promise the teams that work through them."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from datetime import date

import pytest

from tests.content.shipped import (
    CONSTRUCTS,
    ROLES,
    asked,
    count_of_sentences,
    guide,
    questions,
    responsibilities,
)

ASK_LINES, ASK_COLUMNS = 2, 76
TITLE_COLUMNS = 44
MONTHS = {
    "Aug": 8,
    "Sep": 9,
    "Oct": 10,
    "Nov": 11,
    "Dec": 12,
    "Jan": 1,
    "Feb": 2,
    "Mar": 3,
    "Apr": 4,
    "May": 5,
    "Jun": 6,
}
FIRST_YEAR, SATURDAY = 2026, 5
PUBLISHED = "central-office"
"""The one role whose published guide we have read."""


@pytest.mark.parametrize("role", ROLES)
def test_a_guide_says_whose_it_is_and_claims_a_published_guide_only_where_we_followed_one(role: str) -> None:
    assert guide(role)["role"] == role
    assert guide(role)["basis"] == ("published-guide" if role == PUBLISHED else "standards")
    if role != PUBLISHED:
        assert "Action Guide" not in guide(role)["source"]["title"]


@pytest.mark.parametrize("role", ROLES)
def test_a_guide_says_in_a_few_sentences_who_answers_and_how(role: str) -> None:
    assert 2 <= count_of_sentences(guide(role)["about"]) <= 4


@pytest.mark.parametrize("role", ROLES)
def test_a_guide_has_twelve_to_eighteen_responsibilities_over_all_frames_in_their_order(role: str) -> None:
    found = [line["frame"] for line in responsibilities(role)]

    assert 12 <= len(found) <= 18
    assert list(dict.fromkeys(found)) == ["rc", "tp", "cs"]
    assert found == sorted(found, key=["rc", "tp", "cs"].index)
    assert min(Counter(found).values()) >= 4


@pytest.mark.parametrize("role", ROLES)
def test_a_responsibility_is_one_sentence_that_begins_with_its_verb(role: str) -> None:
    texts = [line["text"].strip() for line in responsibilities(role)]

    assert [text for text in texts if not re.fullmatch(r"[A-Z][a-z]+ [^.?!]+\.", text)] == []
    not_verbs = {"The", "A", "An", "You", "We", "Our", "When", "Where", "In", "At", "For", "To", "Before", "After"}
    assert [
        text
        for text in texts
        if text.split()[0] in not_verbs or (text.split()[0] != "Bring" and text.split()[0].endswith("ing"))
    ] == []


@pytest.mark.parametrize("role", ROLES)
def test_a_responsibility_bears_first_on_a_standard_of_its_frame(role: str) -> None:
    lines = responsibilities(role)

    assert [line["id"] for line in lines if not line["standards"][0].startswith(f"{line['frame']}.")] == []


@pytest.mark.parametrize("role", ROLES)
def test_every_standard_has_a_responsibility_that_bears_on_it(role: str) -> None:
    assert {id_ for line in responsibilities(role) for id_ in line["standards"]} == set(CONSTRUCTS)


@pytest.mark.parametrize("role", ROLES)
def test_eight_questions_of_which_the_first_reviews_the_responsibilities(role: str) -> None:
    first, *others = questions(role)

    assert len(others) == 7
    assert (first["reviews"], first["standards"]) == ("responsibilities", [])
    assert [question["id"] for question in others if "reviews" in question] == []
    assert [question["id"] for question in others if not 1 <= len(question["standards"]) <= 3] == []


@pytest.mark.parametrize("role", ROLES)
def test_each_standard_is_fed_by_the_answers_to_a_question(role: str) -> None:
    assert {id_ for question in questions(role) for id_ in question["standards"]} == set(CONSTRUCTS)


def test_the_questions_of_all_guides_do_not_sound_alike() -> None:
    """One opening, one shape and one cadence wear out over eight questions, and more over seven guides."""
    asked = [question for role in ROLES for question in questions(role)]
    probes = [probe for question in asked for probe in question["probes"]]

    assert sum(probe.startswith(("Which", "What")) for probe in probes) <= len(probes) * 2 / 5
    assert sum(count_of_sentences(question["why"]) == 2 for question in asked) <= len(asked) * 2 / 3
    assert sum(", and what" in question["ask"] for question in asked) <= len(asked) / 4


def test_hardly_a_question_is_hypothetical() -> None:
    asks = [question["ask"] for role in ROLES for question in questions(role)]

    assert len([ask for ask in asks if re.match(r"If\b|What would (some|a)\w*\b.* think", ask)]) <= 1


@pytest.mark.parametrize("role", ROLES)
def test_the_questions_take_about_ninety_minutes_and_the_first_takes_twenty(role: str) -> None:
    minutes = [question["minutes"] for question in questions(role)]

    assert minutes[0] == 20
    assert 85 <= sum(minutes) <= 95


@pytest.mark.parametrize("prompt", asked(), ids=lambda prompt: prompt["id"])
def test_an_ask_fits_on_two_lines_and_its_title_in_a_list(prompt: dict[str, str]) -> None:
    assert len(textwrap.wrap(prompt["ask"], ASK_COLUMNS)) <= ASK_LINES
    assert prompt["ask"].strip().endswith("?")
    assert len(prompt["title"]) <= TITLE_COLUMNS
    assert 1 <= count_of_sentences(prompt["why"]) <= 2


@pytest.mark.parametrize("role", ROLES)
def test_a_question_brings_what_the_talk_needs(role: str) -> None:
    for question in questions(role):
        assert 2 <= len(question["probes"]) <= 4, question["id"]
        assert 2 <= len(question["look_at"]) <= 4, question["id"]
        assert 1 <= len(question["examples"]) <= 2, question["id"]


@pytest.mark.parametrize("role", ROLES)
def test_an_example_says_who_does_what_by_which_working_day(role: str) -> None:
    examples = [example for question in questions(role) for example in question["examples"]]

    for example in examples:
        assert set(example) == {"what", "who", "by"}
        assert day_of(example["by"]).weekday() < SATURDAY, example["what"]


def test_first_steps_are_set_in_all_seasons_of_a_school_year() -> None:
    """A team that meets in January plans spring and the next year: an example in October is of no use to it."""
    months = Counter(
        example["by"].split()[0] for role in ROLES for question in questions(role) for example in question["examples"]
    )

    assert {month: count for month, count in months.items() if count > sum(months.values()) / 3} == {}
    assert [month for month in MONTHS if months[month] < 4] == []


def day_of(by: str) -> date:
    """The day that a month and a day mean in the school year of the examples, as an author writes them: ``Oct 5``."""
    month, day = by.split()
    assert not day.startswith("0")
    return date(FIRST_YEAR + (MONTHS[month] < MONTHS["Aug"]), MONTHS[month], int(day))


@pytest.mark.parametrize("role", ROLES)
def test_no_two_first_steps_of_a_guide_are_all_done_by_one_person(role: str) -> None:
    who = Counter(example["who"] for question in questions(role) for example in question["examples"])

    assert len(who) >= 3
