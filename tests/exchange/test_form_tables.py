"""Cells and columns of other programs, read back as what somebody chose: by signs, by words, in any order."""

import contextlib
from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.forms_back import WORDS, as_csv

from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormPerson, FormQuestion
from plassess.assessment.forms.came_back import RefusedError
from plassess.assessment.forms.check_letters import with_letter
from plassess.assessment.forms.column_titles import person_title, row_title
from plassess.exchange.form_tables.cell_words import CellRead, choices_in, is_ticked
from plassess.exchange.form_tables.found_columns import found_columns
from plassess.exchange.form_tables.moments import are_moments, moments_in
from plassess.exchange.form_tables.table_sheets import table_sheets
from plassess.files.returned.delimited import table_of
from plassess.files.returned.foreign_table import Cell, Table, letters

LEVELS = (
    FormChoice("1", "All teams plan, from evidence", "Level 1 (ideal)"),
    FormChoice("2", "Two teams do; one does not", "Level 2"),
    FormChoice("not-begun", "Not started here"),
    FormChoice("cannot-tell", "Can’t tell from my job"),
)
ROW = FormQuestion(1, "coach/tp.evidence.plan", "map", "Plans", "Which is closest?", LEVELS, takes_a_line=True)
OTHER = FormQuestion(2, "coach/tp.evidence.impact", "map", "Impact", "Which is closest now?", LEVELS)
TEAM = AskedForm("t1", "Marks", (ROW, OTHER), people=(FormPerson("k7"), FormPerson("m2")))
NAMED = AskedForm(
    "t1", "Marks", (ROW,), people=(FormPerson("rosa", "Rosa Ortiz"), FormPerson("rosa-2", "Rosa Ortiz"))
)
HEAD = [person_title(TEAM, WORDS), row_title(ROW), row_title(OTHER)]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Level 1 (ideal): All teams plan, from evidence", "1"),
        ("level 1: all teams plan from evidence.", "1"),
        ("Level 2", "2"),
        ("2", "2"),
        (2.0, "2"),
        ("Two teams do; one does not", "2"),
        ("Not started here", "not-begun"),
        ("Can't tell from my job", "cannot-tell"),
        ("Can’t tell from my job (cannot-tell)", "cannot-tell"),
    ],
)
def test_a_choice_is_read_by_its_words_its_label_or_its_number(cell: Cell, value: str) -> None:
    assert choices_in(cell, ROW) == CellRead((value,))


@pytest.mark.parametrize("cell", ["3", "2.5", 2.5, "Level 3", "Level", "both", True, "1, 2", "Level 12", "-1"])
def test_what_is_no_choice_is_none(cell: Cell) -> None:
    assert choices_in(cell, ROW) == CellRead(wrong="no-choice")


def test_a_known_label_before_other_words_is_an_answer_to_other_words() -> None:
    assert choices_in("Level 2: Three teams do", ROW) == CellRead(wrong="other-words")


@given(
    texts=st.lists(st.text("ab,;.! ’é/", min_size=1, max_size=8).map(str.strip), min_size=2, max_size=5, unique=True),
    chosen=st.data(),
)
def test_several_choices_come_back_whatever_stands_in_them(texts: list[str], chosen: st.DataObject) -> None:
    """With Google's comma or Microsoft's semicolon between them; where their words let them be told apart."""
    there = [one for one in texts if one.strip(" ,;")]
    starts = any(a != b and b.startswith(a) for a in there for b in there)
    if len(there) < 2 or starts or any(one[0] in " ,;" or one[-1] in " ,;" for one in there):
        return
    choices = tuple(FormChoice(f"o{at}", text) for at, text in enumerate(there))
    question = FormQuestion(1, "f/a", "f", "A", "Which?", choices, several=True)
    some = chosen.draw(st.lists(st.sampled_from(choices), min_size=2, max_size=len(choices), unique=True))

    for between in (", ", ";"):
        assert choices_in(between.join(one.text for one in some), question).values == tuple(one.value for one in some)


@pytest.mark.parametrize(("cell", "ticked"), [("May be read aloud", True), ("", False), ("No", False), (True, True)])
def test_a_tick_is_anything_but_a_no(cell: Cell, ticked: bool) -> None:
    assert is_ticked(cell) == ticked


