"""Every rule is told whole, and its examples are what they say: the good one is clean, the bad one breaks it alone."""

import re
import shutil
from pathlib import Path

import pytest

from plassess.checks.check import check
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import GROUPS, Rule
from tests.checks.pieces import Piece, find_pieces

CASES = Path(__file__).parents[1] / "cases"
SOURCE = Path(rules.__file__).parents[2]
ASSESSMENT = "assessments/2026-09-14-central-office"

EVERY_RULE = rules.every_rule()
RUN = [rule for rule in EVERY_RULE if rule.file]
TOLD_IN_WORDS = {"PLA001", "PLA002", "PLA003", "PLA307", "PLA308", "PLA310", "PLA311", "PLA401", "PLA407", "PLA408"}
TOLD_IN_WORDS |= {"PLA410", "PLA411", "PLA412", "PLA414", "PLA415", "PLA416", "PLA417", "PLA419"}
"""No piece of text in a single content folder or an assessment can break these."""

MOST_WORDS = 34
"""In a sentence of a rule."""

FOLLOWS = {"PLA902": {"PLA504"}}
"""What else is found where a rule is broken: a comment that is not understood silences nothing."""


@pytest.fixture
def district(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small district's folder, current and clean."""
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    shutil.copytree(CASES / "valid_assessment", tmp_path / ASSESSMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def findings(*paths: Path) -> tuple[Problem, ...]:
    return check(paths, Path("content")).problems


def piece_of(rule: Rule) -> Piece:
    """Where a rule's good example stands in the district."""
    [piece] = find_pieces(Path(rule.file).read_text(encoding="utf-8"), rule.good)
    return piece


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_a_rule_is_told_whole(rule: Rule) -> None:
    assert re.fullmatch(r"PLA\d{3}", rule.code)
    assert rule.code[3] in GROUPS
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    for text in (rule.summary, rule.why, rule.good, rule.bad, rule.remedy):
        assert text == text.strip()
        assert text
    assert rule.good != rule.bad
    assert (not rule.file) == (rule.code in TOLD_IN_WORDS)


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_a_rule_is_told_in_few_words(rule: Rule) -> None:
    sentences = re.split(r"(?<=[.?!])\s", f"{rule.summary} {rule.why} {rule.remedy}")

    assert len(re.split(r"(?<=[.?!])\s", rule.why)) <= 3
    assert [sentence for sentence in sentences if len(sentence.split()) > MOST_WORDS] == []
    assert max(len(example.split("\n")) for example in (rule.good, rule.bad)) <= 6


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert len({rule.code for rule in EVERY_RULE}) == len(EVERY_RULE)
    assert len({rule.name for rule in EVERY_RULE}) == len(EVERY_RULE)


def test_every_rule_that_the_source_names_is_there_and_every_rule_is_named() -> None:
    sources = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    named = {name for text in sources for name in re.findall(r"\brules\.([A-Z][A-Z0-9_]+)\b", text)}

    assert {getattr(rules, name) for name in named} == set(EVERY_RULE)


def test_the_district_that_examples_are_of_is_clean(district: Path) -> None:
    assert [str(problem) for problem in findings(district)] == []


@pytest.mark.parametrize("rule", RUN, ids=lambda rule: rule.code)
def test_a_bad_example_breaks_its_rule_and_no_other(rule: Rule, district: Path) -> None:
    file, piece = Path(rule.file), piece_of(rule)
    broken = piece.replaced_by(rule.bad)

    file.write_bytes(broken.text.encode("utf-8", "surrogateescape"))
    found = findings(Path(file.parts[0]))

    assert {problem.rule.code for problem in found} == {rule.code} | FOLLOWS.get(rule.code, set())
    for problem in found:
        assert problem.file == str(file)
        assert broken.first <= problem.line <= broken.last


def test_a_file_that_is_a_link_breaks_its_rule(district: Path) -> None:
    Path("content/action_guides/coach.yaml").symlink_to(district / "elsewhere.yaml")

    assert {problem.rule.code for problem in findings(Path("content"))} == {"PLA002"}


def test_a_file_that_is_too_large_breaks_its_rule(district: Path) -> None:
    with Path("content/standards.yaml").open("a") as file:
        file.write("#" * 1024 * 1024)

    assert {problem.rule.code for problem in findings(Path("content"))} == {"PLA003"}
