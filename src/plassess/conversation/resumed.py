"""Where a team goes on: at what it had begun to type, at the end, or at the first prompt not reached yet."""

from plassess.assessment.coverage import Stands
from plassess.assessment.words import stands_in_words
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.welcome import ask_team, drafts_of_the_team, say_where_we_are


def take_up(meeting: Meeting) -> None:
    """Go to the end where the last draft is of there, else to a prompt with a draft, or the first not reached yet.

    What is left is begun part by part.
    """
    if drafts_of_the_team(meeting.face):
        for team in ask_team(meeting.face, meeting.record.team):
            meeting.save_detail("team", team)
    interview = meeting.interview
    if meeting.asked_for:
        say_where_we_are(meeting)
        meeting.begun = set(meeting.record.using) - set(meeting.asked_for)
        return
    if any(place.startswith("closing#") for place in meeting.face.drafts.places[-1:]):
        say_where_we_are(meeting)
        meeting.begun = set(meeting.record.using)
        return
    drafts = [place.partition("#")[0] for place in meeting.face.drafts.places]
    drafted = next((prompt.id for prompt in interview.asked if prompt.id in drafts), None)
    if interview.to_look_at:
        say_where_we_are(meeting)
        _take_up_again(meeting, drafted)
        return
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


def _take_up_again(meeting: Meeting, drafted: str | None) -> None:
    """Ask exactly what waits to be looked at again; what else is open waits for the next time."""
    ids = [prompt.id for prompt in meeting.interview.to_look_at]
    waiting = stands_in_words(Stands.LOOK_AGAIN)
    meeting.face.say(f"The content changed, and these answers are {waiting}. Only they are asked now:")
    for prompt in meeting.interview.to_look_at:
        meeting.face.say(prompt.short, mark="- ", indent=2)
    meeting.interview = meeting.interview.take_up(ids, drafted if drafted in ids else None)
    meeting.begun = set(meeting.record.using)
