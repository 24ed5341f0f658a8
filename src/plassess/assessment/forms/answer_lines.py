"""A filled-in form as lines to read, to copy, to mail and to paste: between two marker lines, with a checksum.

::

    === plassess answers: send these lines as they are ===
    assessment: k7m2q9xd
    person: k7
    sent: 2026-11-28T16:05
    central-office/tp.evidence.plan 9f3c01ab = 2
      aloud: the fall agenda names the purposes
    central-office/tp.evidence.impact 77aa01bc = cannot-tell
    === end 1c291ca3 ===

Mail puts ``>`` before lines and breaks long ones, so a line that begins as none of these goes on the one before it,
and the checksum (CRC-32, in hex) is over all between the markers without blanks and ``>``.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

from msgspec import Struct

from plassess.assessment.forms.form_answers import FormAnswers

BEGIN = "=== plassess answers: send these lines as they are ==="
END = "=== end {} ==="
SAW, ALOUD = "saw", "aloud"
_HEAD = ("assessment", "form", "person", "school", "sheet", "sent")
_STATES = frozenset(["not-begun", "cannot-tell"])

_BLOCK = re.compile(
    r"===\s*plassess\s+answers:[^=]{0,80}===(?P<held>.*?)===\s*end\s+(?P<sum>[0-9a-f]{8})\s*===", re.DOTALL
)
_BEGUN = re.compile(r"===\s*plassess\s+answers:")
_BLANK = re.compile(r"[>\s]+")
_QUOTED = re.compile(r"^[>\s]+", re.MULTILINE)
_ANSWER = re.compile(r"(?P<id>[a-z0-9][a-z0-9_.-]*/[A-Za-z0-9_.-]+)\s+(?P<asked>[0-9a-f]{8})\s*=\s*(?P<value>.*)")
_NAMED = re.compile(rf"(?P<name>{'|'.join(_HEAD)}):\s*(?P<value>.*)")
_LINE = re.compile(rf"(?P<name>{SAW}|{ALOUD}):\s*(?P<value>.*)")
_NOTHING = re.compile(r"(?!)")


class PastedAnswers(Struct, frozen=True):
    """What stood between two marker lines, as plain values of ``plassess/form-answers/1``; ``wrong`` says why not."""

    data: dict[str, Any] = {}
    wrong: str = ""


def answer_lines(answers: FormAnswers) -> str:
    """Write a filled-in form as lines."""
    lines = [f"{name}: {value}" for name in _HEAD if (value := getattr(answers, name))]
    for id_, answer in answers.answers.items():
        value = answer.state or ("" if answer.level is None else str(answer.level)) or ", ".join(answer.chosen)
        lines.append(f"{id_} {answer.asked} = {value}".rstrip())
        if answer.saw:
            lines.append(f"  {ALOUD if answer.aloud else SAW}: {_on_one_line(answer.saw)}")
    held = "\n".join(lines)
    return "\n".join((BEGIN, held, END.format(checksum(held)), ""))


def _on_one_line(text: str) -> str:
    """Leave no line break in a text, and nothing that looks like a marker or a mail program’s quotation."""
    return re.sub("={3,}", "==", " ".join(text.split())).replace(">", "›")


def checksum(held: str) -> str:
    """Return the checksum of what stands between the markers: CRC-32 of its UTF-8, without blanks and ``>``."""
    return f"{crc32(_BLANK.sub('', held).encode()):08x}"


def holds_answers(text: str) -> bool:
    """Tell whether any filled-in form begins in a text."""
    return _BEGUN.search(text) is not None


def pasted_answers(text: str) -> Iterator[PastedAnswers]:
    """Find every filled-in form in a text that was pasted or mailed, in its order."""
    blocks = list(_BLOCK.finditer(text))
    for block in blocks:
        yield _read(block["held"], block["sum"])
    if len(_BEGUN.findall(text)) > len(blocks):
        yield PastedAnswers(wrong="its last line is missing, which begins with  === end: ask for the whole text")


def _read(held: str, told: str) -> PastedAnswers:
    if checksum(held) != told:
        return PastedAnswers(wrong="its lines are not as they were sent: the checksum differs. Ask for them again")
    data: dict[str, Any] = {"format": "plassess/form-answers/1", "answers": {}}
    last: dict[str, Any] = {}
    for line in _joined(_QUOTED.sub("", held)):
        if found := _ANSWER.fullmatch(line):
            last = data["answers"][found["id"]] = {"asked": found["asked"], **_of(found["value"])}
        elif found := _LINE.fullmatch(line):
            last |= {"saw": found["value"], **({"aloud": True} if found["name"] == ALOUD else {})}
        elif found := _NAMED.fullmatch(line):
            data[found["name"]] = found["value"]
    return PastedAnswers(data)


def _joined(text: str) -> Iterator[str]:
    """Put the lines together again that a mail program broke: each takes up where it cannot begin anew."""
    whole, begins = "", _NAMED
    for line in (one.strip() for one in text.splitlines()):
        answers = _ANSWER.match(line)
        if not answers and not begins.match(line):
            whole = f"{whole} {line}".strip()
            continue
        if whole:
            yield whole
        whole = line
        if answers:
            begins = _LINE
        elif begins is _LINE:
            begins = _NOTHING
    if whole:
        yield whole


def _of(value: str) -> Mapping[str, Any]:
    value = re.sub(r"-\s+", "-", value.strip())  # where a mail program broke a word
    if not value:
        return {}
    if value in _STATES:
        return {"state": value}
    if value.isdecimal():
        return {"level": int(value)}
    return {"chosen": [part for part in re.split(r"[,\s]+", value) if part]}
