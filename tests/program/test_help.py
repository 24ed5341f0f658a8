"""What help lists is what the commands say of themselves, and listing them imports none."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperGroup

from plassess.cli.app import app
from plassess.cli.command_list import Listed

LINE = 80


def groups() -> Iterator[tuple[str, TyperGroup]]:
    whole = typer.main.get_command(app)
    assert isinstance(whole, TyperGroup)
    yield "plassess", whole
    for name in whole.commands:
        if isinstance(whole.commands[name], TyperGroup):
            yield f"plassess {name}", whole.commands[name]


GROUPS = dict(groups())
LISTED = [(group, one) for group, made in GROUPS.items() for one in made.listed]  # type: ignore[attr-defined]


def shown_help(*arguments: str) -> str:
    command = [sys.executable, "-m", "plassess", *arguments, "--help"]
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


@pytest.mark.parametrize(("group", "one"), LISTED, ids=lambda one: one.name if isinstance(one, Listed) else one)
def test_a_command_is_listed_by_the_beginning_of_its_own_help(group: str, one: Listed) -> None:
    command = GROUPS[group].commands[one.name]

    assert command.name == one.name
    assert (command.help or "").startswith(one.summary.removesuffix("."))


@pytest.mark.parametrize("group", GROUPS)
def test_the_list_shows_every_summary_whole_on_a_line(group: str) -> None:
    lines = shown_help(*group.split()[1:]).splitlines()

    for one in (one for name, one in LISTED if name == group):
        assert [line for line in lines if line.split()[:1] == [one.name] and line.endswith(one.summary)]
        assert len(one.summary) + len("  worksheet  ") <= LINE


@pytest.mark.parametrize("arguments", ["--help", "content --help", "statsu"])
def test_what_is_listed_is_not_imported(arguments: str) -> None:
    """The models, the parser and the templates take four fifths of a command's time."""
    probe = "import sys; from plassess.cli.main import run; run(sys.argv[1:]);print(*sys.modules, file=sys.stderr)"

    ended = subprocess.run(
        [sys.executable, "-c", probe, *arguments.split()], check=True, capture_output=True, text=True
    )

    imported = set(ended.stderr.splitlines()[-1].split())
    assert imported.isdisjoint({"pydantic", "yaml", "jinja2", "rich", "docx", "prompt_toolkit"})
    assert "typer" in imported


def test_no_plugin_is_looked_for() -> None:
    """Whoever has a plugin for pydantic installed gives it nothing to read; a later pydantic may ask for more."""
    probe = (
        "import sys; from plassess.cli.main import run; run(['show', 'roles']);"
        "print('pydantic.main' in sys.modules, 'importlib.metadata' in sys.modules, file=sys.stderr);"
        "from pydantic.plugin._loader import get_plugins; print(list(get_plugins()), file=sys.stderr);"
        "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as group; print(group, file=sys.stderr)"
    )

    ended = subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True, text=True)

    assert ended.stderr.splitlines() == ["True False", "[]", "pydantic"]
