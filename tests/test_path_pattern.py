"""Patterns of paths in settings: what they mean, and that a stranger's costs no more than it is long."""

import sys
from collections.abc import Iterator
from itertools import pairwise, product
from types import FrameType

import pytest

from plassess.problems.path_pattern import fits, is_meant


def calls_of(pattern: str, path: str) -> int:
    """Count the calls of functions, of Python and of C, that looking takes."""
    counted = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        is_meant(path, pattern)
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("step", ["**/", "**/a/", "**/*/", "*/**/", "**/**/a/"])
def test_twice_as_many_folders_of_any_name_take_no_more_than_the_work_of_twice_the_length(step: str) -> None:
    path = "/".join("a" * 8)

    once, twice = (calls_of(f"{step * number}nowhere", path) for number in (2, 4))

    assert twice < 3 * once


def test_a_longer_path_takes_the_work_of_its_length_for_each_folder_it_lies_in() -> None:
    once, twice = (calls_of("**/a/**/a/**/nowhere", "/".join("a" * length)) for length in (8, 16))

    assert twice < 6 * once


def test_a_path_of_thousands_of_folders_is_looked_at_too() -> None:
    assert fits("**/z", ["a"] * 3000 + ["z"])


def ways(steps: list[str], parts: list[str]) -> bool:
    """Say by trying everything what a pattern means: ** at its end is one folder or more, elsewhere any number."""
    if not steps:
        return not parts
    if steps[0] == "**":
        least = 1 if steps == ["**"] else 0
        return any(ways(steps[1:], parts[count:]) for count in range(least, len(parts) + 1))
    return bool(parts) and steps[0] in (parts[0], "*") and ways(steps[1:], parts[1:])


def each(of: str, most: int) -> Iterator[list[str]]:
    for length in range(1, most + 1):
        yield from map(list, product(of.split(), repeat=length))


def test_it_means_what_trying_every_way_says() -> None:
    for steps in each("a b * **", 4):
        if not any(pair == ("**", "**") for pair in pairwise(steps)):
            for parts in each("a b", 4):
                assert fits("/" + "/".join(steps), parts) is ways(steps, parts), (steps, parts)


def test_several_in_a_row_mean_one() -> None:
    for parts in each("a b", 4):
        assert fits("a/**/**/**/b", parts) is fits("a/**/b", parts)
        assert fits("a/**/**", parts) is fits("a/**", parts)
