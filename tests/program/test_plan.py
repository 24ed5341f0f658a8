"""``plassess plan``: a goal from what the team looked at, its steps, and what a check-in says of it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from .cycles_begun import FALL, rated_at
from .program import lines, opened, run
from .test_check_in import a_team, on

SEEN = "Every team opens with student work"


def plan_in(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((opened(folder) / "plan.yaml").read_text("utf-8"))
    return found


@pytest.fixture
def team(tmp_path: Path) -> Path:
    a_team(tmp_path)
    return tmp_path


def test_a_goal_is_set_by_options_worded_anew_and_taken_through_check_in_and_report(team: Path) -> None:
    told = ("--seen", SEEN, "--by", "2027-03-11", "--evidence", "six agendas", "--serves", "1", "--serves", "union")

    first = run(team, "plan", "goal", *told, "--no-input", "--json")
    again = run(team, "plan", "goal", "--reword", "g1", "--fund", "Title II", "--no-input")
    second = run(team, "plan", "goal", "--seen", "Two", "--no-input", "--json")

    (goal,) = json.loads(first.out)["goals"]
    assert (goal["id"], goal["steps"], goal["by"], goal["evidence"]) == ("g1", [1, 2], "2027-03-11", ["six agendas"])
    assert again.code == 0
    assert [one["id"] for one in json.loads(second.out)["goals"]] == ["g1", "g2"]
    assert [one["id"] for one in plan_in(team)["goals"]] == ["g1", "g1", "g2"]  # it only grows
    assert plan_in(team)["goals"][1] == plan_in(team)["goals"][0] | {"fund": "Title II"}
    typed = ("", "Two do", "", "", "", "k", "stop, because nobody has time", "", "", "")
    held = on(team, "2026-11-19", "check-in", typed=typed)
    whole = json.loads(run(team, "report", "--out", "-", "--json").out)
    assert "stopped, because nobody has time" in held.said
    assert [(one["id"], one["stopped"]) for one in whole["goals"]] == [("g1", False), ("g2", True)]
    assert [one["verdict"] for goal in whole["goals"] for one in goal["said"]] == ["keep", "stop"]
    page = run(team, "report", "--to", "md", "--out", "-").out
    assert f"{SEEN}, by Mar 11, 2027. Shown by: six agendas" in page
    assert "## Goal g1: Every team opens with student work" in page


def test_steps_are_listed_added_moved_and_dropped_by_their_own_numbers(team: Path) -> None:
    run(team, "plan", "goal", "--seen", SEEN, "--serves", "1", "--no-input")

    added = run(
        team, "plan", "add", "Ask two principals", "--who", "R. Ortiz", "--by", "2027-01-15", "--goal", "g1", "--json"
    )
    moved = on(team, "2026-11-20", "plan", "move", "union", "2026-12-15", "--json")
    dropped = on(team, "2026-11-20", "plan", "drop", "3", "--because", "no substitutes", "--json")

    assert [json.loads(one.out)["steps"][0]["id"] for one in (added, moved, dropped)] == [5, 2, 3]
    assert json.loads(dropped.out)["steps"][0]["dropped"] == "no substitutes"

    def ids(*asked: str) -> list[int]:
        told = json.loads(on(team, "2026-11-20", "plan", "list", *asked, "--json").out)
        return [one["id"] for one in told["steps"]]

    assert ids() == [1, 2, 3, 4, 5]
    assert ids("--overdue") == [1]
    assert ids("--owner", "Ortiz") == [3, 4, 5]
    assert ids("--owner", "R. Ortiz", "--due-before", "2027-01-31") == [5]
    assert ids("--due-before", "2027-01-31") == [1, 2, 5]
    assert ids("--goal", "g1") == [1, 5]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("goal", "--by", "2027-03-11", "--no-input"), "add --seen"),
        (("goal", "--seen", SEEN), "--no-input goes with"),
        (("goal", "--seen", SEEN, "--row", "tp.evidenc", "--no-input"), "There is no rated row tp.evidenc."),
        (("goal", "--reword", "g9", "--seen", SEEN, "--no-input"), "There is no goal g9. There is none yet"),
        (("goal", "--seen", SEEN, "--serves", "99", "--no-input"), "There is no first step 99."),
        (("goal", "--sort", "weight"), "--sort takes distance, apart, named, leans."),
        (("add", "Do it", "--goal", "g1"), "There is no goal g1."),
        (("add", "Do it", "--by", "Friday"), "--by takes a day as 2026-05-12; not Friday."),
        (("move", "1", "Friday"), "DAY takes a day as 2026-05-12; not Friday."),
        (("drop", "9", "--because", "no"), "There is no first step 9."),
        (("drop", "4", "--because", "no"), "nobody promised it"),
        (("list", "--goal", "g99"), "There is no goal g99."),
        (("goal", "--seen", SEEN, "--standards", "no such!!", "--no-input"), "there is no standard no such!!."),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(team: Path, said: tuple[str, ...], why: str) -> None:
    before = {one: one.read_bytes() for one in opened(team).rglob("*") if one.is_file()}

    refused = run(team, "plan", *said)

    assert refused.code == 2
    assert why in refused.err
    assert {one: one.read_bytes() for one in opened(team).rglob("*") if one.is_file()} == before


def test_a_check_tells_a_goal_that_was_never_set(team: Path) -> None:
    run(team, "plan", "goal", "--seen", SEEN, "--serves", "1", "--no-input")
    plan = opened(team) / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("g1", "g7"), "utf-8")
    with plan.open("a", encoding="utf-8") as file:
        file.write("check_ins:\n- day: 2026-11-19\n  goals:\n  - id: g8\n    verdict: keep\n")

    checked = run(team, "check", "assessments").out

    assert "there is no goal g1. Correct the id; there are g7." in checked
    assert "there is no goal g8." in checked
    plan.unlink()
    assert "there is no goal g1. Correct the id; there is none yet" in run(team, "check", "assessments").out


def test_at_the_keyboard_each_thing_is_on_disk_before_the_next_prompt_and_undo_takes_it_back(team: Path) -> None:
    asked = (SEEN, "2027-03-11", "six agendas")

    for typed in range(1, len(asked) + 1):
        run(team, "plan", "--plain", typed=lines(*asked[:typed]))
        assert plan_in(team)["goals"][-1]["will_be_seen"] == SEEN
        (opened(team) / "plan.yaml").unlink()
    run(
        team,
        "plan",
        "--plain",
        typed=lines(SEEN, "2027-03-11", "/undo", "2027-03-18", "six agendas; exit slips", "1"),
    )
    goals = json.loads(run(team, "plan", "--json").out)["goals"]
    assert [(one["by"], one["evidence"], one["steps"]) for one in goals] == [
        ("2027-03-18", ["six agendas", "exit slips"], [1])
    ]


def test_undo_of_an_adjusted_goal_takes_its_new_words_back(team: Path) -> None:
    run(team, "plan", "goal", "--seen", "Old words", "--no-input")

    on(team, "2026-11-19", "check-in", typed=("", "", "", "", "", "a, too big", "New words", "/undo", "k", "/end"))

    (goal,) = json.loads(run(team, "plan", "--json").out)["goals"]
    assert (goal["will_be_seen"], [one["verdict"] for one in goal["said"]]) == ("Old words", ["keep"])


def test_another_row_chosen_after_back_marks_the_goal(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)

    typed = lines("1", SEEN, "2027-03-11", "/back", "/back", "/back", "2", "", "", "", "n", "/end")
    run(tmp_path, "plan", "--plain", FALL, typed=typed)

    (goal,) = json.loads(run(tmp_path, "plan", FALL, "--json").out)["goals"]
    assert (goal["row"], goal["by"]) == ("central-office/tp.evidence.plan", "2027-03-11")
