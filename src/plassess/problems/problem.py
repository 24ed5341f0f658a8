"""One fault in a file, as a value that any room can show; ``str`` makes the text that a person reads, with its place.

Its words come from where it is found: ``files/yaml/syntax_faults`` and ``slips`` for what is no YAML,
``files/models/shape_faults`` for keys and values, ``content`` and ``checks`` for what they mean together.
"""

from collections.abc import Iterable

from msgspec import Struct

from plassess.problems.rule import Rule


class Problem(Struct, frozen=True):
    """One fault: where it is, which rule it breaks, and what to do.

    ``line`` and ``column`` count from 1; 0 where the fault is the file itself. ``path`` leads through the file's
    keys, as text. ``excerpt`` is the line as it stands in the file and ``width`` how many of its characters are
    meant. Every text here was made harmless by whoever made the problem.
    """

    rule: Rule
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""
    remedy: str = ""
    excerpt: str = ""
    width: int = 1

    @property
    def place(self) -> str:
        """The file with line and column as far as they are known: ``team.yaml:14:12``."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])

    @property
    def end_column(self) -> int:
        """The column behind the last character that is meant, in the same line; 0 where no column is known."""
        return self.column + max(self.width, 1) if self.line and self.column else 0

    def __str__(self) -> str:
        """Show the fault the way linters do, with the line and a caret below it."""
        said = " ".join(part for part in (self.message, self.remedy) if part)
        path = f" {self.path}:" if self.path else ""
        shown = f"{self.place}: {self.rule.code}{path} {said}"
        if not self.excerpt:
            return shown
        number = f"{self.line:>4}"
        caret = " " * max(self.column - 1, 0) + "^" * max(self.width, 1)
        return f"{shown}\n{number} | {self.excerpt}\n{' ' * len(number)} | {caret}"


def each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Leave out what was told of the same place already, though another path led there: what is shared, has many."""
    told: dict[object, Problem] = {}
    for one in problems:
        path = "" if one.line else one.path
        told.setdefault((one.rule.code, one.file, one.line, one.column, path, one.message), one)
    return list(told.values())


def in_reading_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line and column, so that the same input always reads the same."""
    return tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column, p.rule.code, p.path, p.message)))
