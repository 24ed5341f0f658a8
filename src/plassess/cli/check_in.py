"""``plassess check-in``: what became of the steps, what stops, and what is new."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.check_ins.check_in_words import came_in_words, said_in_words
from plassess.assessment.check_ins.next_check_in import question_on
from plassess.assessment.check_ins.plan_log import CheckIn
from plassess.assessment.plan.listed import listed_steps
from plassess.assessment.plan.progress import overdue_ids
from plassess.cli import options
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.plan_file import add_check_in
from plassess.files.disk import clock
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.check_ins.check_in_table import check_in_at_the_keyboard
from plassess.tasks.check_ins.said_by_options import Told, entry_told
from plassess.tasks.load import loaded
from plassess.tasks.one_assessment import opened_to_change
from plassess.views import messages, output
from plassess.views.commands import command
from plassess.views.outputs.check_in_pieces import answered_output
from plassess.views.outputs.of_changes import CheckInOutput
from plassess.views.outputs.pieces import by_id

DONE_HELP = "With --no-input: a step that is done, by its number or its words; several times for several."
DATE_HELP = "With --no-input: a step and the day it will be done now, as 3=2026-12-01."
DROP_HELP = "With --no-input: a step that is dropped, and why, as 4=no substitutes."
REQUEST_HELP = "With --no-input: what came of a request, as 1=granted, “2=refused: no money” or 3=open."
STOP_HELP = "With --no-input: what the team will stop doing."


def check_in(
    directory: options.Directory = None,
    done: Annotated[list[str] | None, typer.Option("--done", metavar="STEP", help=DONE_HELP)] = None,
    new_date: Annotated[list[str] | None, typer.Option("--new-date", metavar="STEP=DAY", help=DATE_HELP)] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", metavar="STEP=WHY", help=DROP_HELP)] = None,
    request: Annotated[list[str] | None, typer.Option("--request", metavar="REQUEST=WHAT", help=REQUEST_HELP)] = None,
    stop: Annotated[str | None, typer.Option("--stop", metavar="TEXT", help=STOP_HELP)] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing: the options say it.")] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Look at what you took on: done, not yet, a new date, or dropped, and why; about five minutes of typing.

    \b
    Examples:
      plassess check-in
      plassess check-in --done 2 --new-date 3=2026-12-01 --drop "4=no substitutes" --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if no_input != any((done, new_date, drop, request, stop)):
        raise UsageError("--no-input goes with what it says: --done, --new-date, --drop, --request or --stop.")
    if as_json and not no_input:
        raise UsageError("--json tells what was said without asking: add --no-input, and --done or another.")
    folder = opened_to_change(directory)
    if not no_input:
        return check_in_at_the_keyboard(folder, content, plain=plain) or 0
    one = loaded(folder, content)
    question = question_on(clock.today(), one.record.planned, one.plan.check_ins)
    told = Told(tuple(done or ()), tuple(new_date or ()), tuple(drop or ()), tuple(request or ()), stop)
    entry = entry_told(one, clock.today(), question, told)
    add_check_in(folder, entry)
    if as_json:
        output.print_output(_output(folder, entry, content))
    else:
        _show(folder, entry)
    return 0


def _show(folder: AssessmentFolder, entry: CheckIn) -> None:
    for said in entry.steps:
        messages.show(f"{said.id}: {visible(said_in_words(said, entry.day))}")
    for it in entry.answered:
        messages.show(f"{visible(it.of)}, {visible(it.what)}: {visible(came_in_words(it.became, it.because))}")
    if entry.stop:
        messages.show(f"stop: {visible(entry.stop)}")
    messages.say(f"To bring the plan up to date:  {command('report', folder)}")


def _output(folder: AssessmentFolder, entry: CheckIn, content: Path | None) -> CheckInOutput:
    now = loaded(folder, content)
    steps = listed_steps(now.responses, now.plan.role, overdue_ids(now.plan, entry.day))
    return CheckInOutput(
        folder=str(folder.path),
        id=now.plan.id,
        uid=now.plan.uid,
        day=entry.day,
        question=entry.question,
        steps=by_id(steps, [said.id for said in entry.steps]),
        stop=entry.stop,
        answered=tuple(map(answered_output, entry.answered)),
        next=now.plan.check_in,
    )
