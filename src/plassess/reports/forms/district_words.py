"""The words that the district's own form says itself, around what is asked, in each language that has them."""

from msgspec import Struct

from plassess.assessment.forms.column_titles import ColumnWords
from plassess.reports.forms.page_words import words_in


class DistrictWords(Struct, frozen=True):
    """The words in one language; ``{}`` is where a value stands."""

    columns: ColumnWords
    saw_help: str
    """Below what asks for a line."""
    aloud_help: str
    """Below the tick: what happens without it."""
    code_help: str
    code_wrong: str
    """What is said where something else than a code was typed."""
    school_help: str
    what_counts: str
    """Before what has to hold for an answer to count."""
    questions: str
    """The title of a page: its first and last question, and how many there are."""
    kept_there: str
    """What becomes of the answers in the other program, which is named; said after what a sheet says first."""
    sent: str
    """What is said once the answers are sent."""


def district_words(lang: str | None) -> DistrictWords:
    """Return the words in a language, or in the one that it is a variety of; in English where nobody told them."""
    words: DistrictWords = words_in(lang).IN_A_DISTRICT
    return words
