"""Maps and instruments in the conversation: levels by number, places, shares, aims, and the ways in."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from .program import TODAY, answers_in, lines, opened, record_in, run
from .terminal import Terminal

MAP = ("start", "--role", "principal", "--using", "map", "--standards", "tp.evidence")


def test_a_level_is_chosen_by_number_from_full_sentences_with_the_ideal_end_named(tmp_path: Path) -> None:
    ended = run(tmp_path, *MAP, typed=lines("", "", "", "2", "the May report", "", "a note", "/quit"))

    answer = answers_in(opened(tmp_path))["principal/tp.evidence.capacity"]
    assert "1 Ideal: " in ended.said
    assert "We have not begun." in ended.said
    assert answer == {"state": "answered", "level": 2, "evidence": ["the May report"], "note": "a note"}


def test_not_begun_unknown_and_not_applicable_are_first_class(tmp_path: Path) -> None:
    typed = lines("", "", "", "/unknown", "/na", "we are a virtual school", "9", "5", "0", "", "", "", "", "", "n")

    ended = run(tmp_path, *MAP, typed=typed)

    answers = answers_in(opened(tmp_path))
    assert answers["principal/tp.evidence.capacity"] == {"state": "unknown"}
    assert answers["principal/tp.evidence.plan"]["because"] == "we are a virtual school"
    assert answers["principal/tp.evidence.impact"] == {"state": "not-begun"}
    assert "for not begun." in ended.said


def test_an_aim_is_set_after_rating_with_no_default_and_shows_the_move(tmp_path: Path) -> None:
    typed = lines("", "", "", "3", "", "", "2", "", "", "/unknown", "1", "", "1", "2", "", "", "n")

    ended = run(tmp_path, *MAP, typed=typed)

    answers = answers_in(opened(tmp_path))
    assert "aim" not in answers["principal/tp.evidence.plan"]
    assert "Where by then?" in ended.said
    assert ended.code == 0


def test_shares_and_places_are_taken_and_kept(tmp_path: Path) -> None:
    start = ("start", "--role", "central-office", "--using", "core-roles,learning-community")

    run(
        tmp_path,
        *start,
        typed=lines("", "", "30", "20%", "", "40", "10, 25, 30", "", "/jump 16", "6", "4", "", "/quit"),
    )

    answers = answers_in(opened(tmp_path))
    assert answers["core-roles/learning-system-designer"] == {"state": "answered", "today": 30, "wished": 20}
    assert answers["core-roles/program-manager"] == {"state": "answered", "today": 40, "wished": 25}
    assert [answer["place"] for answer in answers.values() if "place" in answer] == [4]


def test_standards_are_proposed_from_what_the_guide_named(tmp_path: Path) -> None:
    start = ("start", "--role", "central-office", "--using", "guide,map")
    typed = lines("", "", "", "1", "8x4, 7x1", "", "The need.", "", "", "", "", "/quit")

    ended = run(tmp_path, *start, typed=typed)

    assert "Enter takes those marked ●: Evidence · Learning Designs" in ended.said
    assert record_in(opened(tmp_path))["standards"] == ["tp.evidence", "tp.designs"]


def test_symptoms_propose_where_to_look(tmp_path: Path) -> None:
    ended = run(tmp_path, "start", "--role", "coach", "--from-symptoms", typed=lines("", "", "1, 2, 7", "", "/quit"))

    assert record_in(opened(tmp_path))["standards"] == ["rc.practices", "rc.curriculum"]
    assert "they only propose where to look" in ended.said


def test_without_using_the_rest_is_offered_with_the_time_it_takes(tmp_path: Path) -> None:
    typed = lines("", "", "", "1", "", "Need.", "", "", "", "", "", "3", "30 20", "", "/quit")

    ended = run(tmp_path, "start", "--role", "central-office", typed=typed)

    assert "Innovation map · two to four standards" in ended.said
    assert record_in(opened(tmp_path))["using"] == ["guide", "core-roles"]
    assert "core-roles/learning-system-designer" in answers_in(opened(tmp_path))


def test_all_rows_are_there_for_who_asks(tmp_path: Path) -> None:
    ended = run(tmp_path, "start", "--role", "coach", "--using", "map", typed=lines("", "", "all", "", "/quit"))

    assert "33 to go" in ended.said
    assert len(record_in(opened(tmp_path))["standards"]) == 11


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--role", "teacher", "--using", "map"), "no innovation map for teacher"),
        (("--role", "coach", "--using", "mapp"), "There is no mapp"),
        (("--role", "coach", "--standards", "tp.evidenc"), "no standard tp.evidenc"),
        (("--role", "coach", "--frames", "xx"), "no frame xx"),
        (
            (
                "--role",
                "coahc",
            ),
            "Did you mean coach?",
        ),
    ],
)
def test_what_is_not_there_is_said_before_anything_is_asked(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    ended = run(tmp_path, "start", *arguments, typed="")

    assert ended.code == 2
    assert said in ended.said
    assert not (tmp_path / "assessments").exists()


@pytest.mark.parametrize("columns", [80, 60])
def test_a_row_is_shown_whole_at_every_width(tmp_path: Any, columns: int) -> None:
    with Terminal(tmp_path, [*MAP], columns=columns) as screen:
        screen.at_a_prompt()
        screen.enter("")
        screen.enter("")
        shown = screen.enter("")

    assert "We have not begun." in " ".join(shown.split())
    assert max(len(line) for line in shown.splitlines()) <= columns


def test_resuming_goes_on_at_the_first_row_that_waits(tmp_path: Path) -> None:
    run(tmp_path, *MAP, typed=lines("", "", "", "2", "", "", "/quit"))

    resumed = run(tmp_path, "resume", typed=lines("/quit"))

    assert "Question 1 of 2 today" in resumed.said
    assert "answered 1 of 3 · not answered 2 Open:" in resumed.said


def test_a_blank_file_of_a_map_is_filled_in_and_taken(tmp_path: Path) -> None:
    using = ("start", "--role", "principal", "--using", "map", "--standards", "tp.evidence")
    blank = run(tmp_path, *using, "--blank").out
    (tmp_path / "answers.yaml").write_text(blank.replace("# level: its number", "level: 2"), encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(blank.replace("# level: its number", "level: 7"), encoding="utf-8")

    taken = run(tmp_path, *using, "--answers", "answers.yaml", "--no-input")
    untaken = run(tmp_path, *using, "--answers", "wrong.yaml", "--no-input")

    assert taken.code == 0
    assert untaken.code == 3
    assert "has no level 7" in untaken.said


def test_a_share_is_on_disk_before_the_wish_is_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "start", "--role", "central-office", "--using", "core-roles", typed=lines("", "", "30"))

    assert answers_in(opened(tmp_path))["core-roles/learning-system-designer"] == {"state": "answered", "today": 30}


def test_a_rating_stays_when_the_team_does_not_know_what_it_rests_on(tmp_path: Path) -> None:
    ended = run(tmp_path, *MAP, typed=lines("", "", "", "2", "/unknown", "", "", "/quit"))

    assert answers_in(opened(tmp_path))["principal/tp.evidence.capacity"] == {"state": "answered", "level": 2}
    assert "/unknown works at a question" in ended.said


def test_the_move_to_an_aim_becomes_a_first_step_of_whoever_takes_it_on(tmp_path: Path) -> None:
    start = ("start", "--role", "principal", "--using", "map", "--standards", "tp.evidence", "--people", "Dana, Luis")
    typed = lines("", "3", "", "", "/unknown", "/unknown", "1", "2", "Luis / in 3 weeks", "/quit")

    run(tmp_path, *start, typed=typed)

    answer = answers_in(opened(tmp_path))["principal/tp.evidence.capacity"]
    assert answer["aim"] == 2
    assert answer["first_steps"][0]["who"] == "Luis"


def test_a_name_with_a_comma_and_a_date_is_both_below_a_move(tmp_path: Path) -> None:
    typed = lines(
        "", "", "", "3", "", "", "/unknown", "/unknown", "1", "2", "Maria, 2020-13-15", "in 3 weeks", "/quit"
    )

    ended = run(tmp_path, *MAP, typed=typed)

    (step,) = answers_in(opened(tmp_path))["principal/tp.evidence.capacity"]["first_steps"]
    assert "There is no month 13. By when?" in ended.said
    assert (step["who"], step["by"]) == ("Maria", TODAY + timedelta(weeks=3))


def test_resuming_in_one_part_still_brings_what_was_left_of_another(tmp_path: Path) -> None:
    start = ("start", "--role", "central-office", "--using", "guide,core-roles")
    run(tmp_path, *start, typed=lines("", "", "", "1", "", "Need.", "", "", "", "30 20", "", "/quit"))

    resumed = run(tmp_path, "resume", typed=lines(*["/skip"] * 5, "", "2", "Vision.", "", "", "/quit"))

    assert "How many minutes do you have?" in resumed.said
    assert answers_in(opened(tmp_path))["central-office/vision-actions"]["text"] == "Vision."


def test_a_row_answered_by_hand_outside_the_chosen_standards_locks_nobody_out(tmp_path: Path) -> None:
    run(tmp_path, *MAP, typed=lines("", "", "", "2", "", "", "/quit"))
    path = opened(tmp_path) / "responses" / "team.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "  principal/cs.leadership.vision:\n    state: unknown\n")

    assert run(tmp_path, "resume", typed=lines("/quit")).code == 0


def test_a_number_longer_than_any_is_no_bug(tmp_path: Path) -> None:
    ended = run(tmp_path, *MAP, typed=lines("", "", "", "9" * 5000, "²", "2", "/quit"))

    assert ended.code == 0
    assert answers_in(opened(tmp_path))["principal/tp.evidence.capacity"]["level"] == 2


def test_a_team_out_of_time_comes_to_its_commitments_at_once(tmp_path: Path) -> None:
    start = ("start", "--role", "central-office", "--using", "guide,core-roles")
    typed = lines(
        "", "", "", "", "", "Need.", "", "", "Call Bo / Bo / in 3 weeks", "/end", "1", "a note from Bo", "", "/quit"
    )

    ended = run(tmp_path, *start, typed=typed)

    step = answers_in(opened(tmp_path))["central-office/highest-need"]["first_steps"][0]
    assert (step["committed"], step["shown_by"]) == (True, "a note from Bo")
    assert "core-roles/learning-system-designer" not in answers_in(opened(tmp_path))
    assert ended.code == 0


def test_the_words_of_a_level_are_on_disk_with_it(tmp_path: Path) -> None:
    run(tmp_path, *MAP, typed=lines("", "", "", "2", "", "", "", "/back", "3", "", "", "", "/quit"))

    chosen = record_in(opened(tmp_path))["chosen"]
    levels = {id_: str(one["level"]) for id_, one in answers_in(opened(tmp_path)).items() if "level" in one}
    assert levels
    assert chosen.keys() == levels.keys()
    assert all(len(chosen[id_][level]) > 20 for id_, level in levels.items())
