"""People's text in Markdown: what they typed is what a reader sees, whatever it looks like to a parser."""

import re
from collections.abc import Iterable
from typing import Protocol

from markupsafe import Markup

# Always means something: emphasis, code, links, HTML, tables, strikethrough, mentions, and other tools' templates.
_ALWAYS = re.compile(r"([\\`*_\[\]<>|~@{}])")
_SPACES = re.compile(r"\s+")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Only means something where a line begins or ends: headings, underlines of headings, lists, table rules.
_OPENING = re.compile(r"^(?=[-+=#:])")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)])")
_CLOSING_HASHES = re.compile(r"(?<=\s)(?=#+$)")
_ADDRESS = re.compile(r"(?<!\w)(https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[A-Za-z0-9/=_~-])")


class Run(Protocol):
    """A piece of a line. ``theirs``: anything but plassess's own words; ``look`` may be ``strong``."""

    @property
    def text(self) -> str:
        """The piece as it was typed."""

    @property
    def theirs(self) -> bool:
        """Whether a file or a person says it."""

    @property
    def look(self) -> str:
        """How it is set."""


def escape(text: str) -> Markup:
    """Escape text of any number of lines; a line break stays one when it is shown."""
    if isinstance(text, Markup):
        return text
    return _escaped(text, formula=text.count("$") > 1)


def _escaped(text: str, *, formula: bool) -> Markup:
    lines = [_line(line, formula=formula) for line in text.strip().splitlines()]
    return Markup("\\\n".join(line for line in lines if line))  # noqa: S704 - it was escaped just here


def escape_in_one_line(text: str) -> Markup:
    """Escape text for a list item, a heading or a table's cell, where a line break would end it."""
    return escape(" ".join(text.split()))


def line_of(runs: Iterable[Run]) -> Markup:
    """Escape the runs of one line; our own words never begin a list or a heading, so ``1.`` stays as it is."""
    runs = tuple(runs)
    formula = sum(run.text.count("$") for run in runs) > 1
    return Markup().join(_run(run, formula=formula) for run in runs)


def own(text: str, *, formula: bool = False) -> Markup:
    """Escape our own words, with the spaces that join them to others."""
    return Markup(_inline(_SPACES.sub(" ", text), formula=formula))  # noqa: S704 - it was escaped just here


def _run(run: Run, *, formula: bool) -> Markup:
    text = _SPACES.sub(" ", run.text)
    shown = _escaped(text, formula=formula) if run.theirs else own(text, formula=formula)
    return Markup("**{}**").format(shown) if run.look == "strong" else shown


def _line(line: str, *, formula: bool) -> str:
    """Escape one line, and mark web addresses as such: the only links that text can make."""
    parts = _ADDRESS.split(" ".join(line.split()))
    shown = (f"<{part}>" if at % 2 else _inline(part, formula=formula) for at, part in enumerate(parts))
    said = "".join(shown)
    said = _NUMBERED.sub(r"\1\\", _OPENING.sub(r"\\", said))
    return _CLOSING_HASHES.sub(r"\\", said)


def _inline(text: str, *, formula: bool) -> str:
    escaped = _ENTITY.sub(r"\&", _ALWAYS.sub(r"\\\1", text))
    # One dollar sign is money, two are a formula.
    return escaped.replace("$", "\\$") if formula else escaped
