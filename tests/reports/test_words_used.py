"""The words that a report explains: those of its prompts, few enough to read, and in every format."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
import yaml
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan
from plassess.content.kit.glossary import Term
from plassess.content.kit.mentions import MOST_WORDS
from plassess.reports.data.glossary import prompt_texts
from plassess.reports.data.plan import plain_data
from tests.kits import KIT
from tests.program.program import a_whole_assessment, run
from tests.reports.hostile import HOSTILE
from tests.reports.shared import plans, render_report
from tests.reports.test_html import Page
from tests.speed import examples

HEADING = "Words used here"
PLAN = plans()["rated"]
WORDS_OF_IT = sorted({word for text in prompt_texts(PLAN) for word in re.findall(r"(?<!\w)[a-z]{6,}(?!\w)", text)})


def explaining(*words: str, plan: ActionPlan = PLAN, meaning: str = "What it means.") -> ActionPlan:
    terms = tuple(Term(id=f"t{at}", term=word, meaning=meaning) for at, word in enumerate(words))
    return replace(plan, glossary=terms)


def told(plan: ActionPlan) -> list[str]:
    return [one["term"] for one in plain_data(plan, "team")["plan"]["words"]]  # type: ignore[index, attr-defined]


@settings(max_examples=examples(40))
@given(words=st.lists(st.sampled_from(WORDS_OF_IT), unique=True, max_size=20), others=st.integers(0, 3))
def test_the_words_of_the_prompts_are_explained_by_alphabet_and_at_most_twelve(words: list[str], others: int) -> None:
    found = told(explaining(*words, *(f"qqq{at}" for at in range(others))))

    assert len(found) == min(len(words), MOST_WORDS)
    assert found == sorted(found)
    assert set(found) <= set(words)


@pytest.mark.parametrize("name", plans())
def test_what_the_team_wrote_is_no_text_of_a_prompt(name: str) -> None:
    plan = plans()[name]
    written = {part for question in plan.questions for part in (*question.reflection, *question.note)}

    assert not written & set(prompt_texts(plan))


def test_a_report_ends_with_them_in_each_format() -> None:
    plan = explaining(WORDS_OF_IT[0], meaning="A meaning of its own.")

    markdown, html = (render_report(plan, form, "team") for form in ("md", "html"))
    word = Document(io.BytesIO(render_report(plan, "docx", "team")))  # type: ignore[arg-type]

    assert markdown.index("## How to read this") < markdown.index(f"## {HEADING}")  # type: ignore[union-attr, arg-type]
    assert f"{WORDS_OF_IT[0]}: A meaning of its own." in markdown  # type: ignore[operator]
    assert Page(html).words.index(HEADING) > Page(html).words.index("How to read this")  # type: ignore[arg-type]
    assert HEADING in [one.text for one in word.paragraphs]
    assert any("A meaning of its own." in one.text for one in word.paragraphs)


@pytest.mark.parametrize("form", ["md", "html"])
def test_without_a_word_to_explain_nothing_is_said_of_words(form: str) -> None:
    assert HEADING not in render_report(explaining("qqq"), form, "team")  # type: ignore[operator]
    assert HEADING not in render_report(explaining(WORDS_OF_IT[0]), form, "board")  # type: ignore[operator]


@pytest.mark.slow
def test_hostile_meanings_are_text() -> None:
    calm = Page(render_report(explaining(WORDS_OF_IT[0], meaning="calm"), "html", "team")).tags  # type: ignore[arg-type]

    for text in HOSTILE:
        page = Page(render_report(explaining(WORDS_OF_IT[0], meaning=text), "html", "team"))  # type: ignore[arg-type]
        assert [tag for tag in page.tags if tag != "br"] == [tag for tag in calm if tag != "br"]


@pytest.mark.slow
def test_hostile_meanings_are_text_in_markdown_and_word() -> None:
    for text in HOSTILE:
        plan = explaining(WORDS_OF_IT[0], meaning=text)
        markdown = render_report(plan, "md", "team")
        made = zipfile.ZipFile(io.BytesIO(render_report(plan, "docx", "team")))  # type: ignore[arg-type]

        assert "\x1b" not in markdown  # type: ignore[operator]
        assert "<script" not in markdown.replace("\\<", "")  # type: ignore[union-attr]
        assert "\x1b" not in made.read("word/document.xml").decode()


def test_a_report_takes_the_glossary_of_its_content_and_does_without_one_that_is_broken(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)
    shutil.copytree(Path(__file__).parents[2] / "data", tmp_path / "content")
    guide = yaml.safe_load((tmp_path / "content/action_guides/central-office.yaml").read_text("utf-8"))
    word = guide["questions"][0]["ask"].split()[0]
    (tmp_path / "content/glossary.yaml").write_text(KIT["glossary.yaml"].replace("[protocols]", f"[{word}]"), "utf-8")

    done = run(tmp_path, "report", "--to", "md", "--out", "-")
    (tmp_path / "content/glossary.yaml").write_text("format: [\n", encoding="utf-8")
    broken = run(tmp_path, "report", "--to", "md", "--out", "-")

    assert "protocol: Steps that a group agrees on" in done.out
    assert broken.code == done.code == 0
    assert "The report explains no words." in broken.err
    assert HEADING not in broken.out
