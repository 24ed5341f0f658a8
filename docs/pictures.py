"""Makes the pictures of README, docs/index.md and docs/start.md from real runs: ``python -m docs.pictures``.

It needs Chromium and the dev tools. A run is typed on one day, and its folder shows as another, so that the same
program makes the same pictures: ``tests/program/test_start_page.py`` holds that each is today's screen.
"""

import hashlib
import html
import re
import shutil
import struct
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pyte
from playwright.sync_api import sync_playwright
from tests.program.terminal import Terminal, squeezed

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 37
LINE, CHARACTER = 19, 8.4
NO_BREAK = "\u00a0"  # runs of spaces stay as they are
DAY = "2026-09-14"
SHOWN_FOLDER = "/home/rosa/plassess"
"""What a picture shows for the folder of the run, which is another one each time."""
WORDS = b"words"
"""Under this name a photograph keeps the digest of the words it shows."""


class Typed(NamedTuple):
    """A line that is typed: part of what is asked above it, and the picture that shows the screen before it."""

    asked: str
    line: str
    picture: str = ""


START = "start --role central-office --using guide"
PRACTICE = (
    Typed("What is your team called?", "Practice", "start-opening.svg"),
    Typed("Who is in the room?", "Rosa Ortiz"),
    Typed("How many minutes do you have?", "30"),
    Typed("Enter to go on", ""),
    Typed("What do we most need to learn about?", "3", "start-question.svg"),
    Typed("Enter if that is right", ""),
    Typed("in our words", "How to see in a lesson whether a new unit is taught as it was meant."),
    Typed("", ""),
    Typed("Does anyone want to add a learning need of their own?", ""),
    Typed("First steps", "Visit two team meetings / Rosa Ortiz / in 3 weeks"),
    Typed("", ""),
    Typed("Do you commit to it now?", "", "start-step.svg"),
    Typed("what will show that it is done?", "notes from both meetings"),
    Typed("When do you meet again", "in 4 weeks"),
    Typed("Two more after it", ""),
    Typed("what will you tell", "This was a try. In four weeks you will have notes from two team meetings."),
    Typed("", ""),
    Typed("What do you ask of", ""),
    Typed("There is more", ""),
    Typed("Enter when it is right", ""),
    Typed("Write the action plan now?", ""),
)
"""What docs/start.md has its reader type, from its step 5 to the end of its step 8."""

OF_A_TEAM = (
    Typed("What is your team called?", "Teaching & Learning"),
    Typed("Who is in the room?", "Rosa Ortiz, Dan Webb, Mei Tan, L. Abara"),
    Typed("How many minutes do you have?", "60"),
    Typed("Enter to go on", ""),
    Typed("What do we most need to learn about?", "9x4, 8x3, 2"),
    Typed("Enter if that is right", ""),
    Typed("in our words", "Reading evidence of teacher practice, not only attendance and satisfaction."),
    Typed("", "We can say who came. We cannot say what any of it changed in a lesson."),
    Typed("", ""),
    Typed("add a learning need", "Dan: how to read a walkthrough note without judging the teacher"),
    Typed("", ""),
    Typed("First steps", "Bring two schools' student work to the planning meeting / Mei / Sep 28"),
    Typed("", "Rewrite the vision with four teachers and two principals / Rosa / Oct 8"),
    Typed("", "", "terminal.svg"),
    Typed("", "Nobody could quote our vision. Two of us found it on the website from 2019."),
    Typed("", ""),
    Typed("First steps", "Ask three coaches for one cycle's evidence / L. Abara / Oct 15"),
    Typed("", ""),
    Typed("", "/end"),
    Typed("do you commit to now?", "1 2 3"),
    Typed("what will show", "the agenda and the samples"),
    Typed("what will show", "a page two principals can explain without notes"),
    Typed("what will show", "three folders, names taken out"),
    Typed("When do you meet again", "in 4 weeks"),
    Typed("Two more after it", ""),
    Typed("what will you tell", "We know what we want teachers to learn and cannot say whether they do."),
    Typed("", "In a month we will have a vision two principals can explain, and one school's evidence."),
    Typed("", ""),
    Typed("What do you ask of", ""),
    Typed("Enter when it is right", ""),
    Typed("Write the action plan now?", ""),
)
"""A team of four at its first meeting, for the README."""

SHOWS = {
    "start-opening.svg": "what it asks first",
    "start-question.svg": "the first question, with the keys below it",
    "start-step.svg": "the end of the first question",
    "start-closing.svg": "the end of the meeting",
    "start-report.svg": "the file that the report wrote",
    "terminal.svg": "the end of a team's first question",
}


def main() -> None:
    """Make all pictures anew."""
    with practice() as (folder, drawn):
        keep(drawn, folder, "start-plan.png")
    with of_a_team() as (folder, drawn):
        keep(drawn, folder, "report.png")


@contextmanager
def practice() -> Iterator[tuple[Path, dict[str, str]]]:
    """Go through docs/start.md in an empty folder; give the folder, and each picture under its name."""
    with a_folder() as folder:
        drawn = typed_in(folder, START, PRACTICE, at_the_end="start-closing.svg")
        drawn |= typed_in(folder, "report --to docx", (), at_the_end="start-report.svg")
        yield folder, drawn


