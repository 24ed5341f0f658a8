"""What the docstrings of a class say of it and of its attributes, read from its source when it is asked for."""

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise

from msgspec import Struct

_OURS = __name__.partition(".")[0]


class Described(Struct, frozen=True):
    """The first paragraph of a class's docstring, and one text for each attribute that has one below it."""

    about: str
    attributes: dict[str, str]


def described(cls: type) -> Described:
    """Read what is said of a class; its bases tell what it does not tell itself.

    Empty where Python keeps no source, as in some bundled programs.
    """
    attributes: dict[str, str] = {}
    node = None
    for one in reversed(cls.__mro__):
        if one.__module__.partition(".")[0] == _OURS:
            node = _source_of(one)
            attributes |= _attributes(node) if node else {}
    about = (ast.get_docstring(node) if node else None) or ""
    return Described(_plain(about.partition("\n\n")[0]), attributes)


def _source_of(cls: type) -> ast.ClassDef | None:
    statements = _statements(cls.__module__)
    return next((s for s in statements if isinstance(s, ast.ClassDef) and s.name == cls.__name__), None)


@cache
def _statements(module: str) -> list[ast.stmt]:
    try:
        return ast.parse(inspect.getsource(sys.modules[module])).body
    except (OSError, TypeError):
        return []


def _attributes(node: ast.ClassDef) -> dict[str, str]:
    """Find the texts that stand below an attribute."""
    found = {}
    for statement, below in pairwise(node.body):
        match statement, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = _plain(text)
    return found


def _plain(text: str) -> str:
    """Put a text on one line and take the marks of code off."""
    return " ".join(text.replace("``", "").split())
