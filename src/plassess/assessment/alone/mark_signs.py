"""The signs of marks: what is written on a sheet, typed at a prompt, or said of the cards; read in one place.

“Can't tell” is ``ct`` wherever it is shown. A question mark is read as well where it stands in a line with others;
alone on a line it asks for help, here as at every prompt.
"""

import re
from collections.abc import Sequence

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN, Mark
from plassess.assessment.alone.words import NOT_MY_JOB, NOT_STARTED
from plassess.assessment.number_words import in_digits
from plassess.assessment.prompts import Prompt
from plassess.content.scale import Scale

CANNOT_TELL_SIGN, LEFT_OPEN_SIGN = "ct", "-"
"""What is written and typed for “can't tell”, and for a row that was left open."""

_OF_WHOM = r"(?:\s+from\s+(?:my|your|the|their|this)\s+jobs?)?"
_CANNOT_TELL_SAID = re.compile(
    rf"\b(?:i\s+)?(?:can(?:['’‘`´ ]?|\s*no)t\s*tell{_OF_WHOM}|do(?:n['’‘`´ ]?|\s*no)t\s+know)\b\.?", re.IGNORECASE
)
_NOT_BEGUN_SAID = re.compile(r"\bnot\s+(?:yet\s+)?(?:started|begun)(?:\s+here)?\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:level|lvl|l)\s*#?(?=\d)|(?<=\b1)\s*[(:,]?\s*ideal$")
_BEFORE_A_LEVEL = {"level", "we", "are", "have", "we're", "we’re", "at"}
_CANNOT_TELL_SIGNS = {CANNOT_TELL_SIGN, "c", "?"}
_LEFT_OPEN_SIGNS = {LEFT_OPEN_SIGN, "–", "_"}
_BEGUN_SIGN = "not-begun"


def signs_in(text: str) -> list[str]:
    """Split a line into its signs; what is said in words is one of them."""
    short = _NOT_BEGUN_SAID.sub(f" {_BEGUN_SIGN} ", _CANNOT_TELL_SAID.sub(f" {CANNOT_TELL_SIGN} ", text))
    return re.findall(r"[^\s,;]+", in_digits(short))


def signs_without_spaces(signs: Sequence[str]) -> list[str]:
    """Split signs that were written without spaces between them: ``23ct0``."""
    return re.findall(rf"{CANNOT_TELL_SIGN}|\S", "".join(signs), re.IGNORECASE)


def is_left_open(sign: str) -> bool:
    """Tell whether a sign says that a row was left open."""
    return sign in _LEFT_OPEN_SIGNS


def label_of(said: str, scale: Scale) -> str | None:
    """Read what one mark or card says, as the label it is counted under; ``None``: the row has no such mark."""
    signs = signs_in(_NUMBERED.sub("", said.casefold().strip(" .!()#")))
    sign = signs.pop() if signs else ""
    if any(one not in _BEFORE_A_LEVEL for one in signs):
        return None
    if not signs and sign in _CANNOT_TELL_SIGNS:
        return CANNOT_TELL
    number = int(sign) if sign.isdecimal() and len(sign) <= 2 else None
    if number is not None and number in scale.labels:
        return str(number)
    return NOT_BEGUN if sign == _BEGUN_SIGN or number == scale.not_begun_number else None


def mark_of(said: str, row: Prompt) -> Mark | None:
    """Read one mark as it stands on a sheet; ``None``: the row has no such mark."""
    label = label_of(said, row.scale) if row.scale else None
    if label is None:
        return None
    if label == CANNOT_TELL:
        return Mark(state=CANNOT_TELL)
    return Mark(state=NOT_BEGUN) if label == NOT_BEGUN else Mark(level=int(label))


def sign_of(mark: Mark | None, row: Prompt) -> str:
    """Write a mark as it is keyed in."""
    return sign_at(mark.label, row.scale) if mark and row.scale else LEFT_OPEN_SIGN


def sign_at(label: str, scale: Scale) -> str:
    """Write the sign of what is counted under a label."""
    return {CANNOT_TELL: CANNOT_TELL_SIGN, NOT_BEGUN: str(scale.not_begun_number)}.get(label, label)


def what_it_takes(row: Prompt, *, left_open: bool = True) -> str:
    """Say which marks a row has; ``left_open``: with the sign for leaving it open."""
    labels = ", ".join(map(str, row.scale.labels)) if row.scale else ""
    zero = row.scale.not_begun_number if row.scale else 0
    open_ = f", {LEFT_OPEN_SIGN} for left open" if left_open else ""
    return f"There are {labels}; {zero} for not started, {CANNOT_TELL_SIGN} for can’t tell{open_}."


def states_in_words(rows: Sequence[Prompt]) -> str:
    """Say what is written for the states: the same number in every row, or the one that each row has."""
    numbers = {row.scale.not_begun_number for row in rows if row.scale}
    number = str(numbers.pop()) if len(numbers) == 1 else "its number"
    can_t_tell = f"{CANNOT_TELL_SIGN} for “{NOT_MY_JOB}”"
    return f"{number} for “{NOT_STARTED}”, {can_t_tell}, {LEFT_OPEN_SIGN} for left open"
