"""The end of a meeting: what the team commits to, when it meets again, what it will tell, and a last look."""

import re
from collections.abc import Sequence
from functools import partial

from plassess.assessment.check_ins.check_in_words import asked_for
from plassess.assessment.number_words import in_digits
from plassess.conversation.asides.request_asked import ask_request
from plassess.conversation.asides.step_details import (
    Lack,
    StepPlace,
    all_steps,
    ask_what_is_lacking,
    list_steps,
    open_steps,
)
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.check_ins.check_in_days import ask_check_in, next_planned
from plassess.conversation.exits import AT_THE_END, NotTaken
from plassess.conversation.long_text import ask_text
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.stages import Stage, asked_where
from plassess.conversation.typed.numbers import read_numbers
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.problems.sentences import counted

MOST_COMMITTED = 5


def close_meeting(meeting: Meeting) -> Sequence[Stage]:
    """Ask for what the plan still lacks: commitments, what they lack, a check-in date to come, the message."""
    asked: list[Lack] = []

    def choose() -> bool:
        asked.clear()
        return commit(meeting)

    return (
        asked_where(partial(_is_to_commit, meeting), choose),
        lambda: ask_what_is_lacking(meeting, asked),
        asked_where(partial(_is_to_look, meeting), partial(ask_check_in, meeting)),
        asked_where(partial(_is_to_tell, meeting), partial(ask_message, meeting)),
        asked_where(partial(_is_to_ask, meeting), partial(ask_for_help, meeting)),
    )


def _was_left_at(meeting: Meeting, prompt: str) -> bool:
    return meeting.face.returning.startswith(f"closing#{prompt}")


def _is_to_commit(meeting: Meeting) -> bool:
    steps = open_steps(meeting)
    is_new = any(place.id not in meeting.known_steps for place in steps)
    is_new = is_new or _was_left_at(meeting, "commit")
    return bool(steps) and (is_new or not any(place.step.committed for place in steps))


def _is_to_look(meeting: Meeting) -> bool:
    is_due = next_planned(meeting) is None
    return bool(all_steps(meeting)) and (is_due or _was_left_at(meeting, "check-in"))


def _is_to_tell(meeting: Meeting) -> bool:
    has_content = any(answer.is_answered for answer in meeting.interview.answers.values())
    return has_content and (meeting.record.message is None or _was_left_at(meeting, "message"))


def _is_to_ask(meeting: Meeting) -> bool:
    has_content = any(answer.is_answered for answer in meeting.interview.answers.values())
    return has_content and (not meeting.asked_for_help or _was_left_at(meeting, "ask"))


def commit(meeting: Meeting) -> bool:
    """Let the team pick the steps it commits to, of those that are not done; True where there is any."""
    face, places = meeting.face, open_steps(meeting)
    if not places:
        there = "All your first steps are done" if all_steps(meeting) else "You have written no first steps"
        face.title(f"{there}, so there is nothing to commit to{'' if all_steps(meeting) else ' yet'}.")
        return False
    face.say()
    list_steps(meeting, places)
    which = "three to five do" if len(places) > MOST_COMMITTED - 2 else "do"
    there = "You have written" if len(places) == len(all_steps(meeting)) else "Not done yet:"
    many = f"{there} {counted(len(places), 'first step')}. Which {which} you commit to now?"
    face.title(many if len(places) > 1 else f"{there} one first step. Do you commit to it now?")
    before = tuple(place.id for place in places if place.step.committed)
    ready = tuple(place.id for place in places if place.step.who and place.step.by)
    usual = before or (ready if len(ready) <= MOST_COMMITTED else ())
    face.keys(_how_to_commit(places, before, usual), shows=partial(list_steps, meeting, places))
    chosen = _ask_which(meeting, tuple(place.id for place in places), before, usual)
    meeting.known_steps.update(place.id for place in places)
    for place in open_steps(meeting):
        if place.step.committed != (place.id in chosen):
            changed = place.step.model_copy(update={"committed": place.id in chosen})
            meeting.save_step(place.prompt_id, place.step, changed, quietly=True)
    gone = [number for number in before if number not in chosen]
    if set(chosen) != set(before):
        taken = f" No longer: {', '.join(map(str, gone))}." if gone else ""
        face.say(f"Committed: {', '.join(map(str, chosen)) or 'none'}.{taken}")
        face.saved("commitments")
    return True


