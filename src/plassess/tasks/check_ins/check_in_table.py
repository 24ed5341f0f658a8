"""A check-in at the keyboard, by itself or as what resume opens with."""

from pathlib import Path

from plassess.assessment.check_ins.check_in_questions import ASKED
from plassess.assessment.check_ins.next_check_in import next_check_in, question_on
from plassess.assessment.plan.progress import progress_of
from plassess.assessment.record import PlannedCheckIn
from plassess.assessment.words import day_with_weekday
from plassess.conversation.check_ins.check_in_course import begins_with_it, hold_check_in
from plassess.conversation.face import Face
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk import clock
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.load import loaded
from plassess.tasks.meet import meeting_on
from plassess.views.commands import command


def due_check_in(folder: AssessmentFolder, content: Path | None) -> PlannedCheckIn | None:
    """Return the check-in whose day has come and that was not held; ``None`` where none is due."""
    record = folder.assessment()
    if not record.planned or record.planned[0].day > clock.today():
        return None
    one = loaded(folder, content)
    coming = next_check_in(record.planned, one.plan.check_ins)
    return coming if coming and coming.day <= clock.today() and one.plan.committed else None


def check_in_at_the_keyboard(
    folder: AssessmentFolder, content: Path | None, *, plain: bool, due: PlannedCheckIn | None = None
) -> int | None:
    """Hold the check-in and return the exit code; where one is ``due``, ask first. ``None``: the team goes on."""
    face = face_for(folder.responses_file, plain=plain)
    agreed: list[bool] = []

    def ask() -> None:
        if due is None or begins_with_it(face, _said_of(due)):
            _hold(face, folder, content)
        else:
            agreed.append(False)

    again = f"What was said is saved. Go on with:  {command('check-in', folder)}"
    code = lead(face, again, ask)
    return None if agreed else code


def _said_of(due: PlannedCheckIn) -> str:
    word = "is today" if due.day == clock.today() else f"was due {day_with_weekday(due.day)}"
    return f"The check-in {word}: “{ASKED[due.asks]}”"


def _hold(face: Face, folder: AssessmentFolder, content: Path | None) -> None:
    one = loaded(folder, content)
    meeting = meeting_on(face, folder, content, ())
    hold_check_in(meeting, one.plan, question_on(clock.today(), one.record.planned, one.plan.check_ins))
    _say_what_comes_next(face, folder, content)


def _say_what_comes_next(face: Face, folder: AssessmentFolder, content: Path | None) -> None:
    plan = loaded(folder, content).plan
    progress = progress_of(plan, clock.today())
    dropped = f", {len(plan.dropped)} dropped" if plan.dropped else ""
    coming = f" The next check-in is {day_with_weekday(plan.check_in)}." if plan.check_in else ""
    face.title(f"That is the check-in. Steps done: {progress.done} of {progress.promised}{dropped}.{coming}")
    for name, use in (("report", "the plan with this check-in behind page one"), ("status", "what is due")):
        face.command(command(name, folder), use)
