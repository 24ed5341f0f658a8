"""Forms of a team that marks alone, filled in elsewhere: as Google, Microsoft and a page bring them back."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import datetime

import xlsxwriter

from plassess.assessment.forms.answer_lines import answer_lines
from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.check_letters import with_letter
from plassess.assessment.forms.column_titles import (
    ColumnWords,
    aloud_title,
    person_title,
    row_title,
    saw_title,
    school_title,
)
from plassess.assessment.forms.content_form import content_form
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers
from plassess.assessment.forms.team_form import team_form
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.content.layers import translated
from plassess.files.content.library import load_library
from tests.marked_alone import rows_of

WORDS = ColumnWords(
    saw="What did you see?",
    aloud="May it be read aloud?",
    may_be_read="It may be read aloud",
    code="Your code",
    name="Your name",
    school="School",
)
SENT = "2026-10-19T09:00:00"


def content_form_of(id_: str, lang: str | None = None) -> AskedForm:
    """A form of the shipped content, in a language."""
    found = load_library(translated(None, lang), [], [id_]).instrument(id_)
    assert found is not None
    return content_form(found, lang=lang or "")


FAMILY = content_form_of("family-form")


def by_school(form: AskedForm, schools: Sequence[str]) -> bytes:
    """A table with a row from each of these schools, all of one moment and alike."""
    head = ["Timestamp", school_title(form, WORDS), *map(row_title, form.questions)]
    same = [one.choices[0].words if one.choices else "" for one in form.questions]
    return as_csv([head, *(["2026/10/19 9:00:00 AM EST", school, *same] for school in schools)])


def form_of(marks: MarksFolder) -> AskedForm:
    return team_form(marks.folder.assessment(), rows_of(marks.folder))


def titles(form: AskedForm, before: Sequence[str] = ("Timestamp",)) -> list[str]:
    rows = [
        title for one in form.questions for title in (row_title(one), saw_title(one, WORDS), aloud_title(one, WORDS))
    ]
    return [*before, person_title(form, WORDS), *rows]


def cells(form: AskedForm, code: str, signs: Sequence[str], saw: Mapping[int, tuple[str, bool]] = {}) -> list[str]:
    """The cells of one person: a choice by its value for each question, and beside some a line with its tick."""
    person = next((one.name for one in form.people if one.code == code and one.name), with_letter(code, form.of))
    given = [person]
    for number, (one, sign) in enumerate(zip(form.questions, signs, strict=True), start=1):
        words = next((choice.words for choice in one.choices if choice.value == sign), "")
        line, tick = saw.get(number, ("", False))
        given += [words, line, WORDS.may_be_read if tick else ""]
    return given


def as_csv(rows: Sequence[Sequence[str]], between: str = ",") -> bytes:
    made = io.StringIO()
    csv.writer(made, delimiter=between, quoting=csv.QUOTE_ALL).writerows(rows)
    return made.getvalue().encode()


def google(form: AskedForm, sheets: Sequence[tuple[str, str, Sequence[str]]]) -> bytes:
    """What Google exports: each sheet is its moment, its code and its signs."""
    return as_csv([titles(form), *([when, *cells(form, code, signs)] for when, code, signs in sheets)])


def microsoft(
    form: AskedForm, sheets: Sequence[tuple[datetime, str, Sequence[str]]], *, in_cells: bool = False
) -> bytes:
    """What Microsoft exports: numbers, two moments, an address and a name before the answers.

    ``in_cells`` writes the texts into the cells, as some programs do, and not into a list of all texts.
    """
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"constant_memory" if in_cells else "in_memory": True})
    sheet, days = book.add_worksheet(), book.add_format({"num_format": "m/d/yy h:mm:ss"})
    for column, title in enumerate(titles(form, ("ID", "Start time", "Completion time", "Email", "Name"))):
        sheet.write_string(0, column, title)
    for row, (when, code, signs) in enumerate(sheets, start=1):
        sheet.write_number(row, 0, row)
        sheet.write_datetime(row, 1, when.replace(hour=0), days)
        sheet.write_datetime(row, 2, when, days)
        sheet.write_string(row, 3, "rosa@schools.example")
        sheet.write_string(row, 4, "Rosa Ortiz")
        for column, cell in enumerate(cells(form, code, signs), start=5):
            sheet.write_string(row, column, cell)
    book.close()
    return made.getvalue()


def answers(form: AskedForm, code: str, signs: Sequence[str], sent: str | None = SENT, **more: object) -> FormAnswers:
    """What the page makes of one person's answers."""
    given = {
        one.id: FormAnswer.model_validate(
            {"asked": one.asked, **({"level": int(sign)} if sign.isdecimal() else {"state": sign})}
        )
        for one, sign in zip(form.questions, signs, strict=True)
        if sign
    }
    return FormAnswers(
        format="plassess/form-answers/1", assessment=form.of, person=code, sent=sent, answers=given
    ).model_copy(update=more)


def lines(*those: object) -> bytes:
    return "\n".join(answer_lines(one) for one in those).encode()
