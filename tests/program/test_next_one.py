"""``plassess start --from``: the next self-assessment of a team, begun from the last one."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.cycles import change_record, put

from .cycles_begun import FALL, ROW, begin, on, rated_at
from .forked import POSSIBLE
from .program import a_folder_until_the_end, run

SPRING = "2027-03-11"
RECORDS = Path(__file__).parents[1] / "records"
TYPED = ("", "2", "the May report", "", "", "", "", "", "", "/quit")


def _made_once() -> Path:
    folder = a_folder_until_the_end()
    rated_at(folder, 3)
    return folder


@pytest.fixture(scope="module")
def made() -> Path:
    return _made_once()


@pytest.fixture
def team(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def record_of(folder: Path) -> dict[str, object]:
    return yaml.safe_load((folder / "assessment.yaml").read_text("utf-8"))


def test_what_nobody_told_is_as_it_was_last_time(team: Path) -> None:
    last = record_of(team / FALL)

    done = begin(team, 2, "--from", FALL, opened=SPRING)

    assert done.code == 0, done.err
    now = record_of(team / done.out.strip())
    kept = ("role", "using", "standards", "team")
    assert {key: now[key] for key in kept} == {key: last[key] for key in kept}
    assert now["from"] == {"uid": last["uid"], "id": "2026-10-01-central-office"}
    assert done.out.strip() == f"made/{SPRING}-central-office"


def test_parts_and_people_may_be_told_anew(team: Path) -> None:
    done = begin(
        team, 2, "--from", FALL, "--people", "Mei Tan", "--standards", "tp.evidence,cs.resources", opened=SPRING
    )

    assert done.code == 1  # rows of the standard that was added have no answer
    dry = begin(team, 2, "--from", FALL, "--people", "Mei Tan", "--using", "map", opened=SPRING)
    now = record_of(team / dry.out.strip())
    assert (now["team"]["people"], now["standards"]) == (["Mei Tan"], ["tp.evidence"])


@pytest.mark.parametrize(
    ("told", "code", "says"),
    [
        (("--role", "coach"), 2, "of the role central-office"),
        (("--team", "Riverside"), 2, "of the team"),
        (("--using", "no-such"), 2, "There is no no-such"),
        (("--alone",), 2, "--alone asks who takes part"),
        (("--opened", "2026-09-01"), 2, "opened on 2026-10-01"),
        (("--answers", "made"), 2, "a folder of several"),
    ],
)
def test_what_contradicts_the_last_one_is_refused(team: Path, told: tuple[str, ...], code: int, says: str) -> None:
    before = sorted(team.rglob("*"))

    done = begin(team, 2, "--from", FALL, opened=SPRING) if not told else _start(team, *told)

    assert (done.code, done.out) == (code, "")
    assert says in done.said
    assert sorted(team.rglob("*")) == before


def _start(team: Path, *told: str):
    answers = () if "--answers" in told else ("--answers", "answers.yaml")
    return run(team, "start", "--from", FALL, *told, *answers, "--no-input")


@pytest.mark.parametrize(
    ("record", "code", "says"),
    [
        (None, 2, "There is no folder"),
        ("format: plassess/assessment/2\n", 3, "PLA"),
        ("[", 3, "PLA"),
    ],
)
def test_what_is_no_self_assessment_is_nothing_to_begin_from(
    tmp_path: Path, record: str | None, code: int, says: str
) -> None:
    if record is not None:
        (tmp_path / "last").mkdir()
        (tmp_path / "last/assessment.yaml").write_text(record, encoding="utf-8")

    done = run(tmp_path, "start", "--from", "last", "--plain", typed="\n")

    assert done.code == code
    assert says in done.said
    assert not (tmp_path / "assessments").exists()


def test_one_that_is_unfinished_is_told_and_begun_from_all_the_same(team: Path) -> None:
    answers = team / FALL / "responses/team.yaml"
    put(answers, {"format": "plassess/responses/2", "respondent": "team"})

    done = begin(team, 2, "--from", FALL, opened=SPRING)

    assert done.code == 0
    assert f"3 prompts of {FALL} are open" in done.said
    assert f"resume {FALL}" in done.said


def test_of_other_content_by_now_parts_go_by_the_names_of_today(team: Path) -> None:
    change_record(team / FALL, content={"edition": "2011", "digest": f"sha256:{'0' * 64}"})
    before = {path: path.read_bytes() for path in (team / FALL).rglob("*") if path.is_file()}

    done = begin(team, 2, "--from", FALL, opened=SPRING)

    assert done.code == 0
    assert "Then it was edition 2011, and now it is 2022" in done.said
    assert {path: path.read_bytes() for path in (team / FALL).rglob("*") if path.is_file()} == before


def test_beside_each_prompt_stands_last_time_and_where_it_is_not_found_that_is_said(team: Path) -> None:
    held = on(SPRING, team, "start", "--from", FALL, "--plain", typed="\n".join(TYPED))
    (team / FALL).rename(team / "elsewhere")
    went_on = run(team, "resume", f"made/{SPRING}-central-office", "--plain", typed="/quit\n")

    assert "It follows 2026-10-01-central-office." in held.said
    assert "Last time (2026-10-01): Level 3" in held.said
    assert "Last time’s open steps (2026-10-01) 1 Post the protocol · Rosa Ortiz · by Dec 1, 2026" in held.said
    assert "Ask the coaches" not in held.said
    assert "Last time (2026-10-01)" not in went_on.said
    assert "move its folder there" in went_on.said


def test_the_last_one_is_found_by_its_uid_and_one_of_a_former_format_by_its_name(team: Path) -> None:
    (team / FALL).rename(team / "made/renamed")
    (old := team / "made/2026-09-14-central-office").mkdir()
    shutil.copytree(RECORDS / "map", old, dirs_exist_ok=True)
    change_record(old, id=old.name, opened=date(2026, 9, 14))

    for last, level in (("made/renamed", "Level 3"), (f"made/{old.name}", "Level 4")):
        on(SPRING, team, "start", "--from", last, "--name", level[-1], "--plain", typed="\n\n/quit\n")
        went_on = on(SPRING, team, "resume", f"made/{SPRING}-{level[-1]}", "--plain", typed="/quit\n")

        assert f"): {level} “" in went_on.said


@pytest.mark.slow
@pytest.mark.skipif(not POSSIBLE, reason="takes long where each run starts anew")
def test_two_cycles_and_what_moved_between_them(team: Path) -> None:
    first = on(SPRING, team, "start", "--from", FALL, "--plain", typed="\n".join(TYPED))
    again = on(SPRING, team, "start", "--from", FALL, "--plain", typed="\n\n/quit\n")
    folder = f"made/{SPRING}-central-office"

    told = json.loads(run(team, "compare", folder, FALL, "--json").out)

    assert first.code == again.code == 0
    assert "You have an unfinished self-assessment here" in again.said
    row = next(one for one in told["rows"] if one["id"] == ROW)
    assert (row["in_all"]["movement"], row["in_all"]["levels"]) == ("nearer", 1)
    assert told["counts"]["newly_known"] == 0
    assert [(one["what"], one["done"]) for one in told["steps"]] == [
        ("Post the protocol", None),
        ("Ask the coaches", "2026-11-02"),
    ]
    assert told["people_at_both"] == 2


def test_an_open_step_of_last_time_is_told_with_its_owner_until_something_becomes_of_it(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)
    begin(tmp_path, 3, "--from", FALL, opened="2027-03-01")
    new = "made/2027-03-01-central-office"

    before, as_json = (on("2027-03-02", tmp_path, "status", new, *json_or_not) for json_or_not in ((), ("--json",)))
    on("2027-03-02", tmp_path, "plan", "drop", "1", FALL, "--because", "no time")
    after = on("2027-03-02", tmp_path, "status", new)
    nothing = on("2027-03-02", tmp_path, "status", new, "--json")

    assert "Still open from 2026-10-01-central-office" in before.out
    assert "1  Post the protocol · Rosa Ortiz · OVERDUE, was due Dec 1, 2026" in before.out
    assert before.out.rstrip().endswith(FALL)
    assert "Still open" not in after.out
    left = json.loads(as_json.out)["left_open"]
    assert left["folder"].endswith("2026-10-01-central-office")
    assert [(it["id"], it["what"], it["who"], it["by"], it["overdue"]) for it in left["steps"]] == [
        (1, "Post the protocol", "Rosa Ortiz", "2026-12-01", True)
    ]
    assert json.loads(nothing.out)["left_open"] is None


def test_steps_are_added_to_the_next_one_in_a_meeting_and_by_options(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)
    begin(tmp_path, 3, "--from", FALL, opened=SPRING)
    new = f"made/{SPRING}-central-office"

    by_option = on(SPRING, tmp_path, "plan", "add", "Call Lee", new)
    typed = "/jump 1\n2\n\n\n2\n2\nAsk Mei / Mei / May 3\n\n\n\n\n/quit\n"
    in_a_meeting = on(SPRING, tmp_path, "resume", new, "--plain", typed=typed)
    listed = json.loads(run(tmp_path, "plan", "list", new, "--json").out)["steps"]

    assert (by_option.code, in_a_meeting.code) == (0, 0), by_option.err + in_a_meeting.err
    assert {one["what"]: one["id"] for one in listed} == {
        "Post the protocol": 1,
        "Ask the coaches": 2,
        "An idea for later": 3,
        "Call Lee": 4,
        "Ask Mei": 5,
    }
    assert record_of(tmp_path / new)["from"] == {
        "uid": record_of(tmp_path / FALL)["uid"],
        "id": "2026-10-01-central-office",
    }


def test_where_the_team_works_is_taken_over_but_for_what_is_told_anew(team: Path) -> None:
    change_record(team / FALL, place={"school": "Lincoln HS", "level": "middle"})

    done = begin(team, 2, "--from", FALL, "--place", "level=high", opened=SPRING)

    assert record_of(team / done.out.strip())["place"] == {"school": "Lincoln HS", "level": "high"}
