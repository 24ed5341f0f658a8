"""``plassess plan list``, ``add``, ``move`` and ``drop``: the first steps of the plan."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.check_ins.plan_log import SaidOfStep
from plassess.assessment.plan.listed import ListedStep, listed_steps
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.plan.progress import overdue_ids
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import without_because
from plassess.cli import options
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk import clock
from plassess.tasks.goals.goal_told import goal_there
from plassess.tasks.goals.plan_changes import add_step, as_typed_at_a_prompt, say_of_steps
from plassess.tasks.goals.steps_wanted import (
    StepsWanted,
    is_open,
    is_promised,
    steps_wanted,
    still_open,
    still_promised,
)
from plassess.tasks.load import Loaded, loaded
from plassess.tasks.one_assessment import opened, opened_to_change
from plassess.tasks.wanted import day_of, due_day_of
from plassess.views import output
from plassess.views.goals.goals_printed import print_goals, print_steps
from plassess.views.outputs.goal_pieces import goal_output
from plassess.views.outputs.of_goals import PlanListOutput
from plassess.views.outputs.pieces import step_output
from plassess.views.page import page_on_stdout

STEP_HELP = "A step's number, or words or an owner that only this step has."
Step = Annotated[str, typer.Argument(metavar="STEP", show_default=False, help=STEP_HELP)]


def list_steps(
    directory: options.Directory = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Steps alone whose day has passed.")] = False,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NAME", help="Steps alone of this owner, by whole words.")
    ] = None,
    due_before: Annotated[
        str | None, typer.Option("--due-before", metavar="DAY", help="Open steps alone that are due before this day.")
    ] = None,
    goal: Annotated[str | None, typer.Option("--goal", metavar="GOAL", help="Steps alone that serve it: g1.")] = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """List the goals, and the first steps with owners and dates: all there are, or those the options name.

    \b
    Examples:
      plassess plan list --overdue
      plassess plan list --owner "R. Ortiz" --due-before 2027-01-31 --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    wanted = StepsWanted(overdue, owner, day_of("--due-before", due_before) if due_before else None, goal)
    folder = opened(directory)
    one = loaded(folder, content)
    if goal is not None:
        goal_there([it.goal for it in one.plan.goals], goal)
    _tell(folder, one, steps_wanted(_listed(one), wanted), as_json=as_json)


def add(
    what: Annotated[str, typer.Argument(metavar="WHAT", show_default=False, help="What will be done.")],
    directory: options.Directory = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who does it.")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="DAY", help="By which day, as 2026-12-01.")] = None,
    shown_by: Annotated[
        str | None, typer.Option("--shown-by", metavar="TEXT", help="What will show that it is done.")
    ] = None,
    goal: Annotated[str | None, typer.Option("--goal", metavar="GOAL", help="The goal that it serves: g1.")] = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Add a first step, which the team commits to."""
    day = due_day_of("--by", by) if by else None
    step = FirstStep(what=what, who=who, by=day, shown_by=shown_by, committed=True)

    def change(folder: AssessmentFolder, one: Loaded) -> Sequence[int]:
        return [add_step(folder, one, as_typed_at_a_prompt(folder, one, step, clock.today()), goal)]

    _changed(directory, content, change, as_json=as_json)


def move(
    step: Step,
    day: Annotated[str, typer.Argument(metavar="DAY", show_default=False, help="The day, as 2026-12-01.")],
    directory: options.Directory = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Give a step another date; the one it had stays in plan.yaml."""
    by = due_day_of("DAY", day)

    def change(folder: AssessmentFolder, one: Loaded) -> Sequence[int]:
        found = still_open(steps_named([step], one.responses, to_choose=is_open)[0], one.plan.check_ins)
        said = SaidOfStep(id=found.id or 0, by=by, was=found.by)
        say_of_steps(folder, clock.today(), [said])
        return [said.id]

    _changed(directory, content, change, as_json=as_json)


def drop(
    step: Step,
    because: Annotated[str, typer.Option("--because", metavar="WHY", help="Why the team drops it.")],
    directory: options.Directory = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Drop a step, and say why; it stays in the plan as dropped."""

    def change(folder: AssessmentFolder, one: Loaded) -> Sequence[int]:
        found = still_promised(steps_named([step], one.responses, to_choose=is_promised)[0], one.plan.check_ins)
        why = without_because(because) or because
        say_of_steps(folder, clock.today(), [SaidOfStep(id=found.id or 0, dropped=why)])
        return [found.id or 0]

    _changed(directory, content, change, as_json=as_json)


def _changed(
    directory: Path | None,
    content: Path | None,
    change: Callable[[AssessmentFolder, Loaded], Sequence[int]],
    *,
    as_json: bool,
) -> None:
    folder = opened_to_change(directory)
    ids = change(folder, loaded(folder, content))
    one = loaded(folder, content)
    _tell(folder, one, [step for step in _listed(one) if step.step.id in ids], as_json=as_json, goals=False)


def _listed(one: Loaded) -> tuple[ListedStep, ...]:
    return listed_steps(one.responses, one.plan.role, overdue_ids(one.plan, clock.today()))


def _tell(
    folder: AssessmentFolder, one: Loaded, steps: Sequence[ListedStep], *, as_json: bool, goals: bool = True
) -> None:
    if as_json:
        plan = one.plan
        told = tuple(map(goal_output, plan.goals)), tuple(map(step_output, steps))
        output.print_output(PlanListOutput(str(folder.path), plan.id, plan.uid, *told))
        return
    page = page_on_stdout()
    if goals and one.plan.goals:
        page.title("Goals")
        print_goals(page, one.plan.goals, (), one.record.opened)
        page.title("Steps")
    print_steps(page, steps, one.record.opened)
    if not steps:
        page.say("No first step is like that.")
