"""The end of a meeting: what the team commits to, when it meets again, what it will tell, and a last look."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_short, day_with_weekday
from plassess.conversation.exits import AT_THE_END, NotTaken
from plassess.conversation.long_text import ask_text
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import Side, ask_date, day_ahead, in_one_line, offer_new_word
from plassess.conversation.stages import Stage, asked_where, go_through
from plassess.conversation.typed.numbers import as_number, read_numbers
from plassess.conversation.typed.people import full_name, remark_on
from plassess.conversation.typed.step_lines import read_owner_and_date, says_no_step
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


def close_meeting(meeting: Meeting) -> Sequence[Stage]:
    """Ask for what the plan still lacks: commitments, what they lack, a check-in date to come, the message."""
    asked: list[Stage] = []

    def choose() -> bool:
        asked.clear()
        return commit(meeting)

    return (
        asked_where(partial(_is_to_commit, meeting), choose),
        lambda: _ask_what_is_lacking(meeting, asked),
        asked_where(partial(_is_to_look, meeting), partial(ask_check_in, meeting)),
        asked_where(partial(_is_to_tell, meeting), partial(ask_message, meeting)),
    )


def _is_to_commit(meeting: Meeting) -> bool:
    steps = _open_steps(meeting)
    return bool(steps) and (meeting.has_new_steps or not any(place.step.committed for place in steps))


def _is_to_look(meeting: Meeting) -> bool:
    check_in = meeting.record.check_in
    return bool(_steps(meeting)) and (check_in is None or check_in <= meeting.today)


def _is_to_tell(meeting: Meeting) -> bool:
    has_content = any(answer.is_answered for answer in meeting.interview.answers.values())
    return has_content and meeting.record.message is None


def _steps(meeting: Meeting) -> list[_Place]:
    """List every first step in the guide's order."""
    answers = meeting.interview.answers
    asked = [prompt.id for prompt in meeting.interview.prompts if prompt.id in answers]
    return [_Place(one, step) for one in asked for step in answers[one].first_steps]


def _open_steps(meeting: Meeting) -> list[_Place]:
    """List those that are not done: what is done stays as committed as it was, and counts to no limit."""
    return [place for place in _steps(meeting) if place.step.done is None]


def commit(meeting: Meeting) -> bool:
    """Let the team pick the steps it commits to, of those that are not done; True where there is any."""
    face, places = meeting.face, _open_steps(meeting)
    if not places:
        there = "All your first steps are done" if _steps(meeting) else "You have written no first steps"
        face.title(f"{there}, so there is nothing to commit to{'' if _steps(meeting) else ' yet'}.")
        return False
    _list_steps(meeting, places)
    which = "three to five do" if len(places) > MOST_COMMITTED - 2 else "do"
    there = "You have written" if len(places) == len(_steps(meeting)) else "Not done yet:"
    many = f"{there} {counted(len(places), 'first step')}. Which {which} you commit to now?"
    face.title(many if len(places) > 1 else f"{there} one first step. Do you commit to it now?")
    before = tuple(place.id for place in places if place.step.committed)
    ready = tuple(place.id for place in places if place.step.who and place.step.by)
    usual = before or (ready if len(ready) <= MOST_COMMITTED else ())
    face.say(_how_to_commit(places, before, usual))
    chosen = _ask_which(meeting, tuple(place.id for place in places), before, usual)
    for place in _open_steps(meeting):
        if place.step.committed != (place.id in chosen):
            changed = place.step.model_copy(update={"committed": place.id in chosen})
            meeting.save_step(place.prompt_id, place.step, changed, quietly=True)
    gone = [number for number in before if number not in chosen]
    if set(chosen) != set(before):
        taken = f" No longer: {', '.join(map(str, gone))}." if gone else ""
        face.say(f"Committed: {', '.join(map(str, chosen)) or 'none'}.{taken}")
        face.saved("commitments")
    return True


def _list_steps(meeting: Meeting, places: Sequence[_Place]) -> None:
    for place in places:
        sign = "●" if place.step.committed else " "
        meeting.face.say(in_one_line(place.step, meeting.today), mark=f"{sign} {place.id:>2}  ", indent=1)


def _how_to_commit(places: Sequence[_Place], before: Sequence[int], usual: Sequence[int]) -> str:
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
    face, again = meeting.face, partial(_list_steps, meeting, _open_steps(meeting))
    yes = usual or (ids if len(ids) == 1 else ())

    def read(line: str) -> tuple[int, ...]:
        if line.casefold() in {"n", "no", "none"}:
            return ()
        if line.casefold() in {"y", "yes"} and yes:
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


