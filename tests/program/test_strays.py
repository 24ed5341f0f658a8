"""Whatever sync tools, editors and people leave in a self-assessment that nothing reads, every command tells of it."""

import json
import os
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.speed import some_quickly

from . import forked
from .program import (
    LONGEST_SECONDS,
    a_folder_until_the_end,
    a_whole_assessment,
    answers_in,
    environment,
    files_below,
    lines,
    opened,
    run,
)

pytestmark = pytest.mark.skipif(not forked.POSSIBLE, reason="starts the program some hundred times")

COMMANDS = ("check assessments", "status", "report", "gate --owners", "export steps", "resume --plain", "done 1")
"""Each in a copy of its own, since some of them write."""

SECOND_VERSIONS = (
    ("OneDrive", "team-DESKTOP-ABC.yaml"),
    ("OneDrive, a name in small letters", "team-rosas-mac.yaml"),
    ("OneDrive, a computer's in small letters", "team-laptop-dana.yaml"),
    ("OneDrive", "team (1).yaml"),
    ("OneDrive", "team - Copy.yaml"),
    ("Dropbox", "team (Rosa's conflicted copy 2026-11-27).yaml"),
    ("Dropbox", "team (Case Conflict).yaml"),
    ("Dropbox", "Team (Case Conflict 1).yaml"),
    ("Google Drive", "Copy of team.yaml"),
    ("Google Drive, twice", "Copy of Copy of team (2).yaml"),
    ("Syncthing", "team.sync-conflict-20261127-101112-ABCDEFG.yaml"),
    ("Nextcloud", "team (conflicted copy 2026-11-27 101112).yaml"),
    ("Nextcloud", "team (case clash from rosa).yaml"),
    ("Nextcloud, of old", "team_conflict-20261127-101112.yaml"),
    ("ownCloud", "team_conflict-rosa-20261127-101112.yaml"),
    ("iCloud", "team 2.yaml"),
    ("Finder", "team copy.yaml"),
    ("Finder", "team copy 2.yaml"),
    ("Explorer", "team - Copy (2).yaml"),
    ("Explorer in German", "team - Kopie.yaml"),
    ("Box", "team (Rosa Ortiz).yaml"),
    ("Notepad", "team.yaml.txt"),
    ("a person", "Team.yaml"),
    ("a person", "TEAM.YAML"),
    ("a person", "team.yml"),
    ("a person", "team.final.yaml"),
    ("a program", "team.json"),
)
BACKUPS = (
    ("vim", "team.yaml~"),
    ("vim", ".team.yaml.swp"),
    ("vim", ".team.yaml.swo"),
    ("emacs", "#team.yaml#"),
    ("emacs", "team.yaml.~1~"),
    ("an editor", "team.yaml.bak"),
    ("git", "team.yaml.orig"),
    ("LibreOffice", ".~lock.team.yaml#"),
)
AWAY = (
    ("iCloud", ".team.yaml.icloud"),
    ("iCloud, as one copies it", "team.yaml.icloud"),
    ("Nextcloud", "team.yaml.nextcloud"),
    ("ownCloud", "team.yaml.owncloud"),
)
OF_THE_RECORD = (
    ("OneDrive", "assessment-DESKTOP-ABC.yaml"),
    ("Dropbox", "assessment (Rosa's conflicted copy 2026-11-27).yaml"),
    ("Syncthing", "assessment.sync-conflict-20261127-101112-ABCDEFG.yaml"),
    ("Google Drive", "Copy of assessment.yaml"),
    ("iCloud", "assessment 2.yaml"),
    ("Finder", "assessment copy.yaml"),
    ("Notepad", "assessment.yaml.txt"),
    ("a person", "Assessment.yaml"),
    ("a person", "assessment.yml"),
    ("a program", "assessment.json"),
    ("vim", "assessment.yaml~"),
    ("an editor", "assessment.yaml.bak"),
)
ELSEWHERE = (
    ("beside the record", "team.yaml"),
    ("beside the record", "rosa.yaml"),
    ("in a nested folder", "old/team.yaml"),
    ("in a nested folder", "responses - Copy/team.yaml"),
    ("in a nested folder", "responses/old/team.yaml"),
    ("among the answers", "responses/Rosa Ortiz.yaml"),
    ("among the answers", "responses/rosa.yml"),
    ("among the self-assessments", "../team.yaml"),
)
EXPECTED = (
    ".DS_Store",
    "Thumbs.db",
    "desktop.ini",
    ".gitkeep",
    "report.md",
    "report-board.html",
    "notes.docx",
    "assessment results.pdf",
    "team photo.jpg",
    "survey.json",
    "evidence/lesson.yaml",
    ".git/team.yaml",
    "responses/.DS_Store",
    "responses/._team.yaml",
    "responses/Thumbs.db",
    "responses/desktop.ini",
    "responses/.gitkeep",
    "responses/.team.yaml.lock",
    "responses/.team.yaml.ab12cd_3.tmp",
    "responses/.team.yaml.~1a2b3c4d",
    "responses/team.yaml.as-it-was",
    "../.before-migration/2026-09-14-central-office-12345678/responses/team (1).yaml",
)


