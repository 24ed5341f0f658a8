"""The words that the page to fill in says itself, around what a form asks, in each language that has them."""

from msgspec import Struct

from plassess.reports.forms.page_words import words_in


class AnswerPageWords(Struct, frozen=True):
    """The words in one language; ``{}`` is where a value stands, ``[]`` where a second one does."""

    lang: str
    alone: str
    """What stands above a team's form."""
    kept: str
    """Where answers are until they are sent."""
    not_kept: str
    """The same, in a browser that keeps nothing."""
    still_here: str
    """Where something was answered before, with the day and the time."""
    no_scripts: str
    no_scripts_why: str
    by_mail: str
    """How a team's sheet goes back by mail, with the number for not begun; an example of it follows."""
    on_paper: str
    """How a form of the content goes back without scripts."""
    code: str
    code_help: str
    code_wrong: str
    name: str
    name_missing: str
    school: str
    school_help: str
    choose: str
    """The first thing in a list, which chooses nothing."""
    level: str
    start: str
    go_on: str
    back: str
    next: str
    review: str
    """The button after the last row."""
    at: str
    """Where one is: a question's number, and how many there are."""
    to_all: str
    """What is heard of the button that says where one is."""
    steps: str
    """What is heard of the buttons together."""
    answered: str
    """How many are answered, and of how many."""
    closest: str
    one: str
    several: str
    what_counts: str
    saw: str
    optional: str
    answer: str
    """What is asked for where one answers in words."""
    aloud: str
    aloud_help: str
    take_back: str
    all_there_is: str
    """The title of the list of all questions."""
    left_open: str
    before_sending: str
    will_be_sent: str
    skip: str
    """The link past all that was answered."""
    some_open: str
    nothing_yet: str
    change: str
    wrote: str
    read_aloud: str
    not_read_aloud: str
    not_said: str
    """In the place of a school that was left out."""
    send: str
    nothing_sent: str
    file: str
    file_about: str
    """What to do with the file; with whom it goes to."""
    file_done: str
    copy: str
    copy_about: str
    copy_done: str
    copy_failed: str
    mail: str
    mail_about: str
    mail_done: str
    mail_long: str
    lines: str
    """What is heard of the lines that are sent."""
    subject: str
    whoever: str
    """Whom it goes to where no address is known."""
    again: str
    """What happens where somebody sends twice."""
    clear: str
    clear_about: str
    clear_sure: str
    of_another: str
    """The same, where somebody else answered here before."""
    clear_yes: str
    clear_no: str
    cleared: str


def answer_page_words(lang: str | None) -> AnswerPageWords:
    """Return the words in a language, or in the one that it is a variety of; in English where nobody told them."""
    words: AnswerPageWords = words_in(lang).ON_A_PAGE
    return words
