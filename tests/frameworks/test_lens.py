"""A review by lenses from content to report, by the real program; no code knows what a lens is."""

from pathlib import Path

import pytest

from plassess.checks.check import check
from tests.frameworks.lens import QUESTIONS, lens, lens_with_context, written
from tests.program.program import answers_in, lines, opened, run

pytestmark = pytest.mark.slow

PEOPLE, MACHINES = QUESTIONS
ANSWERS = """\
format: plassess/responses/2
respondent: team
answers:
  lens/people:
    state: answered
    chosen: [keys]
    aim: accounts
    evidence: [the list of May]
    first_steps: [{what: Count the accounts, who: Rosa, by: 2026-12-01, committed: true}]
  lens/machines: {state: unknown}
"""


def started(folder: Path, answers: str = ANSWERS) -> Path:
    start = written(folder)
    (folder / "answers.yaml").write_text(answers, encoding="utf-8")
    done = run(folder, *start, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    return opened(folder)


def test_it_is_clean(tmp_path: Path) -> None:
    written(tmp_path)

    assert [str(problem) for problem in check([tmp_path / "content"]).problems] == []


def test_an_interview_shows_what_has_to_hold_and_takes_evidence_and_first_steps(tmp_path: Path) -> None:
    start = written(tmp_path)
    typed = lines("", "", "2", "?", "the list of May", "", "Count the keys / Rosa / Dec 1", "", "", "/quit")

    ended = run(tmp_path, *start, typed=typed)

    answer = answers_in(opened(tmp_path))[PEOPLE]
    assert answer["chosen"] == ["keys"]
    assert answer["evidence"] == ["the list of May"]
    assert [(step["what"], step["who"]) for step in answer["first_steps"]] == [("Count the keys", "Rosa")]
    for shown in (
        "What has to hold",
        "It held for people in the last drill.",
        "the report of the last drill",
        "Take back three",
    ):
        assert shown in ended.said


def test_what_it_holds_stands_on_paper_in_the_blank_file_and_in_show(tmp_path: Path) -> None:
    start = written(tmp_path)

    blank = run(tmp_path, *start, "--blank").out
    sheet = run(tmp_path, "worksheet", "--role", "builders", "--using", "lens", "--content", "content", "--out", "-")
    shown = run(tmp_path, "show", PEOPLE, "--content", "content").said

    assert "# It has to hold: It held for people in the last drill." in blank
    assert "# aim: " in blank
    for criterion in lens().items[0]["criteria"]:
        assert criterion in sheet.out
        assert criterion in shown
    assert "the list of people; the report of the last drill for people" in sheet.out
    assert "Take back three of the people" in shown


def test_an_aim_and_first_steps_reach_the_plan_and_are_done_by_their_ids(tmp_path: Path) -> None:
    folder = started(tmp_path)

    run(tmp_path, "report", "--content", "content")
    done = run(tmp_path, "done", "1", "--content", "content")

    report = (folder / "report.md").read_text(encoding="utf-8")
    assert "## What we aim for" in report
    assert "We count the accounts each month" in report
    assert "Count the accounts" in report
    assert "the list of May" in report
    assert done.code == 0, done.err
    assert "done" in answers_in(folder)[PEOPLE]["first_steps"][0]


def test_an_aim_that_is_no_option_or_was_chosen_is_refused_at_its_place(tmp_path: Path) -> None:
    folder = started(tmp_path)
    path = folder / "responses" / "team.yaml"
    text = path.read_text(encoding="utf-8")

    for aim, said in (
        ("account", "has no option account. Did you mean accounts?"),
        ("keys", "keys is what was chosen"),
    ):
        path.write_text(text.replace("aim: accounts", f"aim: {aim}"), encoding="utf-8")
        checked = run(tmp_path, "check", "--content", "content")
        assert said in checked.said.replace("  ", " ")
        assert "team.yaml:7:" in checked.said
        assert checked.code == 1


def test_criteria_that_read_otherwise_let_an_answer_be_looked_at_again(tmp_path: Path) -> None:
    folder = started(tmp_path)
    (tmp_path / "content").rename(tmp_path / "old")
    later = lens()
    later.items[0]["criteria"].append("Somebody outside has looked at it.")
    later.write(tmp_path / "content")

    moved = run(tmp_path, "content", "migrate", "--from", "old", "--content", "content", "--yes")

    assert moved.code == 0, moved.err
    assert answers_in(folder)[PEOPLE]["look_again"] == "What has to hold was worded otherwise."


def test_an_aim_whose_option_is_gone_is_told_and_taken_out(tmp_path: Path) -> None:
    folder = started(tmp_path)
    (tmp_path / "content").rename(tmp_path / "old")
    later = lens()
    del later.items[0]["options"][0]
    later.write(tmp_path / "content")

    run(tmp_path, "content", "migrate", "--from", "old", "--content", "content", "--rescale", "clamp", "--yes")

    answer = answers_in(folder)[PEOPLE]
    assert "aim" not in answer
    assert answer["chosen"] == ["keys"]
    assert "it aimed at option accounts." in answer["look_again"]


def test_best_practices_add_up_and_the_report_says_how(tmp_path: Path) -> None:
    folder = started(tmp_path, ANSWERS.replace("chosen: [keys]", "chosen: [keys, drills]"))

    run(tmp_path, "report", "--content", "content")

    report = (folder / "report.md").read_text(encoding="utf-8")
    assert "| The workload | 0.50 | 1 of 2 (1 we don’t know) | (1 × (1 ÷ 2)) ÷ 1 |" in report
    assert "| – Security | 0.50 | 1 of 2 (1 we don’t know) | (1 × (1 ÷ 2)) ÷ 1 |" in report
    assert "| – – Access | 0.50 | 1 of 1 | (1 × (1 ÷ 2)) ÷ 1 |" in report
    assert "divided by what all the answers offered are worth together" in report


def test_an_aim_is_offered_for_what_was_not_chosen_and_first_steps_with_it(tmp_path: Path) -> None:
    start = written(tmp_path)
    typed = lines("", "", "2", "", "", "", "/unknown", "1", "1", "Count them all / Rosa / Dec 1", "", "1", "", "", "")

    ended = run(tmp_path, *start, typed=typed)

    answer = answers_in(opened(tmp_path))[PEOPLE]
    assert "now We count the keys each month. Where by then?" in ended.said
    assert answer["aim"] == "accounts"
    assert [step["what"] for step in answer["first_steps"]] == ["Count them all"]


def test_a_condition_over_two_parts_asks_where_it_is_met(tmp_path: Path) -> None:
    people, machines = ("2", "", "", ""), ("1", "", "", "")
    said = {}

    for kind in ("1", "2"):
        (tmp_path / kind).mkdir()
        start = written(tmp_path / kind, lens_with_context())
        typed = lines("", "", kind, "", *people, *machines, "/quit")
        said[kind] = run(tmp_path / kind, *start, typed=typed).said

    assert [str(problem) for problem in check([tmp_path / "1" / "content"]).problems] == []
    assert "How do you know what your contracts promise?" not in said["1"]
    assert "How do you know what your contracts promise?" in said["2"]


def test_the_words_of_a_condition_stand_on_paper_in_the_blank_file_and_in_show(tmp_path: Path) -> None:
    start = written(tmp_path, lens_with_context())
    sheet = ("worksheet", "--role", "builders", "--using", "context,lens", "--content", "content", "--out", "-")

    blank = " ".join(run(tmp_path, *start, "--blank").out.replace("#", "").split())

    assert (
        "Needed only where lens/people is accounts or keys; and (context/kind is rented; or lens/machines is unknown)."
    ) in blank
    assert (
        "Only where “People” is: “We count the accounts each month” or “We count the keys each month”; and "
        "(“What runs” is: “Somebody we pay”; or “Machines” is: we don’t know yet)"
    ) in run(tmp_path, *sheet).out
    assert "; and (context/kind is: “Somebody we pay”; or lens/machines is: we don’t know yet)" in (
        run(tmp_path, "show", "lens/contracts", "--content", "content").said
    )


def test_a_part_that_is_not_taken_on_or_asked_later_is_told_at_the_start(tmp_path: Path) -> None:
    shape = lens_with_context()
    shape.files["instruments/lens.yaml"]["items"][-1]["when"] = {"id": "context/kind", "is": "rented"}
    said = {}

    for using in ("lens", "lens,context", "context,lens"):
        (tmp_path / using).mkdir()
        shape.write(tmp_path / using / "content")
        start = ("start", "--role", shape.role, "--content", "content")
        said[using] = run(tmp_path / using, *start, "--using", using, typed=lines("", "", "/quit")).said

    told = "hang on prompts of a part that is not in use, or that is asked later: Contracts."
    assert [using for using, text in said.items() if told in text] == ["lens", "lens,context"]
    assert "Not asked" not in said["context,lens"]


def test_it_is_gated_reported_and_carried_to_its_next_edition(tmp_path: Path) -> None:
    folder = started(tmp_path)
    gate = ("gate", "--content", "content", "--owners", "--dates")

    held = run(tmp_path, *gate, "--unknown-at-most", "1")
    missed = run(tmp_path, *gate, "--answered", "100%")
    for to in ("md", "html", "docx"):
        assert run(tmp_path, "report", "--content", "content", "--to", to).code == 0
    (tmp_path / "content").rename(tmp_path / "old")
    later = lens()
    later.items[0]["worth_of"] = "best"
    later.items[0]["options"][1]["text"] = "We count the keys each week"
    later.write(tmp_path / "content")
    moved = run(tmp_path, "content", "migrate", "--from", "old", "--content", "content", "--yes")

    assert (held.code, missed.code, moved.code) == (0, 1, 0)
    answer = answers_in(folder)[PEOPLE]
    assert (answer["chosen"], answer["aim"]) == (["keys"], "accounts")
    assert answer["look_again"] == "Option keys was worded otherwise."
    assert [step["what"] for step in answer["first_steps"]] == ["Count the accounts"]
