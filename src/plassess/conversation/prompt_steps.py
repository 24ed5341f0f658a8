"""First steps, one a line: taken, shown back with their date, changed by number."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from plassess.assessment.check_ins.check_in_words import became_in_words
from plassess.assessment.responses import FirstStep, State
from plassess.assessment.words import NO_DATE, NO_OWNER, day_short, day_with_weekday
from plassess.content.guide import Question
from plassess.conversation.asides.day_asked import Side, offer_new_word, settled, such_as, sure_of
from plassess.conversation.asides.owner_asked import owner_meant
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import IN_A_QUESTION, Command
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also
from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.line_numbers import line_meant
from plassess.conversation.typed.people import remark_on
from plassess.conversation.typed.step_lines import (
    StepLine,
    in_labelled_words,
    read_step_line,
    without_unread_date,
)

_UNREAD_BEHIND = re.compile(r" \([^()]*\)$")
_TAKES_OUT = {"delete", "remove", "take it out"}


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
    _take_up(meeting, prompt_id, commands)
    again = partial(_list, meeting)
    while line := face.ask(
        place,
        names=meeting.people,
        commands=commands,
        helped=helped,
        listed=again,
        of_many=True,
        words=True,
        also=Also.STEP,
    ).strip():
        meant = line_meant(line)
        if meant is None and is_meant_elsewhere(face, place, line, "a first step", commands):
            continue
        if meant is None:
            _take_each(meeting, place, line, commands)
        elif meant.number not in {step.id for step in meeting.answer().first_steps}:
            why = f"There is no step {meant.number} here. A first step begins with what you will do."
            face.hand_back(place, line, why)
        elif meant.takes_out:
            _take_out(meeting, meant.number)
        else:
            with face.amid(place, line):
                _change(meeting, prompt_id, meant.number, commands)
    return True


def _take_up(meeting: Meeting, prompt_id: str, commands: Sequence[Command]) -> None:
    """Go on with steps in the midst of which the meeting was left."""
    face = meeting.face
    for step in meeting.answer().first_steps:
        aside = f"{prompt_id}#aside-{step.id}"
        if line := face.left_amid(f"{aside}-line"):
            _ask_aside(meeting, line, step, commands)
        elif face.left_amid(f"{aside}-owner"):
            _show_back(meeting, _owned(meeting, step, Side(aside, commands, amid_steps=True)))
        elif line := face.left_amid(f"{aside}-reading"):
            read = read_step_line(line, meeting.people, meeting.date)
            if read and read.instead:
                _ask_which_reading(meeting, line, step, read.instead, Side(aside, commands, amid_steps=True))
        elif face.drafts.take(f"{prompt_id}#step-{step.id}") and not face.is_left_amid(f"{prompt_id}#first-step"):
            _change(meeting, prompt_id, step.id or 0, commands)


def _take_each(meeting: Meeting, place: str, pasted: str, commands: Sequence[Command]) -> None:
    """Take the steps of a line, of several where they were pasted; those behind one that is left in are kept."""
    lines = without_bullets(pasted.split("\n"))
    for at, line in enumerate(lines, start=1):
        try:
            _take(meeting, line, commands)
        except BaseException:
            not_taken = [meeting.face.drafts.take(place), *lines[at:]]
            meeting.face.drafts.keep(place, "\n".join(one for one in not_taken if one))
            raise


def _list(meeting: Meeting) -> None:
    steps = meeting.answer().first_steps
    for step in steps:
        meeting.face.say(in_one_line(step, meeting.today), mark=f"{step.id:>2}  ", indent=1)
    if steps:
        meeting.face.say("Type a number to change that step, -1 to take out step 1, or add another.", style="dim")


def show_example(meeting: Meeting, question: Question) -> None:
    """Print the question's examples of first steps, and how a date is typed."""
    for example in question.examples:
        meeting.face.say(f"{example.what} / {example.who} / in 3 weeks", mark="- ", indent=2)
    meeting.face.say(f"Only the first part is needed. Dates: {such_as(meeting)[8:]}, Friday, end of May.")


def _save(meeting: Meeting, steps: Sequence[FirstStep]) -> None:
    """Save the steps of the question on the table; a team that does not know yet may have a step to find out."""
    before = meeting.answer()
    state = State.UNKNOWN if before.state is State.UNKNOWN else State.ANSWERED
    meeting.save(before.model_copy(update={"first_steps": tuple(steps), "state": state, "because": None}))


def _take(meeting: Meeting, line: str, commands: Sequence[Command], old: FirstStep | None = None) -> None:
    """Read a step's line and save it, in place of ``old`` where that is given, then ask about an odd date.

    What gave no day is among its words until it does, so that nothing is lost where the team goes elsewhere.
    """
    read = _read(meeting, line, old)
    if meeting.interview.at is None or not line.strip():
        return
    if read is None:
        why = "A first step begins with what you will do, before the first slash."
        meeting.face.hand_back(f"{meeting.interview.at}#first-step", line, why)
        return
    kept = {one: getattr(old, one) for one in ("id", "committed", "done")} if old else {}
    if old and read.step.shown_by is None:
        kept["shown_by"] = old.shown_by
    words = f"{read.step.what} ({read.unread_date})" if read.unread_date else read.step.what
    words = without_unread_date(words, meeting.date) if old and read.step.by else words
    step = read.step.model_copy(update={**kept, "what": words})
    with meeting.keeping(f"{meeting.interview.at}#first-step", line):
        if old is None:
            _save(meeting, (*meeting.answer().first_steps, step))
            step = next(one for one in reversed(meeting.answer().first_steps) if one.what == step.what)
        else:
            step = meeting.save_step(meeting.interview.at, old, step) or step
    side = _ask_aside(meeting, line, step, commands)
    if read.instead and old is None:
        _ask_which_reading(meeting, line, step, read.instead, side)


