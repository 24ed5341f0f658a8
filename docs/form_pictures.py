"""Draws the pictures of docs/forms.md: ``python docs/form_pictures.py``. They are drawings, not screens."""

import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

from msgspec import Struct

HERE = Path(__file__).parent
WIDTH, HEIGHT, GAP, ACROSS = 360, 190, 20, 2
INK, PALE, LINE, HERE_IT_IS = "#1d1d1b", "#f4f3ef", "#b9b6ab", "#b3261e"


class Text(Struct, frozen=True):
    """Words at a place; ``size`` in pixels."""

    x: int
    y: int
    text: str
    size: int = 13


class Button(Struct, frozen=True):
    """A box with words; ``is_pressed``: this one is meant, and has a ring."""

    x: int
    y: int
    width: int
    text: str
    is_pressed: bool = False


class Panel(Struct, frozen=True):
    """One step: what is done, and what one sees there."""

    title: str
    parts: tuple[Text | Button, ...]


GOOGLE = (
    Panel(
        "1. script.google.com: New project",
        (Button(16, 62, 130, "+ New project", is_pressed=True), Text(16, 122, "My projects"), Text(16, 146, "…")),
    ),
    Panel(
        "2. Paste the file, save, run",
        (
            Button(16, 62, 66, "Save", is_pressed=True),
            Button(92, 62, 66, "Run", is_pressed=True),
            Button(168, 62, 110, "makeForm ▾"),
            Text(16, 118, "/*", 12),
            Text(16, 136, " * Makes a form in Google Forms.", 12),
            Text(16, 154, " * 1. Open  script.google.com", 12),
        ),
    ),
    Panel(
        "3. Allow it, once",
        (
            Text(16, 76, "This script wants to work with your forms"),
            Text(16, 98, "you@district.example"),
            Button(16, 126, 90, "Cancel"),
            Button(116, 126, 90, "Allow", is_pressed=True),
        ),
    ),
    Panel(
        "4. The log: copy the address",
        (
            Text(16, 74, "Execution log"),
            Text(16, 102, "The form is ready. Hand out this address:", 12),
            Button(16, 114, 300, "https://docs.google.com/forms/…", is_pressed=True),
            Text(16, 166, "To look at it, close it or take the answers: …", 12),
        ),
    ),
    Panel(
        "5. Look at it once: Settings",
        (
            Button(16, 62, 90, "Questions"),
            Button(112, 62, 90, "Responses"),
            Button(208, 62, 90, "Settings", is_pressed=True),
            Text(16, 124, "Collect email addresses:  Do not collect"),
            Text(16, 148, "Limit to 1 response:  off"),
        ),
    ),
    Panel(
        "6. Afterward: download the answers",
        (
            Button(112, 62, 90, "Responses", is_pressed=True),
            Button(262, 62, 36, "⋮", is_pressed=True),
            Text(16, 124, "Stop taking responses"),
            Button(16, 136, 220, "Download responses (.csv)", is_pressed=True),
        ),
    ),
)
MICROSOFT = (
    Panel(
        "1. forms.office.com: Quick import",
        (
            Button(16, 62, 110, "+ New Form"),
            Button(136, 62, 120, "Quick import", is_pressed=True),
            Text(16, 122, "form-….docx  →  Form (not Quiz)"),
        ),
    ),
    Panel(
        "2. Read every question, top to bottom",
        (
            Text(16, 74, "1. Your code: … [code k7m2q9xd] *"),
            Text(16, 98, "2. Time to learn: … [1-9f3c]"),
            Text(30, 122, "○ Level 1: …   ○ Level 2: …"),
            Text(16, 150, "What stands in brackets stays", 12),
        ),
    ),
    Panel(
        "3. Settings: who answers, no names",
        (
            Text(16, 76, "○ Anyone can respond"),
            Text(16, 100, "● Only people in my organization"),
            Button(36, 112, 160, "☐ Record name", is_pressed=True),
            Text(16, 166, "☐ One response per person"),
        ),
    ),
    Panel(
        "4. Afterward: open the answers",
        (
            Button(16, 62, 130, "View responses", is_pressed=True),
            Button(16, 110, 130, "Open in Excel", is_pressed=True),
            Text(160, 130, "→ save as .xlsx"),
        ),
    ),
)
PICTURES = {"google-form.svg": GOOGLE, "microsoft-form.svg": MICROSOFT}


def picture(panels: Sequence[Panel]) -> str:
    """Draw panels, two side by side, and say below them what they are."""
    down = -(-len(panels) // ACROSS)
    width, height = ACROSS * WIDTH + (ACROSS + 1) * GAP, down * (HEIGHT + GAP) + GAP + 24
    drawn = "\n".join(_placed(panel, at) for at, panel in enumerate(panels))
    note = _text(Text(GAP, height - 14, "Drawings of where to press. The screens look different, and change.", 12))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' font-family="sans-serif" fill="{INK}">\n<rect width="{width}" height="{height}" fill="#ffffff"/>\n'
        f"{drawn}\n{note}\n</svg>\n"
    )


def _placed(panel: Panel, at: int) -> str:
    x, y = GAP + at % ACROSS * (WIDTH + GAP), GAP + at // ACROSS * (HEIGHT + GAP)
    parts = "\n".join(_text(part) if isinstance(part, Text) else _button(part) for part in panel.parts)
    return (
        f'<g transform="translate({x} {y})">\n<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="{PALE}"'
        f' stroke="{LINE}"/>\n<text x="16" y="34" font-size="16" font-weight="bold">{escape(panel.title)}</text>\n'
        f"{parts}\n</g>"
    )


def _text(part: Text) -> str:
    return f'<text x="{part.x}" y="{part.y}" font-size="{part.size}" xml:space="preserve">{escape(part.text)}</text>'


def _button(part: Button) -> str:
    color, width = (HERE_IT_IS, 3) if part.is_pressed else (LINE, 1)
    return (
        f'<rect x="{part.x}" y="{part.y}" width="{part.width}" height="30" rx="6" fill="#ffffff" stroke="{color}"'
        f' stroke-width="{width}"/>\n'
        f'<text x="{part.x + part.width // 2}" y="{part.y + 20}" font-size="13" text-anchor="middle">'
        f"{escape(part.text)}</text>"
    )


if __name__ == "__main__":
    for name, panels in PICTURES.items():
        (HERE / name).write_text(picture(panels), encoding="utf-8", newline="\n")
        sys.stdout.write(f"{name}\n")
