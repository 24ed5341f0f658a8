"""A district's summary as a page: the same figures in each format, and a district's name that becomes nothing more."""

import io
from datetime import date
from functools import cache

import pytest
from docx import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from msgspec.structs import replace
from python_calamine import CalamineWorkbook

from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.editions.editions_together import EditionTold, RowApart
from plassess.assessment.district.five_pictures import Summary, summary_of
from plassess.assessment.district.forms.forms_pooled import PooledForm
from plassess.assessment.district.forms.forms_told import FormsTold, NamedForm, ToldForm
from plassess.assessment.district.since_last_time import MovedRole, MovedRow, MovedStandard
from plassess.assessment.district.standing_out import standing_out
from plassess.assessment.district.team_facts import StepFacts
from plassess.assessment.district.teams import Wanted, teams_in
from plassess.assessment.forms.asked_form import FormChoice, FormQuestion
from plassess.assessment.forms.schools_shown import ShownGroup
from plassess.reports.blocks import Items, Section
from plassess.reports.district.summary_page import document_of_summary
from plassess.reports.formats import formats_named, laid_out
from plassess.reports.lines import text_of
from tests.district_teams import ROWS, framework, marks, row, team

from .hostile import HOSTILE

RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
STEP = StepFacts(("tp.evidence",), "done", True, None)


@cache
def twelve() -> Summary:
    """Twelve schools whose first row differs, whose second is alike with all, and whose third four looked at."""
    facts = [
        team(
            at,
            [row(ROWS[0], at % 4), row(ROWS[1], 2), *([row(ROWS[2], 0)] if at < 4 else [])],
            goals=(("tp.evidence",),),
            steps=(STEP,),
            sent=12,
            marked=(marks(ROWS[0], (4, 4, 0, 0, 0), cannot_tell=4),),
            school_level="high",
        )
        for at in range(12)
    ]
    found = summary_of(teams_in(facts), Wanted(), "level", framework(), None)
    asked = FormQuestion(1, "f/a", "f", "A", "Were you asked?", (FormChoice("yes", "Yes"), FormChoice("no", "No")))
    group = ShownGroup(None, 12, {"f/a": {"yes": 9, "no": 3}})
    named = NamedForm("A form", (asked,), {"f/a": ("tp.evidence",)})
    forms = FormsTold((ToldForm(PooledForm("f", "1", (group,)), named),), {"tp.evidence": "Evidence"})
    apart = (RowApart(ROWS[0], "A row", ("its words have changed since it was rated",)),)
    told = EditionTold("principal", "Principal", "2022", "2026", 32, apart)
    return replace(found, forms=forms, editions_told=(told,))


@cache
def page(to: str, district: str = "Riverside") -> str | bytes:
    (one,) = formats_named(to)
    return laid_out(one, document_of_summary(twelve(), district, ("A Publisher",)))


def lines_of(text: str, start: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(start))


def test_a_row_has_its_figures_its_bars_and_its_words() -> None:
    text = str(page("md"))

    assert lines_of(text, f"| {ROWS[0].replace('.', chr(92) + '.')}".split(chr(92))[0]).count("| 3 ") == 4
    assert "3 of 12 at each of 4 places" in text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")
    assert "Nearly all teams stand alike, so no figures are shown" in text
    assert "Fewer than 5 teams, so no figures are shown" in text


def test_a_role_whose_marks_are_not_told_has_a_line_of_its_own() -> None:
    (principals,) = twelve().levels
    coaches = replace(principals, role="coach", role_title="Coach")
    text = str(document_of_summary(replace(twelve(), levels=(principals, coaches)), "", ()).rest[2])
    nobody = str(document_of_summary(replace(twelve(), marks=()), "", ()).rest[2])

    assert "Nothing is told of Coach. Marks are shown where 5 teams or more opened theirs" in text
    assert "Principal." not in text
    assert "Nothing is told of marks. Marks are shown where 5 teams" in nobody


def test_a_table_of_counts_of_no_known_district_is_not_called_one() -> None:
    counts = document_of_summary(replace(twelve(), of_counts=CountsOrigin()), "", ())
    files = document_of_summary(twelve(), "", ())

    assert (counts.title, counts.name, counts.file_title) == ("What our teams say together",) * 3
    assert files.title == "What our teams say together: The whole district"


def test_what_people_said_on_forms_stands_in_a_table_of_its_own_beside_what_teams_decided() -> None:
    text = str(page("md")).replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")

    assert lines_of(text, "| A form: Were you asked?").count("| 9 | 3 |") == 1
    assert "What teams decided" in text
    assert "Principal: edition 2022 is counted with edition 2026 in 32 of 33 rows; 1 is not." in text


