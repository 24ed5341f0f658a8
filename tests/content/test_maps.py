"""What the four innovation maps promise the people who rate them."""

from __future__ import annotations

import difflib
import re
from itertools import combinations, pairwise
from typing import Any

import pytest

from tests.content.shipped import CONSTRUCT_IDS, WITH_MAP, count_of_sentences, listed, rated, rows, shipped, words_of
from tests.content.test_words import ROLE_WORDS

QUANTITY = listed(
    "most more many much some several few fewer less all every each any no none both half a an the one two three four "
    "five six ten once twice often sometimes always usually frequently rarely seldom never consistently occasionally "
    "regularly fully partly mostly almost nearly only daily weekly monthly yearly quarterly annually"
)
VAGUE_IN_LEVELS = listed(
    "most some several regularly fully effectively often sometimes always usually frequently rarely consistently "
    "occasionally many few mostly partly somewhat adequately thoroughly"
)
NEIGHBORS_ALIKE = 0.5
"""Levels of a row share a subject and a few nouns: 0.33 at most when this was set. A level that is its neighbor with
another quantity has a ratio near 1; from a half on, more words are shared than differ."""


NAMED = {
    "central-office": r"central office|(?:learning|the) office|departments?",
    "principal": r"principal",
    "coach": r"coach",
    "external-partner": r"partner",
}
"""How Level 1 of a map may call the people whose map it is."""
LONGER_AT_MOST = 1.4
"""Level 1 to the last level, in words: beyond it, a reader can tell the ideal by its length."""
UNDOING = listed(
    "drop drops dropped strike strikes struck cancel cancels canceled refuse refuses refused reopen reopens reopened "
    "withdraw withdraws withdrawn reject rejects rejected undo undoes undone shelve shelves shelved"
)
ABOUT_EQUITY = ("rc.practices.", "tp.drivers.", "cs.foundations.")
FORMS_OF_INEQUITY = listed("race language disability income gender")
SIGNS_OF_INEQUITY = (
    r"\b(?:race|racial|black)\b",
    r"\blanguages?\b",
    r"\b(?:disability|disabilities)\b",
    r"\b(?:income|poverty)\b",
    r"\bgender\b",
    r"\benglish learners?\b",
    r"\bieps?\b",
)
ROWS_ABOUT_EQUITY = 9
WHOLE_LISTS = 2
"""The list of all five is said where records hold these facts of students. Recited row by row, nobody hears it."""
RATING_RULE = (
    "Read from the last level up. You are at a level when every sentence in it is true this year, in the places you "
    "name. In between two levels, take the one farther from Level 1 and note what is missing."
)


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_map_says_whose_it_is_which_end_is_ideal_and_that_its_rows_are_ours(role: str) -> None:
    content = shipped(f"innovation_maps/{role}.yaml")

    assert (content["role"], content["direction"], content["basis"]) == (role, "best-first", "own")
    assert 2 <= count_of_sentences(content["about"]) <= 4


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_map_has_one_row_for_each_of_the_33_constructs_in_their_order(role: str) -> None:
    assert [row["id"] for row in rows(role)] == [f"{role}/{construct}" for construct in CONSTRUCT_IDS]


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_desired_outcome_is_one_sentence(role: str) -> None:
    assert [row["id"] for row in rows(role) if count_of_sentences(row["outcome"]) != 1] == []


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_levels_run_from_the_ideal_one_without_a_gap_with_a_move_for_each_step_up(row: Any) -> None:
    labels = [level["level"] for level in row["levels"]]

    assert labels in ([1, 2, 3], [1, 2, 3, 4])
    assert sorted((move["from"], move["to"]) for move in row["moves"]) == [(n, n - 1) for n in labels[1:]]


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_a_row_names_what_could_be_shown_for_it(row: Any) -> None:
    assert 2 <= len(row["evidence"]) <= 4
    assert len(set(row["evidence"])) == len(row["evidence"])


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_a_level_is_read_in_a_moment(row: Any) -> None:
    assert [level["level"] for level in row["levels"] if not 1 <= count_of_sentences(level["text"]) <= 3] == []
    assert [level["level"] for level in row["levels"] if not 8 <= len(level["text"].split()) <= 60] == []


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_a_level_names_its_reach_and_leaves_out_quantity_and_praise(row: Any) -> None:
    found = [
        (level["level"], word)
        for level in row["levels"]
        for word in words_of(level["text"])
        if word in VAGUE_IN_LEVELS
    ]

    assert found == []


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_a_level_differs_from_the_next_by_more_than_quantity(row: Any) -> None:
    kept = [[word for word in words_of(level["text"]) if word not in QUANTITY] for level in row["levels"]]

    alike = [
        difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() for one, other in combinations(kept, 2)
    ]

    assert max(alike) < NEIGHBORS_ALIKE


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_a_move_is_something_to_do_and_each_step_up_asks_for_another(row: Any) -> None:
    texts = [move["text"] for move in row["moves"]]

    assert [text for text in texts if not re.match(r"[A-Z][a-z]+ ", text) or count_of_sentences(text) > 2] == []
    assert [one for one, other in pairwise(texts) if one.split()[:4] == other.split()[:4]] == []


@pytest.mark.parametrize("row", rated(), ids=lambda row: row["id"])
def test_the_level_where_work_begins_says_what_is_done_and_not_what_is_missing(row: Any) -> None:
    belittling = {"only", "merely", "just", "never", "nobody", "nothing", "little", "lacks", "lack", "fails"}

    assert belittling & set(words_of(row["levels"][-1]["text"])) == set()


