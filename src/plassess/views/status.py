"""How an assessment stands, in a few lines or as JSON."""

from datetime import date
from typing import TYPE_CHECKING

from plassess.assessment.alone.standing_words import marks_in_words, sheet_faults_in_words
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.plan.model import CommittedStep
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.plan.progress import Progress
from plassess.assessment.words import (
    NO_DATE,
    NO_OWNER,
    aside_in_words,
    coverage_in_words,
    day_short,
    day_with_weekday,
    lacking_in_words,
)
from plassess.files.assessments.store import AssessmentFolder
from plassess.views.commands import command
from plassess.views.outputs.check_in_pieces import standing_request_output
from plassess.views.outputs.of_assessments import Lacking, LeftOpenOutput, LookAgain, StatusOutput
from plassess.views.outputs.pieces import (
    aside_output,
    committed_output,
    counts_output,
    forms_output,
    marks_output,
    using_of,
)
from plassess.views.page import Page

if TYPE_CHECKING:  # loaded where people mark alone
    from plassess.assessment.alone.marked_alone import MarkedAlone

MOST_LISTED = 24
"""Titles of what is open; of hundreds, nobody reads the rest."""


def print_status(page: Page, plan: ActionPlan, progress: Progress, folder: AssessmentFolder) -> None:
    """Print what is answered, what is open, the committed steps with their ids, and how to go on."""
    page.verbatim(str(folder.path))
    page.say(_headline(plan), style="bold")
    _print_due(page, plan, progress)
    page.say(coverage_in_words(progress.coverage), indent=2)
    if plan.alone:
        page.say(marks_in_words(plan.alone), indent=2)
        for line in _sheets_apart(plan.alone, folder):
            page.say(line, indent=2)
    for form in plan.forms:
        page.say(form.in_words, indent=2)
    if plan.scope:
        page.say(f"Narrowed to {', '.join(plan.scope)}", indent=2)
    _print_open(page, progress)
    _print_lacking(page, progress)
    if plan.aside:
        page.title("Answers that are kept and not counted")
    for line in aside_in_words(plan.aside):
        page.say(line, indent=1)
    if plan.committed:
        dropped = f" · {len(plan.dropped)} dropped" if plan.dropped else ""
        page.title(f"Committed steps: {progress.done} of {progress.promised} done{dropped}")
        for item in plan.committed:
            page.say(
                _step_line(item, plan.opened, overdue=item in progress.overdue), mark=f"{item.number:>2}  ", indent=1
            )
    else:
        written = sum(len(question.steps) for question in plan.questions)
        if written:
            page.title(f"First steps written: {written}, and none committed to yet")
    page.say()
    page.verbatim(_next_command(plan, progress, folder))


def _sheets_apart(alone: "MarkedAlone", folder: AssessmentFolder) -> tuple[str, ...]:
    said = sheet_faults_in_words(alone.unread, alone.strange)
    return (*said, f"Whose that is, the keeper sees with:  {command('people', folder)}") if said else ()


def _headline(plan: ActionPlan) -> str:
    check_in = f" · check-in {day_with_weekday(plan.check_in)}" if plan.check_in else " · no check-in set"
    team = f"{plan.team} · " if plan.team else ""
    return f"{team}{plan.role_title} · opened {day_with_weekday(plan.opened)}{check_in}"


def _print_due(page: Page, plan: ActionPlan, progress: Progress) -> None:
    """Print what is due and overdue before all else: the check-in, then steps."""
    if not (progress.check_in_due or progress.overdue or progress.due or progress.late_requests):
        return
    page.title("Due")
    if progress.check_in_due and plan.check_in:
        page.say(f"The check-in of {day_with_weekday(plan.check_in)}", mark="- ", indent=1)
    for item in (*progress.overdue, *progress.due):
        line = _step_line(item, plan.opened, overdue=item in progress.overdue)
        page.say(line, mark=f"{item.number:>2}  ", indent=1)
    for one in progress.late_requests:
        page.say(_request_line(one, plan.opened), mark="- ", indent=1)
    page.say()


def _request_line(one: StandingRequest, opened: date) -> str:
    asked, by = one.request, one.request.by
    return f"Asked of {asked.of}: {asked.what} · OVERDUE, was due {day_short(by, opened) if by else ''}"


def _print_open(page: Page, progress: Progress) -> None:
    if progress.waiting:
        page.title("Open")
    for one in progress.waiting[:MOST_LISTED]:
        page.say(one.title, mark=f"{one.number:>2}  ", indent=1)
    if len(progress.waiting) > MOST_LISTED:
        page.say(f"… and {len(progress.waiting) - MOST_LISTED} more", indent=2)


def _print_lacking(page: Page, progress: Progress) -> None:
    lacking = lacking_in_words(progress.coverage)
    if lacking:
        page.title("Answered, and still needed")
    for line in lacking[:MOST_LISTED]:
        page.say(line, mark="- ", indent=1)
    if len(lacking) > MOST_LISTED:
        page.say(f"… and {len(lacking) - MOST_LISTED} more", indent=2)


def _step_line(item: CommittedStep, opened: date, *, overdue: bool) -> str:
    step = item.step
    if step.done:
        state = f"done {day_short(step.done, opened)}"
    elif step.by:
        state = f"{'OVERDUE, was due' if overdue else 'by'} {day_short(step.by, opened)}"
    else:
        state = NO_DATE
    return f"{step.what} · {step.who or NO_OWNER} · {state}"


def _next_command(plan: ActionPlan, progress: Progress, folder: AssessmentFolder) -> str:
    alone = plan.alone
    if progress.check_in_due:
        return f"Hold the check-in:  {command('check-in', folder)}"
    if alone and progress.waiting and all(one.id in progress.coverage.undecided for one in progress.waiting):
        next_one = "decide" if alone.opened else "reveal" if alone.sent else "collect --paper"
        return f"Go on with:  {command(next_one, folder)}"
    if progress.waiting:
        return f"Go on with:  {command('resume', folder)}"
    undone = next((item.number for item in plan.committed if item.step.done is None), None)
    if undone is not None:
        return f"When that is done:  {command(f'done {undone}', folder)}"
    return f"The plan:  {command('report', folder)}"


def status_output(
    plan: ActionPlan, progress: Progress, folder: str, today: date, left: LeftOpenOutput | None = None
) -> StatusOutput:
    """Tell the status for ``--json``."""
    return StatusOutput(
        folder=folder,
        id=plan.id,
        uid=plan.uid,
        role=plan.role,
        team=plan.team,
        opened=plan.opened,
        check_in=plan.check_in,
        check_in_due=progress.check_in_due,
        using=using_of(plan),
        scope=plan.scope,
        prompts=counts_output(plan),
        open=tuple(one.id for one in progress.waiting),
        look_again=tuple(LookAgain(one.id, one.why) for one in plan.again),
        lacking=tuple(Lacking(id_, tuple(needs)) for id_, needs in progress.coverage.lacking.items()),
        aside=aside_output(plan),
        committed_steps=committed_output(plan, today),
        late_requests=tuple(map(standing_request_output, progress.late_requests)),
        left_open=left,
        marks=marks_output(plan),
        forms=forms_output(plan),
    )
