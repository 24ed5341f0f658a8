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
    r"conferences|exams|finals|testing window|(?:pd|labor|mlk|memorial|veterans'?|presidents'?|"
    r"professional development|in-?service|early release) day|spring|summer|fall|autumn|winter"
)
_SCHOOL_WORD = re.compile(
    rf"(?:[\w'&.-]+\s+){{0,6}}?(?:{_SCHOOL})(?:\s+20\d\d)?|(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)?"
    r"(?:q[1-4]|(?:quarter|semester|trimester|term)\s+(?:[1-4]|one|two|three|four))(?:\s+20\d\d)?"
)
_ARTICLE = re.compile(r"^(?:the|our)\s+(?=\w)")
_ALWAYS = re.compile(
    r"^(?:by|until|till?|within|no later than|not later than|due|end of|the end of|sometime|eo[mwysq]\b)"
    r"(?!\w)"
)
_WITH_A_DATE_WORD = re.compile(
    r"^(?:before|after|on|in|around|about|early|mid|late|next|this|every|each|through|thru|from|since|starting|over"
    r"|during)\b"
)
_SOME_TIME = re.compile(
    r"asap|as soon as possible|soon|now|later|immediately|right away|ongoing|on-going|whenever|tbd|to be determined|"
    r"(?:bi-?)?weekly|daily|monthly|quarterly|yearly|annually|all year|year-round|throughout the year|next time|"
    r"(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days"
)
_MONTH_LIKE = re.compile(rf"(?:the\s+)?([a-z]{{4,}})\.?\s+\d{{1,2}}{ORDINAL}?(?:,?\s+\d{{4}})?")
_WORD_OF_DATES = re.compile(
    rf"{MONTH}|{WEEKDAY}|{UNIT}|{COUNT}|{NTH}|weekends?|half|couple|few|several|other|every|each|early|mid|late|end|middle"
    r"|beginning|start|next|this|that|the|of|in|on|by|to|or|and|from|after|before|between|through|during|over|at|noon"
    r"|[ap]m|morning|afternoon|evening|night|\d{1,4}(?:st|nd|rd|th)?"
)
_AT_SCHOOL = re.compile(r"\b(?:before|after|during) (?:school|lunch)\b")
_BETWEEN_WORDS = re.compile(r"[\s,.&+/()-]+")
_COUNTED_OR_NAMED = re.compile(rf"\b(?:{WEEKDAY}|{UNIT}|weekends?)(?!\w)")
_TWO_MONTHS = re.compile(rf"{MONTH}\s*(?:[-/&]|or|and|to|through)\s*{MONTH}")
_TWO_DAYS = re.compile(r"\d{1,2}/\d{1,2}\b.*\b\d{1,2}/\d{1,2}")
_IN_ORDER = re.compile(
    rf"(?:(?:after|from|since|starting)\s+)?(?:the\s+)?\d{{1,2}}{ORDINAL}|{MONTH}\s+(?:the\s+)?{NTH}"
    rf"|(?:the\s+)?{NTH}\s+of\s+{MONTH}"
)
_WEEKDAY_LIKE = re.compile(r"[a-z]{4,}day")
_NEAR_ENOUGH = 0.75
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
    if _of_dates_alone(text) or (_WEEKDAY_LIKE.fullmatch(text) and nearest(text, WEEKDAY_NAMES, _NEAR_ENOUGH)):
        return True
    has_more = _DIGIT.search(text) or _WITH_A_DATE_WORD.match(text)
    return bool(has_more and DATE_WORD.search(text))


def _of_dates_alone(text: str) -> bool:
    """Tell ``Tues/Thurs`` and ``first week of May`` from the ``Friday team``: all of the words are of dates."""
    if any(one.fullmatch(text) for one in (_TWO_MONTHS, _TWO_DAYS, _IN_ORDER)):
        return True
    words = [word for word in _BETWEEN_WORDS.split(_AT_SCHOOL.sub("", text)) if word]
    is_one_word = text.isalpha() and not text.startswith("weekend")
    is_about_days = not is_one_word and bool(_COUNTED_OR_NAMED.search(text))
    return is_about_days and all(map(_WORD_OF_DATES.fullmatch, words))
