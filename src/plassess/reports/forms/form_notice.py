"""The notice for parents that goes with a form: who asks, what is asked, who sees it, and that it is free."""

from plassess.content.instrument import Instrument
from plassess.content.library import Library
from plassess.foreign_text import visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Plain
from plassess.reports.forms.form_notice_words import FormNoticeWords, form_notice_words
from plassess.reports.forms.form_page import form_foot
from plassess.reports.forms.page_words import PageWords

STUDENTS, FAMILIES = "students", "families"
"""Whom a form asks that has a notice."""


def render_form_notice(form: Instrument, library: Library, around: PageWords) -> str:
    """Return the HTML of one page; ``around`` are the words of the form's own page."""
    words = form_notice_words(library.lang)
    sheet: Plain = {
        **_to_whom(form, words),
        "lang": words.lang,
        "content_lang": library.lang if library.lang and library.lang != words.lang else "",
        "items": [visible_lines(item.ask) for item in form.items if not item.retired],
        "foot": visible_lines(form_foot(form, library, around)),
    }
    return render_shipped("form-notice.html.j2", {"sheet": sheet, "words": words, "around": around})


def _to_whom(form: Instrument, words: FormNoticeWords) -> Plain:
    students = form.asked_of == STUDENTS
    opens = words.opens_students if students else words.opens_families
    return {
        "title": words.to_parents if students else words.to_families,
        "opens": opens.format(visible_lines(form.title)),
        "free": words.free_students if students else words.free_families,
        "may_say_no": students,
    }
