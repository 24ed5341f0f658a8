"""Pages of a team that marks alone as a browser shows and prints them: the right paper, arrow keys, nothing asked for."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from plassess.assessment.alone.marks import Mark
from plassess.reports.alone.opening_page import render_opening
from plassess.tasks.alone.handouts import HANDOUT_KINDS, handout
from tests.marked_alone import NINE, PEOPLE, opened_with, team_alone
from tests.reports.test_browser import browser, opened, printed, pytestmark

__all__ = ("browser", "pytestmark")

PAGES = ("opening", *HANDOUT_KINDS)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def page_in(folder: Path, kind: str) -> Path:
    alone = team_alone(folder, PEOPLE[:5] if kind == "marks" else PEOPLE, NINE)
    if kind == "opening":
        given = {
            code: {row.id: Mark(level=1 + at % 3, saw="At Lincoln", aloud=True) for row in alone.rows}
            for at, code in enumerate(PEOPLE)
        }
        text = render_opening(alone, opened_with(alone, given))
    else:
        text = handout(kind, alone.folder.path, None).text  # type: ignore[arg-type]
    file = folder / "page.html"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize(
    ("kind", "pages"), [("cards", 1), ("run-sheet", 2), ("notice-staff", 1), ("notice-records", 1)]
)
def test_it_takes_the_pages_it_is_meant_to_take(
    browser: Browser, tmp_path: Path, kind: str, pages: int, paper: str
) -> None:
    assert len(printed(browser, page_in(tmp_path, kind), paper)) == pages


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_sheet_of_nine_rows_takes_three_pages_of_its_own_and_no_row_is_broken(
    browser: Browser, tmp_path: Path, paper: str
) -> None:
    pages = printed(browser, page_in(tmp_path, "marks"), paper)

    assert len(pages) == 3 * 5
    for at, page in enumerate(pages):
        others = {code.upper() for code in PEOPLE[:5]} - {PEOPLE[at // 3].upper()}
        assert not others & set(page.split())
        assert page.count("What did you see?") == page.count("Not started here") - page.count("For keying in")
    assert ["For keying in" in page for page in pages] == [False, False, True] * 5


@pytest.mark.slow
@pytest.mark.parametrize("kind", PAGES)
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark"), (1920, "light")])
def test_axe_finds_nothing_it_fits_its_window_and_nothing_is_asked_of_a_network(
    browser: Browser, tmp_path: Path, kind: str, width: int, scheme: str
) -> None:
    page, asked = opened(browser, page_in(tmp_path, kind), width, scheme)

    wide = page.evaluate("document.documentElement.scrollWidth")
    found = [Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})]
    if kind == "opening":
        page.keyboard.press("ArrowRight")
        found.append(Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}))
    page.context.close()

    assert wide <= width
    assert len(asked) == 1
    assert [one.generate_report() for one in found if one.violations_count] == []


@pytest.mark.slow
def test_arrow_keys_turn_the_opening_and_enter_shows_what_may_be_read_aloud(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, page_in(tmp_path, "opening"))
    seen = "() => [...document.querySelectorAll('.screen')].filter(one => one.offsetHeight).map(one => one.id)"
    lines = "() => [...document.querySelectorAll('details')].filter(one => one.open).length"

    order = page.evaluate("() => [...document.querySelectorAll('.screen')].map(one => one.id)")
    at = [page.evaluate(seen)]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "End", "ArrowRight", "Home", "PageDown"):
        page.keyboard.press(key)
        at.append(page.evaluate(seen))
    page.keyboard.press("Enter")
    shown = page.evaluate(lines)
    page.keyboard.press("ArrowRight")
    left = page.evaluate(lines)
    page.context.close()

    assert at == [[order[place]] for place in (0, 1, 2, 1, -1, -1, 0, 1)]
    assert sorted(order) == sorted(["start", *(f"row-{number}" for number in range(1, 10))])
    assert (shown, left) == (1, 0)


@pytest.mark.slow
def test_without_scripts_all_rows_of_the_opening_stand_below_each_other(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(page_in(tmp_path, "opening").as_uri())

    shown = [one.is_visible() for one in page.locator(".screen").all()]
    bar = page.locator(".bar").is_visible()
    context.close()

    assert shown == [True] * 10
    assert not bar
