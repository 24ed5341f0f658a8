"""What a team that marks alone has on paper: each sheet whole and of one person, cards, the run sheet, notices."""

import re
from functools import partial
from html import unescape
from itertools import accumulate
from pathlib import Path

import pytest
from msgspec.structs import replace

from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.roster import Keeper, Person
from plassess.assessment.record import Team
from plassess.content.scale import Level, Scale
from plassess.files.assessments.file_names import DECISIONS, MARKS, OPENED
from plassess.reports.alone.marks_sheet import intro, render_marks_sheets
from plassess.reports.alone.notices import render_notice
from plassess.reports.alone.opening_page import render_opening
from plassess.reports.alone.run_sheet import render_run_sheet, stages_of
from plassess.reports.alone.vote_cards import render_vote_cards
from plassess.tasks.alone.handouts import HANDOUT_KINDS
from plassess.tasks.alone.opened_alone import OpenedAlone
from tests.marked_alone import NINE, PEOPLE, opened_with, team_alone
from tests.program.program import run
from tests.reports.hostile import HOSTILE
from tests.reports.test_html import Page

pytestmark = pytest.mark.slow

NAMED = {"k7": Person(name="Rosa Ortiz"), "m2": Person(name="Dan Webb"), "p9": Person()}


def typed(name: str) -> str:
    return f"plassess {name}"


def sheets(page: str) -> dict[str, str]:
    """The text of each person's sheet, by the code in its id."""
    parts = re.split(r'<section class="person" id="sheet-([^"]+)"', page.partition("</main>")[0])[1:]
    texts = [" ".join(" ".join(Page(f"<section{one}").words).split()) for one in parts[1::2]]
    return dict(zip(parts[::2], texts, strict=True))


def with_scale(alone: OpenedAlone, at: int, *labels: int) -> OpenedAlone:
    """The same team, one row of which has other levels, the ideal one first."""
    scale = Scale(levels=tuple(Level(level=one, name=f"name {one}", text=f"text {one}") for one in labels))
    rows = tuple(replace(row, scale=scale) if place == at else row for place, row in enumerate(alone.rows))
    return replace(alone, rows=rows)


def test_each_person_gets_a_sheet_with_every_row_whole_and_once(tmp_path: Path) -> None:
    alone = team_alone(tmp_path)
    made = sheets(render_marks_sheets(alone))

    assert list(made) == list(PEOPLE)
    for said in made.values():
        places = []
        for number, row in enumerate(alone.rows, start=1):
            texts = (f"{number}. {row.title}", row.ask, *(one.text for one in row.scale.levels))
            assert [said.count(text) for text in texts] == [1] * len(texts)
            places += [said.index(texts[0])]
        assert places == sorted(places)
        assert said.count("0 Not started here ct Can’t tell from my job") == len(alone.rows)
        assert said.count("What did you see?") == said.count("may be read aloud") == len(alone.rows)


def test_no_sheet_has_the_code_or_the_name_of_another(tmp_path: Path) -> None:
    made = sheets(render_marks_sheets(team_alone(tmp_path, NAMED)))

    for code, said in made.items():
        others = {**NAMED, "dana": Person()}
        others.pop(code)
        words = {one.upper() for one in others} | {one.name for one in others.values() if one.name}
        assert not [one for one in words if re.search(rf"\b{one}\b", said)]
        assert code.upper() in said
        assert (NAMED[code].name or "") in said


def test_a_code_made_from_a_name_is_as_large_as_there_is_room(tmp_path: Path) -> None:
    page = render_marks_sheets(team_alone(tmp_path, {"k7": Person(), "rosa-ortiz-benavides-28-char": Person()}))

    assert page.count('class="code"') == page.count('class="code long"') == 1
    assert page.count('class="who"') == page.count('class="who long"') == 1


@pytest.mark.parametrize("people", [PEOPLE, NAMED])
def test_only_sheets_without_names_are_to_be_shuffled(tmp_path: Path, people: dict[str, Person]) -> None:
    alone = team_alone(tmp_path, people, NINE[:1])

    assert ("Shuffle" in render_marks_sheets(alone)) == (people is PEOPLE)
    assert ("shuffled" in render_run_sheet(alone, typed)) == (people is PEOPLE)


