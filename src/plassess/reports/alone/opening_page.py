"""The page of the opening, for a projector: the counts of one row a screen, and nothing of any person."""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256

from markupsafe import Markup

from plassess.assessment.alone.counts import RowCounts, widest_first
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.words import (
    ALIKE,
    IDEAL,
    LIES,
    NOT_MY_JOB,
    WHAT_IT_MEANS,
    dots_of,
    guessed_in_words,
    place_in_words,
)
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import capital
from plassess.content.scale import Scale
from plassess.files.content.shipped import shipped_templates
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.alone.page_facts import MarkedAlone, ideal_told, name_of, team_named
from plassess.reports.data.plan import Plain

_PRACTICE = "Practice: all who marked a level see this row alike. Say what each has seen that led there."


def render_opening(alone: MarkedAlone, opened: Opened) -> str:
    """Return the HTML: first a row that all see alike, then the widest; nothing on it tells of a person."""
    told = opened.told(alone.rows)
    numbers = {prompt.id: number for number, prompt in enumerate(alone.rows, start=1)}
    prompts = {prompt.id: prompt for prompt in alone.rows}
    order = widest_first(list(told.items()))
    script = _script()
    sheet: Plain = {
        "team": team_named(alone),
        "lang": alone.library.lang or "",
        "sent": counted(opened.sent, "person", "people"),
        "guessed": guessed_in_words(opened.sent),
        "ideal": ideal_told(alone),
        "means": WHAT_IT_MEANS,
        "rows": [
            _row(prompts[one], numbers[one], told[one], opened.rows[one].aloud, first=at == 0)
            for at, one in enumerate(order)
        ],
        "script": Markup(script),  # noqa: S704 - our own file, with nothing put into it
        "digest": _digest(script),
    }
    return render_shipped("opening.html.j2", {"sheet": sheet})


def _script() -> str:
    """Read the script that turns the screens, with the line ends that a browser makes of any others."""
    return (shipped_templates() / "opening.js").read_text(encoding="utf-8").replace("\r\n", "\n")


def _digest(script: str) -> str:
    """Name a script for the page's policy, so that the browser runs it and no other."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _row(prompt: Prompt, number: int, counts: RowCounts, aloud: Sequence[str], *, first: bool) -> Plain:
    alike = counts.agreed_on is not None
    return {
        "number": number,
        "practice": _PRACTICE if first and alike else "",
        "title": visible_lines(prompt.title),
        "ask": visible_lines(prompt.ask),
        "lie": capital(ALIKE if counts.agreed_on else LIES[counts.lie]),
        "places": [_place(prompt.scale, label, count) for label, count in _at(counts)] if prompt.scale else [],
        "cannot_tell": {"text": NOT_MY_JOB, "count": counts.cannot_tell, "dots": dots_of(counts.cannot_tell)},
        "left_open": {"count": counts.left_open, "dots": dots_of(counts.left_open)},
        "aloud": [visible_lines(one) for one in aloud],
    }


def _at(counts: RowCounts) -> list[tuple[str, int]]:
    return list(zip(counts.labels, counts.at, strict=True))


def _place(scale: Scale, label: str, count: int) -> Plain:
    level = next((one for one in scale.levels if str(one.level) == label), None)
    return {
        "label": place_in_words(label, scale) if label in (NOT_BEGUN, CANNOT_TELL) else f"Level {label}",
        "ideal": IDEAL if label == str(scale.labels[0]) else "",
        "name": name_of(level) if level else "",
        "count": count,
        "dots": dots_of(count),
    }
