"""What the three forms promise the staff, families and students who are handed one, and the team that reads them."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.content.shipped import CONSTRUCTS, FORMS, instrument, items, listed, standards

SIZES = {"staff-form": (11, 5), "family-form": (6, 2), "student-form": (6, 3)}
"""Items, and minutes."""
ANSWERS = {
    "staff-form": {
        "how-often": ("Not yet", "Once", "2 to 3 times", "Monthly or more", "Can't tell"),
        "yes-or-no": ("Yes", "Partly", "No", "Can't tell"),
    },
    "family-form": {"seen-from-home": ("Yes", "Partly", "No", "Don't know")},
    "student-form": {"of-my-classes": ("None", "One or two", "About half", "Nearly all", "Don't know")},
}
LONGEST_ASK, LETTERS_A_WORD, SYLLABLES_A_WORD = 20, 4.7, 1.45
"""Of a question, and of all that a form says on average: short words in short sentences."""
JARGON = listed(
    "implementation assessment curriculum instruction evidence-based equity equitable data pedagogy professional "
    "standards protocol cycle coaching learner learners educator educators outcomes framework walkthrough tier"
)
UNSEEN_FROM_HOME = listed(
    "training trainings coach coaches coaching budget budgets money funds meeting meetings schedule agenda plan plans "
    "planning workshop workshops colleague colleagues substitute substitutes mentor session sessions team teams"
)
SEEN_FROM_HOME = ("rc.practices", "rc.curriculum", "tp.evidence", "cs.foundations", "cs.inquiry", "cs.leadership")
"""What families cannot see of a school: how training is designed, what it costs, how bias is talked of, who is trained."""


def said_on(name: str) -> list[str]:
    """All that is read on a form by whoever answers it."""
    content = instrument(name)
    options = [option["text"] for one in content["answer_sets"].values() for option in one["options"]]
    return [content["say_before"], *(item["ask"] for item in items(name)), *options]


def words_in(text: str) -> list[str]:
    return re.findall(r"[a-záéíóúüñ]+(?:['’][a-z]+)?", text.lower())


def sentences_in(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!])\s+", text.strip()) if one]


def syllables_in(word: str) -> int:
    """Groups of vowels; a silent e at the end is none."""
    return max(len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$|(?<=[^td])ed$", "", word))), 1)


@pytest.mark.parametrize("name", FORMS)
def test_it_has_the_items_and_takes_the_minutes_that_it_says(name: str) -> None:
    assert (len([item for item in items(name) if item["kind"] == "choice"]), instrument(name)["minutes"]) == SIZES[
        name
    ]


@pytest.mark.parametrize("name", FORMS)
def test_its_answers_are_shared_worth_nothing_and_one_of_them_is_not_to_know(name: str) -> None:
    sets = instrument(name)["answer_sets"]

    assert {one: tuple(option["text"] for option in held["options"]) for one, held in sets.items()} == ANSWERS[name]
    assert {key for held in sets.values() for option in held["options"] for key in option} == {"id", "text"}
    assert {held["options"][-1]["text"] for held in sets.values()} <= {"Can't tell", "Don't know"}
    assert {item["answers"] for item in items(name) if item["kind"] == "choice"} == set(sets)


@pytest.mark.parametrize("name", FORMS)
def test_questions_of_one_answer_set_stand_together(name: str) -> None:
    runs = [item["answers"] for item in items(name) if item["kind"] == "choice"]

    assert sorted(runs, key=runs.index) == runs


def test_staff_are_asked_once_for_each_standard_and_others_never_twice_for_one() -> None:
    asked = {name: [item["standards"] for item in items(name) if item["kind"] == "choice"] for name in FORMS}

    assert all(len(named) == 1 for of_form in asked.values() for named in of_form)
    assert sorted(one for (one,) in asked["staff-form"]) == sorted(CONSTRUCTS)
    for of_form in asked.values():
        assert max(Counter(one for (one,) in of_form).values()) == 1


def test_staff_are_asked_in_the_standards_own_order_within_a_group() -> None:
    order = [standard["id"] for standard in standards()]
    for group in instrument("staff-form")["groups"]:
        places = [
            order.index(item["standards"][0])
            for item in items("staff-form")
            if item["group"] == group["id"] and item["standards"]
        ]
        assert places == sorted(places), group["id"]


@pytest.mark.parametrize("name", FORMS)
def test_before_it_asks_it_says_who_asks_who_sees_it_and_that_it_judges_no_one(name: str) -> None:
    said = " ".join(instrument(name)["say_before"].split())

    assert re.search(r"asks? you this|helps them choose", said)
    assert re.search(r"one teacher", said)
    assert re.search(r"\bname", said)
    assert re.search(r"\bcounts\b", said)
    assert re.search(r"\b10\b", said)


@pytest.mark.parametrize("name", FORMS)
def test_it_is_read_by_a_sixth_grader(name: str) -> None:
    said = " ".join(said_on(name))
    words = words_in(said)
    lengths = [len(words_in(one)) for text in said_on(name)[: 1 + len(items(name))] for one in sentences_in(text)]

    assert max(len(words_in(item["ask"])) for item in items(name)) <= LONGEST_ASK
    assert sum(lengths) / len(lengths) <= 13
    assert sum(map(len, words)) / len(words) <= LETTERS_A_WORD
    assert sum(map(syllables_in, words)) / len(words) <= SYLLABLES_A_WORD
    assert set(words) & JARGON == set()


@pytest.mark.parametrize("name", FORMS)
def test_each_question_asks_one_thing(name: str) -> None:
    for item in items(name):
        assert item["ask"].count("?") == 1, item["id"]
        assert not re.search(r"\b(and|or)\b", item["ask"]), item["id"]


def test_families_are_asked_nothing_that_they_cannot_see() -> None:
    asked = [item["standards"][0] for item in items("family-form")]
    words = {word for item in items("family-form") for word in words_in(item["ask"])}

    assert tuple(asked) == SEEN_FROM_HOME
    assert words & UNSEEN_FROM_HOME == set()


def test_students_count_their_classes_and_no_teacher_is_picked_out() -> None:
    assert {item["ask"].partition(" your classes ")[0] for item in items("student-form")} == {"In how many of"}
    assert not any(
        re.search(r"\byour (best |favorite |math |English )?teacher\b", one) for one in said_on("student-form")
    )


@pytest.mark.parametrize("name", FORMS)
def test_each_item_tells_the_team_what_it_is_for(name: str) -> None:
    for item in items(name):
        assert 8 <= len(words_in(item["why"])) <= 40, item["id"]
        assert len(item["title"]) <= 44, item["id"]


def test_staff_may_say_one_thing_in_their_own_words_at_the_end_and_are_told_who_reads_it() -> None:
    *others, last = [item["kind"] for item in items("staff-form")]

    assert (last, set(others)) == ("text", {"choice"})
    assert "read by the keeper alone" in instrument("staff-form")["say_before"]
    assert {item["kind"] for name in ("family-form", "student-form") for item in items(name)} == {"choice"}
