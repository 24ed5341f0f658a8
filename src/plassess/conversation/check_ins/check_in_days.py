"""The days of check-ins: one is asked for, and two more are proposed by one Enter."""

from collections.abc import Sequence
from datetime import date

from plassess.assessment.check_ins.check_in_questions import ASKED, Question
from plassess.assessment.check_ins.held import held_check_ins
from plassess.assessment.check_ins.next_check_in import left_of
from plassess.assessment.check_ins.school_days import later_check_ins, school_day_ahead
from plassess.assessment.record import PlannedCheckIn
from plassess.assessment.words import day_with_weekday
from plassess.conversation.asides.day_asked import Side, ask_date, offer_new_word
from plassess.conversation.exits import AT_THE_END, Command, Move
from plassess.conversation.meeting_state import Meeting
from plassess.files.check_ins.told_answers import entries_in

PLACE = "closing#check-in"
MORE = f"{PLACE}-more"
MOST = 3


def next_planned(meeting: Meeting) -> PlannedCheckIn | None:
    """Return the check-in that is planned next; ``None`` where none lies ahead."""
    return next((one for one in meeting.record.planned if one.day > meeting.today), None)


def planned_in_words(meeting: Meeting) -> str:
    """Name the days."""
    return ", ".join(day_with_weekday(one.day) for one in meeting.record.planned) or "open"


def ask_check_in(meeting: Meeting, commands: Sequence[Command] = AT_THE_END) -> bool:
    """Ask for the day the team looks at its committed steps again; the first time, two more are proposed."""
    left = meeting.face.left_amid(MORE)
    first = date.fromisoformat(left) if left else _ask_day(meeting, commands, is_first=not meeting.record.planned)
    while first and not _two_more_asked(meeting, first, commands):
        first = _ask_day(meeting, commands, is_first=True)
    return True


def _ask_day(meeting: Meeting, commands: Sequence[Command], *, is_first: bool) -> date | None:
    """Ask for the day, and return it where it is the first one, behind which two more are proposed."""
    ahead = next_planned(meeting)
    before = ahead.day if ahead else None
    proposed = before or school_day_ahead(meeting.today, meeting.calendar)
    meeting.face.title(
        f"When do you meet again to look at these?  {_stands(meeting, proposed, is_planned=bool(before))}"
    )
    day = ask_date(meeting, PLACE, commands, proposed)
    if day != before:
        if day is not None:
            meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
        _plan(meeting, ahead, day)
    offer_new_word(meeting, Side(PLACE, commands))
    return day if is_first else None


def _two_more_asked(meeting: Meeting, first: date, commands: Sequence[Command]) -> bool:
    """Offer two more; False: the team goes one prompt back, to the day."""
    try:
        _offer_two_more(meeting, first, commands)
    except Move as move:
        if move.command is not Command.BACK:
            raise
        return False
    return True


def _stands(meeting: Meeting, day: date, *, is_planned: bool) -> str:
    """Say which day stands on the line, and what takes it; a plain line says that below, of all that stands on it."""
    shown = day_with_weekday(day)
    if meeting.face.plain:
        return f"{shown} is {'planned' if is_planned else 'proposed'}"
    return f"Enter {'keeps' if is_planned else 'takes'} {shown}; - leaves it open"


def _plan(meeting: Meeting, before: PlannedCheckIn | None, day: date | None) -> None:
    """Put the day in the place of the one before, or of those that were missed."""
    record = meeting.record
    kept = [one for one in _kept(meeting) if one != before]
    if not kept and not record.check_ins:
        meeting.save_detail("check_in", day)
        return
    asks = before.asks if before else _asks_behind(kept)
    new = [PlannedCheckIn(day=day, asks=asks)] if day else []
    meeting.save_detail("check_ins", tuple(sorted([*kept, *new], key=lambda one: one.day))[-MOST:])


def _kept(meeting: Meeting) -> list[PlannedCheckIn]:
    """Return those that were held, and those ahead: one that was missed is planned anew."""
    folder, planned = meeting.folder, meeting.record.planned
    left = left_of(planned, held_check_ins(entries_in(folder), folder.responses()))
    return [one for one in planned if one not in left or one.day > meeting.today]


def _asks_behind(before: Sequence[PlannedCheckIn]) -> Question:
    """Return the question that comes after those of other check-ins; the last one again where there is none."""
    asked = list(ASKED)
    behind = max((asked.index(one.asks) for one in before), default=-1) + 1
    return asked[min(behind, len(asked) - 1)]


def _offer_two_more(meeting: Meeting, first: date, commands: Sequence[Command]) -> None:
    """Offer two more check-ins on school days, once the first is saved."""
    face, later = meeting.face, later_check_ins(first, meeting.calendar)
    with face.amid(MORE, first.isoformat()):
        for day, asked in zip(later, list(ASKED.values())[1:], strict=True):
            face.say(f"{day_with_weekday(day)}: {asked}", mark="- ", indent=2)
        face.question("Two more after it, with these questions?  Enter for both, n for this one alone")
        why = "Press Enter for both days, or type n. What you tell, and whom, is asked next."
        takes_both = face.agrees(MORE, why, enter=True, commands=commands)
    if takes_both:
        days = zip((first, *later), ASKED, strict=True)
        meeting.save_detail("check_ins", tuple(PlannedCheckIn(day=day, asks=asks) for day, asks in days))
        meeting.save_detail("check_in", None, quietly=True)
