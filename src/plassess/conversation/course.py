"""The conversation as a whole: today's questions one after the other, then the end of the meeting."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from importlib import import_module

from plassess.assessment.record import Team
from plassess.conversation.aims import set_aims
from plassess.conversation.asides.day_asked import offer_word_again
from plassess.conversation.asides.new_step_asked import tell_steps_apart
from plassess.conversation.commitments import close_meeting
from plassess.conversation.exits import AT_THE_END, Command, Move
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.parts.part_course import begin_next_part, offer_more
from plassess.conversation.prompt import go_back, go_to, hold
from plassess.conversation.prompt_answer import MINUTES_OF_THE_END, for_minutes
from plassess.conversation.prompt_help import Beside
from plassess.conversation.review import change_line, change_team, last_line, review_and_change, show_review
from plassess.conversation.stages import asked_where, go_through
from plassess.conversation.typed.lengths import read_minutes
from plassess.conversation.typed.room_line import read_room
from plassess.conversation.undo import undo
from plassess.files.assessments.drafts import WhereLeft
from plassess.problems.sentences import counted


def converse(meeting: Meeting) -> bool:
    """Lead through today's questions and the end of the meeting; True where the team asks for its report.

    Raises Move with ``/quit`` where the team leaves before the end, EOFError where the input ends.
    """
    meeting.face.obeyed = {
        Command.REVIEW: lambda _: show_review(meeting),
        Command.PEOPLE: partial(_name_people, meeting),
        Command.TIME: partial(_set_time, meeting),
    }
    meeting.face.explained_by = cache(partial(_kit_help, meeting))
    meeting.face.highest = partial(last_line, meeting)
    tell_steps_apart(meeting)
    with _place_kept(meeting):
        offer_word_again(meeting)
        _go_on_with_a_jump(meeting)
        while True:
            try:
                _ask_the_prompts(meeting)
                if meeting.record.alone and not meeting.interview.prompts:
                    return False  # all of it waits for marks and decisions
                return _come_to_the_end(meeting)
            except _TakenOn:
                continue
            except Move as move:
                _follow(meeting, move)


@contextmanager
def _place_kept(meeting: Meeting) -> Iterator[None]:
    """Keep where the team is when it leaves, and at the end which steps nobody was asked to commit to."""
    try:
        yield
    except BaseException as leaving:
        at = meeting.interview.at
        if isinstance(leaving, Move) and _is_not_begun(meeting):
            meeting.face.place = ""  # what was passed over comes first
        meeting.face.leave(at, meeting.reached.get(at or "", 0), sorted(meeting.step_ids - meeting.known_steps))
        raise
    meeting.face.drafts.leave(WhereLeft(new_steps=tuple(sorted(meeting.step_ids - meeting.known_steps))))


def _is_not_begun(meeting: Meeting) -> bool:
    """Tell whether nothing was said yet at the prompt on the table, and another one of its part waits before it."""
    interview, prompt = meeting.interview, meeting.interview.current
    if prompt is None or meeting.answer().has_content or meeting.face.drafts.places:
        return False
    waiting = [one for one in interview.part(prompt.part) if one in interview.unvisited]
    return bool(waiting) and waiting[0] != prompt


def _go_on_with_a_jump(meeting: Meeting) -> None:
    """Change the line of the plan that the meeting was left at, where a number typed at any prompt led there."""
    if number := meeting.face.left_amid(Command.JUMP):
        _follow(meeting, Move(Command.JUMP, int(number)))


def _kit_help(meeting: Meeting) -> Beside:
    """Make what explains the kit; it is imported when somebody asks, for most meetings begin without."""
    made: Beside = import_module("plassess.conversation.kit_help").KitHelp(meeting)
    return made


class _TakenOn(Exception):  # noqa: N818 - the team goes on
    """The team took on more, and goes on with it."""


def _ask_the_prompts(meeting: Meeting) -> None:
    """Ask what was taken on, part by part."""
    while meeting.interview.current is not None or begin_next_part(meeting):
        meeting.is_ended = False
        hold(meeting)


def _come_to_the_end(meeting: Meeting) -> bool:
    """Ask what belongs to the end, each once, so that one prompt back is one prompt; True: a report is wanted."""
    wants: list[bool] = []
    before_the_review = (
        *set_aims(meeting),
        *close_meeting(meeting),
        asked_where(lambda: meeting.offers_more, partial(_offers, meeting)),
    )
    go_through(
        (
            *(() if meeting.is_ended else before_the_review),
            partial(review_and_change, meeting),
            partial(_ask_for_report, meeting, wants),
        ),
        begin=_stage_left(meeting),
    )
    return wants[-1]


_STAGES = ("move", "", "commit", "who- by- shown-by-", "check-in", "message", "ask", "more", "review", "report")
"""What is asked at the end, by what begins the names of its prompts behind ``closing#``."""


