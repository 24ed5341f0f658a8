"""Every command with a choice of formats: help lists them, each works, and any other is refused by the same words."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from plassess.checks.reporters import FORMATS as OF_CHECKS
from plassess.cli.app import app
from plassess.rendering.format_list import FormatList
from plassess.views.changes_formats import FORMATS as OF_CHANGES
from plassess.views.gates_formats import FORMATS as OF_GATES

from .program import environment, run

CASES = Path(__file__).parents[1] / "cases"
CHOICES: dict[str, tuple[FormatList, str]] = {
    "check": (OF_CHECKS, "check assessments broken --content content"),
    "gate": (OF_GATES, "gate assessments --owners --content content"),
    "content diff": (OF_CHANGES, "content diff plassess content"),
}
"""The formats of each command that has some, and a run of it that has something to tell."""
EACH = [(name, one.name) for name, (formats, _) in CHOICES.items() for one in formats.each]
every_command = pytest.mark.parametrize("name", CHOICES)


def commands(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    context = typer.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield f"{before}{name}", command
        if hasattr(command, "list_commands"):
            yield from commands(command, f"{before}{name} ")


def option(command: Any) -> Any:
    return next((one for one in command.params if "--format" in one.opts), None)


COMMANDS = dict(commands(typer.main.get_command(app)))


@pytest.fixture
def district(tmp_path: Path) -> Path:
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    shutil.copytree(CASES / "valid_assessment", tmp_path / "assessments/2026-09-14-central-office")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/standards.yaml").write_text("format: plassess/standards/1\n", encoding="utf-8")
    return tmp_path


def test_every_command_with_a_choice_of_formats_is_here() -> None:
    assert {name for name, command in COMMANDS.items() if option(command)} == set(CHOICES)


@every_command
def test_help_lists_every_format_with_its_words(name: str) -> None:
    formats, _ = CHOICES[name]

    assert formats.listed() in option(COMMANDS[name]).help
    for one in formats.each:
        assert f"{one.name} ({one.about})" in formats.listed()


@pytest.mark.parametrize(("name", "form"), EACH)
def test_every_format_works(name: str, form: str, district: Path) -> None:
    formats, command = CHOICES[name]

    done = run(district, *command.split(), "--format", form)

    assert done.code in {0, 1}, done.err
    assert done.out
    if formats.named("--format", form).is_json:
        assert isinstance(json.loads(done.out), dict | list)


@every_command
def test_no_two_formats_say_the_same(name: str, district: Path) -> None:
    formats, command = CHOICES[name]

    said = {run(district, *command.split(), "--format", form).out for form in formats.names}

    assert len(said) == len(formats.each)


@every_command
def test_what_is_no_format_is_refused_with_those_there_are_and_the_one_that_was_meant(
    name: str, district: Path
) -> None:
    formats, command = CHOICES[name]

    for wrong, meant in (("marckdown", "markdown"), ("JSON", "json"), ("pdf\u202e", None), (".", None)):
        done = run(district, *command.split(), "--format", wrong)
        assert (done.code, done.out) == (2, "")
        assert f"There is: {formats.listed()}." in done.said
        assert re.findall(r"Did you mean (\w+)\?", done.said) == ([meant] if meant else [])
        assert "\u202e" not in done.err


@every_command
def test_json_is_short_for_its_format_and_goes_with_no_other(name: str, district: Path) -> None:
    formats, command = CHOICES[name]
    named = run(district, *command.split(), "--format", "json")

    assert run(district, *command.split(), "--json").out == named.out
    assert run(district, *command.split(), "--json", "--format", "json").out == named.out
    for other in set(formats.names) - {"json"}:
        both = run(district, *command.split(), "--json", "--format", other)
        assert (both.code, both.out) == (2, "")
        assert "Leave one of them out" in both.said


@pytest.mark.slow
@every_command
def test_where_none_is_named_help_says_which_is_taken(name: str, district: Path) -> None:
    formats, command = CHOICES[name]
    help_ = option(COMMANDS[name]).help

    for told in ({}, {"GITHUB_ACTIONS": "true"}):
        env = environment(district, **told)
        by_itself = formats.by_itself(in_actions=bool(told)).name
        shown = run(district, *command.split(), env=env).out
        assert shown == run(district, *command.split(), "--format", by_itself, env=env).out
        assert re.search(rf"\b{by_itself}\b", help_.rpartition("). ")[2])


def test_a_file_of_findings_is_refused_by_the_same_words(district: Path) -> None:
    done = run(district, "check", "--output", "sarf=findings.sarif")

    assert done.code == 2
    assert f"Did you mean sarif? There is: {OF_CHECKS.listed()}." in done.said


def test_formats_that_a_districts_workflows_and_our_own_ask_for_exist() -> None:
    root = Path(__file__).parents[2]
    files = [path for path in (root / "templates" / "district").rglob("*") if path.is_file()]
    files += [root / "action.yml", root / ".pre-commit-hooks.yaml", *(root / "docs").glob("*.md"), root / "README.md"]
    known = {"check": OF_CHECKS.names, "gate": OF_GATES.names, "content diff": OF_CHANGES.names}

    asked = [
        (command, form)
        for path in files
        for command, form in re.findall(
            r"plassess (check|gate|content diff)\b[^\n`]*?--(?:format|output) (\w+)", path.read_text("utf-8")
        )
    ]

    assert asked
    assert [(command, form) for command, form in asked if form not in known[command]] == []
