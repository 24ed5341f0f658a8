"""The page to fill in, in a real browser: it sends nothing, loses nothing, and writes the lines that plassess reads."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from plassess.assessment.forms.answer_lines import answer_lines, pasted_answers
from plassess.assessment.forms.asked_form import AskedForm, FormChoice
from plassess.assessment.forms.check_letters import check_letter, with_letter
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers
from plassess.foreign_text import readable_input
from plassess.reports.forms.answer_page import LONGEST_ADDRESS, LONGEST_MAIL, render_answer_page
from tests.reports.forms.asked import ANSWERS, FAMILY, NAMED, TEAM, row
from tests.reports.test_browser import browser, opened, printed, pytestmark

__all__ = ("browser", "pytestmark")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CODE = with_letter("k7", TEAM.of)
MIXED = replace(
    TEAM,
    questions=(
        row(1),
        row(2, choices=(*ANSWERS, FormChoice("all", "All of it")), several=True, alone=("unsure",)),
        row(3, choices=(), takes_a_line=True),
        *map(row, range(4, 34)),
    ),
    people=(*TEAM.people, NAMED.people[1]),
)
ODD = (
    "The agenda “names” the purposes 🙂👩‍🏫",
    "> quoted, and === end 1c291ca3 === of it",
    "ends\u2028in\x85many\tways\n\nand\x1fgoes\x0bon",
    " \ufeffnot \u200fseen\u202e, \xa0blank\u3000 ",
    "می‌خواهم e\u0301 ñ <b>&amp;</b> ====",
    "a lone \ud83d half",
    "=" * 7,
    "\u200e",
)


def page_in(folder: Path, form: AskedForm, mail: str = "") -> Path:
    file = folder / "page.html"
    file.write_text(str(render_answer_page(form, mail).held), encoding="utf-8")
    return file


def begun(browser: Browser, file: Path, width: int = 360, scheme: str = "light") -> tuple[Page, list[str]]:
    """Open a team's page, and go to its first row."""
    page, asked = opened(browser, file, width, scheme)
    page.fill("#who", CODE)
    page.click("#next")
    return page, asked


def to_the_end(page: Page) -> None:
    page.click("#where")
    page.wait_for_selector("#rows.here")
    page.click("#next")
    page.wait_for_selector("#send.here")


def wrote(page: Page) -> str:
    return str(page.input_value("#text"))


def choose(page: Page, number: int, value: str) -> None:
    page.evaluate(
        "([row, value]) => document.querySelector(`#row-${row} fieldset input[value='${value}']`).click()",
        [number, value],
    )


