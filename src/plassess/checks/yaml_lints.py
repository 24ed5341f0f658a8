"""What is valid YAML and means something else than its author, or another tool, takes it for."""

import re
from collections.abc import Iterator

from plassess.files.yaml.source import Steps, YamlSource, shown_path
from plassess.files.yaml.text import Fault, placed
from plassess.files.yaml.tree import Node
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem

_COMMENT_AT_ONCE = re.compile(r"\s+#\S")
_READ_DIFFERENTLY = re.compile(
    r"(?P<truth>yes|no|on|off|y|n|True|TRUE|False|FALSE|Yes|YES|No|NO|On|ON|Off|OFF|Y|N)"
    r"|(?P<nothing>Null|NULL)"
    r"|(?P<time>[-+]?[0-9]{1,2}(?::[0-5]?[0-9])+(?:\.[0-9]*)?)"
    r"|(?P<number>[-+]?0[0-9_]+|[-+]?0[xob][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*_[0-9_]*"
    r"|[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)[eE][-+]?[0-9]+|\+[0-9.]+|[-+]?\.[0-9]+|[0-9]+\."
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))"
)
_TAKEN_FOR = {
    "truth": "true or false",
    "nothing": "nothing at all",
    "time": "a number of seconds or minutes",
    "number": "a number",
}


def yaml_findings(source: YamlSource) -> Iterator[Problem]:
    """Find values lost to a comment, and texts that other YAML tools read as something else."""
    if source.name.lower().endswith(".json"):
        return
    has_comments = "#" in source.text
    for path, node, in_flow in _scalars(source.root):
        if not node.width:
            yield from _comment_for_a_value(source, path, node) if has_comments else ()
        elif not node.plain or not isinstance(node.data, str):
            continue
        else:
            # The first word of a text is cut off as well, and no id.
            if has_comments and (" " in node.text or node.text[:1].isupper()):
                yield from _cut_off(source, path, node)
            if " " not in node.text:
                yield from _read_differently(source, path, node)
        if in_flow and node.plain and "?" in node.text:
            yield _refused_elsewhere(source, path, node)


def _read_differently(source: YamlSource, path: Steps, node: Node) -> Iterator[Problem]:
    if match := _READ_DIFFERENTLY.fullmatch(node.text):
        shown = f'"{visible(node.text, 40)}"'
        message = f"plassess reads {shown} as text; other YAML tools take it for {_TAKEN_FOR[match.lastgroup or '']}."
        yield source.problem(rules.READ_DIFFERENTLY, path, message, f"Put it in quotes: {shown}.")


def _refused_elsewhere(source: YamlSource, path: Steps, node: Node) -> Problem:
    """Tell of a ``?`` in an unquoted text in brackets or braces: YAML allows it since 1.2, and many tools do not."""
    message = 'has a "?" without quotes between brackets, where other YAML tools refuse the file.'
    quoted = f'"{visible(node.text, 60)}"' if '"' not in node.text else f"'{visible(node.text, 60)}'"
    return source.problem(rules.READ_DIFFERENTLY, path, message, f"Put it in quotes: {quoted}.")


def _comment_for_a_value(source: YamlSource, path: Steps, node: Node) -> Iterator[Problem]:
    line = source.lines[node.line - 1] if node.line <= len(source.lines) else ""
    found = _COMMENT_AT_ONCE.match(line, node.column - 1)
    if not found or not path:
        return
    comment = line[found.end() - 2 :].rstrip()
    message = f'is empty, because "{visible(comment, 60)}" begins with # and is a comment.'
    fault = Fault(
        rules.COMMENT_FOR_A_VALUE, node.line, found.end() - 1, message, "Put the value in quotes.", len(comment)
    )
    yield placed(source.name, source.lines, fault, shown_path(source.spoken(path)))


def _cut_off(source: YamlSource, path: Steps, node: Node) -> Iterator[Problem]:
    """Find a text that ends at a # which looks like a part of it: ``Goal #4 is served``."""
    line = source.lines[node.line - 1]
    found = _COMMENT_AT_ONCE.match(line, node.column - 1 + node.width) if node.line == node.end_line else None
    if found and not line[found.end() - 1 :].startswith(("#", "!", "-", "=")):
        comment = line[found.end() - 2 :].rstrip()
        message = f'ends before "{visible(comment, 60)}", because # behind a space begins a comment.'
        column = found.end() - 1
        fault = Fault(rules.COMMENT_FOR_A_VALUE, node.line, column, message, "Put the value in quotes.", len(comment))
        yield placed(source.name, source.lines, fault, shown_path(source.spoken(path)))


def _scalars(root: Node) -> Iterator[tuple[Steps, Node, bool]]:
    """Give each value that holds no others, in the file's order, and whether it stands between brackets or braces."""
    waiting: list[tuple[Steps, Node, bool]] = [((), root, False)]
    while waiting:
        path, node, in_flow = waiting.pop()
        in_flow = in_flow or node.flow
        if node.kind == "scalar":
            yield path, node, in_flow
        elif node.kind == "map":
            waiting += [((*path, entry.key), entry.node, in_flow) for entry in reversed(node.entries)]
        else:
            waiting += [((*path, at), node.items[at], in_flow) for at in reversed(range(len(node.items)))]
