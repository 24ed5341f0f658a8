"""A PDF by a browser that is installed, and what is said and left where there is none, or none that prints."""

import os
import re
import subprocess
import time
from pathlib import Path

import pytest

from plassess.files.disk.browser import printed
from plassess.problems.errors import FileError
from plassess.reports.document import document_of
from plassess.reports.pdf import render_pdf
from tests.program.program import run
from tests.reports.shared import plans
from tests.reports.test_browser import CHROMIUM

needs_chromium = pytest.mark.skipif(
    not CHROMIUM.exists() and os.environ.get("CI") != "true", reason="no chromium at /usr/bin/chromium"
)


def a_browser(folder: Path, script: str) -> dict[str, str]:
    """A program in the place of a browser, and nothing else on the path."""
    (program := folder / "chromium").write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return {"PATH": str(folder), "TMPDIR": str(folder / "tmp")}


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    (work := tmp_path / "work").mkdir()
    (tmp_path / "bin" / "tmp").mkdir(parents=True)
    blank = run(work, "start", "--role", "central-office", "--blank").out
    (work / "answers.yaml").write_text(blank.replace("    text: |\n", "    text: An answer.\n"))
    assert run(work, "start", "--role", "central-office", "--answers", "answers.yaml", "--no-input").code in {0, 1}
    (work / "answers.yaml").unlink()
    return work


def files_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@needs_chromium
def test_the_page_is_printed_and_the_same_plan_gives_the_same_pages(tmp_path: Path) -> None:
    first = render_pdf(document_of(plans()["example"], "board"))

    (tmp_path / "board.pdf").write_bytes(first)
    text = subprocess.run(
        ["pdftotext", tmp_path / "board.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    told = subprocess.run(["pdfinfo", tmp_path / "board.pdf"], capture_output=True, text=True, check=True)
    assert first.startswith(b"%PDF-")
    assert re.search(r"^Creator: +plassess$", told.stdout, re.MULTILINE)
    assert told.stderr == ""
    assert "What it will do" in text
    assert set(re.findall(rb"\(D:(\d{8})", first)) == {b"20260914"}


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (None, "no Chromium, Chrome or Edge is installed here"),
        ("exit 0", "chromium printed nothing"),
        ("exit 9", "chromium printed nothing"),
    ],
)
def test_where_none_prints_it_says_how_to_and_leaves_nothing(opened: Path, script: str | None, said: str) -> None:
    folder = opened.parent / "bin"
    env = a_browser(folder, script) if script else {"PATH": str(folder), "TMPDIR": str(folder / "tmp")}
    before = files_in(opened)

    ended = run(opened, "report", "--to", "html,pdf", env=env)

    assert (ended.code, ended.out) == (3, "")
    assert said in ended.err
    assert "print it to a file" in " ".join(ended.err.split())
    assert files_in(opened) == before
    assert list((folder / "tmp").iterdir()) == []


def test_one_that_never_ends_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "pids"
    env = a_browser(tmp_path, f"/bin/sleep 600 &\necho $! > {told}\n/bin/sleep 600")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("PATH", env["PATH"])

    with pytest.raises(FileError, match="took longer than 1 second"):
        printed("<p>", seconds=1)

    for _ in range(100):
        state = Path(f"/proc/{told.read_text().strip()}/stat")
        if not state.exists() or state.read_text().split()[2] == "Z":
            return
        time.sleep(0.05)
    pytest.fail("what the browser started is still running")


def test_a_report_says_how_to_open_what_it_wrote(opened: Path) -> None:
    ended = run(opened, "report")

    assert ended.out.count("\n") == 2
    assert re.search(r"^To read or print it(:\n  |, ).*report\.html", ended.err)
    assert run(opened, "report", "--to", "md").err == ""
    assert run(opened, "report", "--json").err == ""
