"""One prompt on the table: where we are, what is asked in the way it deserves, and where the team goes next."""

from plassess.content.guide import Question
from plassess.content.instrument import Continuum, TimeShare
from plassess.terminal.face import ANYWHERE
from plassess.terminal.leaving import Command, Move
from plassess.terminal.meeting import Meeting
from plassess.terminal.places import ask_place, ask_share
from plassess.terminal.question import ask_question
from plassess.terminal.rows import ask_row

KEYS = "? more to ask · /skip /unknown /na /later · /back /jump 5 · /review /end /quit"


def hold(meeting: Meeting) -> None:
    """Ask the prompt on the table, save what comes, and go where the team wants to go next.

    Raises Move for the commands that lead out of the prompts: ``/end`` and ``/quit``.
    """
    prompt = meeting.interview.current
    if prompt is None:
        return
    _say_where(meeting)
    try:
        match prompt.item:
            case Question():
                ask_question(meeting, prompt.item, KEYS)
            case Continuum():
                ask_place(meeting, prompt.item, KEYS)
            case TimeShare():
                ask_share(meeting, prompt.item, KEYS)
            case _:
                ask_row(meeting, prompt, KEYS)
        meeting.interview = meeting.interview.forward()
        meeting.moved = False
    except Move as move:
        _go(meeting, move)
        meeting.moved = move.command in {Command.BACK, Command.JUMP}


def hold_one(meeting: Meeting) -> None:
    """Ask the prompt on the table, and whatever the team goes to from there by command; then today's are through."""
    at = meeting.interview.at
    hold(meeting)
    while meeting.moved and meeting.interview.at not in {None, at}:
        at = meeting.interview.at
        hold(meeting)
    meeting.interview = meeting.interview.through()


def _say_where(meeting: Meeting) -> None:
    """Print how far the team is, with the number that ``/jump`` takes."""
    interview = meeting.interview
    assert interview.at is not None  # noqa: S101 - only called with a prompt on the table
    face, number = meeting.face, interview.today.index(interview.at) + 1
    face.rule()
    place = f"Question {number} of {len(interview.today)} today · about {interview.minutes_left} min left"
    face.say(f"{place} · number {interview.number(interview.at)} of {len(interview.prompts)}")


def _go(meeting: Meeting, move: Move) -> None:
    """Do what a command at a question asks for."""
    match move.command:
        case Command.SKIP:
            meeting.interview = meeting.interview.forward()
        case Command.BACK:
            meeting.interview = meeting.interview.back()
        case Command.JUMP:
            go_to(meeting, move.number)
        case Command.UNKNOWN:
            meeting.advance(meeting.interview.unknown())
            meeting.interview = meeting.interview.forward()
        case Command.NEXT_TIME:
            meeting.advance(meeting.interview.next_time())
            meeting.interview = meeting.interview.forward()
        case Command.NOT_APPLICABLE:
            _does_not_apply(meeting)
        case _:
            raise move


def go_to(meeting: Meeting, number: int) -> None:
    """Put the prompt with this number on the table."""
    prompts = meeting.interview.prompts
    if 1 <= number <= len(prompts):
        meeting.interview = meeting.interview.jump(prompts[number - 1].id)
    else:
        meeting.face.say(f"The numbers run from 1 to {len(prompts)}.")


def _does_not_apply(meeting: Meeting) -> None:
    """Take the reason; without one the question stays on the table."""
    meeting.face.say("It does not apply here, because …  (one line; Enter to go back to the question)")
    because = meeting.face.ask(f"{meeting.interview.at}#because", commands=ANYWHERE)
    if because:
        meeting.advance(meeting.interview.not_applicable(because))
        meeting.interview = meeting.interview.forward()
