"""First steps, one a line: taken, shown back with their date, changed by number."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from msgspec import Struct

from plassess.assessment.responses import FirstStep, State
from plassess.assessment.words import NO_DATE, NO_OWNER, day_short, day_with_weekday
from plassess.content.guide import Question
from plassess.conversation.exits import IN_A_QUESTION, Command, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.dates.readings import DateRead
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.people import remark_on
from plassess.conversation.typed.step_lines import StepLine, in_labelled_words, read_step_line, says_no_step

_TAKES_OUT = {"delete", "remove", "take it out"}
_LONGEST_DATE = 6
"""Words; a longer line is no date."""


def take_first_steps(
    meeting: Meeting,
    prompt_id: str,
    helped: Callable[[], None],
    commands: Sequence[Command] = IN_A_QUESTION,
) -> bool:
    """Take any number of first steps; each is on disk before the next is asked for."""
    face, place = meeting.face, f"{prompt_id}#first-step"
    face.title("First steps  what / who / when, one a line; Enter when there are no more")
    _list(meeting)
    for step in meeting.answer().first_steps:
        if face.drafts.take(f"{prompt_id}#step-{step.id}"):
            _change(meeting, prompt_id, step.id or 0, commands)
    again = partial(_list, meeting)
    while line := face.ask(
        place, names=meeting.people, commands=commands, helped=helped, listed=again, of_many=True
    ).strip():
        number = as_number(line.removeprefix("-"))
        if number is None:
            if says_no_step(line):
                break
            for one in without_bullets(line.split("\n")):  # several where they were pasted
                _take(meeting, one, commands)
        elif number not in {step.id for step in meeting.answer().first_steps}:
            face.hand_back(place, line, f"There is no step {number} here. A first step begins with what you will do.")
        elif line.startswith("-"):
            _take_out(meeting, number)
        else:
            _change(meeting, prompt_id, number, commands)
    return True


def _list(meeting: Meeting) -> None:
    steps = meeting.answer().first_steps
    for step in steps:
        meeting.face.say(in_one_line(step, meeting.today), mark=f"{step.id:>2}  ", indent=1)
    if steps:
        meeting.face.say("Type a number to change that step, or add another.", style="dim")


def show_example(meeting: Meeting, question: Question) -> None:
    """Print the question's examples of first steps, and how a date is typed."""
    for example in question.examples:
        meeting.face.say(f"{example.what} / {example.who} / in 3 weeks", mark="- ", indent=2)
    meeting.face.say(f"Only the first part is needed. Dates: {_such_as(meeting)[8:]}, Friday, end of May.")


def _save(meeting: Meeting, steps: Sequence[FirstStep]) -> None:
    """Save the steps of the question on the table; a team that does not know yet may have a step to find out."""
    before = meeting.answer()
    state = State.UNKNOWN if before.state is State.UNKNOWN else State.ANSWERED
    meeting.save(before.model_copy(update={"first_steps": tuple(steps), "state": state, "because": None}))


def _take(meeting: Meeting, line: str, commands: Sequence[Command], old: FirstStep | None = None) -> None:
    """Read a step's line and save it, in place of ``old`` where that is given, then ask about an odd date.

    What gave no day is among its words until it does, so that nothing is lost where the team goes elsewhere.
    """
    read = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
    if meeting.interview.at is None or not line.strip():
        return
    if read is None:
        why = "A first step begins with what you will do, before the first slash."
        meeting.face.hand_back(f"{meeting.interview.at}#first-step", line, why)
        return
    kept = {one: getattr(old, one) for one in ("id", "shown_by", "committed", "done")} if old else {}
    words = f"{read.step.what} ({read.unread_date})" if read.unread_date else read.step.what
    step = read.step.model_copy(update={**kept, "what": words})
    place = f"{meeting.interview.at}#first-step"
    with meeting.keeping(place, line):
        if old is None:
            _save(meeting, (*meeting.answer().first_steps, step))
            step = next(one for one in reversed(meeting.answer().first_steps) if one.what == step.what)
        else:
            step = meeting.save_step(meeting.interview.at, old, step) or step
    side = Side(place, commands, amid_steps=True)
    step = _dated(meeting, read, step, side)
    _show_back(meeting, step)
    offer_new_word(meeting, side)
    if read.instead and old is None:
        _ask_which_reading(meeting, step, read.instead, side)


