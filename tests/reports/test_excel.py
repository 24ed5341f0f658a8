"""The plan in Excel: all of it, each table to filter, and text that stays text whatever it is."""

import io
import re
import zipfile
from datetime import date
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plassess.foreign_text import visible_lines
from plassess.reports.blocks import Cell, Column, Row, Table
from plassess.reports.lines import Run, own
from plassess.reports.other_programs.excel_book import (
    LONGEST_NAME,
    MOST_IN_A_CELL,
    MOST_LINES,
    Field,
    Grid,
    Width,
    as_excel,
    cell_texts,
    sheet_names,
)
from plassess.reports.other_programs.excel_tables import table_grid
from tests.reports.hostile import HOSTILE
from tests.reports.read_back import sheets_in, texts_in
from tests.reports.shared import NAMES, plan_of, plans, plans_made_anew, render_report, rendered
from tests.reports.test_word import counted, page_texts
from tests.speed import some_quickly

pytestmark = pytest.mark.versions

IN_A_HEAD = {"Shown by:", "What, and what will show it", "Next move, and what could show it"}
DAY = re.compile(r"[A-Z][a-z][a-z]\s\d\d?(,\s\d{4})?$")
"""A column holds days as such; the page's short form of one stands nowhere."""
HEADS = {"Under", "Asked", "Text", "How", "Of", "Row", "Shift", "Page", "Where", "About", "Goal", "Goals", "Steps"}
MOST_SHOWN = 32_767
RUNS = ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://evil.example")', "http://evil.example/", "1e5", "{=A1}")


some_reports = pytest.mark.parametrize(
    ("name", "audience"),
    some_quickly([(name, audience) for name in NAMES for audience in ("team", "board")], every=5),
)


@cache
def cells(name: str, audience: str) -> list[str]:
    return texts_in(rendered(name, "xlsx", audience))


def made_of(*texts: str) -> bytes:
    rows = tuple((Field(text),) for text in texts)
    return as_excel("t", "s", date(2026, 9, 14), [Grid("All", (Width("Text", 20),), rows)])


