"""Names as people type them: who is in the room, who is meant, and who is not there."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.conversation.typed.people import full_name, near_person, read_people, remark_on, strangers, told_back
from plassess.conversation.typed.room_line import read_room

PEOPLE = ("Rosa Ortiz", "Dan Webb", "Émilie Roy", "Siobhán O’Brien", "Ann Lee, Ed.D.")


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Rosa Ortiz, Dan Webb and Mei Tan", ("Rosa Ortiz", "Dan Webb", "Mei Tan")),
        ("Rosa Ortiz; Dan Webb\nMei  Tan", ("Rosa Ortiz", "Dan Webb", "Mei Tan")),
        ("Rosa & Dan", ("Rosa", "Dan")),
        ("Rosa Ortiz, Jr., Dan Webb", ("Rosa Ortiz, Jr.", "Dan Webb")),
        ("Dan Webb, Ann Lee, Ed.D.", ("Dan Webb", "Ann Lee, Ed.D.")),
        ("Ann Lee, Ed.D. and Dan Webb, III", ("Ann Lee, Ed.D.", "Dan Webb, III")),
        ("Ann Lee, M.Ed., NBCT", ("Ann Lee, M.Ed., NBCT",)),
        ("Ann Lee, PhD; Bo Ma", ("Ann Lee, PhD", "Bo Ma")),
        ("Rosa, rosa, ROSA", ("Rosa",)),
        ("O'Brien, O’Brien", ("O'Brien",)),
        ("", ()),
        (" , ;", ()),
        ("Jr., Rosa", ("Jr.", "Rosa")),
        ("Ann Lee, D.Ed., Bo Ma, LPC", ("Ann Lee, D.Ed.", "Bo Ma, LPC")),
        ("محمد علي، سارة", ("محمد علي", "سارة")),
        ("李雷、韩梅，Bo", ("李雷", "韩梅", "Bo")),
    ],
)
def test_people_are_read_one_by_one(typed: str, people: tuple[str, ...]) -> None:
    assert read_people(typed) == people


@given(
    st.lists(st.sampled_from(["Rosa Ortiz", "Dan Webb, Jr.", "Mei Tan, Ph.D.", "Ana Sanders", "Ed Ma"]), unique=True)
)
def test_people_written_out_are_read_back(people: list[str]) -> None:
    assert read_people(", ".join(people)) == tuple(people)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("Rosa Ortiz <rosa@x.org>, Dan Webb (dan.webb@k12.us)", ("Rosa Ortiz", "Dan Webb")),
        ("Ortiz, Rosa <rosa@x.org>; Webb, Dan <mailto:d@x.org>;", ("Rosa Ortiz", "Dan Webb")),
        ("de la Cruz, José; Webb, Dan; Mei Tan", ("José de la Cruz", "Dan Webb", "Mei Tan")),
        ("Rosa Ortiz, Dan Webb; Mei Tan", ("Rosa Ortiz", "Dan Webb", "Mei Tan")),
        ("Rosa, Dan; Mei", ("Rosa", "Dan", "Mei")),
        ("Ann Lee, Ed.D.; Bo Ma, Jr.", ("Ann Lee, Ed.D.", "Bo Ma, Jr.")),
        ("Ortiz, Rosa", ("Ortiz", "Rosa")),
        ("Rosa / Dan / Mei", ("Rosa", "Dan", "Mei")),
        ("Rosa|Dan\tMei", ("Rosa", "Dan", "Mei")),
        ("• Rosa • Dan", ("Rosa", "Dan")),
        ("- Rosa\n- Dan", ("Rosa", "Dan")),
        ("1. Rosa\n2. Dan", ("Rosa", "Dan")),
        ("rosa@x.org", ("rosa@x.org",)),
        ("", ()),
    ],
)
def test_who_is_in_the_room_is_read_from_a_list_or_an_invitation(typed: str, people: tuple[str, ...]) -> None:
    assert read_room(typed) == people


@given(
    st.lists(
        st.sampled_from(["Rosa Ortiz", "Dan Webb, Jr.", "Anne-Marie O’Neil", "Ana Sanders", "Ed Ma"]), unique=True
    )
)
def test_a_room_that_stands_on_the_line_to_be_changed_stays_as_it_is(people: list[str]) -> None:
    assert read_room(", ".join(people)) == tuple(people)
    assert read_room("; ".join(people)) == tuple(people)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("rosa", "Rosa Ortiz"),
        ("ortiz", "Rosa Ortiz"),
        ("Emilie", "Émilie Roy"),
        ("o'brien", "Siobhán O’Brien"),
        ("O‘BRIEN", "Siobhán O’Brien"),
        ("Siobhan O`Brien", "Siobhán O’Brien"),
        ("ann lee", "Ann Lee, Ed.D."),
        ("Bo", "Bo"),
        ("", ""),
        ("  ", ""),
        ("Rosa and Dan", "Rosa Ortiz and Dan Webb"),
        ("Rosa, Dan, Ann", "Rosa Ortiz, Dan Webb and Ann Lee, Ed.D."),
        ("Rosa and Bo", "Rosa and Bo"),
        ("Ortiz, Rosa", "Rosa Ortiz"),
        ("Rosa Ortiz, Ed.D.", "Rosa Ortiz"),
        ("Rosa Ortiz Ph.D.", "Rosa Ortiz"),
        ("Dr. Rosa Ortiz, Ph.D. and Dan", "Rosa Ortiz and Dan Webb"),
        ("Ann Lee, EdD", "Ann Lee, Ed.D."),
        ("Lee, Ann", "Ann Lee, Ed.D."),
        ("R. Ortiz", "Rosa Ortiz"),
        ("rosa o.", "Rosa Ortiz"),
        ("E. Roy", "Émilie Roy"),
        ("R. O.", "R. O."),
        ("D. Ortiz", "D. Ortiz"),
        ("Rosa/Dan", "Rosa Ortiz and Dan Webb"),
        ("Rosa + Dan + Ann", "Rosa Ortiz, Dan Webb and Ann Lee, Ed.D."),
        ("Rosa with Dan", "Rosa Ortiz and Dan Webb"),
        ("Rosa, Rosa Ortiz", "Rosa Ortiz"),
        ("Room 5/6", "Room 5/6"),
    ],
)
def test_a_name_is_completed_where_one_person_in_the_room_is_meant(typed: str, name: str) -> None:
    assert full_name(typed, PEOPLE) == name


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_decomposed_letters_are_the_same_name(form: str) -> None:
    assert full_name(unicodedata.normalize(form, "émilie roy"), PEOPLE) == "Émilie Roy"
    assert full_name("Émilie", [unicodedata.normalize(form, "Émilie Roy")]) == unicodedata.normalize(
        form, "Émilie Roy"
    )


def test_a_whole_word_of_a_name_goes_before_the_beginning_of_another() -> None:
    assert full_name("Jo", ("Joanna Park", "Jo Park")) == "Jo Park"
    assert full_name("Park", ("Joanna Park", "Jo Park")) == "Park"
    assert full_name("J. Park", ("Joanna Park", "Jo Park")) == "J. Park"


def test_a_beginning_that_fits_two_people_stays_as_typed() -> None:
    assert full_name("R", ("Rosa Ortiz", "Rob Lee")) == "R"


@pytest.mark.parametrize(
    "typed", ["five of us", "5 teachers", "everyone", "the whole team", "all of us", "we", "Two coaches"]
)
def test_a_word_for_several_people_is_told_back_as_one_name(typed: str) -> None:
    shown, remark = told_back(read_people(typed))

    assert shown == f"→ {typed}"
    assert f"“{typed}” counts as one name" in remark


@pytest.mark.parametrize("typed", ["Rosa Ortiz, Dan Webb", "Weaver", "Usha", "Allen Small", "Ann Lee, Ed.D."])
def test_names_are_told_back_and_nothing_else(typed: str) -> None:
    assert told_back(read_people(typed)) == (f"→ {' · '.join(read_people(typed))}",)


def test_nobody_is_told_back_as_nothing() -> None:
    assert told_back(()) == ()


@pytest.mark.parametrize(
    ("owner", "missing"),
    [
        ("Rosa Ortiz", ()),
        ("Rosa Ortiz and Dan Webb", ()),
        ("Ann Lee, Ed.D.", ()),
        ("emilie", ()),
        ("Bo", ("Bo",)),
        ("Rosa Ortiz and Bo", ("Bo",)),
        ("3rd grade team", ("3rd grade team",)),
        (None, ()),
    ],
)
def test_owners_who_are_not_in_the_room_are_found(owner: str | None, missing: tuple[str, ...]) -> None:
    assert strangers(owner, PEOPLE) == missing


def test_where_nobody_said_who_is_there_nobody_is_missing() -> None:
    assert strangers("Bo", ()) == ()


def test_an_owner_who_is_not_there_is_remarked_on_once() -> None:
    told: set[str] = set()

    remarks = [remark_on(owner, PEOPLE, told) for owner in ("Bo", "Rosa Ortiz", "BO", "Bo and Cy")]

    assert remarks == ["“Bo” is not among those in the room.", "", "", "“Cy” is not among those in the room."]


OTHERS = (
    "Anne-Marie O'Neil",
    "Mary Ann Smith",
    "Łukasz Nowak",
    "Søren Berg",
    "İpek Aydın",
    "Dr. Kim Le",
    "Lee Wu",
    "Ana Ruiz",
    "Ana Ríos",
)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("anne marie", "Anne-Marie O'Neil"),
        ("Anne Marie O’Neil", "Anne-Marie O'Neil"),
        ("Mary-Ann", "Mary Ann Smith"),
        ("Lukasz", "Łukasz Nowak"),
        ("soren berg", "Søren Berg"),
        ("ipek aydin", "İpek Aydın"),
        ("Dr. Le", "Dr. Kim Le"),
        ("Søren\u200b Berg\u200f", "Søren Berg"),
    ],
)
def test_names_compare_without_hyphens_special_letters_and_what_nobody_sees(typed: str, name: str) -> None:
    assert full_name(typed, OTHERS) == name


def test_of_two_people_whose_names_begin_so_neither_is_proposed() -> None:
    assert near_person("Ana R", OTHERS) is None
    assert near_person("Ana Ruis", OTHERS) == "Ana Ruiz"
