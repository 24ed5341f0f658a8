"""The page of the opening: counts as they were counted, one row after the other, and nothing of any person."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN, Mark
from plassess.assessment.alone.opened import Opened, OpenedRow
from plassess.assessment.alone.roster import CODE, Keeper, Person
from plassess.assessment.record import Team
from plassess.reports.alone.opening_page import render_opening
from plassess.tasks.alone.opened_alone import OpenedAlone
from tests.marked_alone import LEADS, PEOPLE, opened_with, team_alone
from tests.reports.hostile import HOSTILE
from tests.reports.test_html import Page


class Shown(Page):
    """A page whose script is no text of it."""

    def handle_data(self, data: str) -> None:
        if "script" not in self.open:
            super().handle_data(data)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> OpenedAlone:
    return team_alone(tmp_path_factory.mktemp("alone"))


def opened_of(alone: OpenedAlone, counts: dict[str, int], sent: int, aloud: tuple[str, ...] = ()) -> Opened:
    """An opening in which every row has these counts."""
    rows = {row.id: OpenedRow(counts=counts, aloud=aloud) for row in alone.rows}
    return Opened(format="plassess/opened-marks/1", sent=sent, rows=rows)


def screens(page: str) -> list[tuple[int, str]]:
    """The rows in the order of the page: each with its number on the sheets, and what is said of it."""
    parts = re.split(r'<section class="screen" id="row-(\d+)"', page.partition("<nav")[0])[1:]
    texts = [
        " ".join(" ".join(Shown(f"<section{one.partition('</section>')[0]}</section>").words).split())
        for one in parts[1::2]
    ]
    return list(zip(map(int, parts[::2]), texts, strict=True))


def test_every_count_is_as_it_was_counted_and_ideal_is_named(tmp_path: Path) -> None:
    alone = team_alone(tmp_path)
    first, second = alone.rows[:2]
    given = {
        code: {first.id: Mark(level=1 + at % 4), second.id: Mark(state=CANNOT_TELL) if at < 3 else Mark(level=3)}
        for at, code in enumerate(PEOPLE)
    }
    opened = opened_with(alone, given)

    said = dict(screens(render_opening(alone, opened)))

    names = [level.name for level in first.scale.levels]
    dots = [f"{'●' * count} {count}" for count in (3, 3, 3, 2)]
    assert f"Level 1 ideal {names[0]} {dots[0]} Level 2 {names[1]} {dots[1]}" in said[1]
    assert f"Level 4 {names[3]} {dots[3]} Not started here 0 Beside the levels Can’t tell from my job 0" in said[1]
    assert "Far apart" in said[1]
    assert "Close together" in said[2]
    assert "Not started here 0 Beside the levels Can’t tell from my job ○○○ 3" in said[2]
    assert "Left open ––––––––––– 11" in said[3]


def test_it_begins_with_a_row_that_all_see_alike_and_goes_on_with_the_widest(alone: OpenedAlone) -> None:
    rows = [one.id for one in alone.rows]
    counts = [{"1": 4, "2": 4}, {"1": 8}, {"1": 4, "3": 4}, {"1": 4, NOT_BEGUN: 4}]
    told = {row: OpenedRow(counts=one) for row, one in zip(rows, counts, strict=False)}
    page = render_opening(alone, Opened(format="plassess/opened-marks/1", sent=8, rows=told))

    assert [number for number, _ in screens(page)] == [2, 4, 3, 1]
    assert ["practice" in said for _, said in screens(page)] == [True, False, False, False]


ROSTERS = st.dictionaries(
    st.from_regex(CODE, fullmatch=True).filter(lambda code: code not in LEADS),
    st.builds(Person, name=st.one_of(st.none(), st.text("abcXYZ 'é<&", min_size=3, max_size=30).filter(str.strip))),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25)
@given(people=ROSTERS)
def test_whoever_is_on_the_roster_the_page_is_the_same(alone: OpenedAlone, people: dict[str, Person]) -> None:
    opened = opened_of(alone, {"1": 3, "2": 4}, sent=8)
    other = {**people, "zz-who-leads": Person(name="Another Leader", leads=True)}
    named = {"roster": other, "keeper": Keeper(name="Someone Else")}
    others = OpenedAlone(
        alone.folder, alone.record.model_copy(update=named), alone.responses, alone.library, alone.rows, alone.marks
    )

    assert render_opening(others, opened) == render_opening(alone, opened)


def test_no_code_name_figure_or_average_stands_on_it(alone: OpenedAlone) -> None:
    page = render_opening(alone, opened_of(alone, {"1": 3, "2": 3, "4": 2}, sent=8))
    said = " ".join(Shown(page).words)

    assert not [one for one in (*PEOPLE, "Dana", "Lee Park", "Ana Ruiz") if re.search(rf"\b{one}\b", said, re.I)]
    assert not re.search(r"median|average|mean\b|agreement|\d\.\d|%", said, re.IGNORECASE)


@pytest.mark.parametrize(("sent", "is_said"), [(1, True), (4, True), (5, False), (12, False)])
def test_where_fewer_than_five_sent_every_screen_says_that_others_can_guess(
    alone: OpenedAlone, sent: int, is_said: bool
) -> None:
    page = render_opening(alone, opened_of(alone, {"1": sent}, sent=sent))

    assert page.count("others can guess who marked what") == (1 + len(alone.rows) if is_said else 0)


def test_its_policy_lets_its_own_script_run_and_asks_for_nothing_else(alone: OpenedAlone) -> None:
    page = render_opening(alone, opened_of(alone, {"1": 3}, sent=5))

    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy == f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    assert not re.search(r"https?:|url\(|@import|\ssrc=|<link|<img|<iframe|\son\w+=", page)


def test_what_people_wrote_and_called_themselves_stays_text(alone: OpenedAlone) -> None:
    for text in HOSTILE[:3]:
        record = alone.record.model_copy(update={"team": Team(name=text)})
        others = OpenedAlone(alone.folder, record, alone.responses, alone.library, alone.rows, alone.marks)
        page = Shown(render_opening(others, opened_of(alone, {"1": 5}, sent=5, aloud=HOSTILE)))

        assert page.open == []
        assert page.tags.count("script") == 1
        assert "img" not in page.tags


def test_lines_to_be_read_aloud_wait_until_they_are_asked_for(alone: OpenedAlone) -> None:
    page = render_opening(alone, opened_of(alone, {"1": 5}, sent=5, aloud=("At Lincoln, in March",)))

    assert page.count("<details>") == len(alone.rows)
    assert unescape(page).count("At Lincoln, in March") == len(alone.rows)
    assert "<details>" not in render_opening(alone, opened_of(alone, {"1": 5}, sent=5))
