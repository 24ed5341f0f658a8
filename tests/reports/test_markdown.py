import re
from functools import cache
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from plassess.foreign_text import visible_lines
from plassess.rendering import markdown
from tests.reports.hostile import HOSTILE, calm_like
from tests.reports.shared import assert_golden, plans, plans_made_anew, render_report, rendered, rendered_of

TEXT = {"text", "text_special", "softbreak", "link_open", "link_close"}
PARSER = MarkdownIt("gfm-like", {"linkify": False})
PLANS = plans()


def tokens_of(text: str) -> list[Token]:
    return [child for token in PARSER.parse(text) for child in (token, *(token.children or ()))]


def shape_of(text: str) -> list[str]:
    return [token.type for token in tokens_of(text) if token.type not in TEXT]


def said_in(text: str) -> str:
    return "".join(
        token.content if token.type in TEXT - {"softbreak"} else " "
        for token in tokens_of(text)
        if token.type != "inline"
    )


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_golden(name: str, audience: str) -> None:
    assert_golden(f"{name}-{audience}.md", rendered(name, "md", audience))


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_it_passes_what_a_linter_asks(name: str, audience: str) -> None:
    text = rendered(name, "md", audience)
    lines = text.split("\n")
    levels = [int(token.tag[1]) for token in PARSER.parse(text) if token.type == "heading_open"]
    headings = [line for line in lines if line.startswith("#")]

    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert "\t" not in text
    assert [line for line in lines if line != line.rstrip()] == []
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(headings) == len(set(headings))
    for place, line in enumerate(lines):
        if line.startswith("#"):
            assert (lines[place - 1], lines[place + 1]) == ("", "")
        if line.startswith(("- ", "> ", "|")):
            assert lines[place - 1] == "" or lines[place - 1].startswith(("- ", "  ", "> ", "|"))
    blocks = [token for token in tokens_of(text) if token.type.startswith("html")]
    assert len(blocks) == 1
    assert blocks[0].content.startswith("<!-- Written by plassess")


def test_committed_steps_are_a_task_list() -> None:
    text = rendered("example", "md", "team")

    assert "- [x] **1. By Sep 28, Mei Tan:** Bring two schools’" in text
    assert "- [ ] **2. By Oct 15, Rosa Ortiz:** Rewrite the vision" in text
    assert "- [ ] **3. By Oct 30, no owner yet:** Ask the coaches" in text


def test_the_board_reads_nothing_else() -> None:
    text = rendered("example", "md", "board")

    for reflected in ("Nobody could quote it", "student work with teachers", "pilot classrooms", "grants office"):
        assert reflected not in text
    assert "evaluation office" not in text
    assert "Take the 2019 statement" not in text


@cache
def calm_shape(calm: str) -> list[str]:
    return shape_of(rendered_of(calm, "md"))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text(text: str) -> None:
    hostile = rendered_of(text, "md")

    assert shape_of(hostile) == calm_shape(calm_like(text))
    links = [str(token.attrs["href"]) for token in tokens_of(hostile) if token.type == "link_open"]
    assert all(link in text and link.startswith("http://") for link in links)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_shown_as_it_was_typed(text: str) -> None:
    shown = " ".join(visible_lines(text).split())

    assert shown in re.sub(r"\s+", " ", said_in(rendered_of(text, "md")))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_character_is_left(text: str) -> None:
    assert re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", rendered_of(text, "md")) == []


def test_a_web_address_is_the_only_link_text_can_make() -> None:
    escaped = markdown.escape("See https://example.org/a_b_c?x=1. And http://x y")

    assert escaped == "See <https://example.org/a_b_c?x=1>. And <http://x> y"


def test_a_line_break_stays_one() -> None:
    assert markdown.escape("one\n\n  two  ") == "one\\\ntwo"


def test_money_stays_readable() -> None:
    assert markdown.escape("about $4,000") == "about $4,000"


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert render_report(plans_made_anew()["long"], "md", "team") == render_report(PLANS["long"], "md", "team")
