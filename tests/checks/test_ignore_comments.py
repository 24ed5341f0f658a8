"""Comments that silence a rule: each is looked at once, however many there are."""

import pytest

from plassess.checks.ignore_comments import ignores_in, silenced
from plassess.files.yaml.source import YamlSource, parse_source
from plassess.problems import rules
from tests.growth import assert_ten_times_is_no_square_of_the_work


def commented(count: int, *, text: str = "About one thing.") -> YamlSource:
    comments = "".join(f"# plassess: ignore PLA504 because of {number}\n" for number in range(count))
    return parse_source(f"{comments}about: {text}\n".encode(), "guide.yaml")


@pytest.mark.parametrize("text", ["About one thing.", "|\n" + "  Line.\n" * 200])
def test_comments_are_read_in_as_many_steps_as_there_are_comments(text: str) -> None:
    some, many = commented(2_000, text=text), commented(20_000, text=text)

    assert_ten_times_is_no_square_of_the_work(lambda: ignores_in(some), lambda: ignores_in(many))


def all_silenced(source: YamlSource) -> int:
    ignores, _ = ignores_in(source)
    line = len(source.lines)
    found = [source.problem(rules.VAGUE_WORD, ("about",), f"finding {at}") for at in range(line)]
    quiet, _ = silenced(ignores, found)
    return len(quiet)


def test_findings_are_held_against_comments_in_as_many_steps_as_there_are_of_both() -> None:
    some, many = commented(1_000), commented(10_000)

    assert_ten_times_is_no_square_of_the_work(lambda: all_silenced(some), lambda: all_silenced(many))


def test_of_two_comments_that_speak_for_one_line_the_second_silences_nothing() -> None:
    source = commented(2)
    found = [source.problem(rules.VAGUE_WORD, ("about",), "is long.")]
    ignores, unclear = ignores_in(source)

    quiet, idle = silenced(ignores, found)

    assert (quiet, idle, unclear) == ({0}, [ignores[1]], [])
