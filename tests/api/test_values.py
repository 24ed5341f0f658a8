"""What a notebook gets is what the commands print for the same folder: no second way to any figure."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

import plassess
from plassess.exchange.tables import TABLES
from plassess.views.output import output_text
from tests.marked_alone import opened_team
from tests.program.program import environment, run

from .page import JANUARY, MAY, laid_out

DAY = "2026-03-20"
BOARD = ("--audience", "board")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the page, and one whose people marked alone, on a day in March."""
    opened_team(laid_out(tmp_path) / "assessments")
    monkeypatch.setenv("PLASSESS_TODAY", DAY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(folder: Path, *command: str) -> dict[str, Any]:
    done = run(folder, *command, env=environment(folder, PLASSESS_TODAY=DAY))
    found: dict[str, Any] = json.loads(done.out)
    return found


VALUES: dict[tuple[str, ...], Callable[[], Struct]] = {
    ("status", JANUARY): lambda: plassess.open_assessment(JANUARY).status,
    ("report", "--out", "-", JANUARY): lambda: plassess.open_assessment(JANUARY).plan,
    ("report", "--out", "-", *BOARD, JANUARY): lambda: plassess.open_assessment(JANUARY).board_plan,
    ("compare", MAY, JANUARY): lambda: plassess.compare([MAY, JANUARY]),
    ("summary", "assessments"): lambda: plassess.summary("assessments"),
    ("summary", JANUARY, "--role", "central-office", "--standards", "tp.evidence", "--since", "2026-01-01"): (
        lambda: plassess.summary(JANUARY, role="central-office", standards=["tp.evidence"], since=date(2026, 1, 1))
    ),
}


def test_values_are_what_json_says(here: Path) -> None:
    for command, value in VALUES.items():
        assert json.loads(output_text(value())) == printed(here, *command, "--json"), command


def test_tables_are_what_the_export_says(here: Path) -> None:
    every = plassess.open_assessments("assessments")

    for table in TABLES:
        texts = any(column.of_texts for column in table.columns)
        more = ("--texts",) if texts else ()
        told = printed(here, "export", table.name, "assessments", "--to", "json", *more)
        made = every.table(table.name, texts=texts)
        assert list(made.columns) == told["columns"]
        assert json.loads(json.dumps(list(made), default=str)) == told["rows"]
        assert table.name == "forms" or len(made) > 0


def test_every_cell_has_the_type_that_its_column_says(here: Path) -> None:
    every = plassess.open_assessments("assessments")

    for table in TABLES:
        for column in table.shown(texts=False):
            cells = [cell for cell in every.table(table.name).column(column.name) if cell is not None]
            kinds = {type(cell) for cell in cells}
            if kinds == {tuple}:
                inner = {tuple[type(one), ...] for cell in cells for one in cell}  # type: ignore[misc]  # of a value
                assert inner <= {column.holds}
            elif column.holds == int | str:
                assert kinds <= {int, str}
            else:
                assert kinds <= {column.holds, int if column.holds is float else column.holds}


def test_without_a_name_it_reads_what_a_command_reads_here(here: Path) -> None:
    assert plassess.open_assessment().id == printed(here, "status", "--json")["id"]
    assert len(plassess.open_assessments()) == 3
    assert plassess.open_assessment(Path(MAY)).table("rows")[0]["folder"] == MAY


def test_the_day_that_is_told_goes_before_the_variable(here: Path) -> None:
    assert (
        plassess.open_assessment(JANUARY).status.check_in_due
        == printed(here, "status", JANUARY, "--json")["check_in_due"]
    )
    steps = plassess.open_assessment(JANUARY, today=date(2026, 1, 13)).steps
    assert not any(steps.column("overdue"))


@pytest.mark.parametrize("how", ["argument", "variable", "settings"])
def test_content_is_found_as_a_command_finds_it(here: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(here, "content", "new", "ours")
    named = "ours/content"
    if how == "variable":
        monkeypatch.setenv("PLASSESS_CONTENT", named)
    if how == "settings":
        os.chdir("ours")

    content = plassess.load_content(named if how == "argument" else None)

    assert content.name != "plassess" == plassess.load_content.__module__.partition(".")[0]
    assert len(content.standards) == 11


def test_a_translation_is_read_where_there_is_one() -> None:
    assert plassess.load_content(lang="es").lang == "es"
    with pytest.raises(plassess.PlassessError):
        plassess.load_content(lang="xx")


def test_what_a_notebook_shows_of_a_whole_is_one_short_line(here: Path) -> None:
    broken = here / MAY / "responses/team.yaml"
    one = plassess.open_assessment(JANUARY)
    wholes = [
        one.plan,
        one.status,
        plassess.summary(JANUARY),
        plassess.compare([JANUARY, MAY]),
        plassess.load_content(),
    ]
    broken.write_text(broken.read_text("utf-8").replace("level: ", "level: x"), "utf-8")
    (left_out,) = plassess.open_assessments(MAY, leave_out=True).left_out

    shown = [repr(it) for it in (*wholes, left_out)]

    assert [line.split(":")[0] for line in shown[:5]] == ["<Plan", "<Status", "<Summary", "<Comparison", "<Content"]
    assert [line for line in shown if len(line) > 400 or "\n" in line] == []
    assert f"steps[{len(one.plan.steps)}]" in shown[0]
    assert "teams 1," in shown[2]
    assert "team.yaml:" in shown[5]
    assert shown[5].endswith(" …>")
