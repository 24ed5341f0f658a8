"""What pydantic finds wrong with a value, said in plain words at the value's place."""

import re
from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel

from plassess.files.models.look_alikes import as_ours, stranger_in
from plassess.files.models.paths import home_of, keys_at, path_in_file, tags_at
from plassess.files.models.remedies import (
    YES_OR_NO,
    as_date,
    as_id,
    as_number,
    as_yes_or_no,
    called,
    cut_at_comma,
    kind_of,
    listed,
    longest_part,
    meant_by,
    slip_at,
)
from plassess.files.yaml.source import Steps, YamlSource
from plassess.files.yaml.tree import Node
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import ask_whether, nearest
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule
from plassess.problems.sentences import counted, ended


class _Found(Struct, frozen=True):
    """One of pydantic's errors with what stands in the file; ``node`` is ``None`` where nothing does.

    ``loc`` is the path as pydantic tells it, ``path`` the one in the file.
    """

    code: str
    context: dict[str, Any]
    text: str
    source: YamlSource
    model: type[BaseModel]
    loc: Steps
    path: Steps
    node: Node | None

    @property
    def kind(self) -> str:
        return kind_of(self.node.data if self.node else None)

    @property
    def allowed(self) -> list[str]:
        """The words that are allowed there; none where it is no choice of words."""
        return tags_at(self.model, self.loc) or re.findall(r"'([^']*)'", str(self.context.get("expected", "")))

    @property
    def shown(self) -> str:
        """The value as it is written, in quotes where it is text."""
        text = visible(self.node.text if self.node else "", 60)
        return f'"{text}"' if self.node and isinstance(self.node.data, str) else text


class _Said(Struct, frozen=True):
    rule: Rule
    message: str
    remedy: str = ""
    at: Literal["value", "key"] = "value"


def shape_problem(source: YamlSource, model: type[BaseModel], detail: dict[str, Any]) -> Problem:
    """Turn one entry of ``ValidationError.errors()`` into a problem; ``model`` is what the whole file was read as."""
    loc: Steps = tuple(detail["loc"])
    code, context = str(detail["type"]), detail.get("ctx") or {}
    path = _closer(source, model, code, context, loc)
    of_key = bool(path) and path[-1] == "[key]" and source.entry(path) is None
    if of_key:
        path = path[:-1]
    entry = source.entry(path)
    node = Node("scalar", path[-1], 1, 1, 1, text=str(path[-1])) if of_key else entry.node if entry else None
    said = _said(_Found(code, context, str(detail["msg"]), source, model, loc, path, node))
    if entry and code != "missing" and (slip := slip_at(source, path, entry, at_key=said.at == "key")):
        return slip
    return source.problem(said.rule, path, said.message, said.remedy, at="key" if of_key else said.at)


def _closer(source: YamlSource, model: type[BaseModel], code: str, context: dict[str, Any], loc: Steps) -> Steps:
    """Find the key that is at fault where pydantic names only the map that it stands in."""
    path = tuple(context["path"]) if code == "equal_step_ids" else path_in_file(model, loc)
    if code in {"union_tag_invalid", "union_tag_not_found"}:
        tag = str(context.get("discriminator", "")).strip("'")
        entry = source.entry(path)
        strangers = [key for key in entry.node.by_key if key not in keys_at(model, loc)] if entry else []
        meant = nearest(tag, strangers) if code == "union_tag_not_found" else None
        return (*path, meant or tag)
    row = entry.node.data if code in {"equal_levels", "stray_move"} and (entry := source.entry(path)) else None
    if not isinstance(row, dict):
        return path
    labels = [level["level"] for level in row["levels"]]
    if code == "equal_levels":
        return (*path, "levels", next(i for i, label in enumerate(labels) if label in labels[:i]), "level")
    ends = ((i, end) for i, move in enumerate(row["moves"]) for end in ("from", "to") if move[end] not in labels)
    return (*path, "moves", *next(ends))


def _said(it: _Found) -> _Said:
    if it.code in _SAID:
        return _SAID[it.code](it)
    if it.code in _NEEDED:
        return _wrong_type(it)
    return _Said(rules.NOT_ALLOWED, ended(visible(it.text)))


