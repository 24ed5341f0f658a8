"""Text that means something to a terminal, a template or a browser is only text wherever it is shown."""

from pathlib import Path

import pytest
import yaml

from .program import (
    START,
    answers_in,
    complete_answers,
    environment,
    lines,
    opened,
    question_ids,
    record_in,
    run,
    run_each,
)
from .terminal import Terminal

CLIPBOARD = "\x1b]52;c;aGFjaw==\x07"
TITLE = "\x1b]0;taken over\x07"
COLOR = "\x1b[35;45m"
CLEAR = "\x1b[2J\x1b[H"
TURNED = "‮gnp.exe⁦"
MARKUP = "<script>alert(1)</script> [bold]b[/bold] {{ 987*7 }} {% raw %} | `x` $(touch hacked) =1+1"
HOSTILE = f"{MARKUP} {CLIPBOARD}{TITLE}{COLOR}{CLEAR}{TURNED}\x9b31m\x00\x08end"
NEED, VISION = question_ids()[:2]


def is_harmless(shown: str) -> bool:
    """Tell whether a text holds nothing that steers a terminal or turns the direction of writing."""
    steering = [c for c in shown if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]
    turning = [c for c in shown if c in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]
    return steering == [] and turning == []


def typed() -> str:
    """Type hostile text at every place that takes text."""
    return lines(
        HOSTILE,
        f"{HOSTILE}, Dan",
        "75",
        HOSTILE,
        "1, 2",
        HOSTILE,
        "2x3",
        "",
        HOSTILE,
        "",
        f"Dan: {HOSTILE}",
        "",
        f"{HOSTILE.replace('/', '')} / Dan / {HOSTILE.replace('/', '')} 3",
        "",
        "",
        "/na",
        HOSTILE,
        "1",
        "",
        HOSTILE,
        "-",
        HOSTILE,
        "",
        HOSTILE,
        "",
        "",
    )


@pytest.fixture
def met(tmp_path: Path) -> Path:
    """A folder in which a meeting was held where everything that was typed was hostile."""
    done = run(tmp_path, *START, typed=typed())
    assert done.code == 0, done.err
    assert is_harmless(done.out + done.err)
    return tmp_path


def test_what_reads_like_markup_is_stored_as_it_was_typed_and_controls_are_not(met: Path) -> None:
    answer, record = answers_in(opened(met))[NEED], record_in(opened(met))

    assert answer["text"].startswith(MARKUP)
    assert record["team"]["name"].startswith(MARKUP)
    for text in (answer["text"], answer["individually"][0]["text"], record["team"]["name"], record["message"]):
        assert is_harmless(text)


@pytest.mark.parametrize(
    "command",
    [("status",), ("done", "1"), ("report", "--to", "md", "--out", "-"), ("report", "--to", "html", "--out", "-")],
    ids=" ".join,
)
def test_every_command_shows_it_harmlessly(met: Path, command: tuple[str, ...]) -> None:
    shown = run(met, *command)

    assert shown.code == 0, shown.err
    assert is_harmless(shown.out + shown.err)
    assert "6909" not in shown.out
    assert "<script>alert" not in shown.out or command[0] in {"status", "done"}
    assert not (met / "hacked").exists()


def test_the_review_shows_markup_as_it_was_typed(met: Path) -> None:
    resumed = run(met, "resume", typed=lines("", "", "/review", "/quit"))

    assert resumed.code == 0
    assert is_harmless(resumed.err)
    assert "[bold]b[/bold] {{ 987*7 }}" in resumed.said


