"""What a meeting ends with: what comes next, or that all is saved where it was left."""

from plassess.assessment.plan.steps import next_due
from plassess.conversation.face import Face
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.welcome import drafts_of_the_team
from plassess.files.assessments.drafts import DraftFile, WhereLeft
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.told_answers import goals_in
from plassess.views.commands import command, program, quoted


def say_what_comes_next(meeting: Meeting) -> None:
    """Name the commands that come next."""
    face = meeting.face
    face.title("What comes next")
    if meeting.record.alone:
        from plassess.tasks.alone.next_of_marks import next_of_marks  # most meetings mark together

        for name, use in next_of_marks(meeting.record, meeting.folder):
            face.command(command(name, meeting.folder), use)
        if not meeting.interview.prompts:
            return
    for name, use in (("report", "bring the action plan up to date"), ("status", "what is open, what is due")):
        face.command(command(name, meeting.folder), use)
    steps = [step for answer in meeting.interview.answers.values() for step in answer.first_steps]
    if first := next_due(steps):
        done = command(f"done {first.id}", meeting.folder)
        face.command(done, f"when step {first.id} is done")
    if steps and not goals_in(meeting.folder):
        face.command(command("plan", meeting.folder), "choose one goal that your steps serve")
    if meeting.last_time and meeting.last_time.folder:
        moved = f"{program()} compare {quoted(meeting.last_time.folder)} {quoted(str(meeting.folder.path))}"
        face.command(moved, "what moved since last time")
    if meeting.interview.open:
        face.command(command("resume", meeting.folder), "go on with the open questions")


def say_goodbye(face: Face, saved: AssessmentFolder | None) -> None:
    """Say where a meeting that was left is saved, and how to go on; ``None``: nothing was."""
    face.say()
    if saved is None:
        face.say("Nothing was begun, and nothing was saved.")
        return
    face.for_copying("What you have entered is saved in", str(saved.path))
    face.verbatim(f"Go on with:  {command('resume', saved)}")


def keep_half_lines(face: Face, made: AssessmentFolder) -> None:
    """Keep where the team's own prompts were left, and what stood there without its Enter."""
    drafts = DraftFile(made.responses_file)
    drafts.leave(WhereLeft(place=face.place))
    for place, text in drafts_of_the_team(face).items():
        drafts.keep(place, text)
