"""What a form asks as Google and Microsoft Forms know it, one item after the other: a title, help, choices."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.forms.asked_form import AskedForm, FormQuestion
from plassess.assessment.forms.column_titles import (
    aloud_title,
    choices_in_words,
    names_in_words,
    person_title,
    row_title,
    saw_title,
    school_title,
    schools_in_words,
)
from plassess.foreign_text import visible, visible_lines
from plassess.reports.forms.district_words import DistrictWords

ItemKind = Literal["code", "text", "lines", "one", "several", "list"]
"""A code with its letter; words on one line or on several; one choice, any number of choices, one of a long list."""


class FormItem(Struct, frozen=True, omit_defaults=True):
    """One item; ``question`` counts the questions from 1, and is 0 for what tells who answers."""

    kind: ItemKind
    title: str
    help: str = ""
    choices: tuple[str, ...] = ()
    is_needed: bool = False
    question: int = 0


def form_items(form: AskedForm, words: DistrictWords) -> tuple[FormItem, ...]:
    """Return the items in the order in which they are asked."""
    questions = (_as_read(question, form) for question in form.questions)
    return (_who(form, words), *(item for question in questions for item in _of_question(question, words)))


def heading(form: AskedForm) -> str:
    """Return the form’s title on one line; where it has none, what the form is of."""
    return visible(form.title.strip()) or form.of


def description(form: AskedForm, words: DistrictWords, program: str) -> str:
    """Return what is said before the first question, and where the questions come from; a line is a paragraph."""
    paragraphs = (*form.says_first, words.kept_there.format(program), form.foot)
    return "\n\n".join(visible_lines(" ".join(part.split())) for part in paragraphs if part.strip())


def _as_read(question: FormQuestion, form: AskedForm) -> FormQuestion:
    """Leave out the title that a question of the content has for the team: others read the question itself."""
    return question if form.is_of_a_team else replace(question, title=question.ask)


def _who(form: AskedForm, words: DistrictWords) -> FormItem:
    if not form.is_of_a_team:
        schools = schools_in_words(form)
        return FormItem(
            "list" if schools else "text", school_title(form, words.columns), words.school_help, choices=schools
        )
    title = person_title(form, words.columns)
    if form.are_named:
        return FormItem("list", title, choices=names_in_words(form), is_needed=True)
    return FormItem("code", title, words.code_help, is_needed=True)


def _of_question(question: FormQuestion, words: DistrictWords) -> Iterator[FormItem]:
    """Yield the choice, the line beside it and its tick; what is answered in words is a line itself."""
    number, choices = question.number, choices_in_words(question)
    kind: ItemKind = "several" if question.several else "one"
    yield FormItem(
        kind if choices else "lines", row_title(question), _help(question, words), choices, question=number
    )
    if not question.takes_a_line:
        return
    if choices:
        yield FormItem("text", saw_title(question, words.columns), words.saw_help, question=number)
    tick = (words.columns.may_be_read,)
    yield FormItem("several", aloud_title(question, words.columns), words.aloud_help, tick, question=number)


def _help(question: FormQuestion, words: DistrictWords) -> str:
    counts = "\n".join((words.what_counts, *(f"• {one}" for one in question.criteria))) if question.criteria else ""
    ask = "" if question.ask == question.title else " ".join(question.ask.split())
    return visible_lines("\n".join(part for part in (ask, question.help, counts) if part))
