"""``plassess explain``: each rule on the screen and as JSON, by code or by name."""

import json
from io import StringIO

import pytest
from rich.cells import cell_len

from plassess.cli.explain import explain
from plassess.foreign_text import visible_columns
from plassess.problems import rules
from plassess.problems.errors import UsageError
from plassess.problems.rule import GROUPS, Rule
from plassess.views.page import ForeignSafeConsole, Page
from plassess.views.rules import print_rule, print_rules

EVERY_RULE = rules.every_rule()


def screen(*shown: Rule, width: int) -> str:
    """Show one rule, or a list of several, in a window of so many columns."""
    console = ForeignSafeConsole()
    console.file, console.width = StringIO(), width
    if len(shown) == 1:
        print_rule(Page(console), shown[0])
    else:
        print_rules(Page(console), shown)
    return console.file.getvalue()


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_a_rule_is_shown_whole_in_any_window(rule: Rule, width: int) -> None:
    shown = screen(rule, width=width)

    said = "".join(shown.split())
    for text in (rule.code, rule.name, rule.severity, rule.summary, rule.why, rule.file, rule.remedy):
        assert "".join(text.split()) in said
    examples = {f"  {visible_columns(line)}" for text in (rule.good, rule.bad) for line in text.split("\n")}
    assert all(cell_len(line) <= min(width, 80) for line in shown.splitlines() if line not in examples)


@pytest.mark.parametrize("rule", [rule for rule in EVERY_RULE if rule.file], ids=lambda rule: rule.code)
def test_examples_keep_their_lines_and_fit_eighty_columns(rule: Rule) -> None:
    lines = screen(rule, width=80).split("\n")

    for example in (rule.bad, rule.good):
        wanted = [f"  {visible_columns(line)}" for line in example.split("\n")]
        assert any(lines[at : at + len(wanted)] == wanted for at in range(len(lines)))
        assert all(cell_len(line) <= 80 for line in wanted)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_the_list_names_every_rule_below_what_it_is_about(width: int) -> None:
    shown = screen(*EVERY_RULE, width=width)

    assert max(cell_len(line) for line in shown.splitlines()) <= width
    said = " ".join(shown.split())
    at = [said.index(f"{rule.code} {rule.severity} {rule.summary} {rule.name}") for rule in EVERY_RULE]
    assert at == sorted(at)
    titles = [group.title for group in GROUPS.values()]
    assert [line for line in shown.splitlines() if line in titles] == titles


def test_rules_are_named_by_code_or_name_in_any_case_and_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    explain(["pla101", "Unknown-Key", "broken-yaml"])

    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("PLA")]
    assert told == ["PLA101 · broken-yaml · error", "PLA201 · unknown-key · error"]


def test_without_a_name_the_list_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    explain()

    assert EVERY_RULE[-1].code in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pla110", r"There is no rule pla110\. Did you mean PLA\d{3} \("),
        ("unkown-key", r"Did you mean PLA201 \(unknown-key\)\?"),
        ("\x1b[2Jzzz", r"There is no rule \\x1b\[2Jzzz\. plassess explain"),
    ],
)
def test_a_rule_that_there_is_not_is_met_with_the_nearest(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        explain([name])


def test_as_json_all_that_is_told_of_all_rules_or_of_some(capsys: pytest.CaptureFixture[str]) -> None:
    explain(as_json=True)
    everything = json.loads(capsys.readouterr().out)["rules"]
    explain(["PLA208"], as_json=True)
    [one] = json.loads(capsys.readouterr().out)["rules"]

    assert [rule["code"] for rule in everything] == [rule.code for rule in EVERY_RULE]
    assert one == {key: getattr(rules.NO_DIRECTION, key) or None for key in one}
    assert set(one) == {"code", "name", "severity", "summary", "why", "file", "good", "bad", "remedy"}


def test_as_json_no_half_character_breaks_another_program(capsys: pytest.CaptureFixture[str]) -> None:
    explain(["not-utf8", "control-character"], as_json=True)

    told = json.loads(capsys.readouterr().out)["rules"]
    assert ["�" in rule["bad"] for rule in told] == [True, True]
    assert all(character.isprintable() for rule in told for character in rule["bad"])


def test_the_beginning_of_codes_explains_all_of_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    explain(["PLA9"])

    said = capsys.readouterr().out
    assert all(rule.code in said for rule in EVERY_RULE if rule.code.startswith("PLA9"))
