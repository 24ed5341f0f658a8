"""Until marks are opened, no command says a byte more or less whatever one person marked, and none trips over them."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.marked_alone import PEOPLE, SECRET, laid_out, open_all, rows_of, send, spread

from .program import Outcome, files_below, run, run_each

TEAM = "assessments/2026-10-20-team"
DATA = Path(__file__).parents[2] / "data"
LOOK = (
    ("status",),
    ("status", "--json"),
    ("report", "--out", "-", "--to", "md"),
    ("report", "--out", "-", "--to", "html"),
    ("report", "--out", "-", "--json"),
    ("report", "--out", "-", "--to", "md", "--audience", "board"),
    ("report", "--to", "md,html,docx,xlsx,json", "--out", "written"),
    *(("export", table, "--to", "csv") for table in ("answers", "steps", "rows")),
    ("gate", "assessments", "--answered", "100%", "--owners"),
    ("gate", "assessments", "--answered", "100%", "--format", "json"),
    *(("check", "--format", form) for form in ("text", "json", "sarif", "junit", "markdown", "github")),
    ("check", "--statistics"),
    ("check", f"{TEAM}/marks/k7.yaml"),
    ("check", f"{TEAM}/marks"),
    ("content", "migrate", "assessments", "--content", "later", "--dry-run"),
    ("resume", TEAM, "--content", "nowhere"),
    ("done", "1"),
)
"""What anybody may run who stands in the folder."""


def of_k7(*lines: str) -> str:
    return "\n".join(["format: plassess/marks/1", "person: k7", *lines, ""])


VALID = [
    of_k7("sent: true", "marks:", "  {row}: {{level: 1}}"),
    of_k7("sent: true", "marks:", "  {row}: {{level: 4, saw: " + SECRET + ", aloud: true}}"),
    of_k7("sent: true", "marks:", "  {row}: {{state: cannot-tell, saw: " + SECRET + "}}"),
]
OF_NO_ROW_OR_LEVEL = [
    of_k7("sent: true", "marks:", "  {row}: {{level: 9}}"),
    of_k7("sent: true", "marks:", "  central-office/" + SECRET + ": {{level: 2}}"),
]
"""One fault each, in a file that can be read, so that it says whether it was sent."""
UNREADABLE = [
    of_k7("sent: true", "marks:", "  {row}: {{level: 99}}"),
    of_k7("sent: true", "marks: [" + SECRET),
    of_k7("sent: true", "marks:", "  {row}: {{level: 2, " + SECRET + ": 3}}"),
]


@pytest.fixture
def district(tmp_path: Path) -> Path:
    marks = laid_out(tmp_path / "assessments")
    send(marks, spread(marks, PEOPLE[:7]))
    shutil.copytree(DATA, tmp_path / "later")
    for path in (tmp_path / "later").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace('edition: "2022"', 'edition: "2027"'), "utf-8")
    return tmp_path


def everything(district: Path, commands: Iterable[tuple[str, ...]] = LOOK) -> tuple[dict[str, Outcome], object]:
    """What each command says, and all files there are but the marks."""
    outcomes = run_each(district, commands)
    return outcomes, {name: data for name, data in files_below(district).items() if "/marks/" not in str(name)}


@pytest.mark.slow
@pytest.mark.parametrize("texts", [VALID, OF_NO_ROW_OR_LEVEL, UNREADABLE], ids=["valid", "misfit", "unreadable"])
def test_no_output_differs_by_a_byte_when_one_closed_mark_is_changed(district: Path, texts: list[str]) -> None:
    file = district / TEAM / "marks/k7.yaml"
    row = rows_of(laid_out(district / "elsewhere").folder)[0].id
    said = []
    for text in texts:
        file.write_text(text.format(row=row), encoding="utf-8")
        said.append(everything(district))

    first, *others = said
    for outcomes, written in others:
        assert {name: told for name, told in outcomes.items() if told != first[0][name]} == {}
        assert written == first[1]
    assert SECRET not in str(first)


def test_a_check_and_a_status_say_the_same_whatever_stands_in_a_file(district: Path) -> None:
    file = district / TEAM / "marks/k7.yaml"
    row = rows_of(laid_out(district / "elsewhere").folder)[0].id
    said = []
    for text in UNREADABLE[:2]:
        file.write_text(text.format(row=row), encoding="utf-8")
        said.append(everything(district, [("check", "--format", "json"), ("status",)]))

    assert said[0] == said[1]


def test_what_is_closed_is_not_moved_to_other_content_and_others_are(district: Path) -> None:
    laid_out(district / "assessments", name="2026-10-20-other")
    before = files_below(district / TEAM)

    done = run(district, "content", "migrate", "assessments", "--content", "later", "--yes")

    assert done.code == 3
    assert "2026-10-20-team is not moved" in done.said
    assert "plassess reveal" in done.said
    assert files_below(district / TEAM) == before
    assert "2027" in (district / "assessments/2026-10-20-other/assessment.yaml").read_text("utf-8")
    alone = run(district, "content", "migrate", TEAM, "--content", "later", "--yes")
    assert (alone.code, files_below(district / TEAM)) == (2, before)


def test_what_is_open_is_moved_and_its_decisions_stay_as_they_are(district: Path) -> None:
    marks = laid_out(district / "assessments", name="2026-10-20-open")
    send(marks, spread(marks, PEOPLE[:6]))
    open_all(marks)
    decisions = marks.folder.path / "decisions.yaml"
    row = rows_of(marks.folder)[0].id
    decisions.write_text(f"format: plassess/decisions/1\ndecisions:\n- {{row: {row}, day: 2026-10-20, level: 2}}\n")
    before = decisions.read_bytes()

    done = run(district, "content", "migrate", str(marks.folder.path), "--content", "later", "--yes")

    assert done.code == 0, done.err
    assert decisions.read_bytes() == before
    assert run(district, "check", str(marks.folder.path), "--content", "later", "--strict").code == 0
