"""One page on which a form is filled in, on any phone or computer: one file, which loads and sends nothing.

What people answer stays in their browser until they take a file, a text or a mail out of it, made of the lines of
``answer_lines``. Codes stand in it as digests alone.
"""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from markupsafe import Markup
from msgspec import to_builtins

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.forms.answer_lines import ALOUD, BEGIN, END, SAW
from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormPerson, FormQuestion
from plassess.assessment.forms.check_letters import code_digest
from plassess.files.content.shipped import shipped_templates
from plassess.foreign_text import visible, visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Plain
from plassess.reports.forms.answer_page_words import AnswerPageWords, answer_page_words
from plassess.reports.forms.form_targets import FormFile

LONGEST_MAIL = 1800
"""Characters of a text that a mail program is given; longer ones are cut off by some."""
LONGEST_ADDRESS = 2040
"""Characters of the address that opens a mail with its text: on Windows, browsers drop longer ones without a word."""
CANNOT_TELL_SIGN = "?"
_LONGEST_NAME = 120
_HAND_OUT = (
    "Open it on a phone and send yourself an answer before you hand it out: mail filters take such files away, and"
    " previews show them without what makes them work. docs/forms.md says which way works where."
)


def render_answer_page(form: AskedForm, mail: str) -> FormFile:
    """Make the page; answers are mailed to ``mail``, which may be empty."""
    words = answer_page_words(None if form.is_of_a_team else form.lang)
    style, script = _shipped("form-page.css"), _shipped("form-lines.js") + _shipped("form-page.js")
    sheet: Plain = {
        "title": visible_lines(form.title),
        "content_lang": form.lang if form.lang != words.lang else "",
        "is_of_a_team": form.is_of_a_team,
        "are_named": form.are_named,
        "people": [_person(one) for one in form.people] if form.are_named else [],
        "schools": [visible(one, _LONGEST_NAME) for one in form.schools],
        "says_first": [visible_lines(one) for one in form.says_first],
        "by_mail": words.by_mail.format(_not_begun_sign(form.questions)),
        "example": _example(form.questions),
        "rows": [_row(one, form, words) for one in form.questions],
        "foot": visible_lines(form.foot),
        "data": _in_script(_told(form, words, mail)),
        "style": Markup(style),  # noqa: S704 - our own file, with nothing put into it
        "style_digest": _digest(style),
        "script": Markup(script),  # noqa: S704 - the same
        "script_digest": _digest(script),
    }
    return FormFile("html", render_shipped("form-page.html.j2", {"sheet": sheet, "words": words}), (_HAND_OUT,))


def _shipped(name: str) -> str:
    """Read a file that goes into the page, with the line ends that a browser makes of any others."""
    return (shipped_templates() / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _digest(held: str) -> str:
    """Name a script or a style for the page's policy, so that the browser takes it and no other."""
    return f"sha256-{b64encode(sha256(held.encode()).digest()).decode()}"


def _told(form: AskedForm, words: AnswerPageWords, mail: str) -> Plain:
    """Tell the script all that it does not find in the page, and each word that it says."""
    return {
        "of": form.of,
        "is_of_a_team": form.is_of_a_team,
        "codes": [] if form.are_named else [_code(one, form.of) for one in form.people],
        "mail": mail,
        "longest_mail": LONGEST_MAIL,
        "longest_address": LONGEST_ADDRESS,
        "lines": {"begin": BEGIN, "end": END, "saw": SAW, "aloud": ALOUD},
        "words": to_builtins(words),
    }


def _in_script(told: Plain) -> Markup:
    """Write data where a script is expected: nothing in it can end the script."""
    held = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(re.sub("[<>&\u2028\u2029]", lambda one: f"\\u{ord(one[0]):04x}", held))  # noqa: S704 - see above


def _person(one: FormPerson) -> Plain:
    return {"code": one.code, "name": visible(one.name or "", _LONGEST_NAME)}


def _code(one: FormPerson, uid: str) -> Plain:
    """Give the digest of a code, and after how many of its letters and figures its dashes stand."""
    parts = one.code.split("-")
    return {"digest": code_digest(one.code, uid), "dashes": [len("".join(parts[:at])) for at in range(1, len(parts))]}


def _row(question: FormQuestion, form: AskedForm, words: AnswerPageWords) -> Plain:
    """Lay out a question; the title of one of the content is for the team, and others read the question itself."""
    of_team = form.is_of_a_team
    return {
        "number": question.number,
        "id": question.id,
        "asked": question.asked,
        "title": visible_lines(question.title if of_team else question.ask),
        "ask": visible_lines(question.ask) if of_team and question.ask != question.title else "",
        "help": visible_lines(question.help),
        "criteria": [visible_lines(one) for one in question.criteria],
        "how": words.several if question.several else words.closest if of_team else words.one,
        "kind": "checkbox" if question.several else "radio",
        "choices": [_choice(one, question, form, words) for one in question.choices],
        "takes_a_line": question.takes_a_line,
    }


def _choice(one: FormChoice, question: FormQuestion, form: AskedForm, words: AnswerPageWords) -> Plain:
    is_level = bool(one.label) and one.value.isdecimal()
    label = words.level.format(one.value) if is_level and not form.is_of_a_team else one.label
    signs = {NOT_BEGUN: _not_begun_sign([question]), CANNOT_TELL: CANNOT_TELL_SIGN}
    return {
        "value": one.value,
        "label": visible_lines(label),
        "text": visible_lines(one.text),
        "is_state": one.value in signs,
        "sign": signs.get(one.value, "") if form.is_of_a_team else "",
        "alone": one.value in question.alone,
    }


def _not_begun_sign(questions: Sequence[FormQuestion]) -> str:
    """Write what is marked on paper for not begun: 0, or where a level has that number, the one beyond all."""
    levels = [int(one.value) for question in questions for one in question.choices if one.value.isdecimal()]
    return str(max(levels) + 1 if 0 in levels else 0)


def _example(questions: Sequence[FormQuestion]) -> str:
    """Make up a reply by mail, with as many marks as there are rows, up to four."""
    return f"K7: {' '.join(['2', '3', CANNOT_TELL_SIGN, _not_begun_sign(questions)][: len(questions)])}"
