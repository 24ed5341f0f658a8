"""What ``import plassess`` gives: names that are listed once, and loaded when they are used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import plassess
import plassess.api

HEAVY = ("pydantic", "yaml", "rich", "typer", "msgspec", "jinja2", "plassess.")


def imported_by(code: str) -> list[str]:
    code = f"import sys; {code}; print(*sorted(sys.modules))"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout.split()  # fmt: skip


def test_importing_plassess_and_looking_at_its_names_loads_nothing() -> None:
    bare, ours = imported_by("pass"), imported_by("import plassess; dir(plassess); plassess.__version__")

    assert set(ours) - set(bare) == {"plassess"}
    assert [name for name in ours if name.startswith(HEAVY)] == []


def test_what_a_checker_sees_is_what_is_there() -> None:
    package = ast.parse(Path(plassess.__file__).read_text(encoding="utf-8"))
    seen = {name.name for node in ast.walk(package) if isinstance(node, ast.ImportFrom) for name in node.names}

    assert seen - {"import_module"} == set(plassess.api.__all__) == set(plassess.__all__) - {"__version__"}
    assert all(getattr(plassess, name) is getattr(plassess.api, name) for name in plassess.api.__all__)
    assert set(plassess.__all__) <= set(dir(plassess))


def test_a_name_that_is_not_there_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        plassess.no_such_name  # noqa: B018


def test_every_public_name_says_what_it_is() -> None:
    for name in plassess.api.__all__:
        assert getattr(plassess, name).__doc__, name