def _how_to_commit(places: Sequence[StepPlace], before: Sequence[int], usual: Sequence[int]) -> str:
    """Say what can be typed, and what Enter does, which is never less than it seems."""
    if len(places) == 1:
        lacks = [word for word, there in (("owner", places[0].step.who), ("date", places[0].step.by)) if not there]
        return (
            "Enter or y commits to it; n does not." if usual else f"Type y or n. It has no {' and '.join(lacks)} yet."
        )
    numbers = f"Type their numbers, such as {', '.join(str(place.id) for place in places[:2])}; n for none"
    if before:
        return f"{numbers}. Enter keeps those marked ●, +3 adds one, -1 takes one out."
    if usual:
        return f"{numbers}. Enter commits to those with an owner and a date: {', '.join(map(str, usual))}."
    return f"{numbers}."


def _ask_which(
    meeting: Meeting, ids: Sequence[int], before: tuple[int, ...], usual: tuple[int, ...]
) -> tuple[int, ...]:
    """Ask until the steps are plain; ``usual`` is what Enter and ``y`` mean, where they mean anything."""
    face, again = meeting.face, partial(list_steps, meeting, open_steps(meeting))
    yes = usual or (ids if len(ids) == 1 else ())

    def read(line: str) -> tuple[int, ...]:
        if said_yes(line) is False or line.casefold() == "none":
            return ()
        if said_yes(line) and yes:
            return tuple(yes)
        chosen, wrong = _chosen(line, ids, before)
        if not wrong and len(chosen) > MOST_COMMITTED:
            wrong = f"That is {len(chosen)}. A team keeps three to five: type up to five numbers."
        if wrong:
            raise NotTaken("Type y or n." if len(ids) == 1 else wrong)
        return chosen

    while (chosen := face.take("closing#commit", read, commands=AT_THE_END, listed=again)) is None:
        if usual:
            return usual
        face.say("Type y or n." if len(ids) == 1 else "Type the numbers you commit to, or n for none.")
    return chosen


def _chosen(line: str, ids: Sequence[int], before: tuple[int, ...]) -> tuple[tuple[int, ...], str]:
    """Read ``1, 4``, or ``+3 -1`` as a change of what was chosen before."""
    line = in_digits(line)
    if not re.fullmatch(r"([+-]\s*\d{1,4}[\s,]*)+", line):
        numbers, wrong = read_numbers(line, max(ids))
        stray = next((number for number in numbers if number not in ids), None)
        return (numbers, wrong) if stray is None else ((), f"“{stray}” is none of these numbers.")
    chosen = set(before)
    for sign, digits in re.findall(r"([+-])\s*(\d+)", line):
        if int(digits) not in ids:
            return (), f"“{sign}{digits}” is none of these numbers."
        (chosen.add if sign == "+" else chosen.discard)(int(digits))
    return tuple(sorted(chosen)), ""


def ask_message(meeting: Meeting) -> bool:
    """Ask what the team will tell, and whom, in its own words."""
    face, before = meeting.face, meeting.record.message or ""
    if before:
        face.say(before, indent=2)
    face.title(f"In two sentences: what will you tell {meeting.listener}?  (an empty line ends it)")
    if before:
        face.keys("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    message = ask_text(face, "closing#message", before=before, commands=AT_THE_END)
    if not before and is_meant_elsewhere(face, "closing#message", message, "what you will tell", AT_THE_END):
        return ask_message(meeting)
    with meeting.keeping("closing#message", message):
        if message and message != before:
            meeting.save_detail("message", message)
    return True


def ask_for_help(meeting: Meeting) -> bool:
    """Ask what the team asks of whomever it answers to, what that costs, and by when; what it asked before stands."""
    meeting.asked_for_help = True
    before = meeting.record.asks
    for one in before:
        meeting.face.say(f"Of {one.of}: {asked_for(one, meeting.today)}", mark="- ", indent=2)
    request = ask_request(meeting, "closing#ask", AT_THE_END)
    if request is not None:
        day = None if meeting.today == meeting.record.opened else meeting.today
        meeting.save_detail("asks", (*before, request.model_copy(update={"day": day})))
    return True
