"""A list of values, such as the figures of a plan, as a table."""

from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, to_builtins

from plassess.api.plain_table import Table, TableColumn
from plassess.content.values import Published
from plassess.exchange.table import NUMBERS, TEXTS
from plassess.files.models.docstrings import described
from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError
from plassess.problems.near import did_you_mean

Thing = type[Struct] | type[Published]

_HELD: tuple[Any, ...] = (str, int, float, bool, date, TEXTS, NUMBERS, int | str)


def table_of(value: Struct, name: str) -> Table:
    """Make a table of one list in a plan, a status, a comparison, a summary or content: a row for each thing in it.

    Its columns are what such a thing holds, also where there is none. What is made of several values, such as how a
    row stood each time, is a dict. Raises PlassessError where ``value`` holds no list of that name.
    """
    lists = {key: thing for key, hint in get_type_hints(type(value)).items() if (thing := _thing_in(hint))}
    if name not in lists:
        there = ", ".join(lists) or "no list"
        near = did_you_mean(name, lists, after=" ")
        raise PlassessError(f"There is no list {visible(name, 60)} in it. {near}There is: {there}.")
    return Table(name, _columns(lists[name]), (_row(one) for one in getattr(value, name) or ()))


def _thing_in(hint: Any) -> Thing | None:  # noqa: ANN401 - any annotation
    """Return what a list of values holds, be it one that may be missing; ``None`` for what is no such list."""
    if get_origin(hint) in (Union, UnionType):
        return next((thing for one in get_args(hint) if (thing := _thing_in(one))), None)
    first = next(iter(get_args(hint)), None) if get_origin(hint) is tuple else None
    return first if isinstance(first, type) and issubclass(first, Struct | Published) else None


def _columns(thing: Thing) -> list[TableColumn]:
    said = described(thing).attributes
    return [TableColumn(key, _held(hint), said.get(key, "")) for key, hint in _fields(thing).items()]


def _fields(thing: Thing) -> dict[str, Any]:
    names = thing.__struct_fields__ if issubclass(thing, Struct) else thing.model_fields
    hints = get_type_hints(thing)
    return {name: hints[name] for name in names}


def _held(hint: Any) -> Any:  # noqa: ANN401 - any annotation
    """Return the type of what is not missing; ``object`` for what is made of several values."""
    kinds = {_simple(one) for one in (get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,))}
    kinds.discard(type(None))
    held = kinds.pop() if len(kinds) == 1 else int | str if kinds == {int, str} else object
    return held if held in _HELD else object


def _simple(hint: Any) -> Any:  # noqa: ANN401 - any annotation
    if get_origin(hint) is Literal or (isinstance(hint, type) and issubclass(hint, Enum)):
        return str
    if get_origin(hint) is tuple:
        return {str: TEXTS, int: NUMBERS}.get(_simple(get_args(hint)[0]), object)
    return hint


def _row(one: Struct | Published) -> dict[str, Any]:
    told = one.model_dump() if isinstance(one, Published) else one
    plain: dict[str, Any] = to_builtins(told, builtin_types=(date,))
    return plain
