"""The words of the notice that goes with a form for families or students, in each language that has them."""

from msgspec import Struct

from plassess.reports.forms.page_words import words_in


class FormNoticeWords(Struct, frozen=True):
    """The words in one language; ``{}`` is where the form's title stands."""

    lang: str
    to_parents: str
    """The title, where students answer."""
    to_families: str
    """The title, where families answer."""
    opens_students: str
    opens_families: str
    asked: str
    """The title above the questions themselves."""
    seen: str
    seen_lines: tuple[str, ...]
    free: str
    free_students: tuple[str, ...]
    free_families: tuple[str, ...]
    contact: str
    contact_line: str
    """Before the line for the name and the number of whom to ask."""
    until_line: str
    """Before the line for the day until which a parent says no."""
    no_law: str


def form_notice_words(lang: str | None) -> FormNoticeWords:
    """Return the words in a language, or in the one that it is a variety of; in English where nobody told them."""
    words: FormNoticeWords = words_in(lang).ON_A_NOTICE
    return words
