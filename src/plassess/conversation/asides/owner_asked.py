"""An owner who is asked about: a name that is nearly one of those in the room, and who is meant by *me*."""

from plassess.assessment.plain_text import plain
from plassess.conversation.asides.day_asked import Side
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also
from plassess.conversation.typed.people import full_name, is_oneself, joined, near_person, read_people
from plassess.conversation.typed.stray_lines import says_nothing
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.problems.near import ask_whether


def owner_meant(meeting: Meeting, owner: str | None, side: Side) -> str | None:
    """Ask about each name of an owner that may be meant otherwise, once a meeting; return who is meant."""
    names = read_people(owner or "")
    meant = [_meant(meeting, name, side) for name in names]
    return owner if tuple(meant) == names else joined([full_name(one, meeting.people) for one in meant])


def _meant(meeting: Meeting, name: str, side: Side) -> str:
    known, near = meeting.meant.get(plain(name)), near_person(name, meeting.people)
    if known is None and is_oneself(name):
        known = _who_is(meeting, name, side)
    elif known is None and near:
        known = _near(meeting, name, near, side)
    if known is None:
        return name
    meeting.meant[plain(name)] = known
    return known


def _who_is(meeting: Meeting, name: str, side: Side) -> str:
    """Ask who is meant by ``me``; Enter leaves it."""
    face = meeting.face
    face.question(f"Who is “{name}”?  Type the name, or Enter to leave it so")
    typed = face.ask(f"{side.place}-who", names=meeting.people, commands=side.commands, words=True, also=Also.STEP)
    return _typed(meeting, typed, side) or name


def _near(meeting: Meeting, name: str, near: str, side: Side) -> str:
    """Ask whether somebody in the room was meant; another name may be typed."""
    face = meeting.face
    face.question(f"“{name}” is not among those in the room. {ask_whether(near)}  Enter for yes; n keeps “{name}”")
    meeting.remarked.add(plain(name))
    line = face.ask(f"{side.place}-who", names=meeting.people, commands=side.commands)
    if not line or said_yes(line):
        return near
    return name if said_yes(line) is False or says_nothing(line) else _typed(meeting, line, side) or name


def _typed(meeting: Meeting, line: str, side: Side) -> str:
    """Read a name that was typed; amid steps, a line that names nobody in the room is the next step."""
    name = full_name(line, meeting.people)
    if side.amid_steps and ("/" in line or (meeting.people and name not in meeting.people)):
        meeting.face.pass_on(line)
        return ""
    return name
