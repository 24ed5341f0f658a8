"""Setting a goal at the keyboard."""

from pathlib import Path

from plassess.assessment.goals.goal_inputs import By
from plassess.conversation.goals.goal_course import set_a_goal
from plassess.files.assessments.store import AssessmentFolder
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.goals.goal_inputs_of import goal_table
from plassess.tasks.meet import meeting_on
from plassess.views.commands import command
from plassess.views.goals.goals_printed import print_goals


def goal_at_the_keyboard(folder: AssessmentFolder, content: Path | None, by: By | None, *, plain: bool) -> int:
    """Show the goals there are and what one more could be chosen from, and ask; returns the exit code."""
    face = face_for(folder.responses_file, plain=plain)

    def ask() -> None:
        table = goal_table(folder, content, by)
        face.rule()
        if table.goals:
            face.title("Your goals")
            print_goals(face, table.goals, table.remarks, table.one.record.opened)
        if table.inputs:
            face.title("What you looked at")
        set_a_goal(meeting_on(face, folder, content, ()), table.inputs, table.going)
        after = goal_table(folder, content)
        if not after.goals:
            face.say("No goal is set.")
        else:
            face.title("Your goals")
            print_goals(face, after.goals, after.remarks, after.one.record.opened)
        face.command(command("report", folder), "bring the action plan up to date")

    return lead(face, f"What was said is saved. Go on with:  {command('plan', folder)}", ask)
