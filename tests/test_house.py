"""The names of the rooms: a newcomer finds a behavior by them alone."""

from collections import Counter
from pathlib import Path

from docs.architecture import PICTURE, picture

SOURCE = Path(__file__).parents[1] / "src" / "plassess"
MODULES = [path for path in sorted(SOURCE.rglob("*.py")) if path.stem not in ("__init__", "__main__")]
RULES = SOURCE / "problems" / "rules"
MANY = {SOURCE / "cli", RULES}
"""A file a command, a file a rule."""

ONE_THING_IN_SEVERAL_ROOMS = {
    "accepted",  # the texts that a layer replaces: the value, and its file
    "changes",  # what changed between contents: found, and printed
    "check",
    "choices",
    "content",  # the command's group, and what is shown of it
    "gate",
    "library",  # the value, and how it is read
    "migration",
    "origin",
    "origins",
    "plan",
    "report",
    "status",
    "tensions",
    "values",  # what all models of a room share
    "worksheet",
}


def test_a_module_is_named_after_what_it_holds_and_not_after_what_it_does() -> None:
    assert [str(path) for path in MODULES if path.stem.endswith("ing") and path.parent != RULES] == []


def test_two_modules_of_one_name_are_one_thing_in_two_rooms() -> None:
    names = Counter(path.stem for path in MODULES if path.parent != RULES)

    assert {name for name, count in names.items() if count > 1} <= ONE_THING_IN_SEVERAL_ROOMS


def test_a_folder_holds_no_more_than_can_be_read_at_a_glance() -> None:
    counts = Counter(path.parent for path in MODULES if path.parent not in MANY)

    assert {str(folder): count for folder, count in counts.items() if count > 20} == {}


def test_a_module_is_no_longer_than_three_hundred_lines() -> None:
    lines = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}

    assert {name: count for name, count in lines.items() if count > 300} == {}


def test_the_picture_of_the_house_is_current() -> None:
    assert PICTURE.read_text(encoding="utf-8") == picture(), "run: python docs/architecture.py"
