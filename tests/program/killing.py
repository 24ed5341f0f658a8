"""Run as a program: starts plassess again and again from one warm process, kills it, and notes what it had said.

``killing.py FOLDER FIRST END``: for each number in the range, a fork of this process becomes ``plassess start`` with
``script.txt`` of FOLDER as its input, in a folder of its own, and is killed with SIGKILL at a moment drawn from the
number. What it had said on stderr goes to ``seen``; the exit code and the words of ``plassess status`` afterwards to
``status``. Only the imports are shared, because they would take nine tenths of the time.
"""

import importlib
import os
import random
import select
import signal
import sys
import time
from pathlib import Path

from plassess.__main__ import main

WARM = (
    "plassess.cli.start",
    "plassess.cli.status",
    "plassess.tasks.start_from_file",
    "plassess.tasks.meet",
    "plassess.tasks.report",
    "plassess.views.status",
    "filelock",
)


def become(arguments: list[str], folder: Path, stdin: int, stderr: int) -> int:
    """Fork a process that is plassess from here on; returns its number."""
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.chdir(folder)
        os.dup2(stdin, 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(stderr, 2)
        sys.stdin, sys.stdout, sys.stderr = (
            open(0, closefd=False),  # noqa: SIM115 - they are there until the process ends
            open(1, "w", closefd=False),  # noqa: SIM115
            open(2, "w", closefd=False),  # noqa: SIM115
        )
        sys.argv = ["plassess", *arguments]
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        sys.stderr.flush()
        os._exit(code)
    return 0


def kill_one(folder: Path, number: int, script: Path) -> bytes:
    """Start, wait for the moment, kill; return all it said."""
    draw = random.Random(20260914 + number)
    after_saves, then_wait = draw.randint(0, 38), draw.choice([0.0, draw.uniform(0, 0.004), draw.uniform(0, 0.02)])
    reading, writing = os.pipe()
    typed = os.open(script, os.O_RDONLY)
    child = become(["start", "--role", "central-office"], folder, typed, writing)
    os.close(writing)
    os.close(typed)
    seen, ended = b"", False
    if number % 10 == 0:  # before anything was said, too
        then_wait, ended = draw.uniform(0, 0.3), True
    while not ended and (seen.count(b"\nsaved ") < after_saves or b"How many minutes" not in seen):
        if select.select([reading], [], [], 60)[0]:
            data = os.read(reading, 65536)
            seen, ended = seen + data, not data
    time.sleep(then_wait)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(reading, 65536):
        seen += data
    os.close(reading)
    return seen


def status_of(folder: Path) -> tuple[int, bytes]:
    """Run ``plassess status`` and return its exit code and what it said on stderr."""
    reading, writing = os.pipe()
    nothing = os.open(os.devnull, os.O_RDONLY)
    child = become(["status"], folder, nothing, writing)
    os.close(writing)
    os.close(nothing)
    said = b""
    while data := os.read(reading, 65536):
        said += data
    os.close(reading)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said


def kill_all(below: Path, first: int, end: int) -> None:
    """Go through the range."""
    for name in WARM:
        importlib.import_module(name)
    for number in range(first, end):
        folder = below / str(number)
        folder.mkdir()
        (folder / "seen").write_bytes(kill_one(folder, number, below / "script.txt"))
        code, said = status_of(folder)
        (folder / "status").write_bytes(b"%d\n%s" % (code, said))


if __name__ == "__main__":
    kill_all(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
