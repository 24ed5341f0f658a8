"""The course of a check-in: what was said, verbatim; its question; each step; what stops, is new, is asked for."""

import re
from collections.abc import Sequence
from functools import partial

from plassess.assessment.check_ins.check_in_questions import ASKED, Question
from plassess.assessment.check_ins.plan_log import Request
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.step_ids import steps_in
from plassess.assessment.words import day_with_weekday
from plassess.conversation.asides.day_asked import Side, ask_date, offer_new_word, settled, such_as
from plassess.conversation.check_ins.check_in_days import ask_check_in, next_planned
from plassess.conversation.check_ins.check_in_talk import COMMANDS, Talk
from plassess.conversation.check_ins.step_prompt import ask_about_done, ask_about_step
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.face import Face
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.stages import Stage, go_through
from plassess.conversation.typed.people import read_people, remark_on
from plassess.conversation.typed.step_lines import StepLine, in_labelled_words, read_step_line, says_no_step

_OF_SOMEBODY = re.compile(r"(?P<of>[^:/]{2,40}):\s+(?P<what>.+)", re.DOTALL)


def hold_check_in(meeting: Meeting, plan: ActionPlan, question: Question) -> None:
    """Lead through a check-in. Raises Move with ``/quit`` where the team leaves before its end."""
    talk = Talk(meeting, question)
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
        *(partial(ask_about_done, talk, one) for one in today if one.done and not one.showed),
        *(partial(ask_about_step, talk, id_) for id_ in steps),
        partial(_stop, talk),
        partial(_new_step, talk, plan),
        partial(_request, talk),
        partial(_close, talk),
        partial(_next_day, talk),
    )


def _present(talk: Talk) -> bool:
    people, face = talk.today().present or talk.meeting.people, talk.meeting.face
    face.title("Who is here?  Nobody waits for whoever is not")
    line = face.ask("check-in#present", default=", ".join(people), names=talk.meeting.people, commands=COMMANDS)
    present = tuple(read_people(line))
    if present and present != talk.today().present:
        talk.say(present=present)
        face.saved("who is here")
    return True


def _question(talk: Talk) -> bool:
    return _ask_words(talk, "changed", f"{ASKED[talk.question]}  What shows it? In a sentence or two, or Enter")


def _stop(talk: Talk) -> bool:
    return _ask_words(talk, "stop", "What will you stop doing?  Enter for nothing")


def _ask_words(talk: Talk, key: str, title: str) -> bool:
    face, before = talk.meeting.face, getattr(talk.today(), key) or ""
    face.title(title)
    is_answer = key == "changed"  # whether it has started is answered by yes or no too
    line = face.ask(f"check-in#{key}", default=before, commands=COMMANDS, words=not is_answer)
    if line and line != before:
        talk.say(**{key: line})
        face.saved("what you said")
    return True


def _new_step(talk: Talk, plan: ActionPlan) -> bool:
    meeting, face, place = talk.meeting, talk.meeting.face, "check-in#new-step"
    home = _home_of_new(talk, plan)
    if home is None:
        return False
    face.title("One new step?  what / who / when, or Enter for none")

    def read(line: str) -> StepLine | None:
        found = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
        if found is None and not says_no_step(line):
            raise NotTaken("A step begins with what you will do, before the first slash.")
        if found is None or says_no_step(line):
            return None
        day = settled(meeting, found.unread_date, found.when, Side(place, COMMANDS))
        return StepLine(found.step.model_copy(update={"by": day, "committed": True}))

    found = face.take(place, read, commands=COMMANDS, names=meeting.people)
    if found is not None:
        id_ = talk.take_on(home, found.step)
        face.say(f"→ step {id_}, committed · {in_labelled_words(found.step)}", indent=2)
        face.saved(f"step {id_}")
        if remark := remark_on(found.step.who, meeting.people, meeting.remarked):
            face.say(remark, indent=2)
    offer_new_word(meeting, Side(place, COMMANDS))
    return True


def _home_of_new(talk: Talk, plan: ActionPlan) -> str | None:
    """Return the prompt whose answer takes a new step: where committed ones stand; ``None`` without any answer."""
    answers = talk.meeting.folder.responses().answers
    places = [item.question_id for item in plan.committed] + [one.id for one in plan.coverage.prompts]
    return next((one for one in places if one in answers), None)


def _request(talk: Talk) -> bool:
    meeting, face = talk.meeting, talk.meeting.face
    face.title(f"What do you ask of {meeting.listener}?  Enter for nothing; of others:  the board: two days of …")
    line = face.ask("check-in#ask", commands=COMMANDS, words=True)
    if not line:
        return True
    with meeting.keeping("check-in#ask", line):
        face.question("What would it cost?  Enter where that is open")
        cost = face.ask("check-in#cost", commands=COMMANDS, words=True)
        face.question(f"By when?  {such_as(meeting)}; Enter where that is open")
        day = ask_date(meeting, "check-in#ask-by", COMMANDS)
    named = _OF_SOMEBODY.fullmatch(line)
    of, what = (named["of"], named["what"]) if named else (meeting.listener, line)
    talk.say(asks=(Request(of=of, what=what, cost=cost or None, by=day),))
    face.saved("what you ask")
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
    face.title(f"{due}  Enter for the check-in, n for the open questions")
    return face.agrees("check-in#begin", (Command.HELP, Command.QUIT))
