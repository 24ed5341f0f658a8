"""Where a team goes on: at the prompt where it left, or at the first one not reached yet."""

from plassess.assessment.coverage import Stands
from plassess.assessment.words import stands_in_words
from plassess.content.library import GUIDE, MAP
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.welcome import ask_team, drafts_of_the_team, say_where_we_are
from plassess.files.assessments.drafts import WhereLeft


def take_up(meeting: Meeting) -> None:
    """Go to where the team left, or where what it typed last belongs, or to the first prompt not reached yet.

    What is left is begun part by part.
    """
    left = meeting.face.come_back()
    if drafts_of_the_team(meeting.face) or left.place.startswith("team#"):
        for team in ask_team(meeting.face, meeting.record.team):
            meeting.save_detail("team", team)
    if meeting.asked_for:
        meeting.face.go_elsewhere()
        say_where_we_are(meeting)
        meeting.begun = set(meeting.record.using) - set(meeting.asked_for)
    elif meeting.interview.to_look_at:
        say_where_we_are(meeting)
        _take_up_again(meeting, left)
    elif not (left.place and _come_back(meeting, left)):
        meeting.face.go_elsewhere()
        _go_to_the_first(meeting)


def _come_back(meeting: Meeting, left: WhereLeft) -> bool:
    """Go to where the team left; False: that is before any question, and nothing leads there but the beginning."""
    using, prompts = meeting.record.using, meeting.interview.asked
    behind = {"welcome": GUIDE, "standards": MAP}.get(left.place.partition("#")[0])
    at = next((prompt for prompt in prompts if prompt.id == left.at), None)
    if left.place.startswith("team#") or (left.at and at is None) or (behind and behind not in using):
        return False
    if len(meeting.interview.unvisited) < len(prompts) or at:
        say_where_we_are(meeting)
    meeting.from_symptoms = meeting.from_symptoms or "symptoms" in f"{left.place} {' '.join(left.amid)}"
    if at:
        meeting.left_stage = (at.id, left.stage)
    if at and "closing#review" not in left.amid:
        unvisited = [one.id for one in meeting.interview.part(at.part) if one in meeting.interview.unvisited]
        meeting.interview = meeting.interview.take_up(unvisited, at.id)
        meeting.begun = {at.part}
    else:
        meeting.begun = set(using[: using.index(behind)] if behind else using)
    return True


def _go_to_the_first(meeting: Meeting) -> None:
    """Go to the end where the last draft is of there, else to a prompt with a draft, or the first not reached yet."""
    interview, drafts = meeting.interview, meeting.face.drafts.places
    if any(place.startswith("closing#") for place in drafts[-1:]):
        say_where_we_are(meeting)
        meeting.begun = set(meeting.record.using)
        return
    drafted = _drafted(meeting)
    if drafted is None and len(interview.unvisited) == len(interview.asked):
        return
    say_where_we_are(meeting)
    for part in meeting.record.using:
        prompts = interview.part(part)
        begun = any(prompt.id in interview.answers for prompt in prompts)
        unvisited = [prompt.id for prompt in prompts if prompt in interview.unvisited]
        here = drafted if drafted in {prompt.id for prompt in prompts} else None
        if here or (begun and unvisited):
            meeting.interview = interview.take_up(unvisited, here)
            meeting.begun = {part}
            return


def _drafted(meeting: Meeting) -> str | None:
    """Return the first prompt with a draft."""
    drafts = [place.partition("#")[0] for place in meeting.face.drafts.places]
    return next((prompt.id for prompt in meeting.interview.asked if prompt.id in drafts), None)


def _take_up_again(meeting: Meeting, left: WhereLeft) -> None:
    """Ask exactly what waits to be looked at again; what else is open waits for the next time."""
    ids = [prompt.id for prompt in meeting.interview.to_look_at]
    waiting = stands_in_words(Stands.LOOK_AGAIN)
    meeting.face.say(f"The content changed, and these answers are {waiting}. Only they are asked now:")
    for prompt in meeting.interview.to_look_at:
        meeting.face.say(prompt.short, mark="- ", indent=2)
    first = next((one for one in (left.at, _drafted(meeting)) if one in ids), None)
    if first == left.at and first is not None:
        meeting.left_stage = (first, left.stage)
    else:
        meeting.face.go_elsewhere()
    meeting.interview = meeting.interview.take_up(ids, first)
    meeting.begun = set(meeting.record.using)
