"""First steps, one a line: taken, shown back with their date, changed by number."""

from datetime import date

from plassess.assessment.days import day_short, day_with_weekday
from plassess.assessment.first_steps import full_name, is_far, read_step_line
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
        steps = meeting.answer().first_steps
        if line.isdigit():
            _change(meeting, int(line))
        elif (step := _read(meeting, line)) is not None:
            _save(meeting, (*steps, step))


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


def _save(meeting: Meeting, steps: tuple[FirstStep, ...]) -> None:
    update = {"first_steps": steps, "state": State.ANSWERED, "because": None}
    meeting.save(meeting.answer().model_copy(update=update))


def _change(meeting: Meeting, number: int) -> None:
    """Put one step on the line to be changed; a lone dash takes it out."""
    steps = list(meeting.answer().first_steps)
    if not 1 <= number <= len(steps):
        meeting.face.say(f"There is no step {number}. A first step begins with what you will do.")
        return
    old = steps[number - 1]
    meeting.face.say("Change it and press Enter; a single - takes it out.")
    default = " / ".join(part for part in [old.what, old.who, old.by.isoformat() if old.by else None] if part)
    line = meeting.face.ask("change-step", default=default, names=meeting.people)
    if line == "-":
        del steps[number - 1]
    elif (new := _read(meeting, line)) is not None:
        kept = {"shown_by": old.shown_by, "committed": old.committed, "done": old.done}
        steps[number - 1] = new.model_copy(update=kept)
    _save(meeting, tuple(steps))


def _read(meeting: Meeting, line: str) -> FirstStep | None:
    """Read a step's line, ask about a date that cannot be read or lies oddly, and show it back."""
    read = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
    if read is None:
        return None
    step = read.step
    if read.unread_date:
        meeting.face.say(
            f"“{read.unread_date}” is not a date I can read. By when? Such as Oct 15; Enter for no date."
        )
        step = step.model_copy(update={"by": ask_date(meeting, "step-date")})
    elif step.by:
        step = step.model_copy(update={"by": sure_of(meeting, step.by)})
    owner = step.who or "no owner yet"
    meeting.face.say(f"→ {owner}, {'by ' + day_with_weekday(step.by) if step.by else 'no date yet'}", indent=2)
    return step


def ask_date(meeting: Meeting, place: str) -> date | None:
    """Ask until the line is a date or empty; ``None``: left open."""
    while line := meeting.face.ask(place, commands=ANYWHERE):
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
        line = meeting.face.ask("sure-date", commands=ANYWHERE)
        if not line:
            break
        day = meeting.date(line) or day
    return day


def settle_owner_and_date(meeting: Meeting, step: FirstStep) -> FirstStep:
    """Ask for what a committed step lacks; an empty line leaves it to be settled later."""
    if step.who is None:
        meeting.face.title(f"Who will do it?  Enter to leave open · {step.what}")
        who = meeting.face.ask("step-owner", names=meeting.people)
        step = step.model_copy(update={"who": full_name(who, meeting.people) or None})
    if step.by is None:
        meeting.face.title(f"By when?  Enter to leave open · {step.what}")
        step = step.model_copy(update={"by": ask_date(meeting, "step-date")})
    return step


def in_one_line(step: FirstStep) -> str:
    """Write a step as ``what   who · Oct 15``."""
    rest = " · ".join(part for part in [step.who or "", day_short(step.by) if step.by else ""] if part)
    return f"{step.what}   {rest}".rstrip()