def in_answers(*forms: tuple[str, str]) -> list[tuple[str, str]]:
    return [(f"responses/{name}", "responses/team.yaml") for _, name in forms]


GROUPS = {
    "of sync tools": in_answers(*SECOND_VERSIONS[:15]),
    "of file managers and people": in_answers(*SECOND_VERSIONS[15:]),
    "of editors": in_answers(*BACKUPS, *AWAY),
    "of the record": [(name, "assessment.yaml") for _, name in OF_THE_RECORD],
    "in a wrong place": [(name, "responses/team.yaml") for _, name in ELSEWHERE],
}
"""Each with the file that it is made of."""


@cache
def laid_out() -> Path:
    """A team's whole self-assessment, made once."""
    at = a_folder_until_the_end()
    a_whole_assessment(at)
    return at


def in_a_copy(folder: Path) -> Path:
    """Copy the district, and return its one assessment."""
    shutil.copytree(laid_out(), folder, dirs_exist_ok=True)
    return opened(folder)


def ran(folder: Path, *commands: str, change: Callable[[Path], None]) -> dict[str, tuple[int, str]]:
    """Run each command in a district of its own, changed alike; each outcome stands under its command."""
    env = environment(folder)
    found = {}
    for number, command in enumerate(commands):
        at = folder / str(number)
        change(in_a_copy(at))
        code, out, err = forked.run(command.split(), at, env, b"/quit\n", LONGEST_SECONDS)
        found[command] = code, (out if command.startswith("check") else err).decode()
    return found


def with_other_answers(text: str) -> str:
    return text.replace("Answer to central-office/highest-need.", "What Rosa wrote on the train.")


@pytest.mark.parametrize("group", GROUPS)
def test_every_command_names_each_and_says_what_to_do(group: str, tmp_path: Path) -> None:
    def put(assessment: Path) -> None:
        for name, of in GROUPS[group]:
            text = (assessment / of).read_text(encoding="utf-8")
            (assessment / name).parent.mkdir(exist_ok=True)
            (assessment / name).write_text(with_other_answers(text), encoding="utf-8")

    at = Path("assessments") / opened(laid_out()).name
    outcomes = ran(tmp_path, *COMMANDS, change=put)

    for command, (code, said) in outcomes.items():
        is_check = command.startswith("check")
        assert code == (1 if is_check and group != "of editors" else 0), f"{command}: {said}"
        for name, _ in GROUPS[group]:
            told = [line for line in said.splitlines() if line.startswith(f"{os.path.normpath(at / name)}: ")]
            assert len(told) == 1, f"{command}, {name}: {said}"
            assert re.search(r"\b(delete|move|rename) ", told[0], re.IGNORECASE), told


COUNTS = """\
format: plassess/form-counts/1
form: family-form
edition: "2026"
schools:
  - {school: Adams, sent: 12, counts: {family-form/told: {often: 12}}}
"""


def of_a_form(name: str) -> str:
    return name.replace("team", "family-form").replace("Team", "Family-form").replace("TEAM", "FAMILY-FORM")


