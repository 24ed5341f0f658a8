"""The district's own form in Microsoft Forms: a Word file for its Quick import, and the same as text to paste.

The import is said to take a paragraph a question, which begins with its number, and a paragraph a choice, which
begins with a letter, with an empty one after each question; and no lists, tables or pictures. What stands behind the
last question is taken for a part of it, so nothing does.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product
from string import ascii_uppercase

from plassess.assessment.forms.asked_form import AskedForm
from plassess.problems.errors import UsageError
from plassess.reports.forms.district_words import district_words
from plassess.reports.forms.form_items import FormItem, description, form_items, heading
from plassess.reports.forms.form_targets import FormFile
from plassess.reports.word_sheet import Sheet

MOST_ITEMS = 200
"""What Microsoft Forms takes."""
MOST_IN_SIGHT = 26
"""A list with more is written by hand there, as the import has no list to choose from."""
_TELLS = (
    "Take the Word file in with Quick import at forms.office.com, or paste the text, which says how, step by step.",
    "We could not try it at Microsoft. Look at each question there, and answer the form once before you send it.",
)
_STEPS = """\
How to make this form in Microsoft Forms

1. Open  forms.office.com  with the account that is to keep the form and its answers.
2. Choose "Quick import", the Word file beside this text, and "Form". Where there is no Quick import, choose
   "New Form" and paste the pieces below, one after the other.
3. Go through every question. Its kind stands above it below: set those called “Required” to that, and those called
   “Multiple answers” too. What stands in square brackets has to stay where it is.
4. Under "Settings" choose who can answer, and switch "Record name" and "One response per person" off.
5. "Collect responses" has the address. Answer the form once yourself before you send it.
6. Afterward choose "Open in Excel", save the file, and give it to  plassess collect
"""
_NO_DAY = date(1900, 1, 1)
_NUMBER = re.compile(r"^[0-9]+\. ")
_KINDS = {
    "code": "Text",
    "text": "Text",
    "lines": "Text, “Long answer”",
    "one": "Choice",
    "several": "Choice, “Multiple answers”",
    "list": "Choice, “Drop-down”",
}


def microsoft_files(form: AskedForm, _mail: str) -> FormFile:
    """Make the Word file with the text beside it, and say what to do with them."""
    text = FormFile("txt", render_microsoft_text(form))
    return FormFile("docx", render_microsoft_word(form), _TELLS, beside=(text,))


def render_microsoft_word(form: AskedForm) -> bytes:
    """Return the Word file; the same form gives the same bytes. Raises UsageError beyond ``MOST_ITEMS``."""
    sheet = Sheet(heading(form), "", _NO_DAY, has_foot=False)
    sheet.heading(heading(form), 0)
    for said in _description(form).split("\n\n"):
        sheet.text(said)
    sheet.text("")
    for number, item in enumerate(_items(form), start=1):
        sheet.text(f"{number}. {_asked(item)}")
        for letter, choice in zip(_letters(), _choices(item), strict=False):
            sheet.text(f"{letter}. {choice}")
        sheet.text("")
    return sheet.finished()


def render_microsoft_text(form: AskedForm) -> str:
    """Return what to paste, piece by piece, where there is no import. Raises UsageError beyond ``MOST_ITEMS``."""
    head = f"\nThe title\n\n{heading(form)}\n\n\nThe description\n\n{_description(form)}\n"
    return "\n\n".join((_STEPS, head, *_pieces(form)))


def _pieces(form: AskedForm) -> Iterator[str]:
    for number, item in enumerate(_items(form), start=1):
        needed = ", “Required”" if item.is_needed else ""
        yield "\n".join((f"{number}: {_KINDS[item.kind]}{needed}\n", _asked(item), *item.choices, ""))


def _description(form: AskedForm) -> str:
    return description(form, district_words(form.lang), "Microsoft")


def _items(form: AskedForm) -> tuple[FormItem, ...]:
    items = form_items(form, district_words(form.lang))
    if len(items) > MOST_ITEMS:
        raise UsageError(
            f"Microsoft Forms takes {MOST_ITEMS} questions, and this form has {len(items)}: each row also has a line"
            " and a tick. A page holds them all:  --to html"
        )
    return items


def _asked(item: FormItem) -> str:
    """Put title, help and sign on one line, since the import knows no help; its sign stays last."""
    title, _, sign = _NUMBER.sub("", item.title).rpartition(" [")
    asked = " ".join(item.help.split())
    joint = " " if title.endswith((".", "?", "!", ":")) else ": "
    return f"{title}{joint if asked else ''}{asked} [{sign}"


def _choices(item: FormItem) -> tuple[str, ...]:
    return item.choices if item.kind != "list" or len(item.choices) <= MOST_IN_SIGHT else ()


def _letters() -> Iterator[str]:
    """Yield A to Z, then AA, AB and so on."""
    yield from ascii_uppercase
    yield from ("".join(two) for two in product(ascii_uppercase, repeat=2))
