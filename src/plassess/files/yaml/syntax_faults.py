"""What the YAML parser complains about, said so that a person who writes such a file can put it right."""

from typing import Any

import yaml
from msgspec import Struct

from plassess.files.yaml.text import Fault
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.rule import Rule

TOGETHER = "Keys that belong together begin in the same column."
_PERCENT = 'a line that begins with "%" is not used here.'
HALF_A_CHARACTER = "this code stands for no character, or for half of one."
WRITE_IT = "Write the character itself."
QUOTE_IT = "To mean the text itself, put it in quotes."


class _Complaint(Struct, frozen=True):
    """The parser's words, where it noticed, and where what it was reading began; lines and columns from 1."""

    problem: str
    context: str
    line: int
    column: int
    begun_line: int
    begun_column: int
    lines: list[str]
    last: Any = None

    def noticed(self, message: str, remedy: str, rule: Rule | None = None) -> Fault:
        return Fault(rule or rules.BROKEN_YAML, self.line, self.column, message, remedy)

    def at_code(self, message: str, remedy: str, rule: Rule | None = None) -> Fault:
        """Place a fault at the backslash that begins a code; parsers notice it at different ends."""
        column = (self.before + self.character).rfind("\\") + 1 or self.column
        return Fault(rule or rules.BROKEN_YAML, self.line, column, message, remedy)

    def begun(self, message: str, remedy: str) -> Fault:
        return Fault(rules.BROKEN_YAML, self.begun_line, self.begun_column, message, remedy)

    @property
    def before(self) -> str:
        return self.lines[self.line - 1][: self.column - 1]

    @property
    def character(self) -> str:
        return self.lines[self.line - 1][self.column - 1 : self.column]


