"""What holds no word, typed one prompt too late: at a check-in, at a decision and at a goal it is asked about too."""

from pathlib import Path

import pytest
import yaml

from tests.marked_alone import opened_team
from tests.program.program import lines, run
from tests.program.test_check_in import a_team, log_of, on

ALL_ASKED = ("", "3", "n", "Two of four teams", "d", "Jan 15", "n", "Six samples, dated", "x", "2, 3", "no time")
THEN = ("", "Dec 4", "n", "Slide decks", "12", "Pair up / Dan", "40%", "n", "two days", "", "")


def test_at_a_check_in_a_number_or_a_day_is_no_word_of_the_teams(tmp_path: Path) -> None:
    assessment = a_team(tmp_path)

    held = on(tmp_path, "2026-11-20", "check-in", typed=(*ALL_ASKED, *THEN))

    assert held.said.count("Enter for yes, n to leave it out") == 4
    assert "A step begins with what you will do" in held.said
    said = yaml.safe_dump(log_of(assessment))
    assert [
        one for one in ("Two of four teams", "Six samples, dated", "no time", "Slide decks") if one not in said
    ] == []
    assert [one for one in ("'3'", "Jan 15", "2, 3", "Dec 4", "'12'", "40%") if one in said] == []


@pytest.mark.parametrize("stray", ["3", "Dec 4"])
def test_at_a_decision_a_card_or_a_day_is_no_reason(tmp_path: Path, stray: str) -> None:
    opened_team(tmp_path / "assessments")

    held = run(
        tmp_path, "decide", typed=lines("", "2", "", stray, "n", "We saw it.", "level 3", "n", "visits", "", "")
    )

    assert held.said.count("Enter for yes, n to leave it out") == 2, held.said
    said = "".join(path.read_text(encoding="utf-8") for path in tmp_path.rglob("decisions.yaml"))
    assert stray not in said.replace("level: 3", "")
    assert "We saw it." in said
