"""The filters that templates lay text and dates out with."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from plassess.assessment.words import WEEKDAYS, day_long, day_short
from plassess.rendering import markdown
from plassess.rendering.markdown import Run

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")

_SET_APART = {"said", "quiet", "promised"}

Filter = Callable[..., Any]


def date_long(day: date | str) -> str:
    """``September 14, 2026``; takes a date or its year-month-day text, and gives empty text for empty text."""
    if isinstance(day, str):
        return date_long(date.fromisoformat(day)) if day else ""
    return day_long(day)


def date_short(day: date | str) -> str:
    """``Sep 14``; takes what ``date_long`` takes."""
    if isinstance(day, str):
        return date_short(date.fromisoformat(day)) if day else ""
    return day_short(day)


def with_weekday(day: date | str) -> str:
    """``Monday, September 14, 2026``; takes what ``date_long`` takes."""
    if isinstance(day, str):
        return with_weekday(date.fromisoformat(day)) if day else ""
    return f"{WEEKDAYS[day.weekday()]}, {date_long(day)}"


def paragraphs(text: str) -> list[str]:
    """Split at blank lines; line breaks inside a paragraph stay."""
    return [part.strip() for part in _BLANK_LINES.split(text) if part.strip()]


def people_in_html(text: object) -> Markup:
    """Show people's text as text: escaped, its direction kept to itself, its line breaks kept."""
    return Markup("<bdi>{}</bdi>").format(typed_in_html(text))


def typed_in_html(text: object) -> Markup:
    """Show text that has an element of its own: ``dir="auto"`` there looks at its first letters, and into no bdi."""
    return Markup("<br>").join(escape(line) for line in str(text).strip().splitlines())


def in_css_string(text: object) -> Markup:
    """Write text between the quotes of a style sheet: every sign but letters and figures by its number."""
    signs = (one if one.isascii() and one.isalnum() else f"\\{ord(one):06x}" for one in in_one_line(text))
    return Markup("".join(signs))  # noqa: S704 - it holds letters, figures and backslashes


def line_in_html(runs: Iterable[Run]) -> Markup:
    """Show the runs of a line: our own words escaped, everybody else's as text of theirs."""
    return Markup().join(map(_run_in_html, runs))


def _run_in_html(run: Run) -> Markup:
    if run.look == "link":
        return Markup('<a href="{0}" rel="noreferrer">{0}</a>').format(run.text)
    shown = people_in_html(run.text) if run.theirs else escape(run.text)
    return Markup('<span class="{}">{}</span>').format(run.look, shown) if run.look in _SET_APART else shown


def in_one_line(text: object) -> str:
    """Make line breaks spaces, for a cell or a list item; the environment escapes what comes out."""
    return " ".join(str(text).split())


COMMON: dict[str, Filter] = {
    "date_long": date_long,
    "date_short": date_short,
    "with_weekday": with_weekday,
    "paragraphs": paragraphs,
    "md": markdown.escape,
}
FOR_HTML: dict[str, Filter] = {"people": people_in_html, "cell": in_one_line}
FOR_MARKDOWN: dict[str, Filter] = {"people": markdown.escape, "cell": markdown.escape_in_one_line}
FOR_OUR_HTML: dict[str, Filter] = {"line": line_in_html, "typed": typed_in_html, "css_string": in_css_string}
FOR_OUR_MARKDOWN: dict[str, Filter] = {"line": markdown.line_of, "own": markdown.own}
"""What only our own templates use: a template from outside gets no runs."""
FOR_TEXT: dict[str, Filter] = {"people": str, "cell": in_one_line}
