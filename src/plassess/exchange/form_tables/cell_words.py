"""What somebody chose, read from a cell: by the words of the choice, by its label, or by its number."""

import re
from collections.abc import Callable, Sequence
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
    values = _one_in(text, question.choices, _on_one_line) or _by_number(text, question.choices)
    if not values and question.several:
        values = _several_in(text, question)
    values = values or _one_in(text, question.choices, letters_of)
    return CellRead(values) if values else CellRead(wrong=_why_not(text, question.choices))


def _one_in(text: str, choices: Sequence[FormChoice], alike: Callable[[str], str]) -> tuple[str, ...]:
    """Find the one choice that a text is alike; nothing where it is alike several."""
    said = alike(text)
    found = {one.value for one in choices if said and said in map(alike, _names_of(one))}
    return tuple(found) if len(found) == 1 else ()


def _by_number(text: str, choices: Sequence[FormChoice]) -> tuple[str, ...]:
    """Find the level whose number stands there by itself."""
    return tuple(one.value for one in choices if one.label and text == one.value)


def _why_not(text: str, choices: Sequence[FormChoice]) -> Literal["no-choice", "other-words"]:
    """Tell a known label before other words from what is no choice at all."""
    label, colon, _ = text.partition(":")
    is_known = bool(colon) and any(letters_of(_bare(label)) == letters_of(_bare(one.label)) for one in choices)
    return "other-words" if is_known else "no-choice"


def _names_of(one: FormChoice) -> tuple[str, ...]:
    """Collect what stands for a choice: all its words, its words alone, and its label."""
    named = (one.words, one.text, f"{one.words} ({one.value})")
    if not one.label:
        return named
    bare = _bare(one.label)
    return (*named, one.label, bare, f"{bare}: {one.text}")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _bare(label: str) -> str:
    """Leave out what is added to a label: ``Level 1 (ideal)`` is Level 1 too."""
    return _IN_BRACKETS.sub("", label)


def _several_in(text: str, question: FormQuestion) -> tuple[str, ...]:
    """Take the longest choice off the front again and again, for choices hold commas; nothing where one is none."""
    left, values = text, []
    by_length = sorted(question.choices, key=lambda one: len(one.words), reverse=True)
    while left := left.strip(" ,;\n"):
        found = next((one for one in by_length if _begins_with(left, one.words)), None)
        if found is None:
            return ()
        values.append(found.value)
        left = left[len(found.words) :]
    return tuple(dict.fromkeys(values))


def _begins_with(text: str, words: str) -> bool:
    return text.casefold().startswith(words.casefold()) and text[len(words) : len(words) + 1] in ("", ",", ";", "\n")


def letters_of(text: str) -> str:
    """Compare by letters and digits alone: programs change quotation marks, blanks and stops."""
    return "".join(one for one in plain(text) if one.isalnum())