@pytest.mark.parametrize(("people", "is_said"), [(4, True), (5, False)])
def test_where_fewer_than_five_mark_sheets_and_run_sheet_say_that_others_can_guess(
    tmp_path: Path, people: int, is_said: bool
) -> None:
    alone = team_alone(tmp_path, PEOPLE[:people], NINE[:1])

    said = f"Only {people} people are to mark: others can guess who marked what."
    assert [said in one for one in sheets(render_marks_sheets(alone)).values()] == [is_said] * people
    assert (said in render_run_sheet(alone, typed)) == is_said


@pytest.mark.parametrize("keep", ["counts-only", "keep"])
@pytest.mark.parametrize("role", ["central-office", "principal", "external-partner"])
def test_what_it_says_first_takes_about_sixty_words(tmp_path: Path, keep: str, role: str) -> None:
    alone = team_alone(tmp_path, individual_marks=keep, role=role)
    said = " ".join(intro(alone))

    assert 55 <= len(said.split()) < 75
    for told in ("never a person", "this school year", "Level 1 is where", "last level up", "About 20 minutes"):
        assert told in said
    for told in (
        "Dana Reyes opens",
        "in the meeting",
        "counts and no names",
        "Lee Park, could see",
        "public records",
    ):
        assert told in said
    assert ("each person’s marks are kept" in said) == (keep == "keep")


def test_the_ideal_level_is_called_by_its_own_number_or_by_its_name_where_rows_differ(tmp_path: Path) -> None:
    alone = team_alone(tmp_path, standards=("tp.evidence",))
    turned = alone
    for at in range(3):
        turned = with_scale(turned, at, 4, 3, 2, 0)

    assert "Level 4 is where we want to be" in intro(turned)[1]
    assert "The level called “ideal” is where" in intro(with_scale(alone, 0, 4, 3, 2))[1]
    assert "5 Not started here ct" in sheets(render_marks_sheets(turned))["k7"]


def cards_of(page: str) -> list[str]:
    return [" ".join(" ".join(Page(one).words).split()) for one in re.findall(r'<li class="card.*?\n</li>|<li class="card state.*?</li>', page, re.DOTALL)]  # fmt: skip


def test_a_card_a_level_says_which_is_ideal_and_what_it_is_called_in_each_row(tmp_path: Path) -> None:
    alone = team_alone(tmp_path, standards=("tp.evidence",))
    cards = cards_of(render_vote_cards(alone))

    first, second, third = (row.scale.levels for row in alone.rows)
    assert cards[0] == f"Level 1 · ideal 1 ideal 1 {first[0].name} 2 {second[0].name} 3 {third[0].name}"
    assert cards[3] == f"Level 4 4 1 {first[3].name} 3 {third[3].name}"  # the second row has three levels
    assert cards[4:] == ["Not started here", "Can’t tell from my job"]


def test_rows_with_another_ideal_level_have_cards_of_their_own(tmp_path: Path) -> None:
    page = render_vote_cards(with_scale(team_alone(tmp_path, standards=("tp.evidence",)), 1, 4, 3, 2, 1))
    cards = cards_of(page)

    assert "Rows 1, 3" in page
    assert "Row 2" in page
    assert [one.split(" name")[0] for one in cards[4:8]] == ["Level 4 · ideal 4 ideal 2", "Level 3 3 2", "Level 2 2 2", "Level 1 1 2"]  # fmt: skip
    assert sum("Not started here" in one for one in cards) == 1


@pytest.mark.parametrize(("standards", "mark", "decide", "all_in_all"), [(NINE, 20, 45, 120), (NINE[:1], 7, 15, 77)])
def test_the_run_sheet_goes_by_the_number_of_rows(
    tmp_path: Path, standards: tuple[str, ...], mark: int, decide: int, all_in_all: int
) -> None:
    alone = team_alone(tmp_path, standards=standards)
    minutes = [one.minutes for one in stages_of(alone, typed)]
    page = render_run_sheet(alone, typed)

    assert minutes == [10, mark, 10, decide, 25, 10]
    assert f"{all_in_all} minutes in all" in page
    assert all(f"{end - one} to {end}" in page for one, end in zip(minutes, accumulate(minutes), strict=True))
    for name in ("collect --paper", "reveal --to html", f"decide --minutes {decide}", "resume", "report"):
        assert f"<code>plassess {name}</code>" in page


