"""Texts that are no date anybody could read, and are meant as one all the same; what else there is may be a name."""

import re

from plassess.conversation.typed.dates.vocabulary import (
    COUNT,
    DATE_WORD,
    MONTH,
    MONTH_NAMES,
    NTH,
    ORDINAL,
    UNIT,
    WEEKDAY,
    WEEKDAY_NAMES,
)
from plassess.problems.near import nearest

_SCHOOL = (
    r"breaks?|semesters?|trimesters?|quarters?|terms?|marking periods?|grading periods?|meetings?|vacation|recess|"
    r"holidays?|graduation|commencement|thanksgiving|(?:christmas|new year'?s?)(?: eve| day)?|easter|hanukkah|"
    r"ramadan|school year|(?:end of(?: the)?|next|this|the) year|day of school|school starts|school ends|"
    r"conferences|exams|finals|testing window|spring|summer|fall|autumn|winter|mid-?years?|mid-?terms?|day back|"
    r"halloween|juneteenth|xmas|valentine'?s(?: day)?|passover|diwali|homecoming|back[- ]to[- ]school(?: night)?|"
    r"(?:state|map|spring|fall|winter|interim|benchmark) test(?:s|ing)|in-?service|open house|school days?|"
    r"(?:teacher )?work ?days?|(?:pd|labor|memorial|veterans'?|presidents'?|columbus|indigenous peoples?'?|election|"
    r"independence|earth|mlk|martin luther king(?:,? jr\.?)?|professional development|in-?service|early release|data|"
    r"conference) days?|(?:finals?|exams?|testing|spirit|conference|homecoming|(?:pre-?)?planning|break) week|"
    r"(?:mlk|labor day|memorial day|presidents'? day|thanksgiving|easter|holiday) weekend"
)
_YEAR = r"(?:\s+(?:20\d\d|'\d\d))?"
_SCHOOL_WORD = re.compile(
    rf"(?:[\w'&./-]+\s+){{0,6}}?(?:mid-)?(?:{_SCHOOL})(?:\s+(?:in|of)\s+{MONTH})?{_YEAR}|(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)?"
    rf"(?:q[1-4]|(?:quarter|semester|trimester|term)\s+(?:[1-4]|one|two|three|four)){_YEAR}"
)
_ARTICLE = re.compile(r"^(?:the|our)\s+(?=\w)")
_ALWAYS = re.compile(
    r"^(?:by|until|till?|within|no later than|not later than|due(?! process)|(?:the )?end of(?! course)|some ?time"
    r"|eo[mwysq]\b)(?![\w-])"
)
_WITH_A_DATE_WORD = re.compile(
    r"^(?:before|after|on|in|around|about|early|mid|late|next|this|every|each|through|thru|from|since|starting|over"
    r"|during)\b"
)
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
_SOME_TIME = re.compile(
    r"asap|as soon as (?:possible|we can)|soon|some ?day|eventually|at some point|tba|tmrw|tmw|now|continuous(?:ly)?|"
    r"(?:as|when|whenever|if) (?:needed|necessary|possible|we can|time allows)|(?:once|twice) (?:a|per|every) \w+|"
    r"later|immediately|right away|ongoing|on-going|whenever|tbd|to be determined|"
    r"(?:bi-?)?weekly|daily|monthly|quarterly|yearly|annually|all year|year-round|throughout the year|next time|"
    rf"(?:on\s+)?{_WEEKDAYS}"
)
_MONTHS_IN_SPANISH = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
_IN_SPANISH = re.compile(
    r"(?:(?:el|este|antes del?|para el|hasta el|pr[oó]ximo)\s+)*"
    r"(?:(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?:,?\s+\d.*)?"
    rf"|\d{{1,2}}\s+(?:de\s+)?{_MONTHS_IN_SPANISH}(?:\s+(?:del?\s+)?\d{{4}})?|ma[nñ]ana|"
    rf"(?:(?:a\s+)?(?:fin|finales|principios|mediados)\s+de|en)\s+(?:mes|{_MONTHS_IN_SPANISH})|"
    r"(?:la )?pr[oó]xima semana)"
)
"""Days as a team that talks in Spanish may type them: to ask about, and no names."""
_MONTH_LIKE = re.compile(rf"(?:the\s+)?([a-z]{{4,}})\.?\s+\d{{1,2}}{ORDINAL}?(?:,?\s+\d{{4}})?")
_WORD_OF_DATES = re.compile(
    rf"{MONTH}|{WEEKDAY}|{_WEEKDAYS}|{UNIT}|{COUNT}|{NTH}|fifth|5th|now|weekends?|half|couple|few|several|other|every|each|early|mid|late|end|middle"
    r"|beginning|start|next|this|that|the|of|in|on|by|to|or|and|from|after|before|between|through|during|over|at|noon"
    r"|maybe|perhaps|probably|hopefully|likely|tentative(?:ly)?|approx(?:imately)?|about|around|est(?:imated)?|~|\?"
    r"|target|goal|date|planned|so|ish|latest|onwards?|periods?"
    r"|[ap]m|morning|afternoon|evening|night|\d{1,4}(?:st|nd|rd|th)?"
)
_AT_SCHOOL = re.compile(r"\b(?:before|after|during) (?:school|lunch)\b")
_BETWEEN_WORDS = re.compile(r"[\s,.&+/()~?:-]+")
_COUNTED_OR_NAMED = re.compile(rf"\b(?:{WEEKDAY}|{_WEEKDAYS}|{UNIT}|weekends?)(?!\w)")
_IN_NUMBERS = re.compile(
    r"(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01]))"
    r"(?!\d)"
)
_TWO_MONTHS = re.compile(rf"{MONTH}\s*(?:[-/&]|or|and|to|through)\s*{MONTH}")
_TWO_DAYS = re.compile(r"\d{1,2}/\d{1,2}\b.*\b\d{1,2}/\d{1,2}")
_IN_ORDER = re.compile(
    rf"(?:(?:after|from|since|starting)\s+)?(?:the\s+)?\d{{1,2}}{ORDINAL}|{MONTH}\s+(?:the\s+)?{NTH}"
    rf"|(?:the\s+)?{NTH}\s+of\s+{MONTH}"
)
_WITH_YEAR = re.compile(r"(?<!\d)(?:20\d\d-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/(?:20)?\d\d)(?!\d)")
_WEEKDAY_LIKE = re.compile(r"[a-z]{4,}day")
_NEAR_ENOUGH, _ALIKE = 0.75, 0.85
_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")


