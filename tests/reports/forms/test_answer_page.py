"""The page to fill in, as it is written: what its policy allows, what it gives away, how large it is."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html
from msgspec import to_builtins
from msgspec.structs import replace

from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.forms.check_letters import code_digest, with_letter
from plassess.assessment.forms.team_form import team_form
from plassess.content.library import MAP
from plassess.files.content.library import load_library
from plassess.files.content.shipped import shipped_templates
from plassess.reports.forms import answer_page
from plassess.reports.forms.answer_page import render_answer_page
from plassess.reports.forms.answer_page_words import answer_page_words
from plassess.reports.forms.form_notice_words import form_notice_words
from plassess.reports.forms.page_words import languages
from tests.examples import example_assessment
from tests.reports.forms.asked import FAMILY, NAMED, TEAM, hostile_form
from tests.reports.hostile import HOSTILE

ALL_THERE_ARE, MOST_BYTES = 33, 150_000


def page_of(form: object, mail: str = "") -> str:
    made = render_answer_page(form, mail)  # type: ignore[arg-type]
    assert made.ending == "html"
    assert isinstance(made.held, str)
    return made.held


def data_in(page: str) -> dict[str, object]:
    (held,) = html.fromstring(page).xpath("//script[@id='data']/text()")
    found: dict[str, object] = json.loads(held)
    return found


@pytest.mark.parametrize("form", [TEAM, NAMED, FAMILY, hostile_form()], ids=["codes", "names", "families", "hostile"])
def test_the_policy_allows_its_own_style_and_script_and_nothing_else(form: object) -> None:
    page = page_of(form)

    tree = html.fromstring(page)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = tree.xpath("//style/text()"), tree.xpath("//script[not(@type)]/text()")
    digests = [f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in (style, script)]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {digests[0]}",
        f"script-src {digests[1]}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not tree.xpath("//@style | //*[@src] | //link | //form")
    assert not [one for one in tree.xpath("//@*") if one.attrname.startswith("on")]


@pytest.mark.parametrize("role", ["principal", "central-office"])
def test_all_rows_of_a_map_make_a_page_below_150_kilobytes(role: str) -> None:
    library = load_library(None, [role], [MAP])
    standards = tuple(one.id for one in library.framework.standards)
    record = example_assessment(role=role, using=(MAP,), standards=standards, alone=(MAP,), uid="k7m2q9xd")
    form = replace(team_form(record, rows_marked_alone(record, {}, library), title="The team"), people=TEAM.people)

    size = len(page_of(form).encode())

    assert len(form.questions) == ALL_THERE_ARE
    assert size < MOST_BYTES


def test_no_code_stands_in_it_and_each_digest_is_of_a_code_with_its_letter() -> None:
    form = replace(TEAM, people=(*TEAM.people, NAMED.people[1]))

    page = page_of(form)

    codes = data_in(page)["codes"]
    assert codes == [
        {"digest": code_digest("k7", form.of), "dashes": []},
        {"digest": code_digest("m3", form.of), "dashes": []},
        {"digest": code_digest("rosa-2", form.of), "dashes": [4]},
    ]
    for one in form.people:
        assert with_letter(one.code, form.of).casefold() not in page.casefold()
    assert "Rosa Ortiz" not in page
    assert "rosa-2" not in page


def test_names_are_chosen_where_all_have_one_and_a_form_of_the_content_asks_for_nobody() -> None:
    named, family = html.fromstring(page_of(NAMED)), html.fromstring(page_of(FAMILY))

    assert named.xpath("//select[@id='who']/option/text()") == ["Choose", "Rosa Ortiz", "Rosa Ortiz", "Li"]
    assert family.xpath("//select[@id='school']/option/text()") == ["Escoger", "Lincoln", "Adams"]
    assert not family.xpath("//*[@id='who']")
    assert html.fromstring(page_of(replace(FAMILY, schools=()))).xpath("//input[@id='school']/@type") == ["text"]


def test_hostile_words_stay_words() -> None:
    form = hostile_form()

    tree = html.fromstring(page_of(form))

    assert len(tree.xpath("//script")) == 2
    assert not tree.xpath("//img | //iframe | //a[starts-with(@href, 'javascript')]")
    assert len(tree.xpath("//section[contains(@class, 'row')]")) == len(HOSTILE)


def test_it_speaks_the_language_of_a_form_of_the_content_where_somebody_told_its_words() -> None:
    spanish, somali = html.fromstring(page_of(FAMILY)), html.fromstring(page_of(replace(FAMILY, lang="so")))

    assert (spanish.get("lang"), spanish.xpath("//button[@id='next']/text()")) == ("es", ["Empezar"])
    assert (somali.get("lang"), somali.xpath("//h2[@id='title-1']/@lang")) == ("en", ["so"])
    assert html.fromstring(page_of(replace(TEAM, lang="es"))).get("lang") == "en"


@pytest.mark.parametrize("lang", languages())
def test_each_language_tells_every_word_with_the_places_for_values(lang: str) -> None:
    for words_of in (answer_page_words, form_notice_words):
        english, told = to_builtins(words_of("en")), to_builtins(words_of(lang))

        places = [{key: re.findall(r"\{\}|\[\]", str(text)) for key, text in one.items()} for one in (english, told)]
        assert sorted(map(sorted, places[0].values())) == sorted(map(sorted, places[1].values()))
        assert places[0] == {key: places[0][key] for key in places[1]}
        assert all(told.values())


def test_nothing_on_it_moves_and_no_word_is_told_that_it_does_not_say() -> None:
    page = page_of(TEAM)
    templates = [(shipped_templates() / f"form-page.{ending}").read_text("utf-8") for ending in ("html.j2", "js")]
    maker = Path(answer_page.__file__).read_text("utf-8")

    assert not re.search(r"transition|animation|scroll-behavior|smooth", page)
    said = set(re.findall(r"words\.(\w+)", "".join((*templates, maker))))
    assert set(to_builtins(answer_page_words("en"))) - {"lang"} <= said


def test_without_scripts_it_says_how_a_sheet_goes_back() -> None:
    team, family = html.fromstring(page_of(TEAM)), html.fromstring(page_of(FAMILY))

    (told,) = team.xpath("//div[contains(@class, 'dead')]")
    assert "K7: 2 3 ? 0" in " ".join(told.text_content().split())
    assert "K7" not in family.xpath("//div[contains(@class, 'dead')]")[0].text_content()
    assert team.xpath(
        "//section[@id='row-1']//label[contains(@class, 'state')]//span[contains(@class, 'sign')]/text()"
    ) == [
        "0",
        "?",
    ]
