"""The pages in a real browser: nothing for axe to find, no sideways scrolling, no request, and the right paper."""

import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from plassess.assessment.responses import FirstStep
from plassess.files.content.shipped_example import EXAMPLE
from plassess.reports.district.summary_page import document_of_summary
from plassess.reports.kit_sheet import render_evidence_kit, render_facilitation
from plassess.reports.web_page import render_page
from plassess.reports.worksheet import render_worksheet
from tests.examples import example_framework, example_guide, example_library
from tests.program.program import run
from tests.reports.hostile import HOSTILE
from tests.reports.shared import NAMES, render_report, rendered, rendered_of
from tests.reports.test_kit_sheet import a_kit, a_page
from tests.reports.test_page_one import with_steps
from tests.reports.test_summary_page import of_roles
from tests.reports.test_summary_page import page as summary_page
from tests.speed import first_quickly

CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
KIT_PAGES = ("evidence-kit", "full-evidence-kit", "facilitation")
PAGES = (
    "worksheet",
    "summary",
    *KIT_PAGES,
    "hostile-team",
    *(f"{name}-{who}" for name in NAMES for who in ("team", "board")),
)

pytestmark = [
    pytest.mark.skipif(
        not CHROMIUM.exists() and os.environ.get("CI") != "true", reason="no chromium at /usr/bin/chromium"
    ),
    pytest.mark.slow,
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield browser
        browser.close()


def kit_page(name: str) -> str:
    """A page of the kit; the full one has as much on it as a page is meant to hold."""
    library = example_library()
    if name == "facilitation":
        return render_facilitation(a_page(), library, "own", "html")
    text = "Which lesson did you change because of what a student wrote, and who saw it? " if "full" in name else ""
    return render_evidence_kit(a_kit(text and text * 2), library.framework.standards[0], library, "own", "html")


def page_of(name: str) -> str:
    if name == "worksheet":
        return render_worksheet(example_library(), "central-office", ("guide",))
    if name == "summary":
        return str(summary_page("html"))
    if name in KIT_PAGES:
        return kit_page(name)
    plan, _, audience = name.rpartition("-")
    return rendered_of(" ".join(HOSTILE), "html") if plan == "hostile" else rendered(plan, "html", audience)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in PAGES:
        (tmp_path / f"{name}.html").write_text(page_of(name), encoding="utf-8")
    return tmp_path


def opened(browser: Browser, file: Path, width: int = 1280, scheme: str = "light") -> tuple[Page, list[str]]:
    page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    return page, asked


def printed(browser: Browser, file: Path, paper: str) -> list[str]:
    """Print, and return the text of each page."""
    page, _ = opened(browser, file)
    page.pdf(path=file.with_suffix(".pdf"), format=paper)
    page.context.close()
    command = ["pdftotext", "-layout", str(file.with_suffix(".pdf")), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\f")[:-1]


@pytest.mark.parametrize(
    "name",
    first_quickly(
        "rated-team",
        "example-team",
        "example-board",
        "empty-team",
        "long-team",
        "rated-gone-team",
        "map-alone-team",
        "worksheet",
        "summary",
        *KIT_PAGES,
    ),
)
@pytest.mark.parametrize("width", first_quickly(360, 1280))
@pytest.mark.parametrize("scheme", first_quickly("light", "dark"))
def test_axe_finds_nothing(browser: Browser, folder: Path, name: str, width: int, scheme: str) -> None:
    page, _ = opened(browser, folder / f"{name}.html", width, scheme)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    page.context.close()

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", first_quickly(*PAGES))
@pytest.mark.parametrize("width", first_quickly(320, 360, 768, 1280))
def test_nothing_scrolls_sideways(browser: Browser, folder: Path, name: str, width: int) -> None:
    page, _ = opened(browser, folder / f"{name}.html", width)

    wide = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()

    assert wide <= width


@pytest.mark.parametrize("name", first_quickly(*PAGES))
def test_nothing_is_asked_of_a_network_and_nothing_runs(browser: Browser, folder: Path, name: str) -> None:
    page, asked = opened(browser, folder / f"{name}.html")

    scripts = page.evaluate("document.scripts.length + document.images.length + document.links.length")
    page.context.close()

    assert asked == [(folder / f"{name}.html").as_uri()]
    assert scripts == 0


@pytest.mark.parametrize("paper", first_quickly("Letter", "A4"))
@pytest.mark.parametrize("name", first_quickly(*NAMES))
def test_the_board_s_plan_is_one_page(browser: Browser, folder: Path, name: str, paper: str) -> None:
    assert len(printed(browser, folder / f"{name}-board.html", paper)) == 1


@pytest.mark.parametrize("paper", first_quickly("Letter", "A4"))
@pytest.mark.parametrize("name", first_quickly(*reversed(KIT_PAGES)))
def test_a_page_of_the_kit_is_one_page(browser: Browser, folder: Path, name: str, paper: str) -> None:
    assert len(printed(browser, folder / f"{name}.html", paper)) == 1


@pytest.mark.parametrize("name", first_quickly("evidence-kit", "full-evidence-kit"))
def test_an_evidence_kit_has_room_to_write(browser: Browser, folder: Path, name: str) -> None:
    page, _ = opened(browser, folder / f"{name}.html")

    room = page.evaluate("[...document.querySelectorAll('.notes .rule')].map(one => one.offsetHeight)")
    page.context.close()

    assert len(room) >= 4
    assert min(room) >= 28


@pytest.mark.parametrize("paper", first_quickly("Letter", "A4"))
@pytest.mark.parametrize("name", first_quickly(*NAMES))
def test_page_one_holds_the_plan_and_ends_before_the_questions(
    browser: Browser, folder: Path, name: str, paper: str
) -> None:
    pages = printed(browser, folder / f"{name}-team.html", paper)

    others = {
        "map-alone": "Where we stand",
        "chosen": "Our answers",
        "counted": "What we counted",
        "said": "In our words",
        "decided": "What we decided",
        "checked-in": "Goal g1",
    }
    first = others.get(name, "What we talked about")

    assert "What we will do" in pages[0]
    assert first not in pages[0]
    assert first in pages[1]


@pytest.mark.parametrize("audience", ["team", "board"])
def test_page_one_of_the_shipped_example_is_one_page(browser: Browser, tmp_path: Path, audience: str) -> None:
    run(tmp_path, "example")
    (made,) = tmp_path.glob(f"*/{EXAMPLE}")
    assert run(tmp_path, "report", str(made), "--to", "html", "--audience", audience, "--out", "out").code == 0
    (page,) = (tmp_path / "out").glob("*.html")

    pages = printed(browser, page, "Letter")

    assert "Refused May 13" in pages[0]
    assert len(pages) == 1 or "Goal g1" in pages[1]
    assert audience == "team" or (len(pages), lower_half(page.with_suffix(".pdf"))) == (1, "1/1")


def lower_half(file: Path) -> str:
    """Return what is printed there on the first page, Letter; a line that stands on the middle is not there yet."""
    area = ("-x", "0", "-y", "404", "-W", "612", "-H", "388", "-l", "1")
    command = ["pdftotext", *area, str(file), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.replace(" ", "").strip()


WORDY = "Go back to eight participants of the November writing session and watch the lesson they name in room"


@pytest.mark.parametrize("count", first_quickly(6, 3, 5, 12))
def test_steps_begin_on_page_one_however_many_there_are(browser: Browser, tmp_path: Path, count: int) -> None:
    day = date(2026, 3, 5)
    steps = [
        FirstStep(id=at, what=f"{WORDY} {at}", who="Dan Webb", by=day, shown_by=WORDY, committed=True, done=day)
        for at in range(1, count + 1)
    ]
    plan = with_steps(*steps, text=f"{WORDY}. {WORDY}.", message=f"{WORDY}. {WORDY}.")
    (tmp_path / "plan.html").write_text(str(render_report(plan, "html", "team")), encoding="utf-8")

    pages = printed(browser, tmp_path / "plan.html", "Letter")

    assert "room 1" in pages[0]
    assert count > 6 or f"room {count}" in pages[0]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_worksheet_starts_the_questions_on_a_page_of_their_own(
    browser: Browser, folder: Path, paper: str
) -> None:
    pages = printed(browser, folder / "worksheet.html", paper)

    assert len(pages) == 3
    assert "For me" in pages[0]
    assert "Questions to talk through" not in pages[0]
    assert all("First steps" in page for page in pages[1:])


@pytest.mark.parametrize("name", ["example-team", "rated-team", "map-alone-team", "worksheet"])
def test_no_heading_stands_alone_at_the_foot_of_a_page(browser: Browser, folder: Path, name: str) -> None:
    headings = {question.title for question in example_guide().questions} | {"Reflections", "First steps"}
    headings |= {"Where we stand", "What we aim for", "How our time is spent", "The shifts", "Read together"}
    headings |= {standard.title for standard in example_framework().standards}

    for page in printed(browser, folder / f"{name}.html", "Letter"):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        # The last line is the page's number.
        assert lines[-2].lstrip("0123456789. ") not in headings


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["example-team", "long-team", "guide-gone-team", "rated-team"])
def test_no_page_in_the_middle_is_left_half_empty(browser: Browser, folder: Path, name: str, paper: str) -> None:
    pages = printed(browser, folder / f"{name}.html", paper)

    between = [page for page in pages[1:-1] if "What we will do" not in page]
    assert all(len([line for line in page.splitlines() if line.strip()]) > 20 for page in between)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_charts_can_be_read_at_any_width_and_in_either_scheme(
    browser: Browser, folder: Path, width: int, scheme: str
) -> None:
    page, _ = opened(browser, folder / "rated-team.html", width, scheme)

    seen = page.evaluate(
        """() => [...document.querySelectorAll('svg')].map(svg => {
            const box = svg.getBoundingClientRect(), text = svg.querySelector('text');
            return {width: box.width, right: box.right, role: svg.getAttribute('role'),
                    named: !!svg.querySelector('title').textContent,
                    print: text ? text.getBoundingClientRect().height : 99,
                    ink: getComputedStyle(svg).color};
        })"""
    )
    ink = page.evaluate("getComputedStyle(document.body).color")
    page.context.close()

    assert len(seen) == 4
    assert all(one["role"] == "img" and one["named"] for one in seen)
    assert all(one["right"] <= width and one["width"] > 100 for one in seen)
    assert all(one["print"] > 10 for one in seen)
    assert all(one["ink"] == ink for one in seen)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_what_is_printed_holds_the_figures(browser: Browser, folder: Path, paper: str) -> None:
    text = " ".join(" ".join(printed(browser, folder / "rated-team.html", paper)).split())

    assert "Evidence 0 0 1 1 1 0 3 of 3 3 away" in text
    assert "Program manager 55 25 30 less" in text
    assert "Nearer to the first" in text


def _last_line(page: str) -> str:
    """Return what stands last on a printed page, above its number."""
    return [line.strip() for line in page.splitlines() if line.strip()][-2:][0] if page.strip() else ""


@pytest.mark.parametrize("roles", [1, 14, 30])
def test_page_one_of_a_summary_is_one_page_with_our_running_header_and_not_the_browsers(
    tmp_path: Path, roles: int
) -> None:
    """A browser that prints its own headers leaves them out where the page has something in their place."""
    document = document_of_summary(of_roles(roles), "Riverside", ())
    (tmp_path / "summary.html").write_text(render_page(document), "utf-8")
    pdf, profile = tmp_path / "summary.pdf", f"--user-data-dir={tmp_path / 'profile'}"
    command = [CHROMIUM, "--headless", *QUIET, profile, f"--print-to-pdf={pdf}"]

    subprocess.run([*command, (tmp_path / "summary.html").as_uri()], check=True, timeout=120, capture_output=True)

    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    one, two, *_ = text.split("\f")
    assert one.strip().startswith("Summary of self-assessments for professional learning")
    assert "No school is named here" in one
    assert two.strip().startswith("Riverside")
    assert "file:" not in text
    assert not [one for one in text.split("\f") if _last_line(one).startswith(("Shading", "Each figure", "Role"))]
