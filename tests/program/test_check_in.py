"""The check-in meeting: what became of each step, in a file that only grows, in the answers, and behind page one."""

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from .program import START, Outcome, complete_answers, environment, needs, opened, question_ids, run
from .test_done import steps_of

STEPS = (
    {"what": "Bring six samples", "who": "Mei Tan", "by": "2026-11-12", "committed": True},
    {"what": "Ask the union", "who": "Dan Webb", "by": "2026-12-01", "committed": True},
    {"what": "Visit two schools", "who": "Rosa Ortiz", "by": "2026-11-15", "committed": True},
    {"what": "Write a newsletter", "who": "Rosa Ortiz", "committed": False},
)


def a_team(folder: Path) -> Path:
    """Open a self-assessment with three committed steps, a check-in and a message."""
    answers = complete_answers()
    for answer in answers["answers"].values():
        answer.pop("first_steps", None)
    answers["answers"][question_ids()[0]]["first_steps"] = list(STEPS)
    (folder / "answers.yaml").write_text(yaml.safe_dump(answers, sort_keys=False), encoding="utf-8")
    named = ("--people", "Rosa Ortiz, Dan Webb, Mei Tan", "--opened", "2026-10-06")
    assert run(folder, *START, "--answers", "answers.yaml", "--no-input", *named).code == 0
    record = opened(folder) / "assessment.yaml"
    text = record.read_text(encoding="utf-8") + "check_in: 2026-11-19\nmessage: We look at student work first.\n"
    record.write_text(text, encoding="utf-8")
    return opened(folder)


def on(folder: Path, day: str, *arguments: str, typed: tuple[str, ...] = ()) -> Outcome:
    """Run on a day."""
    env = environment(folder, PLASSESS_TODAY=day)
    return run(folder, *arguments, typed="".join(f"{line}\n" for line in typed), env=env)


def log_of(assessment: Path) -> list[dict[str, Any]]:
    file = assessment / "plan.yaml"
    return list(yaml.safe_load(file.read_text(encoding="utf-8"))["check_ins"]) if file.exists() else []


ASKS = ("started", "used", "changed")
FIRST = ("", "", "Two of four teams", "d", "Six samples, dated", "x no substitutes", "Jan 15", "Slide decks")
NEW = ("Pair new coaches / Dan / Dec 11", "two days of substitutes", "$400", "Dec 15")