def school_word_in(text: str) -> str:
    """Return a text that is a school's word for a day, such as ``winter break``; empty where it is none."""
    return _ARTICLE.sub("", text) if _SCHOOL_WORD.fullmatch(text) else ""


def is_meant_as_a_date(text: str) -> bool:
    """Tell what was meant as a date, ``Octember 3`` and ``by the gala``, from a name such as ``Room 12``."""
    if not text or _ALWAYS.match(text) or not _LETTER.search(text):
        return bool(text)
    like = _MONTH_LIKE.fullmatch(text)
    if _SOME_TIME.fullmatch(text) or (like and nearest(like[1], MONTH_NAMES, _NEAR_ENOUGH)):
        return True
    if _of_dates_alone(text) or _IN_SPANISH.fullmatch(text) or _is_a_slip(text):
        return True
    has_more = _DIGIT.search(text) or _WITH_A_DATE_WORD.match(text)
    in_numbers = _IN_NUMBERS.search(text) if _WITH_A_DATE_WORD.match(text) else _WITH_YEAR.search(text)
    return bool(in_numbers or (has_more and DATE_WORD.search(text)))


def _is_a_slip(text: str) -> bool:
    """Tell ``Wendesday``, ``Firday`` and ``tommorow`` from names: letters are exchanged, left out or doubled."""
    if _WEEKDAY_LIKE.fullmatch(text) and nearest(text, WEEKDAY_NAMES, _ALIKE):
        return True
    return any(
        text[0] == word[0] and (_once(text) == _once(word) or sorted(text) == sorted(word) or _lacks_one(text, word))
        for word in (*WEEKDAY_NAMES, "tomorrow")
    )


def _once(word: str) -> str:
    """Write each letter that is doubled once."""
    return re.sub(r"(.)\1+", r"\1", word)


def _lacks_one(typed: str, word: str) -> bool:
    return any(typed == word[:at] + word[at + 1 :] for at in range(1, len(word)))


def _of_dates_alone(text: str) -> bool:
    """Tell ``Tues/Thurs`` and ``first week of May`` from the ``Friday team``: all of the words are of dates."""
    if any(one.fullmatch(text) for one in (_TWO_MONTHS, _TWO_DAYS, _IN_ORDER)):
        return True
    bare = _IN_NUMBERS.sub(" ", _AT_SCHOOL.sub("", text))
    words = [word for word in _BETWEEN_WORDS.split(bare) if word]
    is_one_word = text.isalpha() and not text.startswith("weekend")
    is_about_days = not is_one_word and bool(_COUNTED_OR_NAMED.search(text) or _IN_NUMBERS.search(text))
    return is_about_days and all(map(_WORD_OF_DATES.fullmatch, words))
