"""Comments that silence a rule on their line: ``# plassess: ignore PLA504 because we quote the board``."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from plassess.checks.rule_selection import no_such_rule
from plassess.files.yaml.source import YamlSource
from plassess.files.yaml.text import Fault, placed
from plassess.files.yaml.tree import Node
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule, Severity

_COMMENT = r"(?:^|(?<=\s))#\s*plassess:\s*ignore\b(?P<said>[^#]*)"


class Ignore(Struct, frozen=True):
    """One comment: the rule it silences, and the lines it speaks for, first and last."""

    rule: Rule
    source: YamlSource
    line: int
    column: int
    width: int
    first: int
    last: int


class _Lines:
    """What stands in the lines of a file; each is looked at once, however many comments ask."""

    def __init__(self, source: YamlSource) -> None:
        self._source = source
        self._on: dict[int, list[Node]] = {}
        for node in _scalars(source.root):
            for line in range(node.line, node.end_line + 1):
                self._on.setdefault(line, []).append(node)
        self._below: list[int] = []
        meant = len(source.lines) + 1
        for line in range(len(source.lines), 0, -1):
            meant = meant if source.lines[line - 1].lstrip().startswith("#") else line
            self._below.append(meant)
        self._below.reverse()

    def is_in_text(self, line: int, column: int) -> bool:
        """Tell whether a place (``column`` from 0) lies inside a text, where a ``#`` begins no comment."""
        return any(_holds(self._source, node, line, column) for node in self._on.get(line, ()))

    def meant_by(self, line: int, *, alone: bool) -> tuple[int, int]:
        """Return the lines a comment speaks for: its own, or the one below where it stands alone.

        A text that begins there is meant whole, because no comment can stand inside it.
        """
        meant = self._below[line - 1] if alone else line
        return meant, max([meant, *(node.end_line for node in self._on.get(meant, ()) if node.line == meant)])


def ignores_in(source: YamlSource) -> tuple[list[Ignore], list[Problem]]:
    """Read a file's comments, and find those that are not understood."""
    ignores: list[Ignore] = []
    unclear: list[Problem] = []
    lines: _Lines | None = None
    if source.name.lower().endswith(".json") or "plassess:" not in source.text:
        return ignores, unclear
    for number, line in enumerate(source.lines, start=1):
        found = re.search(_COMMENT, line)
        lines = lines or (_Lines(source) if found else None)
        if found and lines and not lines.is_in_text(number, found.start()):
            width = len(found[0].rstrip())
            rule = _rule_meant(found["said"])
            if isinstance(rule, Rule):
                first, last = lines.meant_by(number, alone=not line[: found.start()].strip())
                ignores.append(Ignore(rule, source, number, found.start() + 1, width, first, last))
            else:
                message, remedy = rule
                fault = Fault(rules.IGNORE_UNCLEAR, number, found.start() + 1, message, remedy, width)
                unclear.append(placed(source.name, source.lines, fault))
    return ignores, unclear


def silenced(ignores: Iterable[Ignore], problems: Sequence[Problem]) -> tuple[set[int], list[Ignore]]:
    """Return which of a file's findings its comments silence, by position, and the comments that silence none.

    The second of two comments that speak for the same lines silences none.
    """
    places: dict[Rule, list[tuple[int, int]]] = {}
    for at, problem in enumerate(problems):
        places.setdefault(problem.rule, []).append((problem.line, at))
    for of_rule in places.values():
        of_rule.sort()
    quiet: set[int] = set()
    idle_ones: list[Ignore] = []
    spoken_for: dict[Rule, int] = {}
    for ignore in sorted(ignores, key=lambda one: one.first):
        found = places.get(ignore.rule, [])
        begin = max(bisect_left(found, (ignore.first, 0)), spoken_for.get(ignore.rule, 0))
        end = bisect_left(found, (ignore.last + 1, 0))
        quiet.update(at for _, at in found[begin:end])
        spoken_for[ignore.rule] = max(begin, end)
        if begin >= end:
            idle_ones.append(ignore)
    return quiet, idle_ones


def idle(ignore: Ignore) -> Problem:
    """Say that a comment silences nothing."""
    message = f"there is no {ignore.rule.code} here to silence."
    fault = Fault(rules.IGNORES_NOTHING, ignore.line, ignore.column, message, "Delete the comment.", ignore.width)
    return placed(ignore.source.name, ignore.source.lines, fault)


def _rule_meant(said: str) -> Rule | tuple[str, str]:
    """Return the rule, or what is not understood with the remedy."""
    named, _, why = said.strip().partition(" because ")
    how = "Write: # plassess: ignore CODE because …"
    if len(named.split()) != 1 or not why.strip():
        return "this comment does not name one rule and say why it may be broken here.", how
    word = named.strip()
    rule = next((rule for rule in rules.every_rule() if word.upper() == rule.code or word.lower() == rule.name), None)
    if rule is None:
        return no_such_rule(word)
    if rule.severity is Severity.ERROR:
        return f"{rule.code} is an error: a file with one cannot be used, whatever a comment says.", "Mend the file."
    return rule


def _holds(source: YamlSource, node: Node, line: int, column: int) -> bool:
    if not node.line <= line <= node.end_line:
        return False
    sign = source.lines[node.line - 1][node.column - 1 : node.column]
    if sign in ("|", ">"):
        return line > node.line
    if sign not in ("'", '"'):
        return False  # an unquoted text ends where a comment begins
    begun = line > node.line or column >= node.column
    return begun and not (line == node.end_line and source.lines[line - 1][:column].rstrip().endswith(sign))


def _scalars(node: Node) -> Iterator[Node]:
    children: Sequence[Node] = [*node.items, *(entry.node for entry in node.entries)]
    if not children:
        yield node
    for child in children:
        yield from _scalars(child)
