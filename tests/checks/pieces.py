"""Pieces of a file: whole lines that say the same at any indentation."""

import textwrap
from collections.abc import Iterator

from msgspec import Struct


class Piece(Struct, frozen=True):
    """Lines ``first`` to ``last`` of a text, counted from 1."""

    text: str
    first: int
    last: int

    @property
    def indentation(self) -> str:
        line = self.text.splitlines()[self.first - 1]
        return line[: len(line) - len(line.lstrip(" "))]

    def replaced_by(self, other: str) -> "Piece":
        """The text with another piece in this one's place, at its indentation."""
        lines = self.text.split("\n")
        put = [f"{self.indentation}{line}" for line in other.split("\n")]
        return Piece(
            "\n".join([*lines[: self.first - 1], *put, *lines[self.last :]]), self.first, self.first + len(put) - 1
        )


def find_pieces(text: str, wanted: str) -> Iterator[Piece]:
    """Find every place where a piece stands."""
    lines = text.split("\n")
    count = len(wanted.split("\n"))
    for at in range(len(lines) - count + 1):
        if textwrap.dedent("\n".join(lines[at : at + count])) == wanted:
            yield Piece(text, at + 1, at + count)
