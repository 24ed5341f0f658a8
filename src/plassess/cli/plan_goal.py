"""``plassess plan goal``: what a goal could be chosen from, and the goal that the team chooses."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from plassess.assessment.goals.goal_inputs import ORDERS, By
from plassess.cli import options
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import UsageError
from plassess.tasks.goals.goal_at_the_keyboard import goal_at_the_keyboard
from plassess.tasks.goals.goal_inputs_of import GoalTable, goal_table
from plassess.tasks.goals.goal_told import GoalTold, goal_told
from plassess.tasks.load import library_for, loaded
from plassess.tasks.one_assessment import opened, opened_to_change
from plassess.views import output
from plassess.views.goals.goals_printed import print_goals, print_inputs
from plassess.views.outputs.goal_pieces import goal_output, input_output
from plassess.views.outputs.of_goals import PlanInputsOutput
from plassess.views.page import page_on_stdout

SORT_HELP = f"Sort by one column: {', '.join(ORDERS)}; without it, in the order it was asked."


def goal(
    directory: options.Directory = None,
    sort: Annotated[str | None, typer.Option("--sort", metavar="COLUMN", help=SORT_HELP)] = None,
    seen: Annotated[
        str | None, typer.Option("--seen", metavar="TEXT", help="With --no-input: what will be seen.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="DAY", help="By which day, as 2027-03-11.")] = None,
    row: Annotated[str | None, typer.Option("--row", metavar="ID", help="The rated row that marks it.")] = None,
    evidence: Annotated[
        list[str] | None, typer.Option("--evidence", metavar="TEXT", help="What will show it; may be repeated.")
    ] = None,
    serves: Annotated[
        list[str] | None,
        typer.Option("--serves", metavar="STEP", help="A step that serves it, or several: 2,3."),
    ] = None,
    reword: Annotated[
        str | None, typer.Option("--reword", metavar="GOAL", help="Change this goal, as g1, instead of a new one.")
    ] = None,
    cause: Annotated[str | None, typer.Option("--cause", metavar="TEXT", help="Why it is not so today.")] = None,
    standards: Annotated[
        list[str] | None, typer.Option("--standards", metavar="IDS", help="More standards that it serves.")
    ] = None,
    fund: Annotated[str | None, typer.Option("--fund", metavar="TEXT", help="What pays for it.")] = None,
    hours: Annotated[str | None, typer.Option("--hours", metavar="TEXT", help="Hours of learning it takes.")] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing: the options say it.")] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Choose a goal from what you looked at: rows and needs with their figures side by side, and no weight in them.

    Where its input is no terminal, as in a pipe, it lists them and asks nothing.

    A value that is only - takes out what stands there: --reword g1 --fund -

    \b
    Examples:
      plassess plan
      plassess plan --sort named
      plassess plan goal --seen "Every team opens with student work" --by 2027-03-11 --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    order = _order(sort)
    ways, ids, steps = (tuple(one or ()) for one in (evidence, standards, serves))
    told = GoalTold(reword, seen, by, row, ways, cause, ids, fund, hours, steps)
    if no_input != (told != GoalTold()):
        raise UsageError("--no-input goes with what it says of the goal: --seen, and what else there is to say.")
    return _told(directory, content, told, order, _Shown(plain=plain, as_json=as_json))


class _Shown(Struct, frozen=True):
    plain: bool
    as_json: bool


def _told(directory: Path | None, content: Path | None, told: GoalTold, order: By | None, shown: _Shown) -> int:
    is_told = told != GoalTold()
    asks = not is_told and not shown.as_json and (shown.plain or sys.stdin.isatty())
    folder = opened_to_change(directory) if is_told or asks else opened(directory)
    if is_told:
        _set(folder, content, told)
    elif asks:
        return goal_at_the_keyboard(folder, content, order, plain=shown.plain)
    table = goal_table(folder, content, order)
    if shown.as_json:
        output.print_output(_output(folder, table))
    else:
        _show(table, goals_alone=is_told)
    return 0


def _set(folder: AssessmentFolder, content: Path | None, told: GoalTold) -> None:
    one = loaded(folder, content)
    goal_told(folder, one, told, library_for(one.record, content).framework)


def _order(sort: str | None) -> By | None:
    if sort is None:
        return None
    found = next((one for one in ORDERS if one == sort), None)
    if found is None:
        raise UsageError(f"--sort takes {', '.join(ORDERS)}.")
    return found


def _show(table: GoalTable, *, goals_alone: bool) -> None:
    page = page_on_stdout()
    if table.goals:
        page.title("Your goals")
        print_goals(page, table.goals, table.remarks, table.one.record.opened)
    if not goals_alone:
        page.title("What you looked at")
        print_inputs(page, table.inputs)


def _output(folder: AssessmentFolder, table: GoalTable) -> PlanInputsOutput:
    return PlanInputsOutput(
        folder=str(folder.path),
        id=table.one.plan.id,
        uid=table.one.plan.uid,
        inputs=tuple(map(input_output, table.inputs)),
        goals=tuple(map(goal_output, table.goals)),
        remarks=table.remarks,
    )
