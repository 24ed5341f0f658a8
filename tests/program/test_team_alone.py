"""A team of eleven marks alone and decides together: on paper, at the computer, opened, in rounds, on to the plan."""

import json
import re
from pathlib import Path

import pytest
import yaml

from plassess.assessment.alone.marks import Mark
from plassess.assessment.responses import Answer, State
from tests.marked_alone import DAY, PEOPLE, laid_out, open_all, opened_team, rows_of, send, sent_team

from .program import answers_in, lines, opened, record_in, run
from .terminal import Terminal

START = ("start", "--role", "central-office", "--using", "map", "--standards", "tp.evidence", "--alone")
SHEETS = ("2 3 3", "2 2 can’t tell", "2 1 0", "2 3 2", "2 3 4", "2 2 1", "2 1 ?", "2 - 3")


def _begun(folder: Path) -> list[str]:
    done = run(folder, *START, typed=lines("Riverside", "", "12", "Dana Reyes", "Lee Wu", "Mia Chen"))
    assert done.code == 0, done.err
    return [code for code, one in record_in(opened(folder))["roster"].items() if not one]


def _row(name: str) -> str:
    return f"central-office/tp.evidence.{name}"


def test_eleven_people_from_marks_to_a_plan(tmp_path: Path) -> None:
    codes = _begun(tmp_path)
    assert len(set(codes)) == 12
    record = record_in(opened(tmp_path))
    assert record["keeper"] == {"name": "Lee Wu", "backup": "Mia Chen"}
    assert record["roster"]["dana-reyes"] == {"name": "Dana Reyes", "leads": True}

    keyed = [f"{code.upper()}: {marks}" for code, marks in zip(codes, SHEETS, strict=False)]
    paper = run(tmp_path, "collect", "--paper", typed=lines(*keyed, f"{codes[0]} 2: one table in spring", ""))
    assert "8 of 12 are in" in paper.said
    for code in codes[8:11]:
        typed = lines("2", "", "3", "we ask teachers", "y", "c", "", "")
        own = run(tmp_path, "respond", "--as", code.upper(), typed=typed)
        assert own.code == 0, own.err
    assert json.loads(run(tmp_path, "people", "--json").out)["sent"] == 11
    early = run(tmp_path, "decide")
    assert (early.code, "closed" in early.said) == (2, True)

    shown = json.loads(run(tmp_path, "reveal", "--yes", "--json").out)
    assert shown["sent"] == 11
    counts = {row["id"]: row for row in shown["rows"]}
    assert counts[_row("capacity")]["counts"] == {"1": 0, "2": 11, "3": 0, "4": 0, "not-begun": 0, "cannot-tell": 0}
    assert shown["rows"][0]["id"] == _row("capacity")  # seen alike: for practice
    assert counts[_row("plan")]["counts"] == {"1": 2, "2": 2, "3": 6, "not-begun": 0, "cannot-tell": 0}
    assert counts[_row("plan")]["left_open"] == 1
    aloud = re.findall(r"“(one table in spring|we ask teachers)”", run(tmp_path, "reveal").out)
    assert sorted(aloud) == ["one table in spring", *["we ask teachers"] * 3]
    assert counts[_row("impact")]["counts"]["cannot-tell"] == 5

    refused = run(tmp_path, "respond", "--as", codes[11], typed=lines("1"))
    assert (refused.code, "votes in the room" in refused.said) == (2, True)
    late = run(tmp_path, "collect", "--paper", typed=lines(f"{codes[11]}: 1 1 1", ""))
    assert "noted as come" in late.said
    assert record_in(opened(tmp_path))["opened_marks"]["late"] == [codes[11]]
    typed = lines(
        "12",
        *("", "", "All of us ask for it", "Meeting notes of May", "", ""),
        *(
            "cards 1 1 5 2 1 2",
            "2:8 3:4",
            "3",
            "n",
            "2",
            "",
            "Two teams compare",
            "",
            "I see no comparing",
            "Rosa Ortiz",
            "",
        ),
        *("none", "Rosa Ortiz / 2026-12-03", "Too few know", ""),
    )
    decided = run(tmp_path, "decide", "--minutes", "40", typed=typed)
    assert decided.code == 0, decided.err
    assert "All who marked a level chose Level 2, and more people vote." in decided.said
    entries = yaml.safe_load((opened(tmp_path) / "decisions.yaml").read_text("utf-8"))["decisions"]
    by_row = {one["row"]: one for one in entries}
    assert by_row[_row("capacity")]["level"] == 2
    assert by_row[_row("capacity")]["evidence"] == ["Meeting notes of May"]
    two_rounds = by_row[shown["rows"][1]["id"]]
    assert [sum(votes.values()) for votes in two_rounds["rounds"]] == [12, 12]
    assert two_rounds["another_view"] == [{"text": "I see no comparing", "name": "Rosa Ortiz"}]
    assert by_row[shown["rows"][2]["id"]]["not_decided"]["who"] == "Rosa Ortiz"

    answers = answers_in(opened(tmp_path))
    assert answers[_row("capacity")]["level"] == 2
    assert answers[_row("capacity")]["evidence"] == ["Meeting notes of May"]
    went_on = run(
        tmp_path,
        "resume",
        typed=lines("1", "1", "Ask every team / Lee Wu / in 3 weeks", "", "", "", "", "", "", "", ""),
    )
    assert went_on.code == 0, went_on.err
    assert "1 row that was marked alone is not decided: " in went_on.said
    report = run(tmp_path, "report", "--to", "md", "--out", "-")
    assert "Ask every team" in report.out
    assert not any(re.search(rf"\b{code}\b", report.out, re.IGNORECASE) for code in codes)


