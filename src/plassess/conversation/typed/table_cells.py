"""Rows of a table that were pasted: their cells stay apart, where tabs would leave one sentence of them."""

import re

_MARK = re.compile(r"\W*|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,4})[.)]?")
"""A bullet or a number in front of a line, behind which word processors set a tab."""


def cells_apart(text: str) -> str:
    """Put a bar between the cells of each line, as ``what | who | when`` is read; other tabs become a space."""
    return "\n".join(map(_in_one, text.split("\n"))) if "\t" in text else text


def _in_one(line: str) -> str:
    cells = [cell.strip() for cell in line.split("\t")]
    if _MARK.fullmatch(cells[0]) and len(cells) > 1:
        cells[:2] = [f"{cells[0]} {cells[1]}"]
    return " | ".join([cells[0], *filter(None, cells[1:])])