def _dated(meeting: Meeting, read: StepLine, step: FirstStep, side: "Side") -> FirstStep:
    """Ask what is to ask about a step's date, and save what comes of it."""
    prompt_id, day = meeting.interview.at or "", settled(meeting, read.unread_date, read.when, side)
    now = meeting.step(prompt_id, step.id) or step
    changed = now.model_copy(update={"by": day, "what": read.step.what if day else now.what})
    if changed == now:
        return now
    return meeting.save_step(prompt_id, now, changed) or changed


def _ask_which_reading(meeting: Meeting, step: FirstStep, instead: FirstStep, side: "Side") -> None:
    """Ask whether the end of a line without slashes was meant as its owner or date."""
    meeting.face.say(f"Or is it  {in_labelled_words(instead)}?  y for yes, Enter to leave it as it is")
    line = meeting.face.ask(side.place, commands=side.commands)
    if line.casefold() in {"y", "yes"}:
        prompt_id = meeting.interview.at or ""
        update = {"what": instead.what, "who": instead.who, "by": instead.by}
        meant = meeting.save_step(prompt_id, step, step.model_copy(update=update)) or step
        if meant.by and (day := sure_of(meeting, meeting.date(meant.by.isoformat()), side)) != meant.by:
            meant = meeting.save_step(prompt_id, meant, meant.model_copy(update={"by": day})) or meant
        _show_back(meeting, meant)
    elif line and line.casefold() not in {"n", "no"}:
        meeting.face.pass_on(line)


def _show_back(meeting: Meeting, step: FirstStep) -> None:
    owner, when = step.who or NO_OWNER, f"by {day_with_weekday(step.by)}" if step.by else NO_DATE
    hint = ""
    if step.who is None and step.by is None:
        hint = f"  (to add them, type {step.id})"
    meeting.face.say(f"→ {owner}, {when}{hint}", indent=2)
    if remark := remark_on(step.who, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)


class Side(Struct, frozen=True):
    """A prompt amid another: where what is typed at it belongs, and what works there.

    ``amid_steps``: a line that is no date is the next step, and waits for the prompt behind.
    """

    place: str
    commands: Sequence[Command]
    amid_steps: bool = False


def settled(meeting: Meeting, unread: str, when: DateRead, side: Side) -> date | None:
    """Ask what is to ask about a date that was typed amid something else; return the day, if there is one.

    ``unread`` is what was meant as a date and gave no day.
    """
    if not unread:
        return sure_of(meeting, when, side)
    meeting.face.say(_cannot_read(meeting, unread, when, "keeps the words alone"))
    return _ask_day(meeting, side, when.lacks)


def ask_date(meeting: Meeting, place: str, commands: Sequence[Command], before: date | None = None) -> date | None:
    """Ask until the line is a date or empty; ``None``: left open. ``before`` stands on the line to be changed."""
    return _ask_day(meeting, Side(place, commands), "", before.isoformat() if before else "")


def _ask_day(meeting: Meeting, side: Side, word: str, default: str = "") -> date | None:
    """Ask for a day. ``word`` is what the calendar lacks, if anything; ``offer_new_word`` asks whether to keep it."""

    def read(line: str) -> date | None:
        nonlocal word
        found = meeting.date(line)
        is_step = " / " in line or len(line.split()) > _LONGEST_DATE
        if found.day is None and side.amid_steps and is_step:
            meeting.face.pass_on(line)
            return None
        if found.day is None:
            word = found.lacks
            raise NotTaken(_cannot_read(meeting, line, found, "on an empty line for none"))
        day = sure_of(meeting, found, side)
        if day and word:
            meeting.new_word = (word, day)
        return day

    return meeting.face.take(side.place, read, default=default, commands=side.commands)


