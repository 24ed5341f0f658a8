"""plassess content migrate: said first, copied, moved whole, and asked again where it has to be."""

import json
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.editions import change, edited, remove, rename, shipped, written
from tests.moved import CAPACITY, DUTY, EQUITY, IMPACT, MONEY, VISION
from tests.speed import first_quickly

from .migrations import CLAMPED, NEW, OLD, a_district, a_moved_district
from .program import Outcome, answers_in, files_below, lines, record_in, run, without_roots_rights
from .terminal import Terminal

pytestmark = pytest.mark.slow

COPIES = ".before-migration"


def migrate(folder: Path, *options: str, **more: Any) -> Outcome:
    return run(folder, "content", "migrate", *options, **more)


def retired_in(assessment: Path) -> dict[str, Any]:
    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    retired: dict[str, Any] = yaml.safe_load(text)["retired"]
    return retired


def test_it_says_first_what_becomes_of_every_answer(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    before = files_below(tmp_path)

    done = migrate(tmp_path, *CLAMPED, "--dry-run")

    assert done.code == 0
    assert "7 kept, 3 to be looked at again, 2 set aside" in done.said
    assert done.out.index("Cannot be kept") < done.out.index("To be looked at again") < done.out.index("Kept\n")
    assert f"{MONEY} → central-office/money" in done.said
    assert str(assessment.name) in done.out
    assert files_below(tmp_path) == before


def test_where_nobody_can_be_asked_nothing_is_done(tmp_path: Path) -> None:
    a_district(tmp_path)
    before = files_below(tmp_path)

    done = migrate(tmp_path, *CLAMPED, typed="yes\n")

    assert done.code == 2
    assert "--yes" in done.err
    assert files_below(tmp_path) == before


@pytest.mark.parametrize(("typed", "goes_on"), [("yes\r", True), ("no\r", False), ("\r", False)])
def test_a_person_is_asked(tmp_path: Path, typed: str, goes_on: bool) -> None:
    a_district(tmp_path)
    before = files_below(tmp_path)

    with Terminal(tmp_path, ["content", "migrate", *CLAMPED]) as screen:
        screen.at_a_prompt()
        code = screen.leave(typed)

    assert code == 0
    assert (files_below(tmp_path) != before) == goes_on


def test_answers_are_moved_marked_and_set_aside(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    answers, retired, record = answers_in(assessment), retired_in(assessment), record_in(assessment)

    assert answers[VISION]["look_again"] == "The question was worded otherwise."
    assert answers["central-office/money"]["text"] == "The grants office may know."
    assert (answers[CAPACITY]["level"], answers[CAPACITY]["aim"]) == (4, 2)
    assert "stood at level 4" in answers[IMPACT]["look_again"]
    assert retired[EQUITY]["answer"]["text"] == "It names no action."
    assert retired[DUTY]["marked"] == {"central-office/highest-need": 2}
    assert record["content"]["edition"] == "2026"
    assert record["scales"][CAPACITY] == [1, 2, 4]
    assert {CAPACITY, IMPACT} == set(record["migrated"][0]["levels"])


def test_comments_and_all_that_did_not_change_stay_in_the_file(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")

    for line in ("# Mei typed this", "  # a long talk", "    text: We have a vision.   # nobody could quote it"):
        assert line in text.splitlines()
    assert "  central-office/evaluate-impact: {state: not-applicable, because: others do it}" in text.splitlines()


def test_a_full_copy_is_kept_for_the_owner_alone(tmp_path: Path) -> None:
    before = files_below(a_district(tmp_path))
    shutil.rmtree(tmp_path / "assessments")

    assessment = a_moved_district(tmp_path)

    (copy,) = (tmp_path / "assessments" / COPIES).iterdir()
    assert copy.name.startswith(f"{assessment.name}-")
    assert files_below(copy) == before
    assert stat.S_IMODE((tmp_path / "assessments" / COPIES).stat().st_mode) == 0o700
    assert stat.S_IMODE(copy.stat().st_mode) == 0o700
    assert stat.S_IMODE((copy / "responses").stat().st_mode) == 0o700


def test_a_copy_is_never_overwritten(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    migrate(tmp_path, *CLAMPED, "--yes")
    (copy,) = (tmp_path / "assessments" / COPIES).iterdir()
    first = files_below(copy)
    shutil.copytree(copy, assessment, dirs_exist_ok=True)
    (assessment / "report.md").write_text("Another report.\n", encoding="utf-8")

    migrate(tmp_path, str(assessment), *CLAMPED, "--yes")

    copies = sorted((tmp_path / "assessments" / COPIES).iterdir())
    assert [one.name for one in copies] == [copy.name, f"{copy.name}-2"]
    assert files_below(copy) == first


def test_a_second_run_changes_no_byte(tmp_path: Path) -> None:
    a_moved_district(tmp_path)
    before = files_below(tmp_path)

    for options in (CLAMPED, ("--content", NEW), ("--content", NEW, "--rescale", "ask")):
        done = migrate(tmp_path, *options, "--yes")

        assert done.code == 0
        assert "Nothing to do" in done.out
        assert files_below(tmp_path) == before


def test_moving_to_the_content_it_is_held_against_changes_no_byte(tmp_path: Path) -> None:
    a_district(tmp_path)
    before = files_below(tmp_path)

    for options in (("--content", OLD), ("--content", OLD, "--from", OLD)):
        assert migrate(tmp_path, *options, "--yes").code == 0

    assert files_below(tmp_path) == before


def test_modes_of_files_stay(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    team = assessment / "responses" / "team.yaml"
    team.chmod(0o640)

    migrate(tmp_path, *CLAMPED, "--yes")

    assert stat.S_IMODE(team.stat().st_mode) == 0o640
    assert stat.S_IMODE((assessment / "assessment.yaml").stat().st_mode) == 0o600


def test_a_scale_that_changed_stops_everything_until_somebody_says_how(tmp_path: Path) -> None:
    a_district(tmp_path)
    before = files_below(tmp_path)

    refused = migrate(tmp_path, "--from", OLD, "--content", NEW, "--yes")

    assert refused.code == 2
    assert CAPACITY in refused.err
    assert IMPACT in refused.err
    for word in ("level 3 removed", "--rescale clamp", "--rescale ask", "--map"):
        assert word in refused.said
    assert files_below(tmp_path) == before


def test_pairs_and_a_strategy_go_together(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)

    pairs = ("--map", f"{CAPACITY}=1:1,2:2,3:2,4:4")
    done = migrate(tmp_path, "--from", OLD, "--content", NEW, *pairs, "--rescale", "ask", "--yes")

    assert done.code == 0, done.err
    assert answers_in(assessment)[CAPACITY]["level"] == 2
    assert "level" not in answers_in(assessment)[IMPACT]


@pytest.mark.parametrize(
    "options",
    [
        ("--rescale", "best"),
        ("--map", CAPACITY),
        ("--map", f"{CAPACITY}=1-2"),
        ("--map", f"{CAPACITY}=3:7"),
        ("--map", "central-office/nothing=1:1"),
        ("--map", f"{CAPACITY}=1:1", "--map", f"{CAPACITY}=2:1"),
        ("--from", "nowhere"),
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_refused_before_anything_is_changed(tmp_path: Path, options: tuple[str, ...]) -> None:
    a_district(tmp_path)
    before = files_below(tmp_path)

    refused = migrate(tmp_path, "--content", NEW, *options, "--yes")

    assert refused.code in {2, 3}
    assert refused.err
    assert "Traceback" not in refused.err
    assert files_below(tmp_path) == before


def beside(assessment: Path, name: str, where: Path | None = None) -> Path:
    """Put the same answers into a self-assessment with a name of its own."""
    other = (where or assessment.parent) / name
    shutil.copytree(assessment, other)
    record = other / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace(f"id: {assessment.name}", f"id: {name}"), "utf-8")
    return other


def broken(file: Path) -> None:
    file.write_text("answers: [\n", encoding="utf-8")


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def closed(file: Path) -> None:
    file.chmod(0)


UNREADABLE = [(broken, "PLA101"), (a_folder, "PLA002"), (closed, "PLA001")]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no modes there")
@pytest.mark.parametrize("name", first_quickly("responses/team.yaml", "assessment.yaml"))
@pytest.mark.parametrize(("unreadable", "code"), UNREADABLE)
def test_one_that_cannot_be_read_is_left_out_and_the_others_are_moved(
    tmp_path: Path, unreadable: Callable[[Path], None], code: str, name: str
) -> None:
    assessment = a_district(tmp_path)
    others = [beside(assessment, f"{day}-other") for day in ("2020-01-01", "2040-01-01")]
    for other in others:
        unreadable(other / name)

    done = migrate(tmp_path, "assessments", *CLAMPED, "--yes", before=without_roots_rights())

    assert done.code == 3
    assert "central-office/money" in answers_in(assessment)
    for other in others:
        assert f"{other.name}/{name}" in done.err
        assert f"{other.name} is left out." in done.said
        (other / name).chmod(0o700)
        assert not (other.parent / COPIES / other.name).exists()
    assert code in done.err
    assert "Nothing was changed" not in done.said


def test_where_none_can_be_read_nothing_is_changed(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    for one in (assessment, beside(assessment, "2026-01-01-other")):
        broken(one / "responses" / "team.yaml")
    before = files_below(tmp_path)

    refused = migrate(tmp_path, "assessments", *CLAMPED, "--yes")

    assert refused.code == 3
    assert refused.err.endswith("Nothing was changed.\n")
    assert files_below(tmp_path) == before


def test_many_assessments_and_every_respondent_are_moved(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    other = beside(assessment, "2026-01-01-other")
    mei = (
        (other / "responses" / "team.yaml").read_text(encoding="utf-8").replace("respondent: team", "respondent: mei")
    )
    (other / "responses" / "mei.yaml").write_text(mei, encoding="utf-8")

    done = migrate(tmp_path, "assessments", *CLAMPED, "--yes")

    assert done.code == 0, done.err
    assert "2 self-assessments: 2 to move Answers: 21 kept, 9 to be looked at again, 6 set aside" in done.said
    assert done.err.endswith("\n2 moved, 0 stood at this content already.\n")
    for file in (assessment / "responses/team.yaml", other / "responses/team.yaml", other / "responses/mei.yaml"):
        assert "central-office/money" in yaml.safe_load(file.read_text(encoding="utf-8"))["answers"]


def test_a_json_file_is_moved_as_json(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    team = assessment / "responses" / "team.yaml"
    said = yaml.load(team.read_text(encoding="utf-8"), yaml.BaseLoader)
    answers = {key: value for key, value in said["answers"].items() if "tp.evidence" not in key}
    answers["central-office/highest-need"].pop("marked")
    for answer in answers.values():
        for step in answer.get("first_steps", []):
            step |= {"committed": True, "id": int(step["id"])}
    team.unlink()
    team.with_suffix(".json").write_text(json.dumps(said | {"answers": answers}), encoding="utf-8")

    done = migrate(tmp_path, *CLAMPED, "--yes")

    assert done.code == 0, done.err
    moved = json.loads(team.with_suffix(".json").read_text(encoding="utf-8"))
    assert "central-office/money" in moved["answers"]


def test_a_draft_follows_its_question(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    draft = assessment / "responses" / ".team.draft.yaml"
    draft.write_text(f"format: plassess/draft/1\ntexts:\n  {MONEY}#text: Half a sen\n", encoding="utf-8")

    migrate(tmp_path, *CLAMPED, "--yes")

    assert yaml.safe_load(draft.read_text(encoding="utf-8"))["texts"] == {"central-office/money#text": "Half a sen"}


def test_what_the_record_kept_is_enough_without_the_old_content(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)

    done = migrate(tmp_path, "--content", NEW, "--rescale", "clamp", "--yes")

    assert done.code == 0, done.err
    assert "only --from OLD can tell" in done.said
    assert answers_in(assessment)[VISION]["look_again"]
    assert (answers_in(assessment)[CAPACITY]["level"], answers_in(assessment)[IMPACT]["state"]) == (4, "next-time")


def test_resume_asks_exactly_what_is_marked_and_takes_the_mark_away(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    # Vision: the text is confirmed. Capacity: confirmed. Impact: level 3.
    typed = lines("", "", "", "", "", "3", "", "", "/quit")
    done = run(tmp_path, "resume", "--content", NEW, "--plain", typed=typed)

    assert done.code == 0, done.err
    assert "Question 1 of 3 today" in done.err
    assert "It was asked: How well does our vision" in done.said
    assert "stood at level 4" in done.said
    after = answers_in(assessment)
    assert after[VISION]["text"] == "We have a vision."
    assert "look_again" not in after[VISION]
    assert record_in(assessment)["asked"][VISION] == "Which actions does our vision name?"
    assert after[IMPACT]["level"] == 3
    assert "look_again" not in after[IMPACT]
    assert "highest-need" not in done.err.partition("asked now:")[2]


def test_a_mark_stays_until_its_question_is_answered(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    run(tmp_path, "resume", "--content", NEW, "--plain", typed=lines("/skip", "/later", "/quit"))

    after = answers_in(assessment)
    assert after[VISION]["look_again"]
    assert after[CAPACITY]["look_again"]
    assert after[IMPACT]["look_again"]


def test_not_knowing_is_an_answer_that_takes_the_mark_away(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    run(tmp_path, "resume", "--content", NEW, "--plain", typed=lines("/unknown", "/quit"))

    assert answers_in(assessment)[VISION] == {
        "state": "unknown",
        "text": "We have a vision.",
        "first_steps": answers_in(assessment)[VISION]["first_steps"],
    }


def test_status_report_and_check_tell_of_it(tmp_path: Path) -> None:
    a_moved_district(tmp_path)

    status = run(tmp_path, "status", "--content", NEW)
    report = run(tmp_path, "report", "--content", NEW, "--to", "md", "--out", "-")
    board = run(tmp_path, "report", "--content", NEW, "--to", "md", "--out", "-", "--audience", "board")
    check = run(tmp_path, "check", "assessments", "--content", NEW, "--strict")

    assert "to look at again 3" in status.said
    assert "## To be looked at again" in report.out
    assert "It names no action" not in board.out
    assert check.code == 0
    assert check.out.count("PLA406") == 4, "three marks and the last line"
    assert "PLA402" not in check.out


def test_a_step_that_was_committed_to_under_a_question_that_is_gone_can_be_done(tmp_path: Path) -> None:
    assessment = a_moved_district(tmp_path)

    status = run(tmp_path, "status", "--content", NEW)
    done = run(tmp_path, "done", "2", "--content", NEW)

    assert "Ask two principals" in status.out
    assert done.code == 0, done.err
    assert retired_in(assessment)[EQUITY]["answer"]["first_steps"][0]["done"]


def test_before_it_is_moved_check_names_the_remedy_and_resume_refuses_with_it(tmp_path: Path) -> None:
    a_district(tmp_path)

    check = run(tmp_path, "check", "assessments", "--content", NEW)
    resume = run(tmp_path, "resume", "--content", NEW, "--plain")

    assert "plassess content migrate" in check.said
    assert resume.code == 3
    assert "plassess content migrate" in resume.said


def test_there_and_back_gives_the_team_its_answers_back(tmp_path: Path) -> None:
    written(shipped(), tmp_path / "a")
    written(edited(remove(EQUITY), rename(MONEY, "central-office/money")), tmp_path / "b")
    assessment = a_district(tmp_path)
    before = answers_in(assessment)

    away = migrate(tmp_path, "--from", OLD, "--content", "b", "--yes")
    back = migrate(tmp_path, "--from", "b", "--content", OLD, "--yes")

    assert (away.code, back.code) == (0, 0), back.err
    after = answers_in(assessment)
    assert after.pop(EQUITY)["look_again"]
    assert after == {key: value for key, value in before.items() if key != EQUITY}
    assert "retired" not in yaml.safe_load((assessment / "responses/team.yaml").read_text(encoding="utf-8"))


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights away with Linux's setpriv")
def test_a_folder_that_may_not_be_written_stays_as_it_is(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    before = files_below(tmp_path)
    assessment.chmod(0o500)

    refused = migrate(tmp_path, *CLAMPED, "--yes", before=without_roots_rights())

    assessment.chmod(0o700)
    assert refused.code == 3
    assert files_below(tmp_path) == before


def test_an_assessment_in_another_language_is_compared_in_that_language(tmp_path: Path) -> None:
    spanish = {VISION: "¿Qué acciones nombra nuestra visión?", MONEY: "¿Adónde va el dinero?"}
    a_district(tmp_path)
    shutil.rmtree(tmp_path / "assessments")
    for folder, money in ((OLD, MONEY), (NEW, "central-office/money")):
        texts = [{"id": VISION, "ask": spanish[VISION]}, {"id": money, "ask": spanish[MONEY]}]
        guide = {"format": "plassess/action-guide/1", "lang": "es", "questions": texts}
        written({"action_guides/central-office.yaml": guide}, tmp_path / folder / "lang" / "es")
    start = ("start", "--role", "central-office", "--using", "guide,map", "--answers", "answers.yaml", "--no-input")
    assert run(tmp_path, *start, "--content", OLD, "--lang", "es").code == 0

    done = migrate(tmp_path, *CLAMPED, "--yes")

    assert done.code == 0, done.err
    (assessment,) = (one for one in (tmp_path / "assessments").iterdir() if not one.name.startswith("."))
    assert "look_again" not in answers_in(assessment)[VISION], "the question reads as it did in Spanish"
    assert record_in(assessment)["asked"]["central-office/money"] == spanish[MONEY]


def test_content_that_is_not_translated_cannot_take_an_assessment_in_that_language(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "lang: es\n", encoding="utf-8")
    before = files_below(assessment)

    refused = migrate(tmp_path, "--content", NEW, "--rescale", "clamp", "--yes")

    assert refused.code == 2
    assert "not translated into es" in refused.err
    assert files_below(assessment) == before


def test_what_a_condition_hides_stands_under_a_heading_of_its_own_and_is_not_called_kept(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    before = answers_in(assessment)
    written(edited(change(EQUITY, when={"id": VISION, "is": "unknown"})), tmp_path / "b")

    for options in (("--from", OLD), ()):
        done = migrate(tmp_path, *options, "--content", "b", "--dry-run")

        assert "Answers: 10 kept, 1 no longer asked, by a condition" in done.said
        assert f"No longer asked, by a condition - {EQUITY} (team.yaml) It is asked only where" in done.said
    migrate(tmp_path, "--content", "b", "--yes")
    assert answers_in(assessment)[EQUITY] == before[EQUITY]


def test_of_several_the_last_line_counts_those_that_stand_there_already(tmp_path: Path) -> None:
    moved = a_moved_district(tmp_path)
    beside(a_district(tmp_path / "other"), "2026-01-01-other", moved.parent)

    planned = migrate(tmp_path, "assessments", *CLAMPED, "--dry-run")
    done = migrate(tmp_path, "assessments", *CLAMPED, "--yes")
    again = migrate(tmp_path, "assessments", *CLAMPED, "--yes")

    total = "2 self-assessments: 1 to move Answers: 7 kept, 3 to be looked at again, 2 set aside"
    assert total in planned.said
    assert total in done.said
    assert done.err.endswith("\n1 moved, 1 stood at this content already.\n")
    assert "2 self-assessments: none to move" in again.said