@pytest.mark.parametrize("is_there", [True, False], ids=["beside it", "in its place"])
def test_a_second_version_of_counts_is_told_by_every_command_and_counted_by_none(
    is_there: bool, tmp_path: Path
) -> None:
    names = [of_a_form(name) for _, name in SECOND_VERSIONS[is_there::3]]

    def put(assessment: Path) -> None:
        (assessment / "forms").mkdir()
        for name in [*names, "spring.yaml", *(["family-form.yaml"] if is_there else [])]:
            (assessment / "forms" / name).write_text(COUNTS, encoding="utf-8")

    outcomes = ran(tmp_path, *COMMANDS, change=put)

    for command, (code, said) in outcomes.items():
        assert code == (1 if command.startswith("check") else 0), f"{command}: {said}"
        for name in (*names, "spring.yaml"):
            told = [line for line in said.splitlines() if f"/forms/{name}: " in line]
            assert len(told) == 1, f"{command}, {name}: {said}"
            assert ("Nothing counts it" if is_there else "Rename it to family-form.yaml") in told[0]
            assert "Adams" not in said
    table = json.loads(run(tmp_path / "1", "status", "--json").out)
    assert [one["form"] for one in table["forms"]] == ["family-form"] * is_there


def test_what_is_expected_there_is_not_told(tmp_path: Path) -> None:
    def put(assessment: Path) -> None:
        for name in EXPECTED:
            (assessment / name).parent.mkdir(parents=True, exist_ok=True)
            (assessment / name).write_bytes(b"x: 1\n")

    outcomes = ran(tmp_path, *COMMANDS, change=put)

    for command, (code, said) in outcomes.items():
        assert code == 0
        assert not [name for name in EXPECTED if Path(name).name in said and not name.startswith("report")], (
            f"{command}: {said}"
        )


@pytest.mark.parametrize("named", ["responses/team.yaml", "plan.yaml", "responses"])
def test_nobody_is_told_to_move_a_file_that_is_in_its_place(named: str, tmp_path: Path) -> None:
    folder = a_whole_assessment(tmp_path)
    (folder / "plan.yaml").write_text("format: plassess/team-plan/1\n", encoding="utf-8")

    told = run(tmp_path, "status", str(folder.relative_to(tmp_path) / named))

    assert (told.code, told.out) == (2, "")
    assert "is not a self-assessment" in told.err
    assert "Move it" not in told.err
    assert "no command" not in told.err


