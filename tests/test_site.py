"""docs/ as a site: every link and anchor leads somewhere, nothing is fetched from elsewhere, and all can read it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.reports.test_browser import browser, pytestmark

__all__ = ("browser", "pytestmark")

ROOT = Path(__file__).parents[1]
PAGES = ("index", "start", "commands", "measures", "library", "decisions/terminal")
"""One of each kind: the entry, with pictures, all commands, tables, code, and a page below a folder."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def build(config: Path, site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", config, "--site-dir", site],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    done = build(ROOT / "mkdocs.yml", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.mark.parametrize("link", ["[x](nowhere.md)", "[x](team.md#nowhere)", "![x](nowhere.png)"])
def test_a_link_that_leads_nowhere_ends_the_build(tmp_path: Path, link: str) -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0]
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(f"# Here\n\n{link}\n", encoding="utf-8")
    (tmp_path / "docs/team.md").write_text("# Team\n", encoding="utf-8")

    done = build(tmp_path / "mkdocs.yml", tmp_path / "site")

    assert done.returncode == 1
    assert "nowhere" in done.stdout + done.stderr


def test_every_page_of_the_docs_is_in_the_site(site: Path) -> None:
    made = {str(page.relative_to(site).with_suffix(".md")) for page in site.rglob("*.html")} - {"404.md"}

    assert made == {str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")}


def test_nothing_but_links_names_another_host(site: Path) -> None:
    loaded = re.compile(r"""<(?!a\b)[a-z]+\b[^>]*\b(?:src|href)=["']?(?:https?:)?//""")
    styled = re.compile(r"""@import|url\(["']?(?:https?:)?//""")

    assert [str(page) for page in site.rglob("*.html") if loaded.search(page.read_text(encoding="utf-8"))] == []
    assert [str(page) for page in site.rglob("*.css") if styled.search(page.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_read_by_all_and_asks_nobody(
    browser: Browser, site: Path, page: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    opened, asked = context.new_page(), []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto((site / f"{page}.html").as_uri())
    opened.wait_for_timeout(300)

    found = Axe().run(opened, options={"runOnly": TAGS})
    wide = opened.evaluate("document.documentElement.scrollWidth")
    cut = opened.evaluate(
        "[...document.querySelectorAll('pre > code')].filter(it => it.scrollWidth > it.clientWidth).length"
    )
    context.close()

    assert found.response["violations"] == [], found.generate_report()
    assert (wide <= width, cut) == (True, 0)
    assert [one for one in asked if not one.startswith((site.as_uri(), "data:", "blob:"))] == []