def count_of_words(level: Any) -> int:
    return len(level["text"].split())


@pytest.mark.parametrize("role", WITH_MAP)
@pytest.mark.parametrize("measure", [len, lambda text: len(text.split())], ids=["characters", "words"])
def test_the_ideal_is_the_longest_text_in_half_of_the_rows_at_most(role: str, measure: Any) -> None:
    lengths = [[measure(level["text"]) for level in row["levels"]] for row in rows(role)]

    assert sum(of_row[0] == max(of_row) for of_row in lengths) <= len(lengths) / 2


@pytest.mark.parametrize("role", WITH_MAP)
def test_the_ideal_is_little_longer_than_the_level_where_work_begins(role: str) -> None:
    lengths = {row["id"]: [count_of_words(level) for level in row["levels"]] for row in rows(role)}

    assert {row: words for row, words in lengths.items() if words[0] > LONGER_AT_MOST * words[-1]} == {}


@pytest.mark.parametrize("role", WITH_MAP)
def test_each_level_has_a_name_of_a_few_words_that_no_other_of_its_row_has(role: str) -> None:
    names = {row["id"]: [level.get("name", "") for level in row["levels"]] for row in rows(role)}

    assert {row: said for row, said in names.items() if len({name.lower() for name in said}) < len(said)} == {}
    assert {row: said for row, said in names.items() if not all(2 <= len(name.split()) <= 4 for name in said)} == {}


@pytest.mark.parametrize("role", WITH_MAP)
def test_the_people_whose_map_it_is_act_in_the_ideal(role: str) -> None:
    ideals = {row["id"]: row["levels"][0]["text"] for row in rows(role)}

    assert [
        row for row, text in ideals.items() if not re.search(rf"\b(?:{NAMED[role]})\b", text, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_place_with_nothing_to_undo_can_stand_at_the_ideal(role: str) -> None:
    said = {row["id"]: UNDOING & set(words_of(row["levels"][0]["text"])) for row in rows(role)}

    assert {row: words for row, words in said.items() if words} == {}


@pytest.mark.parametrize("role", WITH_MAP)
def test_each_row_about_equity_names_two_signs_to_look_for(role: str) -> None:
    about_equity = [row for row in rows(role) if row["id"].removeprefix(f"{role}/").startswith(ABOUT_EQUITY)]
    said = {row["id"]: " ".join(text_of(row)).lower() for row in about_equity}

    named = {row: sum(bool(re.search(sign, text)) for sign in SIGNS_OF_INEQUITY) for row, text in said.items()}

    assert len(about_equity) == ROWS_ABOUT_EQUITY
    assert {row: signs for row, signs in named.items() if signs < 2} == {}


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_map_names_all_forms_of_inequity_and_does_not_recite_them(role: str) -> None:
    whole = [row["id"] for row in rows(role) if set(words_of(" ".join(text_of(row)))) >= FORMS_OF_INEQUITY]

    assert 1 <= len(whole) <= WHOLE_LISTS, whole


def text_of(row: Any) -> list[str]:
    return [row["outcome"], *(level["text"] for level in row["levels"])]


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_map_says_how_to_find_the_level_one_is_at(role: str) -> None:
    assert shipped(f"innovation_maps/{role}.yaml")["rating_rule"] == RATING_RULE


@pytest.mark.parametrize("role", WITH_MAP)
def test_a_name_tells_the_practice_and_not_the_grade(role: str) -> None:
    graded = listed("ideal entry basic advanced emerging developing exemplary level best better good weak strong")

    assert [name for name in names_of(role) if graded & set(words_of(name)) or name.endswith(".")] == []


@pytest.mark.parametrize("role", WITH_MAP)
def test_no_level_of_another_row_has_the_same_name(role: str) -> None:
    assert len(set(names_of(role))) == len(names_of(role))


def names_of(role: str) -> list[str]:
    return [level["name"] for row in rows(role) for level in row["levels"]]


FROM_STUDENTS = {"central-office": 9, "principal": 11, "coach": 10, "external-partner": 6}
"""So many rows at least can be shown by something that comes from students."""


@pytest.mark.parametrize("role", WITH_MAP)
def test_evidence_comes_from_students_too(role: str) -> None:
    shown = [row["id"] for row in rows(role) if any(re.search(r"\bstudents?\b", one) for one in row["evidence"])]

    assert len(shown) >= FROM_STUDENTS[role]


STEM = 5
"""So many letters tell that two words have one stem: ``coaches`` and ``coached``."""


@pytest.mark.parametrize("role", WITH_MAP)
def test_levels_name_something_that_the_one_below_them_had(role: str) -> None:
    rungs = [rung for row in rows(role) for rung in pairwise(map(stems_of, row["levels"]))]

    assert len([1 for one, below in rungs if one & below]) >= 0.97 * len(rungs)


def stems_of(level: Any) -> set[str]:
    return {word[:STEM] for word in words_of(level["text"]) if word not in ROLE_WORDS and len(word) >= STEM - 1}


@pytest.mark.parametrize("role", WITH_MAP)
def test_moves_differ_in_their_form_and_set_a_number_where_one_is_meant(role: str) -> None:
    texts = [move["text"] for row in rows(role) for move in row["moves"]]
    numbers = r"\b(two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|thirty|forty)\b"

    assert len([text for text in texts if re.fullmatch(r"[A-Z][a-z]+ [^.]+, and [^.]+\.", text)]) <= len(texts) * 0.45
    assert len([text for text in texts if re.search(numbers, text)]) <= len(texts) * 0.55
    assert len({" ".join(text.split()[:3]) for text in texts}) >= 0.9 * len(texts)