def test_on_a_terminal_no_sequence_of_a_stored_text_reaches_it(tmp_path: Path) -> None:
    """Stored by other hands: plassess itself would have cleaned it before writing."""
    data = complete_answers()
    data["answers"][NEED]["text"] = f"Turned {TURNED} and joined \u200b\u2060 and | [red]"
    data["answers"][VISION] = {"state": "next-time"}
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    done = run(tmp_path, *START, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err

    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        screen.enter("")
        screen.enter("")
        review = screen.enter("/review")
        screen.leave("/quit\r")
        sent = screen.bytes_shown.decode()

    assert "<U+202E>" in review
    assert "\u202e" not in sent
    assert "[red]" in review


@pytest.mark.parametrize("flags", [[], ["--plain"]], ids=["edited", "plain"])
def test_a_pasted_sequence_does_not_come_back_to_the_terminal(tmp_path: Path, flags: list[str]) -> None:
    with Terminal(tmp_path, [*START, *flags]) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", "", ""):
            screen.enter(line)
        if flags:
            screen.type(f"before {CLIPBOARD}{TITLE}{COLOR} after")
        else:
            screen.paste(f"before {CLIPBOARD}{TITLE}{COLOR} after")
        screen.expect("after")
        screen.enter("")
        screen.enter("")
        screen.enter("/review")
        screen.leave("/quit\r")
        sent = screen.bytes_shown

    text = answers_in(opened(tmp_path))[NEED]["text"]
    assert is_harmless(text)
    assert text.startswith("before ")
    assert text.endswith(" after")
    for sequence in (CLIPBOARD, TITLE, COLOR):
        assert sequence.encode() not in sent


def test_errors_show_hostile_arguments_harmlessly(tmp_path: Path) -> None:
    (tmp_path / "assessments" / "2026-01-01-x").mkdir(parents=True)
    (tmp_path / "assessments" / "2026-01-01-x" / "assessment.yaml").touch()
    word = HOSTILE.replace("\x00", "")
    commands = [
        (word,),
        ("show", word),
        ("done", word),
        ("start", f"--{word}"),
        ("start", "--role", word),
        (*START, "--answers", word, "--no-input"),
        ("report", "--to", word),
        ("report", "--audience", word),
        ("status", word),
        ("status", "--content", word),
    ]

    ended = run_each(tmp_path, commands)

    assert len(ended) == len(commands)
    assert {command for command, outcome in ended.items() if outcome.code not in {2, 3}} == set()
    assert {command for command, outcome in ended.items() if not is_harmless(outcome.err)} == set()
    assert {outcome.out for outcome in ended.values()} == {""}


def test_errors_show_hostile_file_text_harmlessly(tmp_path: Path) -> None:
    data = yaml.safe_dump(complete_answers(), sort_keys=False)
    wrong = data.replace("state: answered", f"state: {TURNED}", 1).replace(
        f"{VISION}:", f'"{VISION}{TURNED} [red]":', 1
    )
    (tmp_path / "answers.yaml").write_text(wrong, encoding="utf-8")

    refused = run(tmp_path, *START, "--answers", "answers.yaml", "--no-input")

    assert refused.code == 3
    assert is_harmless(refused.err)
    assert "[red]" in refused.err


def test_a_control_character_in_a_file_is_refused_by_its_name(tmp_path: Path) -> None:
    data = yaml.safe_dump(complete_answers(), sort_keys=False).replace(
        "Answer to central-office/vision-actions", f"{COLOR}red"
    )
    (tmp_path / "answers.yaml").write_text(data, encoding="utf-8")

    refused = run(tmp_path, *START, "--answers", "answers.yaml", "--no-input")

    assert refused.code == 3
    assert "PLA005" in refused.err
    assert "U+001B" in refused.err
    assert is_harmless(refused.err)


def test_a_folder_with_a_hostile_name_is_shown_harmlessly(tmp_path: Path) -> None:
    name = f"{COLOR}red{TURNED}"

    begun = run(tmp_path, *START, "--out", name, typed=lines("", "", "", ""))
    (assessment,) = (tmp_path / name).iterdir()
    status = run(tmp_path, "status", str(assessment))

    assert (begun.code, status.code) == (0, 0)
    assert is_harmless(begun.err)
    assert is_harmless(status.out)


def test_hostile_names_in_the_environment_are_shown_harmlessly(tmp_path: Path) -> None:
    refused = run(tmp_path, "status", "--content", "x", env=environment(tmp_path, PLASSESS_CONTENT=f"/{COLOR}red"))
    used = run(tmp_path, "show", "standards", env=environment(tmp_path, PLASSESS_CONTENT=f"/{COLOR}red"))

    assert refused.code in {2, 3}
    assert used.code == 3
    assert is_harmless(used.err)
    assert "red" in used.err
