"""What help tells of gates and formats is told without models, and without what reads and writes files."""

import subprocess
import sys

import pytest

NOT_FOR_HELP = ("pydantic", "yaml", "jinja2")
HELP = "import sys; from plassess.cli.main import run; run(sys.argv[1:])"
LIGHT = (
    "plassess.assessment.gates.registry",
    "plassess.checks.reporters",
    "plassess.views.changes_formats",
    "plassess.views.gates_formats",
)


def imported(program: str, *arguments: str) -> tuple[str, list[str]]:
    """Run a program; return what it printed, and the modules that were imported at its end."""
    whole = f"{program}\nimport sys; print('imported:', *sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", whole, *arguments], capture_output=True, text=True, check=True)
    shown, _, names = done.stdout.partition("imported:")
    return shown, names.split()


@pytest.mark.parametrize("module", LIGHT)
def test_what_help_is_made_of_imports_no_models(module: str) -> None:
    _, names = imported(f"import {module}")

    assert module in names
    assert [name for name in NOT_FOR_HELP if name in names] == []


@pytest.mark.parametrize("command", ["--help"])
def test_help_imports_no_models(command: str) -> None:
    shown, names = imported(HELP, *command.split())

    assert "Usage: plassess" in shown
    assert [name for name in NOT_FOR_HELP if name in names] == []
