"""A badge: sixty criteria with four answers in common, whose help stands on web pages; answers need reasons."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from tests.frameworks.shapes import Data, Shape, framework, instrument, role
from tests.program.program import answers_in, opened, run
from tests.program.terminal import Terminal

TOPICS = ("basics", "change", "reports", "quality", "security", "analysis")
HOME = "https://badges.example.org/criteria"
SOURCE = {
    "title": "Badge criteria",
    "publisher": "The Badge Group",
    "year": 2026,
    "license": "CC BY 3.0",
    "url": f"{HOME}?all=1",
}
ANSWERS = [
    {"id": "met", "text": "Met", "help": "Everybody can see that it is so.", "url": f"{HOME}/met"},
    {"id": "unmet", "text": "Unmet", "needs": "reason"},
    {"id": "N-A", "text": "Not applicable", "needs": "reason"},
    {"id": "unsure", "text": "Not sure yet"},
]


def criterion(topic: str, number: int) -> Data:
    """A criterion that MUST, SHOULD or is SUGGESTED to be met."""
    force = ("MUST", "SHOULD", "SUGGESTED")[number % 3]
    return {
        "id": f"badge/{topic.title()}_{number}",
        "group": f"badge/{topic}",
        "kind": "choice",
        "answers": "status",
        "title": f"The project {force} publish what it does about {topic}, as criterion {number} of the badge has it",
        "short": f"{topic.capitalize()} {number} ({force})",
        "ask": f"Does the project publish its {topic} as criterion {number} says?",
        "why": f"Who uses the project counts on the {topic} of criterion {number}.",
        "help": f"Criterion {number} of {topic} is met by a page that says so.",
        "url": f"{HOME}#{topic.title()}_{number}",
        "standards": [],
        "tags": [force.lower()],
    }


def badge() -> Shape:
    """Sixty criteria in six groups."""
    groups = [
        {"id": f"badge/{one}", "title": one.capitalize(), "about": f"What is asked of {one}."} for one in TOPICS
    ]
    items = [criterion(topic, number) for topic in TOPICS for number in range(10)]
    made = instrument("badge", "The badge", 120, groups, items)
    made |= {"source": SOURCE, "answer_sets": {"status": {"options": [dict(one) for one in ANSWERS]}}}
    frames = [{"id": "trust", "title": "Trust", "about": "All that is trust."}]
    files = {
        "standards.yaml": framework("Trust", frames, [role("keepers", "Keepers")]),
        "instruments/badge.yaml": made,
    }
    return Shape("keepers", ("badge",), files)


def answers() -> dict[str, Data]:
    """Each criterion answered in turn."""
    ids = [one["id"] for one in ANSWERS]
    given: dict[str, Data] = {}
    for at, item in enumerate(badge().items):
        reason = {"note": "We have no users yet."} if at % 4 in (1, 2) else {}
        given[item["id"]] = {"state": "answered", "chosen": [ids[at % 4]], **reason}
    return given


STARTING = ("start", "--role", "keepers", "--using", "badge", "--content", "content")


def started(folder: Path, given: dict[str, Data]) -> Path:
    """An assessment with these answers."""
    badge().write(folder / "content")
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": given}
    (folder / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    done = run(folder, *STARTING, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    return opened(folder)


def test_it_is_clean_and_addresses_are_of_https_alone(tmp_path: Path) -> None:
    badge().write(tmp_path / "content")
    file = tmp_path / "content" / "instruments" / "badge.yaml"

    clean = run(tmp_path, "check", "content", "--strict")
    file.write_text(file.read_text("utf-8").replace(f"{HOME}/met", "javascript:alert(1)"), encoding="utf-8")
    told = run(tmp_path, "check", "content")

    assert clean.code == 0, clean.out
    assert told.said.count("is no web address; write it whole, from https:// on.") == 1
    assert "answer_sets › status › options[0] › url" in told.said


def test_who_asks_for_more_reads_the_help_and_the_addresses(tmp_path: Path) -> None:
    badge().write(tmp_path / "content")

    with Terminal(tmp_path, (*STARTING, "--team", "T", "--people", "A"), rows=50) as terminal:
        before = terminal.at_a_prompt()
        shown = " ".join(terminal.enter("?").split())
        terminal.leave("/quit\r")
    page = run(tmp_path, "show", "badge/Basics_0", "--content", "content")
    blank = run(tmp_path, *STARTING, "--blank")
    sheet = run(tmp_path, "worksheet", *STARTING[1:], "--out", "-")

    assert "Everybody can see" not in before
    for text in (shown, page.said, " ".join(blank.out.replace("#  ", " ").split()), sheet.out):
        assert "Criterion 0 of basics is met by a page that says so." in text
        assert f"{HOME}#Basics_0" in text
    for text in (shown, page.said, blank.out):
        assert "Everybody can see that it is so." in text
        assert f"{HOME}/met" in text


def test_a_report_names_addresses_and_the_source_with_its_license(tmp_path: Path) -> None:
    assessment = started(tmp_path, answers())

    reported = run(tmp_path, "report", "--to", "md,html,docx", "--content", "content")

    assert reported.code == 0, reported.err
    with ZipFile(assessment / "report.docx") as word:
        docx = re.sub("<[^>]+>", "", word.read("word/document.xml").decode())
    html = (assessment / "report.html").read_text("utf-8")
    text = (assessment / "report.md").read_text("utf-8")
    for address in (f"{HOME}#Basics_0", f"{HOME}/met", f"{HOME}?all=1"):
        assert address in docx
        assert f'<a href="{address}" rel="noreferrer">{address}</a>' in html
        assert f"<{address}>" in text
    assert "Badge criteria (The Badge Group, 2026), CC BY 3.0, " in docx
    assert set(re.findall(r'<(?:a|img|script|link)\b[^>]*?(?:href|src)="(?!#)([^:"]+):', html)) == {"https"}


def test_an_answer_without_its_reason_is_told_by_check_and_status_and_counts_as_answered(tmp_path: Path) -> None:
    given = answers()
    del given["badge/Basics_1"]["note"], given["badge/Change_3"]["note"]
    assessment = started(tmp_path, given)

    checked = run(tmp_path, "check", str(assessment), "--content", "content", "--strict")
    status = run(tmp_path, "status", "--content", "content")
    data = json.loads(run(tmp_path, "status", "--json", "--content", "content").out)
    gate = run(tmp_path, "gate", "--answered", "100%", "--content", "content")

    assert checked.code == 1
    assert re.findall(r"(PLA\d+) answers › (\S+): this answer needs a reason", checked.out) == [
        ("PLA410", "badge/Basics_1"),
        ("PLA410", "badge/Change_3"),
    ]
    assert "Basics 1 (SHOULD): a reason" in status.out
    assert [(one["id"], one["needs"]) for one in data["lacking"]] == [
        ("badge/Basics_1", ["reason"]),
        ("badge/Change_3", ["reason"]),
    ]
    assert gate.code == 0, gate.out


def test_a_meeting_asks_for_the_reason_and_the_evidence_that_an_answer_needs(tmp_path: Path) -> None:
    shape = badge()
    shape.items[1]["needs"] = "evidence"
    shape.write(tmp_path / "content")

    with Terminal(tmp_path, (*STARTING, "--team", "T", "--people", "A"), rows=50) as terminal:
        terminal.at_a_prompt()
        terminal.enter("2")
        assert "This answer needs a reason." in terminal.enter("")
        terminal.enter("Nobody has written it.")
        terminal.enter("1")
        assert "This answer needs evidence." in terminal.enter("")
        terminal.enter("The page of the project")
        terminal.enter("1")
        assert "Question 4 of 60" in terminal.enter("")
        terminal.leave("/quit\r")

    kept = answers_in(opened(tmp_path))
    assert kept["badge/Basics_0"] == {"state": "answered", "chosen": ["unmet"], "note": "Nobody has written it."}
    assert kept["badge/Basics_1"]["evidence"] == ["The page of the project"]


def test_what_an_answer_needs_stands_on_paper_in_the_blank_file_and_where_content_is_shown(tmp_path: Path) -> None:
    badge().write(tmp_path / "content")

    blank = run(tmp_path, *STARTING, "--blank")
    sheet = run(tmp_path, "worksheet", *STARTING[1:], "--out", "-")
    shown = run(tmp_path, "show", "badge/Basics_0", "--content", "content")

    assert "unmet: Unmet (needs its reason, as note)" in blank.out
    assert "Unmet (Say why.)" in sheet.out
    assert "Unmet   (needs a reason)" in shown.out


def test_a_later_edition_of_it_is_moved_to_and_no_answer_is_lost(tmp_path: Path) -> None:
    assessment = started(tmp_path, answers())
    later = badge()
    later.files["instruments/badge.yaml"]["answer_sets"]["status"]["options"][1]["text"] = "Unmet, for now"
    later.files["instruments/badge.yaml"]["items"].pop()
    later.write(tmp_path / "later")

    moved = run(tmp_path, "content", "migrate", str(assessment), "--from", "content", "--content", "later", "--yes")
    checked = run(tmp_path, "check", str(assessment), "--content", "later")

    kept = answers_in(assessment)
    assert moved.code == 0, moved.said
    assert {one: answer["chosen"] for one, answer in kept.items()} == {
        one: answer["chosen"] for one, answer in answers().items() if one in kept
    }
    assert len(kept) == 59
    assert checked.code == 0, checked.out


def test_ids_that_differ_in_case_alone_are_told_and_no_option_goes_by_a_state(tmp_path: Path) -> None:
    shape = badge()
    shape.items[1]["id"] = "badge/BASICS_0"
    options = shape.files["instruments/badge.yaml"]["answer_sets"]["status"]["options"]
    options[1]["id"], options[3]["id"] = "MET", "Unknown"
    shape.write(tmp_path / "content")

    told = run(tmp_path, "check", "content").said

    assert '"badge/BASICS_0" names something else already' in told
    assert '"MET" is another option of this item already' in told
    assert '"Unknown" is how an answer can stand' in told


@pytest.mark.parametrize("key", ["id", "group"])
def test_what_a_file_is_named_after_keeps_small_letters(tmp_path: Path, key: str) -> None:
    shape = badge()
    shape.items[0][key] = shape.items[0][key].replace("badge/", "Badge/")
    shape.write(tmp_path / "content")

    assert f'items[0] › {key}: "Badge/' in run(tmp_path, "check", "content").said
