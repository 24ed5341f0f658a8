"""The words that dates are written with."""

import re
from typing import Final

from plassess.assessment.words import MONTHS, WEEKDAYS

MONTH: Final = (
    r"(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)\b\.?"
)
UNIT: Final = r"(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|fortnights?)\b"
ORDINAL: Final = r"(?:st|nd|rd|th)"
NTH: Final = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\b"
YEAR: Final = r"(?:\d{4}|'?\d{2})"
"""Of two digits, it is one of this century."""
YEAR_GAP: Final = r"(?:,\s*|\s+)"
"""Between a day or a month and its year."""
YEAR_ALONE: Final = r"(?:\d{4}|'\d{2})"
"""Behind a month: two digits without a quote would be its day."""

MONTH_NAMES: Final = tuple(month.casefold() for month in MONTHS)
WEEKDAY_NAMES: Final = tuple(day.casefold() for day in WEEKDAYS)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
COUNT: Final = rf"(?:\d{{1,3}}|an?\ couple(?:\ of)?|an?|{'|'.join((*_NUMBERS, *_TENS))})"
_NTH = ("first", "second", "third", "fourth")
_LETTERS_OF_A_NAME = 3
_MONTHS = tuple(month[:_LETTERS_OF_A_NAME] for month in MONTH_NAMES)
_WEEKDAYS = tuple(day[:_LETTERS_OF_A_NAME].casefold() for day in WEEKDAYS)


def month_number(word: str) -> int:
    """Return 1 for ``Jan.`` and ``January``."""
    return _MONTHS.index(word[:_LETTERS_OF_A_NAME]) + 1


def weekday_number(word: str) -> int:
    """Return 0 for ``mon`` and ``monday``, as dates count."""
    return _WEEKDAYS.index(word[:_LETTERS_OF_A_NAME])


def nth_number(word: str) -> int:
    """Return 1 for ``first`` and ``1st``, and 0 for ``last``."""
    return int(word[0]) if word[0].isdecimal() else _NTH.index(word) + 1 if word in _NTH else 0


def year_number(digits: str) -> int:
    """Return 2026 for ``2026``, ``26`` and ``'26``."""
    number = digits.lstrip("'")
    return int(number) if len(number) > len("26") else 2000 + int(number)


def count_of(word: str) -> int:
    """Return 3 for ``3`` and ``three``, 1 for ``a``, 2 for ``a couple of``."""
    if word.isdecimal():
        return int(word)
    if word in _TENS:
        return _TENS[word]
    return 2 if "couple" in word else _NUMBERS.index(word) + 1 if word in _NUMBERS else 1


DATE_WORD: Final = re.compile(rf"\b(?:{MONTH}|{WEEKDAY}|{UNIT}|today|tomorrow)(?!\w)")
"""Any word that dates are made of."""
