"""Kinds of prompts: told apart in one place, and none forgotten anywhere."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from plassess.content.by_kind import ByKind, Prompted
from plassess.content.instrument import AnyItem

SOURCE = Path(__file__).parents[2] / "src" / "plassess"
KINDS = {kind.__name__ for kind in get_args(Prompted)} | {kind.__name__ for kind in get_args(get_args(AnyItem)[0])}
TOLD_APART_IN = {
    "content/by_kind.py",  # the one place
    "content/things.py",  # what an answer hangs on; ends in assert_never
    "views/content.py",  # all that has an id, prompts among them
    "views/content_rows.py",  # the items of an instrument; ends in assert_never
}


def _cases(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.MatchClass) and isinstance(node.cls, ast.Name) and node.cls.id in KINDS:
            yield node.cls.id


def test_kinds_are_told_apart_where_none_can_be_forgotten_and_nowhere_else() -> None:
    found = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if any(_cases(path))}

    assert found == TOLD_APART_IN


@pytest.mark.parametrize("kind", ["question", "row", "place", "share", "number", "choice", "words"])
def test_a_room_that_lacks_a_kind_is_not_made(kind: str) -> None:
    functions = {
        one: str for one in ("question", "row", "place", "share", "number", "choice", "words") if one != kind
    }

    with pytest.raises(TypeError, match=kind):
        ByKind(**functions)  # type: ignore[call-overload, misc, unused-ignore]
