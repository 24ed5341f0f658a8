"""Forms as a browser shows and prints them: on one side of either paper, at any width, for whoever listens to a page."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from plassess.files.content.layers import translated
from plassess.tasks.forms.form_sheet import form_sheet
from tests.content.shipped import FORMS
from tests.reports.test_browser import browser, opened, printed, pytestmark

__all__ = ("browser", "pytestmark")


def page_in(folder: Path, form: str, lang: str | None, *, after: bool) -> Path:
    file = folder / "form.html"
    file.write_text(form_sheet(form, translated(None, lang), "html", after=after).text, encoding="utf-8")
    return file


@pytest.mark.slow
@pytest.mark.parametrize("paper", ["Letter", "A4"])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("lang", [None, "es"])
@pytest.mark.parametrize("form", FORMS)
def test_it_is_printed_on_one_side(
    browser: Browser, tmp_path: Path, form: str, lang: str | None, after: bool, paper: str
) -> None:
    pages = printed(browser, page_in(tmp_path, form, lang, after=after), paper)

    assert len(pages) == 1
    assert "Learning Forward." in pages[0]


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_it_fits_its_window_and_axe_finds_nothing(
    browser: Browser, tmp_path: Path, form: str, after: bool, width: int
) -> None:
    page, asked = opened(browser, page_in(tmp_path, form, "es", after=after), width)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    wide = page.evaluate("document.documentElement.scrollWidth")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": tags}})
    page.context.close()

    assert wide <= width
    assert len(asked) == 1
    assert found.violations_count == 0, found.generate_report()
