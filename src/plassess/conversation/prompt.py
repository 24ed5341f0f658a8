"""One prompt on the table: asked in the way it deserves, and where the team goes next.

``hold`` puts it: the module of its kind (``prompt_question``, ``prompt_row`` …) prints it with ``Face.say`` and
returns what it asks as stages, each of which reads lines with ``Face.ask``, which obeys commands.
"""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.coverage import OPEN, Stands, stands_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import stands_in_words, without_because
from plassess.content.by_kind import ByKind
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command, Move
from plassess.conversation.kinds.prompt_choice import ask_choice
from plassess.conversation.kinds.prompt_place import ask_place
from plassess.conversation.kinds.prompt_quantity import ask_quantity
from plassess.conversation.kinds.prompt_question import ask_question
from plassess.conversation.kinds.prompt_row import ask_row
from plassess.conversation.kinds.prompt_share import ask_share
from plassess.conversation.kinds.prompt_words import ask_words
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import ask_what_is_needed
from plassess.conversation.prompt_help import unless_stands
from plassess.conversation.stages import Stage, go_through
from plassess.conversation.undo import undo

_ASK: ByKind[[Meeting, Prompt], Sequence[Stage]] = ByKind(
    question=ask_question,
    row=ask_row,
    place=ask_place,
    share=ask_share,
    number=ask_quantity,
    choice=ask_choice,
    words=ask_words,
)


_LAST = 99
"""The stage to begin with from behind, where a prompt was not put in this meeting."""


def hold(meeting: Meeting) -> None:
    """Ask the prompt on the table, save what comes, and go where the team wants to go next.

    Raises Move for what leads out of the prompts: ``/end``, ``/quit``, ``/undo``, a line of the plan's own parts.
    """
    prompt = meeting.interview.current
    if prompt is None:
        return
    last = meeting.reached.get(prompt.id, _LAST) if meeting.from_behind else None
    begin = meeting.left_stage[1] if meeting.left_stage and meeting.left_stage[0] == prompt.id else 0
    meeting.from_behind, meeting.left_stage, meeting.begins_at = False, None, last or begin
    meeting.face.rule()
    try:
        stages: Sequence[Stage] = (
            *_ASK(prompt.item, meeting, prompt),
            partial(ask_what_is_needed, meeting, prompt),
        )
        _go_on_with_a_reason(meeting, prompt)
        go_through(stages, begin=begin, from_behind=last, reached=partial(meeting.reached.__setitem__, prompt.id))
        _take_mark_away(meeting, prompt)
        meeting.interview = meeting.interview.forward()
        meeting.moved = False
    except Move as move:
        meeting.moved = move.command in {Command.BACK, Command.JUMP, Command.UNDO}
        _go(meeting, move)


def _take_mark_away(meeting: Meeting, prompt: Prompt) -> None:
    """Take an answer that was looked at again as it stands now; one with nothing in it still waits."""
    confirmed = meeting.answer().model_copy(update={"look_again": None})
    if meeting.answer().look_again and stands_of(prompt, confirmed) not in OPEN:
        meeting.save(confirmed)


def hold_one(meeting: Meeting) -> None:
    """Ask the prompt on the table, and whatever the team goes to from there by command; then today's are through."""
    hold(meeting)
    while meeting.moved and meeting.interview.current is not None:
        hold(meeting)
    meeting.interview = meeting.interview.through()


def _go(meeting: Meeting, move: Move) -> None:
    """Do what a command at a question asks for."""
    match move.command:
        case Command.SKIP:
            meeting.interview = meeting.interview.forward()
        case Command.BACK:
            go_back(meeting)
        case Command.JUMP if 1 <= move.number <= len(meeting.interview.asked):
            go_to(meeting, move.number)
        case Command.UNKNOWN:
            meeting.advance(meeting.interview.unknown())
            meeting.interview = meeting.interview.forward()
        case Command.NEXT_TIME:
            meeting.advance(meeting.interview.next_time())
            meeting.interview = meeting.interview.forward()
        case Command.NOT_APPLICABLE:
            _does_not_apply(meeting)
        case Command.UNDO:
            undo(meeting)
        case _:
            raise move


def go_back(meeting: Meeting) -> None:
    """Put the prompt before on the table, at what it asked last."""
    before = meeting.interview.back()
    if meeting.interview.current is None:  # the meeting is about to begin
        meeting.face.say("To change who is in the room, type /people and their names.")
    elif before.at == meeting.interview.at:
        meeting.face.say("There is nothing before this today.")
    meeting.from_behind = before.at != meeting.interview.at
    meeting.interview = before


def go_to(meeting: Meeting, number: int) -> None:
    """Put the prompt with this number on the table."""
    meeting.interview = meeting.interview.jump(meeting.interview.asked[number - 1].id)


def _because(prompt_id: str) -> str:
    """Name the place where it is asked why a prompt does not apply."""
    return f"{prompt_id}#because"


def _go_on_with_a_reason(meeting: Meeting, prompt: Prompt) -> None:
    """Ask why a prompt does not apply, where the meeting was left at that."""
    if meeting.face.returning == _because(prompt.id):
        raise Move(Command.NOT_APPLICABLE)


def _does_not_apply(meeting: Meeting) -> None:
    """Take the reason; without one the question stays on the table."""
    stands = stands_in_words(Stands.NOT_APPLICABLE)
    place, before = _because(meeting.interview.at or ""), meeting.answer().because or ""
    enter = unless_stands(before, "; Enter to go back to the question")
    meeting.face.question(f"It {stands}, because …  (one line{enter})")
    because = without_because(meeting.face.ask(place, default=before, words=True))
    if because != before and is_meant_elsewhere(meeting.face, place, because, "why it does not apply"):
        _does_not_apply(meeting)
    elif because:
        meeting.advance(meeting.interview.not_applicable(because))
        meeting.interview = meeting.interview.forward()
