"""A day that is asked about: what was typed is none, is odd, or is a word that the calendar lacks."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.school_days import school_day_ahead
from plassess.assessment.school_calendar import SchoolCalendar
from plassess.assessment.words import day_short, day_with_weekday
from plassess.conversation.exits import AT_THE_END, Command, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.dates.readings import DateRead
from plassess.conversation.typed.step_lines import reads_like_a_step
from plassess.conversation.typed.stray_lines import says_nothing
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.files.content.calendars import add_to_calendar, calendar_with
from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError

CALENDAR = "calendar#word"
"""Where it is asked whether a word is kept, whatever prompt it was typed at."""
_LONGEST_DATE = 6
"""Words; a longer line is no date."""


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
    meeting.face.question(_cannot_read(meeting, unread, when, "keeps the words alone"))
    return _ask_day(meeting, side, when.lacks)


def ask_date(meeting: Meeting, place: str, commands: Sequence[Command], usual: date | None = None) -> date | None:
    """Ask until the line is a date or empty; ``None``: left open. ``usual`` stands there for Enter and ``y``."""
    return _ask_day(meeting, Side(place, commands), "", usual.isoformat() if usual else "")


def _ask_day(meeting: Meeting, side: Side, word: str, default: str = "") -> date | None:
    """Ask for a day. ``word`` is what the calendar lacks, if anything; ``offer_new_word`` asks whether to keep it."""

    def read(line: str) -> date | None:
        nonlocal word
        found = meeting.date(default if default and said_yes(line) else line)
        if found.day is None and side.amid_steps and _is_a_step(meeting, line):
            meeting.face.pass_on(line)
            return None
        if found.day is None:
            word = found.lacks
            raise NotTaken(_cannot_read(meeting, line, found, "on an empty line for none"))
        day = sure_of(meeting, found, side)
        if day and word:
            meeting.new_word = (word, day)
        return day

    return meeting.face.take(side.place, read, default=default, commands=side.commands, or_none=True)


def offer_new_word(meeting: Meeting, side: Side) -> None:
    """Keep a school's word in the calendar where the team says so, once what it was typed for is saved.

    Amid first steps, a line that is no answer is the next one of them.
    """
    if meeting.new_word is None:
        return
    (word, day), meeting.new_word = meeting.new_word, None
    face = meeting.face
    with face.amid(CALENDAR, f"{day} {word}"):
        face.question(
            f"Keep “{word}” as {day_with_weekday(day)} in your calendar, for later too?  y for yes, Enter for no"
        )
        why = "Type y to keep it in your calendar, or press Enter for no."
        keeps = face.agrees(CALENDAR, why, enter=False, commands=side.commands, in_a_list=side.amid_steps)
    meeting.calendar = SchoolCalendar({word: day}).over(meeting.calendar)  # one day in this meeting in any case
    if keeps:
        _add_to_calendar(meeting, word, day)


def _add_to_calendar(meeting: Meeting, word: str, day: date) -> None:
    """Keep the day that a school's word means in the calendar, and say where."""
    try:
        file = add_to_calendar(word, day, meeting.folder.path)
    except PlassessError as error:
        meeting.face.say(f"“{word}” is {day_with_weekday(day)} in this meeting alone. {error}")
    else:
        meeting.face.say(f"“{word}” is {day_with_weekday(day)} from now on, in {visible(str(file))}.")
        meeting.calendars_told.add(file)


def tell_calendar(meeting: Meeting, read: DateRead) -> None:
    """Say that a day is from a calendar, and where that lies, once a meeting for each."""
    if not (read.named and read.day):
        return
    file = calendar_with(read.named, meeting.folder.path)
    if file and file not in meeting.calendars_told:
        meeting.calendars_told.add(file)
        shown = f"“{read.named}” is {day_with_weekday(read.day)} by your calendar, in {visible(str(file))}."
        meeting.face.say(shown, indent=2, style="dim")


def offer_word_again(meeting: Meeting) -> None:
    """Ask once more whether to keep a word, where the meeting was left at that."""
    if left := meeting.face.left_amid(CALENDAR):
        day, _, word = left.partition(" ")
        meeting.new_word = (word, date.fromisoformat(day))
        offer_new_word(meeting, Side(CALENDAR, AT_THE_END))


def _cannot_read(meeting: Meeting, typed: str, read: DateRead, on_enter: str) -> str:
    """Say why a date gave no day: it is none, there is no such day, or the calendar does not have the word."""
    if read.lacks:
        return f"“{read.lacks}” is not in your calendar. Which day is it?  Enter {on_enter}."
    why = f"{read.asks}." if read.asks else f"“{typed}” is no date I can read."
    return f"{why} By when? {such_as(meeting)}; Enter {on_enter}."


def sure_of(meeting: Meeting, read: DateRead, side: Side) -> date | None:
    """Ask about a date that is odd, until it is meant, or another one; ``None``: there is none after all."""
    face = meeting.face
    tell_calendar(meeting, read)
    while read.asks:
        how = "Enter if you mean it, n for none, or type another date" if read.day else "Another date? Enter for none"
        face.question(f"{read.asks}. {how}.")
        line = face.ask(f"{side.place}-sure", commands=side.commands)
        if said_yes(line) is False or says_nothing(line):
            return None
        if not line or said_yes(line):
            break
        again = meeting.date(line)
        if again.day or again.asks:
            read = again
        elif side.amid_steps and _is_a_step(meeting, line):
            face.pass_on(line)
            break
        else:
            face.hand_back(f"{side.place}-sure", line, f"“{line}” is no date I can read.")
    return read.day


def _is_a_step(meeting: Meeting, line: str) -> bool:
    """Tell the next step from a slip in a date or a name."""
    is_long = " / " in line or len(line.split()) > _LONGEST_DATE
    return is_long or reads_like_a_step(line, meeting.people, meeting.date)


def such_as(meeting: Meeting) -> str:
    """Give examples of dates that lie ahead."""
    ahead = school_day_ahead(meeting.today, meeting.calendar)
    return f"Such as {day_short(ahead)}, {ahead.month}/{ahead.day} or in 3 weeks"
