"""Answers that do not fit what they answer: told with their place, wherever answers are held against content."""

from pathlib import Path

from .program import lines, opened, run

MAP = ("start", "--role", "principal", "--using", "map", "--standards", "tp.evidence")


def test_a_place_of_a_rated_row_is_told_wherever_answers_are_held_against_the_content(tmp_path: Path) -> None:
    run(tmp_path, *MAP, typed=lines("", "", "", "2", "", "", "/quit"))
    path = opened(tmp_path) / "responses" / "team.yaml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace("level: 2", "level: 2\n    place: 3"), encoding="utf-8")
    at = 1 + path.read_text(encoding="utf-8").splitlines().index("    place: 3")

    checked, resumed = run(tmp_path, "check"), run(tmp_path, "resume", typed=lines("/quit"))
    begun = run(tmp_path, *MAP, "--answers", str(path), "--no-input")

    for told in (checked, resumed, begun):
        assert told.code != 0
        assert f"team.yaml:{at}:5: PLA205" in told.said
        assert "is a rated row, and takes no place." in told.said
    assert [run(tmp_path, command).code for command in ("status", "report")] == [0, 0]


def test_an_aim_that_its_row_does_not_have_is_refused(tmp_path: Path) -> None:
    run(tmp_path, *MAP, typed=lines("", "", "", "2", "", "", "/quit"))
    path = opened(tmp_path) / "responses" / "team.yaml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace("level: 2", "level: 2\n    aim: 9"), encoding="utf-8")

    assert "has no level 9. It has 1, 2, 3." in run(tmp_path, "check").said