def test_a_row_is_decided_by_options_and_asked_of_nobody(tmp_path: Path) -> None:
    opened_team(tmp_path / "assessments")
    told = ("decide", "--row", "tp.evidence.plan", "--no-input", "--json")
    done = run(
        tmp_path,
        *told,
        "--level",
        "2",
        "--because",
        "Two teams do",
        "--evidence",
        "plans",
        "--another-view",
        "not in math",
    )
    assert done.code == 0, done.err
    rows = {row["id"]: row for row in json.loads(done.out)["rows"]}
    assert rows[_row("plan")] | {"evidence": None} == {
        "id": _row("plan"),
        "decided": True,
        "level": 2,
        "state": None,
        "because": "Two teams do",
        "evidence": None,
        "unanimous": False,
        "who": None,
        "by": None,
    }
    assert not rows[_row("impact")]["decided"]
    assert answers_in(opened(tmp_path))[_row("plan")]["level"] == 2
    for wrong in (("--level", "9"), ("--level", "not-applicable"), ("--level", "2", "--who", "Rosa"), ()):
        refused = run(tmp_path, *told, *wrong)
        assert refused.code == 2, wrong
    again = run(tmp_path, *told, "--level", "none", "--who", "Rosa", "--by", "2026-12-03")
    assert json.loads(again.out)["rows"][1]["by"] == "2026-12-03"
    assert json.loads(again.out)["rows"][1]["who"] == "Rosa Ortiz"
    assert answers_in(opened(tmp_path))[_row("plan")]["state"] == "next-time"


def test_what_was_decided_is_taken_back_by_an_entry_that_says_so(tmp_path: Path) -> None:
    opened_team(tmp_path / "assessments")
    typed = lines("", "2", "", "Why so", "", "", "/undo", "/end")
    done = run(tmp_path, "decide", typed=typed)
    assert "Taken back" in done.said
    entries = yaml.safe_load((opened(tmp_path) / "decisions.yaml").read_text("utf-8"))["decisions"]
    assert [one.get("withdrawn", False) for one in entries] == [False, True]
    assert all(one["state"] == "next-time" for one in answers_in(opened(tmp_path)).values())


