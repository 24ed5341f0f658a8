"""Runs of plassess that begin as forks of a warm process (``warm.py``), for tests that start it in quick succession."""

import atexit
import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from . import warm

POSSIBLE = hasattr(os, "fork") and "COVERAGE_PROCESS_START" not in os.environ


class _Warm:
    """A warm process, and the socket it is asked on; one request at a time."""

    def __init__(self, env: Mapping[str, str], longest: float) -> None:
        self._asking, theirs = socket.socketpair()
        self._asking.settimeout(longest)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", warm.__file__, str(theirs.fileno())],
                env=dict(env),
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        atexit.register(self._let_go)

    def run(self, request: Mapping[str, object], streams: Sequence[int]) -> int:
        line = json.dumps(request).encode() + b"\n"
        socket.send_fds(self._asking, [line], list(streams))
        answer = self._asking.recv(64)
        return int(answer)

    def _let_go(self) -> None:
        self._asking.close()
        self._process.wait()


_IDLE: list[_Warm] = []


def run(
    arguments: Sequence[str], folder: Path, env: Mapping[str, str], typed: bytes, longest: float
) -> tuple[int, bytes, bytes]:
    """Run plassess in a fork; returns its exit code and both streams. The imports are made under the first ``env``."""
    try:
        process = _IDLE.pop()
    except IndexError:
        process = _Warm(env, longest)
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        stdin.write(typed)
        stdin.seek(0)
        request = {"arguments": arguments, "folder": str(folder), "environment": dict(env)}
        code = process.run(request, [stdin.fileno(), stdout.fileno(), stderr.fileno()])
        _IDLE.append(process)
        stdout.seek(0)
        stderr.seek(0)
        return code, stdout.read(), stderr.read()
