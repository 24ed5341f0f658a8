"""Nothing is ever sent anywhere: no command opens a socket that could leave this computer."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from .program import START, Outcome, a_whole_assessment, answers_in, environment, lines, needs, opened, run
from .terminal import Terminal

MEETING = lines(
    "Team", "Rosa, Dan", "75", "1, 2", "2x3", "", "Our need.", "", "", "Write to https://example.org / Rosa / in 3 weeks",
    "", "Our vision.", "", "", "1", "", "in 4 weeks", "n", "Tell them.", "", "", "",
)  # fmt: skip

# The event loop of the edited line wakes itself through a pair of local sockets; all else is refused.
NO_NETWORK = """
import socket

_real = socket.socket.__init__

def _refuse(*_args, **_kwargs):
    raise RuntimeError("NETWORK")

def _only_local(self, family=-1, *args, **kwargs):
    if family != socket.AF_UNIX:
        _refuse()
    _real(self, family, *args, **kwargs)

socket.socket.__init__ = _only_local
socket.create_connection = socket.getaddrinfo = socket.gethostbyname = socket.getfqdn = _refuse
"""


def without_network(folder: Path) -> dict[str, str]:
    """Make an environment in which Python itself refuses every socket that is not local."""
    broken = folder / "no-network"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    env = environment(folder)
    return env | {"PYTHONPATH": f"{broken}:{env.get('PYTHONPATH', '')}".rstrip(":")}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")
def test_no_command_makes_a_system_call_that_reaches_the_network(tmp_path: Path) -> None:
    strace = needs("strace")
    trace = tmp_path / "trace"
    watched = [strace, "-f", "-e", "trace=network", "-o", str(trace)]
    commands: list[tuple[tuple[str, ...], str]] = [
        (START, MEETING),
        (("report",), ""),
        (("status",), ""),
        (("show", "standards"), ""),
    ]
    reached: dict[str, list[str]] = {}

    for command, typed in commands:
        done = run(tmp_path, *command, typed=typed, before=watched)
        said = trace.read_text(encoding="utf-8")
        assert done.code == 0, done.err
        assert "exited with 0" in said
        calls = [line for line in said.splitlines() if re.match(r"\d+\s+\w+\(", line)]
        reached[command[0]] = [line for line in calls if not re.search(r"AF_UNIX|socketpair\(AF_UNIX", line)]

    assert answers_in(opened(tmp_path))["central-office/highest-need"]["text"] == "Our need."
    assert reached == {"start": [], "report": [], "status": [], "show": []}


def test_the_watch_would_see_a_socket(tmp_path: Path) -> None:
    strace = needs("strace")
    trace = tmp_path / "trace"

    subprocess.run(
        [
            strace,
            "-f",
            "-e",
            "trace=network",
            "-o",
            str(trace),
            sys.executable,
            "-c",
            "import socket; socket.socket().close()",
        ],
        check=True,
    )
    refused = subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"],
        env=without_network(tmp_path),
        capture_output=True,
        check=False,
    )

    assert "AF_INET" in trace.read_text(encoding="utf-8")
    assert b"NETWORK" in refused.stderr


@pytest.mark.slow
def test_everything_works_where_python_refuses_every_socket(tmp_path: Path) -> None:
    env = without_network(tmp_path)

    ended: dict[str, Outcome] = {"start": run(tmp_path, *START, typed=MEETING, env=env)}
    for command in (
        ("report",),
        ("status", "--json"),
        ("show", "central-office"),
        ("done", "1"),
        ("worksheet", "--role", "central-office"),
    ):
        ended[command[0]] = run(tmp_path, *command, env=env)

    assert {name: outcome.code for name, outcome in ended.items()} == dict.fromkeys(ended, 0)
    assert "NETWORK" not in "".join(outcome.err for outcome in ended.values())
    assert (opened(tmp_path) / "report.html").is_file()


def test_a_meeting_at_a_terminal_works_where_python_refuses_every_socket(tmp_path: Path) -> None:
    with Terminal(tmp_path, START, env=without_network(tmp_path)) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", "", "", "Our need."):
            screen.enter(line)
        saved = screen.enter("")
        code = screen.leave("/quit\r")

    assert "saved" in saved
    assert code == 0


def test_a_report_and_a_worksheet_load_nothing_from_elsewhere(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    run(tmp_path, "report")
    run(tmp_path, "worksheet", "--role", "central-office")

    for page in (assessment / "report.html", tmp_path / "worksheet-central-office.html"):
        text = page.read_text(encoding="utf-8")

        assert "default-src 'none'" in text
        assert re.findall(r"<(?:script|link|img|iframe|object|embed|base|form)\b", text) == []
        assert re.findall(r"@import|url\(|\ssrc=", text) == []
