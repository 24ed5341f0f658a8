"""A browser of the machine, asked for one thing: to print a page, without a network, in a folder of its own."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from plassess.files.disk.own_process import environment_outside
from plassess.problems.errors import FileError

SECONDS = 60
_COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_EDGE = ("microsoft-edge", "microsoft-edge-stable")
_ON_A_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_ON_WINDOWS = (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
_ALONE = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-breakpad",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
)


def printed(page: str, seconds: float = SECONDS) -> bytes:
    """Return a page as a PDF. Raises FileError where there is no browser, and where it makes none in time.

    It has a profile of its own, so that one that is open is not disturbed; all it writes is gone afterward.
    """
    browser = next(_installed(), None)
    if browser is None:
        raise FileError("no Chromium, Chrome or Edge is installed here.")
    with tempfile.TemporaryDirectory(prefix="plassess-", ignore_cleanup_errors=True) as folder:
        here = Path(folder)
        (here / "report.html").write_text(page, encoding="utf-8")
        _run([str(browser), *_ALONE, *_as_root(), *_named_in(here), (here / "report.html").as_uri()], seconds)
        try:
            return (here / "report.pdf").read_bytes()
        except FileNotFoundError as error:
            raise FileError(f"{browser.name} printed nothing.") from error


def _installed() -> Iterator[Path]:
    """Find what is installed, by names and places that are fixed."""
    if sys.platform == "win32":
        roots = (os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData"))
        found = [Path(root, below) for root in roots if root for below in _ON_WINDOWS]
    elif sys.platform == "darwin":
        found = [Path(f"/Applications/{name}.app/Contents/MacOS/{name}") for name in _ON_A_MAC]
    else:
        found = [Path(path) for name in (*_COMMANDS, *_EDGE) if (path := shutil.which(name))]
    return (path for path in found if path.is_absolute() and path.is_file())


def _named_in(folder: Path) -> tuple[str, str]:
    return f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={folder / 'report.pdf'}"


def _as_root() -> tuple[str, ...]:
    """Leave its sandbox out only where it would not start in one."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()


def _run(command: list[str], seconds: float) -> None:
    """Run it to its end, with all that it starts, or end them all."""
    none = subprocess.DEVNULL
    try:
        child = subprocess.Popen(  # noqa: S603 - names of ours, and no shell
            command, stdin=none, stdout=none, stderr=none, start_new_session=True, env=environment_outside()
        )
    except OSError as error:
        raise FileError(f"{Path(command[0]).name} cannot be started: {error.strerror}.") from error
    try:
        child.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise FileError(f"{Path(command[0]).name} took longer than {seconds:g} seconds.") from error
    finally:
        _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End what is still running of it: on a timeout, and where somebody stops us."""
    if child.poll() is not None:
        return
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
