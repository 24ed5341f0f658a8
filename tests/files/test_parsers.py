"""Both of PyYAML's parsers, libyaml's and the pure one, read the same files and read them alike."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speed import examples

from plassess.files.yaml import parser
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import ProblemsError

pytestmark = [
    pytest.mark.versions,
    pytest.mark.skipif(not yaml.__with_libyaml__, reason="this PyYAML was built without libyaml"),
]

CASES = Path(__file__).parents[1] / "cases"
FILES = [path.read_text(encoding="utf-8") for path in sorted((CASES / "valid_content").rglob("*.yaml"))]
SNIPPETS = [
    *("\t", "\t#", ": ", ":", ":,", ":?", "?", "? ", "- ", "#", "&a ", "*a", "!", "<<: ", "---\n", "...\n", "%a\n", "|\n", ">-\n"),
    *("[", "]", "{", "}", "'", '"', ",", "\\", "\\ud800", "@", "`", "\n\n", "\n ", "  ", "\xa0", "\ufeff", "\r", "\x85", "é"),
]  # fmt: skip


def read_by(which: Any, text: str) -> object:
    """Read a text by one parser; a refused one is told by its rule."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parser, "Parser", which)
        try:
            return parse_source(text.encode("utf-8"), "a.yaml").data
        except ProblemsError:
            return "refused"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: [What did they make of it?]", {"a": ["What did they make of it?"]}),
        ("a: [What? No, b ?c]", {"a": ["What? No", "b ?c"]}),
        ("a: {b?: c}", {"a": {"b?": "c"}}),
        ("a: [b:, c]", "refused"),
        ("a: {b:? c}", "refused"),
        ("a:\tb\tc\t# d", {"a": "b\tc"}),
        ("a: b\n\tc", "refused"),
        ("a:\n\tb: c", "refused"),
        ("a: |\n \tb", "refused"),
        ("a: b\n\ufeffc: d", "refused"),
    ],
)
@pytest.mark.parametrize("which", [yaml.CLoader, parser.PurePython], ids=["libyaml", "pure"])
def test_a_text_reads_alike_by_either(text: str, data: object, which: Any) -> None:
    assert read_by(which, text) == data


@settings(max_examples=examples(60))
@given(text=st.sampled_from(FILES), at=st.floats(0, 1), snippet=st.sampled_from(SNIPPETS))
def test_a_mutated_file_reads_alike_by_either(text: str, at: float, snippet: str) -> None:
    place = int(at * len(text))
    mutated = text[:place] + snippet + text[place:]

    assert read_by(yaml.CLoader, mutated) == read_by(parser.PurePython, mutated)
