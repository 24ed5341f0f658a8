"""Two people on one shared drive: nothing that either saved is lost, and a lock is reported with its holder."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from filelock import FileLock

from .program import (
    LONGEST_SECONDS,
    PLASSESS,
    START,
    a_whole_assessment,
    an_open_assessment,
    answers_in,
    complete_answers,
    environment,
    lines,
    opened,
    question_ids,
    run,
)
from .terminal import Terminal

pytestmark = pytest.mark.versions

NEED, VISION, EVIDENCE = question_ids()[:3]


def test_different_answers_saved_by_turns_are_all_there(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")

    with Terminal(tmp_path, ["resume"]) as one, Terminal(tmp_path, ["resume", "--plain"]) as other:
        one.at_a_prompt()
        other.at_a_prompt()
        other.enter("/jump 3")
        one.enter("Vision, by one.")
        other.enter("Evidence, by the other.")
        one.enter("")
        other.enter("")
        one.enter("A step by one / Rosa")
        other.enter("A step by the other / Dan")
        one.leave("/quit\r")
        other.leave("/quit\r")

    answers = answers_in(assessment)
    assert answers[NEED]["text"] == "Our need."
    assert answers[VISION]["text"] == "Vision, by one."
    assert answers[VISION]["first_steps"] == [{"id": 1, "what": "A step by one", "who": "Rosa"}]
    assert answers[EVIDENCE]["text"] == "Evidence, by the other."
    assert answers[EVIDENCE]["first_steps"] == [{"id": 2, "what": "A step by the other", "who": "Dan"}]


def test_the_same_answer_saved_by_two_keeps_what_both_wrote_and_says_so(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")

    with Terminal(tmp_path, ["resume"]) as one, Terminal(tmp_path, ["resume"]) as other:
        one.at_a_prompt()
        other.at_a_prompt()
        one.enter("The vision as one sees it.")
        one.enter("")
        other.enter("The vision as the other sees it.")
        told = other.enter("")
        one.enter("A step by one")
        other.enter("A step by the other")
        one.leave("/quit\r")
        other.leave("/quit\r")

    answer = answers_in(assessment)[VISION]
    assert "Someone else changed this answer" in told
    assert answer["text"] == "The vision as one sees it.\n\nThe vision as the other sees it."
    assert {step["what"] for step in answer["first_steps"]} == {"A step by one", "A step by the other"}


def test_a_change_by_hand_during_the_meeting_is_kept(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")
    file = assessment / "responses" / "team.yaml"

    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        text = file.read_text(encoding="utf-8").replace(
            "text: Our need.", "text: Our need, as Dan put it.  # by hand"
        )
        file.write_text(text, encoding="utf-8")
        screen.enter("Our vision.")
        screen.enter("")
        screen.leave("/quit\r")

    assert answers_in(assessment)[NEED]["text"] == "Our need, as Dan put it."
    assert "# by hand" in file.read_text(encoding="utf-8")
    assert answers_in(assessment)[VISION]["text"] == "Our vision."


@pytest.mark.slow
def test_many_processes_that_change_one_answer_at_once_lose_nothing(tmp_path: Path) -> None:
    steps = [{"what": f"Step {n}", "by": f"2030-01-{n:02}", "committed": True} for n in range(1, 9)]
    answers = complete_answers()
    answers["answers"][NEED]["first_steps"] = steps
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(answers), encoding="utf-8")
    assert run(tmp_path, *START, "--answers", "answers.yaml", "--no-input").code == 0

    left = list(range(1, 9))
    rounds = 0
    while left and rounds < 8:
        rounds += 1
        at_work = [
            subprocess.Popen(
                [*PLASSESS, "done", str(number)],
                cwd=tmp_path,
                env=environment(tmp_path),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for number in left
        ]
        ends = [
            (number, process.communicate(timeout=LONGEST_SECONDS)[1], process.returncode)
            for number, process in zip(left, at_work, strict=True)
        ]
        refused = [(number, err) for number, err, code in ends if code != 0]
        assert [(code, err) for _, err, code in ends if code not in {0, 3}] == []
        assert [err for _, err in refused if "is being written by" not in err] == []
        left = [number for number, _ in refused]

    assert left == []
    after = answers_in(opened(tmp_path))[NEED]["first_steps"]
    assert sorted(step["what"] for step in after) == [step["what"] for step in steps]
    assert [step["what"] for step in after if not step.get("done")] == []


def test_two_who_press_enter_at_the_same_moment_lose_no_step(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")

    with Terminal(tmp_path, ["resume", "--plain"]) as one, Terminal(tmp_path, ["resume", "--plain"]) as other:
        both = {"Rosa": one, "Dan": other}
        for screen in both.values():
            screen.at_a_prompt()
            screen.enter("")
        for number in range(12):
            for who, screen in both.items():
                screen.enter_without_waiting(f"Step {number} by {who}")
            for screen in both.values():
                while "NOT saved" in screen.at_a_prompt():
                    screen.enter_without_waiting("")
        for screen in both.values():
            screen.leave("/quit\r")

    steps = [step["what"] for step in answers_in(assessment)[VISION]["first_steps"]]
    assert sorted(steps) == sorted(f"Step {number} by {who}" for number in range(12) for who in both)


@pytest.fixture
def held(tmp_path: Path) -> FileLock:
    """An assessment whose answers another program is holding, as plassess itself would hold them."""
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "A step / Rosa", "", "/quit")
    beside = assessment / "responses" / ".team.yaml.lock"
    lock = FileLock(beside)
    lock.acquire()
    beside.write_text("dan on front-office (process 4711)", encoding="utf-8")
    return lock


def test_a_lock_held_by_another_is_reported_with_its_holder_and_the_answer_waits(
    tmp_path: Path, held: FileLock
) -> None:
    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        screen.enter("Our vision.")
        refused = screen.enter("")
        still_refused = screen.enter("")
        held.release()
        saved = screen.enter("")
        code = screen.leave("/quit\r")

    assert "is being written by dan on front-office (process 4711)" in " ".join(refused.split())
    assert "NOT saved" in refused
    assert "is being written by dan on front-office" in " ".join(still_refused.split())
    assert "saved" in saved
    assert code == 0
    assert answers_in(opened(tmp_path))[VISION]["text"] == "Our vision."


def test_a_command_that_meets_a_lock_ends_with_3_and_names_the_holder(tmp_path: Path) -> None:
    beside = a_whole_assessment(tmp_path) / "responses" / ".team.yaml.lock"

    with FileLock(beside):
        beside.write_text("dan on front-office (process 4711)", encoding="utf-8")
        refused = run(tmp_path, "done", "1")

    assert refused.code == 3
    assert "is being written by dan on front-office (process 4711)" in refused.err
    assert run(tmp_path, "done", "1").code == 0


def test_the_holder_s_name_is_shown_harmlessly(tmp_path: Path) -> None:
    beside = a_whole_assessment(tmp_path) / "responses" / ".team.yaml.lock"

    with FileLock(beside):
        beside.write_text("dan\x1b]52;c;aGk=\x07\x1b[2J", encoding="utf-8")
        refused = run(tmp_path, "done", "1")

    assert refused.code == 3
    assert "\x1b" not in refused.err
    assert "dan" in refused.err


def test_a_lock_left_by_a_killed_program_stops_nobody(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "A step / Rosa", "", "/quit")
    beside = assessment / "responses" / ".team.yaml.lock"
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import filelock, time; filelock.FileLock({str(beside)!r}).acquire(); print(1, flush=True); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"1\n"
        holder.kill()

    after = run(tmp_path, "resume", typed=lines("Our vision.", "", "/quit"))

    assert "saved central-office/vision-actions" in after.err
