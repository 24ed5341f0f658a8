"""A form on paper as it is asked for: which one, in which language and format, before it is answered or after."""

from pathlib import Path

from msgspec import Struct

from plassess.content.instrument import Instrument
from plassess.content.library import Library
from plassess.files.content.folder import available_instruments
from plassess.files.content.forms import forms_asked
from plassess.files.content.layers import refuse_uncovered
from plassess.files.content.library import load_library
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.reports.forms.form_notice import FAMILIES, STUDENTS, render_form_notice
from plassess.reports.forms.form_page import render_after, render_form
from plassess.reports.forms.page_words import PageWords, page_words
from plassess.reports.kit_sheet import SheetFormat
from plassess.views import messages


class FormSheet(Struct, frozen=True):
    """A page, and what its file is called."""

    name: str
    text: str


class FoundForm(Struct, frozen=True):
    """A form of the content, with what it was loaded with, and the words around it in its language."""

    form: Instrument
    library: Library
    words: PageWords

    @property
    def ending(self) -> str:
        """What the name of a file in its language ends with: ``-es``; nothing in the language it was written in."""
        return f"-{self.library.lang}" if self.library.lang else ""


def form_sheet(named: str, content: Path | None, to: SheetFormat, *, after: bool) -> FormSheet:
    """Make the page of a form, or the one for afterward. Raises UsageError where there is no such form."""
    found = found_form(named, content)
    text = (render_after if after else render_form)(found.form, found.library, found.words, to)
    return FormSheet(f"{named}{'-after' if after else ''}{found.ending}.{to}", text)


def form_notice(named: str, content: Path | None) -> FormSheet:
    """Make the notice for parents that goes with a form. Raises UsageError for a form that asks neither side."""
    found = found_form(named, content)
    if found.form.asked_of not in {STUDENTS, FAMILIES}:
        raise UsageError(
            f"--notice is for parents, and {named} asks {found.form.asked_of}. Its first lines say it all."
        )
    return FormSheet(f"{named}-notice{found.ending}.html", render_form_notice(found.form, found.library, found.words))


def found_form(named: str, content: Path | None) -> FoundForm:
    """Find a form of the content. Raises UsageError where there is none, or not in this language."""
    _refuse_what_is_no_form(named, content)
    refuse_uncovered(content, [named])
    library = load_library(content, [], [named])
    form = library.instrument(named)
    if form is None:
        raise _no_form(named, content)
    return FoundForm(form, library, _words(form, library.lang))


def _refuse_what_is_no_form(named: str, content: Path | None) -> None:
    if named in forms_asked(content):
        return
    if named in available_instruments(content):
        raise UsageError(
            f"{named} is answered by the team. To put it on paper:  plassess worksheet --role ROLE --using {named}"
        )
    raise _no_form(named, content)


def _no_form(named: str, content: Path | None) -> UsageError:
    there = forms_asked(content)
    listed = f"There is: {', '.join(there)}." if there else "This content holds no form."
    return UsageError(f"There is no form {visible(named, 60)}. {did_you_mean(named, there, listed)}")


def _words(form: Instrument, lang: str | None) -> PageWords:
    """Return the page's own words; where they are in another language than the form, that is said."""
    words = page_words(lang)
    if lang and words.lang != lang.casefold().partition("-")[0]:
        messages.say(f"What {form.id} asks is in {lang}; the words around it, such as “School”, are in English.")
    return words
