"""Frameworks of shapes that are not ours, from content to report, by the real program; no code knows any of them."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from plassess.checks.check import check
from tests.frameworks.shapes import SHAPES, Shape, all_answers, asked, write_answers
from tests.program.program import answers_in, opened, record_in, run
from tests.program.terminal import Terminal
from tests.speed import some_quickly

pytestmark = pytest.mark.slow

PARTS = {name: ",".join(make().using) for name, make in SHAPES.items()}


def district(folder: Path, name: str) -> Shape:
    """A folder with a framework's content in it."""
    shape = SHAPES[name]()
    shape.write(folder / "content")
    return shape


def starting(shape: Shape, *more: str) -> tuple[str, ...]:
    return ("start", "--role", shape.role, "--using", ",".join(shape.using), "--content", "content", *more)


def answered(folder: Path, shape: Shape, *more: str) -> Path:
    """An assessment in which a script has answered everything."""
    write_answers(shape, folder / "answers.yaml")
    done = run(folder, *starting(shape, "--answers", "answers.yaml", "--no-input", *more))
    assert done.code == 0, done.err
    return opened(folder)


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_a_foreign_framework_is_clean(name: str, tmp_path: Path) -> None:
    district(tmp_path, name)

    assert [str(problem) for problem in check([tmp_path / "content"]).problems] == []


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_a_script_answers_it_and_every_report_says_what_was_chosen(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    assessment = answered(tmp_path, shape)

    reported = run(tmp_path, "report", "--to", "md,html,docx", "--content", "content")

    answers = all_answers(shape)["answers"]
    assert reported.code == 0, reported.err
    assert answers_in(assessment) == answers
    with ZipFile(assessment / "report.docx") as word:
        docx = re.sub("<[^>]+>", " ", word.read("word/document.xml").decode())
    texts = [(assessment / f"report.{to}").read_text(encoding="utf-8") for to in ("md", "html")]
    for item in shape.items:
        if item["id"] in answers:
            said = [one["text"] for one in item.get("options", ()) if one["id"] in answers[item["id"]]["chosen"]]
            said += [
                one["text"] for one in item.get("levels", ()) if one["level"] == answers[item["id"]].get("level")
            ]
            assert said
            assert all(one in text for one in said for text in (*texts, docx))


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_a_report_has_no_section_about_what_the_framework_lacks(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    assessment = answered(tmp_path, shape)
    run(tmp_path, "report", "--content", "content")

    text = (assessment / "report.md").read_text(encoding="utf-8")

    for lacking in ("Responsibilities", "learning need", "What we talked about", "Read together: ", "The shifts"):
        assert lacking not in text
    assert not re.search(r"^## [^\n]+\n+(## |\Z)", text, re.MULTILINE)


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_status_gate_and_check_know_what_is_asked_and_what_is_not(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    assessment = answered(tmp_path, shape)
    count = len(all_answers(shape)["answers"])

    status = run(tmp_path, "status", "--json", "--content", "content")
    gate = run(tmp_path, "gate", "--answered", "100%", "--unknown-at-most", "0", "--content", "content")
    checked = run(tmp_path, "check", "--content", "content", "--strict", str(assessment))

    prompts = json.loads(status.out)["prompts"]
    assert (prompts["all"], prompts["answered"]) == (count, count)
    assert gate.code == 0, gate.out
    assert f"answered {count} of {count}" in gate.said
    assert checked.code == 0, checked.out


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_an_answer_that_is_missing_is_told_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    data = write_answers(shape, tmp_path / "answers.yaml")
    *_, last = data["answers"]
    del data["answers"][last]
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")

    done = run(tmp_path, *starting(shape, "--answers", "answers.yaml", "--no-input"))

    assert done.code == 1
    assert f"{last} has no answer" in done.err
    assert not (tmp_path / "assessments").exists()


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_it_is_shown_and_goes_onto_paper(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    *_, item = shape.items

    shown = run(tmp_path, "show", item["id"], "--content", "content")
    overview = run(tmp_path, "show", "standards", "--content", "content")
    sheet = run(
        tmp_path, *("worksheet", "--role", shape.role, "--using", PARTS[name], "--out", "-", "--content", "content")
    )
    blank = run(tmp_path, *starting(shape, "--blank"))

    choices = [one["text"] for one in (*item.get("options", ()), *item.get("levels", ()))]
    assert (shown.code, overview.code, sheet.code, blank.code) == (0, 0, 0, 0)
    assert all(text in shown.said and text in sheet.out and text in blank.out for text in choices)
    assert "Mark up to three" not in sheet.out
    assert "rest on" not in overview.out


def typed_number(item: dict[str, object], answer: dict[str, object]) -> str:
    """The number that a person types for an answer."""
    options = [option["id"] for option in item.get("options", ())]  # type: ignore[attr-defined]
    return ", ".join(str(options.index(one) + 1) for one in answer["chosen"]) if options else str(answer["level"])  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", some_quickly(SHAPES, every=2))
def test_a_team_answers_the_first_of_it_at_a_terminal(name: str, tmp_path: Path) -> None:
    shape = district(tmp_path, name)
    answers = all_answers(shape)["answers"]
    first = [item for item in shape.items if item["id"] in answers][:6]

    with Terminal(tmp_path, starting(shape, "--team", "Team", "--people", "Ada"), rows=50) as terminal:
        shown = terminal.at_a_prompt()
        if "map" in shape.using:
            assert "Which two to four standards" in shown
            shown = terminal.enter("all")
        for item in first:
            assert item["ask" if "ask" in item else "outcome"] in " ".join(shown.split())
            terminal.enter("?")
            shown = terminal.enter(typed_number(item, answers[item["id"]]))
            while "A note" not in shown:
                shown = terminal.enter()
            shown = terminal.enter()
        terminal.leave("/quit\r")

    assert {one: answers_in(opened(tmp_path))[one] for one in answers_in(opened(tmp_path))} == {
        item["id"]: answers[item["id"]] for item in first
    }


def test_what_hangs_on_an_answer_comes_and_goes_with_it_and_no_answer_is_lost(tmp_path: Path) -> None:
    shape = district(tmp_path, "lens")

    with Terminal(tmp_path, starting(shape, "--team", "Team", "--people", "Ada"), rows=50) as terminal:
        terminal.at_a_prompt()
        assert "1 of 12 today" in terminal.shown
        terminal.enter("/jump 4")
        assert "goes with no other" in terminal.enter("3, 4")
        terminal.enter("1, 3")
        hanging = terminal.enter()
        assert "about cost, topic 5" in " ".join(hanging.split())
        assert "5 of 13 today" in hanging
        terminal.enter("4")
        terminal.enter()
        terminal.enter("/jump 4")
        terminal.enter("4")
        after = terminal.enter()
        assert "about safety, topic 1" in " ".join(after.split())
        assert "of 12 today" in after
        review = terminal.enter("/review")
        assert "Kept, but not asked as other answers stand now: Cost 5." in " ".join(review.split())
        terminal.leave("/quit\r")

    assert answers_in(opened(tmp_path))["lens/cost-5"] == {"state": "answered", "chosen": ["none"]}
    status = run(tmp_path, "status", "--content", "content")
    assert "answered 1 of 12" in status.out
    assert "Not asked as other answers stand now: Cost 5." in status.said


def test_the_states_work_at_a_choice_as_everywhere(tmp_path: Path) -> None:
    shape = district(tmp_path, "lens")

    with Terminal(tmp_path, starting(shape, "--team", "Team", "--people", "Ada"), rows=50) as terminal:
        terminal.at_a_prompt()
        terminal.enter("/unknown")
        terminal.enter("/na")
        terminal.enter("we own no such thing")
        terminal.enter("/later")
        terminal.leave("/quit\r")

    states = {one: answer["state"] for one, answer in answers_in(opened(tmp_path)).items()}
    assert list(states.values()) == ["unknown", "not-applicable", "next-time"]


@pytest.mark.parametrize(("level", "asked_then"), [(0, True), (4, False)])
def test_a_row_of_a_map_may_hang_on_a_level_and_level_0_is_one(tmp_path: Path, level: int, asked_then: bool) -> None:
    shape = SHAPES["worst-first"]()
    rows = shape.files["innovation_maps/ward.yaml"]["outcomes"]
    rows[-1]["when"] = {"id": rows[0]["id"], "is": [0, "not-begun"]}
    shape.write(tmp_path / "content")
    answers = {one["id"]: {"state": "answered", "level": level} for one in rows[: len(rows) - 1]}
    answers |= {item["id"]: {"state": "unknown"} for item in shape.items[len(rows) :]}
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": answers}
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")

    done = run(tmp_path, *starting(shape, "--answers", "answers.yaml", "--no-input"))

    assert ("ward/care.daily.handing-over has no answer" in done.err) is asked_then
    assert done.code == (1 if asked_then else 0)


def test_one_option_is_taken_where_one_can_hold_and_what_stands_is_kept_by_enter(tmp_path: Path) -> None:
    shape = district(tmp_path, "practices")

    with Terminal(tmp_path, starting(shape, "--team", "Team", "--people", "Ada"), rows=50) as terminal:
        terminal.at_a_prompt()
        assert "Only one of them can hold here." in terminal.enter("1, 2")
        assert "none of the numbers from 1 to 4" in terminal.enter("5")
        terminal.enter("3")
        terminal.enter("we saw it")
        again = terminal.enter("/back")
        assert "●  3  Yes, half or more" in again
        terminal.enter()
        terminal.enter()
        terminal.leave("/quit\r")

    assert answers_in(opened(tmp_path)) == {
        "maturity/plan-goals-a1": {"state": "answered", "chosen": ["half"], "note": "we saw it"}
    }


def test_a_scope_narrows_everything_and_the_record_keeps_it(tmp_path: Path) -> None:
    shape = district(tmp_path, "practices")
    assessment = answered(tmp_path, shape, "--scope", "level-1")

    status = json.loads(run(tmp_path, "status", "--json", "--content", "content").out)
    gate = run(tmp_path, "gate", "--answered", "100%", "--content", "content")
    run(tmp_path, "report", "--to", "md", "--content", "content")

    text = (assessment / "report.md").read_text(encoding="utf-8")
    assert record_in(assessment)["scope"] == ["level-1"]
    assert status["prompts"]["all"] == 30
    assert status["scope"] == ["level-1"]
    assert len(status["aside"]) == 60
    assert "answered 30 of 30" in gate.said
    assert "Narrowed to level-1." in text
    assert "Goals A2:" not in text
    assert "2 of 2" in text


def test_a_meeting_in_a_scope_says_how_long_that_takes_and_goes_on_in_it(tmp_path: Path) -> None:
    shape = district(tmp_path, "activities")

    with Terminal(tmp_path, starting(shape, "--team", "T", "--people", "A", "--scope", "level-1")) as terminal:
        terminal.at_a_prompt()
        assert "40 prompts, about 80 minutes" in " ".join(terminal.shown.split())
        terminal.enter("1")
        terminal.leave("/quit\r")
    with Terminal(tmp_path, ("resume", "--content", "content")) as terminal:
        terminal.at_a_prompt()
        assert "answered 1 of 40 · not answered 39" in " ".join(terminal.shown.split())


def test_an_unknown_tag_is_wrong_usage_that_lists_the_tags_with_their_counts(tmp_path: Path) -> None:
    shape = district(tmp_path, "activities")

    done = run(tmp_path, *starting(shape, "--scope", "level-9", "--blank"))

    assert done.code == 2
    assert "no prompt has the tag level-9" in done.err
    assert "level-1 (40)" in done.err


def test_what_a_scope_cuts_off_is_told(tmp_path: Path) -> None:
    shape = district(tmp_path, "activities")
    write_answers(shape, tmp_path / "answers.yaml")

    done = run(tmp_path, *starting(shape, "--answers", "answers.yaml", "--no-input", "--scope", "level-2"))

    assert done.code == 0
    assert "Building 09" in done.err
    assert "outside of it" in done.err


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (["nmae"], "lens/cost-1 has no option nmae. Did you mean name?"),
        (["name", "none"], "none goes with no other option"),
        (["name", "name"], "name stands there twice"),
    ],
)
def test_options_that_cannot_be_chosen_are_told_at_their_place(tmp_path: Path, chosen: list[str], told: str) -> None:
    shape = district(tmp_path, "lens")
    data = write_answers(shape, tmp_path / "answers.yaml")
    data["answers"]["lens/cost-1"]["chosen"] = chosen
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")

    done = run(tmp_path, *starting(shape, "--answers", "answers.yaml", "--no-input"))

    assert done.code == 3
    assert told in done.said
    assert "PLA205 answers › lens/cost-1 › chosen" in done.err


def test_two_options_where_one_holds_are_told(tmp_path: Path) -> None:
    shape = district(tmp_path, "practices")
    data = write_answers(shape, tmp_path / "answers.yaml")
    data["answers"]["maturity/plan-goals-a1"]["chosen"] = ["no", "all"]
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")

    done = run(tmp_path, *starting(shape, "--answers", "answers.yaml", "--no-input"))

    assert "maturity/plan-goals-a1 takes one option, and here are 2." in done.said


def test_without_a_guide_a_team_is_asked_what_to_work_through_and_a_script_is_told(tmp_path: Path) -> None:
    district(tmp_path, "worst-first")

    told = run(tmp_path, "start", "--role", "ward", "--blank", "--content", "content")
    with Terminal(tmp_path, ("start", "--content", "content")) as terminal:
        asked_role = terminal.at_a_prompt()
        asked_parts = terminal.enter("1")
        terminal.enter("2")
        terminal.enter("Team")
        terminal.enter("Ada")
        terminal.leave("/quit\r")

    assert told.code == 2
    assert "There is: map, ladder." in told.said
    assert "Ward" in asked_role
    assert "Ladders · 2 prompts, about 20 minutes" in " ".join(asked_parts.split())
    assert record_in(opened(tmp_path))["using"] == ["ladder"]


def test_where_there_is_one_thing_to_work_through_it_need_not_be_named(tmp_path: Path) -> None:
    shape = district(tmp_path, "lens")
    write_answers(shape, tmp_path / "answers.yaml")

    done = run(
        tmp_path, "start", "--role", "owners", "--answers", "answers.yaml", "--no-input", "--content", "content"
    )

    assert done.code == 0, done.err
    assert record_in(opened(tmp_path))["using"] == ["lens"]


def test_the_shapes_find_what_is_asked_as_plassess_does() -> None:
    shape = SHAPES["activities"]()
    answers = all_answers(shape)["answers"]

    assert [item["id"] for item in asked(shape.items, answers)] == list(answers)
    assert 0 < len(answers) < len(shape.items)
