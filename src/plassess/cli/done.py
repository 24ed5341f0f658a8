"""``plassess done``: marks first steps done."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.plan.listed import listed_steps
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.plan.progress import overdue_ids
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_with_weekday
from plassess.cli import options
from plassess.files.assessments.store import RECORD, AssessmentFolder
from plassess.files.check_ins.plan_file import mark_done
from plassess.files.disk import clock
from plassess.files.disk.regular_files import is_folder
from plassess.foreign_text import visible
from plassess.tasks.goals.steps_wanted import done_anyway, not_dropped
from plassess.tasks.load import plan_of
from plassess.tasks.one_assessment import opened_to_change
from plassess.views import messages, output
from plassess.views.commands import command
from plassess.views.outputs.of_changes import DoneOutput
from plassess.views.outputs.pieces import by_id

DONE_HELP = "A step's number, as it is printed wherever the step is, or words or an owner that only this step has."


def done(
    steps: Annotated[list[str], typer.Argument(metavar="STEP... [DIR]", help=DONE_HELP, show_default=False)],
    undo: Annotated[bool, typer.Option("--undo", help="Mark them not done after all.")] = False,
    dropped: Annotated[bool, typer.Option("--dropped", help="Also those that the team dropped.")] = False,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Mark first steps done, by their numbers or their words: all that are named, or none.

    Behind them may stand the assessment's folder; without it, it is the newest one.
    """
    names, directory = _apart(steps)
    folder = opened_to_change(directory)
    plan = plan_of(folder, content)  # what cannot be reported is not changed either
    named = steps_named(names, folder.responses(), to_choose=lambda step: (step.done is not None) == undo)
    for step in () if dropped else named:
        not_dropped(step, plan.check_ins, "Nobody marked it done." if undo else done_anyway(step))
    today = clock.today()
    mark_done(folder, named, today, is_done=not undo)
    if as_json:
        output.print_output(_marked(folder, [step.id or 0 for step in named], plan_of(folder, content), today))
        return
    for step in named:
        messages.show(f"{_became(step, undo=undo)}: {step.id}. {visible(step.what)}")
    messages.say(f"To bring the plan up to date:  {command('report', folder)}")


def _became(step: FirstStep, *, undo: bool) -> str:
    """Say what was made of a step as it was read; one that is done already keeps its day."""
    if undo:
        return "not done"
    return f"done already, {day_with_weekday(step.done)}" if step.done else "done"


def _marked(folder: AssessmentFolder, ids: list[int], plan: ActionPlan, today: date) -> DoneOutput:
    """Tell the steps as they stand now."""
    steps = listed_steps(folder.responses(), plan.role, overdue_ids(plan, today))
    return DoneOutput(str(folder.path), plan.id, plan.uid, by_id(steps, ids))


def _apart(named: list[str]) -> tuple[list[str], Path | None]:
    """Tell steps from a folder behind them."""
    last = Path(named[-1])
    is_words = len(named) == 1 or not named[-1] or named[-1].isdecimal()
    is_apart = not is_words and (is_folder(last) or last.name == RECORD)
    return (named[:-1], last) if is_apart else (named, None)