def test_cards_of_few_people_stand_there_again_where_the_decision_is_taken_back(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments")
    send(marks, {code: [2, 2, 2] for code in PEOPLE[:6]})
    open_all(marks)
    typed = lines("", "1:2 2:4", "2", "", "Why so", "", "", "/undo", "2", "", "", "", "", "/end")
    done = run(tmp_path, "decide", typed=typed)
    assert done.said.count("Cards, round 1") == 2
    assert "rounds" not in (opened(tmp_path) / "decisions.yaml").read_text("utf-8")


def test_what_was_said_of_a_row_stands_again_where_the_program_was_left(tmp_path: Path) -> None:
    opened_team(tmp_path / "assessments")
    with Terminal(tmp_path, ["decide"]) as screen:
        screen.at_a_prompt()
        for line in ("", "2:11", "2", "", "Two teams do"):
            screen.enter(line)
        screen.leave("half a li\x03")
    again = run(tmp_path, "decide", typed=lines("", "", "", "", "/end"))
    assert "where you stopped" in again.said
    assert "half a li" in again.said
    entry = yaml.safe_load((opened(tmp_path) / "decisions.yaml").read_text("utf-8"))["decisions"][0]
    assert (entry["level"], entry["because"], entry["rounds"]) == (2, "Two teams do", [entry["rounds"][0]])
    assert entry["evidence"] == ["half a li"]


def test_own_marks_are_saved_one_by_one_and_wiped_from_the_screen(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments")
    with Terminal(tmp_path, ["respond", "--as", "K7"]) as screen:
        screen.at_a_prompt()
        screen.enter("3")
        screen.leave("\x03")
    assert not marks.sent_by("k7")
    assert [mark.level for mark in marks.of("k7").marks.values()] == [3]
    again = run(tmp_path, "respond", "--as", "k7", typed=lines("c", "we ask them", "y", "0", "", ""))
    assert "Row 2 of 3" in again.said.replace("row", "Row")
    assert "●" not in again.said  # whoever types the code is shown nothing of what was marked before
    assert marks.sent_by("k7")
    once_more = run(tmp_path, "respond", "--as", "k7", typed=lines("y", "2", "", "", "", "", "", ""))
    assert "we ask them" not in once_more.said
    first, second, third = marks.of("k7").marks.values()
    assert sorted((first.label, second.label, third.label)) == ["2", "cannot-tell", "not-begun"]
    assert [one.aloud for one in (first, second, third) if one.saw] == [True]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (("respond",), "--as CODE"),
        (("respond", "--as", "zz"), "Nobody here has the code zz"),
        (("respond", "--as", "dana"), "leads the meeting"),
        (("collect",), "--paper"),
        (("reveal",), "Nobody has sent marks"),
        (("reveal", "--to", "pdf"), "--to takes html"),
        (("decide",), "closed"),
        (("people", "remove", "zz"), "Nobody here is zz"),
        (("people", "rule", "dice"), "consensus and majority"),
        (("people", "codes", "101"), "1 to 100"),
    ],
)
def test_what_cannot_be_is_said_with_what_to_do(tmp_path: Path, told: tuple[str, ...], said: str) -> None:
    laid_out(tmp_path / "assessments")
    refused = run(tmp_path, *told)
    assert refused.code == 2
    assert said in refused.said


