"""Texts that are no date anybody could read, and are meant as one all the same; what else there is may be a name."""

import re

from plassess.conversation.typed.dates.vocabulary import DATE_WORD, MONTH_NAMES, ORDINAL
from plassess.problems.near import nearest

_SCHOOL = (
    r"breaks?|semesters?|trimesters?|quarters?|terms?|marking periods?|grading periods?|meetings?|vacation|recess|"
    r"holidays?|graduation|commencement|thanksgiving|christmas|new year'?s?|easter|hanukkah|ramadan|school year|"
    r"(?:end of(?: the)?|next|this|the) year|day of school|school starts|school ends|conferences|exams|finals|"
    r"testing window|(?:pd|labor|mlk|memorial|veterans'?|presidents'?|professional development|in-?service|"
    r"early release) day|spring|summer|fall|autumn|winter"
)
_SCHOOL_WORD = re.compile(
    rf"(?:[\w'&.-]+\s+){{0,6}}?(?:{_SCHOOL})|(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)?"
    r"(?:q[1-4]|(?:quarter|semester|trimester|term)\s+(?:[1-4]|one|two|three|four))"
)
_ARTICLE = re.compile(r"^(?:the|our)\s+(?=\w)")
_ALWAYS = re.compile(
    r"^(?:by|until|till?|within|no later than|not later than|due|end of|the end of|sometime|eo[mwysq]\b)"
    r"(?!\w)"
)
_WITH_A_DATE_WORD = re.compile(r"^(?:before|after|on|in|around|about|early|mid|late|next|this|every|each)\b")
_SOME_TIME = re.compile(
    r"asap|as soon as possible|soon|now|later|immediately|right away|ongoing|on-going|whenever|tbd|to be determined|"
    r"(?:bi-?)?weekly|daily|monthly|quarterly|yearly|annually|all year|year-round|throughout the year|next time|"
    r"(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days"
)
_MONTH_LIKE = re.compile(rf"(?:the\s+)?([a-z]{{4,}})\.?\s+\d{{1,2}}{ORDINAL}?(?:,?\s+\d{{4}})?")
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
    has_more = _DIGIT.search(text) or _WITH_A_DATE_WORD.match(text)
    return bool(has_more and DATE_WORD.search(text))
