"""For a board no format tells a name, and no goal its row or levels."""

import json

import pytest
from msgspec import to_builtins

from plassess.assessment.plan.plan import for_board
from plassess.reports.formats import FORMATS, made
from plassess.views.outputs.goal_pieces import goal_output

from .read_back import sheets_in
from .shared import NAMES, plans
from .test_word import read

WRITTEN = [one for one in FORMATS if one.name not in {"pdf", "json", "mail"}]  # printed, told apart, refused


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", WRITTEN, ids=lambda one: one.name)
def test_nobody_s_name_is_told(form, name: str) -> None:
    plan = plans()[name]
    people = {*plan.people, *(item.step.who for item in plan.committed if item.step.who)} - {"me"}
    if form.name == "ics" and not any(item.step.by for item in plan.committed) and plan.check_in is None:
        pytest.skip("nothing has a day")
    text = told(made(form, plan, "board"), form.name)

    assert [one for one in people if one in text] == []


def told(file: str | bytes, name: str) -> str:
    """What a reader finds in it."""
    if isinstance(file, str):
        return file
    if name == "xlsx":
        return str([*sheets_in(file).items()])
    return " ".join(read(file)) if name == "docx" else file.decode("utf-8").replace("\r\n ", "")


def test_a_goal_is_told_without_row_and_levels_and_its_steps_without_owners() -> None:
    plan = plans()["checked-in"]
    board = for_board(plan)

    assert any(one.goal.row for one in plan.goals)
    assert any(step.who for one in plan.goals for step in one.steps)
    told = [to_builtins(goal_output(one)) for one in board.goals]
    assert [(one["row"], one["level"], one["to"], one["now"]) for one in told] == [(None,) * 4] * len(told)
    whole = json.dumps(to_builtins(board, enc_hook=lambda one: one.model_dump(mode="json")), default=str)
    assert [name for name in plan.people if name in whole.replace(plan.message or "", "")] == []