def test_people_are_changed_until_the_marks_are_open(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments", PEOPLE[:2])
    assert run(tmp_path, "people", "codes", "3").code == 0
    assert run(tmp_path, "people", "add", "Rosa Ortiz,", "Dan Webb").code == 0
    assert run(tmp_path, "people", "lead", "Rosa Ortiz").code == 0
    assert run(tmp_path, "people", "keeper", "Ada King", "--backup", "Bo Lin").code == 0
    assert run(tmp_path, "people", "marks", "keep").code == 0
    record = record_in(opened(tmp_path))
    assert len(record["roster"]) == 2 + 1 + 3 + 2
    assert [code for code, one in record["roster"].items() if one.get("leads")] == ["rosa-ortiz"]
    assert record["keeper"] == {"name": "Ada King", "backup": "Bo Lin"}
    marks.save_sheet("k7", {rows_of(marks.folder)[0].id: Mark(level=1)})
    told = run(tmp_path, "people", "marks", "counts-only")
    assert (told.code, "marked already" in told.said) == (2, True)
    assert run(tmp_path, "people", "remove", "m2").code == 0
    assert run(tmp_path, "reveal", "--yes").code == 0
    assert run(tmp_path, "people", "codes", "1").code == 2
    shown = run(tmp_path, "people")
    assert "not in" in shown.out
    assert "over 1 person" in shown.said


def test_fewer_than_five_are_told_and_may_mark_together(tmp_path: Path) -> None:
    done = run(tmp_path, *START, typed=lines("Riverside", "", "Ana Bo, Cy Dee, Eve Fay", "", "/quit"))
    assert "can guess who marked what" in done.said
    record = record_in(opened(tmp_path))
    assert not record.get("alone")
    assert "Question 1 of 3 today" in done.said


def test_the_question_how_to_rate_leads_to_marks_alone(tmp_path: Path) -> None:
    start = START[:-1]
    typed = lines("T", "Ana, Bo, Cy, Dee, Eve", "together?", "alone", "", "", "", "")
    done = run(tmp_path, *start, typed=typed)
    assert "Press Enter to mark together, or type alone" in done.said
    record = record_in(opened(tmp_path))
    assert record["alone"] == ["map"]
    assert list(record["roster"]) == ["ana", "bo", "cy", "dee", "eve"]
    for name in ("worksheet --marks", "worksheet --run-sheet", "respond --as", "reveal"):
        assert name in done.said
    assert run(tmp_path, "worksheet", "--run-sheet").code == 0


def test_an_opening_that_was_killed_before_single_marks_went_is_ended_by_the_next_one(tmp_path: Path) -> None:
    marks = sent_team(tmp_path / "assessments")
    before = {path: path.read_bytes() for path in marks.path.glob("??.yaml")}
    counted = json.loads(run(tmp_path, "reveal", "--yes", "--json").out)
    for path, data in before.items():
        path.write_bytes(data)

    assert json.loads(run(tmp_path, "reveal", "--json").out) == counted
    assert marks.codes == ()


def test_what_the_team_answered_itself_is_no_business_of_a_decision(tmp_path: Path) -> None:
    folder = opened_team(tmp_path / "assessments").folder
    by_hand = Answer(state=State.ANSWERED, level=3, note="by hand")
    folder.save_answer(_row("impact"), None, by_hand)
    told = ("decide", "--row", "tp.evidence.plan", "--no-input", "--level", "2")
    assert run(tmp_path, *told).code == 0
    noted = folder.responses().answers[_row("plan")].model_copy(update={"note": "since"})
    folder.save_answer(_row("plan"), folder.responses().answers[_row("plan")], noted)
    assert run(tmp_path, "decide", "--row", "1", "--no-input", "--level", "1").code == 0

    answers = folder.responses().answers
    assert answers[_row("impact")] == by_hand
    assert answers[_row("plan")] == noted


@pytest.mark.parametrize("saw", ["two\nlines", "a\u00a0space " * 20, "“quotes” and \\ and 😀\n", "x\u2028y"])
def test_no_line_of_anyone_keeps_the_marks_from_being_opened(tmp_path: Path, saw: str) -> None:
    marks = laid_out(tmp_path / "assessments")
    rows = rows_of(marks.folder)
    for code in PEOPLE:
        marks.save_sheet(code, {rows[0].id: Mark(level=1, saw=saw, aloud=True)})
    assert marks.open(rows, DAY).rows[rows[0].id].aloud == (saw.strip(),) * len(PEOPLE)
    assert marks.opened() == marks.open(rows, DAY)


def test_marks_of_rows_that_are_no_longer_chosen_keep_nothing_closed(tmp_path: Path) -> None:
    marks = sent_team(tmp_path / "assessments")
    record = marks.folder.assessment()
    marks.folder.save_detail("standards", record.standards, ("cs.resources",))
    assert run(tmp_path, "reveal", "--yes").code == 0


def test_a_name_is_no_file_of_ours(tmp_path: Path) -> None:
    laid_out(tmp_path / "assessments", PEOPLE[:2])
    assert run(tmp_path, "people", "add", "Opened, Con, Paper").code == 0
    assert {"opened", "con", "paper"} & set(record_in(opened(tmp_path))["roster"]) == set()


def test_who_takes_a_row_on_is_kept_where_the_meeting_is_left(tmp_path: Path) -> None:
    opened_team(tmp_path / "assessments")
    run(tmp_path, "decide", typed=lines("", "none", "Ada King / 2027-01-20"))
    run(tmp_path, "decide", typed=lines("", "too few saw it", "", "/end"))
    (entry,) = yaml.safe_load((opened(tmp_path) / "decisions.yaml").read_text("utf-8"))["decisions"]
    assert entry["not_decided"]["who"] == "Ada King"
    assert str(entry["not_decided"]["by"]) == "2027-01-20"


def test_a_faulty_file_shows_nothing_to_who_keys_a_sheet_in(tmp_path: Path) -> None:
    marks = sent_team(tmp_path / "assessments")
    marks.file_of("k7").write_text("format: plassess/marks/1\nperson: k7\nmarks: {a/b: {level: secret}}\n", "utf-8")
    told = run(tmp_path, "collect", "--paper", typed=lines("K7: 1 1 1", "M2: 1 1 1", ""))
    assert "1 fault" in told.said
    assert "secret" not in told.said
    assert "M2: 1 1 1" in told.said


def test_a_page_that_cannot_be_written_opens_nothing(tmp_path: Path) -> None:
    marks = sent_team(tmp_path / "assessments")
    refused = run(tmp_path, "reveal", "--yes", "--to", "html", "--out", str(marks.folder.record_file))
    assert refused.code != 0
    assert marks.folder.assessment().opened_marks is None


def test_a_team_may_rate_together_after_all(tmp_path: Path) -> None:
    marks = sent_team(tmp_path / "assessments")
    assert run(tmp_path, "people", "together").code == 0
    assert marks.codes == ()
    assert "Question 1 of 3 today" in run(tmp_path, "resume", typed=lines("", "/quit")).said


PEOPLE_CHANGED = (
    ("codes", "3"),
    ("add", "Rosa Ortiz"),
    ("remove", "m2"),
    ("lead", "m2"),
    ("keeper", "Ada King"),
    ("rule", "majority"),
    ("together",),
    ("marks", "keep"),
)


def test_of_a_team_that_rates_together_nobody_is_written_down_as_marking_alone(tmp_path: Path) -> None:
    laid_out(tmp_path / "assessments", PEOPLE[:3])
    together = run(tmp_path, "people", "together")
    before = (opened(tmp_path) / "assessment.yaml").read_bytes()

    refused = [run(tmp_path, "people", *told) for told in PEOPLE_CHANGED]

    assert {one.code for one in refused} == {2}
    assert all("the team rates together" in one.said for one in refused)
    assert (opened(tmp_path) / "assessment.yaml").read_bytes() == before
    assert (together.code, "closed until" in together.out, "rates together" in together.out) == (0, False, True)
    assert json.loads(run(tmp_path, "people", "--json").out)["format"] == "plassess/people/1"


def test_a_code_is_meant_where_it_is_one(tmp_path: Path) -> None:
    laid_out(tmp_path / "assessments", PEOPLE[:3])
    assert run(tmp_path, "people", "lead", "M2").code == 0
    assert [code for code, one in record_in(opened(tmp_path))["roster"].items() if one.get("leads")] == ["m2"]
    assert run(tmp_path, "people", "codes", "100").code == 0
    assert run(tmp_path, "people", "codes", "100").code == 2


def test_a_majority_is_more_than_half_of_those_who_vote(tmp_path: Path) -> None:
    opened_team(tmp_path / "assessments")
    run(tmp_path, "people", "rule", "majority")
    typed = lines("11", "2", "0", "5", "", "6", "Why so", "", "", "/end")
    done = run(tmp_path, "decide", typed=typed)
    assert "5 of 11 is no majority" in done.said
    (entry,) = yaml.safe_load((opened(tmp_path) / "decisions.yaml").read_text("utf-8"))["decisions"]
    assert (entry["rule"], entry["voters"], entry["for_it"]) == ("majority", 11, 6)
    assert "rounds" not in entry


@pytest.mark.parametrize("told", [("--row", "9" * 5000, "--level", "2"), ("--row", "1", "--level", "9" * 5000)])
def test_a_number_longer_than_any_is_refused(tmp_path: Path, told: tuple[str, ...]) -> None:
    opened_team(tmp_path / "assessments")
    assert run(tmp_path, "decide", *told, "--no-input").code == 2
