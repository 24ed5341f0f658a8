"""What a team asks of somebody: for what, what it costs, and by when."""

import re
from collections.abc import Sequence
from datetime import date

from plassess.assessment.check_ins.check_in_words import asked_for
from plassess.assessment.check_ins.request import Request
from plassess.conversation.asides.day_asked import ask_date, such_as
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.stages import one_behind

_OF_SOMEBODY = re.compile(r"(?P<of>[^:/]{2,40}):\s+(?P<what>.+)", re.DOTALL)


def ask_request(meeting: Meeting, place: str, commands: Sequence[Command]) -> Request | None:
    """Ask for one request; ``None``: the team asks for nothing. The prompts' names begin with ``place``."""
    request = one_behind(
        lambda: _ask_what(meeting, place, commands),
        lambda what: _request_for(meeting, what, place, commands) if what else None,
    )
    if request:
        meeting.face.say(f"Of {request.of}: {asked_for(request, meeting.today)}", mark="→ ", indent=2)
    return request


def _ask_what(meeting: Meeting, place: str, commands: Sequence[Command]) -> str:
    """Ask for what; empty where the team asks for nothing."""
    face = meeting.face
    face.title(f"What do you ask of {meeting.listener}?  in a sentence, or Enter for nothing")
    face.keys("To ask somebody else, begin with who and a colon:  the board: two days for coaches", style="dim")
    line = face.ask_words(place, commands=commands)
    if line and is_meant_elsewhere(face, place, line, "what you ask", commands):
        return _ask_what(meeting, place, commands)
    return line


def _request_for(meeting: Meeting, line: str, place: str, commands: Sequence[Command]) -> Request:
    """Ask what it costs, and by when."""
    with meeting.keeping(place, line), meeting.face.amid(place, line):
        cost, day = one_behind(
            lambda: _ask_cost(meeting, place, commands), lambda cost: (cost, _ask_by(meeting, cost, place, commands))
        )
    named = _OF_SOMEBODY.fullmatch(line)
    of, what = (_named(named["of"]), named["what"]) if named else (meeting.listener, line)
    return Request(of=of, what=what, cost=cost or None, by=day)


def _ask_cost(meeting: Meeting, place: str, commands: Sequence[Command]) -> str:
    meeting.face.question("What would it cost?  Enter where that is open")
    return meeting.face.ask_words(f"{place}-cost", commands=commands)


def _ask_by(meeting: Meeting, cost: str, place: str, commands: Sequence[Command]) -> date | None:
    with meeting.keeping(f"{place}-cost", cost), meeting.face.amid(f"{place}-cost", cost):
        meeting.face.question(f"By when?  {such_as(meeting)}; Enter where that is open")
        return ask_date(meeting, f"{place}-by", commands)


def _named(who: str) -> str:
    """Write ``superintendent`` as the superintendent; a name, or several words, stay as they were typed."""
    return f"the {who}" if who.isalpha() and who.islower() else who