def _missing(it: _Found) -> _Said:
    key = visible(str(it.path[-1]), 40)
    siblings = it.source.entry(it.path[:-1])
    add = "Add it inside the braces" if siblings and siblings.node.flow else "Add a line"
    if key == "direction":
        message = "is missing, so nothing says which end of the levels is ideal."
        return _Said(rules.NO_DIRECTION, message, f"{add}: direction: best-first, or worst-first.")
    if key == "why":
        message = "is missing, so the team cannot tell what hangs on its answer."
        return _Said(rules.NO_WHY, message, f"{add}: why: …")
    return _Said(rules.MISSING_KEY, "is missing.", f"{add}: {key}: …")


def _unknown_key(it: _Found) -> _Said:
    known = keys_at(it.model, it.loc[:-1])
    meant = nearest(as_ours(str(it.path[-1])), known)
    if stranger := stranger_in(str(it.path[-1])):
        remedy = ask_whether(meant, f"The keys here are: {listed(known)}.")
        return _Said(rules.UNKNOWN_KEY, f"is not a key of this format: {stranger}.", remedy, at="key")
    if meant and meant == str(it.path[-1]).strip().lower():
        found = "a space too many" if str(it.path[-1]).strip() in known else "a capital letter"
        return _Said(rules.UNKNOWN_KEY, f"is a key with {found}.", f"Write: {meant}", at="key")
    if home := home_of(it.model, it.loc[:-1], str(it.path[-1])):
        return _Said(rules.UNKNOWN_KEY, "is not a key here.", home, at="key")
    if meant:
        return _Said(rules.UNKNOWN_KEY, "is not a key of this format.", ask_whether(meant), at="key")
    if cut := cut_at_comma(it.source, it.path):
        return _Said(rules.UNKNOWN_KEY, "stands behind a comma, which ends a value in braces.", cut, at="key")
    remedy = f"The keys here are: {listed(known)}." if known else "Delete it."
    return _Said(rules.UNKNOWN_KEY, "is not a key of this format.", remedy, at="key")


def _wrong_type(it: _Found) -> _Said:
    needed, remedy = _NEEDED[it.code]
    if it.kind == "empty":
        return _empty(it)
    if needed == "text" and it.node and it.node.kind == "scalar":
        remedy = f'To mean the text, put it in quotes: "{visible(it.node.text, 60)}".'
    if it.kind == "text" and needed == "true or false" and it.node and it.node.text.lower() in YES_OR_NO:
        remedy = as_yes_or_no(it.node.text)
    if it.kind == "text" and "number" in needed and it.node:
        message = f"is {called(it.node, it.shown)} here; {needed} is needed."
        return _Said(rules.WRONG_TYPE, message, as_number(it.node, remedy))
    if it.code.startswith("int") and it.kind == "a number":
        return _Said(rules.WRONG_TYPE, f"is {it.shown}; a whole number is needed.")
    return _Said(rules.WRONG_TYPE, f"is {it.kind} here; {needed} is needed.", remedy)


def _empty(it: _Found) -> _Said:
    node = it.node
    if node and not node.width and node.column > 1:
        rest = it.source.home(node).lines[node.line - 1][node.column - 1 :]
        if re.match(r"\s+#", rest):
            return _Said(rules.WRONG_TYPE, "is empty, because # begins a comment.", "Put the value in quotes.")
    return _Said(rules.WRONG_TYPE, "is empty.", "Write a value there, or delete the key if it is not needed.")


def _not_a_date(it: _Found) -> _Said:
    if it.kind == "empty":
        return _empty(it)
    shown = it.shown if it.node and it.node.kind == "scalar" else f"{it.kind[:1].upper()}{it.kind[1:]}"
    if re.fullmatch(r"\W?\d{4}-\d{2}-\d{2}\W?", shown):
        return _Said(rules.NOT_A_DATE, f"{shown} is a day that does not exist.", "Look at the month and the day.")
    return _Said(rules.NOT_A_DATE, f"{shown} is not a date.", as_date(it.node.text if it.node else ""))


def _not_allowed(it: _Found) -> _Said:
    allowed = it.allowed
    if it.kind == "empty":
        return replace(_empty(it), remedy=f"Write one of these: {listed(allowed)}.")
    shown = it.shown if it.node and it.node.kind == "scalar" else kind_of(it.node.data if it.node else None)
    text = it.node.text if it.node else ""
    stranger, meant = stranger_in(text), meant_by(text, allowed)
    message = f"{shown} is not allowed here{f': {stranger}' if stranger else ''}."
    remedy = ask_whether(meant, after=" ")
    return _Said(rules.NOT_ALLOWED, message, f"{remedy}Allowed: {listed(allowed)}.")


