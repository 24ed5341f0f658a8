"""What README and docs say is what the program does."""

import re
from functools import cache
from pathlib import Path

import pytest
from docs.commands import page as page_of_commands
from docs.dates import page as page_of_dates
from docs.form_pictures import PICTURES, picture
from docs.gates import page as page_of_gates
from docs.keys import page as page_of_keys
from docs.outputs import page as page_of_outputs
from docs.rules import page as page_of_rules

from plassess.checks.check import check
from plassess.conversation.exits import Command
from plassess.problems.errors import ExitCode
from plassess.problems.rules import every_rule
from plassess.rendering.district import district_files
from tests.program.program import environment, run

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MEETING = (ROOT / "docs" / "meeting.md").read_text(encoding="utf-8")
DATA = (ROOT / "docs" / "data-person.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
GATES = (ROOT / "docs" / "gates.md").read_text(encoding="utf-8")
KEYS = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
DATES = (ROOT / "docs" / "dates.md").read_text(encoding="utf-8")
TEMPLATES = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@cache
def help_of(*command: str) -> str:
    """What a command says of itself in a wide window; its process was forked from one that has all imported."""
    return run(ROOT, *command, "--help", env=environment(None, COLUMNS="200")).out


def commands_in_help() -> list[str]:
    return re.findall(r"^  ([a-z]+)  ", help_of().partition("Commands:")[2], re.MULTILINE)


def test_the_page_of_commands_says_what_they_say() -> None:
    assert page_of_commands() == (ROOT / "docs/commands.md").read_text(encoding="utf-8"), (
        "run: python docs/commands.py"
    )
    for command in commands_in_help():
        assert f"\n## plassess {command}\n" in page_of_commands()


def test_every_command_is_told_of_where_somebody_looks_for_it() -> None:
    assert commands_in_help()
    for command in commands_in_help():
        assert f"plassess {command}" in MEETING + DATA, command


@pytest.mark.parametrize("page", ["README.md", "docs/team.md", "docs/meeting.md", "docs/data-person.md"])
def test_every_command_and_option_on_a_page_exists(page: str) -> None:
    helps = {command: help_of(command) for command in commands_in_help()}
    text = (ROOT / page).read_text(encoding="utf-8")
    uses = re.findall(rf"plassess ({'|'.join(set(helps) - {'people', 'config', 'content'})})\b([^`\n#|>]*)", text)

    assert len(uses) > 10
    for command, rest in uses:
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in helps[command], f"plassess {command} {option}"


def test_every_command_that_works_at_a_question_is_told_of() -> None:
    for command in Command:
        assert f"`{command}" in MEETING


def test_the_page_for_scripts_names_every_exit_code() -> None:
    told = DATA.partition("**Exit codes.**")[2].partition("\n- ")[0]

    for code in ExitCode:
        assert re.search(rf"\b{int(code)} ", told), code


def test_the_page_of_rules_says_what_the_rules_say() -> None:
    assert page_of_rules() == RULES, "run: python docs/rules.py"


def test_the_page_of_keys_says_what_the_models_say() -> None:
    assert page_of_keys() == KEYS, "run: python docs/keys.py"


def test_the_page_of_dates_says_what_the_accepted_forms_say() -> None:
    assert page_of_dates() == (ROOT / "docs" / "dates.md").read_text(encoding="utf-8"), "run: python docs/dates.py"


def test_the_page_of_outputs_says_what_their_shapes_say() -> None:
    assert page_of_outputs() == (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8"), (
        "run: python docs/outputs.py"
    )


def test_the_page_of_gates_says_what_the_gates_say() -> None:
    assert page_of_gates() == GATES, "run: python docs/gates.py"


def test_every_gate_that_a_page_or_a_districts_repo_asks_for_exists() -> None:
    files = {**district_files("Riverside USD", "plassess"), **{page.name: page.read_text("utf-8") for page in PAGES}}
    known = set(re.findall(r"(--[a-z-]+)", help_of("gate")))
    asked = {option for text in files.values() for option in re.findall(r"(--[a-z-]+)", gate_commands(text))}

    assert {"--overdue-at-most", "--only", "--answered"} <= asked
    assert asked <= known


def gate_commands(text: str) -> str:
    return "\n".join(re.findall(r"plassess gate\b([^`\n#|>]*)", text))


def test_the_drawings_of_forms_are_the_ones_that_are_made() -> None:
    for name, panels in PICTURES.items():
        assert picture(panels) == (ROOT / "docs" / name).read_text(encoding="utf-8"), (
            "run: python docs/form_pictures.py"
        )


@pytest.mark.parametrize("page", [RULES, GATES, DATES], ids=["rules", "gates", "dates"])
def test_the_settings_that_a_page_shows_are_valid(page: str, tmp_path: Path) -> None:
    shown = page.partition("```yaml\n")[2].partition("```")[0]
    settings = tmp_path / "plassess.yaml"
    settings.write_text(shown, encoding="utf-8")
    earlier = re.search(r"no-regression-from: (\S+)", shown)
    record = tmp_path / (earlier[1] if earlier else "assessments/none") / "assessment.yaml"
    meant = ("assessments/2026-09-14-principal/assessment.yaml", "content/instruments/ours.yaml")
    for file in (record, *(tmp_path / name for name in meant)):
        file.parent.mkdir(parents=True)
        file.touch()

    # The instrument "ways" stands for one of a district's own.
    assert [one for one in check([settings]).problems if "ways/" not in f"{one.path} {one.message}"] == []


def test_every_rule_can_be_linked_to_by_its_code() -> None:
    for rule in every_rule():
        assert f"\n### {rule.code}\n" in RULES
        assert f"](#{rule.code.lower()})" in RULES


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)\)", page.read_text(encoding="utf-8"))

    for link in links:
        assert (page.parent / link).exists(), link


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_no_link_goes_by_the_name_of_a_file(page: Path) -> None:
    """A reader of the site sees no files."""
    assert re.findall(r"\[[^\]]*\.md\]\(", page.read_text(encoding="utf-8")) == []


def test_every_test_that_holds_a_promise_is_there() -> None:
    named = re.findall(r"`((?:tests/[a-z_/]*)?test_[a-z_]+\.py)`", SECURITY)
    all_tests = [str(path.relative_to(ROOT)) for path in (ROOT / "tests").rglob("test_*.py")]

    assert len(named) > 10
    for name in named:
        assert any(path.endswith(name) for path in all_tests), name
