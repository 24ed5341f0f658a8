"""What people change by hand is kept; what cannot be understood is refused with its place and left as it is."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from .program import (
    DATA,
    START,
    a_whole_assessment,
    an_open_assessment,
    answers_in,
    files_below,
    lines,
    record_in,
    run,
)
from .terminal import Terminal

BY_HAND = """\
# Kept by the data person.
format: plassess/responses/2
respondent: team   # all of us
answers:
  # the last question first, because we talked about it first
  central-office/know-contexts:
    text: "We do not know who left."   # said by Mei
    state: answered
  central-office/highest-need:
    state: answered
    # the sentence from the wall
    text: >-
      Reading evidence,
      as it was folded by hand.
    marked: {central-office/use-evidence: 4}
# the end
"""


def with_answers(folder: Path, text: str) -> Path:
    """Open an assessment and put this text in place of its answers."""
    assessment = an_open_assessment(folder, "/quit")
    (assessment / "responses" / "team.yaml").write_bytes(text.encode("utf-8"))
    (assessment / "responses" / ".team.draft.yaml").unlink()  # nobody was there who could come back
    return assessment


def content_with(folder: Path, old: str, new: str) -> Path:
    """Copy the shipped content with one change in the guide."""
    content = folder / "content"
    shutil.copytree(DATA, content)
    guide = content / "action_guides" / "central-office.yaml"
    text = guide.read_text(encoding="utf-8")
    assert old in text
    guide.write_text(text.replace(old, new), encoding="utf-8")
    return content


def test_comments_layout_and_order_of_other_answers_survive_a_save(tmp_path: Path) -> None:
    assessment = with_answers(tmp_path, BY_HAND)

    done = run(tmp_path, "resume", typed=lines("Our vision.", "", "", "/quit"))

    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    new = "  central-office/vision-actions:\n    state: answered\n    text: Our vision.\n"
    assert "saved central-office/vision-actions" in done.err
    assert text.count(new) == 1
    assert text.replace(new, "") == BY_HAND


def test_a_change_of_one_answer_touches_no_line_of_another(tmp_path: Path) -> None:
    assessment = with_answers(tmp_path, BY_HAND)

    run(tmp_path, "resume", typed=lines("/jump 8", "And nobody asked them.", "", "/quit"))

    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    above, kept = BY_HAND.split("  central-office/know-contexts:")[0], "  central-office/highest-need:"
    assert text.startswith(above)
    assert text.endswith(kept + BY_HAND.split(kept)[1])
    assert (
        answers_in(assessment)["central-office/know-contexts"]["text"]
        == "We do not know who left.\nAnd nobody asked them."
    )


def test_windows_line_ends_stay_windows_line_ends(tmp_path: Path) -> None:
    assessment = with_answers(tmp_path, BY_HAND.replace("\n", "\r\n"))

    run(tmp_path, "resume", typed=lines("Our vision.", "", "", "/quit"))

    data = (assessment / "responses" / "team.yaml").read_bytes()
    assert b"text: Our vision." in data
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_comment_in_the_record_survives_a_new_check_in_date(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "# filed by the office\n", encoding="utf-8")

    run(tmp_path, "resume", typed=lines("", "2029-12-24", "", "n", "", "", "", "n"))

    assert record_in(assessment)["check_in"] == date(2029, 12, 24)
    assert "# filed by the office" in record.read_text(encoding="utf-8")


REFUSED = {
    "a newer format": (BY_HAND.replace("responses/2", "responses/3"), ":2:9: PLA207", "Update plassess"),
    "a tab": (
        BY_HAND.replace("    state: answered\n    # the", "\tstate: answered\n    # the"),
        ":10:1: PLA101",
        "tab",
    ),
    "an unknown key": (BY_HAND.replace("    marked:", "    marekd:"), ":15:5: PLA201", "Did you mean marked?"),
    "a state that does not exist": (
        BY_HAND.replace("state: answered\n  c", "state: answred\n  c"),
        ":8:12: PLA205",
        "answered",
    ),
    "a key that stands twice": (BY_HAND.replace("# the end", "answers: {}"), ":16:1: PLA106", ""),
    "an alias": (BY_HAND.replace('"We do not know who left."', "*x"), ":7:11: PLA103", ""),
    "another encoding": (BY_HAND.replace("wall", "w\udce4ll"), ":11:", "UTF-8"),
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_file_that_is_not_understood_is_refused_with_its_place_and_left_as_it_is(
    tmp_path: Path, fault: str
) -> None:
    text, place, remedy = REFUSED[fault]
    assessment = an_open_assessment(tmp_path, "/quit")
    (assessment / "responses" / "team.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    before = files_below(assessment)

    refused = run(tmp_path, "resume", typed=lines("", "A text.", "", ""))

    assert refused.code == 3, refused.err
    assert f"assessments/{assessment.name}/responses/team.yaml{place}" in refused.err
    assert remedy in refused.err
    assert files_below(assessment) == before


@pytest.mark.parametrize("command", ["status", "report", "done 1"])
def test_no_command_changes_a_file_of_a_newer_format(tmp_path: Path, command: str) -> None:
    assessment = with_answers(tmp_path, BY_HAND.replace("responses/2", "responses/3"))
    before = files_below(assessment)

    refused = run(tmp_path, *command.split())

    assert refused.code == 3, refused.err
    assert "team.yaml:2:9: PLA207" in refused.err
    assert refused.out == ""
    assert files_below(assessment) == before


def test_a_record_of_a_newer_format_is_refused_with_its_place(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "/quit")
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace("assessment/2", "assessment/3"), encoding="utf-8")
    before = files_below(assessment)

    refused = run(tmp_path, "resume", typed=lines("", "A text.", ""))

    assert refused.code == 3
    assert "assessment.yaml:2:9: PLA207" in refused.err
    assert files_below(assessment) == before


def test_a_file_broken_during_the_meeting_is_never_overwritten(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")
    file = assessment / "responses" / "team.yaml"

    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        broken = file.read_text(encoding="utf-8").replace("responses/2", "responses/3")
        file.write_text(broken, encoding="utf-8")
        screen.enter("Our vision.")
        refused = screen.enter("")
        while_broken = file.read_text(encoding="utf-8")
        file.write_text(broken.replace("responses/3", "responses/2"), encoding="utf-8")
        saved = screen.enter("")
        screen.leave("/quit\r")

    assert "PLA207" in refused
    assert "NOT saved" in refused
    assert while_broken == broken
    assert "saved" in saved
    assert answers_in(assessment)["central-office/vision-actions"]["text"] == "Our vision."


def test_a_changed_wording_of_the_content_warns_and_goes_on(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")
    content = content_with(tmp_path, "How well does our vision", "How plainly does our vision")

    resumed = run(tmp_path, "resume", "--content", str(content), typed=lines("Our vision.", "", "/quit"))

    assert resumed.code == 0
    assert "The content has changed since this began" in resumed.said
    assert "How plainly does our vision" in resumed.said
    assert answers_in(assessment)["central-office/vision-actions"]["text"] == "Our vision."
    asked = record_in(assessment)["asked"]
    assert "How plainly does our vision" in asked["central-office/vision-actions"], "kept as it was asked"


def test_unchanged_content_in_another_folder_does_not_warn(tmp_path: Path) -> None:
    an_open_assessment(tmp_path, "/quit")
    content = content_with(tmp_path, "# The action guide for central office", "# Our own copy of the action guide")

    resumed = run(tmp_path, "resume", "--content", str(content), typed=lines("/quit"))

    assert resumed.code == 0
    assert "has changed" not in resumed.err


def test_where_an_answered_question_is_gone_resume_refuses_and_report_and_status_work(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    content = content_with(tmp_path, "id: central-office/vision-actions", "id: central-office/vision-in-action")
    before = files_below(assessment)

    resumed = run(tmp_path, "resume", "--content", str(content), typed=lines("", "", ""))
    after_resume = files_below(assessment)
    status = run(tmp_path, "status", "--content", str(content))
    report = run(tmp_path, "report", "--content", str(content))

    assert resumed.code == 3
    assert "responses/team.yaml" in resumed.err
    assert "PLA402" in resumed.err
    assert "Did you mean central-office/vision-in-action?" in resumed.err
    assert "report and status still work" in resumed.said
    assert after_resume == before
    assert (status.code, report.code) == (0, 0)
    assert "Answer to central-office/vision-actions." in (assessment / "report.md").read_text(encoding="utf-8")


def test_where_a_role_has_nothing_any_more_of_what_was_asked_no_report_is_replaced(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    content = content_with(tmp_path, "format", "format")
    (content / "action_guides" / "central-office.yaml").unlink()

    assert run(tmp_path, "report", "--content", str(DATA)).code == 0
    before = (assessment / "report.md").read_bytes()

    status = run(tmp_path, "status", "--content", str(content))
    report = run(tmp_path, "report", "--content", str(content))

    assert (status.code, report.code) == (2, 2)
    assert "Name the content that it was made from" in status.err
    assert status.err == report.err
    assert (assessment / "report.md").read_bytes() == before


def test_answers_kept_as_json_are_read_and_saved_as_json(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "/quit")
    (assessment / "responses" / "team.yaml").unlink()
    kept = {
        "format": "plassess/responses/2",
        "respondent": "team",
        "answers": {"central-office/highest-need": {"state": "answered", "text": "Ünser 🎯"}},
    }
    (assessment / "responses" / "team.json").write_text(json.dumps(kept), encoding="utf-8")
    (assessment / "responses" / ".team.draft.yaml").unlink(missing_ok=True)

    done = run(tmp_path, "resume", typed=lines("Our vision.", "", "/quit"))

    after = json.loads((assessment / "responses" / "team.json").read_text(encoding="utf-8"))
    assert done.code == 0, done.err
    assert after["answers"]["central-office/highest-need"]["text"] == "Ünser 🎯"
    assert after["answers"]["central-office/vision-actions"]["text"] == "Our vision."
    assert not (assessment / "responses" / "team.yaml").exists()


def test_a_broken_older_assessment_does_not_keep_a_team_from_beginning_a_new_one(tmp_path: Path) -> None:
    broken = tmp_path / "assessments" / "2020-01-01-central-office"
    broken.mkdir(parents=True)
    (broken / "assessment.yaml").write_text("format: [", encoding="utf-8")

    begun = run(tmp_path, *START, typed=lines("", "", "", ""))

    assert begun.code == 0, begun.err
    assert len(list((tmp_path / "assessments").iterdir())) == 2
