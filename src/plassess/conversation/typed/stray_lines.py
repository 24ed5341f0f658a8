"""Lines that answer another prompt than the one they were typed at, where words are read, or that say nothing."""

import re

from plassess.assessment.plain_text import plain
from plassess.assessment.words import NO_DATE, NO_OWNER
from plassess.conversation.typed.dates.vocabulary import MONTH, ORDINAL, WEEKDAY
from plassess.conversation.typed.yes_or_no import said_yes

_NOTHING = frozenset(
    [
        "n",
        "no",
        "nope",
        "none",
        "none yet",
        "none for now",
        "none at all",
        "no steps",
        "no first steps",
        "no more",
        "no more steps",
        "nobody",
        "no one",
        "nothing",
        "nothing yet",
        "not yet",
        "nothing for now",
        "nothing more",
        "nothing else",
        "na",
        "n/a",
        "nil",
        "tbd",
        "-",
        "--",
        "–",
        "—",
        ".",
    ]
)
"""What people type where they have nothing to say, without a dot or an exclamation mark behind it."""
_OPEN = frozenset(
    [
        "",
        "no owner",
        NO_OWNER,
        "no date",
        NO_DATE,
        "not sure",
        "not sure yet",
        "unsure",
        "unknown",
        "undecided",
    ]
)
"""What stands in the place of an owner or a day that nobody knows, as plassess itself says it too."""
_WORD = re.compile(r"[^\W\d_]{2}")
_LEVEL = re.compile(r"^(?:level|lvl)\s*(?=\d)|(?<=\d)\s*(?:to|and|or|x)\s*(?=\d)", re.IGNORECASE)
_DAY = re.compile(rf"(?:{WEEKDAY},?\s+)?{MONTH}\s*\d{{1,2}}{ORDINAL}?(?:,?\s*\d{{4}})?", re.IGNORECASE)
_NO_ANSWER = frozenset(["na", "n/a", "nil", "tbd", "-", "--", "–", "—", "."])
"""Of these what is not even an answer where ``no`` and ``nothing yet`` are."""
_PICKS = re.compile(r"[\d\s,+-]*\+\s*\d[\d\s,+-]*|[a-hj-z]|yes|yep|ok|okay", re.IGNORECASE)
_COUNT = r"\s*[x×*]\s*\d{1,2}"
_TALLY = re.compile(rf"\d{{1,2}}(?:{_COUNT}|(?:{_COUNT})?(?:[\s,;]+\d{{1,2}}(?:{_COUNT})?)+)", re.IGNORECASE)


def says_nothing(line: str) -> bool:
    """Tell ``none``, ``n/a``, a lone ``n`` and the like, which are Enter where it may be left out, from words."""
    said = plain(line)
    return said in _NOTHING or said.rstrip(".! ") in _NOTHING or said_yes(line) is False


def leaves_open(part: str) -> bool:
    """Tell ``?`` and ``TBD``, in the place of an owner or a day, from both."""
    return says_nothing(part) or plain(part).strip(" ?.!") in _OPEN


def is_no_answer(line: str) -> bool:
    """Tell ``n/a`` and the like from ``no`` and ``nothing yet``, which answer whether something has begun."""
    return says_nothing(line) and plain(line).rstrip("! ") in _NO_ANSWER


def holds_no_word(line: str) -> bool:
    """Tell ``3``, ``30, 20, 40``, ``level 2`` or ``Dec 4``, which answer another prompt, from words."""
    text = line.strip()
    is_day = _DAY.fullmatch(text) is not None
    return bool(text) and (is_day or not _WORD.search(_LEVEL.sub("", text)))


def picks_elsewhere(line: str) -> bool:
    """Tell ``+11``, ``y`` and a lone letter, which pick from a list, agree, or are a key elsewhere, from words."""
    return bool(_PICKS.fullmatch(line.strip()))


def is_tally(line: str) -> bool:
    """Tell ``9x5, 2x3`` and ``2 3 1``, which say how many marked what, from words; 1,200 is a number."""
    return bool(_TALLY.fullmatch(line.strip()))