def parts_of(file: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


@some_reports
def test_every_text_of_the_page_stands_in_it(name: str, audience: str) -> None:
    told = set(counted(cells(name, audience)))
    texts = [text for text in page_texts(name, audience) if text.strip() not in IN_A_HEAD and not DAY.match(text)]

    assert [text for text in texts if not set(counted([text])) <= told] == []


@some_reports
def test_it_says_no_figure_and_no_name_that_the_page_does_not(name: str, audience: str) -> None:
    page, told = counted(page_texts(name, audience)), counted(cells(name, audience))

    assert {word for word in set(told) - set(page) if word.isupper() or word[0].isupper()} <= HEADS


def test_the_steps_are_the_first_sheet_with_numbers_and_days_that_are_such() -> None:
    first, *_ = sheets_in(rendered("example", "xlsx", "team")).values()

    assert first[0] == ["Step", "Done", "By", "Who", "What", "What will show it"]
    assert [row[:4] for row in first[1:]] == [
        [1, date(2026, 9, 25), date(2026, 9, 28), "Mei Tan"],
        [2, "", date(2026, 10, 15), "Rosa Ortiz"],
        [3, "", date(2026, 10, 30), "no owner yet"],
    ]


def test_every_sheet_is_a_table_to_filter_whose_head_stays() -> None:
    sheets = [
        text for name, text in parts_of(rendered("rated", "xlsx", "team")).items() if "worksheets/sheet" in name
    ]

    assert len(sheets) == len(sheets_in(rendered("rated", "xlsx", "team")))
    assert [one for one in sheets if "<autoFilter " not in one or 'state="frozen"' not in one] == []


@pytest.mark.parametrize("text", some_quickly((*RUNS, *HOSTILE), every=6))
def test_whatever_people_write_is_text(text: str) -> None:
    file = render_report(plan_of(text), "xlsx", "team")

    assert [name for name, part in parts_of(file).items() if re.search("<f[ >]|<hyperlink", part)] == []
    assert visible_lines(text).split()[0] in " ".join(texts_in(file)).replace("\u00a0", " ")


def test_texts_come_back_as_they_were() -> None:
    texts = [*RUNS, "_x0041_", "a & b < c", "  two spaces  ", "line\nline", "שלום", "👩‍🏫", "00123", "2026-01-01"]

    assert [row[0] for row in sheets_in(made_of(*texts))["All"][1:]] == texts


@pytest.mark.parametrize(
    "text",
    ["w" * 40_000, "word " * 8_000, "👩" * 20_000, "line\n" * 1_000, "x" * 32_767, "é" * 100_000],
    ids=["one word", "words", "pairs", "lines", "all that fits", "three cells"],
)
def test_what_no_cell_holds_goes_on_in_the_next_and_nothing_is_cut(text: str) -> None:
    told = [row[0] for row in sheets_in(made_of("before", text, "after"))["All"][1:]]

    assert told[0] == "before"
    assert "".join(told[1:-1]) == text
    assert told[-1] == "after"
    assert [one for one in told if len(one.encode("utf-16-le")) > 2 * MOST_SHOWN or one.count("\n") > 253] == []


@given(st.text(st.sampled_from("ab \n👩"), max_size=60).map(lambda text: text * 1_200))
def test_parts_of_a_text_are_the_text(text: str) -> None:
    parts = cell_texts(text)

    assert "".join(parts) == text
    assert all(len(one.encode("utf-16-le")) <= 2 * MOST_IN_A_CELL for one in parts)
    assert all(one.count("\n") <= MOST_LINES for one in parts)


@given(st.lists(st.text(max_size=40), max_size=8))
@example(["What we do", "what we do", "WHAT WE DO"])
@example(["a" * 40, "a" * 41, "[]:*?/\\", "", "'quoted'", "History", "👩" * 40])
@example([f"{'a' * 29} x", "a" * 29, "'"])
def test_names_of_sheets_are_such_as_excel_takes(titles: list[str]) -> None:
    names = sheet_names(titles)

    assert len(names) == len(titles) == len({name.casefold() for name in names})
    for name in names:
        assert 0 < len(name.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST_NAME
        assert not set(name) & set("[]:*?/\\\n\x00")
        assert name == name.strip("'")
        assert name.casefold() != "history"


def test_a_text_that_runs_right_to_left_is_told_to() -> None:
    styles = parts_of(made_of("שלום לכולם"))["xl/styles.xml"]

    assert 'readingOrder="2"' in styles
    assert "readingOrder" not in parts_of(made_of("hello"))["xl/styles.xml"]


def test_a_day_that_excel_does_not_know_stands_as_text() -> None:
    file = as_excel("t", "s", date(1, 1, 1), [Grid("All", (Width("By", 9),), ((Field(date(1066, 10, 14)),),))])

    assert sheets_in(file)["All"][1] == ["1066-10-14"]


def test_the_same_plan_gives_the_same_bytes_and_no_day_is_today_s() -> None:
    file = rendered("rated", "xlsx", "team")

    assert render_report(plans_made_anew()["rated"], "xlsx", "team") == file
    told = parts_of(file)["docProps/core.xml"]
    assert set(re.findall(r"\d{4}-\d\d-\d\d", told)) == {plans()["rated"].opened.isoformat()}
    assert "<dc:creator>plassess</dc:creator>" in told
    assert not re.search(r"absPath|/home/|/work/|/tmp/|Users", "".join(parts_of(file).values()))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [("word", 0, 0), ("word " * 40, 150, 195), ("a\nb\nc", 45, 45), ("学" * 40, 60, 75), ("word " * 8_000, 400, 409)],
    ids=["one line", "words", "breaks", "wide", "higher than a row can be"],
)
def test_a_row_is_as_high_as_its_text(text: str, least: int, most: int) -> None:
    sheet = parts_of(made_of(text))["xl/worksheets/sheet1.xml"]

    told = re.search(r'<row r="2"[^>]*? ht="([\d.]+)"', sheet)

    assert least <= (float(told[1]) if told else 0) <= most


def test_our_own_figures_are_numbers_and_what_content_says_is_text() -> None:
    cells = (Cell((own("12"),)), Cell((own("0.50"),)), Cell((Run("007"),)), Cell((own("3 of 4"),)), Cell((own("–"),)))
    table = Table("Counts", "", tuple(Column(str(at)) for at in range(len(cells))), (Row(cells),), "counts")

    sheets = sheets_in(as_excel("t", "s", date(2026, 9, 14), [table_grid(table)]))

    assert sheets["Counts"][1] == [12.0, 0.5, "007", "3 of 4", "–"]