FORMS = (
    "%Y/%m/%d %I:%M:%S %p EST",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%SZ",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%y %H:%M:%S",
    "%d/%m/%Y %H:%M:%S",
    "%d.%m.%Y, %H:%M:%S",
)


@given(
    first=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)).map(lambda one: one.replace(microsecond=0)),  # noqa: DTZ001
    days=st.lists(st.integers(0, 40), max_size=6),
    form=st.sampled_from(FORMS),
)
def test_a_column_of_moments_is_read_as_it_was_meant_or_not_at_all(
    first: datetime, days: Sequence[int], form: str
) -> None:
    """In the order they were sent in, as exports have them."""
    moments = [first]
    for each in days:
        moments.append(moments[-1] + timedelta(days=each, seconds=1))
    cells = [one.strftime(form) for one in moments]

    read = moments_in(cells)

    assert are_moments(cells)
    if read is None:
        assert all(one.day <= 12 for one in moments), "where one day tells, nothing is left open"
    else:
        assert read == [one.isoformat() for one in moments] or form[1] in "md"
    if form.startswith("%Y") or any(one.day > 12 for one in moments):
        assert read == [one.isoformat() for one in moments]


def test_columns_are_found_in_any_order_and_others_are_left() -> None:
    titles = ["Email", HEAD[2], "Timestamp", HEAD[1], HEAD[0], "Score"]

    found = found_columns(Table((tuple(titles),)), [(TEAM,)])

    assert (found.rows, found.who) == ({ROW.id: 3, OTHER.id: 1}, 4)
    assert found.unsigned == (0, 2, 5)


@pytest.mark.parametrize(
    "title", ["1. Plans", "Plans", "Which is closest?", "3) plans", "Plans: Which is closest? What counts: two"]
)
def test_a_title_without_its_sign_is_found_by_its_words(title: str) -> None:
    assert found_columns(Table(((HEAD[0], title),)), [(TEAM,)]).rows == {ROW.id: 1}


def test_a_question_whose_number_moved_is_found_by_its_words() -> None:
    moved = row_title(ROW).replace("[1-", "[9-")

    assert found_columns(Table(((HEAD[0], moved),)), [(TEAM,)]).rows == {ROW.id: 1}


def sheets(rows: Sequence[Sequence[str]], form: AskedForm = TEAM) -> dict[str, str]:
    found = table_sheets([table_of(as_csv(rows).decode())], [(form,)], None)
    return {one.at: one.answers.person or "" for one in found.sheets} | {one.at: one.why for one in found.refused}


def test_a_person_is_told_by_a_code_with_its_letter_or_by_a_name() -> None:
    code = with_letter("k7", "t1")
    told = sheets([HEAD, [code, "1", ""], [code.lower().replace("-", " "), "1", ""], ["K7", "1", ""]])
    names = [person_title(NAMED, WORDS), row_title(ROW)]
    named = sheets([names, ["Rosa Ortiz", "1"], ["rosa ortiz (rosa-2)", "1"]], NAMED)

    assert (told["row 2"], told["row 3"]) == ("k7", "k7")
    assert "is no code" in told["row 4, column A"]
    assert "the name of two" in named["row 2, column A"]
    assert named["row 3"] == "rosa-2"


@given(rows=st.lists(st.lists(st.text(max_size=12), max_size=5), max_size=5), between=st.sampled_from(",;\t|"))
def test_no_table_however_made_breaks_the_reading(rows: list[list[str]], between: str) -> None:
    with contextlib.suppress(RefusedError):
        table_sheets([table_of(as_csv([HEAD, *rows], between).decode(errors="replace"))], [(TEAM,)], None)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ",;\t|:")
def test_what_stands_between_cells_is_told_by_excel_s_own_first_line(between: str, end: str) -> None:
    rows = [["a", "b, c; d|e"], ["f", "g"]]

    table = table_of(f"sep={between}{end}" + as_csv(rows, between).decode("utf-8-sig"))

    assert table.rows == tuple(map(tuple, rows))


@pytest.mark.parametrize(("column", "named"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_a_column_is_named_as_a_spreadsheet_does(column: int, named: str) -> None:
    assert letters(column) == named
