"""What a team asks of somebody: for what, what it costs, and by when."""

import re
from collections.abc import Sequence

from plassess.assessment.check_ins.check_in_words import asked_for
from plassess.assessment.check_ins.request import Request
from plassess.conversation.asides.day_asked import ask_date, such_as
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command
from plassess.conversation.meeting_state import Meeting

_OF_SOMEBODY = re.compile(r"(?P<of>[^:/]{2,40}):\s+(?P<what>.+)", re.DOTALL)


def ask_request(meeting: Meeting, place: str, commands: Sequence[Command]) -> Request | None:
    """Ask for one request; ``None``: the team asks for nothing. The prompts' names begin with ``place``."""
    face = meeting.face
    face.title(f"What do you ask of {meeting.listener}?  in a sentence, or Enter for nothing")
    face.keys("To ask somebody else, begin with who and a colon:  the board: two days for coaches", style="dim")
    line = face.ask_words(place, commands=commands)
    if not line:
        return None
    if is_meant_elsewhere(face, place, line, "what you ask", commands):
        return ask_request(meeting, place, commands)
    with meeting.keeping(place, line), face.amid(place, line):
        face.question("What would it cost?  Enter where that is open")
        cost = face.ask_words(f"{place}-cost", commands=commands)
        with meeting.keeping(f"{place}-cost", cost), face.amid(f"{place}-cost", cost):
            face.question(f"By when?  {such_as(meeting)}; Enter where that is open")
            day = ask_date(meeting, f"{place}-by", commands)
    named = _OF_SOMEBODY.fullmatch(line)
    of, what = (_named(named["of"]), named["what"]) if named else (meeting.listener, line)
    request = Request(of=of, what=what, cost=cost or None, by=day)
    face.say(f"Of {of}: {asked_for(request, meeting.today)}", mark="→ ", indent=2)
    return request


def _named(who: str) -> str:
    """Write ``superintendent`` as the superintendent; a name, or several words, stay as they were typed."""
    return f"the {who}" if who.isalpha() and who.islower() else who