@contextmanager
def of_a_team() -> Iterator[tuple[Path, dict[str, str]]]:
    """Go through the first meeting of a team; give its folder, and each picture under its name."""
    with a_folder() as folder:
        yield folder, typed_in(folder, START, OF_A_TEAM)


@contextmanager
def a_folder() -> Iterator[Path]:
    """Make a folder with nothing in it but the program, as step 1 of the page says."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        (folder / "plassess").symlink_to(Path(sys.executable).with_name("plassess"))
        yield folder


def keep(drawn: dict[str, str], folder: Path, plan: str) -> None:
    """Write the pictures of a run, and photograph the plan that it ended with."""
    for name, picture in drawn.items():
        (HERE / name).write_text(picture, encoding="utf-8", newline="\n")
    photograph(report_in(folder), HERE / plan)


def report_in(folder: Path) -> Path:
    """Find the plan that a run wrote."""
    [report] = folder.glob("assessments/*/report.html")
    return report


def typed_in(folder: Path, words: str, lines: tuple[Typed, ...], *, at_the_end: str = "") -> dict[str, str]:
    """Run a command, type each line below what it answers; give each picture under its name."""
    drawn = {}
    # Without a path: what a system has to open files with is another thing on each.
    env = {"PATH": "", "HOME": str(folder), "TERM": "xterm", "LANG": "C.UTF-8", "PLASSESS_TODAY": DAY}
    with Terminal(folder, words.split(), program=("./plassess",), columns=COLUMNS, rows=ROWS, env=env) as terminal:
        for asked, line, picture in lines:
            shown = terminal.at_a_prompt()
            if squeezed(asked) not in squeezed(shown):
                raise ValueError(f"{asked!r} is not asked:\n{shown}")
            if picture:
                terminal.rest()
                drawn[picture] = picture_of(terminal, folder, words, SHOWS[picture])
            terminal.enter_without_waiting(line)
        terminal.end()
        if at_the_end:
            drawn[at_the_end] = picture_of(terminal, folder, words, SHOWS[at_the_end])
    return drawn


def picture_of(terminal: Terminal, folder: Path, words: str, what: str) -> str:
    """Draw the screen as it is now, below the line that the program was called with."""
    shown = terminal.bytes_shown.decode().replace(str(folder), SHOWN_FOLDER)
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(f"$ ./plassess {words}\r\n{shown}")
    return as_svg(screen, what)


def as_svg(screen: pyte.Screen, what: str) -> str:
    """Draw the screen as text, down to its last line, in the reader's own fonts; bold stays bold."""
    used = max((row + 1 for row, line in enumerate(screen.display) if line.strip()), default=ROWS)
    height, width = used * LINE + 40, COLUMNS * CHARACTER + 40
    rows = [row_as_svg(screen, row) for row in range(used)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'aria-label="plassess in a terminal: {what}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#16181d"/>\n'
        f'<g font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="14" '
        f'fill="#e8e6e3">\n' + "".join(rows) + "</g>\n</svg>\n"
    )


def row_as_svg(screen: pyte.Screen, row: int) -> str:
    """Draw one row; the width of every run is set, so that columns stay columns in any font."""
    cells = [screen.buffer[row][column] for column in range(COLUMNS)]
    runs: list[tuple[int, str, bool]] = []
    for column, cell in enumerate(cells):
        if runs and runs[-1][2] == cell.bold:
            runs[-1] = (runs[-1][0], runs[-1][1] + cell.data, cell.bold)
        else:
            runs.append((column, cell.data, cell.bold))
    drawn = []
    for column, text, bold in runs:
        kept = text.rstrip()
        if kept:
            weight = ' font-weight="bold"' if bold else ""
            shown = html.escape(kept).replace(" ", NO_BREAK)
            drawn.append(
                f'<text x="{20 + column * CHARACTER:.1f}" y="{34 + row * LINE}" '
                f'textLength="{len(kept) * CHARACTER:.1f}"{weight}>{shown}</text>\n'
            )
    return "".join(drawn)


def photograph(page_file: Path, to: Path) -> None:
    """Take a picture of page one of a plan, and put the digest of its words into it."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 920, "height": 780})
        page.goto(page_file.as_uri())
        to.write_bytes(with_words(page.screenshot(), words_of(page_file)))
        browser.close()


def words_of(page_file: Path) -> str:
    """Give the digest of what a plan says on its page one: all before the first section that does not lead."""
    page_one = re.split(r'<main>|<section (?!class="lead")', page_file.read_text(encoding="utf-8"))[1]
    words = re.sub(r"<[^>]*>", " ", page_one)
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def with_words(png: bytes, digest: str) -> bytes:
    """Put a digest into a PNG, as text before its end."""
    data = b"tEXt" + WORDS + b"\0" + digest.encode()
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return png[:-12] + chunk + png[-12:]


if __name__ == "__main__":
    main()
