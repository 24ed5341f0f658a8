"""How plassess is called in what it says to type: as it was called, so that a copied line works."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a script with a first line is no program there")

SAYS = "from plassess.views.commands import program; print(program())"


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    """A folder in which a program called plassess lies, as whoever has the single file keeps it."""
    script = tmp_path / "plassess"
    script.write_text(f"#!{sys.executable}\n{SAYS}\n", encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "other").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "path", "said"),
    [
        ("./plassess", "/nowhere", "./plassess"),
        ("other/../plassess", "/nowhere", "other/../plassess"),
        ("plassess", "{bench}", "plassess"),
        ("{bench}/plassess", "/nowhere", "{bench}/plassess"),
    ],
)
def test_a_command_is_named_as_it_can_be_typed_again(bench: Path, typed: str, path: str, said: str) -> None:
    line, path, said = (one.replace("{bench}", str(bench)) for one in (typed, path, said))

    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=bench,
        env={**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == (f"{said}\n", "")
