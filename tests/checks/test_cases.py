"""What a check finds in a district's repo: a folder for each good and each bad case, with the text that is told."""

import os
import shutil
from pathlib import Path

import pytest

from plassess.checks.check import check
from plassess.problems import rules
from plassess.problems.rule import Rule

CASES = Path(__file__).parents[1] / "cases"
CHECKED = CASES / "check"
EXPECTED = "expected.txt"


def lay_out_district(at: Path) -> None:
    """Make the small district that every case changes a piece of."""
    shutil.copytree(CASES / "valid_content", at / "content")
    shutil.copytree(CASES / "valid_assessment", at / "assessments/2026-09-14-central-office")


def told_of(at: Path) -> str:
    """Check the current folder and return every finding, with how bad it is."""
    report = check([at], Path("content"))
    return "".join(f"{report.severity(problem)}: {problem}\n" for problem in report.problems) or "nothing is wrong\n"


@pytest.mark.parametrize("case", sorted(CHECKED.iterdir()), ids=lambda case: case.name)
def test_a_check_tells_what_is_wrong_with_a_district(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out_district(tmp_path)
    shutil.copytree(case, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))

    told = told_of(Path())

    if os.environ.get("PLASSESS_UPDATE_GOLDEN"):
        (case / EXPECTED).write_text(told, encoding="utf-8")
    assert told == (case / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(CHECKED.glob("*-bad-*")), ids=lambda case: case.name)
def test_a_bad_case_breaks_the_rule_it_is_named_after(case: Path) -> None:
    assert f"PLA{case.name[:3]}" in (case / EXPECTED).read_text(encoding="utf-8")


@pytest.mark.parametrize("case", sorted(CHECKED.glob("*-good-*")), ids=lambda case: case.name)
def test_a_good_case_keeps_the_rule_it_is_named_after(case: Path) -> None:
    assert f"PLA{case.name[:3]}" not in (case / EXPECTED).read_text(encoding="utf-8")


def test_the_district_that_cases_change_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lay_out_district(tmp_path)

    assert told_of(Path()) == "nothing is wrong\n"


@pytest.mark.parametrize("rule", rules.every_rule(), ids=lambda rule: rule.code)
def test_every_rule_has_a_bad_case(rule: Rule) -> None:

    cases = [*CHECKED.glob(f"{rule.code[3:]}-bad-*"), *(CASES / "content").glob(f"{rule.code[3:]}-*")]

    assert cases or rule.code in {
        "PLA001",
        "PLA003",
        "PLA401",
    }  # a missing file and a large one are made by tests of reading
