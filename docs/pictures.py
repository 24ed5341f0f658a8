"""Makes the pictures of README and docs from a real run: ``python docs/pictures.py`` (Chromium and the dev tools)."""

import html
import shutil
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pexpect
import pyte
from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
COLUMNS, ROWS = 80, 37
LINE, CHARACTER = 19, 8.4
NO_BREAK = "\u00a0"  # runs of spaces stay as they are
DUE = [(date.today() + timedelta(days=days)).strftime("%b %d") for days in (14, 24, 31)]  # noqa: DTZ011

OPENING = ("Teaching & Learning", "Rosa Ortiz, Dan Webb, Mei Tan, L. Abara", "60", "")
NEED = (
    "9x4, 8x3, 2",
    "",
    "Reading evidence of teacher practice, not only attendance and satisfaction.",
    "We can say who came. We cannot say what any of it changed in a lesson.",
    "",
    "Dan: how to read a walkthrough note without judging the teacher",
    "",
    f"Bring two schools' student work to the planning meeting / Mei / {DUE[0]}",
    f"Rewrite the vision with four teachers and two principals / Rosa / {DUE[1]}",
)
REST = (
    "",
    "Nobody could quote our vision. Two of us found it on the website from 2019.",
    "",
    f"Ask three coaches for one cycle's evidence / L. Abara / {DUE[2]}",
    "",
    "/later",
    "/later",
    "/later",
    "1 2 3",
    "the agenda and the samples",
    "a page two principals can explain without notes",
    "three folders, names taken out",
    "in 4 weeks",
    "",
    "We know what we want teachers to learn and cannot say whether they do.",
    "In a month we will have a vision two principals can explain and one school's evidence on the table.",
    "",
    "",
    "",
    "",
    "",
    "",
)


def main() -> None:
    """Run plassess in a terminal, and keep its screens along the way and the plan at the end."""
    with tempfile.TemporaryDirectory() as folder:
        program, screen, stream = opened(folder, "start", "--role", "central-office", "--using", "guide")
        listen(program, stream)
        keep(screen, "start-opening.svg", "what it asks first")
        type_lines(program, stream, OPENING)
        keep(screen, "start-question.svg", "the first question, with the keys below it")
        type_lines(program, stream, NEED)
        keep(screen, "terminal.svg", "the end of the first question")
        type_lines(program, stream, REST)
        keep(screen, "start-closing.svg", "the end of the meeting")
        program, screen, stream = opened(folder, "report")
        program.expect(pexpect.EOF)
        stream.feed(program.before)
        keep(screen, "start-report.svg", "the files that the report wrote")
        [report] = Path(folder).glob("assessments/*/report.html")
        photograph(report, HERE / "report.png")


def opened(folder: str, *words: str) -> tuple[pexpect.spawn, pyte.Screen, pyte.Stream]:
    """Start a command in a terminal of its own, with the screen that it writes to."""
    screen = pyte.Screen(COLUMNS, ROWS)
    program = pexpect.spawn(
        str(Path(sys.executable).with_name("plassess")),
        list(words),
        cwd=folder,
        dimensions=(ROWS, COLUMNS),
        env={"PATH": f"{Path(sys.executable).parent}:/usr/bin", "TERM": "xterm", "LANG": "C.UTF-8"},
        encoding="utf-8",
    )
    return program, screen, pyte.Stream(screen)


def keep(screen: pyte.Screen, name: str, what: str) -> None:
    """Write the screen as a picture of that name, down to its last line."""
    (HERE / name).write_text(as_svg(screen, what), encoding="utf-8")


def type_lines(program: pexpect.spawn, stream: pyte.Stream, lines: tuple[str, ...]) -> None:
    """Type each line once the program has fallen silent."""
    for line in lines:
        listen(program, stream)
        program.send(line + "\r")
    listen(program, stream)


def listen(program: pexpect.spawn, stream: pyte.Stream) -> None:
    """Feed the screen until nothing has come for a while."""
    while True:
        try:
            stream.feed(program.read_nonblocking(65536, timeout=1.5))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return


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
    """Take a picture of page one of the plan."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 920, "height": 780})
        page.goto(page_file.as_uri())
        page.screenshot(path=to)
        browser.close()


if __name__ == "__main__":
    main()