def test_a_second_version_is_held_against_the_first_answer_by_answer(tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    text = (assessment / "responses/team.yaml").read_text(encoding="utf-8")
    stray = assessment / "responses/team (Rosa's conflicted copy 2026-11-27).yaml"
    stray.write_text(with_other_answers(text), encoding="utf-8")

    whole, alone = run(tmp_path, "check", "assessments"), run(tmp_path, "check", str(stray))

    for checked in (whole, alone):
        found = [line for line in checked.out.splitlines() if ": PLA411 " in line]
        assert checked.code == 1
        assert len(found) == 2, checked.out
        assert "To keep team.yaml as it is, delete this file." in found[0]
        assert "answers › central-office/highest-need:" in found[1]
        assert "“What Rosa wrote on the train.” here" in found[1]
        assert "in team.yaml text: “Answer to central-office/highest-need.”" in found[1]
        assert "copy these lines into team.yaml" in found[1]


def test_of_an_identical_second_version_all_say_that_it_can_be_deleted(tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    shutil.copy(assessment / "responses/team.yaml", assessment / "responses/team copy.yaml")

    told = [run(tmp_path, *command).said for command in (("check",), ("status",))]

    assert ["It is identical with team.yaml: delete it." in said for said in told] == [True, True], told
    assert not [said for said in told if "plassess check says" in said or "put this file" in said]


def test_in_a_check_nobody_is_sent_to_a_check(tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    other = with_other_answers((assessment / "responses/team.yaml").read_text("utf-8"))
    (assessment / "responses/team copy.yaml").write_text(other, "utf-8")

    checked, status = (run(tmp_path, command).said for command in ("check", "status"))

    assert ("plassess check says what differs" in checked, "plassess check says what differs" in status) == (
        False,
        True,
    )
    assert "To keep team.yaml as it is, delete this file." in checked


def test_taking_over_or_deleting_as_told_makes_the_check_green(tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    own, stray = assessment / "responses/team.yaml", assessment / "responses/team 2.yaml"
    stray.write_text(with_other_answers(own.read_text(encoding="utf-8")), encoding="utf-8")
    assert run(tmp_path, "check", "assessments").code == 1

    stray.replace(own)

    assert run(tmp_path, "check", "assessments").code == 0
    assert answers_in(assessment)["central-office/highest-need"]["text"] == "What Rosa wrote on the train."


@pytest.mark.parametrize("name", ["Team.yaml", "team.yaml.txt", "team (1).yaml", "team.yml"])
def test_where_the_file_itself_goes_by_another_name_all_refuse_and_say_how_to_name_it(
    name: str, tmp_path: Path
) -> None:
    def rename(assessment: Path) -> None:
        (assessment / "responses/team.yaml").rename(assessment / "responses" / name)

    outcomes = ran(tmp_path, *COMMANDS, change=rename)

    for command, (code, said) in outcomes.items():
        assert code == (1 if command.startswith("check") else 3), f"{command}: {said}"
        assert "rename it to team.yaml" in said
        assert ("PLA303" if command.startswith("check") else "PLA001") in said


@pytest.mark.parametrize("name", ["Assessment.yaml", "assessment.yml", "assessment (1).yaml", "assessment.yaml.txt"])
def test_where_the_record_goes_by_another_name_no_command_takes_the_folder_and_all_say_why(
    name: str, tmp_path: Path
) -> None:
    def rename(assessment: Path) -> None:
        (assessment / "assessment.yaml").rename(assessment / name)

    outcomes = ran(tmp_path, *COMMANDS, change=rename)

    for command, (code, said) in outcomes.items():
        assert code == (1 if command.startswith("check") else 2), f"{command}: {said}"
        assert f"{name}: " in said or command.startswith("check")
        assert "assessment.yaml" in said


COPIES = ("{} - Copy", "Copy of {}", "{} (2)", "{} copy", "{} 2", "{}-DESKTOP-ABC", "2031-01-01-central-office")


@pytest.mark.slow
@pytest.mark.parametrize("has_uid", [True, False], ids=["with its uid", "of before there were uids"])
@pytest.mark.parametrize("form", some_quickly(COPIES, every=4))
def test_no_command_takes_a_copied_folder_by_itself_and_all_tell_of_it(
    form: str, has_uid: bool, tmp_path: Path
) -> None:
    def copy(assessment: Path) -> None:
        record = assessment / "assessment.yaml"
        kept = [line for line in record.read_text(encoding="utf-8").splitlines() if has_uid or "uid:" not in line]
        record.write_text("\n".join(kept), encoding="utf-8")
        shutil.copytree(assessment, assessment.with_name(form.format(assessment.name)))

    in_a_copy(tmp_path / "whole")
    copied = form.format(opened(tmp_path / "whole").name)
    outcomes = ran(tmp_path, *COMMANDS, change=copy)

    for number, (command, (code, said)) in enumerate(outcomes.items()):
        below = tmp_path / str(number) / "assessments"
        assert code == (1 if command.startswith("check") else 0), f"{command}: {said}"
        assert any(copied in line and "elete" in line for line in said.splitlines()), f"{command}: {said}"
        assert files_below(below / copied) == files_below(tmp_path / "0/assessments" / copied), (
            f"{command} wrote into the copy"
        )
        codes = re.findall(r"(?m)^\S.*?: (PLA\d{3}) ", said)
        assert codes == ["PLA414"] * command.startswith("check"), f"{command}: {said}"
    by_name = run(tmp_path / "1", "status", "--json", f"assessments/{copied}")
    assert json.loads(by_name.out)["folder"] == f"assessments/{copied}"
    assert "a copy of" in by_name.err


def test_of_two_that_say_their_own_names_the_newer_is_taken_and_both_are_told_as_one(tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    newer = assessment.with_name("2031-01-01-central-office")
    shutil.copytree(assessment, newer)
    record = newer / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace(f"id: {assessment.name}", f"id: {newer.name}"))

    told = run(tmp_path, "status", "--json")

    assert json.loads(told.out)["id"] == newer.name
    assert "so that the two count as one" in told.err


@pytest.mark.parametrize("day", ["2001-01-01", "2031-01-01"])
@pytest.mark.parametrize("role", ["central-office", "central-office-2", "x"])
def test_a_copy_that_was_named_anew_is_told_once_by_its_uid(day: str, role: str, tmp_path: Path) -> None:
    assessment = in_a_copy(tmp_path)
    named = assessment.with_name(f"{day}-{role}")
    shutil.copytree(assessment, named)
    record = named / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace(f"id: {assessment.name}", f"id: {named.name}"), "utf-8")

    said = run(tmp_path, "check").out

    assert re.findall(r"(?m)^\S.*?: (PLA\d{3}) ", said) == ["PLA408"], said


def test_a_meeting_is_not_led_on_in_a_copy(tmp_path: Path) -> None:
    begun = run(tmp_path, "start", "--role", "coach", typed=lines("", "", "", "", "", "Our need.", "", "", "/quit"))
    assert begun.code == 0
    assessment = opened(tmp_path)
    copy = assessment.with_name(f"Copy of {assessment.name}")
    shutil.copytree(assessment, copy)

    offered = run(tmp_path, "start", "--role", "coach", typed=lines("n", "/quit"))

    assert assessment.name in offered.err
    assert copy.name not in offered.err


@pytest.mark.parametrize(
    ("file", "old", "new", "path"),
    [
        ("assessment.yaml", "id: ", "id: 2020-01-01-coach # ", "id"),
        ("responses/team.yaml", "respondent: team", "respondent: rosa", "respondent"),
    ],
)
def test_a_name_that_is_another_inside_is_told(file: str, old: str, new: str, path: str, tmp_path: Path) -> None:
    def change(assessment: Path) -> None:
        text = (assessment / file).read_text(encoding="utf-8")
        assert old in text
        (assessment / file).write_text(text.replace(old, new, 1), encoding="utf-8")

    outcomes = ran(tmp_path, *COMMANDS, change=change)

    for command, (code, said) in outcomes.items():
        assert code == 0, f"{command}: {said}"
        assert "and the f" in said
        assert "is named" in said
    assert f"PLA413 warning: {path}:" in outcomes["check assessments"][1]


def test_one_id_of_a_first_step_in_two_files_is_told(tmp_path: Path) -> None:
    def second(assessment: Path) -> None:
        own = assessment / "responses/team.yaml"
        text = own.read_text(encoding="utf-8").replace("respondent: team", "respondent: rosa")
        (assessment / "responses/rosa.yaml").write_text(text, encoding="utf-8")

    outcomes = ran(tmp_path, *COMMANDS, change=second)

    for command, (code, said) in outcomes.items():
        assert code == (1 if command.startswith("check") else 0), f"{command}: {said}"
        assert "first step 1" in said
        assert "team.yaml" in said
        assert "rosa.yaml" in said


def test_a_colleague_whose_name_begins_alike_is_no_second_version(tmp_path: Path) -> None:
    def colleague(assessment: Path) -> None:
        text = "format: plassess/responses/2\nrespondent: rosa\nanswers: {}\n"
        (assessment / "responses/tea.yaml").write_text(text.replace("rosa", "tea"), encoding="utf-8")
        (assessment / "responses/teal.yaml").write_text(text, encoding="utf-8")

    code, said = ran(tmp_path, *COMMANDS, change=colleague)["check assessments"]

    assert code == 0, said
    assert "PLA411" not in said
    assert "PLA413 warning: respondent:" in said


@pytest.mark.parametrize(
    ("data", "why"),
    [(b"answers: [", "PLA101"), (b"\xff\xfe\x00", "PLA004"), (b"a" * 2**21, "PLA003"), (b"a: 1\na: 2\n", "PLA106")],
    ids=["broken", "no UTF-8", "too large", "equal keys"],
)
def test_a_second_version_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, why: str) -> None:
    copy = a_whole_assessment(tmp_path) / "responses/team - Copy.yaml"
    copy.write_bytes(data)

    told = run(tmp_path, "check").out.splitlines()

    of_it = [line for line in told if line.startswith(f"{copy.relative_to(tmp_path)}:")]
    assert {re.findall(r"PLA\d+", line)[0] for line in of_it} == {"PLA411", why}
