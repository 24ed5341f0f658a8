"""A form that colleagues fill in where they are: which one is made, what is said of it, and what is refused."""

import json
from pathlib import Path

import pytest
import yaml
from lxml import html

from plassess.assessment.forms.check_letters import with_letter
from tests.marked_alone import PEOPLE, laid_out, open_all, rows_of, send, spread
from tests.program.program import files_below, run
from tests.program.test_forms import FORM, with_the_form

TEAM = "2026-10-20-team"
PAGE = ("form", "--to", "html")


def test_a_team_gets_a_page_of_its_rows_and_the_keeper_each_code_with_its_letter(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments")

    written = run(tmp_path, *PAGE, "--mail", "dana@riverside.example")

    assert (written.code, written.out) == (0, f"{TEAM}-page.html\n")
    tree = html.fromstring((tmp_path / written.out.strip()).read_text(encoding="utf-8"))
    rows = rows_of(marks.folder)
    assert tree.xpath("//section[@data-id]/@data-id") == [row.id for row in rows]
    assert tree.xpath("//fieldset//input[@name='row-1']/@value")[-2:] == ["not-begun", "cannot-tell"]
    assert "Lee Wu, could see marks" in tree.xpath("//div[@class='says']")[0].text_content()
    uid = marks.folder.assessment().uid or ""
    for code in PEOPLE:
        assert with_letter(code, uid) in written.err
        assert f'"{code}"' not in tree.xpath("//script[@id='data']/text()")[0]
    assert run(tmp_path, *PAGE, "--out", "-", "--mail", "dana@riverside.example").out == (
        tmp_path / written.out.strip()
    ).read_text(encoding="utf-8")


def test_a_form_of_the_content_is_asked_in_its_language_with_the_schools_there_are(tmp_path: Path) -> None:
    schools = ("--school", "Lincoln", "--school", " Adams  HS ", "--school", "Lincoln")

    written = run(tmp_path, *PAGE, "--form", "student-form", "--lang", "es", *schools)
    told = json.loads(run(tmp_path, *PAGE, "--form", "staff-form", "--json").out)

    assert (written.code, written.out, written.err) == (0, "student-form-es-page.html\n", HAND_OUT)
    tree = html.fromstring((tmp_path / written.out.strip()).read_text(encoding="utf-8"))
    assert tree.xpath("//select[@id='school']/option/text()")[1:] == ["Lincoln", "Adams HS"]
    assert tree.xpath("//h1")[0].text_content() == "Preguntas para estudiantes"
    assert (told["to"], told["form"], told["people"], told["schools"]) == ("html", "staff-form", 0, 0)
    assert told["files"] == [{"kind": "html", "path": "staff-form-page.html"}]


HAND_OUT = (
    "Open it on a phone and send yourself an answer before you hand it out: mail filters take such files away, and"
    " previews show them without what makes them work. docs/forms.md says which way works where.\n"
)


@pytest.mark.parametrize(("form", "lang"), [("student-form", "en"), ("family-form", "es")])
def test_the_notice_for_parents_says_all_that_is_asked(tmp_path: Path, form: str, lang: str) -> None:
    written = run(tmp_path, "form", "--form", form, "--notice", *(("--lang", lang) if lang != "en" else ()))

    page = html.fromstring((tmp_path / written.out.strip()).read_text(encoding="utf-8"))
    own = Path(__file__).parents[2] / "data" / ("" if lang == "en" else f"lang/{lang}") / f"instruments/{form}.yaml"
    asked = [item["ask"] for item in yaml.safe_load(own.read_text(encoding="utf-8"))["items"]]
    assert [one.text_content() for one in page.xpath("//ol/li")] == asked
    assert page.get("lang") == lang
    assert " 10 " in page.text_content()
    assert "PPRA" in page.text_content()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("form",), "Say where it is filled in: --to html"),
        (("form", "--to", "paper"), "--to is html"),
        ((*PAGE, "--form", "nothing"), "There is no form nothing."),
        ((*PAGE, "--form", "core-roles"), "core-roles is answered by the team."),
        ((*PAGE, "--school", "Lincoln"), "add --form ID"),
        ((*PAGE, "--lang", "es"), "add --form ID"),
        ((*PAGE, "--form", "staff-form", "assessments"), "Leave one of the two out"),
        ((*PAGE, "--mail", "dana"), "dana is no address"),
        ((*PAGE, "--mail", "a@b.example?bcc=c@d.example"), "is no address"),
        (("form", "--to", "google", "--mail", "dana@riverside.example"), "--to google makes none"),
        (("form", "--form", "staff-form", "--notice"), "staff-form asks staff"),
        (("form", "--notice"), "--notice goes with --form ID"),
        (("form", "--form", "student-form", "--notice", "--to", "html"), "--notice goes with --form ID"),
        ((*PAGE, "--form", "staff-form", "--json", "--out", "-"), "Leave one of them out"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else "",
)
def test_what_makes_no_form_is_refused_with_what_to_do(tmp_path: Path, told: tuple[str, ...], said: str) -> None:
    laid_out(tmp_path / "assessments")
    before = files_below(tmp_path)

    refused = run(tmp_path, *told)

    assert (refused.code, refused.out) == (2, "")
    assert said in refused.said
    assert files_below(tmp_path) == before


def test_nobody_and_opened_marks_get_no_form(tmp_path: Path) -> None:
    nobody, marks = laid_out(tmp_path / "nobody", []), laid_out(tmp_path / "opened")
    send(marks, spread(marks, PEOPLE))
    open_all(marks)

    assert "Nobody who marks is on the roster yet." in run(tmp_path, *PAGE, str(nobody.folder.path)).said
    assert "The marks were opened" in run(tmp_path, *PAGE, str(marks.folder.path)).said


def test_a_question_that_no_form_takes_is_named_with_the_way_that_takes_it(tmp_path: Path) -> None:
    number = FORM.replace("kind: choice\n    answers: plain", "kind: number\n    unit: hours a month")
    with_the_form(tmp_path, number)

    refused = run(tmp_path, *PAGE, "--form", "hall-form")

    assert (refused.code, refused.out) == (2, "")
    assert "hall-form/door is of a kind that no form takes: number." in refused.said
    assert "plassess worksheet --form hall-form" in refused.said
