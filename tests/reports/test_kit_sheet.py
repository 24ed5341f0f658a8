"""The pages of the kit: all that is published stands on them, as text, in both formats."""

import shutil
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from plassess.content.kit.evidence_kits import EvidenceKit, Study
from plassess.content.kit.facilitation import FacilitationPage, MeetingStage
from plassess.reports.kit_sheet import render_evidence_kit, render_facilitation
from tests.examples import example_library
from tests.kits import with_kit
from tests.program.program import run
from tests.reports.hostile import HOSTILE, calm_like
from tests.reports.test_html import Page

LIBRARY = example_library()
STANDARD = LIBRARY.framework.standards[0]
PARTS = ("artifacts", "look_for", "ask_teachers", "ask_students", "ask_families")


def a_kit(text: str = "", **changes: object) -> EvidenceKit:
    said = {part: (text or f"one of {part}", f"two of {part}") for part in PARTS}
    study = Study(
        title=text or "A title", authors=text or "Doe", year=2019, published_in=text or "J", found=text or "It."
    )
    return EvidenceKit.model_validate({"id": STANDARD.id, "minutes": 40, **said, "rests_on": (study,), **changes})


def a_page(text: str = "") -> FacilitationPage:
    stages = tuple(
        MeetingStage(
            id=f"s{at}", title=text[:120] or "A stage", minutes=at, do=(text or "Do it.",), say=text or "Hello."
        )
        for at in (5, 10)
    )
    return FacilitationPage(
        id="map", title=text[:120] or "A meeting", minutes=15, before=(text or "Print.",), stages=stages
    )


def both(text: str, form: str) -> tuple[str, str]:
    """The two pages, in which every text is this one."""
    kit = render_evidence_kit(a_kit(text), STANDARD, LIBRARY, "own", form)  # type: ignore[arg-type]
    return kit, render_facilitation(a_page(text), LIBRARY, "own", form)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["html", "md"])
def test_all_that_is_published_stands_on_the_page_in_its_order(form: str) -> None:
    kit, page = both("", form)

    wanted = [
        f"{number} of {part}".replace("_", r"\_" if form == "md" else "_")
        for part in PARTS
        for number in ("one", "two")
    ]
    places = [unescape(kit).index(text) for text in wanted]
    assert places == sorted(places)
    assert "Doe (2019). A title. J." in unescape(kit)
    assert "from 5 to 15" in page
    assert "10 minutes" in page


@pytest.mark.parametrize("form", ["html", "md"])
def test_nobody_is_asked_where_a_kit_asks_them_nothing(form: str) -> None:
    bare = a_kit(ask_teachers=(), ask_students=(), ask_families=(), rests_on=())

    text = render_evidence_kit(bare, STANDARD, LIBRARY, "own", form)  # type: ignore[arg-type]

    assert "Ask" not in text.partition("</style>")[2 if form == "html" else 0]
    assert "rests on" not in text.lower()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_html(text: str) -> None:
    calm = [Page(one).tags for one in both(calm_like(text), "html")]

    assert [[tag for tag in Page(one).tags if tag != "br"] for one in both(text, "html")] == calm


def kinds_in(markdown: str) -> list[str]:
    """What a parser makes of a page, without texts and the addresses that are links in angle brackets."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [f"{one.type} {one.tag}" for one in tokens]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_in_markdown(text: str) -> None:
    calm = [kinds_in(one) for one in both("calm", "md")]

    assert [kinds_in(one) for one in both(text, "md")] == calm
    rendered = [MarkdownIt("commonmark").render(one) for one in both(text, "md")]
    assert not any("<script" in one or 'javascript:alert(1)"' in one or "<img" in one for one in rendered)


@pytest.mark.parametrize(
    ("told", "code", "said"),
    [
        (("--evidence", "tp.evidence"), 0, "evidence-tp.evidence.html"),
        (("--evidence", "tp.evidence", "--to", "md"), 0, "evidence-tp.evidence.md"),
        (("--evidence", "tp.evidence", "--out", "e.md"), 0, "e.md"),
        (("--facilitation", "core-roles"), 0, "facilitation-core-roles.html"),
        (("--evidence", "tp.evidenc"), 2, "Did you mean tp.evidence?"),
        (("--facilitation", "guide"), 2, "There is one for: map, core-roles."),
        (("--evidence", "tp.evidence", "--to", "pdf"), 2, "--to is html or md; not pdf."),
        (("--evidence", "tp.evidence", "--facilitation", "map"), 2, "a page of their own"),
        (("--evidence", "tp.evidence", "--role", "coach"), 2, "a page of their own"),
        (("--role", "central-office", "--to", "md"), 2, "the worksheet of a role is HTML"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_which_page_is_written_is_told_on_the_command_line(
    small_content: Path, told: tuple[str, ...], code: int, said: str
) -> None:
    ended = run(small_content, "worksheet", *told)

    assert ended.code == code
    assert said in ended.said
    if code == 0:
        text = (small_content / said).read_text("utf-8")
        assert text.startswith("# " if said.endswith(".md") else "<!DOCTYPE html>")


@pytest.fixture
def small_content(tmp_path: Path) -> Path:
    with_kit(Path(shutil.copytree(Path(__file__).parents[1] / "cases/valid_content", tmp_path / "content")))
    return tmp_path
