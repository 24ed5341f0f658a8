"""Every way out of a conversation, in the middle of a reflection: what was typed is there again."""

import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from .program import START, an_open_assessment, answers_in, lines, opened, question_ids, record_in, run
from .terminal import Terminal

WAYS: dict[str, tuple[Callable[[Terminal], int], int]] = {
    "Ctrl-C": (lambda screen: screen.leave("\x03"), 130),
    "Ctrl-D": (lambda screen: screen.leave("\x04"), 0),
    "/quit": (lambda screen: screen.leave("/quit\r"), 0),
    "SIGTERM": (lambda screen: screen.stop(signal.SIGTERM), 143),
    "a closed window": (lambda screen: screen.hang_up(), 129),
}


NEED, VISION, EVIDENCE = question_ids()[:3]


def a_meeting_so_far(folder: Path) -> None:
    """Leave an assessment whose first question is answered, for the meeting to go on with."""
    an_open_assessment(folder, "2x3", "", "Our need.", "", "", "Rewrite it / Rosa", "", "/quit")


def begin(screen: Terminal) -> None:
    """Answer the second question, and write two lines of the third one's reflection."""
    screen.at_a_prompt()
    for line in ("Our vision.", "", "", "A line that was entered,", "and another one."):
        screen.enter(line)


def go_on_and_end_the_reflection(folder: Path, flags: list[str], half: str) -> str:
    """Resume, end the reflection with what stands there, and return what was shown first."""
    with Terminal(folder, ["resume", *flags]) as screen:
        shown = screen.at_a_prompt()
        if half:
            screen.expect(f"› {half}")
            screen.enter("tence")
        screen.enter("")
        screen.leave("/quit\r")
    return shown


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("flags", [[], ["--plain"]], ids=["edited", "plain"])
def test_leaving_in_the_middle_keeps_what_was_saved_and_what_was_typed(
    tmp_path: Path, way: str, flags: list[str]
) -> None:
    leave, wanted = WAYS[way]
    # Typing Ctrl-D and /quit needs an empty line, and a plain line is the system's until Enter.
    half = "" if flags or way in {"Ctrl-D", "/quit"} else "half a sen"

    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume", *flags]) as screen:
        begin(screen)
        if half:
            screen.type(half)
            screen.expect(half)
        code = leave(screen)
    resumed = go_on_and_end_the_reflection(tmp_path, flags, half)

    answers = answers_in(opened(tmp_path))
    typed = "A line that was entered,\nand another one." + ("\nhalf a sentence" if half else "")
    assert code == wanted
    assert answers[NEED] == {
        "state": "answered",
        "marked": {"central-office/inclusive-practice": 3},
        "text": "Our need.",
        "first_steps": [{"id": 1, "what": "Rewrite it", "who": "Rosa"}],
    }
    assert answers[VISION] == {"state": "answered", "text": "Our vision."}
    assert "number 3 of 8" in resumed
    assert "A line that was entered,\n  and another one." in resumed
    assert answers[EVIDENCE]["text"] == typed


def test_what_was_typed_a_moment_before_the_power_fails_is_there_again(tmp_path: Path) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume"]) as screen:
        begin(screen)
        screen.type("half a sen")
        drafts = partial(tmp_path.rglob, ".*.draft.yaml")
        screen.wait_until(lambda: any("half a sen" in one.read_text("utf-8") for one in drafts()), "a draft")
        code = screen.stop(signal.SIGKILL)
    go_on_and_end_the_reflection(tmp_path, [], "half a sen")

    assert code == -signal.SIGKILL
    typed = "A line that was entered,\nand another one.\nhalf a sentence"
    assert answers_in(opened(tmp_path))[EVIDENCE]["text"] == typed


def test_what_was_typed_slowly_and_obeyed_stands_on_no_line(tmp_path: Path) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        screen.type("/quit")
        drafts = partial(tmp_path.rglob, ".*.draft.yaml")
        screen.wait_until(lambda: any("/quit" in one.read_text("utf-8") for one in drafts()), "a draft")
        screen.leave("\r")

    assert not any("/quit" in one.read_text("utf-8") for one in drafts())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_while_it_is_busy_with_keys_too(tmp_path: Path, number: signal.Signals) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume"]) as screen:
        begin(screen)
        screen.type("word " * 60)
        code = screen.stop(number)

    assert code == 128 + number
    assert answers_in(opened(tmp_path))[VISION]["text"] == "Our vision."


