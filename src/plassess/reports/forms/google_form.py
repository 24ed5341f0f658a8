"""The district's own form in Google Forms: a script that makes it, to run in the district's account.

What the form asks is data in it, one literal, and never part of the script. It cannot be run outside Google.
"""

import json
from collections.abc import Iterator
from itertools import pairwise

from msgspec import to_builtins

from plassess.assessment.forms.asked_form import AskedForm
from plassess.files.content.shipped import shipped_templates
from plassess.reports.data.plan import Plain
from plassess.reports.forms.district_words import DistrictWords, district_words
from plassess.reports.forms.form_items import FormItem, description, form_items, heading
from plassess.reports.forms.form_targets import FormFile

A_CODE = r"^\s*[A-Za-z0-9][A-Za-z0-9\s-]*[A-Za-z]\s*$"
"""A code and its letter, however it is typed; whether the letter is the right one is not told to the form."""
ON_A_PAGE = 5
"""Questions on one page of the form."""
_SCRIPT = "google-form.gs"
_OUTSIDE, _FORM = "const OUTSIDE_PARTNERS = null;", "const FORM = null;"
_PROGRAM = "Google"
_THEN = "plassess collect FILE"
_TELLS = (
    "Paste it into a new project at script.google.com, and run it there. Its first lines say how, step by step.",
    "We could not run it at Google. Answer the form once yourself before you send its address.",
)


def google_file(form: AskedForm, _mail: str) -> FormFile:
    """Make the script, and say what to do with it."""
    return FormFile("gs", render_google(form), _TELLS)


def render_google(form: AskedForm) -> str:
    """Return the script, which makes the form and says at its top how to run it."""
    script = (shipped_templates() / _SCRIPT).read_text(encoding="utf-8").replace("\r\n", "\n")
    outside = _OUTSIDE.replace("null", json.dumps(form.asked_of == "families"))
    asked = _FORM.replace("null", literal(_asked(form, district_words(form.lang))))
    before, _, after = script.replace(_OUTSIDE, outside).partition(_FORM)
    return f"{before}{asked}{after}"


def literal(data: Plain) -> str:
    r"""Write data as a literal of a script, which no text in it ends; what is unseen stands there as ``\u202e``."""
    written = json.dumps(data, ensure_ascii=False, indent=1).replace("</", "<\\/")
    return "".join(one if one.isprintable() or one == "\n" else _escaped(one) for one in written)


def _escaped(unseen: str) -> str:
    units = unseen.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{high:02x}{low:02x}" for high, low in zip(units[::2], units[1::2], strict=True))


def _asked(form: AskedForm, words: DistrictWords) -> Plain:
    return {
        "title": heading(form),
        "description": description(form, words, _PROGRAM),
        "sent": words.sent,
        "code": A_CODE,
        "code_wrong": words.code_wrong,
        "then": _THEN,
        "items": [to_builtins(item) for item in _on_pages(form, words)],
    }


def _on_pages(form: AskedForm, words: DistrictWords) -> Iterator[FormItem | dict[str, str]]:
    """Begin a new page after every few questions."""
    pages = _pages(len(form.questions))
    for item in form_items(form, words):
        end = pages.pop(item.question, None)
        if end:
            yield {"kind": "page", "title": words.questions.format(item.question, end, len(form.questions))}
        yield item


def _pages(questions: int) -> dict[int, int]:
    """Return the first and last question of each page, all about as long; none where one page holds them all."""
    count = -(-questions // ON_A_PAGE)
    ends = [page * questions // count for page in range(count + 1)] if count > 1 else []
    return {before + 1: end for before, end in pairwise(ends)}
