"""Numbers as words, up to ninety-nine: wherever figures are typed, these are read too."""

import re

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FROM_TWENTY = rf"(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<one>{'|'.join(_ONES[1:10])}))?"
_WORDS = re.compile(rf"(?<![\w’'-])(?:{_FROM_TWENTY}|(?P<small>{'|'.join(_ONES)}))(?![\w’'-])", re.IGNORECASE)


def in_digits(text: str) -> str:
    """Write ``level two`` as ``level 2``, and ``forty-five`` as ``45``; all else stays."""
    return _WORDS.sub(_digits, text)


def _digits(match: re.Match[str]) -> str:
    if small := match["small"]:
        return str(_ONES.index(small.casefold()))
    tens = (_TENS.index(match["tens"].casefold()) + 2) * 10
    return str(tens + (_ONES.index(match["one"].casefold()) if match["one"] else 0))
