"""Odd surroundings and every way a command can end: the right exit code, the right stream, never a traceback."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.speed import first_quickly

from .program import (
    PLASSESS,
    START,
    TODAY,
    Outcome,
    a_whole_assessment,
    an_open_assessment,
    answers_in,
    environment,
    files_below,
    lines,
    opened,
    run,
    run_each,
    without_roots_rights,
)
from .terminal import Terminal, in_window, squeezed

COMMANDS = ("start", "resume", "status", "report", "done", "show", "worksheet")


def through_a_shell(folder: Path, redirected: str, *arguments: str) -> Outcome:
    """Run plassess with a shell's redirections."""
    words = shlex.join([*PLASSESS, *arguments])
    done = subprocess.run(
        ["sh", "-c", f"exec {words} {redirected}"],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_an_input_that_ends_at_once_ends_with_0_and_leaves_nothing(tmp_path: Path) -> None:
    done = run(tmp_path, *START)

    assert (done.code, done.out) == (0, "")
    assert "nothing was saved" in done.err
    assert not (tmp_path / "assessments").exists()


def test_an_input_that_ends_later_keeps_what_was_entered_and_the_draft(tmp_path: Path) -> None:
    done = run(tmp_path, *START, typed=lines("", "", "", "", "2x3", "", "A line") + "half a line")

    assert done.code == 0
    assert answers_in(opened(tmp_path))["central-office/highest-need"]["marked"] == {
        "central-office/inclusive-practice": 3
    }
    assert "A line\n  half a line" in run(tmp_path, "resume", typed=lines("")).err


@pytest.mark.slow
@pytest.mark.parametrize("redirected", [">&-", "<&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_bug(tmp_path: Path, redirected: str) -> None:
    a_whole_assessment(tmp_path)

    for command in (("status",), START):
        done = through_a_shell(tmp_path, redirected + ("" if "<" in redirected else " </dev/null"), *command)

        assert "Traceback" not in done.err + done.out
        assert "made a mistake" not in done.err + done.out
        assert done.code in {0, 2, 3, 141}, command


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("show", "standards"),
        ("show", "standards", "--json"),
        ("report", "--to", "html", "--out", "-"),
        (*START, "--blank"),
        ("--help",),
        ("--version",),
    ],
    ids=" ".join,
)
def test_a_reader_that_has_gone_ends_it_quietly(tmp_path: Path, command: tuple[str, ...]) -> None:
    a_whole_assessment(tmp_path)

    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        done = subprocess.run(
            [*PLASSESS, *command],
            cwd=tmp_path,
            env=environment(tmp_path),
            stdout=pipe,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (done.returncode, done.stderr) in {(0, b""), (141, b"")}


def test_head_gets_its_line_of_a_long_show(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*PLASSESS, "show", "standards", "--json"],
        cwd=tmp_path,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        first = child.stdout.readline()
        child.stdout.close()
        err = child.stderr.read()

    assert first == b"{\n"
    assert child.returncode in {0, 141}
    assert err == b""


SURROUNDINGS = {
    "ASCII and no UTF-8 mode": {
        "LC_ALL": "C",
        "LANG": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    },
    "no HOME": {},
    "LC_ALL=C": {"LC_ALL": "C", "LANG": "C"},
    "TERM=dumb": {"TERM": "dumb"},
    "COLUMNS=20": {"COLUMNS": "20"},
}


def meet_report_and_look(folder: Path, name: str) -> list[Outcome]:
    """Hold a short meeting in French, write its report and look at its status, in a surrounding."""
    folder.mkdir()
    env = environment(None if name == "no HOME" else folder, **SURROUNDINGS[name])
    team = ("Équipe 学", "Léa Abara-Núñez", "", "", "")
    typed = lines(*team, "Nous — “ça” 🎯", "", "", "Un pas / Léa / in 6 weeks", "", "", "/quit")
    meeting = run(folder, *START, typed=typed, env=env)
    return [meeting, run(folder, "report", env=env), run(folder, "status", env=env)]


@pytest.mark.parametrize("name", first_quickly(*SURROUNDINGS))
def test_a_meeting_and_its_report_come_out_the_same_in_every_surrounding(tmp_path: Path, name: str) -> None:
    outcomes = meet_report_and_look(tmp_path / "district", name)

    assessment = opened(tmp_path / "district")
    answer = answers_in(assessment)["central-office/highest-need"]
    assert [outcome.code for outcome in outcomes] == [0, 0, 0]
    assert answer["text"] == "Nous — “ça” 🎯"
    assert answer["first_steps"][0]["who"] == "Léa Abara-Núñez"
    assert "Nous — “ça” 🎯" in (assessment / "report.html").read_text(encoding="utf-8")
    assert "Équipe学" in squeezed(outcomes[2].out)


def test_no_line_of_a_command_is_wider_than_its_window_and_none_is_lost(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)

    for command in (("show", "standards"), ("show", "central-office"), ("status",)):
        whole = run(tmp_path, *command)
        for columns in (20, 60):
            narrow = in_window(tmp_path, *command, columns=columns)

            to_copy = ("assessments/", "plassess ")  # a path or a command is left in one piece
            wider = [line for line in narrow if len(line) > columns]
            assert [line for line in wider if not any(part in line for part in to_copy)] == []
            assert squeezed("".join(narrow)) == squeezed(whole.out)


def test_a_dumb_terminal_gets_plain_prompts(tmp_path: Path) -> None:
    with Terminal(tmp_path, START, env=environment(tmp_path, TERM="dumb")) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", ""):
            screen.enter(line)
        shown = screen.enter("2x3")
        code = screen.leave("/quit\r")
        sent = screen.bytes_shown

    assert "saved central-office/highest-need" in shown
    assert b"\x1b" not in sent
    assert code == 0


def test_plassess_plain_is_the_same_as_the_flag(tmp_path: Path) -> None:
    with Terminal(tmp_path, START, env=environment(tmp_path, PLASSESS_PLAIN="1")) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", ""):
            screen.enter(line)
        shown = screen.enter("2x3")
        screen.leave("/quit\r")

    assert "saved central-office/highest-need" in shown
    assert b"\x1b[?2004h" not in screen.bytes_shown


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights away with Linux's setpriv")
def test_a_folder_that_cannot_be_written_ends_with_3(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o555)

    refused = run(tmp_path, *START, "--out", "locked", typed=lines("", "", ""), before=without_roots_rights())

    assert refused.code == 3
    assert "plassess may not write there" in refused.said


@pytest.mark.parametrize("out", ["a-file/below", "/proc/nowhere", "x" * 300, "a-link-to-nowhere/below"])
def test_a_folder_that_cannot_be_made_ends_with_3_and_says_so(tmp_path: Path, out: str) -> None:
    (tmp_path / "a-file").touch()
    (tmp_path / "a-link-to-nowhere").symlink_to(tmp_path / "a-file")

    refused = run(tmp_path, *START, "--out", out, typed=lines("", "", "", ""))

    assert refused.code == 3, refused.err
    assert re.search("could not be made|the name is too long", refused.said)
    assert "Traceback" not in refused.err


def test_a_path_with_spaces_accents_and_an_emoji_works_and_can_be_copied_from_the_screen(tmp_path: Path) -> None:
    out = "L'équipe 🎯"

    begun = run(tmp_path, *START, "--out", out, typed=lines("", "", "", "", "", "Our need.", "", "", "", "/quit"))
    shown = re.search(r"Go on with:  .*plassess (resume .*)", begun.err)

    assert begun.code == 0, begun.err
    (assessment,) = (tmp_path / out).iterdir()
    assert answers_in(assessment)["central-office/highest-need"]["text"] == "Our need."
    assert run(tmp_path, "status", str(assessment)).code == 0
    assert run(tmp_path, "report", str(assessment)).code == 0
    assert shown is not None
    assert run(tmp_path, *shlex.split(shown[1]), typed=lines("/quit")).code == 0


@pytest.mark.versions
def test_every_command_explains_itself_by_both_names_of_help(tmp_path: Path) -> None:
    short = run_each(tmp_path, [(command, "-h") for command in COMMANDS])
    long = run_each(tmp_path, [(command, "--help") for command in COMMANDS])

    assert list(short.values()) == list(long.values())
    for command, outcome in zip(COMMANDS, short.values(), strict=True):
        assert (outcome.code, outcome.err) == (0, "")
        assert f"Usage: plassess {command}" in outcome.out
        assert max(len(line) for line in outcome.out.splitlines()) <= 100


@pytest.mark.versions
def test_no_arguments_gives_short_help_with_examples(tmp_path: Path) -> None:
    bare, asked = run(tmp_path), run(tmp_path, "--help")

    assert bare.code == 0
    assert bare.out == asked.out
    assert "plassess start --role central-office" in bare.out
    assert all(re.search(rf"^  {command} ", bare.out, re.MULTILINE) for command in COMMANDS)


@pytest.mark.versions
def test_wrong_usage_ends_with_2_in_words(tmp_path: Path) -> None:
    an_open_assessment(tmp_path, "/quit")
    commands = [
        ("stat",),
        ("start", "--rol", "x"),
        ("start", "--role"),
        ("start", "--role", "janitor"),
        ("done",),
        ("done", "one"),
        ("show", "no.such.id"),
        ("report", "--to", "odt"),
        ("report", "--to", ""),
        ("report", "--audience", "press"),
        ("report", "--out", "-"),
        ("status", "not-there"),
        ("status", "a", "b"),
        ("worksheet",),
    ]

    ended = run_each(tmp_path, commands)

    assert {command: outcome.code for command, outcome in ended.items()} == dict.fromkeys(ended, 2)
    assert [outcome.out for outcome in ended.values() if outcome.out.strip()] == []
    assert [outcome.err for outcome in ended.values() if len(outcome.err) < 10 or "Traceback" in outcome.err] == []


def test_without_an_assessment_the_way_to_begin_one_is_said(tmp_path: Path) -> None:
    ended = run_each(tmp_path, [("status",), ("resume",), ("report",), ("done", "1")])

    assert [outcome.code for outcome in ended.values()] == [2, 2, 2, 2]
    assert all("plassess start" in outcome.err for outcome in ended.values())
    assert list(tmp_path.iterdir()) == []


def test_json_is_one_object_and_nothing_else(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)
    shown = ("standards", "roles", "central-office", "tp.evidence", "central-office/vision-actions")

    ended = run_each(tmp_path, [("status", "--json"), *(("show", what, "--json") for what in shown)])

    for outcome in ended.values():
        assert (outcome.code, outcome.err) == (0, "")
        assert isinstance(json.loads(outcome.out), dict)
        assert outcome.out.isascii()


def test_done_marks_a_step_undo_takes_it_back_and_a_number_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    file = assessment / "responses" / "team.yaml"
    before = file.read_bytes()

    done = run(tmp_path, "done", "1")
    marked = answers_in(assessment)["central-office/highest-need"]["first_steps"][0]["done"]
    again = run(tmp_path, "done", "1")
    refused = run(tmp_path, "done", "99")
    status = json.loads(run(tmp_path, "status", "--json").out)
    undone = run(tmp_path, "done", "1", "--undo")

    assert (done.code, done.out) == (0, "done: 1. Rewrite the vision\n")
    assert marked == TODAY
    assert again.code == 0
    assert (refused.code, refused.out) == (2, "")
    assert "There is no first step 99. Name one by its number" in refused.said
    assert status["committed_steps"][0]["done"] == TODAY.isoformat()
    assert (undone.code, undone.out) == (0, "not done: 1. Rewrite the vision\n")
    assert "done" not in answers_in(assessment)["central-office/highest-need"]["first_steps"][0]
    assert (
        before.split(b"central-office/vision-actions:")[1]
        == file.read_bytes().removesuffix(b"check_ins: 2\n").split(b"central-office/vision-actions:")[1]
    )


def test_the_same_record_gives_the_same_report(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)

    first = run(tmp_path, "report")
    bytes_of_first = files_below(assessment)
    second = run(
        tmp_path, "report", env=environment(tmp_path, TZ="Asia/Tokyo", LC_ALL="C", COLUMNS="20", PYTHONHASHSEED="7")
    )

    where = f"assessments/{assessment.name}"
    assert (first.code, first.out) == (0, f"{where}/report.md\n{where}/report.html\n")
    assert re.fullmatch(r"To read or print it(:\n  |, ).*report\.html.*\n", first.err)
    assert second.out == first.out
    assert files_below(assessment) == bytes_of_first


def test_a_report_can_be_printed_and_is_then_not_written(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    run(tmp_path, "report", "--out", "elsewhere")
    before = files_below(assessment)

    printed = run(tmp_path, "report", "--to", "md", "--out", "-")

    assert printed.code == 0
    assert printed.out == (tmp_path / "elsewhere" / "report.md").read_text(encoding="utf-8")
    assert files_below(assessment) == before


def test_the_board_s_report_holds_the_committed_steps_and_no_reflection(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)

    done = run(tmp_path, "report", "--audience", "board")

    assert done.code == 0
    for name in ("report-board.md", "report-board.html"):
        text = (assessment / name).read_text(encoding="utf-8")
        assert "Rewrite the vision" in text
        assert "Answer to central-office/vision-actions" not in text
        assert "Ask the coaches" not in text
    assert not (assessment / "report.md").exists()


def test_the_worksheet_is_written_or_printed(tmp_path: Path) -> None:
    written = run(tmp_path, "worksheet", "--role", "central-office")
    printed = run(tmp_path, "worksheet", "--role", "central-office", "--out", "-")

    assert (written.code, written.out) == (0, "worksheet-central-office.html\n")
    assert printed.out == (tmp_path / "worksheet-central-office.html").read_text(encoding="utf-8")
    assert printed.out.startswith("<!doctype html>") or printed.out.startswith("<!DOCTYPE html>")


def test_status_says_what_is_open_and_takes_the_newest_or_the_named_assessment(tmp_path: Path) -> None:
    older = an_open_assessment(tmp_path, "/quit")
    newer = older.with_name(f"{older.name}-2")
    for other in (newer, older.with_name(f"{older.name}-10")):
        shutil.copytree(older, other)
        record = other / "assessment.yaml"
        kept = [line for line in record.read_text("utf-8").splitlines() if not line.startswith("uid:")]
        record.write_text("\n".join(kept).replace(f"id: {older.name}\n", f"id: {other.name}\n") + "\n", "utf-8")

    newest, named = run(tmp_path, "status"), run(tmp_path, "status", str(newer))

    assert squeezed(newest.out).startswith(f"assessments/{older.name}-10Central")
    assert squeezed(named.out).startswith(f"{newer}Central")
    assert "answered 0 of 8" in newest.out
    assert "plassess resume" in newest.out


def test_the_console_script_is_the_same_program(tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("plassess")
    if not script.exists():
        pytest.skip("plassess is not installed beside this Python")

    said = subprocess.run(
        [script, "--version"], cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True, check=False
    )

    assert (said.returncode, said.stdout) == (0, run(tmp_path, "--version").out)
    assert re.fullmatch(r"plassess \d+\.\d+\.\d+\n", said.stdout)


def test_a_window_of_no_columns_is_written_to_all_the_same(tmp_path: Path) -> None:
    an_open_assessment(tmp_path, "/quit")

    with Terminal(tmp_path, ("status",), env=environment(tmp_path, COLUMNS="0")) as terminal:
        code = terminal.end()
        shown = squeezed(terminal.shown)

    assert code == 0, shown
    assert "answered0of8" in shown
