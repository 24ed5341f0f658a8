"""The conversation as a whole: today's questions one after the other, then the end of the meeting."""

from functools import partial

from plassess.conversation.aims import set_aims
from plassess.conversation.commitments import close_meeting
from plassess.conversation.exits import Command, Move
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.parts import begin_next_part, offer_more
from plassess.conversation.prompt import go_to, hold
from plassess.conversation.review import review_and_change, show_review


def converse(meeting: Meeting) -> bool:
    """Lead through today's questions and the end of the meeting; True where the team asks for its report.

    Raises Move with ``/quit`` where the team leaves before the end, EOFError where the input ends.
    """
    meeting.face.show_review = partial(show_review, meeting)
    while True:
        try:
            _hold_the_meeting(meeting)
            review_and_change(meeting)
            return _wants_report(meeting)
        except Move as move:
            _go(meeting, move)


def _hold_the_meeting(meeting: Meeting) -> None:
    """Ask what was taken on, part by part, and close; then offer more where the team did not say what it wants.

    The team commits before more is offered: one that then stops in the middle leaves with its plan.
    """
    while True:
        while meeting.interview.current is not None or begin_next_part(meeting):
            hold(meeting)
        set_aims(meeting)
        close_meeting(meeting)
        if not meeting.offers_more:
            return
        meeting.offers_more = False
        if not offer_more(meeting):
            return


def _go(meeting: Meeting, move: Move) -> None:
    match move.command:
        case Command.END:
            meeting.end()
        case Command.BACK:
            meeting.interview = meeting.interview.back()
        case Command.JUMP:
            go_to(meeting, move.number)
        case _:
            raise move


def _wants_report(meeting: Meeting) -> bool:
    meeting.face.title("Write the action plan now?  Enter for yes, n for no")
    return not meeting.face.ask("").casefold().startswith("n")
