"""Text is whole lines in a pipe, and in a window no line is wider than it and no word is broken."""

import io
import os
import re
from pathlib import Path

import pytest
from rich.console import Console

from plassess.views import messages
from plassess.views.page import Page

from .program import ROLE, START, a_whole_assessment, answers_in, environment, lines, question_ids, run
from .terminal import Terminal, in_window, squeezed

if os.name == "posix":
    import fcntl
    import pty
    import struct
    import termios

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there are no such terminals")

COLUMNS = 60
COMMANDS = (
    ("status",),
    ("show", "standards"),
    ("show", ROLE),
    ("show", f"map/{ROLE}"),
    ("show", f"{ROLE}/tp.evidence.plan"),
    ("show", "nothing-of-the-kind"),
    ("explain",),
    ("explain", "PLA303"),
    ("gate", "--owners", "--level", "tp.evidence=1"),
    ("gate", "--level", "tp.evidense=1"),
    ("gate",),
    ("check",),
    ("check", "nowhere"),
    ("check", "--select", "PLA999"),
    ("content", "list"),
    ("content", "diff", "plassess", "nowhere"),
    ("done", "99"),
    ("report", "--to", "odt"),
    ("report", "nowhere"),
    ("worksheet", "--role", "nobody"),
    ("start", "--role", ROLE, "--no-input"),
    ("no-such-command",),
)
"""Commands that ask nothing, change nothing and print text for people, and what they say where something is wrong."""


def a_district(folder: Path) -> Path:
    assessment = a_whole_assessment(folder)
    answers = assessment / "responses/team.yaml"
    answers.write_text(answers.read_text("utf-8").replace("state: answered", "state: anwsered", 1), "utf-8")
    return folder


def district_for(folder: Path, command: tuple[str, ...]) -> None:
    """Lay out a district whose answers have a fault, where the fault is what is to be told."""
    (a_district if command[0] == "check" else a_whole_assessment)(folder)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_pipe_gets_whole_lines_whatever_its_window_is_said_to_be(tmp_path: Path, command: tuple[str, ...]) -> None:
    district_for(tmp_path, command)

    narrow, wide = (run(tmp_path, *command, env=environment(tmp_path, COLUMNS=columns)) for columns in ("20", "2000"))

    assert narrow == wide
    assert max(map(len, (wide.out + wide.err).splitlines())) > 20


def test_a_row_of_text_is_one_line_for_grep(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    step = next(one for answer in answers_in(assessment).values() for one in answer.get("first_steps", ()))
    long = " ".join(["A first step that says at length what is done"] * 5)
    answers = assessment / "responses/team.yaml"
    answers.write_text(answers.read_text("utf-8").replace(step["what"], long), "utf-8")

    shown = run(tmp_path, "status").out

    assert [line for line in shown.splitlines() if long in line]


def test_a_meeting_in_a_pipe_is_not_wrapped_either(tmp_path: Path) -> None:
    typed = lines("", "", "", "", "", "/quit")

    narrow, wide = (
        run(tmp_path / name, *START, typed=typed, env=environment(tmp_path, COLUMNS=columns))
        for name, columns in (("a", "20"), ("b", "2000"))
        if (tmp_path / name).mkdir() is None
    )

    assert narrow == wide
    assert question_ids()[0].partition("/")[0] in narrow.err


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_word_is_broken_in_a_window(tmp_path: Path, command: tuple[str, ...]) -> None:
    district_for(tmp_path, command)

    shown = in_window(tmp_path, *command, columns=COLUMNS)

    piped = run(tmp_path, *command)
    words = set(piped.out.split()) | set(piped.err.split())
    broken = [word for line in shown for word in line.split() if word not in words]
    assert broken == []
    assert squeezed("".join(shown)) == squeezed(piped.out + piped.err)
    to_copy = ("assessments/", "plassess ", " | ")  # a path, a command or a line of a file is left in one piece
    wider = [line for line in shown if len(line) > COLUMNS]
    assert [line for line in wider if not any(part in line for part in to_copy)] == []


@pytest.mark.parametrize("columns", [48, 60, 80])
def test_a_path_or_a_command_too_wide_for_what_leads_to_it_stands_on_a_line_of_its_own(
    tmp_path: Path, columns: int
) -> None:
    with Terminal(
        tmp_path, ["start", "--role", "principal", "--using", "map", "--out", "plans"], columns=columns
    ) as screen:
        screen.at_a_prompt()
        screen.enter("T&L")
        screen.enter("Dan")
        screen.leave("/quit\r")
    path = str(next((tmp_path / "plans").iterdir()).relative_to(tmp_path))

    shown = screen.printed_lines[-6:]

    assert any(line.endswith(path) and len(line) <= columns and "saved" in "".join(shown) for line in shown), shown
    command = next(line for line in shown if "plassess resume" in line)
    assert path in command
    assert len(command) <= max(columns, len("  python -m plassess resume ") + len(path))


@pytest.mark.parametrize("columns", [40, 80])
def test_the_last_line_of_a_report_is_the_command_that_opens_it_and_is_not_broken(
    tmp_path: Path, columns: int
) -> None:
    where = f"assessments/{a_whole_assessment(tmp_path).name}"

    shown = in_window(tmp_path, "report", "--audience", "board", columns=columns)

    piped = run(tmp_path, "report", "--audience", "board").err.splitlines()
    assert shown[-1].endswith(f" {where}/report-board.html") or "double-click" in piped[-1], shown
    assert [shown[-2], shown[-1].split(" ", 2)[:2]] == ["To read or print it:", ["", ""]] or len(piped) == 1
    assert len(piped) == 1 or piped[-1] == shown[-1]


@pytest.mark.parametrize(
    "said",
    [
        "Take the row that is meant, and decide it again with  plassess decide --row coach/tp.evidence.plan  or else",
        "A step stands with an answer. Where there is none yet, begin with  plassess resume assessments/of-one. Then go",
        "To look at it as it is now:\n  plassess report 'assessments/a folder with a name that is long by itself'",
        "To look at it as it is now:  plassess report 'assessments/a folder with a name that is long by itself'",
    ],
)
def test_a_command_to_copy_is_on_one_line_wherever_it_stands(said: str) -> None:
    command = re.search(r"  (plassess .*?)(?=  |\. |$)", said)
    page = io.StringIO()
    screen = Console(file=page, width=COLUMNS, force_terminal=True, markup=False, highlight=False)

    Page(screen).say(said)

    assert command is not None
    for shown in (page.getvalue(), _wrapped_to(said, COLUMNS)):
        assert any(command[1] in line for line in shown.splitlines()), shown
        assert squeezed(shown) == squeezed(said)


def _wrapped_to(text: str, columns: int) -> str:
    """Return what messages make of a text in a real window of so many columns."""
    ours, its = pty.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(its, "w", encoding="utf-8") as window:
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        return messages.in_window(text, window)