def test_each_picture_says_what_it_counts() -> None:
    text = str(page("md")).replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")

    assert "12 teams chose it" in text
    assert "144 people in 12 teams sent their marks" in text
    assert "Middle mark: Level 2. Middle half: Level 1 (ideal) to Level 2" in text
    assert "48 of 144" not in text
    assert "12 of 12 done; 12 had their day moved" in text
    assert "No team has an earlier self-assessment here." in text


def test_word_says_the_same() -> None:
    document = Word(io.BytesIO(bytes(page("docx"))))  # type: ignore[arg-type]  # it is no text

    cells = " ".join(cell.text for table in document.tables for one in table.rows for cell in one.cells)

    assert "12 teams chose it" in cells
    assert "12 of 12 done; 12 had their day moved" in cells


@pytest.mark.parametrize("to", ["html", "md"])
def test_a_hostile_name_of_a_district_stays_text(to: str) -> None:
    text = str(page(to, " ".join(HOSTILE)))

    assert "<script" not in text.lower().replace("&lt;script", "").replace("\\<script", "")
    assert "Nameless" not in text


def test_in_word_no_head_breaks_inside_a_word_and_figures_stand_at_the_right() -> None:
    """A letter of a head takes 0.08 inches in a wide face, and the cell’s margins 0.08; a wide word has some more."""
    found = twelve()
    moved = MovedRow("a", "A row", "", 12, 5, 4, 3, 2, 0, 0)
    under = MovedStandard("tp.evidence", "Evidence", "map", (moved,))
    found = replace(found, moved=(MovedRole("principal", "Principal", "2022", 12, (under,)),))
    found = replace(found, follow_through=replace(found.follow_through, today=date(2027, 7, 10)))
    (to,) = formats_named("docx")
    book = Word(io.BytesIO(laid_out(to, document_of_summary(found, "", ()))))

    tables = [one for one in book.tables if len(one.columns) > 3]
    heads = {cell.text: cell for one in tables for cell in one.rows[0].cells}

    assert {"Same", "Committed", "Overdue", "Not decided"} <= set(heads)
    for text, cell in heads.items():
        assert cell.width.inches >= 0.11 + 0.08 * max(map(len, text.split())), text
    for one in tables:
        assert {cell.paragraphs[0].alignment for row in one.rows for cell in row.cells[1:-1]} == {RIGHT}
        assert sum(cell.width.inches for cell in one.rows[0].cells) == pytest.approx(6.9, abs=0.01)


def test_in_word_what_leads_into_a_table_stays_with_it() -> None:
    book = Word(io.BytesIO(page("docx")))  # type: ignore[arg-type]  # bytes, for this format
    kept = {one.text: one.paragraph_format.keep_with_next for one in book.paragraphs}

    leads = [text for text in kept if text.startswith(("Each figure counts teams", "Shading", "12 teams. Figures"))]
    assert len(leads) == 3
    assert all(kept[text] for text in leads)


def test_excel_has_a_sheet_for_each_picture_and_not_one_for_each_standard() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(bytes(page("xlsx"))))  # type: ignore[arg-type]  # it is no text

    levels = book.get_sheet_by_name("Levels").to_python()

    assert {"Levels", "Goals", "Marks", "Steps", "Forms", "Editions"} <= set(book.sheet_names)
    assert max(map(len, book.sheet_names)) < len("Where this comes from") + 1
    assert any("Where teams stand, by standard" in row for row in levels)
    assert levels[0][:2] == ["Under", "Row"]
    by_row = {row[1]: row[0] for row in levels[1:] if row[1]}
    assert [by_row[id_].rpartition(" › ")[2] for id_ in ROWS] == ["tp.evidence", "tp.evidence", "rc.expertise"]


def of_roles(roles: int) -> Summary:
    """Six teams of each role, so that page one has a sentence or two for each."""
    facts = [
        team(at + 10 * role, [row(id_, at % 4) for id_ in ROWS], role=f"r{role}", role_title=f"Role {role}")
        for role in range(roles)
        for at in range(6)
    ]
    return summary_of(teams_in(facts), Wanted(), "level", framework(), None)


def said_in(section: Section) -> list[str]:
    return [text_of(item.text) for block in section.blocks if isinstance(block, Items) for item in block.items]


@pytest.mark.parametrize(("roles", "crowded", "more"), [(1, False, False), (14, True, False), (30, True, True)])
def test_page_one_holds_what_it_has_room_for_and_what_it_has_not_stands_behind_it(
    roles: int, crowded: bool, more: bool
) -> None:
    found = of_roles(roles)

    document = document_of_summary(found, "Riverside", ())

    out = next(one for one in document.page_one if isinstance(one, Section))
    behind = [line for one in document.rest if one.id == "out-too" for line in said_in(one)]
    assert [*said_in(out), *behind] == [one.text for one in standing_out(found)]
    assert (document.crowded, bool(behind)) == (crowded, more)
    assert sum(map(len, said_in(out))) <= 3200
