"""Counts agree with their nouns, and sentences end once: in the functions, and in every message of the source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plassess.assessment.coverage import Aside
from plassess.assessment.words import aside_in_words
from plassess.problems.sentences import counted, ended

SOURCE = Path(__file__).parents[1] / "src" / "plassess"
NOUN = re.compile(
    r" (?:[a-z]+ )?(rows|questions|prompts|files|steps|answers|levels|items|guides|maps|characters|lines|values|minutes"
    r"|options|gates|texts|errors|warnings|standards|findings|days|weeks)\b"
)
NEVER_ONE = {"MOST", "LONGEST", "longest", "most", "count", "text"}
"""Limits, and counts that are told where they are two or more; so are those with a comma in thousands."""


def counts_with_a_plural(path: Path) -> Iterator[str]:
    """Find where a count is put before a plural without asking whether it is one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.JoinedStr):
            continue
        for value, text in zip(node.values, node.values[1:], strict=False):
            if (
                isinstance(value, ast.FormattedValue)
                and value.format_spec is None
                and isinstance(text, ast.Constant)
                and NOUN.match(str(text.value))
            ):
                said = ast.unparse(value.value)
                if re.split(r"[_.(]", said)[0] not in NEVER_ONE:
                    yield f"{path.relative_to(SOURCE)}: {said}{text.value}"


def test_no_message_puts_a_count_before_a_plural_that_one_would_be_wrong_with() -> None:
    found = [one for path in sorted(SOURCE.rglob("*.py")) for one in counts_with_a_plural(path)]

    assert not found


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (0, ("row",), "0 rows"),
        (1, ("row",), "1 row"),
        (2, ("row",), "2 rows"),
        (1, ("entry", "entries"), "1 entry"),
        (1200, ("entry", "entries"), "1200 entries"),
    ],
)
def test_a_count_agrees_with_its_noun(number: int, words: tuple[str, ...], said: str) -> None:
    assert counted(number, *words) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nothing was changed", "Nothing was changed."),
        ("It stood at 3 p.m.", "It stood at 3 p.m."),
        ("Which need?", "Which need?"),
        ("It says “Which need?”", "It says “Which need?”"),
        ("It says “so”", "It says “so”."),
        ("and so on…", "and so on…"),
    ],
)
def test_a_sentence_ends_once(text: str, said: str) -> None:
    assert ended(text) == said


def test_a_line_of_questions_that_are_set_aside_ends_once() -> None:
    asides = [Aside("coach/it", title, "set-aside") for title in ("What did we do with it?", "Vision")]

    assert [aside_in_words([one])[0][-2:] for one in asides] == ["t?", "n."]
