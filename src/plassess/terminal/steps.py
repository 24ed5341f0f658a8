"""First steps, one a line: taken, shown back with their date, changed by number."""

from collections.abc import Sequence
from datetime import date

from plassess.assessment.days import day_short, day_with_weekday
from plassess.assessment.first_steps import is_far, read_step_line
from plassess.assessment.responses import FirstStep, State
from plassess.content.guide import Question
from plassess.terminal.face import ANYWHERE, IN_A_QUESTION
from plassess.terminal.meeting import Meeting


def take_first_steps(meeting: Meeting, question: Question) -> None:
    """Take any number of first steps; each is on disk before the next is asked for."""
    face = meeting.face
    face.title("First steps  what / who / when, one a line; Enter when there are no more")
    _list(meeting)
    place = f"{question.id}#first-step"
    while line := face.ask(place, names=meeting.people, commands=IN_A_QUESTION, helped=lambda: _example(meeting)):
        if line.isdigit():
            _change(meeting, question, int(line))
            continue
        for one in line.split("\n"):  # several where they were pasted
            _take(meeting, one, len(meeting.answer().first_steps))


def _list(meeting: Meeting) -> None:
    steps = meeting.answer().first_steps
    for number, step in enumerate(steps, start=1):
        meeting.face.say(in_one_line(step), mark=f"{number:>2}  ", indent=1)
    if steps:
        meeting.face.say("Type a number to change that step, or add another.", style="dim")


def _example(meeting: Meeting) -> None:
    question = meeting.interview.current
    for example in question.examples if question else ():
        meeting.face.say(f"{example.what} / {example.who} / {example.by}", mark="- ", indent=2)
    meeting.face.say("Only the first part is needed. Dates can be Oct 15, 10/15, Friday, in 3 weeks.")


def _save(meeting: Meeting, steps: Sequence[FirstStep]) -> None:
    update = {"first_steps": tuple(steps), "state": State.ANSWERED, "because": None}
    meeting.save(meeting.answer().model_copy(update=update))


def _take(meeting: Meeting, line: str, place: int) -> None:
    """Read a step's line and save it as step ``place``, then ask about a date that cannot be read or lies oddly."""
    read = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
    if read is None:
        return
    steps = list(meeting.answer().first_steps)
    old = steps[place] if place < len(steps) else None
    kept = {"shown_by": old.shown_by, "committed": old.committed, "done": old.done} if old else {}
    steps[place : place + 1] = [read.step.model_copy(update=kept)]
    with meeting.keeping(f"{meeting.interview.at}#first-step", line):
        _save(meeting, steps)
    if read.unread_date:
        meeting.face.say(
            f"“{read.unread_date}” is not a date I can read. By when? Such as Oct 15; Enter for no date."
        )
        _set_date(meeting, place, ask_date(meeting))
    elif read.step.by:
        _set_date(meeting, place, sure_of(meeting, read.step.by))
    step = meeting.answer().first_steps[place]
    owner = step.who or "no owner yet"
    meeting.face.say(f"→ {owner}, {'by ' + day_with_weekday(step.by) if step.by else 'no date yet'}", indent=2)


def _set_date(meeting: Meeting, place: int, day: date | None) -> None:
    steps = list(meeting.answer().first_steps)
    if steps[place].by != day:
        steps[place] = steps[place].model_copy(update={"by": day})
        _save(meeting, steps)


def _change(meeting: Meeting, question: Question, number: int) -> None:
    """Put one step on the line to be changed; emptying the line takes it out."""
    steps = list(meeting.answer().first_steps)
    if not 1 <= number <= len(steps):
        meeting.face.say(f"There is no step {number}. A first step begins with what you will do.")
        return
    old = steps[number - 1]
    meeting.face.say("Change it and press Enter; a single - takes it out.")
    default = " / ".join(part for part in [old.what, old.who, old.by.isoformat() if old.by else None] if part)
    line = meeting.face.ask(f"{question.id}#step-{number}", default=default, names=meeting.people)
    if line:
        _take(meeting, line, number - 1)
    else:
        del steps[number - 1]
        _save(meeting, steps)


def ask_date(meeting: Meeting) -> date | None:
    """Ask until the line is a date or empty; ``None``: left open."""
    while line := meeting.face.ask("", commands=ANYWHERE):
        day = meeting.date(line)
        if day is not None:
            return sure_of(meeting, day)
        meeting.face.say(f"“{line}” is not a date I can read. Try Oct 15, 10/15 or in 3 weeks; Enter for none.")
    return None


def sure_of(meeting: Meeting, day: date) -> date | None:
    """Ask about a date that lies in the past or nearly a year ahead."""
    while is_far(day, meeting.today):
        how = "is in the past" if day < meeting.today else "is nearly a year away or more"
        meeting.face.say(f"{day_with_weekday(day)} {how}. Enter if you mean it, or type another date.")
        line = meeting.face.ask("", commands=ANYWHERE)
        if not line:
            break
        day = meeting.date(line) or day
    return day


def in_one_line(step: FirstStep) -> str:
    """Write a step as ``what   who · Oct 15``."""
    rest = " · ".join(part for part in [step.who or "", day_short(step.by) if step.by else ""] if part)
    return f"{step.what}   {rest}".rstrip()
