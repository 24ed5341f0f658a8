"""What is told in words is worded once: no other module has a wording of its own."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plassess.assessment import words
from plassess.assessment.coverage import Stands

SOURCE = Path(__file__).parents[1] / "src" / "plassess"
WALKED = ("assessment", "checks", "cli", "conversation", "tasks", "views")  # reports and templates are to follow
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
        words.steps_in_words(1).removeprefix("1 "),
        words.day_long(date(2026, 9, 14)).partition(" ")[0],
        words.day_with_weekday(date(2026, 9, 14)).partition(",")[0] + ", ",
    )
    if " " in phrase or phrase[0].isupper()
]


def said_in(path: Path) -> Iterator[str]:
    """Every text in the code of a module, and of an f-string its parts; docstrings are no code."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@pytest.mark.parametrize("phrase", sorted(set(PHRASES)))
def test_no_other_module_words_it_again(phrase: str) -> None:
    said = {path: " ".join(said_in(path)).replace("'", "’").casefold() for path in MODULES}

    assert [str(path.relative_to(SOURCE)) for path, text in said.items() if phrase.casefold() in text] == []