def _ask_what_is_lacking(meeting: Meeting, asked: list[Stage]) -> bool:
    """Ask for each committed step what it lacks; each answer is on disk before the next is asked for.

    ``asked``: what was asked already, where the team comes back to it.
    """
    from_behind = len(asked) - 1 if asked else None
    asked[:] = asked or [
        partial(_ASK[key], meeting, place)
        for place in _open_steps(meeting)
        for key in _ASK
        if place.step.committed and getattr(place.step, key) is None
    ]
    go_through(asked, from_behind=from_behind)
    return bool(asked)


def settled_in_words(meeting: Meeting) -> str:
    """Name the committed steps by their numbers."""
    return ", ".join(str(place.id) for place in _steps(meeting) if place.step.committed) or "none committed yet"


def settle(meeting: Meeting) -> None:
    """Change the owner, the date and what will show it, of any first step by its number."""
    face, places = meeting.face, {place.id: place for place in _steps(meeting)}
    if not places:
        face.say("There are no first steps yet.")
        return
    _list_steps(meeting, list(places.values()))

    face.title("Which step?  Type its number, or Enter to go on")
    again = partial(_list_steps, meeting, list(places.values()))
    found = face.take("closing#step", partial(_place_of, places), commands=AT_THE_END, listed=again)
    if found:
        go_through([partial(ask, meeting, found) for ask in _ASK.values()])


def _place_of(places: Mapping[int, _Place], line: str) -> _Place:
    number = as_number(line)
    if number is None or number not in places:
        raise NotTaken(f"Type the number of a step: {', '.join(map(str, places))}.")
    return places[number]


def _save(meeting: Meeting, place: _Place, key: str, value: object) -> bool:
    """Save one thing about a step, as it stands by now."""
    step = meeting.step(place.prompt_id, place.id)
    if step is not None and getattr(step, key) != value:
        meeting.save_step(place.prompt_id, step, step.model_copy(update={key: value}))
    return True


def _short(step: FirstStep) -> str:
    return step.what.rstrip(".!")


def _ask_owner(meeting: Meeting, place: _Place) -> bool:
    before, face = meeting.step(place.prompt_id, place.id) or place.step, meeting.face
    face.title(f"{_short(before)}: who will do it?  Enter to leave open")
    line = face.ask(f"closing#who-{place.id}", default=before.who or "", names=meeting.people, commands=AT_THE_END)
    read = read_owner_and_date(line, meeting.people, meeting.date)
    if read.who and read.when.day and not read.when.asks and before.by is None:
        _save(meeting, place, "by", read.when.day)
        line = read.who
    owner = full_name(line, meeting.people) or None
    if remark := remark_on(owner, meeting.people, meeting.remarked):
        face.say(remark, indent=2)
    return _save(meeting, place, "who", owner)


def _ask_by(meeting: Meeting, place: _Place) -> bool:
    before = meeting.step(place.prompt_id, place.id) or place.step
    meeting.face.title(f"{_short(before)}: by when?  Enter to leave open")
    prompt = f"closing#by-{place.id}"
    day = ask_date(meeting, prompt, AT_THE_END, before.by)
    if day is not None and day != before.by:
        meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
    _save(meeting, place, "by", day)
    offer_new_word(meeting, Side(prompt, AT_THE_END))
    return True


def _ask_shown_by(meeting: Meeting, place: _Place) -> bool:
    before, face = meeting.step(place.prompt_id, place.id) or place.step, meeting.face
    face.title(f"{_short(before)}: what will show that it is done?  Enter to leave open")
    line = face.ask(f"closing#shown-by-{place.id}", default=before.shown_by or "", commands=AT_THE_END)
    shown = "" if says_no_step(line) else " ".join(line.split())
    return _save(meeting, place, "shown_by", shown or None)


_ASK: Mapping[str, Callable[[Meeting, _Place], bool]] = {
    "who": _ask_owner,
    "by": _ask_by,
    "shown_by": _ask_shown_by,
}


def ask_check_in(meeting: Meeting) -> bool:
    """Ask for the day the team looks at its committed steps again."""
    example = day_short(day_ahead(meeting.today))
    meeting.face.title(f"When do you meet again to look at these?  in 4 weeks, or {example}; Enter to leave open")
    before = meeting.record.check_in
    ahead = before if before and before > meeting.today else None
    day = ask_date(meeting, "closing#check-in", AT_THE_END, ahead)
    if day != before and (day is not None or ahead):
        if day is not None:
            meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
        meeting.save_detail("check_in", day)
    offer_new_word(meeting, Side("closing#check-in", AT_THE_END))
    return True


def ask_message(meeting: Meeting) -> bool:
    """Ask what the team will tell, and whom, in its own words."""
    face, before = meeting.face, meeting.record.message or ""
    if before:
        face.say(before, indent=2)
    face.title(f"In two sentences: what will you tell {meeting.listener}?  (an empty line ends it)")
    if before:
        face.say("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    message = ask_text(face, "closing#message", before=before, commands=AT_THE_END)
    with meeting.keeping("closing#message", message):
        if message and message != before:
            meeting.save_detail("message", message)
    return True
