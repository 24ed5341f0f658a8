"""One committed step at a check-in, by one key: done, not yet, another date, or dropped because."""

import re

from plassess.assessment.check_ins.check_in_words import said_in_words
from plassess.assessment.check_ins.plan_log import SaidOfStep
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, day_with_weekday, without_because
from plassess.conversation.asides.day_asked import Side, offer_new_word, such_as, sure_of
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.check_ins.check_in_talk import COMMANDS, Talk
from plassess.conversation.exits import NotTaken

KEYS = "d done · n or Enter not yet · a date for a new one · x dropped, because …"
_DONE = re.compile(r"(?:d|done|yes|y)(?:[\s:,]+(?P<more>.+))?", re.IGNORECASE)
_NOT_YET = re.compile(r"n|no|not yet", re.IGNORECASE)
_DROPPED = re.compile(r"(?:x|dropped|drop)(?:[\s:,]+(?:because\s+)?(?P<more>.+))?", re.IGNORECASE)


def ask_about_step(talk: Talk, id_: int) -> bool:
    """Ask what became of a step; False where it was taken out meanwhile."""
    step, face, place = talk.step(id_), talk.meeting.face, f"check-in#step-{id_}"
    if step is None:
        return False
    by = f"by {day_with_weekday(step.by)}" if step.by else NO_DATE
    face.title(f"Step {id_}: {step.what}")
    face.say(f"{step.who or NO_OWNER} · {by}", indent=2)
    if step.shown_by:
        face.say(f"Shown by: {step.shown_by}", indent=2)
    face.say(KEYS, style="dim")
    read = face.take(place, lambda line: _read(talk, step, line), commands=COMMANDS, helped=lambda: _help(talk))
    _say(talk, read or SaidOfStep(id=id_, not_yet=True))
    if read is not None and read.done and not read.showed:
        ask_what_showed(talk, read)
    offer_new_word(talk.meeting, Side(place, COMMANDS))
    return True


def _help(talk: Talk) -> None:
    face = talk.meeting.face
    face.say("d marks it done today; words behind it say what showed that: d six samples of student work.")
    face.say(f"A date moves it: {such_as(talk.meeting)[8:]}. x drops it, with why: x no substitutes this year.")
    face.say("Enter leaves it as it is. Where its owner is not here, press Enter.")


def _say(talk: Talk, said: SaidOfStep) -> None:
    talk.say(steps=(said,))
    face = talk.meeting.face
    face.say(f"→ {said_in_words(said, talk.meeting.today)}", indent=2)
    face.saved(f"step {said.id}")


def _read(talk: Talk, step: FirstStep, line: str) -> SaidOfStep:
    id_ = step.id or 0
    if done := _DONE.fullmatch(line):
        return SaidOfStep(id=id_, done=talk.meeting.today, showed=done["more"])
    if _NOT_YET.fullmatch(line):
        return SaidOfStep(id=id_, not_yet=True)
    if dropped := _DROPPED.fullmatch(line):
        return SaidOfStep(id=id_, dropped=without_because(dropped["more"] or "") or _ask_why(talk, id_))
    found = talk.meeting.date(line)
    if found.lacks:
        raise NotTaken(f"“{found.lacks}” is not in your calendar. Type the day, such as Dec 1.")
    if found.day is None and not found.asks:
        raise NotTaken(
            f"“{line}” is no date I can read. Type d, n, x and why, or a date: {such_as(talk.meeting)[8:]}."
        )
    day = sure_of(talk.meeting, found, Side(f"check-in#step-{id_}", COMMANDS))
    if day is None:
        raise NotTaken("No new date, then. What became of it?")
    return SaidOfStep(id=id_, by=day, was=step.by)


def _ask_why(talk: Talk, id_: int) -> str:
    face = talk.meeting.face
    face.question("Dropped, because …?  Enter keeps the step after all")
    why = without_because(face.ask_words(f"check-in#why-{id_}", commands=COMMANDS))
    if is_meant_elsewhere(face, f"check-in#why-{id_}", why, "why it is dropped", COMMANDS):
        return _ask_why(talk, id_)
    if not why:
        raise NotTaken("It stays. What became of it?")
    again = _DROPPED.fullmatch(why)
    return (again and again["more"]) or why


def ask_about_done(talk: Talk, said: SaidOfStep) -> bool:
    """Ask what showed that a step is done which was marked so today, where the meeting was left at that."""
    if not (step := talk.step(said.id)):
        return False
    talk.meeting.face.title(f"Step {said.id} is done: {step.what}")
    ask_what_showed(talk, said)
    return True


def ask_what_showed(talk: Talk, said: SaidOfStep) -> None:
    """Ask what showed that a step is done; Enter leaves it open."""
    face = talk.meeting.face
    face.question("What showed it?  in a few words, or Enter")
    place = f"check-in#showed-{said.id}"
    showed = face.ask_words(place, commands=COMMANDS)
    if is_meant_elsewhere(face, place, showed, "what showed it", COMMANDS):
        ask_what_showed(talk, said)
    elif showed:
        talk.say(steps=(said.model_copy(update={"showed": showed}),))
        face.saved(f"step {said.id}")