def _not_an_id(it: _Found) -> _Said:
    pattern = str(it.context.get("pattern", ""))
    most, parts = longest_part(pattern), (it.node.text if it.node else "").split("/")
    if (length := max(map(len, parts))) > most:
        where = " on either side of the /" if len(parts) > 1 else ""
        message = f"has {counted(length, 'character')}; an id has at most {most}{where}."
        return _Said(rules.NOT_ALLOWED, message, "Shorten it.")
    text = it.node.text if it.node else ""
    stranger = stranger_in(text)
    message = f"{it.shown} is not an id: {stranger}." if stranger else f"{it.shown} is not an id."
    return _Said(rules.NOT_ALLOWED, message, as_id(text, pattern))


def _too_long(it: _Found) -> _Said:
    length = len(it.node.text.strip()) if it.node else 0
    message = f"has {counted(length, 'character')}; at most {it.context.get('max_length')} fit."
    return _Said(rules.NOT_ALLOWED, message, "Shorten it.")


def _too_few(it: _Found) -> _Said:
    needed = "1 is" if (least := it.context.get("min_length")) == 1 else f"{least} are"
    return _Said(rules.NOT_ALLOWED, f"has too few entries; at least {needed} needed.", "Add one.")


def _too_many(it: _Found) -> _Said:
    message = f"has too many entries; at most {it.context.get('max_length')} fit."
    return _Said(rules.NOT_ALLOWED, message, "Take some away.")


def _out_of_range(it: _Found) -> _Said:
    bounds = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    bound = next(
        (f"{words} {it.context[key]:g}" for key, words in bounds.items() if key in it.context), "another number"
    )
    return _Said(rules.NOT_ALLOWED, f"is {it.shown}; it must be {bound}.")


def _no_kind(it: _Found) -> _Said:
    if it.node:  # the key that was meant as it
        return _Said(rules.UNKNOWN_KEY, "is not a key of this format.", ask_whether("kind"), at="key")
    said = _missing(it)
    return _Said(said.rule, said.message, f"{said.remedy.removesuffix('…')}{' or '.join(it.allowed)}.")


def _equal_levels(it: _Found) -> _Said:
    return _Said(rules.EQUAL_IDS, f"{it.shown} is the number of another level already.", "Give each its own number.")


def _equal_step_ids(it: _Found) -> _Said:
    return _Said(
        rules.EQUAL_IDS, f"{it.shown} is the id of another step already.", "Delete it: the step gets its own."
    )


def _stray_move(it: _Found) -> _Said:
    return _Said(rules.UNKNOWN_ID, f"there is no level {it.shown} here.", "Lead each move from one level to another.")


def _no_reason(it: _Found) -> _Said:
    message = f"{visible(it.text)}, so nobody can tell later whether it was looked at."
    return _Said(rules.NO_REASON, message, "Add the reason: because: …")


def _level_not_begun(_: _Found) -> _Said:
    message = "this row has not begun, and has a level all the same."
    return _Said(rules.NOT_ALLOWED, message, "Take one of the two out.")


_SAID: dict[str, Callable[[_Found], _Said]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "too_long": _too_many,
    "not_a_date": _not_a_date,
    "literal_error": _not_allowed,
    "enum": _not_allowed,
    "string_pattern_mismatch": _not_an_id,
    "no_reason": _no_reason,
    "level_not_begun": _level_not_begun,
    "union_tag_invalid": _not_allowed,
    "union_tag_not_found": _no_kind,
    "equal_levels": _equal_levels,
    "stray_move": _stray_move,
    "equal_step_ids": _equal_step_ids,
    **dict.fromkeys(("greater_than_equal", "greater_than", "less_than_equal", "less_than"), _out_of_range),
}

_AS_LIST = ("a list", "Write each entry on a line of its own with a hyphen and a space before it.")
_AS_MAP = (
    "a group of keys with values",
    "Write each key on a line of its own, with a colon and a space.",
)
_AS_INT = ("a whole number", "Write a whole number in digits, without quotes.")
_AS_DECIMAL = ("a number", "Write it in digits, without quotes, such as 0.5.")
_AS_BOOL = ("true or false", "Write true or false without quotes.")
_NEEDED: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("string_type", "string_sub_type"), ("text", "Write text there.")),
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float", "int_parsing_size"), _AS_INT),
    "float_type": _AS_DECIMAL,
    **dict.fromkeys(("bool_type", "bool_parsing"), _AS_BOOL),
    **dict.fromkeys(("tuple_type", "list_type", "iterable_type"), _AS_LIST),
    **dict.fromkeys(("dict_type", "mapping_type", "model_type", "model_attributes_type"), _AS_MAP),
}
