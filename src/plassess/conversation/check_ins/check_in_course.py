"""The course of a check-in: what was said, verbatim; its question; each step; what stops, is new, is asked for."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.check_ins.check_in_questions import ASKED, Question
from plassess.assessment.check_ins.new_steps import home_of_new
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.step_ids import steps_in
from plassess.assessment.words import day_with_weekday
from plassess.conversation.asides.day_asked import Side, offer_new_word
from plassess.conversation.asides.new_step_asked import ask_new_step, remark_on_owner, tell_steps_apart
from plassess.conversation.asides.request_asked import ask_request
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.check_ins.check_in_days import ask_check_in, next_planned
from plassess.conversation.check_ins.check_in_talk import COMMANDS, Talk
from plassess.conversation.check_ins.goal_prompt import ask_about_goal
from plassess.conversation.check_ins.request_prompt import ask_about_request
from plassess.conversation.check_ins.step_prompt import ask_about_done, ask_about_step
from plassess.conversation.exits import Command, Move
from plassess.conversation.face import Face
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also, unless_stands
from plassess.conversation.stages import Stage, go_through
from plassess.conversation.typed.people import full_name, told_back
from plassess.conversation.typed.room_line import read_room
from plassess.conversation.typed.step_lines import in_labelled_words


def hold_check_in(meeting: Meeting, plan: ActionPlan, question: Question) -> None:
    """Lead through a check-in. Raises Move with ``/quit`` where the team leaves before its end."""
    talk = Talk(meeting, question)
    tell_steps_apart(meeting)
    show_what_was_said(meeting, plan)
    stages, at = tuple(_stages(talk, plan)), 0
    while True:
        try:
            go_through(stages, begin=at, reached=partial(setattr, talk, "stage"))
        except Move as move:
            at = _moved(talk, move, len(stages) - 2)
        else:
            return


def _moved(talk: Talk, move: Move, close: int) -> int:
    """Return the stage that a command leads to; ``close`` is the one that ends the check-in."""
    match move.command:
        case Command.BACK:
            return 0
        case Command.UNDO:
            return talk.undo()
        case Command.END:
            return close if talk.stage < close else close + 2
        case _:
            raise move


def show_what_was_said(meeting: Meeting, plan: ActionPlan) -> None:
    """Print the need, the message and the last check-in's words, as they were written."""
    last = next((one for one in reversed(plan.check_ins) if one.day < meeting.today and one.question), None)
    said = [
        ("What you need most to learn", "\n\n".join(plan.need)),
        (f"What you told {meeting.listener}", plan.message or ""),
    ]
    if last:
        when = day_with_weekday(last.day)
        said += [
            (f"{ASKED[last.question or 'started']}  on {when}", last.changed),
            ("What you would stop", last.stop),
        ]
    meeting.face.rule()
    meeting.face.title("What was said")
    for heading, text in said:
        if text:
            meeting.face.say(heading, style="dim", indent=2)
            meeting.face.say(text, indent=4)


def _stages(talk: Talk, plan: ActionPlan) -> Sequence[Stage]:
    """List what is asked; of a step that something was said of today already, only what showed that it is done."""
    today = talk.today().steps
    said = {one.id for one in today}
    steps = [item.number for item in plan.committed if item.step.done is None and item.number not in said]
    return (
        partial(_present, talk),
        partial(_question, talk),
        partial(_evidence, talk),
        *(partial(ask_about_done, talk, one) for one in today if one.done and not one.showed),
        *(partial(ask_about_step, talk, id_) for id_ in steps),
        *(partial(ask_about_goal, talk, one) for one in _goals(talk, plan)),
        partial(_stop, talk),
        partial(_new_step, talk, plan),
        *(partial(ask_about_request, talk, one) for one in _asked_before(talk, plan)),
        partial(_request, talk),
        partial(_close, talk),
        partial(_next_day, talk),
    )


def _goals(talk: Talk, plan: ActionPlan) -> list[PlannedGoal]:
    """Return those that the team has not stopped, and of which nothing was said today."""
    said = {one.id for one in talk.today().goals}
    return [one for one in plan.goals if not one.is_stopped and one.goal.id not in said]


