"""People's text in Markdown: what they typed is what a reader sees, whatever it looks like to a parser."""

import re

from markupsafe import Markup

# Always means something: emphasis, code, links, HTML, tables, strikethrough, mentions, and other tools' templates.
_ALWAYS = re.compile(r"([\\`*_\[\]<>|~@{}])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
# Only means something where a line begins or ends: headings, underlines of headings, lists, table rules.
_OPENING = re.compile(r"^(?=[-+=#:])")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)])")
_CLOSING_HASHES = re.compile(r"(?<=\s)(?=#+$)")
_ADDRESS = re.compile(r"(?<!\w)(https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*[A-Za-z0-9/=_~-])")


def escape(text: str) -> Markup:
    """Escape text of any number of lines; a line break stays one when it is shown."""
    if isinstance(text, Markup):
        return text
    lines = [_line(line) for line in text.strip().splitlines()]
    return Markup("\\\n".join(line for line in lines if line))  # noqa: S704 - it was escaped just here


def escape_in_one_line(text: str) -> Markup:
    """Escape text for a list item, a heading or a table's cell, where a line break would end it."""
    return escape(" ".join(text.split()))


def _line(line: str) -> str:
    """Escape one line, and mark web addresses as such: the only links that text can make."""
    parts = _ADDRESS.split(" ".join(line.split()))
    said = "".join(f"<{part}>" if position % 2 else _inline(part) for position, part in enumerate(parts))
    said = _NUMBERED.sub(r"\1\\", _OPENING.sub(r"\\", said))
    return _CLOSING_HASHES.sub(r"\\", said)


def _inline(text: str) -> str:
    escaped = _ENTITY.sub(r"\&", _ALWAYS.sub(r"\\\1", text))
    # One dollar sign is money, two are a formula.
    return escaped.replace("$", "\\$") if escaped.count("$") > 1 else escaped
