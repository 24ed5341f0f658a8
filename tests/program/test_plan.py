"""``plassess plan``: a goal from what the team looked at, its steps, and what a check-in says of it."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .cycles_begun import FALL, rated_at
from .program import lines, needs, opened, run, without_roots_rights
from .test_check_in import a_team, on

SEEN = "Every team opens with student work"


def plan_in(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((opened(folder) / "plan.yaml").read_text("utf-8"))
    return found


def files_in(folder: Path) -> dict[str, bytes]:
    found = (one for one in opened(folder).rglob("*") if one.is_file() and not one.name.endswith(".lock"))
    return {one.name: one.read_bytes() for one in found}


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
    before, reworded, _ = plan_in(team)["goals"]
    assert before.pop("served_by") == [1, 2]
    assert reworded == before | {"fund": "Title II"}
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
    assert ids("--owner", "R Ortiz") == [3, 4, 5]
    assert ids("--owner", "D. Ortiz") == []
    assert ids("--goal", "g1") == [1, 5]


@pytest.mark.parametrize(
    ("told", "step"),
    [
        (("Visit one", "--who", "rosa", "--by", "2027-01-15"), ("Visit one", "Rosa Ortiz", "2027-01-15")),
        (("Visit one", "--who", "R. Ortiz and dan"), ("Visit one", "Rosa Ortiz and Dan Webb", None)),
        (("Visit one", "--who", "HR"), ("Visit one", "HR", None)),
        (("Visit one / Dan / Jan 15",), ("Visit one", "Dan Webb", "2027-01-15")),
        (("Visit one / HR / Jan 15",), ("Visit one", "HR", "2027-01-15")),
        (("Visit one / Dan",), ("Visit one", "Dan Webb", None)),
        (("Compare A / B",), ("Compare A / B", None, None)),
        (("Visit one / Dan / Octember 3",), ("Visit one / Dan / Octember 3", None, None)),
        (("Compare A / B", "--by", "2027-01-15"), ("Compare A / B", None, "2027-01-15")),
    ],
)
def test_a_step_is_added_by_options_as_it_is_typed_in_a_meeting(
    team: Path, told: tuple[str, ...], step: tuple[str, str | None, str | None]
) -> None:
    added = json.loads(on(team, "2026-11-20", "plan", "add", *told, "--json").out)["steps"][0]

    assert (added["what"], added["who"], added["by"]) == step


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("goal", "--by", "2027-03-11", "--no-input"), "add --seen"),
        (("goal", "--seen", SEEN), "--no-input goes with"),
        (("goal", "--seen", SEEN, "--row", "tp.evidenc", "--no-input"), "There is no rated row tp.evidenc."),
        (("goal", "--reword", "g9", "--seen", SEEN, "--no-input"), "There is no goal g9. There is none yet"),
        (("goal", "--seen", SEEN, "--serves", "99", "--no-input"), "There is no first step 99."),
        (("goal", "--seen", SEEN, "--serves", "2,99", "--no-input"), "There is no first step 99."),
        (("goal", "--seen", "A bell \x07", "--no-input"), r"--seen holds a sign that no file keeps, \x07."),
        (("goal", "--seen", SEEN, "--fund", "\udcff", "--no-input"), "--fund holds a sign that no file keeps"),
        (("add", "A bell \x07"), r"WHAT holds a sign that no file keeps, \x07."),
        (("drop", "1", "--because", "x\x1b"), "--because holds a sign"),
        (("goal", "--seen", "-", "--no-input"), "add --seen"),
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
    before = files_in(team)

    refused = run(team, "plan", *said)

    assert refused.code == 2
    assert why in refused.err
    assert files_in(team) == before


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights away with Linux's setpriv")
def test_a_goal_and_its_steps_are_saved_together_or_not_at_all(team: Path) -> None:
    answers, before = opened(team) / "responses" / "team.yaml", files_in(team)
    answers.chmod(0o400)

    told = ("plan", "goal", "--seen", SEEN, "--serves", "1,2", "--no-input")
    refused = run(team, *told, before=without_roots_rights())

    assert (refused.code, files_in(team)) == (3, before)
    answers.chmod(0o600)
    goals = json.loads(run(team, *told, "--json").out)["goals"]
    assert [(one["id"], one["steps"]) for one in goals] == [("g1", [1, 2])]


def test_a_dash_takes_out_what_stands_there(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)
    row = "central-office/tp.evidence.plan"
    said = {"by": "2027-03-11", "row": row, "evidence": "six agendas", "fund": "Title II", "cause": "no time"}
    said |= {"hours": "ten", "standards": "tp.evidence"}
    options = [part for key, value in said.items() for part in (f"--{key}", value)]
    run(tmp_path, "plan", "goal", FALL, "--seen", SEEN, *options, "--serves", "1", "--no-input")

    dashes = [part for key in (*said, "serves") for part in (f"--{key}", "-")]
    cleared = run(tmp_path, "plan", "goal", FALL, "--reword", "g1", *dashes, "--no-input", "--json")

    (goal,) = json.loads(cleared.out)["goals"]
    assert goal["will_be_seen"] == SEEN
    assert {key: goal[key] for key in (*said, "level", "to", "steps") if goal[key]} == {}


def test_an_unknown_step_tells_those_that_can_be_moved(team: Path) -> None:
    run(team, "done", "1")
    run(team, "plan", "drop", "2", "--because", "no time")

    refused = run(team, "plan", "move", "99", "2027-02-01")

    assert [line.split()[0] for line in refused.err.splitlines()[1:]] == ["3", "4"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")
@pytest.mark.parametrize("rename", [1, 2])
def test_wherever_it_is_killed_a_goal_has_its_steps_or_there_is_none(team: Path, rename: int) -> None:
    run(team, "plan", "goal", "--seen", "Before", "--serves", "3", "--no-input")
    inject = [needs("strace"), "-f", "-o", "/dev/null", "-e", f"inject=rename:signal=KILL:when={rename}"]

    killed = run(team, "plan", "goal", "--seen", SEEN, "--serves", "1,2", "--no-input", before=inject)
    goals = json.loads(run(team, "plan", "--json").out)["goals"]
    listed = json.loads(run(team, "plan", "list", "--json").out)["steps"]
    run(team, "done", "1")
    after = json.loads(run(team, "plan", "--json").out)["goals"]

    assert killed.code in {-9, 137}
    there = [("g1", [3]), ("g2", [1, 2])] if rename == 2 else [("g1", [3])]
    assert [(one["id"], one["steps"]) for one in goals] == there
    assert [one["id"] for one in listed if one["goal"] == "g2" and one["committed"]] == (
        [1, 2] if rename == 2 else []
    )
    assert [(one["id"], one["steps"]) for one in after] == there


def test_steps_that_were_given_to_another_goal_by_hand_stay_there(team: Path) -> None:
    run(team, "plan", "goal", "--seen", SEEN, "--serves", "1,2", "--no-input")
    answers = opened(team) / "responses" / "team.yaml"
    text = answers.read_text("utf-8")
    answers.write_text(text.replace("goal: g1", "goal: g2", 1), "utf-8")

    run(team, "plan", "goal", "--seen", "Another", "--no-input")
    run(team, "plan", "goal", "--reword", "g1", "--fund", "Title II", "--no-input")

    goals = json.loads(run(team, "plan", "--json").out)["goals"]
    assert [(one["id"], one["steps"]) for one in goals] == [("g1", [2]), ("g2", [1])]


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

    typed = ("", "", "", "", "", "?", "a, too big", "New words", "/undo", "k", "/end")
    said = on(team, "2026-11-19", "check-in", typed=typed).said

    assert "k or Enter keeps it." in said
    (goal,) = json.loads(run(team, "plan", "--json").out)["goals"]
    assert (goal["will_be_seen"], [one["verdict"] for one in goal["said"]]) == ("Old words", ["keep"])


def test_another_row_chosen_after_back_marks_the_goal(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)

    typed = lines("1", SEEN, "2027-03-11", "/back", "/back", "/back", "2", "", "", "", "n", "/end")
    run(tmp_path, "plan", "--plain", FALL, typed=typed)

    (goal,) = json.loads(run(tmp_path, "plan", FALL, "--json").out)["goals"]
    assert (goal["row"], goal["by"]) == ("central-office/tp.evidence.plan", "2027-03-11")


def test_without_a_terminal_a_plan_is_read_and_with_plain_somebody_has_to_be_there(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)

    read, asked = run(tmp_path, "plan", FALL), run(tmp_path, "plan", "--plain", FALL)

    assert (read.code, asked.code) == (0, 0)
    assert "What you looked at" in read.out
    assert "Nobody is there to type" in asked.err
    assert asked.out == ""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")
def test_steps_chosen_at_the_keyboard_serve_a_goal_all_of_them_or_none_wherever_it_is_killed(team: Path) -> None:
    answers = opened(team) / "responses" / "team.yaml"
    told = yaml.safe_load(answers.read_text("utf-8"))
    first, second = list(told["answers"])[:2]
    told["answers"][second]["first_steps"] = [told["answers"][first]["first_steps"].pop(1)]
    answers.write_text(yaml.safe_dump(told, sort_keys=False), "utf-8")
    before, serving = files_in(team), set()

    for rename in range(1, 16):
        for name, text in before.items():
            (answers if name == answers.name else opened(team) / name).write_bytes(text)
        (opened(team) / "plan.yaml").unlink(missing_ok=True)
        kill = ["-f", "-o", "/dev/null", "-e", f"inject=rename:signal=KILL:when={rename}"]
        run(
            team,
            "plan",
            "--plain",
            typed=lines(SEEN, "2027-03-11", "six agendas", "1, 2, 3"),
            before=[needs("strace"), *kill],
        )
        steps = yaml.safe_load(answers.read_text("utf-8"))["answers"].values()
        serving.add(tuple(one["id"] for it in steps for one in it.get("first_steps", ()) if one.get("goal")))

    assert serving <= {(), (1, 2, 3), (1, 3, 2)}
    assert len(serving) == 2


@pytest.mark.parametrize(
    ("day", "said"), [("1999-01-01", "in the past"), ("2199-01-01", "years away"), ("2026-12-11", "")]
)
def test_an_odd_day_by_options_is_taken_and_said(tmp_path: Path, day: str, said: str) -> None:
    a_team(tmp_path)

    for told in (
        ("plan", "move", "1", day),
        ("plan", "add", "Meet", "--by", day),
        ("check-in", "--new-date", f"2={day}"),
    ):
        done = on(tmp_path, "2026-11-27", *told, *(("--no-input",) if told[0] == "check-in" else ()))

        assert done.code == 0, done.err
        assert (said in done.err) if said else ("past" not in done.err and "away" not in done.err)
