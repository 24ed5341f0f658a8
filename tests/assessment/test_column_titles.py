"""A column that went through another program is found again by the sign at the end of its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormPerson, FormQuestion
from plassess.assessment.forms.column_titles import (
    ColumnSign,
    ColumnWords,
    aloud_title,
    choices_in_words,
    column_sign,
    edition_in_a_sign,
    names_in_words,
    person_title,
    row_title,
    saw_title,
    school_title,
    schools_in_words,
)

WORDS = ColumnWords("What did you see?", "May it be read aloud?", "Yes", "Your code", "Your name", "School")
CHOICES = (FormChoice("1", "Two teams plan together", "Level 1"),)
ROW = FormQuestion(3, "central-office/tp.evidence.plan", "map", "Time to learn", "Which is closest?", CHOICES)
CODES, NAMES = (FormPerson("k7"),), (FormPerson("rosa", "Rosa Ortiz"),)


def test_a_row_its_line_and_its_tick_are_found_by_their_signs() -> None:
    assert row_title(ROW) == f"3. Time to learn [{ROW.sign}]"
    assert column_sign(row_title(ROW)) == ColumnSign("row", ROW.sign)
    assert column_sign(saw_title(ROW, WORDS)) == ColumnSign("saw", ROW.sign)
    assert column_sign(aloud_title(ROW, WORDS)) == ColumnSign("aloud", ROW.sign)


def test_a_person_gives_a_code_or_chooses_a_name_and_a_family_tells_the_school() -> None:
    by_code, by_name = (AskedForm("k7m2q9xd", "Marks", (ROW,), people=people) for people in (CODES, NAMES))
    family = AskedForm("family-form", "For families", (ROW,), edition="2022", asked_of="families")

    assert person_title(by_code, WORDS) == "Your code [code k7m2q9xd]"
    assert column_sign(person_title(by_code, WORDS)) == ColumnSign("code", of="k7m2q9xd")
    assert column_sign(person_title(by_name, WORDS)) == ColumnSign("name", of="k7m2q9xd")
    assert column_sign(school_title(family, WORDS)) == ColumnSign("school", of="family-form", edition="2022")


@pytest.mark.parametrize("changed", ["{}2", "{} ", "{}:", "Frage 4\n{}", "¿{}?"])
def test_what_a_program_adds_around_a_title_does_not_hide_its_sign(changed: str) -> None:
    title = saw_title(ROW, WORDS).replace(" ", "\u00a0")

    assert column_sign(changed.format(title)) == ColumnSign("saw", ROW.sign)


@pytest.mark.parametrize(
    "title", ["", "Timestamp", "[3]", "[3-9F3C]", "[3-9f3c seen]", "[3-9f3c] and more", "[code ]"]
)
def test_a_title_without_a_sign_has_none(title: str) -> None:
    assert column_sign(title) is None


@given(title=st.text(max_size=60), edition=st.text(min_size=1, max_size=30).filter(edition_in_a_sign))
def test_no_title_and_no_edition_hides_its_own_sign(title: str, edition: str) -> None:
    row = FormQuestion(12, ROW.id, "map", title, "Which?", CHOICES)
    family = AskedForm("family-form", "For families", (row,), edition=edition, asked_of="families")

    assert column_sign(row_title(row)) == ColumnSign("row", row.sign)
    found = column_sign(school_title(family, WORDS))
    assert found == ColumnSign("school", of="family-form", edition=edition_in_a_sign(edition))


@given(st.lists(st.sampled_from(["Rosa", "Rosa (p1)", "Rosa ", "Li"]), min_size=1, max_size=6))
def test_no_name_and_no_choice_stands_twice(told: list[str]) -> None:
    people = tuple(FormPerson(f"p{at}", name) for at, name in enumerate(told))
    choices = tuple(FormChoice(f"p{at}", text) for at, text in enumerate(told))
    form = AskedForm("k7m2q9xd", "Marks", (replace(ROW, choices=choices),), people=people)

    assert len(set(names_in_words(form))) == len(told)
    assert choices_in_words(form.questions[0]) == names_in_words(form)


def test_schools_are_told_once_each_and_none_is_empty() -> None:
    family = AskedForm("family-form", "For families", (ROW,), schools=("Lincoln", " ", "Lincoln ", "Adams"))

    assert schools_in_words(family) == ("Lincoln", "Adams")
