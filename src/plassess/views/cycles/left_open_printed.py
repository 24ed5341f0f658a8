"""Open steps of the last self-assessment, told in the status of the one that follows it."""

from collections.abc import Iterable
from datetime import date

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, day_short
from plassess.files.assessments.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.views.commands import command
from plassess.views.outputs.of_assessments import LeftOpenOutput, LeftOpenStep
from plassess.views.page import Page


def print_left_open(page: Page, folder: AssessmentFolder, steps: Iterable[FirstStep], today: date) -> None:
    """Print each with its owner and its day, and how to say what became of it, there where it stands."""
    page.title(f"Still open from {visible(folder.path.name, 80)}")
    for step in steps:
        page.say(f"{step.what} · {step.who or NO_OWNER} · {_by(step, today)}", mark=f"{step.id:>2}  ", indent=1)
    page.verbatim(f"What became of these:  {command('check-in', folder)}", indent=1)


def left_open_output(folder: AssessmentFolder, steps: Iterable[FirstStep], today: date) -> LeftOpenOutput:
    """Tell them for ``--json``."""
    told = (
        LeftOpenStep(
            id=step.id or 0,
            what=step.what,
            who=step.who,
            by=step.by,
            shown_by=step.shown_by,
            goal=step.goal,
            overdue=_is_overdue(step, today),
        )
        for step in steps
    )
    return LeftOpenOutput(str(folder.path), tuple(told))


def _is_overdue(step: FirstStep, today: date) -> bool:
    return step.by is not None and step.by < today


def _by(step: FirstStep, today: date) -> str:
    if step.by is None:
        return NO_DATE
    return f"{'OVERDUE, was due' if _is_overdue(step, today) else 'by'} {day_short(step.by, today)}"
