"""What the shipped standards promise their readers."""

from __future__ import annotations

from tests.content.shipped import (
    CONSTRUCTS,
    ROLES,
    STANDARDS,
    constructs,
    count_of_sentences,
    frames,
    shipped,
    standards,
)

TITLES = {
    "rc": "Rigorous Content for Each Learner",
    "rc.practices": "Equity Practices",
    "rc.curriculum": "Curriculum, Assessment, and Instruction",
    "rc.expertise": "Professional Expertise",
    "tp": "Transformational Processes",
    "tp.drivers": "Equity Drivers",
    "tp.evidence": "Evidence",
    "tp.designs": "Learning Designs",
    "tp.implementation": "Implementation",
    "cs": "Conditions for Success",
    "cs.foundations": "Equity Foundations",
    "cs.inquiry": "Culture of Collaborative Inquiry",
    "cs.leadership": "Leadership",
    "cs.resources": "Resources",
}
RENAMED = {
    "rc.practices": "Learning Practices",
    "tp.drivers": "Learning Drivers",
    "cs.foundations": "Learning Foundations",
}


def test_three_frames_hold_three_four_and_four_standards() -> None:
    shape = [(frame["id"], len(frame["standards"])) for frame in frames()]

    assert shape == [("rc", 3), ("tp", 4), ("cs", 4)]


def test_the_eleven_standards_stand_under_their_own_frame_in_order() -> None:
    assert [standard["id"] for standard in standards()] == list(CONSTRUCTS)
    for frame in frames():
        assert all(standard["id"].startswith(f"{frame['id']}.") for standard in frame["standards"])


def test_each_standard_has_its_three_constructs_in_order() -> None:
    found = {standard["id"]: [construct["id"] for construct in standard["constructs"]] for standard in standards()}

    assert found == {id_: [f"{id_}.{strand}" for strand in strands] for id_, strands in CONSTRUCTS.items()}
    assert len(constructs()) == 33


def test_frames_and_standards_bear_the_titles_of_2022() -> None:
    found = {part["id"]: part["title"] for part in [*frames(), *standards()]}

    assert found == TITLES


def test_a_construct_has_a_title_of_two_to_five_words_that_no_other_has() -> None:
    titles = [construct["title"] for construct in constructs()]

    assert [title for title in titles if not 2 <= len(title.split()) <= 5] == []
    assert len(set(titles)) == 33


def test_what_a_construct_is_about_is_one_sentence() -> None:
    assert [construct["id"] for construct in constructs() if count_of_sentences(construct["about"]) != 1] == []


def test_seven_foundations_stand_in_source_order() -> None:
    slugs = [foundation["id"].removeprefix("foundations/") for foundation in shipped(STANDARDS)["foundations"]]

    assert slugs == [
        "learning-improves-results",
        "systems-drive-learning",
        "equity-throughout",
        "materials-matter",
        "educators-lead",
        "policy-guides",
        "research-informs",
    ]


def test_the_chain_runs_from_standards_to_students_with_something_to_watch_at_each_link() -> None:
    chain = shipped(STANDARDS)["chain"]

    slugs = [link["id"].removeprefix("chain/") for link in chain]

    assert slugs == ["standards", "professional-learning", "educators", "practice", "results"]
    assert [link["id"] for link in chain if len(link["watch"]) not in (2, 3)] == []


def test_seven_roles_stand_in_order() -> None:
    roles = shipped(STANDARDS)["roles"]

    assert tuple(role["id"] for role in roles) == ROLES
    assert all(role["title"] for role in roles)


def test_each_standard_leans_on_two_to_four_others_and_never_on_itself() -> None:
    for standard in standards():
        assert set(standard["related"]) <= set(CONSTRUCTS) - {standard["id"]}, standard["id"]
        assert len(set(standard["related"])) == len(standard["related"]), standard["id"]
        assert 2 <= len(standard["related"]) <= 4, standard["id"]


def test_a_team_that_names_what_goes_wrong_finds_three_to_five_symptoms_of_each_standard() -> None:
    astray = [standard["id"] for standard in standards() if not 3 <= len(standard["symptoms"]) <= 5]

    assert astray == []


def test_a_symptom_is_one_sentence_short_enough_to_choose_from_a_list() -> None:
    symptoms = [symptom for standard in standards() for symptom in standard["symptoms"]]

    assert [symptom for symptom in symptoms if count_of_sentences(symptom) != 1 or len(symptom) > 120] == []


def test_a_district_chooses_between_two_label_sets_that_each_title_all_fourteen() -> None:
    label_sets = {label_set["id"]: label_set for label_set in shipped(STANDARDS)["label_sets"]}

    assert list(label_sets) == ["published-2022", "current"]
    assert all(label_set["title"] for label_set in label_sets.values())
    assert label_sets["published-2022"]["titles"] == TITLES
    assert label_sets["current"]["titles"] == TITLES | RENAMED
