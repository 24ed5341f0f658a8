"""A form on paper and the page for afterward: whole in one language, safe from what content says, and of one sheet."""

import re
from functools import cache
from html import unescape

import pytest
from msgspec.structs import asdict

from plassess.content.instrument import Instrument
from plassess.content.library import Library
from plassess.files.content.library import load_library
from plassess.reports.forms.form_page import WIDEST_COLUMN, render_after, render_form
from plassess.reports.forms.page_words import languages, page_words
from plassess.reports.kit_sheet import SHEET_FORMATS
from tests.content.shipped import FORMS
from tests.reports.hostile import HOSTILE
from tests.reports.test_html import Page

MAKERS = {"form": render_form, "after": render_after}


@cache
def library_of(name: str) -> Library:
    return load_library(None, [], [name])


def form_of(name: str) -> Instrument:
    form = library_of(name).instrument(name)
    assert form is not None
    return form


def page(name: str, of: str = "form", to: str = "html") -> str:
    return MAKERS[of](form_of(name), library_of(name), page_words(None), to)


def said(text: str) -> str:
    """What a page or a Markdown file says, in one line."""
    plain = text if "<html" not in text else "".join(Page(text).words)
    return " ".join(re.sub(r"[\\]", "", unescape(plain)).split())


@pytest.mark.parametrize("to", SHEET_FORMATS)
@pytest.mark.parametrize("name", FORMS)
def test_what_is_said_before_stands_above_every_question_and_each_of_them_has_its_answers(name: str, to: str) -> None:
    form, told = form_of(name), said(page(name, to=to))
    before = [" ".join(part.split()) for part in str(form.say_before).split("\n\n")]

    places = [told.index(text) for text in (*before, *(item.ask for item in form.items))]

    assert places == sorted(places)
    assert f"About {form.minutes} minutes" in told
    for item in form.items:
        for option in getattr(item, "options", ()):
            assert option.text in told


@pytest.mark.parametrize("name", FORMS)
def test_each_answer_of_each_question_has_a_box_that_says_which_it_is(name: str) -> None:
    choices = [item for item in form_of(name).items if item.kind == "choice"]
    boxes = sum(len(item.options) for item in choices)
    text = page(name)

    assert text.count('<span class="mark"') == page(name, to="md").count("☐") == boxes
    assert (
        len(re.findall(r'<td><span class="mark" aria-hidden="true"></span><span class="unseen"><bdi>', text)) == boxes
    )


@pytest.mark.parametrize("name", FORMS)
def test_what_is_for_the_team_alone_is_not_on_it(name: str) -> None:
    form = form_of(name)
    for of in MAKERS:
        told = said(page(name, of))
        assert not [item.id for item in form.items if item.why in told or item.title in told]
        assert form.about not in told


@pytest.mark.parametrize("to", SHEET_FORMATS)
@pytest.mark.parametrize("name", FORMS)
def test_the_page_for_afterward_has_a_row_to_fill_in_for_each_question(name: str, to: str) -> None:
    form, text = form_of(name), page(name, "after", to)
    told = said(text)
    heads = [told.index(head) for head in ("You said, we did", "What we heard", "What we did", "By when")]

    assert heads == sorted(heads)
    assert all(item.ask in told for item in form.items)
    assert (text.count("room to write") or 3 * text.count("| | | |")) == 3 * len(form.items)


@pytest.mark.parametrize("of", MAKERS)
def test_it_is_one_file_without_script_or_network(of: str) -> None:
    text = page("staff-form", of)
    read = Page(text)

    assert read.open == []
    assert not {"script", "link", "img", "iframe", "a", "form", "input"} & set(read.tags)
    assert not re.search(r"https?:|url\(|@import", text)
    assert read.tags.count("main") == read.tags.count("h1") == 1
    assert ("lang", "en") in read.attributes


@pytest.mark.parametrize("of", MAKERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_district_s_own_form_is_text(of: str, text: str) -> None:
    form = form_of("family-form")

    def tags_with(said: str) -> list[str]:
        options = tuple(option.model_copy(update={"text": said}) for option in form.items[0].options)
        first = form.items[0].model_copy(update={"ask": said, "help": said, "options": options})
        odd = form.model_copy(update={"title": said, "say_before": said, "items": (first, *form.items[1:])})
        return Page(MAKERS[of](odd, library_of("family-form"), page_words(None), "html")).tags

    assert {*tags_with(text)} <= {*tags_with("calm"), *tags_with("c" * WIDEST_COLUMN * 2), "br"}


def test_answers_that_are_long_or_many_stand_below_one_another_and_what_has_none_gets_room_to_write() -> None:
    form = form_of("family-form")
    first, second, *others = form.items
    long = first.options[0].model_copy(update={"text": "Yes, and somebody told me about it in the hall"})
    number = load_library(None, [], ["core-roles"]).instruments[0].items[0]
    items = (
        first.model_copy(update={"options": (long, *first.options[1:]), "several": True}),
        second,
        number,
        *others,
    )

    other = form.model_copy(update={"items": items})
    html = render_form(other, library_of("family-form"), page_words(None), "html")
    text = said(html)

    assert Page(html).tags.count("li") == len(first.options)
    assert "Mark all that are true." in text
    assert f"{number.ask} room to write" in text


@pytest.mark.parametrize("lang", languages())
def test_a_language_tells_all_of_a_page_s_own_words_and_none_of_another_s(lang: str) -> None:
    words, english = asdict(page_words(lang)), asdict(page_words("en"))

    assert words["lang"] == lang
    assert all(words.values())
    assert {key: text.count("{}") for key, text in words.items()} == {
        key: text.count("{}") for key, text in english.items()
    }
    if lang != "en":
        assert [key for key, text in words.items() if text == english[key]] == []


def test_a_variety_of_a_language_has_its_words_and_a_language_that_nobody_told_has_english_ones() -> None:
    assert page_words("es-MX") == page_words("es") != page_words("en") == page_words("so") == page_words(None)


def test_what_is_no_longer_asked_is_not_on_it() -> None:
    form = form_of("student-form")
    gone = form.items[0].model_copy(update={"retired": "Everybody knew."})
    without = form.model_copy(update={"items": (gone, *form.items[1:])})

    for render in MAKERS.values():
        assert form.items[0].ask not in said(render(without, library_of("student-form"), page_words(None), "html"))


def test_a_licensed_form_says_whose_words_it_holds() -> None:
    form = form_of("student-form").model_copy(update={"wording": "licensed"})

    assert "under the district’s license" in said(
        render_form(form, library_of("student-form"), page_words(None), "html")
    )
