"""A licensed district lays the published guide's texts over ours; the test makes the licensed texts up."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.program.program import ROLE, guide, opened, record_in, run

MANIFEST = "format: plassess/content/1\nid: riverside\ntitle: Riverside, with its license\nextends: plassess\n"


def licensed_guide() -> dict[str, Any]:
    """The guide with every text that the publisher words, and nothing else; the rest stays ours."""
    return {
        "format": "plassess/action-guide/1",
        "role": ROLE,
        "wording": "licensed",
        "responsibilities": [
            {"id": one["id"], "text": f"Licensed responsibility {number}."}
            for number, one in enumerate(guide()["responsibilities"], start=1)
        ],
        "questions": [
            {"id": one["id"], "ask": f"Licensed question number {number} of the publisher?"}
            for number, one in enumerate(guide()["questions"], start=1)
        ],
    }


@pytest.fixture
def licensed(tmp_path: Path) -> Path:
    """A district's folder with licensed content, the way it would lie outside of any public repo."""
    folder = tmp_path / "content" / "action_guides"
    folder.mkdir(parents=True)
    (tmp_path / "content/content.yaml").write_text(MANIFEST, encoding="utf-8")
    (folder / f"{ROLE}.yaml").write_text(yaml.safe_dump(licensed_guide(), sort_keys=False), encoding="utf-8")
    return tmp_path


def test_the_licensed_texts_are_asked_and_reported_and_our_help_stays(licensed: Path) -> None:
    blank = run(licensed, "start", "--role", ROLE, "--blank")
    (licensed / "answers.yaml").write_text(blank.out.replace("text: |\n\n", "text: An answer.\n\n"), encoding="utf-8")

    started = run(licensed, "start", "--role", ROLE, "--answers", "answers.yaml", "--no-input")
    report = run(licensed, "report", "--to", "md,html", "--out", ".")
    shown = run(licensed, "show", ROLE)

    assert (started.code, report.code, shown.code) == (0, 0, 0), started.err + report.err
    asked = record_in(opened(licensed))["asked"]
    assert set(asked.values()) >= {one["ask"] for one in licensed_guide()["questions"]}
    markdown = (licensed / "report.md").read_text(encoding="utf-8")
    assert "Licensed question number 2 of the publisher?" in markdown
    assert "under the district’s license" in markdown
    assert guide()["questions"][0]["why"].split()[0] in run(licensed, "show", f"{ROLE}/highest-need").said
    for one in guide()["questions"]:
        assert one["ask"] not in markdown + shown.said


def test_a_check_of_it_is_clean_once_what_it_replaces_is_written_down(licensed: Path) -> None:
    before = run(licensed, "check", "content", "--strict")
    accepted = run(licensed, "content", "accept")
    after = run(licensed, "check", "content", "--strict")

    replaced = len(guide()["responsibilities"]) + len(guide()["questions"])
    assert f"{replaced} texts replace others" in before.said
    assert accepted.out == "content/accepted.yaml\n"
    assert (after.code, after.out) == (0, "3 files are fine.\n")


def test_where_a_text_comes_from_is_shown(licensed: Path) -> None:
    shown = run(licensed, "show", f"{ROLE}/highest-need", "--origin")

    assert "ask: Licensed question number 1 of the publisher? riverside · content/action_guides" in shown.said
    assert "why: The need you word here" in shown.said


def test_content_list_says_which_content_is_in_force_and_what_it_hides(licensed: Path) -> None:
    listed = run(licensed, "content", "list")

    assert listed.out.splitlines()[0].split(maxsplit=3)[:3] == ["in", "force", "./content"]
    assert "over plassess; it replaces 25 texts there" in listed.said
    assert "below it plassess" in listed.said