def test_notices_say_who_keeps_the_file_and_what_is_kept(tmp_path: Path) -> None:
    few = team_alone(tmp_path / "few", PEOPLE[:4], individual_marks="keep")
    kept = team_alone(tmp_path / "kept", individual_marks="keep")

    assert "Each person’s marks are kept" in render_notice(kept, "staff")
    assert "Each person’s marks are kept" not in render_notice(few, "staff")
    records = render_notice(kept, "records")
    assert "“keep” is chosen here" in records
    for file in ("assessment.yaml", f"{MARKS}/{OPENED}.yaml", "reveal.html", DECISIONS):
        assert file in records
    for which in ("staff", "records"):
        page = render_notice(kept, which)  # type: ignore[arg-type]
        assert "Lee Park · Ana Ruiz" in unescape(page)
        assert "no legal advice" in page


MAKERS = {
    "marks": render_marks_sheets,
    "cards": render_vote_cards,
    "run-sheet": partial(render_run_sheet, command=typed),
    "notice-staff": partial(render_notice, which="staff"),
    "notice-records": partial(render_notice, which="records"),
}


@pytest.mark.parametrize("kind", HANDOUT_KINDS)
def test_what_is_told_of_a_team_stays_text_and_nothing_is_loaded(tmp_path: Path, kind: str) -> None:
    alone = team_alone(tmp_path, standards=NINE[:1])
    for text in HOSTILE:
        roster = {"k7": Person(name=text), "dana": Person(name=text, leads=True)}
        told = {"roster": roster, "team": Team(name=text), "keeper": Keeper(name=text, backup=text)}
        text_of = MAKERS[kind](replace(alone, record=alone.record.model_copy(update=told)))
        page = Page(text_of)

        assert page.open == []
        assert not {"script", "link", "img", "iframe", "a", "form"} & set(page.tags)
        assert not {"src", "href"} & {name for name, _ in page.attributes}
        assert "default-src 'none'; style-src 'unsafe-inline'" in text_of
        assert not re.search(r"url\(|@import", text_of)


def test_pages_are_asked_for_on_the_command_line_and_one_at_a_time(tmp_path: Path) -> None:
    team_alone(tmp_path / "assessments", standards=NINE[:1])
    told = {
        ("--marks",): "worksheet-marks.html",
        ("--notice", "staff", "--out", "n.html"): "n.html",
        ("--notice", "union"): "--notice is staff or records; not union.",
        ("--marks", "--cards"): "Ask for one at a time",
        ("--notice", "staff", "--role", "coach"): "--notice prints a page of its own",
        ("assessments",): "goes with --marks",
    }

    ended = {words: run(tmp_path, "worksheet", *words) for words in told}

    assert {words: one.code for words, one in ended.items()} == {
        words: 0 if "html" in told[words] else 2 for words in told
    }
    assert [words for words, one in ended.items() if told[words] not in one.said] == []
    assert "one side of the paper" in ended["--marks",].err
    assert (tmp_path / "worksheet-marks.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_there_are_no_sheets_for_nobody_and_none_after_the_opening(tmp_path: Path) -> None:
    nobody = team_alone(tmp_path / "nobody", ())
    opened = team_alone(tmp_path / "opened", standards=NINE[:1])
    opened_with(opened, {"k7": {opened.rows[0].id: Mark(level=2)}})

    said = [run(tmp_path, "worksheet", kind, str(one.folder.path)) for one in (nobody, opened) for kind in ("--marks", "--cards")]  # fmt: skip

    assert [one.code for one in said] == [2, 2, 2, 0]
    assert "Nobody who marks is on the roster yet" in said[0].err
    assert "The marks were opened on 2026-10-20" in said[2].err


def test_pages_name_the_language_of_what_they_quote(tmp_path: Path) -> None:
    alone = team_alone(tmp_path, PEOPLE, NINE)
    alone = replace(alone, library=replace(alone.library, lang="es"))
    sent = {code: {row.id: Mark(level=1) for row in alone.rows} for code in PEOPLE}
    opening = render_opening(alone, opened_with(alone, sent))

    for page in (render_marks_sheets(alone), render_vote_cards(alone), opening):
        assert set(re.findall(r"<[a-z][^>]* lang=([^ >]*)", page)) == {'"en"', '"es"'}
