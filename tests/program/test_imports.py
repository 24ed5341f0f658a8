"""A command imports what its work needs, which is most of what it costs to start."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

VALID = Path(__file__).parents[1] / "cases" / "valid_content"

GATES, MODELS_OF_SETTINGS = "plassess.assessment.gates", "plassess.files.models.settings_file"
PLAN, STORE, MOVES = "plassess.assessment.plan", "plassess.files.assessments.store", "plassess.assessment.migration"
NOT_NEEDED = {
    "show standards": (GATES, MODELS_OF_SETTINGS, PLAN, STORE, MOVES, "plassess.assessment.coverage"),
    "check content": (GATES, MODELS_OF_SETTINGS, PLAN, STORE, MOVES, "plassess.assessment.responses", "rich"),
    "status": (GATES, MODELS_OF_SETTINGS, MOVES, "plassess.checks.check"),
}


@pytest.mark.parametrize("command", NOT_NEEDED)
def test_what_a_command_does_not_work_with_is_not_imported(command: str, tmp_path: Path) -> None:
    """Gates, settings, plans and answers each take a twentieth of a command that has no use for them."""
    probe = "import sys; from plassess.cli.main import run; run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"

    shutil.copytree(VALID, tmp_path / "content")

    ended = subprocess.run(
        [sys.executable, "-c", probe, *command.split()], check=True, capture_output=True, text=True, cwd=tmp_path
    )

    imported = ended.stderr.splitlines()[-1].split()
    assert "plassess.files.yaml.source" in imported
    assert [one for one in imported if one.startswith(NOT_NEEDED[command])] == []