def _asked_before(talk: Talk, plan: ActionPlan) -> list[StandingRequest]:
    """Return the open requests of days before that were not spoken of today."""
    today = talk.meeting.today
    return [one for one in plan.requests if one.is_open and one.asked < today and one.said != today]


def _present(talk: Talk) -> bool:
    people, face = talk.today().present or talk.meeting.people, talk.meeting.face
    face.title("Who is here?  Nobody waits for whoever is not")
    line = face.ask(
        "check-in#present",
        default=", ".join(people),
        names=talk.meeting.people,
        commands=COMMANDS,
        words=True,
        also=Also.STEP,
    )
    present = talk.meeting.came = tuple(full_name(one, talk.meeting.people) for one in read_room(line))
    if present and present != talk.today().present:
        talk.say(present=present)
        for told in told_back(present):
            face.say(told, indent=2)
        face.saved("who is here")
    return True


def _question(talk: Talk) -> bool:
    return _ask_words(talk, "changed", f"{ASKED[talk.question]}  What shows it? In a sentence or two", ", or Enter")


def _evidence(talk: Talk) -> bool:
    """Ask for one piece of evidence, where something changed: a board asks of how many, and what it cannot show."""
    if talk.question != "changed" or not talk.today().changed:
        return False
    one_piece = "One piece of evidence for that: what was seen, and of how many?"
    _ask_words(talk, "evidence", one_piece, "  Enter for none")
    if talk.today().evidence:
        _ask_words(talk, "limit", "What can it not show?", "  Enter to leave open")
    return True


def _stop(talk: Talk) -> bool:
    return _ask_words(talk, "stop", "What will you stop doing?", "  Enter for nothing")


def _ask_words(talk: Talk, key: str, title: str, enter: str) -> bool:
    """Ask for words; ``enter`` tells what Enter does where nothing was said before."""
    face, before = talk.meeting.face, getattr(talk.today(), key) or ""
    face.title(f"{title}{unless_stands(before, enter)}")
    place = f"check-in#{key}"
    if key == "changed":  # whether it has started is answered by yes or no too
        line = face.ask(place, default=before, commands=COMMANDS, words=True, also=Also.YES_OR_NO)
    else:
        line = face.ask_words(place, default=before, commands=COMMANDS)
    if line and line != before:
        if is_meant_elsewhere(face, place, line, "your answer here", COMMANDS):
            return _ask_words(talk, key, title, enter)
        talk.say(**{key: line})
        face.saved("what you said")
    elif before and not line:
        face.say("What you said stays. /undo takes it back.")
    return True


def _new_step(talk: Talk, plan: ActionPlan) -> bool:
    meeting, face, place = talk.meeting, talk.meeting.face, "check-in#new-step"
    home = home_of_new(plan, meeting.folder.responses())
    if home is None:
        return False
    face.title("One new step?  what / who / when, or Enter for none")
    found = ask_new_step(meeting, place, COMMANDS)
    if found is not None:
        id_ = talk.take_on(home, found)
        face.say(f"→ step {id_}, committed · {in_labelled_words(found)}", indent=2)
        face.saved(f"step {id_}")
        remark_on_owner(meeting, found)
    offer_new_word(meeting, Side(place, COMMANDS))
    return True


def _request(talk: Talk) -> bool:
    request = ask_request(talk.meeting, "check-in#ask", COMMANDS)
    if request is not None:
        talk.say(asks=(request,))
        talk.meeting.face.saved("what you ask")
    return True


def _close(talk: Talk) -> bool:
    """End the check-in, so that it counts as held."""
    if talk.today().question is None:
        talk.say(question=talk.question)
    return False


def _next_day(talk: Talk) -> bool:
    """Ask when the team meets again, where no check-in is planned any more."""
    steps = [step for _, step in steps_in(talk.meeting.folder.responses())]
    is_over = all(step.done is not None for step in steps if step.committed)
    return next_planned(talk.meeting) is None and not is_over and ask_check_in(talk.meeting, COMMANDS)


def begins_with_it(face: Face, due: str) -> bool:
    """Ask whether the team holds the check-in that is due; False: it goes on with its questions."""
    face.title(f"{due} Hold it now?  Enter for the check-in, n for the open questions")
    why = "Press Enter for the check-in, which asks for that, or type n for the open questions."
    return face.agrees("check-in#begin", why, enter=True)
