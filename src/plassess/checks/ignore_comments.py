"""Comments that silence a rule on their line: ``# plassess: ignore PLA504 because we quote the board``."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from plassess.checks.rule_selection import closest_code
from plassess.files.yaml.source import YamlSource
from plassess.files.yaml.text import Fault, placed
from plassess.files.yaml.tree import Node
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule, Severity

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*plassess:\s*ignore\b(?P<said>[^#]*)")


class Ignore(Struct, frozen=True):
    """One comment: the rule it silences, and the lines it speaks for, first and last."""

    rule: Rule
    source: YamlSource
    line: int
    column: int
    width: int
    first: int
    last: int

    def silences(self, problem: Problem) -> bool:
        """Tell whether a finding is one that the comment speaks of."""
        of_it = problem.rule is self.rule and problem.file == self.source.name
        return of_it and self.first <= problem.line <= self.last


def ignores_in(source: YamlSource) -> tuple[list[Ignore], list[Problem]]:
    """Read a file's comments, and find those that are not understood."""
    ignores: list[Ignore] = []
    unclear: list[Problem] = []
    if source.name.lower().endswith(".json"):
        return ignores, unclear
    for number, line in enumerate(source.lines, start=1):
        found = _COMMENT.search(line)
        if found and not _in_text(source, number, found.start()):
            width = len(found[0].rstrip())
            rule = _rule_meant(found["said"])
            if isinstance(rule, Rule):
                first, last = _lines_meant(source, number, alone=not line[: found.start()].strip())
                ignores.append(Ignore(rule, source, number, found.start() + 1, width, first, last))
            else:
                message, remedy = rule
                fault = Fault(rules.IGNORE_UNCLEAR, number, found.start() + 1, message, remedy, width)
                unclear.append(placed(source.name, source.lines, fault))
    return ignores, unclear


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
    code = named.strip().upper()
    rule = next((rule for rule in rules.every_rule() if rule.code == code), None)
    if rule is None:
        near = closest_code(code)
        return f"there is no rule {visible(named.strip(), 40)}.", f"Did you mean {near}?" if near else how
    if rule.severity is Severity.ERROR:
        return f"{code} is an error: a file with one cannot be used, whatever a comment says.", "Mend the file."
    return rule


def _lines_meant(source: YamlSource, line: int, *, alone: bool) -> tuple[int, int]:
    """Return the lines a comment speaks for: its own, or the one below where it stands alone.

    A text that begins there is meant whole, because no comment can stand inside it.
    """
    meant = line
    while alone and meant <= len(source.lines) and source.lines[meant - 1].lstrip().startswith("#"):
        meant += 1
    lasts = [node.end_line for node in _scalars(source.root) if node.line == meant]
    return meant, max([meant, *lasts])


def _in_text(source: YamlSource, line: int, column: int) -> bool:
    """Tell whether a place (``column`` from 0) lies inside a text, where a ``#`` begins no comment."""
    return any(_holds(source, node, line, column) for node in _scalars(source.root))


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