def offer_new_word(meeting: Meeting, side: Side) -> None:
    """Keep a school's word in the calendar where the team says so, once what it was typed for is saved.

    What is no answer waits for the prompt behind.
    """
    if meeting.new_word is None:
        return
    (word, day), meeting.new_word = meeting.new_word, None
    face = meeting.face
    face.say(f"Keep “{word}” as {day_with_weekday(day)} in your calendar, for later too?  y for yes, Enter for no")
    line = face.ask(side.place, commands=side.commands)
    if line.casefold() in {"y", "yes"}:
        meeting.add_to_calendar(word, day)
    elif line and line.casefold() not in {"n", "no"}:
        face.pass_on(line)


def _cannot_read(meeting: Meeting, typed: str, read: DateRead, on_enter: str) -> str:
    """Say why a date gave no day: it is none, there is no such day, or the calendar does not have the word."""
    if read.lacks:
        return f"“{read.lacks}” is not in your calendar. Which day is it?  Enter {on_enter}."
    why = f"{read.asks}." if read.asks else f"“{typed}” is no date I can read."
    return f"{why} By when? {_such_as(meeting)}; Enter {on_enter}."


def sure_of(meeting: Meeting, read: DateRead, side: Side) -> date | None:
    """Ask about a date that is odd, until it is meant, or another one; ``None``: there is none after all."""
    face = meeting.face
    while read.asks:
        how = "Enter if you mean it, n for none, or type another date" if read.day else "Another date? Enter for none"
        face.say(f"{read.asks}. {how}.")
        line = face.ask(side.place, commands=side.commands)
        if line.casefold() in {"n", "no"}:
            return None
        if line.casefold() in {"", "y", "yes"}:
            break
        again = meeting.date(line)
        if again.day or again.asks:
            read = again
        elif side.amid_steps:
            face.pass_on(line)
            break
        else:
            face.hand_back(side.place, line, f"“{line}” is no date I can read.")
    return read.day


def day_ahead(today: date) -> date:
    """Return a day about four weeks ahead to name as an example: a school day as far as one can know."""
    day = today + timedelta(weeks=4)
    if (day.month, day.day) >= (12, 18) or (day.month, day.day) <= (1, 4):
        day += timedelta(weeks=3)
    return day - timedelta(days=max(day.weekday() - 4, 0))


def _such_as(meeting: Meeting) -> str:
    """Give examples of dates that lie ahead."""
    ahead = day_ahead(meeting.today)
    return f"Such as {day_short(ahead)}, {ahead.month}/{ahead.day} or in 3 weeks"


def _change(meeting: Meeting, prompt_id: str, number: int, commands: Sequence[Command]) -> None:
    """Put one step on the line to be changed; emptying the line takes it out, and so does ``-4``."""
    face = meeting.face
    old = next(step for step in meeting.answer().first_steps if step.id == number)
    face.say("Change it and press Enter; a single - takes it out.")
    default = " / ".join(part for part in [old.what, old.who, old.by.isoformat() if old.by else None] if part)
    line = face.ask(f"{prompt_id}#step-{number}", default=default, names=meeting.people, commands=commands)
    if line and line.casefold() not in _TAKES_OUT:
        _take(meeting, line, commands, old)
        _list(meeting)
    else:
        _take_out(meeting, number)


def _take_out(meeting: Meeting, number: int) -> None:
    steps = meeting.answer().first_steps
    _save(meeting, [step for step in steps if step.id != number])
    gone = next(step for step in steps if step.id == number)
    meeting.face.say(f"Taken out: {in_one_line(gone, meeting.today)}. /undo brings it back.")
    _list(meeting)


def in_one_line(step: FirstStep, today: date) -> str:
    """Write a step as ``what   who · Oct 15``."""
    rest = " · ".join(part for part in [step.who or "", day_short(step.by, today) if step.by else ""] if part)
    return f"{step.what}   {rest}".rstrip()
