"""What somebody chose, read from a cell: by the words of the choice, by its label, or by its number."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct

from plassess.assessment.forms.asked_form import FormChoice, FormQuestion
from plassess.assessment.plain_text import plain
from plassess.files.returned.foreign_table import Cell

_NO = frozenset(["", "no", "false", "0"])
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


class CellRead(Struct, frozen=True):
    """The values that were chosen; ``wrong``: none of the choices, or a choice whose words are others by now."""

    values: tuple[str, ...] = ()
    wrong: Literal["", "no-choice", "other-words"] = ""


def cell_text(cell: Cell) -> str:
    """Write a cell as one reads it; a number without decimals stands without them."""
    if isinstance(cell, bool | datetime | date | time | timedelta):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell).strip()


def is_ticked(cell: Cell) -> bool:
    """Tell whether a box was ticked: anything stands there, but for a no."""
    return letters_of(cell_text(cell)) not in _NO


def choices_in(cell: Cell, question: FormQuestion) -> CellRead:
    """Read what was chosen; several stand with a comma (Google) or a semicolon (Microsoft) between them."""
    text = cell_text(cell)
    if not text:
        return CellRead()
    one = _choice_in(text, question.choices)
    if one.values or not question.several:
        return one
    return _several_in(text, question)


def _choice_in(text: str, choices: Sequence[FormChoice]) -> CellRead:
    said = letters_of(text)
    found = {one.value for one in choices if said in _names_of(one)}
    if len(found) == 1:
        return CellRead((found.pop(),))
    label, colon, _ = text.partition(":")
    is_known = bool(colon) and any(letters_of(_bare(label)) == letters_of(_bare(one.label)) for one in choices)
    return CellRead(wrong="other-words" if is_known else "no-choice")


def _names_of(one: FormChoice) -> set[str]:
    """Collect what stands for a choice: all its words, its words alone, its label, and a level’s number."""
    named = {letters_of(one.words), letters_of(one.text), letters_of(f"{one.words} ({one.value})")}
    if one.label:
        named |= {letters_of(one.label), letters_of(_bare(one.label)), letters_of(f"{_bare(one.label)}: {one.text}")}
        named |= {one.value}
    return named - {""}


def _bare(label: str) -> str:
    """Leave out what is added to a label: ``Level 1 (ideal)`` is Level 1 too."""
    return _IN_BRACKETS.sub("", label)


def _several_in(text: str, question: FormQuestion) -> CellRead:
    """Take the longest choice off the front again and again, for choices hold commas too."""
    left, values = text, []
    by_length = sorted(question.choices, key=lambda one: len(one.words), reverse=True)
    while left := left.strip(" ,;\n"):
        found = next((one for one in by_length if _begins_with(left, one.words)), None)
        if found is None:
            return CellRead(wrong="no-choice")
        values.append(found.value)
        left = left[len(found.words) :]
    return CellRead(tuple(dict.fromkeys(values)))


def _begins_with(text: str, words: str) -> bool:
    return text.casefold().startswith(words.casefold()) and text[len(words) : len(words) + 1] in ("", ",", ";", "\n")


def letters_of(text: str) -> str:
    """Compare by letters and digits alone: programs change quotation marks, blanks and stops."""
    return "".join(one for one in plain(text) if one.isalnum())
