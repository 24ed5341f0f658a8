"""The end of a meeting: what the team commits to, when it meets again, what it will tell, and a last look."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_short, day_with_weekday
from plassess.conversation.face import AT_THE_END
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import ask_date, in_one_line
from plassess.conversation.typed.numbers import read_numbers
from plassess.conversation.typed.people import full_name, remark_on
from plassess.problems.sentences import counted

MOST_COMMITTED = 5


class _Place(Struct, frozen=True):
    """A first step with the prompt it was written at."""

    prompt_id: str
    step: FirstStep

    @property
    def id(self) -> int:
        """The step's id, which every step that was saved has."""
        return self.step.id or 0


def close_meeting(meeting: Meeting) -> None:
    """Ask for what the plan still lacks: commitments, a check-in date to come, the message."""
    steps = _steps(meeting)
    if steps and (meeting.has_new_steps or not any(place.step.committed for place in steps)):
        commit(meeting)
    else:
        _settle(meeting)
    check_in = meeting.record.check_in
    if steps and (check_in is None or check_in <= meeting.today):
        ask_check_in(meeting)
    if meeting.record.message is None and _has_content(meeting):
        ask_message(meeting)


def _has_content(meeting: Meeting) -> bool:
    return any(answer.is_answered for answer in meeting.interview.answers.values())


def _steps(meeting: Meeting) -> list[_Place]:
    """List every first step in the guide's order."""
    answers = meeting.interview.answers
    asked = [prompt.id for prompt in meeting.interview.prompts if prompt.id in answers]
    return [_Place(one, step) for one in asked for step in answers[one].first_steps]


def commit(meeting: Meeting) -> None:
    """Let the team pick the steps it commits to, and say for each what will show that it is done."""
    face, places = meeting.face, _steps(meeting)
    if not places:
        face.title("You have written no first steps, so there is nothing to commit to yet.")
        return
    which = "three to five do" if len(places) > MOST_COMMITTED - 2 else "do"
    many = f"You have written {counted(len(places), 'first step')}. Which {which} you commit to now?"
    face.title(many if len(places) > 1 else "You have written one first step. Do you commit to it now?")
    for place in places:
        sign = "●" if place.step.committed else " "
        face.say(in_one_line(place.step, meeting.today), mark=f"{sign} {place.id:>2}  ", indent=1)
    ids = tuple(place.id for place in places)
    before = tuple(place.id for place in places if place.step.committed)
    kept = "; Enter keeps those marked ●, +3 adds one, -1 takes one out" if before else "; Enter for none"
    face.say(f"Type their numbers, such as {', '.join(map(str, ids[:2]))}{kept}")
    chosen = _ask_which(meeting, ids, before)
    for place in places:
        if place.step.committed != (place.id in chosen):
            changed = place.step.model_copy(update={"committed": place.id in chosen})
            meeting.save_step(place.prompt_id, place.step, changed, quietly=True)
    gone = [number for number in before if number not in chosen]
    if set(chosen) != set(before):
        taken = f" No longer: {', '.join(map(str, gone))}." if gone else ""
        face.say(f"Committed: {', '.join(map(str, chosen)) or 'none'}.{taken}")
        face.saved("commitments")
    _settle(meeting)


def _ask_which(meeting: Meeting, ids: Sequence[int], before: tuple[int, ...]) -> tuple[int, ...]:
    face = meeting.face
    while line := face.ask("", commands=AT_THE_END):
        chosen, wrong = _chosen(line, ids, before)
        if wrong:
            face.say(wrong)
        elif len(chosen) <= MOST_COMMITTED:
            return chosen
        else:
            face.say(f"That is {len(chosen)}. A team keeps three to five. Enter for all of them, or type fewer.")
            before = chosen
    return before


def _chosen(line: str, ids: Sequence[int], before: tuple[int, ...]) -> tuple[tuple[int, ...], str]:
    """Read ``1, 4``, or ``+3 -1`` as a change of what was chosen before."""
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


def _settle(meeting: Meeting) -> None:
    """Ask for each committed step what it lacks; each answer is on disk before the next is asked for."""
    for place in _steps(meeting):
        if not place.step.committed:
            continue
        step: FirstStep | None = place.step
        for lacking, ask in (("who", _ask_owner), ("by", _ask_by), ("shown_by", _ask_shown_by)):
            if step is not None and getattr(step, lacking) is None and (found := ask(meeting, step)) is not None:
                step = meeting.save_step(place.prompt_id, step, step.model_copy(update={lacking: found}))


def _ask_owner(meeting: Meeting, step: FirstStep) -> str | None:
    meeting.face.title(f"{step.what}: who will do it?  Enter to leave open")
    owner = full_name(meeting.face.ask("", names=meeting.people, commands=AT_THE_END), meeting.people) or None
    if remark := remark_on(owner, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)
    return owner


def _ask_by(meeting: Meeting, step: FirstStep) -> date | None:
    meeting.face.title(f"{step.what}: by when?  Enter to leave open")
    return ask_date(meeting)


def _ask_shown_by(meeting: Meeting, step: FirstStep) -> str | None:
    meeting.face.title(f"{step.what}: what will show that it is done?  Enter to leave open")
    return meeting.face.ask("", commands=AT_THE_END) or None


def ask_check_in(meeting: Meeting) -> None:
    """Ask for the day the team looks at its committed steps again."""
    example = day_short(meeting.today + timedelta(weeks=4))
    meeting.face.title(f"When do you meet again to look at these?  in 4 weeks, or {example}; Enter to leave open")
    day = ask_date(meeting)
    if day is not None:
        meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
        meeting.save_detail("check_in", day)


def ask_message(meeting: Meeting) -> None:
    """Ask what the team will tell, and whom, in its own words."""
    face, before = meeting.face, meeting.record.message or ""
    face.title(f"In two sentences: what will you tell {meeting.listener}?  (an empty line ends it)")
    if before:
        face.say(before, indent=2)
        face.say("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    message = face.ask_text("closing#message", before=before, commands=AT_THE_END)
    with meeting.keeping("closing#message", message):
        if message and message != before:
            meeting.save_detail("message", message)
