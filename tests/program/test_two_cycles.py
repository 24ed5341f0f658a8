"""Two cycles of one district by the real program: started, marked, decided, planned, checked in, compared, reported."""

import json
from pathlib import Path

import pytest

from .cycles_begun import on
from .program import Outcome, lines, record_in

NAME, NEXT = "2026-10-06-central-office", "2027-10-05-central-office"
ROWS = [f"tp.evidence.{one}" for one in ("capacity", "plan", "impact")]
BEGIN = ("Riverside", "", "11", "Dana Reyes", "Lee Wu", "Mia Chen")
SEEN = "Every team’s notes name one piece of student work"
CHECK_INS = {
    "2026-11-19": ("", "Two teams have begun", "n", "n", "k", "", "", "", "2027-01-28"),
    "2027-01-28": (
        "",
        "Four teams use it",
        "d six notes",
        "2027-03-05",
        "a, because two are new",
        "",
        "",
        "",
        "",
        "-",
    ),
    "2027-03-11": (
        *("", "Notes name student work in five of six teams", "Six sets of notes", "Teams that we know"),
        *("n", "k", "Slides of last year", "", "the board: two days", "$900", "2027-05-01", ""),
    ),
}
"""By day what is typed: who is there, its question, evidence and its limit, each step, the goal, what stops, one new
step, what is asked, and the next day."""


def mark_and_decide(folder: Path, day: str, name: str, level: int) -> None:
    """Mark eleven sheets alike, open them, and decide every row by options."""
    at = f"assessments/{name}"
    codes = [code for code, one in record_in(folder / at)["roster"].items() if not one]
    sheets = [f"{code}: {level} {level} ?" for code in codes]
    ok(on(day, folder, "collect", "--paper", at, typed=lines(*sheets, "")))
    ok(on(day, folder, "reveal", "--yes", at))
    for row in ROWS:
        told = ("--level", str(level), "--because", "We read the notes", "--evidence", "notes of six teams")
        ok(on(day, folder, "decide", at, "--row", row, "--no-input", *told))


def ok(done: Outcome) -> Outcome:
    assert done.code == 0, done.said
    return done


@pytest.mark.slow
def test_two_cycles_from_the_first_mark_to_what_came_of_it(tmp_path: Path) -> None:
    fall, at = "2026-10-06", f"assessments/{NAME}"
    told = ("--role", "central-office", "--using", "map", "--standards", "tp.evidence", "--alone")
    ok(on(fall, tmp_path, "start", *told, typed=lines(*BEGIN)))
    mark_and_decide(tmp_path, fall, NAME, 3)
    inputs = json.loads(ok(on(fall, tmp_path, "plan", at, "--json")).out)["inputs"]
    assert [(one["id"], one["level"], one["apart"]) for one in inputs] == [
        (f"central-office/{row}", 3, apart)
        for row, apart in zip(ROWS, ("close-together", "close-together", "nobody"), strict=True)
    ]
    row = f"central-office/{ROWS[0]}"
    goal = ("--seen", SEEN, "--by", "2027-03-11", "--row", row, "--evidence", "six sets of notes", "--no-input")
    ok(on(fall, tmp_path, "plan", "goal", at, *goal))
    for what, who, by in (("Change the form", "Lee Wu", "2026-11-12"), ("Visit two teams", "Mia Chen", "2026-12-01")):
        ok(on(fall, tmp_path, "plan", "add", what, at, "--who", who, "--by", by, "--goal", "g1"))
    for day, typed in CHECK_INS.items():
        ok(on(day, tmp_path, "check-in", at, typed=lines(*typed)))
    march = ok(on("2027-03-11", tmp_path, "report", at, "--audience", "board", "--to", "md", "--out", "-")).out
    for words in (
        SEEN,
        "One of two steps is done.",
        "Notes name student work in five of six teams",
        "Teams that we know",
    ):
        assert words in march
    for words in ("Lee Wu", "Level", "notes of six teams", "We read the notes"):
        assert words not in march

    again = "2027-10-05"
    begun = ok(on(again, tmp_path, "start", "--from", at, typed=lines("", "11", "Dana Reyes", "Lee Wu", "Mia Chen")))
    assert SEEN in begun.said
    assert "Visit two teams" in begun.said
    mark_and_decide(tmp_path, again, NEXT, 2)
    now = json.loads(ok(on(again, tmp_path, "plan", "list", f"assessments/{NEXT}", "--json")).out)
    assert [(one["id"], one["will_be_seen"], one["stopped"]) for one in now["goals"]] == [("g1", SEEN, False)]

    moved = json.loads(ok(on(again, tmp_path, "compare", at, f"assessments/{NEXT}", "--json")).out)
    assert (moved["counts"]["nearer"], moved["counts"]["farther"]) == (3, 0)
    assert [one["verdict"] for one in moved["goals"][0]["goal"]["said"]] == ["keep", "adjust", "keep"]
    assert [(one["what"], one["done"]) for one in moved["steps"]] == [
        ("Change the form", "2027-01-28"),
        ("Visit two teams", None),
    ]
    page = ok(on(again, tmp_path, "report", at, "--to", "md", "--out", "-")).out
    chain = page.partition("## Goal g1")[2]
    for words in (
        "Marked by",
        "Level 3 to Level 2",
        "Change the form",
        "adjusted, because two are new",
        "five of six",
    ):
        assert words in chain
    ok(on(again, tmp_path, "check", "--strict", "assessments"))