def write(page: Page, number: int, text: str) -> None:
    """Put text into a field as a hand would, signs that no keyboard has as well."""
    units = list(text.encode("utf-16-le", "surrogatepass"))
    page.evaluate(
        """([at, bytes]) => {
          const field = document.getElementById(at);
          field.value = String.fromCharCode(...new Uint16Array(new Uint8Array(bytes).buffer));
          field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        [f"saw-{number}", units],
    )


def told_in_python(form: AskedForm, held: str, /, **given: object) -> str:
    """Write the same form in Python, with the moment and the sheet that the page chose."""
    (pasted,) = pasted_answers(held)
    asked = {f"{one.id}": one.asked for one in form.questions}
    answers = {
        form.questions[int(key) - 1].id: FormAnswer(
            asked=asked[form.questions[int(key) - 1].id],
            **value,  # type: ignore[arg-type]
        )
        for key, value in given.pop("answers").items()  # type: ignore[attr-defined]
    }
    told = {key: pasted.data.get(key) for key in ("sent", "sheet")}
    return answer_lines(FormAnswers(format="plassess/form-answers/1", **told, **given, answers=answers))  # type: ignore[arg-type]


def seen(text: str) -> dict[str, object]:
    """What is kept of a text: its words, with a blank between them."""
    kept = " ".join(readable_input(text).split())
    return {"saw": kept} if kept else {}


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_it_writes_the_lines_of_plassess_byte_for_byte(browser: Browser, tmp_path: Path, text: str) -> None:
    page, asked = begun(browser, page_in(tmp_path, MIXED))
    choose(page, 1, "2")
    write(page, 1, text)
    page.evaluate("document.getElementById('aloud-1').click()")
    choose(page, 2, "no")
    choose(page, 2, "all")
    write(page, 3, text)
    choose(page, 4, "cannot-tell")
    choose(page, 33, "not-begun")

    to_the_end(page)
    held = wrote(page)

    first = third = seen(text)
    answers = {
        1: {"level": 2, **first, **({"aloud": True} if first else {})},
        2: {"chosen": ("no", "all")},
        **({3: third} if third else {}),
        4: {"state": "cannot-tell"},
        33: {"state": "not-begun"},
    }
    assert held == told_in_python(MIXED, held, assessment=MIXED.of, person="k7", answers=answers)
    (back,) = pasted_answers(held)
    assert back.wrong == ""
    assert FormAnswers.model_validate(back.data).person == "k7"
    assert asked == [file_of(page)]
    page.context.close()


def file_of(page: Page) -> str:
    return page.url.partition("#")[0]


def test_any_words_come_back_as_they_were_written(browser: Browser, tmp_path: Path) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))

    @settings(max_examples=60, deadline=None)
    @given(st.text(st.characters(), max_size=60))
    def comes_back(text: str) -> None:
        write(page, 3, text)
        choose(page, 1, "2")
        page.goto(f"{file_of(page)}#rows")
        page.wait_for_selector("#rows.here")
        page.goto(f"{file_of(page)}#send")
        page.wait_for_selector("#send.here")
        held = wrote(page)
        kept = seen(text)
        answers = {1: {"level": 2}, **({3: kept} if kept else {})}
        assert held == told_in_python(MIXED, held, assessment=MIXED.of, person="k7", answers=answers)

    comes_back()
    page.context.close()


def test_the_file_is_what_is_copied_and_what_is_mailed_and_what_is_long_is_not_mailed(
    browser: Browser, tmp_path: Path
) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED, "dana@riverside.example"))
    choose(page, 1, "2")
    write(page, 1, "Grüße 🙂 & more? #1")
    to_the_end(page)
    held = wrote(page)

    with page.expect_download() as saved:
        page.click("#file")
    address = page.get_attribute("#mail", "href") or ""
    to, _, body = address.partition("&body=")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#copy")
    page.wait_for_function("() => document.getElementById('done').textContent.startsWith('Copied.')")

    assert saved.value.suggested_filename == "plassess-K7.txt"
    assert Path(saved.value.path()).read_bytes() == held.encode()
    assert to == "mailto:dana@riverside.example?subject=Answers%20K7"
    assert list(pasted_answers(unquote(body))) == list(pasted_answers(held))
    assert unquote(body).replace("\r\n", "\n").replace("=2", " = 2") == held
    assert page.evaluate("navigator.clipboard.readText()") == held
    for long in ("long " * (LONGEST_MAIL // 5), "é" * (LONGEST_ADDRESS // 6)):
        page.goto(f"{file_of(page)}#row-3")
        page.wait_for_selector("#row-3.here")
        write(page, 3, long)
        to_the_end(page)
        assert page.is_hidden("#mail")
        assert page.is_visible("#mail-long")
    assert len(wrote(page)) < LONGEST_MAIL
    page.context.close()


def test_a_reload_loses_nothing_and_clearing_leaves_nothing(browser: Browser, tmp_path: Path) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))
    choose(page, 1, "2")
    write(page, 1, "The fall agenda")
    page.evaluate("document.getElementById('aloud-1').click()")
    choose(page, 2, "unsure")
    choose(page, 2, "no")  # which goes with no “don’t know”
    to_the_end(page)
    before = wrote(page)

    page.reload()

    again = wrote(page)
    assert without_moment(again) == without_moment(before)
    assert re.search(r"row-2 [0-9a-f]{8} = no\n", again)
    page.click("#back")
    page.goto(file_of(page))
    assert CODE in page.inner_text("#still-here")
    page.click("#still-here .clear")
    page.click("#sure-no")
    assert page.input_value("#who") == CODE
    page.click("#still-here .clear")
    page.click("#sure-yes")
    assert page.input_value("#who") == ""
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.is_hidden("#still-here")
    assert page.evaluate("document.querySelectorAll('.row :checked').length") == 0
    page.context.close()


@pytest.mark.parametrize(("button", "left"), [("#sure-yes", 0), ("#sure-no", 1)], ids=["cleared", "kept"])
def test_who_comes_after_somebody_else_is_asked_what_becomes_of_the_answers(
    browser: Browser, tmp_path: Path, button: str, left: int
) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))
    choose(page, 1, "2")
    page.goto(f"{file_of(page)}#start")
    page.reload()
    page.fill("#who", with_letter("m3", MIXED.of))

    page.click("#next")
    asked = page.inner_text("#sure-title")
    page.click(button)

    assert f"answered as {CODE}" in asked
    page.wait_for_selector(".row.here")
    assert page.evaluate("document.querySelectorAll('.row :checked').length") == left
    choose(page, 2, "yes")
    to_the_end(page)
    assert "\nperson: m3\n" in wrote(page)
    assert wrote(page).count(" = ") == 1 + left
    page.context.close()


def without_moment(held: str) -> str:
    return re.sub("sent: .*|=== end .*", "", held)


def test_answers_to_other_words_are_not_shown_as_answers_to_these(browser: Browser, tmp_path: Path) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))
    choose(page, 1, "2")
    choose(page, 4, "1")

    page_in(tmp_path, replace(MIXED, questions=(row(1, ask="Something else?"), *MIXED.questions[1:])))
    page.reload()

    assert page.evaluate("[...document.querySelectorAll('.row :checked')].map((one) => one.name)") == ["row-4"]
    page.context.close()


def test_where_the_browser_keeps_nothing_it_says_so_and_goes_on(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page = context.new_page()
    page.goto(page_in(tmp_path, TEAM).as_uri())

    assert "keeps nothing" in page.inner_text("#kept")
    page.fill("#who", CODE)
    page.click("#next")
    choose(page, 1, "1")
    to_the_end(page)
    assert f"{TEAM.questions[0].id} {TEAM.questions[0].asked} = 1" in wrote(page)
    context.close()


def test_a_tap_is_never_lost_where_a_slip_is_told_or_mended(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, page_in(tmp_path, replace(MIXED, says_first=("What a sheet says first. ",) * 30)), 360)

    page.fill("#who", "K7")
    page.click("#next")
    assert page.evaluate("document.activeElement.id") == "who"
    page.fill("#who", with_letter("k7", MIXED.of))
    page.click("#next")
    page.wait_for_timeout(100)

    assert not page.is_visible("#start")
    page.context.close()


def test_a_slip_in_a_code_is_told_at_once_and_no_other_one_is_taken(browser: Browser, tmp_path: Path) -> None:
    page, _ = opened(browser, page_in(tmp_path, MIXED), 360)
    letter = check_letter("k7", MIXED.of)
    slip = "A" if letter != "A" else "B"

    for told in (f"K7-{slip}", "K7", f"M4-{letter}", ""):
        page.fill("#who", told)
        page.click("#next")
        assert page.is_visible("#start")
        assert "no code of this team" in page.inner_text("#who-wrong")
        assert page.evaluate("document.activeElement.id") == "who"
    for told, code in ((f" k7 – {letter.lower()}. ", "k7"), (with_letter("rosa-2", MIXED.of).lower(), "rosa-2")):
        page.context.close()
        page, _ = opened(browser, tmp_path / "page.html", 360)
        page.fill("#who", told)
        page.press("#who", "Enter")
        choose(page, 1, "1")
        to_the_end(page)
        assert f"\nperson: {code}\n" in wrote(page)
    page.context.close()


@pytest.mark.parametrize(("form", "choice"), [(NAMED, "rosa-2"), (FAMILY, "Adams")], ids=["name", "school"])
def test_a_name_and_a_school_are_chosen(browser: Browser, tmp_path: Path, form: AskedForm, choice: str) -> None:
    page, _ = opened(browser, page_in(tmp_path, form), 320)
    field = "#who" if form is NAMED else "#school"
    page.select_option(field, choice)
    page.click("#next")
    page.click("#row-1 .choice >> nth=0")
    widths = []
    for step in ("start", "row-1", "rows", "send"):
        page.goto(f"{file_of(page)}#{step}")
        page.wait_for_selector(f"#{step}.here")
        widths.append(page.evaluate("document.documentElement.scrollWidth"))

    held = wrote(page)

    assert max(widths) <= 320

    first = {1: {"level": 1}} if form is NAMED else {1: {"chosen": ("yes",)}}
    whose = {"assessment": form.of, "person": choice} if form is NAMED else {"form": form.of, "school": choice}
    assert held == told_in_python(form, held, **whose, answers=first)
    assert bool(re.search(r"^sheet: [0-9a-f]{16}$", held, re.MULTILINE)) == (form is FAMILY)
    sheet = re.findall("sheet: .*", held)
    page.reload()
    assert re.findall("sheet: .*", wrote(page)) == sheet
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_state_and_nothing_is_wider_than_the_screen(
    browser: Browser, tmp_path: Path, width: int, scheme: str
) -> None:
    page, asked = opened(browser, page_in(tmp_path, replace(MIXED, questions=MIXED.questions[:5])), width, scheme)

    def look(state: str) -> None:
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
        assert found.violations_count == 0, f"{state}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, state

    look("start")
    page.click("#next")
    look("a code that is wrong")
    page.fill("#who", CODE)
    page.click("#next")
    look("a row that is open")
    to_the_end(page)
    look("nothing to send")
    page.goto(f"{file_of(page)}#row-1")
    choose(page, 1, "2")
    write(page, 1, "W" * 80)
    look("a row that is answered")
    for number in (2, 3):
        page.click("#next")
        look(f"row {number}")
    page.click("#where")
    look("all rows")
    page.click("#next")
    page.click("#copy")
    look("before sending")
    page.click("#send .clear")
    look("is it sure")
    page.click("#sure-no")
    page.goto(file_of(page))
    look("here before")
    assert set(asked) == {file_of(page)}
    page.context.close()


def stands_at(page: Page, heading: str) -> None:
    page.wait_for_function("(id) => document.activeElement.id === id", arg=heading, timeout=5000)


def test_a_keyboard_alone_leads_from_the_start_to_the_file(browser: Browser, tmp_path: Path) -> None:
    form = replace(MIXED, questions=MIXED.questions[:4])
    page, _ = opened(browser, page_in(tmp_path, form), 360)

    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("(at) => document.activeElement.matches(at)", selector):
                return
        raise AssertionError(selector)

    tab_to("#who")
    page.keyboard.type(CODE)
    page.keyboard.press("Enter")
    stands_at(page, "title-1")
    tab_to("#row-1 input[type=radio]")
    page.keyboard.press("ArrowDown")
    tab_to("#saw-1")
    page.keyboard.type("The agenda")
    tab_to("#aloud-1")
    page.keyboard.press("Space")
    for number in (2, 3, 4):
        tab_to("#next")
        page.keyboard.press("Enter")
        stands_at(page, f"title-{number}")
    tab_to("#next")
    page.keyboard.press("Enter")
    stands_at(page, "title-send")
    tab_to("#file")
    with page.expect_download() as saved:
        page.keyboard.press("Space")

    held = Path(saved.value.path()).read_text(encoding="utf-8")
    answers = {1: {"level": 2, "saw": "The agenda", "aloud": True}}
    assert held == told_in_python(form, held, assessment=form.of, person="k7", answers=answers)
    page.context.close()


def test_the_browsers_own_back_goes_back_a_row(browser: Browser, tmp_path: Path) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))
    page.click("#next")
    page.click("#next")

    page.go_back()

    assert page.is_visible("#row-2")
    assert not page.is_visible("#row-3")
    page.context.close()


def test_without_scripts_all_of_it_can_be_read_and_it_says_what_to_do(browser: Browser, tmp_path: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(page_in(tmp_path, MIXED).as_uri())

    text = page.inner_text("body")

    assert "Answers cannot be taken here" in text
    assert "K7: 2 3 ? 0" in text
    for one in MIXED.questions:
        assert one.title in text
    assert not page.is_visible(".bar")
    assert page.is_visible("#row-33 .choice >> nth=3")
    context.close()


def test_a_long_line_is_printed_and_shown_whole(browser: Browser, tmp_path: Path) -> None:
    page, _ = begun(browser, page_in(tmp_path, MIXED))
    write(page, 1, "The agenda of each meeting names its purposes, and so do the minutes afterward. " * 6)
    write(page, 3, "What the team wrote. " * 90)
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        cut = page.evaluate("""() => [1, 3].filter((number) => {
          const field = document.getElementById(`saw-${number}`);
          return field.scrollHeight > field.clientHeight + 1 && field.offsetParent;
        })""")
        assert cut == [], medium


def test_printed_it_is_a_sheet_with_all_rows_and_no_buttons(browser: Browser, tmp_path: Path) -> None:
    text = "\n".join(printed(browser, page_in(tmp_path, MIXED), "Letter"))

    assert sorted(map(int, re.findall(r"(\d+) of 33", text))) == list(range(1, 34))
    assert "Not started here (0)" in " ".join(text.split())
    for word in ("Next", "Start", "Clear this computer", "Answers cannot be taken here"):
        assert word not in text
