"""The processor time of each command, as a ratio to starting Python and doing nothing (README.md beside this).

The least of several runs is taken: what else the machine does adds to a run and never takes from it.
"""

import argparse
import os
import resource
import select
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

ROUNDS = 15
PLASSESS = (sys.executable, "-m", "plassess")
BARE = (sys.executable, "-c", "pass")
# An installed program has its bytecode, which a first run writes and every later one reads.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
DATA = Path(__file__).resolve().parents[1] / "data"
GUIDE = """\
format: plassess/action-guide/1
role: {role}
edition: "2022"
basis: standards
wording: own
source: {{title: Guide, publisher: A Publisher, year: 2022}}
about: What {role} looks at.

responsibilities:
  - id: {role}/first
    frame: tp
    standards: [tp.evidence]
    text: Look at student work with {role} before a course and after it.

questions:
"""
QUESTION = """\
  - id: {role}/question-{number}
    title: Question {number} of {role}
    ask: What did {role} see in week {number}?
    why: It tells {role} what to do in week {number}.
    probes: [Who saw it?]
    look_at:
      - the notes of {role}
    minutes: 1{number}
    examples: []
    standards: [tp.evidence]
"""
FIRST_QUESTION = b"How many minutes"


class Row(Struct, frozen=True):
    """One measured command with the most it may take, as a ratio to a bare start."""

    name: str
    most: float
    run: Callable[[], None]


def run(command: Sequence[str], cwd: str) -> None:
    """Run a command to its end."""
    subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=True, stdin=subprocess.DEVNULL, capture_output=True)


def run_to_first_question(cwd: str) -> None:
    """Run ``start`` in a terminal until its first question is on the screen, then leave."""
    import pty

    inside, outside = pty.openpty()
    out = tempfile.mkdtemp(dir=cwd)  # its own, for a second start offers to go on with the first
    command = [*PLASSESS, "start", "--role", "central-office", "--team", "Team", "--people", "Ada", "--out", out]
    environment = {**ENVIRONMENT, "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=cwd, env=environment, stdin=outside, stdout=outside, stderr=outside
    ) as program:
        seen = b""
        while FIRST_QUESTION not in seen:
            if not select.select([inside], [], [], 10)[0]:
                raise SystemExit("start showed no question within 10 seconds")
            seen += os.read(inside, 65536)
        program.kill()
    os.close(inside)
    os.close(outside)


def answered(cwd: str) -> str:
    """Make an assessment that the measured commands can read; returns its folder."""
    file = Path(cwd) / "answers.yaml"
    blank = subprocess.run(
        [*PLASSESS, "start", "--role", "central-office", "--blank"], check=True, capture_output=True
    )
    file.write_bytes(blank.stdout.replace(b"text: |\n\n", b"text: A reflection.\n\n"))
    command = [*PLASSESS, "start", "--role", "central-office", "--answers", str(file), "--no-input"]
    done = subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def district(cwd: str) -> str:
    """Make 300 files and 10,000 lines of content: the shipped framework and short guides of made-up roles."""
    folder = Path(cwd) / "district"
    (folder / "action_guides").mkdir(parents=True)
    standards = (DATA / "standards.yaml").read_text(encoding="utf-8")
    roles = [f"role-{number}" for number in range(299)]
    listed = "".join(f"  - {{id: {role}, title: {role}, about: One of many.}}\n" for role in roles)
    (folder / "standards.yaml").write_text(
        standards.replace("\nroles:\n", f"\nroles:\n{listed}", 1), encoding="utf-8"
    )
    for role in roles:
        questions = "".join(QUESTION.format(role=role, number=number) for number in range(2))
        (folder / "action_guides" / f"{role}.yaml").write_text(GUIDE.format(role=role) + questions, encoding="utf-8")
    lines = sum(len(file.read_text(encoding="utf-8").splitlines()) for file in folder.rglob("*.yaml"))
    assert lines >= 10_000, lines  # noqa: S101
    return str(folder)


def rows(cwd: str) -> list[Row]:
    """Every row of the table of budgets that exists today."""
    folder = answered(cwd)
    many = district(cwd)

    def command(name: str, most: float, *arguments: str) -> Row:
        return Row(name, most, lambda: run([*PLASSESS, *arguments], cwd))

    return [
        command("--version", 1.8, "--version"),
        command("--help", 7.5, "--help"),
        command("show standards", 22, "show", "standards"),
        command("status", 22, "status", folder),
        command("check, one self-assessment", 22, "check", folder),
        command("show tp.evidence, all content read", 30, "show", "tp.evidence"),
        command("check, all shipped content", 32, "check", "--strict", str(DATA)),
        command("check, 300 files and 10,000 lines", 32, "check", many),
        Row("start, to the first question", 25, lambda: run_to_first_question(cwd)),
        command("report (no budget is set)", float("inf"), "report", folder),
    ]


def measure(row: Row, cwd: str, rounds: int) -> float:
    """Return the command's least processor time by that of a bare start, the two run in turns."""
    pairs = [(_processor_time(row.run), _processor_time(lambda: run(BARE, cwd))) for _ in range(rounds)]
    return min(own for own, _ in pairs) / min(bare for _, bare in pairs)


def _processor_time(work: Callable[[], None]) -> float:
    """Return the seconds that the programs started by it computed, their own and the system's for them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Measure every row and print the table; 1 where a budget is passed by more than is allowed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"measurements of each command (default {ROUNDS})")
    parser.add_argument("--allow", type=float, default=1, help="how many times its budget a row may take (default 1)")
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as cwd:
        print(f"{'plassess …':<36}{'ratio':>8}{'at most':>9}")
        for row in rows(cwd):
            ratio = measure(row, cwd, options.rounds)
            failed |= ratio > row.most * options.allow
            over = "  OVER" if ratio > row.most else ""
            print(f"{row.name:<36}{ratio:>8.1f}{row.most:>9g}{over}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
