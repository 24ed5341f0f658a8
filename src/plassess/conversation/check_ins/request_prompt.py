"""One request at a check-in, by one key: granted, refused because, or open still."""

from plassess.assessment.check_ins.check_in_words import asked_for, came_in_words
from plassess.assessment.check_ins.request import SaidOfRequest, said_of_request
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.words import day_short, without_because
from plassess.conversation.check_ins.check_in_talk import COMMANDS, Talk
from plassess.conversation.exits import NotTaken

KEYS = "g granted · r refused, because … · Enter still open"


def ask_about_request(talk: Talk, one: StandingRequest) -> bool:
    """Ask what came of something that the team asked for."""
    face, request, today = talk.meeting.face, one.request, talk.meeting.today
    face.title(f"You asked {request.of}: {asked_for(request, today)}")
    face.say(f"Open since {day_short(one.asked, today)}", indent=2)
    face.say(KEYS, style="dim")
    place = f"check-in#request-{one.number}"
    said = face.take(place, lambda line: _read(talk, one, line), commands=COMMANDS, helped=lambda: _help(talk))
    said = said or SaidOfRequest(of=request.of, what=request.what, became="open")
    talk.say(answered=(said,))
    face.say(f"→ {came_in_words(said.became, said.because)}", indent=2)
    face.saved("what came of it")
    return True


def _help(talk: Talk) -> None:
    face = talk.meeting.face
    face.say("g marks it granted; words behind it say on what terms: g one morning a week, from February.")
    face.say(
        "r marks it refused, with why: r no money this year. Enter leaves it open, and it is asked again next time."
    )


def _read(talk: Talk, one: StandingRequest, line: str) -> SaidOfRequest:
    said = said_of_request(one.request, line)
    if said is None:
        raise NotTaken(f"Type g or r, and why, or press Enter: {KEYS}.")
    if said.became != "refused" or said.because:
        return said
    face = talk.meeting.face
    face.question("Refused, because …?  Enter where nobody said")
    why = without_because(face.ask_words(f"check-in#request-why-{one.number}", commands=COMMANDS))
    again = said_of_request(one.request, why)
    return said.model_copy(update={"because": (again and again.because) or why or None})