def test_two_check_ins_go_from_resume_to_the_report(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    first = on(tmp_path, "2026-11-20", "resume", typed=(*FIRST, *NEW))
    grown = (assessment / "plan.yaml").read_text(encoding="utf-8")
    between = on(tmp_path, "2026-12-01", "resume", typed=())
    second = on(tmp_path, "2027-01-28", "check-in", typed=("", "", "n", "d Forty notes", "/end", "/end"))
    report = on(tmp_path, "2027-01-28", "report", "--to", "md", "--out", "-").out

    assert (first.code, second.code) == (0, 0), first.err + second.err
    assert "We look at student work first." in first.said
    assert "The check-in was due Thu, Nov 19, 2026: “Has it started?” Hold it now?" in first.said
    assert "The check-in was due" not in between.said
    assert "Two of four teams" in second.said
    steps = steps_of(assessment)
    assert [str(steps[one].get("done")) for one in (1, 2, 5)] == ["2026-11-20", "2027-01-28", "None"]
    assert (steps[3]["dropped"], steps[3].get("committed")) == ("no substitutes", None)
    assert second.err.count("When do you meet again") == 1
    assert steps[5] | {"who": "Dan Webb", "committed": True} == steps[5]
    assert (assessment / "plan.yaml").read_text(encoding="utf-8").startswith(grown)
    for words in ("Check-in of November 20, 2026", "dropped, because no substitutes", "Forty notes", "it costs $400"):
        assert words.casefold() in report.casefold().replace("\\", ""), words


def test_each_thing_said_is_on_disk_before_the_next_prompt(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    for end in range(4, len(FIRST) + 1):
        on(tmp_path, "2026-11-19", "check-in", typed=FIRST[1:end])
        text = (assessment / "plan.yaml").read_text(encoding="utf-8")
        assert FIRST[2] in text
        (assessment / "plan.yaml").unlink()
        assert steps_of(assessment)[1]["done"]


def test_what_was_said_today_is_not_asked_again(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    left = on(tmp_path, "2026-11-19", "check-in", typed=("", "Yes", "d", "/quit"))
    again = on(tmp_path, "2026-11-19", "resume", typed=("", "", "", "Six samples", "", "", "", "", ""))

    assert left.code == 0
    assert "Step 1:" not in again.said
    assert "Step 1 is done: Bring six samples What showed it?" in again.said
    assert [one["showed"] for said in log_of(assessment) for one in said.get("steps", []) if "showed" in one] == [
        "Six samples"
    ]
    assert [one["question"] for one in log_of(assessment) if "question" in one] == ["started"]


def test_undo_takes_back_what_the_last_prompt_saved_and_back_asks_again(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    typed = ("", "", "d", "Samples", "/undo", "x too many", "/back", "n", "/end")
    ended = on(tmp_path, "2026-11-19", "check-in", typed=typed)

    assert ended.code == 0, ended.err
    assert "Taken back" in ended.said
    steps = steps_of(assessment)
    assert (steps[1].get("done"), steps[1].get("dropped"), steps[1]["committed"]) == (None, None, True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")
@pytest.mark.parametrize("rename", [1, 2])
def test_wherever_it_is_killed_every_command_says_the_same_of_a_step(tmp_path: Path, rename: int) -> None:
    assessment = a_team(tmp_path)
    inject = [needs("strace"), "-f", "-o", "/dev/null", "-e", f"inject=rename:signal=KILL:when={rename}"]

    killed = run(tmp_path, "done", "2", env=environment(tmp_path, PLASSESS_TODAY="2026-11-02"), before=inject)
    stands = [one for one in log_of(assessment) if one["steps"][0]["id"] == 2]
    told = {one["id"]: one["done"] for one in json.loads(run(tmp_path, "status", "--json").out)["committed_steps"]}
    on(tmp_path, "2026-11-03", "done", "1")

    assert killed.code in {-9, 137}
    assert bool(stands) is (rename == 2)
    assert told[2] == ("2026-11-02" if stands else None)
    assert str(steps_of(assessment)[2].get("done")) == str(told[2])


def test_options_say_the_same_for_scripts(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    said = ("--done", "union", "--new-date", "1=2026-12-01", "--drop", "3=no substitutes", "--stop", "Slides")

    told = json.loads(on(tmp_path, "2026-11-19", "check-in", *said, "--no-input", "--json").out)

    assert (told["day"], told["question"], told["stop"], told["next"]) == ("2026-11-19", "started", "Slides", None)
    assert [(one["id"], one["done"], one["by"], one["dropped"]) for one in told["steps"]] == [
        (2, "2026-11-19", "2026-12-01", None),
        (1, None, "2026-12-01", None),
        (3, None, "2026-11-15", "no substitutes"),
    ]
    assert len(log_of(assessment)) == 1
    (held,) = json.loads(on(tmp_path, "2026-11-19", "report", "--json", "--out", "-").out)["check_ins"]
    assert [one["id"] for one in held["steps"]] == [2, 1, 3]
    assert (held["day"], held["steps"][1]["was"], held["stop"]) == ("2026-11-19", "2026-11-12", "Slides")


@pytest.mark.parametrize(
    "said",
    [
        ("--drop", "3"),
        ("--drop", "3="),
        ("--new-date", "3=soon"),
        ("--done", "9"),
        ("--done", "1", "--drop", "1=no"),
        (),
    ],
)
def test_options_that_do_not_fit_change_nothing(tmp_path: Path, said: tuple[str, ...]) -> None:
    assessment = a_team(tmp_path)

    outcome = on(tmp_path, "2026-11-19", "check-in", *said, "--no-input")

    assert outcome.code == 2
    assert not (assessment / "plan.yaml").exists()


def test_done_is_said_in_the_same_file(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    on(tmp_path, "2026-11-02", "done", "2")
    on(tmp_path, "2026-11-03", "done", "2", "--undo")

    said = [(str(one["day"]), one["steps"]) for one in log_of(assessment)]
    assert [day for day, _ in said] == ["2026-11-02", "2026-11-03"]
    assert said[1][1] == [{"id": 2, "not_yet": True}]
    assert "check-in was due" in on(tmp_path, "2026-11-19", "resume", typed=("n",)).said.replace(
        "is today", "was due"
    )


def test_answers_taken_from_one_self_assessment_into_another_follow_that_ones_check_ins(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    for id_ in ("1", "2"):
        on(tmp_path, "2026-11-02", "done", id_)
    answers = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    (tmp_path / "again.yaml").write_text(answers, encoding="utf-8")

    begun = on(tmp_path, "2027-09-01", *START, "--answers", "again.yaml", "--no-input", "--again")
    on(tmp_path, "2027-09-02", "done", "3", begun.out.strip())

    assert begun.code == 0, begun.err
    assert str(steps_of(tmp_path / begun.out.strip())[3]["done"]) == "2027-09-02"
    assert "check_ins: 1\n" in (tmp_path / begun.out.strip() / "responses" / "team.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["plan (1).yaml", "responses/plan.yaml", "plan.sync-conflict-20261119.yaml"])
def test_a_plan_elsewhere_is_told_as_read_by_nothing(tmp_path: Path, name: str) -> None:
    assessment = a_team(tmp_path)
    on(tmp_path, "2026-11-02", "done", "2")
    (assessment / name).write_bytes((assessment / "plan.yaml").read_bytes())

    checked = run(tmp_path, "check", str(assessment))

    assert Path(name).name in checked.said


def test_a_plan_that_names_no_step_is_told_by_a_check(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    on(tmp_path, "2026-11-02", "done", "2")
    text = (assessment / "plan.yaml").read_text(encoding="utf-8").replace("id: 2", "id: 77")
    (assessment / "plan.yaml").write_text(text, encoding="utf-8")

    checked = run(tmp_path, "check", str(assessment))

    assert checked.code == 1
    assert "plan.yaml" in checked.out
    assert "there is no first step 77" in checked.said


def test_status_begins_with_what_is_due(tmp_path: Path) -> None:
    a_team(tmp_path)

    before = on(tmp_path, "2026-10-06", "status").out
    due = on(tmp_path, "2026-11-27", "status").out
    told = json.loads(on(tmp_path, "2026-11-27", "status", "--json").out)
    on(tmp_path, "2026-11-27", "check-in", "--done", "1", "--new-date", "3=2027-01-15", "--no-input")
    after = on(tmp_path, "2026-11-27", "status").out

    assert "Due" not in before
    first = due.partition("answered 8 of 8")[0]
    for words in ("check-in of Thu, Nov 19, 2026", "1  Bring six", "OVERDUE, was due Nov 12", "2  Ask the union"):
        assert words in " ".join(first.split()).replace("1 Bring", "1  Bring").replace("2 Ask", "2  Ask")
    assert "Hold the check-in:" in due
    assert (told["check_in"], told["check_in_due"]) == ("2026-11-19", True)
    assert "check-in of" not in after
    assert "OVERDUE" not in after


def test_three_planned_check_ins_are_held_one_after_the_other(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    record = assessment / "assessment.yaml"
    days = ("2026-11-19", "2027-01-28", "2027-03-11")
    planned = "".join(f"- {{asks: {one}, day: {day}}}\n" for day, one in zip(days, ASKS, strict=True))
    text = record.read_text(encoding="utf-8").replace("check_in: 2026-11-19\n", f"check_ins:\n{planned}")
    record.write_text(text, encoding="utf-8")

    coming = []
    for day in days:
        coming.append(json.loads(on(tmp_path, day, "status", "--json").out)["check_in"])
        assert "Enter for the check-in" in on(tmp_path, day, "resume", typed=("", "", "", "/end")).said
    last = json.loads(on(tmp_path, days[-1], "status", "--json").out)

    assert coming == list(days)
    assert (last["check_in"], last["check_in_due"]) == (None, False)
    assert [one["question"] for one in log_of(assessment) if "question" in one] == ["started", "used", "changed"]


def test_the_last_check_in_that_was_planned_asks_for_another_day(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    for day, again in (("2026-11-19", "Jan 21"), ("2027-01-21", "Mar 4"), ("2027-03-04", "May 6")):
        assert on(tmp_path, day, "resume", typed=("", "", "Yes", "/end", again)).code == 0
    told = json.loads(on(tmp_path, "2027-03-05", "status", "--json").out)

    record = yaml.safe_load((assessment / "assessment.yaml").read_text(encoding="utf-8"))
    days = [(str(one["day"]), one["asks"]) for one in record["check_ins"]]
    assert days == [("2027-01-21", "used"), ("2027-03-04", "changed"), ("2027-05-06", "changed")]
    assert told["check_in"] == "2027-05-06"


@pytest.mark.parametrize(("typed", "day"), [("", "2027-04-01"), ("-", None)])
def test_enter_takes_the_day_that_the_last_check_in_proposes(tmp_path: Path, typed: str, day: str | None) -> None:
    a_team(tmp_path)

    held = on(tmp_path, "2027-03-04", "check-in", typed=("", "Yes", "/end", typed))
    told = json.loads(on(tmp_path, "2027-03-05", "status", "--json").out)
    board = on(tmp_path, "2027-03-05", "report", "--to", "md", "--audience", "board", "--out", "-").out

    assert "Thu, Apr 1, 2027 is proposed" in held.said
    assert told["check_in"] == day
    assert ("No next report is planned" in board) is (day is None)
    assert ("The team reports next" in board) is (day is not None)


def test_one_that_was_missed_is_planned_anew(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    on(tmp_path, "2026-12-01", "resume", typed=("n", "", "", "", "Dec 10", "", "", "", "n"))

    record = yaml.safe_load((assessment / "assessment.yaml").read_text(encoding="utf-8"))
    assert str(record["check_in"]) == "2026-12-10"
    assert json.loads(on(tmp_path, "2026-12-01", "status", "--json").out)["check_in"] == "2026-12-10"


def test_the_end_of_a_meeting_proposes_two_more_by_one_enter(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("check_in: 2026-11-19\n", ""), encoding="utf-8")

    on(tmp_path, "2026-10-06", "resume", typed=("", "", "", "Nov 19", "", "", "", "n"))
    held = yaml.safe_load(record.read_text(encoding="utf-8"))

    days = [(str(one["day"]), one["asks"]) for one in held["check_ins"]]
    assert days == [("2026-11-19", "started"), ("2027-01-28", "used"), ("2027-03-11", "changed")]
    assert held["check_in"] is None  # told once, in check_ins


def test_resume_with_more_to_take_on_opens_with_the_check_in_that_is_due_too(tmp_path: Path) -> None:
    a_team(tmp_path)

    held = on(tmp_path, "2026-11-20", "resume", "--using", "map", typed=("", "", "", "/end"))
    begun = on(tmp_path, "2026-11-20", "resume", "--using", "map", typed=("/quit",))

    assert "The check-in was due" in held.said
    assert "To take on more: " in held.err
    assert "resume --using map" in held.err
    assert "The check-in was due" not in begun.said


def test_the_report_tells_a_day_between_check_ins_from_one_and_says_where_nothing_was_noted(tmp_path: Path) -> None:
    a_team(tmp_path)

    on(tmp_path, "2026-11-01", "done", "1")
    on(tmp_path, "2026-11-19", "check-in", typed=("/end", "/end"))
    page = on(tmp_path, "2026-11-20", "report", "--to", "md", "--out", "-").out.replace("\\", "")

    assert "Between check-ins, on November 1, 2026" in page
    assert "Check-in of November 19, 2026\n\nNothing was noted." in page
    assert "Last check-in: November 19, 2026" in page
    assert "no day set yet" not in page


VAN = "asks:\n- {of: the board, what: a van, by: 2026-11-01}\n"
DAYS = "- {of: the superintendent, what: two days, day: 2026-11-02}\n"


def that_asks(folder: Path, asks: str = VAN + DAYS) -> Path:
    assessment = a_team(folder)
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text("utf-8") + asks, "utf-8")
    return assessment


def what_we_ask(folder: Path, day: str) -> str:
    page = on(folder, day, "report", "--to", "md", "--out", "-").out
    return page.partition("\n## What we ask\n")[2].partition("\n## ")[0]


def test_page_one_says_since_when_a_request_is_open_that_a_check_in_came_after(tmp_path: Path) -> None:
    that_asks(tmp_path)

    before = what_we_ask(tmp_path, "2026-11-18")
    on(tmp_path, "2026-11-19", "check-in", typed=(*FIRST[1:], "/end", "/end"))
    after = what_we_ask(tmp_path, "2026-11-20")

    assert "Open since" not in before
    assert "a van; by Nov 1. Open since Oct 6." in after
    assert "two days. Open since Nov 2." in after


def test_a_dropped_step_is_marked_in_its_goal_and_in_the_review(tmp_path: Path) -> None:
    a_team(tmp_path)
    run(tmp_path, "plan", "goal", "--seen", "Work on every table", "--serves", "1,2", "--no-input")
    on(tmp_path, "2026-11-10", "plan", "drop", "1", "--because", "no substitutes")

    listed = run(tmp_path, "plan", "list").out
    page = run(tmp_path, "report", "--to", "md", "--out", "-").out
    review = on(tmp_path, "2026-11-11", "resume", typed=("/review", "/quit")).said

    assert "Steps: 1 (dropped), 2" in listed
    assert "Step 1: Bring six samples. Dropped, because no substitutes." in page
    assert "dropped, because no substitutes" in review


def test_what_came_of_a_request_is_said_at_the_next_check_in_and_stands_on_both_pages(tmp_path: Path) -> None:
    assessment = that_asks(tmp_path)
    until_requests = (*FIRST[1:], "")

    held = on(tmp_path, "2026-11-19", "check-in", typed=(*until_requests, "n", "r", "no bus is free", "", "/end"))
    later = on(tmp_path, "2027-01-28", "check-in", typed=("", "", "", "", "", "g one of them", "/end", "/end"))

    assert "Type g or r, and why" in held.said
    assert "You asked the board: a van" not in later.said
    van, days = {"of": "the board", "what": "a van"}, {"of": "the superintendent", "what": "two days"}
    assert [one["answered"] for one in log_of(assessment) if "answered" in one] == [
        [van | {"became": "refused", "because": "no bus is free"}],
        [days | {"became": "open"}],
        [days | {"became": "granted", "because": "one of them"}],
    ]
    for audience, title in (("team", "What came of what was asked:"), ("board", "## What came of what it asked")):
        page = on(tmp_path, "2027-01-29", "report", "--to", "md", "--audience", audience, "--out", "-").out
        came = page.partition(title)[2]
        assert "a van. Refused Nov 19, because no bus is free." in came, audience
        assert "two days. Granted Jan 28, 2027: one of them." in came, audience
    told = json.loads(on(tmp_path, "2027-01-29", "report", "--json", "--out", "-").out)
    assert [[one["became"] for one in it["answered"]] for it in told["check_ins"]] == [
        ["refused", "open"],
        ["granted"],
    ]
    stand = [(one["number"], one["asked"], one["became"], one["said"]) for one in told["standing_requests"]]
    assert stand == [(1, "2026-10-06", "refused", "2026-11-19"), (2, "2026-11-02", "granted", "2027-01-28")]


def test_what_was_said_of_a_request_is_taken_back_and_one_is_open_with_what_was_said(tmp_path: Path) -> None:
    assessment = that_asks(tmp_path, VAN)

    typed = (*FIRST[1:], "", "g", "/undo", "o, until the budget is read", "/end")
    on(tmp_path, "2026-11-19", "check-in", typed=typed)
    page = what_we_ask(tmp_path, "2026-11-20")

    assert "a van; by Nov 1. Open since Oct 6: until the budget is read." in page
    assert "What came of what was asked" not in page
    assert sum("withdrawn" in one for one in log_of(assessment)) == 1


def test_options_say_what_came_of_requests_by_number_or_by_words(tmp_path: Path) -> None:
    that_asks(tmp_path)

    said = ("--request", "1=refused: no money", "--request", "two days=granted", "--no-input", "--json")
    told = json.loads(on(tmp_path, "2026-11-19", "check-in", *said).out)
    letters = on(tmp_path, "2026-11-19", "report", "--to", "mail", "--out", "-").out

    assert [(one["what"], one["became"], one["because"]) for one in told["answered"]] == [
        ("a van", "refused", "no money"),
        ("two days", "granted", None),
    ]
    assert "requests are open" not in letters


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (("3=granted",), "There is no request 3. Name one by its number"),
        (("1=perhaps",), "--request takes a request and what came of it"),
        (("1=granted", "van=refused"), "Two options say something of request 1"),
    ],
)
def test_a_request_that_is_not_there_or_named_twice_is_refused(
    tmp_path: Path, said: tuple[str, ...], why: str
) -> None:
    that_asks(tmp_path)

    options = [part for one in said for part in ("--request", one)]
    outcome = on(tmp_path, "2026-11-19", "check-in", *options, "--no-input")

    assert (outcome.code, log_of(opened(tmp_path))) == (2, [])
    assert why in outcome.said


def test_the_mail_says_which_requests_are_open_to_whoever_sends_it(tmp_path: Path) -> None:
    that_asks(tmp_path)

    letters = on(tmp_path, "2026-11-12", "report", "--to", "mail", "--out", "-").out
    mine = on(tmp_path, "2026-11-12", "report", "--to", "mail", "--owner", "Dan Webb", "--out", "-").out

    note = letters.rpartition("-" * 72)[2]
    assert "Not to be sent: these requests are open." in note
    assert "Asked of the superintendent, open since Nov 2:\n  two days\n" in note
    assert "requests are open" not in mine


def test_a_check_finds_an_answer_to_what_nobody_asked(tmp_path: Path) -> None:
    assessment = that_asks(tmp_path)
    on(tmp_path, "2026-11-19", "check-in", "--request", "1=granted", "--no-input")
    file = assessment / "plan.yaml"
    file.write_text(file.read_text("utf-8").replace("what: a van", "what: a bus"), "utf-8")

    outcome = run(tmp_path, "check", str(assessment))

    assert outcome.code == 1
    assert "the team asked for nothing in these words" in outcome.said


def test_whoever_came_is_known_by_a_short_name_and_owns_steps_like_all(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)
    said = ("dan, Lee Wu", "Two of four teams", "", "", "", "Slide decks", "Pair new coaches / Lee / Dec 11", "/quit")

    ended = on(tmp_path, "2026-11-20", "check-in", typed=said)

    assert log_of(assessment)[0]["present"] == ["Dan Webb", "Lee Wu"]
    assert "who: Lee Wu" in " ".join(ended.said.split()), ended.said
    assert "not among those in the room" not in ended.said


def test_a_key_that_is_pressed_again_where_words_are_asked_for_is_no_word_of_theirs(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    steps = ("d", "d", "Six samples, dated", "x", "x", "x no substitutes", "Jan 15")
    held = on(tmp_path, "2026-11-19", "check-in", typed=("", "Two of four teams", *steps, "/end"))

    assert "“d” says nothing here." in held.said
    assert "“x” says nothing here." in held.said
    said = [one for entry in log_of(assessment) for one in entry.get("steps", [])]
    assert [one["showed"] for one in said if "showed" in one] == ["Six samples, dated"]
    assert [one["dropped"] for one in said if "dropped" in one] == ["no substitutes"]


def test_page_one_tells_what_became_of_each_number_that_stood_on_the_last_one(tmp_path: Path) -> None:
    a_team(tmp_path)

    steps = ("d", "Six samples, dated", "x no substitutes", "Jan 15")
    typed = ("", "Two of four teams", *steps, "d", "Slide decks", "", "", "in 4 weeks", "", "")
    held = on(tmp_path, "2026-11-19", "check-in", typed=typed)
    page = on(tmp_path, "2026-11-20", "report", "--to", "md", "--out", "-").out.partition("\n## About")[0]

    assert "Steps done: 1 of 3, 1 dropped." in held.said
    assert "“d” says nothing here." in held.said
    assert "It showed: Six samples, dated" in page
    assert re.search(r"Moved from \w+ \d+ to Jan 15", page)
    assert re.search(r"Dropped since: step \d, because no substitutes", page)
    assert "1 of 3 done · 1 dropped" in on(tmp_path, "2026-11-20", "status").out
    assert "One of three steps is done; one was dropped." in (
        on(tmp_path, "2026-11-20", "report", "--audience", "board", "--to", "md", "--out", "-").out
    )


def test_a_lone_word_before_the_colon_is_a_title(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    on(tmp_path, "2026-11-19", "check-in", typed=(*FIRST[1:], "", "superintendent: two days", "", "", "/end"))

    assert [one["asks"][0]["of"] for one in log_of(assessment) if "asks" in one] == ["the superintendent"]


@pytest.mark.parametrize(
    ("said", "kept"), [("n/a", None), ("TBD", None), ("No", "No"), ("Nothing yet", "Nothing yet")]
)
def test_whether_it_has_started_is_answered_by_no_and_not_by_n_a(tmp_path: Path, said: str, kept: str | None) -> None:
    assessment = a_team(tmp_path)

    on(tmp_path, "2026-11-19", "check-in", typed=("", said, "/end"))

    assert next((one["changed"] for one in log_of(assessment) if "changed" in one), None) == kept


def test_a_key_is_no_new_step_at_a_check_in(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    held = on(tmp_path, "2026-11-19", "check-in", typed=("", "Yes", "", "", "", "", "d", "", "2 3 1", "", "", ""))

    assert "“d” says nothing here." in held.said
    assert "“2 3 1” says nothing here." in held.said
    assert len(steps_of(assessment)) == len(STEPS)


def test_a_request_is_granted_once_unless_it_is_said_to_be_open_again(tmp_path: Path) -> None:
    assessment = that_asks(tmp_path)
    on(tmp_path, "2026-11-19", "check-in", "--request", "1=granted", "--no-input")
    before = log_of(assessment)

    for said in ("1=granted", "1=refused: no money"):
        refused = on(tmp_path, "2026-11-27", "check-in", "--request", said, "--no-input")
        assert refused.code == 2
        assert "Request 1 was granted on Thu, Nov 19, 2026." in refused.said
    assert log_of(assessment) == before

    for said in ("1=open", "1=refused: no money"):
        assert on(tmp_path, "2026-11-27", "check-in", "--request", said, "--no-input").code == 0


def test_status_tells_a_request_past_its_day(tmp_path: Path) -> None:
    that_asks(tmp_path, VAN)

    before, after = (on(tmp_path, day, "status") for day in ("2026-11-01", "2026-11-02"))
    told = json.loads(on(tmp_path, "2026-11-02", "status", "--json").out)
    on(tmp_path, "2026-11-02", "check-in", "--request", "1=granted", "--no-input")

    assert "Asked of" not in before.said
    assert "Asked of the board: a van · OVERDUE, was due Nov 1" in after.said
    assert [(one["number"], one["by"]) for one in told["late_requests"]] == [(1, "2026-11-01")]
    assert "Asked of" not in on(tmp_path, "2026-11-02", "status").said


def test_the_board_reads_when_a_goal_was_kept_and_that_it_was_adjusted_before(tmp_path: Path) -> None:
    a_team(tmp_path)
    seen = ("--seen", "All teams bring samples", "--by", "2027-06-01", "--no-input")
    assert on(tmp_path, "2026-10-06", "plan", "goal", *seen).code == 0

    def told(day: str, *typed: str) -> str:
        on(tmp_path, day, "check-in", typed=typed)
        page = on(tmp_path, day, "report", "--to", "md", "--audience", "board", "--out", "-").out
        return page.partition("## What will be seen")[2].partition("\n## ")[0]

    adjusted = told("2026-11-19", "", "Yes", "", "", "", "a, because two began late", "", "/end")
    kept = told("2027-01-28", "", "Yes", "", "", "", "k", "/end")

    assert "by Jun 1, 2027. Adjusted on November 19, 2026." in adjusted
    assert "by Jun 1, 2027. Adjusted on November 19, 2026, and kept on January 28, 2027." in kept


@pytest.mark.parametrize("why", ["because nobody has time", "Because: nobody has time", "nobody has time"])
def test_a_reason_says_because_once_however_it_is_typed(tmp_path: Path, why: str) -> None:
    assessment = a_team(tmp_path)
    on(tmp_path, "2026-11-19", "check-in", typed=("", "", "x", why, f"x {why}"))
    on(tmp_path, "2026-11-20", "plan", "drop", "2", "--because", why)

    assert [steps_of(assessment)[one]["dropped"] for one in (1, 2, 3)] == ["nobody has time"] * 3


def test_because_alone_is_no_reason(tmp_path: Path) -> None:
    a_team(tmp_path)

    said = on(tmp_path, "2026-11-19", "check-in", typed=("", "", "x", "because")).said

    assert "It stays." in said


def test_words_that_were_said_today_are_not_emptied_in_silence(tmp_path: Path) -> None:
    a_team(tmp_path)

    held = on(tmp_path, "2026-11-19", "check-in", typed=("", "Two schools began", "/back", "-", "/quit"))

    assert "What you said stays. /undo takes it back." in held.said


def test_the_words_of_a_goal_are_told_their_keys_once_and_are_not_emptied_in_silence(tmp_path: Path) -> None:
    a_team(tmp_path)
    seen = ("--seen", "All teams bring samples", "--by", "2027-06-01", "--no-input")
    on(tmp_path, "2026-10-06", "plan", "goal", *seen)

    held = on(
        tmp_path, "2026-11-19", "check-in", typed=("", "Yes", "", "", "", "a, because two began late", "-", "/end")
    )

    asked = "What will be seen instead? [All teams bring samples] Enter keeps it; - empties it"
    assert asked in held.said
    assert "Its words stay." in held.said
