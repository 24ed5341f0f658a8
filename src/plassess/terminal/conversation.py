"""The conversation as a whole: today's questions one after the other, then the end of the meeting."""

from plassess.terminal.closing import close_meeting
from plassess.terminal.leaving import Command, Move
from plassess.terminal.meeting import Meeting
from plassess.terminal.question import go_to, hold_question
from plassess.terminal.review import review_and_change, show_review


def converse(meeting: Meeting) -> bool:
    """Lead through today's questions and the end of the meeting; True where the team asks for its report.

    Raises Move with ``/quit`` where the team leaves before the end, EOFError where the input ends.
    """
    while True:
        try:
            while meeting.interview.current is not None:
                hold_question(meeting)
            close_meeting(meeting)
            review_and_change(meeting)
            return _wants_report(meeting)
        except Move as move:
            _go(meeting, move)


def _go(meeting: Meeting, move: Move) -> None:
    match move.command:
        case Command.REVIEW:
            show_review(meeting)
        case Command.BACK:
            meeting.interview = meeting.interview.back()
        case Command.JUMP:
            go_to(meeting, move.number)
        case _:
            raise move


def _wants_report(meeting: Meeting) -> bool:
    meeting.face.title("Write the action plan now?  Enter for yes, n for no")
    return not meeting.face.ask("").casefold().startswith("n")
