"""Run as a program: runs many commands of plassess, each a fork of one warm process, because imports take the time.

``forking.py JOBS``: JOBS is a JSON file with a list of [FOLDER, ARGUMENTS]; what each wrote goes to stdout as JSON,
as [CODE, TEXT]. A command that does not end is ended after a while, with a code below 0; memory has a limit, so that
one that reads without end does not take the machine with it.
"""

import importlib
import json
import os
import resource
import signal
import sys
import tempfile
from pathlib import Path

from plassess.__main__ import main

WARM = (
    "checks.check tasks.gate tasks.migrate tasks.report tasks.meet tasks.start_from_file cli.check cli.gate cli.report"
    " cli.content_migrate cli.resume cli.done cli.status cli.show cli.content_list cli.content_diff cli.content_accept"
    " cli.start cli.worksheet"
)
SECONDS = 20
MOST_MEMORY = 1 << 30


def become(arguments: list[str], folder: str, out: int) -> int:
    """Fork a process that is plassess from here on; returns its number."""
    child = os.fork()
    if child:
        return child
    code = 70
    try:
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.stdin, sys.stdout, sys.stderr = (
            open(0, closefd=False),  # noqa: SIM115 - they are there until the process ends
            open(1, "w", closefd=False),  # noqa: SIM115
            open(2, "w", closefd=False),  # noqa: SIM115
        )
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        signal.alarm(SECONDS)
        sys.argv = ["plassess", *arguments]
        main()
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return 0


def ran(arguments: list[str], folder: str) -> tuple[int, str]:
    """Run one command to its end; return its code and all it wrote."""
    with tempfile.TemporaryFile() as out:
        _, status = os.waitpid(become(arguments, folder, out.fileno()), 0)
        out.seek(0)
        return os.waitstatus_to_exitcode(status), out.read().decode("utf-8", "replace")


if __name__ == "__main__":
    for name in WARM.split():
        importlib.import_module(f"plassess.{name}")
    jobs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps([ran(arguments, folder) for folder, arguments in jobs]))