def _read(meeting: Meeting, line: str, known: FirstStep | None) -> StepLine | None:
    """Read a step's line; the words of a step that is known already hold no owner and no date."""
    words = _UNREAD_BEHIND.sub("", known.what) if known else ""
    return read_step_line(" ".join(line.split()), meeting.people, meeting.date, words)


def _ask_aside(meeting: Meeting, line: str, step: FirstStep, commands: Sequence[Command]) -> Side:
    """Ask what is to ask about a step that is saved, by the line it was typed in, and show it back."""
    side = Side(f"{meeting.interview.at}#aside-{step.id}", commands, amid_steps=True)
    with meeting.face.amid(f"{side.place}-line", line):
        if read := _read(meeting, line, step):
            step = _dated(meeting, read, step, side)
    _show_back(meeting, _owned(meeting, step, side))
    offer_new_word(meeting, side)
    return side


def _owned(meeting: Meeting, step: FirstStep, side: Side) -> FirstStep:
    """Ask what is to ask about a step's owner, and save who is meant."""
    prompt_id = meeting.interview.at or ""
    with meeting.face.amid(f"{side.place}-owner", step.what):
        owner = owner_meant(meeting, step.who, side)
    if owner == step.who:
        return step
    return meeting.save_step(prompt_id, step, step.model_copy(update={"who": owner}), quietly=True) or step


def _dated(meeting: Meeting, read: StepLine, step: FirstStep, side: Side) -> FirstStep:
    """Ask what is to ask about a step's date, and save what comes of it."""
    prompt_id, day = meeting.interview.at or "", settled(meeting, read.unread_date, read.when, side)
    now = meeting.step(prompt_id, step.id) or step
    what = now.what.removesuffix(f" ({read.unread_date})") if day else now.what
    changed = now.model_copy(update={"by": day, "what": what})
    if changed == now:
        return now
    return meeting.save_step(prompt_id, now, changed) or changed


def _ask_which_reading(meeting: Meeting, typed: str, step: FirstStep, instead: FirstStep, side: Side) -> None:
    """Ask whether the end of a line without slashes was meant as its owner or date."""
    place = f"{side.place}-reading"
    with meeting.face.amid(place, typed):
        meeting.face.question(f"Or is it  {in_labelled_words(instead)}?  y for yes, Enter to leave it as it is")
        why = "Type y to have it read so, or press Enter to leave it as it is."
        is_meant = meeting.face.agrees(place, why, enter=False, commands=side.commands, in_a_list=side.amid_steps)
    if is_meant:
        prompt_id = meeting.interview.at or ""
        update = {"what": instead.what, "who": instead.who, "by": instead.by}
        meant = meeting.save_step(prompt_id, step, step.model_copy(update=update)) or step
        if meant.by and (day := sure_of(meeting, meeting.date(meant.by.isoformat()), side)) != meant.by:
            meant = meeting.save_step(prompt_id, meant, meant.model_copy(update={"by": day})) or meant
        _show_back(meeting, _owned(meeting, meant, side))


def _show_back(meeting: Meeting, step: FirstStep) -> None:
    owner, when = step.who or NO_OWNER, f"by {day_with_weekday(step.by)}" if step.by else NO_DATE
    hint = ""
    if step.who is None and step.by is None:
        hint = f"  (to add them, type {step.id})"
    shown_by = f" · shown by: {step.shown_by}" if step.shown_by else ""
    meeting.face.say(f"→ {owner}, {when}{shown_by}{hint}", indent=2)
    if remark := remark_on(step.who, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)


def _change(meeting: Meeting, prompt_id: str, number: int, commands: Sequence[Command]) -> None:
    """Put one step on the line to be changed; emptying the line takes it out, and so does ``-4``."""
    face = meeting.face
    old = next(step for step in meeting.answer().first_steps if step.id == number)
    face.question("Change it and press Enter; a single - takes it out.")
    default = " / ".join(part for part in [old.what, old.who, old.by.isoformat() if old.by else None] if part)
    line = face.ask(
        f"{prompt_id}#step-{number}",
        default=default,
        names=meeting.people,
        commands=commands,
        words=True,
        also=Also.STEP,
    )
    if line == default:
        _list(meeting)
    elif line and line.casefold() not in _TAKES_OUT:
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
    """Write a step as ``what   who · Oct 15``, and that it is done or dropped."""
    by = day_short(step.by, today) if step.by else ""
    rest = " · ".join(part for part in (step.who or "", by, became_in_words(step, today)) if part)
    return f"{step.what}   {rest}".rstrip()
