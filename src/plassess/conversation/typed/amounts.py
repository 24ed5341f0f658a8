"""Numbers with a unit as people type them: ``12``, ``1,200``, ``12.5 hours``."""

import re

from plassess.assessment.number_words import in_digits
from plassess.content.instrument import Quantity
from plassess.content.values import DECIMALS, LARGEST, as_written

_NUMBER = re.compile(
    r"(?P<number>[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?)(?P<comma>,[0-9]+)?\s*(?P<unit>\D*)", re.ASCII
)


def read_amount(line: str, item: Quantity) -> tuple[float | None, str]:
    """Read a number with or without its unit, or the beginning of that; else say what is wrong with it."""
    match = _NUMBER.fullmatch(in_digits(line.strip()))
    if match is None or not match["number"].strip("-−."):
        return None, _wanted(item)
    if match["comma"]:
        return None, f"Write decimals with a point, such as {match['number']}.{match['comma'][1:]}."
    if not _is_its_unit(match["unit"], item):
        return None, f"“{match['unit'].strip()}” is not {item.unit}. {_wanted(item)}"
    number = float(match["number"].replace(",", "").replace("−", "-"))
    if abs(number) > LARGEST or not item.bounds.takes(number):
        return None, _wanted(item)
    if round(number, DECIMALS) != number:
        return None, f"At most three decimals, such as {as_written(round(number, DECIMALS))}."
    return number, ""


def _is_its_unit(typed: str, item: Quantity) -> bool:
    typed = " ".join(typed.casefold().split()).rstrip(".")
    return any(unit.casefold().startswith(typed) for unit in (item.unit, item.one) if unit)


def _wanted(item: Quantity) -> str:
    return f"Type {item.bounds.said}."
