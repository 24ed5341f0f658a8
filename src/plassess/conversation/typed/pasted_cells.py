"""Cells pasted from a table: the tab between two of them, which no line shows, becomes a slash or a space."""

import re

_APART = re.compile(r"\s*\t\s*")
_SHORT = 4
"""Characters of a cell that holds a number, a mark or a code."""
_SHORTEST = 2
"""Letters of a cell that holds a mark."""


def cells_apart(pasted: str) -> str:
    """Write ``Ask<tab>Rosa<tab>Dec 4`` with slashes, and ``K7<tab>2<tab>3``, numbers and signs alone, with spaces.

    A bullet or a number of Word's has a tab behind it too, and keeps a space; its ``o`` becomes a bullet.
    """
    return "\n".join(_of_line(line) if "\t" in line else line for line in pasted.split("\n"))


def _of_line(line: str) -> str:
    bare = line.strip()
    indent = " " * (len(line) - len(line.lstrip()))
    cells = [cell for cell in _APART.split(bare) if cell]
    if all(map(_is_sign, cells)):
        return indent + " ".join(cells)
    if len(cells) > 1 and _belongs_to_the_next(cells[0]):
        cells[:2] = [f"{'•' if cells[0] == 'o' else cells[0]} {cells[1]}"]
    return indent + " / ".join(cells)


def _is_sign(cell: str) -> bool:
    """Tell ``3``, ``9x5``, ``K7`` and ``ct`` from words."""
    return len(cell) <= (_SHORTEST if cell.isalpha() else _SHORT)


def _belongs_to_the_next(cell: str) -> bool:
    """Tell a bullet, a number or a label from the words of a cell."""
    has_words = any(map(str.isalpha, cell))
    return not has_words or cell == "o" or cell.endswith((":", ")")) or (len(cell) <= _SHORT and cell.endswith("."))
