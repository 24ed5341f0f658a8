"""The names of the rooms: a newcomer finds a behavior by them alone."""

import ast
from collections import Counter
from collections.abc import Iterator
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
    "check_ins",  # their data, and their section of a report
    "decisions",  # the values, and how they are shown
    "choices",
    "content",  # the command's group, and what is shown of it
    "export",
    "gate",
    "goals",  # as a template finds them, and in the report
    "glossary",  # its words, and which of them a report uses
    "kit",  # the side files: the value, how they are read, and how they are shown
    "library",  # the value, and how it is read
    "migration",
    "origin",
    "people",  # the command, and names as they are typed
    "origins",
    "plan",
    "profile",  # counted, and printed
    "report",
    "status",
    "summary",  # the command, and how a check ends
    "tensions",
    "values",  # what all models of a room share
    "words",  # of all answers, and of marks
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


def raised_in(function: ast.FunctionDef) -> set[str]:
    """The errors a function raises by their class; one that it hands on has another cause, and a helper's has its own name."""
    raised = (
        node.exc for node in ast.walk(function) if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
    )
    names = {one.func.id for one in raised if isinstance(one.func, ast.Name)}
    return {name for name in names if not name.startswith("_")} - {"NotImplementedError"}


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    """The functions of a module and of its classes; a command's own words are for those who type it."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    classes = [one for one in module.body if isinstance(one, ast.ClassDef) and not one.name.startswith("_")]
    for owner in (module, *classes) if path.parent != SOURCE / "cli" else ():
        yield from (one for one in owner.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"))


def test_a_public_function_that_raises_says_what() -> None:
    silent = [
        f"{path.relative_to(SOURCE)}: {function.name} raises {name}"
        for path in MODULES
        for function in public_functions(path)
        for name in raised_in(function)
        if name not in (ast.get_docstring(function) or "")
    ]

    assert not silent
