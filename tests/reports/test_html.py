import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from plassess.assessment.plan.plan import make_plan
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.foreign_text import visible_lines
from plassess.rendering.filters import in_css_string
from tests.examples import example_assessment, example_library, example_responses
from tests.reports.hostile import HOSTILE, calm_like
from tests.reports.shared import assert_golden_page, plans, render_report, rendered, rendered_of

pytestmark = pytest.mark.versions

PLANS = plans()
VOID = {"meta", "br"}


class Page(HTMLParser):
    """Reads a page strictly: what stands open, every tag, and the text outside of style."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_golden(name: str, audience: str) -> None:
    assert_golden_page(f"{name}-{audience}.html", rendered(name, "html", audience), style="action-plan.css")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_it_is_one_file_without_script_or_network(name: str, audience: str) -> None:
    text = rendered(name, "html", audience)
    page = Page(text)

    assert page.open == []
    assert not {"script", "link", "img", "iframe", "a", "form"} & set(page.tags)
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"https?:|url\(|@import", text)
    assert page.tags.count("main") == page.tags.count("h1") == 1
    assert ("lang", "en") in page.attributes


@pytest.mark.parametrize("name", PLANS)
def test_headings_never_skip_a_level(name: str) -> None:
    levels = [int(tag[1]) for tag in Page(rendered(name, "html", "team")).tags if re.fullmatch("h[1-6]", tag)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@cache
def calm_tags(calm: str) -> list[str]:
    return Page(rendered_of(calm, "html")).tags


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text(text: str) -> None:
    hostile = Page(rendered_of(text, "html"))

    assert hostile.tags == calm_tags(calm_like(text))
    assert visible_lines(text).strip() in "".join(hostile.words)


def test_what_is_missing_is_said() -> None:
    text = rendered("empty", "html", "team")

    assert "not put this into words yet" in text
    assert "not named one yet" in text
    assert "not committed to a first step yet" in text
    assert "no day set yet" in text


def test_done_is_said_in_words_too() -> None:
    text = rendered("example", "html", "team")

    assert '☑</span><span class="unseen">done, </span>1' in text
    assert "Done September\u00a025,\u00a02026" in text
    assert text.count("not done yet, ") == 2


def test_the_board_reads_nothing_else() -> None:
    text = rendered("example", "html", "board")

    for reflected in ("Nobody could quote it", "student work with teachers", "pilot classrooms", "grants office"):
        assert reflected not in text
    assert "To settle" not in text
    assert "Marked by" not in text


def test_very_long_talk_and_many_steps_are_all_there() -> None:
    many = tuple(FirstStep(what=f"Step number {number} of forty", committed=number < 6) for number in range(1, 41))
    talk = Answer(state=State.ANSWERED, text=" ".join(f"word{number}" for number in range(5000)), first_steps=many)
    plan = make_plan(example_assessment(), example_responses(vision_actions=talk), example_library())

    for to in ("html", "md"):
        text = render_report(plan, to, "team")
        assert "word0 word1 " in text
        assert "word4998 word4999" in text
        assert all(f"Step number {number} of forty" in text for number in range(1, 41))


def test_the_field_s_words_are_kept() -> None:
    for plan in PLANS.values():
        text = render_report(plan, "html", "team").lower()
        assert not re.search(r"\bscores?\b|\bsai\b|compliance|unmet|\d%<", text)
        assert "plassess is not affiliated with " in text


@pytest.mark.parametrize("text", ['"; } body { display: none } /*', "</style><script>", "\\", "a\nb", "é “quoted”"])
def test_the_running_head_of_a_printed_page_is_text(text: str) -> None:
    written = in_css_string(text)

    assert re.fullmatch(r"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*", written)
    read = re.sub(r"\\([0-9a-f]{6})", lambda number: chr(int(number[1], 16)), written)
    assert read == " ".join(text.split())


@pytest.mark.parametrize("name", ["Riverside", "Riverside (made up)"])
def test_the_running_head_keeps_the_name_and_the_subject_apart(name: str) -> None:
    written = re.search(r'@top-left { content: "([^"]+)"', rendered_of(name, "html"))

    assert written is not None
    read = re.sub(r"\\([0-9a-f]{1,6})\s?", lambda number: chr(int(number[1], 16)), written[1])
    assert read.startswith(f"{name} · ")


def test_the_shades_of_a_profile_are_told_below_it() -> None:
    text = rendered("rated", "html", "team")

    assert text.count('<table class="heat"') == text.count('<p class="legend">') == 2
    assert all(f'<span class="shade{shade}">' in text for shade in (1, 2, 3, 4))


@pytest.mark.parametrize("text", ["نقرأ الأدلة معًا", "קוראים יחד"])
def test_text_that_runs_right_to_left_does_so(text: str) -> None:
    page = rendered_of(text, "html")

    assert page.count(f'dir="auto">{text}</p>') > 10
    assert f'<h1 dir="auto">{text}</h1>' in page
