"""First steps, one a line: taken, shown back with their date, changed by number."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from plassess.assessment.responses import FirstStep, State
from plassess.assessment.words import NO_DATE, NO_OWNER, day_short, day_with_weekday
from plassess.content.guide import Question
from plassess.conversation.exits import Command
from plassess.conversation.face import ANYWHERE, IN_A_QUESTION
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.dates.readings import DateRead
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.people import remark_on
from plassess.conversation.typed.step_lines import read_step_line, says_no_step

_LONGEST_DATE = 6
"""Words; a longer line is no date."""


def take_first_steps(
    meeting: Meeting,
    prompt_id: str,
    helped: Callable[[], None],
    commands: Sequence[Command] = IN_A_QUESTION,
) -> None:
    """Take any number of first steps; each is on disk before the next is asked for."""
    face = meeting.face
    face.title("First steps  what / who / when, one a line; Enter when there are no more")
    _list(meeting)
    place = f"{prompt_id}#first-step"
    while line := face.ask(place, names=meeting.people, commands=commands, helped=helped):
        number = as_number(line.removeprefix("-"))
        if number is not None:
            _change(meeting, prompt_id, number, take_out=line.startswith("-"))
            continue
        if says_no_step(line):
            break
        for one in without_bullets(line.split("\n")):  # several where they were pasted
            _take(meeting, one)


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


def _take(meeting: Meeting, line: str, old: FirstStep | None = None) -> None:
    """Read a step's line and save it, in place of ``old`` where that is given, then ask about an odd date."""
    read = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
    if read is None or meeting.interview.at is None:
        return
    kept = {one: getattr(old, one) for one in ("id", "shown_by", "committed", "done")} if old else {}
    step = read.step.model_copy(update=kept)
    with meeting.keeping(f"{meeting.interview.at}#first-step", line):
        if old is None:
            _save(meeting, (*meeting.answer().first_steps, step))
            step = next(one for one in reversed(meeting.answer().first_steps) if one.what == step.what)
        else:
            meeting.save_step(meeting.interview.at, old, step)
    day, next_line = settled(meeting, read.unread_date, read.when)
    lost = read.unread_date if day is None else ""
    changes = {"by": day, "what": f"{step.what} ({lost})" if lost else step.what}
    changed = step.model_copy(update=changes)
    if changed != step:
        step = meeting.save_step(meeting.interview.at, step, changed) or changed
    _show_back(meeting, step)
    if next_line:
        _take(meeting, next_line)


def _show_back(meeting: Meeting, step: FirstStep) -> None:
    owner, when = step.who or NO_OWNER, f"by {day_with_weekday(step.by)}" if step.by else NO_DATE
    hint = ""
    if step.who is None and step.by is None:
        hint = f"  (to add them, type {step.id})"
    meeting.face.say(f"→ {owner}, {when}{hint}", indent=2)
    if remark := remark_on(step.who, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)


def settled(meeting: Meeting, unread: str, when: DateRead, *, steps_here: bool = True) -> tuple[date | None, str]:
    """Ask what is to ask about the date of a step; returns the day, and a line that is plainly another step.

    ``unread`` is what was meant as a date and gave no day; without one it belongs to the step's words.
    """
    if not unread:
        return sure_of(meeting, when), ""
    meeting.face.say(_cannot_read(meeting, unread, when, "keeps the words alone"))
    return _date_or_next_step(meeting, when.lacks, steps_here=steps_here)


def _cannot_read(meeting: Meeting, typed: str, read: DateRead, on_enter: str = "for none") -> str:
    """Say why a date gave no day: it is none, there is no such day, or the calendar does not have the word."""
    if read.lacks:
        return f"“{read.lacks}” is not in your calendar. Which day is it? It is then kept there; Enter {on_enter}."
    why = f"{read.asks}." if read.asks else f"“{typed}” is no date I can read."
    return f"{why} By when? {_such_as(meeting)}; Enter {on_enter}."


def _date_or_next_step(meeting: Meeting, word: str, *, steps_here: bool = True) -> tuple[date | None, str]:
    """Ask for a date; where steps are typed, a line that is plainly another one is handed back.

    ``word`` is what the calendar lacks, if anything; the day is kept there.
    """
    while line := meeting.face.ask("", commands=ANYWHERE):
        read = meeting.date(line)
        if read.day:
            day = sure_of(meeting, read)
            if day and word:
                meeting.add_to_calendar(word, day)
            return day, ""
        if steps_here and (" / " in line or len(line.split()) > _LONGEST_DATE):
            return None, line
        word = read.lacks or word
        meeting.face.say(_cannot_read(meeting, line, read))
    return None, ""


def _such_as(meeting: Meeting) -> str:
    """Give examples of dates that lie ahead."""
    ahead = meeting.today + timedelta(weeks=4)
    return f"Such as {day_short(ahead)}, {ahead.month}/{ahead.day} or in 3 weeks"


def _change(meeting: Meeting, prompt_id: str, number: int, *, take_out: bool) -> None:
    """Put one step on the line to be changed; emptying the line takes it out, and so does ``-4``."""
    steps = meeting.answer().first_steps
    old = next((step for step in steps if step.id == number), None)
    if old is None:
        meeting.face.say(f"There is no step {number} here. A first step begins with what you will do.")
        return
    line = ""
    if not take_out:
        meeting.face.say("Change it and press Enter; a single - takes it out.")
        default = " / ".join(part for part in [old.what, old.who, old.by.isoformat() if old.by else None] if part)
        line = meeting.face.ask(f"{prompt_id}#step-{number}", default=default, names=meeting.people)
    if line:
        _take(meeting, line, old)
    else:
        _save(meeting, [step for step in steps if step.id != number])
        meeting.face.say(f"taken out: {old.what}")
    _list(meeting)


def ask_date(meeting: Meeting) -> date | None:
    """Ask until the line is a date or empty; ``None``: left open."""
    return _date_or_next_step(meeting, "", steps_here=False)[0]


def sure_of(meeting: Meeting, read: DateRead) -> date | None:
    """Ask about a date that is odd, until it is meant, or another one; ``None``: there is none after all."""
    while read.asks:
        how = "Enter if you mean it, or type another date" if read.day else "Type another date; Enter for none"
        meeting.face.say(f"{read.asks}. {how}.")
        line = meeting.face.ask("", commands=ANYWHERE)
        if not line:
            break
        again = meeting.date(line)
        read = again if again.day or again.asks else read
    return read.day


def in_one_line(step: FirstStep, today: date) -> str:
    """Write a step as ``what   who · Oct 15``."""
    rest = " · ".join(part for part in [step.who or "", day_short(step.by, today) if step.by else ""] if part)
    return f"{step.what}   {rest}".rstrip()
