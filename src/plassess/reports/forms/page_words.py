"""The words that a form's page says itself, around what the form asks, in the languages that have a file of them."""

from importlib import import_module
from types import ModuleType

from msgspec import Struct

IN_ENGLISH = "en"
_MODULES = {IN_ENGLISH: "english", "es": "spanish"}
"""A language, and the module here that tells its words; a new one is a module and a line."""


class PageWords(Struct, frozen=True):
    """A page's own words in one language; ``{}`` is where a value stands."""

    lang: str
    minute: str
    """How long it takes, where that is one minute."""
    minutes: str
    school: str
    date: str
    mark_one: str
    """How to answer, where one answer is marked."""
    mark_all: str
    """How to answer, where several may be marked."""
    question: str
    """The head of a column of questions, which is heard and not seen."""
    write_here: str
    """What is heard where there is room to write."""
    give_back: str
    """Before the line for whom the form goes back to."""
    until: str
    """Before the line for the last day."""
    thanks: str
    after_title: str
    """The title of the page for afterward."""
    after_about: str
    """What that page is, with the form's title."""
    came_back: str
    """Before the line for how many forms came back."""
    asked: str
    heard: str
    did: str
    by_when: str
    ask_more: str
    """Before the line for whom to ask."""
    based_on: str
    own_words: str
    licensed: str
    """Under whose license the wording stands."""
    unaffiliated: str
    either: str
    """What joins the names of several publishers."""


def page_words(lang: str | None) -> PageWords:
    """Return the words in a language, or in the one that it is a variety of; in English where nobody told them."""
    words: PageWords = words_in(lang).WORDS
    return words


def words_in(lang: str | None) -> ModuleType:
    """Return the module that tells all words in a language, found as above."""
    named = (lang or IN_ENGLISH).casefold()
    module = _MODULES.get(named) or _MODULES.get(named.partition("-")[0]) or _MODULES[IN_ENGLISH]
    return import_module(f"plassess.reports.forms.{module}")


def languages() -> tuple[str, ...]:
    """Name the languages that have the page's own words."""
    return tuple(_MODULES)
