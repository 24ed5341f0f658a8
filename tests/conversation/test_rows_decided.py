"""A meeting that decides, below the screen: who asks for thumbs, which counts are shown, what stands at a restart."""

import io
import re
from contextlib import redirect_stdout, suppress
from datetime import date
from pathlib import Path

import pytest

from plassess.assessment.alone.marks import Mark
from plassess.conversation.exits import Move
from plassess.conversation.face import Face
from plassess.files.alone.decisions_file import decisions_in
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.drafts import DraftFile
from plassess.tasks.alone.decisions_made import rows_to_decide
from plassess.tasks.alone.meeting_that_decides import decide_at_the_keyboard, titles_of
from plassess.tasks.alone.opened_alone import opened_alone
from plassess.views.alone.decisions import print_decisions
from plassess.views.page import ForeignSafeConsole, page_on_stdout
from tests.conversation.scripted import ScriptedLine, Typed
from tests.marked_alone import DAY, PEOPLE, laid_out, open_all, rows_of, send, spread

DECIDED = ("Why so", "", "")
"""What it asks behind the thumbs: why, what it rests on, another view."""


@pytest.fixture
def marks(tmp_path: Path) -> MarksFolder:
    """Ten of eleven have sent: all alike in the second row of the sheet, and far apart in the others."""
    made = laid_out(tmp_path / "assessments")
    levels = spread(made, PEOPLE[:10])
    send(made, {code: [one[0], 2, one[2]] for code, one in levels.items()})
    open_all(made)
    return made


def meet(marks: MarksFolder, *lines: str, today: date = DAY) -> str:
    """Hold a meeting, which the end of the lines leaves; return what was on the screen."""
    alone = opened_alone(marks.folder.path, None)
    line = ScriptedLine([Typed(one) for one in lines])
    with redirect_stdout(io.StringIO()) as shown, suppress(EOFError, Move):
        face = Face(ForeignSafeConsole(), line, DraftFile(alone.folder.responses_file))
        decide_at_the_keyboard(face, alone, rows_to_decide(alone, None), today)
    return shown.getvalue()


def standing(marks: MarksFolder) -> dict[str, int | None]:
    ids = [row.id for row in rows_of(marks.folder)]
    return {f"row {ids.index(id_) + 1}": one.level for id_, one in decisions_in(marks.folder).standing.items()}


@pytest.mark.parametrize(("voters", "asks"), [("10", False), ("9", False), ("11", True)])
def test_enter_takes_what_all_marked_only_where_nobody_else_votes(
    marks: MarksFolder, voters: str, asks: bool
) -> None:
    shown = meet(marks, voters, "", *[""] * asks, *DECIDED)

    assert ("can everyone live with it?" in shown.partition("Row 1 on the sheet")[0]) == asks
    assert standing(marks) == {"row 2": 2}


def test_who_came_late_may_not_live_with_what_all_others_marked(marks: MarksFolder) -> None:
    shown = meet(marks, "11", "", "n", "none", "", "", "")

    assert "more people vote" in shown
    assert standing(marks) == {"row 2": None}


def test_no_at_the_thumbs_shows_the_last_cards_again_and_not_the_marks(marks: MarksFolder) -> None:
    shown = meet(marks, "11", "cards 0 4 7 0 0", "2", "n")

    again = shown.rpartition("can everyone live with it?")[2]
    assert "7 held this up" in again
    assert "Cards, round 1" in again
    assert "marked this" not in again


def test_how_many_vote_is_asked_once_a_day(marks: MarksFolder) -> None:
    first = meet(marks, "11", "", "", *DECIDED)
    second = meet(marks, "/quit")
    tomorrow = meet(marks, "/quit", today=date(2026, 10, 21))

    assert "How many people vote today?" in first
    assert "How many people vote today?" not in second
    assert "11 people vote, as you said today" in second
    assert "How many people vote today?" in tomorrow


