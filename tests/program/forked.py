"""Runs of plassess that begin as forks of a warm process (``warm.py``), for tests that start it in quick succession."""

import atexit
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

WARM = Path(__file__).with_name("warm.py")
POSSIBLE = hasattr(os, "fork") and "COVERAGE_PROCESS_START" not in os.environ


class Warm:
    """A warm process, and the socket it is asked on: one fork at a time."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.asked, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", WARM, str(theirs.fileno())],
                env=dict(env),
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        self._answers = self.asked.makefile("rb")
        atexit.register(self._let_go)

    def answer(self, longest: float | None = None) -> int:
        self.asked.settimeout(longest)
        return int(self._answers.readline())

    def _let_go(self) -> None:
        self._answers.close()
        self.asked.close()
        self._process.wait()


_IDLE: list[Warm] = []


class Fork:
    """A run of plassess."""

    def __init__(self, warm: Warm, *, shared: bool) -> None:
        self._warm = warm
        self._shared = shared
        self.pid = warm.answer()
        self._code: int | None = None

    def wait(self, longest: float | None = None) -> int:
        """Return the exit code once it ends; where a signal ended it, that signal's negative number."""
        if self._code is None:
            self._code = self._warm.answer(longest)
            if self._shared:
                _IDLE.append(self._warm)
        return self._code

    def kill(self) -> None:
        """End it, if it has not ended."""
        if self._code is None:
            with contextlib.suppress(ProcessLookupError):  # it has ended, and nobody waited for it
                os.kill(self.pid, signal.SIGKILL)
            self.wait()


def begin(
    arguments: Sequence[str],
    folder: Path,
    env: Mapping[str, str],
    streams: Sequence[int],
    *,
    at_a_terminal: bool = False,
    of: Warm | None = None,
) -> Fork:
    """Begin a run. What is imported has seen the ``env`` of the first run of all.

    A process of one's own to fork, ``of``, is for a command that may wait or read for ever: time and memory are limited.
    """
    try:
        warm = of or _IDLE.pop()
    except IndexError:
        warm = Warm(env)
    request = {
        "arguments": arguments,
        "folder": str(folder),
        "environment": dict(env),
        "at_a_terminal": at_a_terminal,
        "limited": of is not None,
    }
    warm.asked.settimeout(None)
    socket.send_fds(warm.asked, [json.dumps(request).encode() + b"\n"], list(streams))
    return Fork(warm, shared=of is None)


def run(
    arguments: Sequence[str],
    folder: Path,
    env: Mapping[str, str],
    typed: bytes,
    longest: float,
    of: Warm | None = None,
) -> tuple[int, bytes, bytes]:
    """Run plassess to its end, after so many seconds at most; returns its exit code and both streams."""
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        stdin.write(typed)
        stdin.seek(0)
        code = begin(arguments, folder, env, [stdin.fileno(), stdout.fileno(), stderr.fileno()], of=of).wait(longest)
        stdout.seek(0)
        stderr.seek(0)
        return code, stdout.read(), stderr.read()
