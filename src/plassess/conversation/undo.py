"""``/undo``: what the last line saved is taken back, by a new save, unless somebody changed it since."""

from msgspec.structs import replace

from plassess.assessment.responses import Answer
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.saved import TYPED_DETAILS, Saved


def undo(meeting: Meeting) -> None:
    """Take back what the last line saved, then go to where that was; called again, what was saved before it."""
    if not meeting.saved:
        meeting.face.say("Nothing that was saved in this meeting is left to take back.")
        return
    line = meeting.saved[-1].line
    taken = [one for one in meeting.saved if one.line == line]
    kept = meeting.saved[: -len(taken)]
    at = meeting.interview.at
    for saved in reversed(taken):
        _take_back(meeting, saved)
    if any(saved.what in TYPED_DETAILS for saved in taken):  # a team was renamed, with the owners of steps elsewhere
        meeting.interview = replace(meeting.interview, at=at)
    meeting.saved = kept


def _take_back(meeting: Meeting, saved: Saved) -> None:
    face = meeting.face
    if not _took_back(meeting, saved):
        face.say("Someone changed that since. It stays as it is.")
    elif saved.what in TYPED_DETAILS:
        face.say("Taken back.")
    else:
        prompt = next((one for one in meeting.interview.asked if one.id == saved.what), None)
        face.say(f"Taken back at “{prompt.short if prompt else saved.what}”. It stands as it did before.")
        if prompt:
            meeting.interview = meeting.interview.jump(prompt.id)


def _took_back(meeting: Meeting, saved: Saved) -> bool:
    """Save what stood before; False: someone changed what was saved, and it stays."""
    if saved.before is None and isinstance(saved.after, Answer):
        return meeting.take_back(saved.what, saved.after)
    if _stands(meeting, saved.what) != saved.after:
        return False
    if isinstance(saved.before, Answer):
        meeting.advance(meeting.interview.record(saved.before, saved.what), quietly=True)
    else:
        meeting.save_detail(saved.what, saved.before)
    return True


def _stands(meeting: Meeting, what: str) -> object:
    if what in TYPED_DETAILS:
        return getattr(meeting.folder.assessment(), what)
    return meeting.folder.responses().answers.get(what)
