"""The text of a mail that was saved as a file: what is written in it, whatever it was packed in."""

import html
import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import islice

from plassess.assessment.forms.answer_lines import holds_answers
from plassess.assessment.forms.came_back import RefusedError
from plassess.files.returned.bounds import MOST_MAIL_PARTS

_HEAD = re.compile(rb"(?:mime-version|content-type|content-transfer-encoding|message-id|received):", re.IGNORECASE)
_BREAKS = re.compile(r"<\s*(?:br|/p|/div|/tr|/li)\b[^<>]*>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")


def is_mail(data: bytes, name: str) -> bool:
    """Tell whether a file is a mail, by its name and its first lines."""
    head = data[:4096].split(b"\r\n\r\n")[0].split(b"\n\n")[0]
    return name.lower().endswith(".eml") or bool(_HEAD.match(head)) or (b"\n" in head and bool(_at_a_line(head)))


def _at_a_line(head: bytes) -> bool:
    named = [line for line in head.splitlines() if _HEAD.match(line)]
    return len(named) >= 2


def text_of_mail(data: bytes) -> str:
    """Return what is written in a mail. Raises RefusedError for one that cannot be taken apart."""
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        plain = "\n".join(_texts(message, "plain"))
        return plain if holds_answers(plain) else "\n".join(_texts(message, "html"))
    except (ValueError, LookupError, RecursionError, TypeError, AttributeError, KeyError, IndexError) as error:
        why = "this mail cannot be taken apart."
        raise RefusedError(why, "Copy its text, and paste it with  plassess collect -") from error


def _texts(message: EmailMessage, kind: str) -> Iterator[str]:
    for part in islice(message.walk(), MOST_MAIL_PARTS):
        if part.get_content_type() == f"text/{kind}":
            held = part.get_payload(decode=True)
            text = held.decode(_charset(part), "replace") if isinstance(held, bytes) else ""
            yield _without_tags(text) if kind == "html" else text


def _charset(part: EmailMessage) -> str:
    said = part.get_content_charset("utf-8")
    return said if said in ("us-ascii", "utf-8", "iso-8859-1", "windows-1252", "iso-8859-15") else "utf-8"


def _without_tags(text: str) -> str:
    return html.unescape(_TAGS.sub("", _BREAKS.sub("\n", text)))
