"""The Word file and the text for Microsoft Forms, read back as its import is said to read them."""

import io
import re

import pytest
from docx import Document
from msgspec.structs import replace

from plassess.assessment.forms.asked_form import AskedForm, FormPerson
from plassess.assessment.forms.column_titles import column_sign
from plassess.problems.errors import UsageError
from plassess.reports.forms.microsoft_form import MOST_ITEMS, render_microsoft_text, render_microsoft_word
from tests.reports.forms.asked import FAMILY, LEVELS, NAMED, TEAM, hostile_form, row
from tests.reports.hostile import HOSTILE

QUESTION, CHOICE = re.compile(r"([0-9]+)\. (.+)"), re.compile(r"([A-Z]{1,2})\. (.+)")


def read(form: AskedForm) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """What stands before the first question, and each question with its choices."""
    before: list[str] = []
    asked: list[tuple[str, list[str]]] = []
    for line in (paragraph.text for paragraph in Document(io.BytesIO(render_microsoft_word(form))).paragraphs):
        if (found := QUESTION.fullmatch(line)) and int(found[1]) == len(asked) + 1:
            asked.append((found[2], []))
        elif asked and (found := CHOICE.fullmatch(line)):
            asked[-1][1].append(found[2])
        elif line:
            before.append(line)
            assert not asked, line
    return before, asked


def test_every_row_is_asked_with_its_choices_its_line_and_its_tick_in_order() -> None:
    before, asked = read(TEAM)

    assert before == [
        "Marks of the central office",
        "Mark the work, never a person.",
        "The keeper could see marks.",
        "Microsoft keeps each answer, and when it was sent, until it is deleted there. Whoever runs the district’s"
        " accounts could see it.",
        "Based on standards.",
    ]
    assert asked[0][0].startswith("Your code: As on your slip, such as K7-F.")
    assert asked[0][0].endswith(" [code k7m2q9xd]")
    assert asked[0][1] == []
    signs = [column_sign(title) for title, _ in asked]
    assert [(sign.kind, sign.row) for sign in signs[1:] if sign] == [
        (kind, question.sign) for question in TEAM.questions for kind in ("row", "saw", "aloud")
    ]
    assert asked[1] == (
        f"Row 1: Which is closest to row 1? [{TEAM.questions[0].sign}]",
        [choice.words for choice in LEVELS],
    )
    assert asked[3][1] == ["Yes, it may be read aloud"]


def test_nothing_stands_behind_the_last_question_and_nothing_is_a_list_a_table_or_a_foot() -> None:
    document = Document(io.BytesIO(render_microsoft_word(TEAM)))

    assert CHOICE.fullmatch([one.text for one in document.paragraphs if one.text][-1])
    assert document.tables == []
    assert [one.text for one in document.sections[0].footer.paragraphs] == [""]
    assert {one.style.name for one in document.paragraphs if one.style} == {"Title", "Normal"}


def test_the_same_form_gives_the_same_bytes() -> None:
    assert render_microsoft_word(FAMILY) == render_microsoft_word(FAMILY)


def test_families_are_asked_in_their_language_by_school() -> None:
    _, asked = read(FAMILY)

    assert asked[0] == (
        "Escuela: Se puede dejar en blanco. Entonces las respuestas se cuentan con las de todo el distrito."
        " [school family-form 2022]",
        ["Lincoln", "Adams"],
    )
    assert asked[1][0] == f"¿Saben qué le gusta? [{FAMILY.questions[0].sign}]"
    assert asked[3] == (f"¿Algo más? [{FAMILY.questions[2].sign}]", [])


def test_names_are_chosen_and_a_list_that_is_too_long_to_look_through_is_written_by_hand() -> None:
    many = replace(NAMED, people=tuple(FormPerson(f"p{at}", f"Person {at}") for at in range(27)))

    assert read(NAMED)[1][0][1] == ["Rosa Ortiz (rosa)", "Rosa Ortiz (rosa-2)", "Li"]
    assert read(many)[1][0] == ("Your name [name k7m2q9xd]", [])


def test_hostile_texts_are_asked_as_texts() -> None:
    form = hostile_form()
    asked = read(replace(form, says_first=(), foot=""))[1]

    assert len([1 for title, _ in asked if (sign := column_sign(title)) and sign.kind == "row"]) == len(HOSTILE)
    assert len(asked) == 1 + 3 * len(HOSTILE)


def test_the_text_to_paste_has_the_same_questions_and_says_what_each_is() -> None:
    text = render_microsoft_text(TEAM)
    titles = [title for title, _ in read(TEAM)[1]]

    assert [line for line in text.splitlines() if column_sign(line)] == titles
    assert "1: Text, “Required”" in text
    assert "2: Choice\n\nRow 1: Which is closest" in text
    assert "4: Choice, “Multiple answers”" in text


@pytest.mark.parametrize("render", [render_microsoft_word, render_microsoft_text])
def test_more_questions_than_microsoft_forms_takes_are_refused(render: object) -> None:
    form = replace(TEAM, questions=tuple(map(row, range(1, MOST_ITEMS // 3 + 2))))

    with pytest.raises(UsageError, match="takes 200 questions, and this form has 202"):
        render(form)  # type: ignore[operator]
