"""Which sentences are told to stand twice: whole ones, and no entry of a list that anyone would repeat."""

import pytest
import yaml

from plassess.checks.readable_text import prose_in
from plassess.checks.wording_lints import wording_findings
from plassess.files.yaml.source import parse_source
from plassess.problems import rules


def told_twice(sentence: str) -> int:
    """Count the findings where a sentence stands in two texts."""
    source = parse_source(yaml.safe_dump({"why": sentence, "about": sentence}).encode(), "guide.yaml")
    return [problem.rule for problem in wording_findings(prose_in(source))].count(rules.SENTENCE_TWICE)


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Coaches plan.", 0),
        ("Coaches plan the year.", 0),
        ("Coaches plan the whole year.", 1),
        ("Coaches plan the whole school year.", 1),
    ],
)
def test_a_sentence_of_five_words_is_the_shortest_that_anyone_would_miss(sentence: str, times: int) -> None:
    assert told_twice(sentence) == times


def test_how_to_find_a_level_may_be_said_the_same_way_in_each_file() -> None:
    rule = "Read from the last level up, and stop where a sentence is not true."
    source = parse_source(
        yaml.safe_dump({"about": "All of it.", "more": {"rating_rule": rule}, "rating_rule": rule}).encode(),
        "map.yaml",
    )

    assert [problem.rule for problem in wording_findings(prose_in(source))] == []
