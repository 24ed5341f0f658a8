"""One prompt on the table: where we are, what is asked in the way it deserves, and where the team goes next.

``hold`` puts it: the module of its kind (``prompt_question``, ``prompt_row`` …) prints it with ``Face.say`` and reads
lines with ``Face.ask``, which obeys commands and hands on the rest.
"""

from collections.abc import Sequence

from plassess.assessment.coverage import OPEN, Stands, stands_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import capital, stands_in_words
from plassess.content.by_kind import ByKind
from plassess.conversation.exits import Command, Move
from plassess.conversation.face import ANYWHERE
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import ask_what_is_needed
from plassess.conversation.prompt_choice import ask_choice
from plassess.conversation.prompt_place import ask_place
from plassess.conversation.prompt_question import ask_question
from plassess.conversation.prompt_row import ask_row
from plassess.conversation.prompt_share import ask_share

_ASK: ByKind[[Meeting, Prompt], None] = ByKind(
    question=ask_question,
    row=ask_row,
    place=ask_place,
    share=ask_share,
    choice=ask_choice,
)


def hold(meeting: Meeting) -> None:
    """Ask the prompt on the table, save what comes, and go where the team wants to go next.

    Raises Move for the commands that lead out of the prompts: ``/end`` and ``/quit``.
    """
    prompt = meeting.interview.current
    if prompt is None:
        return
    _say_where(meeting, prompt)
    _say_what_to_look_at(meeting, prompt)
    try:
        _ASK(prompt.item, meeting, prompt)
        ask_what_is_needed(meeting, prompt)
        _take_mark_away(meeting, prompt)
        meeting.interview = meeting.interview.forward()
        meeting.moved = False
    except Move as move:
        _go(meeting, move)
        meeting.moved = move.command in {Command.BACK, Command.JUMP}


def _say_what_to_look_at(meeting: Meeting, prompt: Prompt) -> None:
    """Say why an answer should be looked at again, and what it was given to where that read otherwise."""
    why, asked = meeting.answer().look_again, meeting.record.asked.get(prompt.id)
    if why is None:
        return
    meeting.face.say(f"{capital(stands_in_words(Stands.LOOK_AGAIN))}. {why}", style="bold")
    if asked not in (None, prompt.ask):
        meeting.face.say(f"It was asked: {asked}", indent=2)


def _take_mark_away(meeting: Meeting, prompt: Prompt) -> None:
    """Take an answer that was looked at again as it stands now; one with nothing in it still waits."""
    confirmed = meeting.answer().model_copy(update={"look_again": None})
    if meeting.answer().look_again and stands_of(prompt, confirmed) not in OPEN:
        meeting.save(confirmed)


def hold_one(meeting: Meeting) -> None:
    """Ask the prompt on the table, and whatever the team goes to from there by command; then today's are through."""
    at = meeting.interview.at
    hold(meeting)
    while meeting.moved and meeting.interview.at not in {None, at}:
        at = meeting.interview.at
        hold(meeting)
    meeting.interview = meeting.interview.through()


def _say_where(meeting: Meeting, prompt: Prompt) -> None:
    """Print how far the team is, with the number that ``/jump`` takes, and the group where it has some."""
    interview, face = meeting.interview, meeting.face
    today = interview.asked_today
    face.rule()
    place = f"Question {today.index(prompt) + 1} of {len(today)} today · about {interview.minutes_left} min left"
    face.say(f"{place} · number {interview.number(prompt.id)} of {len(interview.asked)}")
    _say_group(meeting, prompt, today[: today.index(prompt)])


def _say_group(meeting: Meeting, prompt: Prompt, before: Sequence[Prompt]) -> None:
    """Print the groups of an instrument's item, where there are several; at its first prompt what each is about."""
    instrument = meeting.library.instrument(prompt.part)
    if instrument is None or len(instrument.groups) < 2:
        return
    told = {id_ for one in before if one.part == prompt.part for id_ in (*one.outer_groups, one.group)}
    groups = [one for id_ in (*prompt.outer_groups, prompt.group) for one in instrument.groups if one.id == id_]
    known = [group for group in groups if group.id in told]
    if known:
        meeting.face.say(" › ".join(group.title for group in known))
    for depth, group in enumerate(groups[len(known) :], start=len(known)):
        meeting.face.say(f"{group.title}: {group.about}", indent=2 * depth)


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
    prompts = meeting.interview.asked
    if 1 <= number <= len(prompts):
        meeting.interview = meeting.interview.jump(prompts[number - 1].id)
    else:
        meeting.face.say(f"The numbers run from 1 to {len(prompts)}.")


def _does_not_apply(meeting: Meeting) -> None:
    """Take the reason; without one the question stays on the table."""
    meeting.face.say(
        f"It {stands_in_words(Stands.NOT_APPLICABLE)}, because …  (one line; Enter to go back to the question)"
    )
    because = meeting.face.ask(f"{meeting.interview.at}#because", commands=ANYWHERE)
    if because:
        meeting.advance(meeting.interview.not_applicable(because))
        meeting.interview = meeting.interview.forward()