def _stage_left(meeting: Meeting) -> int:
    """Find what was asked at the end when the meeting was left there; 0 where it was not."""
    within = [name for name in ("review", "move") if meeting.face.is_left_amid(f"closing#{name}")]
    where, _, place = meeting.face.returning.partition("#")
    names = [*within, place if where == "closing" else ""]
    name = next(filter(None, names), "")
    starts = enumerate(_STAGES)
    return next((at for at, every in starts if name and name.startswith(tuple(every.split() or "-"))), 0)


def _offers(meeting: Meeting) -> bool:
    """Offer more where the team did not say what it wants; it has committed, so that it may stop in the middle."""
    taken = offer_more(meeting)
    meeting.offers_more = False
    if taken:
        raise _TakenOn
    return True


def _follow(meeting: Meeting, move: Move) -> None:
    """Go where a command leads, and on from there where another one is typed on the way."""
    while True:
        try:
            _go(meeting, move)
        except Move as next_move:
            if next_move is move:
                raise
            move = next_move
        else:
            return


def _go(meeting: Meeting, move: Move) -> None:
    match move.command:
        case Command.END:
            meeting.is_ended = meeting.interview.current is None
            meeting.end()
        case Command.BACK:
            go_back(meeting)
        case Command.JUMP if 1 <= move.number <= len(meeting.interview.asked):
            go_to(meeting, move.number)
        case Command.JUMP:
            with meeting.face.amid(Command.JUMP, str(move.number)):
                change_line(meeting, move.number)
        case Command.UNDO:
            undo(meeting)
        case _:
            raise move


def _name_people(meeting: Meeting, names: str) -> None:
    """Say who is in the room, or change it."""
    people = read_room(names)
    if people and people != meeting.people:
        change_team(meeting, Team(name=meeting.record.team.name, people=people))
    if not people:
        meeting.face.say(f"In the room: {', '.join(meeting.people) or 'nobody is named'}.")
        meeting.face.say("To change it, type their names behind it, such as /people Rosa Ortiz, Dan Webb.")


def _set_time(meeting: Meeting, typed: str) -> None:
    """Say how much time is left, or ask only what fits into what there is."""
    minutes, before = read_minutes(typed) if typed else None, meeting.interview
    if minutes is None:
        meeting.face.say(
            f"About {counted(before.minutes_left + MINUTES_OF_THE_END, 'minute')}. To change it: /time 20"
        )
        return
    meeting.interview = before.within(max(minutes - MINUTES_OF_THE_END, 0), meeting.put_off)
    meant = {*before.today, *meeting.put_off} - set(meeting.interview.today)
    left_out = [prompt for prompt in before.asked if prompt.id in meant]
    meeting.put_off = tuple(prompt.id for prompt in left_out)
    later = (
        f"Another day: {'; '.join(prompt.short for prompt in left_out)}." if left_out else "All of today is asked."
    )
    meeting.face.say(f"{for_minutes(minutes)}. {later}")


def _ask_for_report(meeting: Meeting, wants: list[bool]) -> bool:
    face = meeting.face
    face.title("Write the action plan now?  Enter for yes, n for no")
    why = "Press Enter for yes, or type n."
    wants.append(face.agrees("closing#report", why, enter=True, commands=AT_THE_END))
    return True