@pytest.mark.parametrize("flags", [[], ["--plain"]], ids=["edited", "plain"])
def test_leaving_says_where_it_is_saved_and_how_to_go_on(tmp_path: Path, flags: list[str]) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume", *flags]) as screen:
        begin(screen)
        screen.leave("\x03")
        shown = screen.shown

    assert f"saved in assessments/{opened(tmp_path).name}" in shown
    assert "plassess resume" in shown


def test_leaving_before_anything_was_begun_says_so_and_leaves_no_folder(tmp_path: Path) -> None:
    with Terminal(tmp_path, START) as screen:
        screen.at_a_prompt()
        code = screen.leave("\x03")
        shown = screen.shown

    assert code == 130
    assert "nothing was saved" in shown
    assert not (tmp_path / "assessments").exists()


def test_the_terminal_is_left_as_it_was(tmp_path: Path) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume"]) as screen:
        begin(screen)
        screen.leave("\x03")
        sent = screen.bytes_shown

    assert sent.count(b"\x1b[?2004h") > 0
    assert sent.rfind(b"\x1b[?2004l") > sent.rfind(b"\x1b[?2004h")
    assert sent.rfind(b"\x1b[?25h") >= sent.rfind(b"\x1b[?25l")


def test_a_step_whose_date_is_being_asked_about_is_not_lost_by_leaving(tmp_path: Path) -> None:
    typed = lines("", "", "", "", "", "Our need.", "", "", "Look back at last year / Dan / 2020-01-01")
    run(tmp_path, *START, typed=typed)

    resumed = run(tmp_path, "resume", typed=lines("/quit"))

    everything = (opened(tmp_path) / "responses").rglob("*.yaml")
    assert any("Look back at last year" in path.read_text(encoding="utf-8") for path in everything)
    assert resumed.code == 0


def test_a_draft_of_one_step_is_never_offered_for_another(tmp_path: Path) -> None:
    steps = lines("First step / Rosa", "Second step / Dan")
    run(tmp_path, *START, typed=lines("", "", "", "", "", "Our need.", "", "") + steps + lines("1"))

    run(tmp_path, "resume", typed=lines("/jump 1", "", "", "", "2", ""))

    answer = answers_in(opened(tmp_path))["central-office/highest-need"]
    assert [step["what"] for step in answer["first_steps"]] == ["First step", "Second step"]


def test_a_kept_half_line_can_be_taken_out_with_plain_prompts_too(tmp_path: Path) -> None:
    a_meeting_so_far(tmp_path)
    with Terminal(tmp_path, ["resume"]) as screen:
        begin(screen)
        screen.type("half a sen")
        screen.expect("half a sen")
        screen.leave("\x03")

    resumed = run(tmp_path, "resume", typed=lines("/edit", "", "", "-", "", "/quit"))

    text = answers_in(opened(tmp_path))[EVIDENCE]["text"]
    assert "half a sen" in resumed.err
    assert text == "A line that was entered,\nand another one."


def test_a_date_that_is_asked_about_is_asked_about_again_after_ctrl_c(tmp_path: Path) -> None:
    with Terminal(tmp_path, START) as screen:
        screen.at_a_prompt()
        for line in ("", "Rosa Ortiz", "", "1, 2", "", "Our need.", "", "", "Meet / Rosa / asap"):
            shown = screen.enter(line)
        assert "“asap” is no date I can read." in shown
        screen.type("in 3 we")
        screen.expect("in 3 we")
        assert screen.leave("\x03") == 130

    with Terminal(tmp_path, ["resume"]) as screen:
        back = screen.at_a_prompt()
        assert "“asap” is no date I can read." in back.rpartition("First steps")[2]
        assert back.endswith("› in 3 we")
        assert "Rosa Ortiz, by" in screen.enter("eks")


def test_leaving_behind_the_teams_name_says_where_it_is_kept_and_how_to_go_on(tmp_path: Path) -> None:
    left = run(tmp_path, *START, typed=lines("Lincoln", "/quit"))
    nothing = run(tmp_path, *START, "--out", "elsewhere", typed=lines("/quit"))

    assert record_in(opened(tmp_path))["team"]["name"] == "Lincoln"
    assert "What you have entered is saved in assessments/" in left.said
    assert "plassess resume" in left.said
    assert "Nothing was begun" not in left.said
    assert "Nothing was begun" in nothing.said
