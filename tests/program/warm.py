"""Run as a program: plassess with its imports done, forked for each run that is asked for on the socket it was given.

A fork is plassess from its entry to its exit code, in a process of its own, with the folder, the environment and the
streams of the request. Only the imports are shared, because they take nine tenths of a short command's time.
"""

import atexit
import fcntl
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import socket
import sys
import termios
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import plassess

_IMPORTED_LATER = (
    "docx",
    "filelock",
    "icalendar",
    "prompt_toolkit",
    "python_calamine",
    "rich.markdown",
    "xlsxwriter",
)
_AS_A_MODULE = str(Path(plassess.__path__[0]) / "__main__.py")
_MOST_MEMORY = 1 << 30
_MOST_SECONDS = 20
_NEVER_IMPORTED = ("plassess.__main__", "plassess.rendering.sandbox_child")


def import_all() -> None:
    """Import every module of plassess, and what its functions import when they are called."""
    for module in pkgutil.walk_packages(plassess.__path__, "plassess."):
        if module.name not in _NEVER_IMPORTED:
            importlib.import_module(module.name)
    for name in _IMPORTED_LATER:
        importlib.import_module(name)


def next_request(asking: socket.socket) -> tuple[bytes, list[int]]:
    """Wait for a line that holds a request, with the three streams it brings; nothing where nobody asks any more."""
    request, streams, _, _ = socket.recv_fds(asking, 65536, 3)
    while request and not request.endswith(b"\n"):
        request += asking.recv(65536)
    return request, streams


def sit_at_the_terminal() -> None:
    """Make the terminal that standard input is this session's own, so that its keys and its closing reach us."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def become(
    arguments: Sequence[str],
    folder: str,
    environment: dict[str, str],
    *,
    at_a_terminal: bool,
    limited: bool,
    streams: Sequence[int],
) -> None:
    """Take on what a process of its own would have begun with.

    ``limited``: it ends by a signal where it waits for ever, and memory has an end before the machine's.
    """
    if limited:
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        signal.alarm(_MOST_SECONDS)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    if at_a_terminal:
        os.setsid()
        sit_at_the_terminal()
    sys.stdin, sys.stdout, sys.stderr = (
        open(0, encoding="utf-8", closefd=False),  # noqa: SIM115 - they are there until the process ends
        open(1, "w", encoding="utf-8", closefd=False),  # noqa: SIM115
        open(2, "w", buffering=1, encoding="utf-8", closefd=False),  # noqa: SIM115
    )
    sys.argv = [_AS_A_MODULE, *arguments]


def run_to_the_end(main: Callable[[], object]) -> NoReturn:
    """Run the program to its exit code, without Python's long farewell to all that was imported."""
    code = 1
    try:
        main()
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    except BaseException:  # noqa: BLE001 - as Python itself does it
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def until_it_is_plassess(asking: socket.socket) -> bool:
    """Answer each request with a fork's number, and with its exit code; true in a fork, false at the end of all."""
    while True:
        request, streams = next_request(asking)
        if not request:
            return False
        child = os.fork()
        if child == 0:
            asking.close()
            become(**json.loads(request), streams=streams)
            return True
        for stream in streams:
            os.close(stream)
        asking.sendall(b"%d\n" % child)
        asking.sendall(b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


if __name__ == "__main__":
    from plassess.__main__ import main

    import_all()
    gc.freeze()
    if until_it_is_plassess(socket.socket(fileno=int(sys.argv[1]))):
        run_to_the_end(main)
