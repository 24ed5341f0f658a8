"""From YAML text to plain values by our own rules, each with the place it stands at: events in, a tree out."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal

import yaml
from msgspec import Struct

from plassess.files.disk.library_faults import library_faults
from plassess.files.yaml import parser
from plassess.files.yaml.slips import slip_in, slip_to_blame
from plassess.files.yaml.syntax_faults import HALF_A_CHARACTER, QUOTE_IT, WRITE_IT, own_limit, syntax_fault
from plassess.files.yaml.text import Fault, FaultError, visible_name
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.rule import Rule

MOST_DEPTH = 32
MOST_NODES = 100_000

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}", re.ASCII)
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
# Compiled where they are first used, which in most files they are not.
_HALF = r"\\(?:u|U0000)[dD][89a-fA-F]"
_NOT_A_CHARACTER = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"


class Node(Struct):
    """One value and where it stands; lines and columns count from 1.

    ``data`` is the plain value, ``text`` a scalar as it was understood before it became a number (``""`` for maps
    and lists). ``end_line`` is the line of the last leaf inside, so that comments and blank lines below do not
    belong to it. ``width`` counts a scalar's characters on its first line, 0 where it is left empty. ``flow`` tells
    the writing with brackets or braces, ``plain`` a scalar without quotes that is no block. A map has ``entries``, in
    the file's order, a list ``items``.
    """

    kind: Literal["map", "list", "scalar"]
    data: Any
    line: int
    column: int
    end_line: int
    width: int = 1
    flow: bool = False
    plain: bool = False
    text: str = ""
    entries: "Sequence[Entry]" = ()
    items: "Sequence[Node]" = ()
    by_key: "Mapping[str, Entry]" = MappingProxyType({})


class Entry(Struct):
    """A key and its value, or an item of a list (``key`` is its position then, and the place is the value's).

    ``in_flow``: it stands between brackets or braces and may share its lines with others.
    """

    key: str | int
    key_line: int
    key_column: int
    key_width: int
    node: Node
    in_flow: bool = False


def tree(text: str, lines: list[str]) -> Node:
    """Read one YAML document of plain values; raise FaultError where it breaks a rule of ours or of YAML.

    An empty text is an empty value. Expects text that ``reading.checked`` accepted.
    """
    return _Reader(text, lines).document()


@lru_cache
def plain_value(text: str) -> str | int | float | bool | None:
    """Read an unquoted scalar: nothing, true, false, whole numbers and simple decimals; all else is text.

    So ``No``, ``1:30``, ``2026-10-15``, ``007`` and ``1e3`` stay what was written.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in "-0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


class _Reader:
    """Turns the parser's events into a tree while they come, so that no limit is passed before it is noticed."""

    def __init__(self, text: str, lines: list[str]) -> None:
        self._text = text
        self._lines = lines
        self._nodes = 0
        self._depth = 0
        self._last: Any = None
        self._events = self._parsed()

    def _parsed(self) -> Iterator[Any]:
        try:
            # Such as a version number or a code point that is too large.
            with library_faults(_unreadable, but=yaml.YAMLError):
                yield from iter(parser.Parser(self._text).get_event, None)
        except yaml.YAMLError as error:
            if end := own_limit(error):
                self._read_up_to(end)
            fault = syntax_fault(error, self._lines, self._last)
            raise FaultError(slip_to_blame(self._lines, _line(error) or fault.line, _trips) or fault) from error

    def _read_up_to(self, index: int) -> None:
        """Raise FaultError at the first fault before a place.

        A parser looks ahead: it comes to its own limit of depth before it has told of the bracket that passes ours.
        Of a text that ends before that place, it tells all it has.
        """
        _Reader(self._text[:index], self._lines).document()

    def document(self) -> Node:
        root = Node("scalar", None, 1, 1, 1, width=0)
        documents = 0
        for event in self._events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents > 1:
                message = "a second document begins here."
                raise _fault(rules.SECOND_DOCUMENT, event, message, "Put it in a file of its own.", width=3)
            root = self._node(next(self._events))
        return root

    def _node(self, event: Any) -> Node:  # noqa: ANN401 - PyYAML's events share no typed base
        """Read the value that begins with this event."""
        self._count(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if self._depth == MOST_DEPTH:
            message = f"lists and maps are nested more than {MOST_DEPTH} deep here."
            raise _fault(rules.TOO_DEEP, event, message, "Write it flatter.")
        self._depth += 1
        node = self._list(event) if isinstance(event, yaml.SequenceStartEvent) else self._map(event)
        self._depth -= 1
        return node

    def _count(self, event: Any) -> None:  # noqa: ANN401
        """Let one more value or key in, or refuse it for what it is or for being one too many."""
        self._nodes += 1
        if event.anchor is None and event.tag is None and self._nodes <= MOST_NODES:
            return
        if self._nodes > MOST_NODES:
            message = f"the file holds more than {MOST_NODES:,} values and keys."
            raise _fault(rules.TOO_DEEP, event, message, "Split it.")
        if isinstance(event, yaml.AliasEvent):
            name = str(event.anchor)
            message = f'"*{visible(name, 40)}" refers to another value.'
            remedy = f"Write the value out in full. {QUOTE_IT}"
            raise _fault(rules.REFERENCE, event, message, remedy, width=len(name) + 1)
        if event.anchor is not None:
            message = f'"&{visible(event.anchor, 40)}" marks a value to refer to.'
            raise _fault(
                rules.REFERENCE, event, message, f"Take the mark away. {QUOTE_IT}", width=len(event.anchor) + 1
            )
        if event.tag is not None:
            message = 'a value begins with "!", which would give it a type.'
            raise _fault(rules.TAG, event, message, f'Take the word with "!" away. {QUOTE_IT}')

    def _list(self, start: Any) -> Node:  # noqa: ANN401
        items: list[Node] = []
        while True:
            event = next(self._events)
            end: Any = event.end_mark
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event))
        flow, mark = bool(start.flow_style), start.start_mark
        last = end.line + 1 if flow else items[-1].end_line
        data = [item.data for item in items]
        return Node("list", data, mark.line + 1, mark.column + 1, last, flow=flow, items=items)

    def _map(self, start: Any) -> Node:  # noqa: ANN401
        by_key: dict[str, Entry] = {}
        data: dict[str, Any] = {}
        seen: dict[str, int] = {}
        flow, mark = bool(start.flow_style), start.start_mark
        while True:
            event = next(self._events)
            end: Any = event.end_mark
            if isinstance(event, yaml.MappingEndEvent):
                break
            entry = self._entry(event, seen, in_flow=flow)
            by_key[event.value] = entry
            data[event.value] = entry.node.data
        entries = list(by_key.values())
        last = end.line + 1 if flow else entries[-1].node.end_line
        return Node("map", data, mark.line + 1, mark.column + 1, last, flow=flow, entries=entries, by_key=by_key)

    def _entry(self, event: Any, seen: dict[str, int], *, in_flow: bool) -> Entry:  # noqa: ANN401
        """Read a key and its value; ``seen`` holds this map's keys so far, composed (NFC), with their lines."""
        self._count(event)
        if not isinstance(event, yaml.ScalarEvent):
            message = "a list or a map stands where a key belongs."
            raise _fault(rules.BROKEN_YAML, event, message, f"A key is a plain word or text. {QUOTE_IT}")
        if event.value == "<<" and not event.style:
            message = '"<<" would take over the keys of another map.'
            raise _fault(rules.REFERENCE, event, message, "Write the keys out.", width=2)
        key: str = event.value
        line, column, end_line, width = self._extent(event)
        composed = key if key.isascii() else unicodedata.normalize("NFC", key)
        if composed in seen:
            if slip := slip_in(self._lines, seen[composed]):
                raise FaultError(slip)
            message = f'the key "{visible(key, 60)}" stands in this map already, in line {seen[composed]}.'
            raise _fault(rules.EQUAL_KEYS, event, message, "Keep one of them.", width=width)
        seen[composed] = line
        value = self._node(next(self._events))
        if value.kind == "scalar" and not value.width and value.line > end_line:
            # A key without a colon (``? key``): the parser places its empty value at whatever comes next.
            value.line, value.column, value.end_line = end_line, column, end_line
        return Entry(key, line, column, width or 1, value, in_flow)

    def _scalar(self, event: Any) -> Node:  # noqa: ANN401
        line, column, last, width = self._extent(event)
        plain, text = not event.style, event.value
        data = plain_value(text) if plain else text
        return Node("scalar", data, line, column, last, width, plain=plain, text=text)

    def _extent(self, event: Any) -> tuple[int, int, int, int]:  # noqa: ANN401
        """Return the line and column that a scalar begins at, the line it ends in, and its width on the first one."""
        self._last = event
        start, end, style = event.start_mark, event.end_mark, event.style
        line, column = start.line, start.column
        if style == '"' and (found := _not_a_character(event.value)):
            if "\ud800" <= found[0] <= "\udfff":
                raise FaultError(self._half_a_character(line, column))
            message = f"a code in this text stands for an invisible character, {visible_name(found[0])}."
            raise _fault(rules.CONTROL_CHARACTER, event, message, "Take it out.")
        last = self._last_line(line, end) if style in ("|", ">") else end.line + 1
        width = (end.column if end.line == line else len(self._lines[line])) - column
        return line + 1, column + 1, last, width

    def _half_a_character(self, line: int, column: int) -> Fault:
        """Find the code in a text that begins here (from 0); only the pure parser reads on behind one."""
        while not (code := re.search(_HALF, self._lines[line][column:])):
            line, column = line + 1, 0
        return Fault(rules.CONTROL_CHARACTER, line + 1, column + code.start() + 1, HALF_A_CHARACTER, WRITE_IT)

    def _last_line(self, first: int, end: Any) -> int:  # noqa: ANN401
        """Find the last line of a text below ``|`` or ``>``; its end mark has run on to what comes next.

        Only where the file ends does the mark's own line still belong to the text. Empty lines below do not.
        """
        last: int = end.line if end.index >= len(self._text) else end.line - 1
        last = min(last, len(self._lines) - 1)
        while last > first and not self._lines[last]:
            last -= 1
        return last + 1


def _not_a_character(text: str) -> re.Match[str] | None:
    return None if text.isprintable() else re.search(_NOT_A_CHARACTER, text)


def _line(error: yaml.YAMLError) -> int | None:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else None


def _trips(text: str) -> int | None:
    """Return the line that the parser trips over, however deep it is nested; ``None`` where it reads all."""
    try:
        events = parser.Parser(text)
        while events.check_event():
            events.get_event()
    except yaml.YAMLError as error:
        return _line(error) or 0
    return None


def _unreadable(words: str) -> FaultError:
    return FaultError(Fault(rules.BROKEN_YAML, 1, 1, "this cannot be read.", words))


def _fault(rule: Rule, event: Any, message: str, remedy: str, width: int = 1) -> FaultError:  # noqa: ANN401
    mark = event.start_mark
    return FaultError(Fault(rule, mark.line + 1, mark.column + 1, message, remedy, width))
