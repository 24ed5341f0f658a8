"""The script for Google: what it holds, and what it makes where its few calls are stood in for. Google runs it nowhere here."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.roster import CODE
from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.check_letters import with_letter
from plassess.assessment.forms.column_titles import column_sign
from plassess.reports.forms.google_form import A_CODE, literal, render_google
from tests.reports.forms.asked import FAMILY, LEVELS, NAMED, TEAM, hostile_form, row
from tests.reports.forms.at_google import made_at_google
from tests.reports.hostile import HOSTILE


def test_every_row_is_asked_with_its_choices_its_line_and_its_tick_in_order() -> None:
    (form,) = made_at_google(TEAM)["forms"]
    asked = [item for item in form["items"] if item["kind"] != "page"]

    signs = [column_sign(item["title"]) for item in asked]
    assert [(sign.kind, sign.row) for sign in signs[1:] if sign] == [
        (kind, question.sign) for question in TEAM.questions for kind in ("row", "saw", "aloud")
    ]
    assert [item["kind"] for item in asked] == ["text", *["one", "text", "several"] * 7]
    assert asked[1]["title"] == f"1. Row 1 [{TEAM.questions[0].sign}]"
    assert asked[1]["help"] == "Which is closest to row 1?"
    assert asked[1]["choices"] == [choice.words for choice in LEVELS]
    assert asked[3]["choices"] == ["Yes, it may be read aloud"]
    assert asked[4]["help"].splitlines()[1:] == ["What counts:", "• A plan is written"]


def test_it_asks_for_a_code_that_ends_with_a_letter_and_needs_nothing_else() -> None:
    (form,) = made_at_google(TEAM)["forms"]

    assert form["items"][0]["title"] == "Your code [code k7m2q9xd]"
    assert form["items"][0]["pattern"] == A_CODE
    assert [item["title"] for item in form["items"] if item.get("required")] == ["Your code [code k7m2q9xd]"]


def test_people_who_have_names_choose_theirs_and_nobody_has_anothers() -> None:
    (form,) = made_at_google(NAMED)["forms"]

    assert form["items"][0] == {
        "kind": "list",
        "title": "Your name [name k7m2q9xd]",
        "choices": ["Rosa Ortiz (rosa)", "Rosa Ortiz (rosa-2)", "Li"],
        "required": True,
    }


def test_no_address_is_collected_no_summary_shown_and_the_form_is_published() -> None:
    result = made_at_google(TEAM)
    (form,) = result["forms"]

    assert form["settings"] == {
        "title": "Marks of the central office",
        "description": "Mark the work, never a person.\n\nThe keeper could see marks.\n\n"
        "Google keeps each answer, and when it was sent, until it is deleted there. Whoever runs the district’s"
        " accounts could see it.\n\nBased on standards.",
        "confirmation": "Your answers were sent. Thank you.",
        "collectEmail": False,
        "limitOneResponsePerUser": False,
        "allowResponseEdits": False,
        "showLinkToRespondAgain": False,
        "publishingSummary": False,
        "shuffleQuestions": False,
        "progressBar": True,
        "requireLogin": True,
    }
    assert form["published"]
    assert form["accepts"]
    assert "Hand out this address:  https://forms.example/answer" in result["log"][0]
    assert "plassess collect FILE" in result["log"][-1]


def test_a_form_that_would_collect_addresses_stays_closed_and_says_so() -> None:
    result = made_at_google(TEAM, collects=True)
    (form,) = result["forms"]

    assert not form["published"]
    assert not form["accepts"]
    assert "collects addresses" in result["log"][0]
    assert "Delete it (https://forms.example/edit)" in result["log"][0]
    assert result["log"][-1].startswith("stopped: ")


def test_an_account_in_no_district_and_one_that_knows_no_publishing_get_the_form_too() -> None:
    result = made_at_google(TEAM, inDistrict=False, publishes=False)
    (form,) = result["forms"]

    assert form["accepts"]
    assert "requireLogin" not in form["settings"]
    assert "Who may answer could not be set" in result["log"][0]


def test_families_answer_in_their_language_by_school_and_without_an_account() -> None:
    (form,) = made_at_google(FAMILY)["forms"]
    asked = [item for item in form["items"] if item["kind"] != "page"]

    assert form["settings"]["requireLogin"] is False
    assert form["settings"]["confirmation"].startswith("Las respuestas")
    assert [item["kind"] for item in asked] == ["list", "one", "several", "lines", "several"]
    assert asked[0]["title"] == "Escuela [school family-form 2022]"
    assert asked[0]["choices"] == ["Lincoln", "Adams"]
    assert asked[1]["title"] == f"1. ¿Saben qué le gusta? [{FAMILY.questions[0].sign}]"
    assert "help" not in asked[1]
    assert asked[4]["title"] == f"¿Se puede leer en voz alta? [{FAMILY.questions[2].sign} aloud]"


def test_many_questions_stand_on_pages_of_about_the_same_length() -> None:
    (form,) = made_at_google(TEAM)["forms"]

    assert [item["title"] for item in form["items"] if item["kind"] == "page"] == [
        "Questions 1 to 3 of 7",
        "Questions 4 to 7 of 7",
    ]


def test_hostile_texts_are_asked_as_texts() -> None:
    (form,) = made_at_google(hostile_form())["forms"]
    titles = [item["title"] for item in form["items"] if item["kind"] == "one"]

    assert len(titles) == len(HOSTILE)
    assert all(sign is not None and sign.kind == "row" for sign in map(column_sign, titles))


def test_the_steps_stand_at_the_top_and_the_function_to_run_is_the_first() -> None:
    script = render_google(TEAM)

    assert "script.google.com" in script[:400]
    assert re.findall(r"^function (\w+)", script, re.MULTILINE)[0] == "makeForm"
    assert all(name.endswith("_") for name in re.findall(r"^function (\w+)", script, re.MULTILINE)[1:])
    assert "const OUTSIDE_PARTNERS = false;" in script


TEXTS = (
    st.text(max_size=80) | st.sampled_from(HOSTILE) | st.sampled_from(['"]};evil();//', "</script>", "\u2028", "*/"])
)


@given(st.dictionaries(st.sampled_from(["title", "description", "help"]), TEXTS | st.lists(TEXTS, max_size=4)))
def test_no_text_breaks_out_of_the_data(data: dict[str, Any]) -> None:
    written = literal(data)

    assert json.loads(written) == data
    assert "</" not in written
    assert all(character.isprintable() or character == "\n" for character in written)


@given(st.from_regex(CODE, fullmatch=True), st.sampled_from(["-", " ", ""]))
def test_each_code_that_is_handed_out_is_taken_however_it_is_typed(code: str, dash: str) -> None:
    told = with_letter(code, "k7m2q9xd")
    typed = f"{told[:-2]}{dash}{told[-1]}"

    assert re.fullmatch(A_CODE, typed)
    assert re.fullmatch(A_CODE, f" {typed.casefold()} ")


@pytest.mark.parametrize("typed", ["", "7", "K7-4", "rosa@example.org", "=K7-F"])
def test_what_is_no_code_with_a_letter_is_handed_back(typed: str) -> None:
    assert re.fullmatch(A_CODE, typed) is None


def test_a_form_without_a_title_is_called_after_what_it_is_of() -> None:
    form = AskedForm("k7m2q9xd", " ", (row(1),))

    assert made_at_google(form)["forms"][0]["created"] == "k7m2q9xd"