def own_limit(error: yaml.YAMLError) -> int | None:
    """Return the index at which the parser gave up because of nesting; ``None``: it complains of something else."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return None
    return error.problem_mark.index if "nesting" in (error.problem or "") else None


def syntax_fault(error: yaml.YAMLError, lines: list[str], last: Any = None) -> Fault:  # noqa: ANN401 - no typed events
    """Say in plain words what the parser met; both parsers, libyaml's and the pure one, word it differently.

    ``last``: the event of the last text that was read.
    """
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read")
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line, column = _within(mark or begun, lines)
    begun_line, begun_column = _within(begun or mark, lines)
    context = str(getattr(error, "context", None) or "")
    complaint = _Complaint(problem, context, line, column, begun_line, begun_column, lines, last)
    for explain in (_as_scanned, _as_quoted, _as_colon, _as_bracket, _as_layout):
        if fault := explain(complaint):
            return fault
    return complaint.noticed(f"this cannot be read: {visible(problem)}.", "Compare it with the lines above.")


def _within(mark: yaml.Mark | None, lines: list[str]) -> tuple[int, int]:
    """Take a place from the parser; one behind the end becomes the end of the last line that says something."""
    if mark is not None and mark.line < len(lines) and (lines[mark.line].strip() or mark.line == 0):
        return mark.line + 1, mark.column + 1
    last = len(lines)
    while last > 1 and not lines[last - 1].strip():
        last -= 1
    return last, len(lines[last - 1]) + 1


def _as_scanned(it: _Complaint) -> Fault | None:
    """Explain single characters: tabs, signs with a meaning of their own, codes that mean nothing."""
    problem, context = it.problem, it.context
    if "tab character" in problem or ("cannot start any token" in problem and it.character == "\t"):
        return it.noticed("a tab stands where the line is indented.", "Indent with spaces.")
    if "invalid Unicode character escape" in problem:
        return it.at_code(HALF_A_CHARACTER, WRITE_IT, rules.CONTROL_CHARACTER)
    if "escape" in problem or "decimal number" in problem:
        message = "in double quotes a backslash begins a code, and this code means nothing."
        return it.at_code(message, "Write two backslashes, or use single quotes.")
    if "directive" in context or "directive" in problem or "incompatible YAML" in problem or "tag handle" in problem:
        return Fault(rules.BROKEN_YAML, it.line, 1, _PERCENT, "Delete it.")
    if any(word in context for word in (" alias", " anchor", " tag", "%TAG")):
        return it.begun(f'a value begins with "{_first(it)}", which has a meaning of its own.', QUOTE_IT)
    if "node content" in problem and not it.character:
        return it.noticed("the file ends in the middle of a value.", "Close its brackets, braces and quotes.")
    if "cannot start any token" in problem or "node content" in problem or "mapping keys are not" in problem:
        return it.noticed(f'a value begins with "{visible(it.character)}", which has a meaning of its own.', QUOTE_IT)
    return None


def _first(it: _Complaint) -> str:
    return visible(it.lines[it.begun_line - 1][it.begun_column - 1 : it.begun_column])


def _as_quoted(it: _Complaint) -> Fault | None:
    """Explain quotes that do not close, and texts below ``|``."""
    if "quoted scalar" in it.context or "quoted scalar" in it.problem:
        return it.begun("a text in quotes begins here, and its closing quote is missing.", "Add the closing quote.")
    if "block scalar" in it.context:
        message = 'nothing may stand behind "|" or ">" on its line.'
        return it.noticed(message, f"Write the text on the lines below, indented deeper than its key. {QUOTE_IT}")
    return None


def _as_colon(it: _Complaint) -> Fault | None:
    """Explain colons: one too many in a line, or one that is missing."""
    if "could not find expected ':'" in it.problem:
        message = "this line is neither a key with its colon nor part of the text above."
        remedy = "Write a colon and a space behind a key; indent a text that goes on deeper than its key."
        return it.begun(message, remedy)
    if "unexpected ':'" in it.problem:
        return it.noticed("in brackets and braces a colon needs a space behind it.", f"Type a space. {QUOTE_IT}")
    if "mapping values are not allowed" not in it.problem:
        return None
    if ": " in it.before:
        return it.noticed("a second colon stands in this line.", "Put the whole value in quotes.")
    message = "this key is indented deeper than the lines above allow: the key there has its value already."
    return it.noticed(message, TOGETHER)


def _as_bracket(it: _Complaint) -> Fault | None:
    """Explain lists in brackets and maps in braces that do not close."""
    for brackets, name in (("',' or ']'", "list in brackets"), ("',' or '}'", "map in braces")):
        if brackets in it.problem:
            message = f'a {name} begins here, and a comma or its closing "{brackets[-2]}" is missing.'
            return it.begun(message, f"Add it. {QUOTE_IT}")
    return None


def _as_layout(it: _Complaint) -> Fault | None:
    """Explain lines that do not line up with those they belong to."""
    if "sequence entries are not allowed" in it.problem:
        return it.noticed("a list cannot begin here.", f"Begin it on the line below its key. {QUOTE_IT}")
    if "document start" in it.problem:
        return _as_ended(it)
    if "block mapping" not in it.context and "block collection" not in it.context:
        return None
    before = it.before.rstrip()
    if before.endswith(("'", '"')):
        return _as_closed_too_early(it, before[-1])
    if before.endswith(("]", "}")):
        return it.noticed(f'the line goes on behind "{before[-1]}".', QUOTE_IT)
    if "block collection" in it.context:
        message = "this line is not an item of the list above."
        return it.noticed(message, 'Begin it with "- ", or line it up with the keys it belongs to.')
    return it.noticed("this line does not line up with the keys above.", TOGETHER)


def _as_ended(it: _Complaint) -> Fault:
    if percent := next((n for n, line in enumerate(it.lines[: it.line], 1) if line.startswith("%")), None):
        return Fault(rules.BROKEN_YAML, percent, 1, _PERCENT, "Delete it.")
    if any(line.rstrip() == "..." for line in it.lines[: it.line - 1]):
        return it.noticed("the file goes on here, and a line of three dots above has ended it.", "Delete the dots.")
    return it.noticed("this line begins further to the left than the first one of the file.", TOGETHER)


def _as_closed_too_early(it: _Complaint, quote: str) -> Fault:
    """Explain a quote that closes too early, or one that closes what was to be closed in a line above."""
    begun = it.last.start_mark if it.last is not None and it.last.style == quote else None
    if begun is not None and begun.line + 1 < it.line:
        message = f"a text in quotes begins here, and its closing quote is missing: it runs on into line {it.line}."
        return Fault(rules.BROKEN_YAML, begun.line + 1, begun.column + 1, message, "Add the closing quote.")
    remedy = "Put the whole value in quotes"
    twice = "a single quote inside them is written twice" if quote == "'" else 'write \\" for a quote inside them'
    return it.noticed("the line goes on behind a closing quote.", f"{remedy}; {twice}.")
