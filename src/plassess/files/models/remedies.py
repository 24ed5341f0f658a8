"""What to do about a value or a key that does not fit: how it is written, and which slip of typing made it so."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.content.values import DECIMALS, LARGEST, as_written
from plassess.files.models.look_alikes import as_ours
from plassess.files.yaml.slips import slip_in
from plassess.files.yaml.source import Steps, YamlSource, shown_path
from plassess.files.yaml.text import placed
from plassess.files.yaml.tree import Entry, Node
from plassess.foreign_text import visible
from plassess.problems.near import ask_whether, nearest
from plassess.problems.problem import Problem

MOST_NAMED = 12
_MEANT = {
    **dict.fromkeys(("n/a", "na", "n.a.", "not applicable", "does not apply", "none"), "not-applicable"),
    **dict.fromkeys(("don't know", "don’t know", "dont know", "?", "unsure", "not sure"), "unknown"),
    **dict.fromkeys(("later", "next time", "open", "skip", "skipped", "postponed"), "next-time"),
    **dict.fromkeys(("done", "yes", "complete", "completed", "ok"), "answered"),
    **dict.fromkeys(("not started", STANDING[State.NOT_BEGUN], "no"), "not-begun"),
}
"""What people write for the state of an answer, by what it is called here."""
YES_OR_NO = dict.fromkeys(("yes", "on", "y", "true"), "true") | dict.fromkeys(("no", "off", "n", "false"), "false")


def as_yes_or_no(text: str) -> str:
    """Say how to write a word that means true or false; where it is that word already, its quotes make it a text."""
    meant = YES_OR_NO[text.lower()]
    return f"Take the quotes away: {meant}" if text == meant else f"Write {meant} instead of {visible(text)}."


def kind_of(value: Any) -> str:  # noqa: ANN401 - whatever stood in the file
    """Say what a value is, for ``… here``."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, list):
        return "a list"
    return "a group of keys" if isinstance(value, dict) else "a number"


def slip_at(source: YamlSource, path: Steps, entry: Entry, *, at_key: bool) -> Problem | None:
    """Find the slip of typing that made a key or a value what it is; its place is the slip's own."""
    home = source.home(entry.node)
    if home.name.lower().endswith(".json"):
        return None
    slip = slip_in(home.lines, entry.key_line if at_key else entry.node.line)
    if not slip or (at_key and slip.column > entry.key_column + entry.key_width):
        return None
    return placed(home.name, home.lines, slip, shown_path(source.spoken(path)))


def cut_at_comma(source: YamlSource, path: Steps) -> str | None:
    """Say what to do about a key without a value in braces, which was the rest of a number or of a text."""
    entry = source.entry(path)
    if entry is None or not entry.in_flow or entry.node.width or entry.node.data is not None:
        return None
    before = source.home(entry.node).lines[entry.key_line - 1][: entry.key_column - 1]
    if str(entry.key).isdecimal() and (whole := re.search(r"(\d+),$", before)):
        return f"Write a point in the number, not a comma: {whole[1]}.{entry.key}."
    return "Put the whole text that the comma belongs to in quotes."


def called(node: Node, shown: str) -> str:
    """Call a text by what it is where a number is needed: one of too many digits is read as a text."""
    too_long = node.plain and re.fullmatch(r"-?\d+(\.\d+)?", node.text) and not re.match(r"-?0\d", node.text)
    return f"a number of too many digits, {shown}," if too_long else f"the text {shown}"


def as_number(node: Node, remedy: str) -> str:
    """Say how a text that was meant as a number is written; ``remedy`` says it where nobody knows which was meant."""
    text = node.text.strip()
    if re.fullmatch(r"-?\d+(\.\d+)?", text) and not re.match(r"-?0\d", text):
        return remedy if node.plain else f"Take the quotes away: {text}."
    if re.fullmatch(r"-?\d+,\d+", text):
        if "whole" in remedy:
            return f"Write a whole number, such as {text.partition(',')[0]}."
        return f"Write a point, not a comma: {text.replace(',', '.')}."
    if re.fullmatch(r"0+\d+", text):
        return f"Write it without the zero in front: {text.lstrip('0') or 0}."
    if (meant := _in_digits(text)) is not None:
        fits = abs(meant) <= LARGEST and as_written(meant) == as_written(round(meant, DECIMALS))
        return f"Write it in digits: {as_written(meant)}." if fits and _whole_enough(meant, remedy) else remedy
    if found := _WITH_UNIT.fullmatch(text):
        return f"Write the digits alone: {found[1]}."
    return remedy


_LARGER = "k|m|mio|mn|bn|hundred|thousand|million|billion|dozen"
_WITH_UNIT = re.compile(rf"(0|[1-9]\d{{0,12}})\W*(?!(?:{_LARGER})\b)[A-Za-z][^\d,]*", re.IGNORECASE)
"""A number and what it counts; neither another number behind it, nor a word that makes it a larger one."""


def _in_digits(text: str) -> Fraction | None:
    """Read a number as programs write it, ``1e3`` or ``0x10``; ``None`` where it is none, or far too large."""
    if re.fullmatch(r"0(x[0-9a-f]{1,12}|o[0-7]{1,15}|b[01]{1,40})", text, re.I):
        return Fraction(int(text, 0))
    if re.fullmatch(r"-?\d{1,13}(\.\d{1,13})?e[+-]?\d{1,2}", text, re.I):
        return Fraction(text)
    return None


def _whole_enough(meant: Fraction, remedy: str) -> bool:
    return meant.denominator == 1 or "whole" not in remedy


def as_date(text: str) -> str:
    """Say how a text that was meant as a day is written."""
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return f"Write month and day with two digits each: {found[1]}-{int(found[2]):02}-{int(found[3]):02}."
    return "Write year-month-day, as in 2026-10-03."


def meant_by(text: str, allowed: Sequence[str]) -> str | None:
    """Return the allowed word that was most likely meant by another one; ``None`` where none is near."""
    meant = _MEANT.get(text.strip().lower())
    return meant if meant in allowed else nearest(as_ours(text), allowed)


def as_id(text: str, pattern: str) -> str:
    """Say how an id is written, and what this one would be if it is one but for its case and its spaces."""
    of_two = "/" in pattern
    words = re.sub(r"\s+", "-", as_ours(text).strip())
    meant = words if re.search(pattern, words) else words.lower()
    letters = "letters" if "A-Z" in pattern else "small letters"
    example = "in two parts: central-office/vision" if of_two else "such as rc.practices"
    most = f"at most {longest_part(pattern)}{' in each part' if of_two else ''}"
    remedy = f"An id is of {letters} a-z, digits, dots, hyphens and underscores, {most}, {example}."
    return ask_whether(meant, after=f" {remedy}") if re.search(pattern, meant) else remedy


def longest_part(pattern: str) -> int:
    """Read from an id's pattern how many characters it takes; 0 where it does not say."""
    found = re.search(r"\{0,(\d+)\}", pattern)
    return int(found[1]) + 1 if found else 0


def listed(words: Sequence[str]) -> str:
    """Name the first twelve of some words."""
    return ", ".join(words[:MOST_NAMED]) + (" …" if len(words) > MOST_NAMED else "")
