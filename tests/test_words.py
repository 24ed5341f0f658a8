"""What is told in words is worded once: no other module has a wording of its own."""

import ast
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from plassess.assessment import words
from plassess.assessment.coverage import Stands

SOURCE = Path(__file__).parents[1] / "src" / "plassess"
WALKED = ("assessment", "checks", "cli", "conversation", "tasks", "views")
PROSE = ("exchange", "files", "rendering", "reports")
"""Rooms that write whole sentences, in which a wording may occur; alone, as a label, it is the same fact told again."""
WORDS = Path(words.__file__)
BELOW = SOURCE / "assessment" / "responses.py"  # what the words are about, with what is wrong in a file of answers
MODULES = [path for room in WALKED for path in sorted((SOURCE / room).rglob("*.py")) if path not in (WORDS, BELOW)]
PHRASES = [
    phrase
    for phrase in (
        *words.STANDING.values(),
        *map(words.stands_in_words, Stands),
        words.NO_OWNER,
        words.NO_DATE,
        words.distance_in_words(1).removeprefix("1 "),
        words.day_long(date(2026, 9, 14)).partition(" ")[0],
        words.day_with_weekday(date(2026, 9, 14)).partition(",")[0] + ", ",
    )
    if " " in phrase or phrase[0].isupper()
]


@cache
def said_in(path: Path) -> tuple[str, ...]:
    """Every text in the code of a module, and of an f-string its parts; docstrings are no code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return tuple(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    )


@pytest.mark.parametrize("phrase", sorted(set(PHRASES)))
def test_no_other_module_words_it_again(phrase: str) -> None:
    said = {path: " ".join(said_in(path)).replace("'", "’").casefold() for path in MODULES}

    assert [str(path.relative_to(SOURCE)) for path, text in said.items() if phrase.casefold() in text] == []


ASKS_BY_ITSELF = {"rendering/sandbox_child.py", "conversation/line/commands_meant.py"}
"""The process that renders a stranger's template, which imports nothing of ours; and the meeting, which waits for yes."""


def test_what_was_meant_is_asked_in_one_place() -> None:
    asking = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*.py")
        if "Did you mean" in " ".join(said_in(path))
    }

    assert asking == {"problems/near.py"} | ASKS_BY_ITSELF


def is_label(phrase: str, said: str) -> bool:
    """Tell a wording that stands alone, with no more around it than a colon or a comma."""
    return phrase.casefold() == said.replace("'", "’").strip(" :,.").casefold()


@pytest.mark.parametrize("phrase", sorted(set(PHRASES)))
def test_no_label_of_a_page_words_it_again(phrase: str) -> None:
    paths = [path for room in PROSE for path in sorted((SOURCE / room).rglob("*.py"))]
    paths.remove(SOURCE / "rendering" / "filters.py")  # months by number for templates

    assert [
        str(path.relative_to(SOURCE)) for path in paths if any(is_label(phrase, one) for one in said_in(path))
    ] == []


@pytest.mark.parametrize("phrase", sorted(set(PHRASES)))
def test_no_template_of_ours_words_it_again(phrase: str) -> None:
    templates = [path for path in sorted((SOURCE.parents[1] / "templates").glob("*.j2")) if path.is_file()]

    assert templates
    assert [path.name for path in templates if phrase.casefold() in path.read_text(encoding="utf-8").casefold()] == []