def test_how_many_vote_is_changed_where_somebody_comes_late(marks: MarksFolder) -> None:
    shown = meet(marks, "10", "voters 11", "cards 0 10 0 0 0", "cards 0 11 0 0 0", "2", "", *DECIDED)

    assert "11 people vote from now on." in shown
    assert "That is 10 cards, and 11 people vote." in shown
    assert decisions_in(marks.folder).decisions[0].voters == 11


def test_a_row_has_the_number_it_has_on_the_sheet(marks: MarksFolder) -> None:
    shown = meet(marks, "10", "/skip", "/skip", "/skip")

    titles = list(titles_of(opened_alone(marks.folder.path, None)).values())
    said = re.findall(r"Row (\d) on the sheet · (\d) of 3 to decide.*\n\s*(.+)\n", shown)
    assert sorted(said) == sorted((str(titles.index(title) + 1), at, title) for _, at, title in said)
    assert [at for _, at, _ in said] == ["1", "2", "3"]
    assert len(set(titles)) == 3
    assert sorted(number for number, _, _ in said) == ["1", "2", "3"]


def test_what_was_decided_today_is_taken_back_after_a_restart_one_by_one(marks: MarksFolder) -> None:
    meet(marks, "11", "", "", *DECIDED, "1", "", *DECIDED)
    assert len(standing(marks)) == 2
    shown = meet(marks, "/undo", "/undo", "/undo")

    assert shown.count("Taken back:") == 2
    assert "Nothing that was decided today is left to take back." in shown
    assert standing(marks) == {}
    assert [one.withdrawn for one in decisions_in(marks.folder).decisions] == [False, False, True, True]
    assert "where you stopped" in meet(marks, "11", "", *DECIDED)


def test_a_row_that_was_taken_back_says_what_it_was_and_how_many_vote_stays(marks: MarksFolder) -> None:
    meet(marks, "11", "", "", *DECIDED)
    shown = meet(marks, "/undo")
    again = meet(marks, "/quit")

    assert re.search(r"You had: Level 2 · .+\. Type it again", " ".join(shown.split()))
    assert "11 people vote, as you said today" in again


def test_ends_that_have_not_started_are_asked_about_in_quotes(tmp_path: Path) -> None:
    made = laid_out(tmp_path / "others")
    first = rows_of(made.folder)[0].id
    for at, code in enumerate(PEOPLE):
        made.save_sheet(code, {first: Mark(level=1) if at else Mark(state="not-begun")})
    open_all(made)

    assert "someone at “Not started here” be seeing?" in meet(made, "11")


def test_where_more_cards_came_than_people_vote_it_says_how_the_number_is_changed(marks: MarksFolder) -> None:
    shown = " ".join(meet(marks, "10", "cards 0 11 0 0 0").split())

    assert "type first: voters 11" in shown


def test_cards_are_held_up_and_marks_are_not(marks: MarksFolder) -> None:
    shown = meet(marks, "11", "cards 0 4 6 0 ct:1", "cards 2:4 3:6 can’t tell:1")

    assert "6 held this up" in shown
    assert "10 marked this" in shown


def test_a_team_that_cannot_tell_decides_nothing_by_that(marks: MarksFolder) -> None:
    shown = meet(marks, "11", "can't tell")

    assert "one person’s mark" in shown
    assert standing(marks) == {}


def test_what_was_decided_on_another_day_is_not_taken_back(marks: MarksFolder) -> None:
    meet(marks, "11", "", "", *DECIDED)
    shown = meet(marks, "11", "/undo", today=date(2026, 10, 21))

    assert "Nothing that was decided today" in shown
    assert standing(marks) == {"row 2": 2}


def test_the_list_at_the_end_tells_what_waits_for_somebody_from_what_was_not_reached(marks: MarksFolder) -> None:
    meet(marks, "11", "none", "Dan Webb / 2026-11-03", "", "")
    alone = opened_alone(marks.folder.path, None)
    with redirect_stdout(io.StringIO()) as shown:
        standing_now = decisions_in(marks.folder).standing
        print_decisions(page_on_stdout(), alone.rows, standing_now, titles_of(alone))

    assert "not decided: Dan Webb takes it on, by Nov 3" in shown.getvalue()
    assert shown.getvalue().count("not decided yet") == 2
