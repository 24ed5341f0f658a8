"""``/undo``: what the last line saved is taken back, by a new save, unless somebody changed it since."""

from collections.abc import Iterator, Sequence

from plassess.assessment.responses import Answer, State
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.parts.part_left_out import takes_back
from plassess.conversation.parts.part_titles import part_title
from plassess.conversation.saved import TYPED_DETAILS, Saved
from plassess.conversation.typed.people import joined


def undo(meeting: Meeting) -> None:
    """Take back what the last line saved, then go to the prompt where it was typed; called again, what was before it.

    What was typed before the first prompt or at the end of the meeting leads nowhere: the team stays where it is.
    """
    if not meeting.saved:
        meeting.face.say("Nothing that was saved in this meeting is left to take back.")
        return
    last = meeting.saved[-1].line
    taken = [one for one in meeting.saved if one.line == last]
    kept = meeting.saved[: -len(taken)]
    back = [saved for saved in reversed(taken) if _take_back(meeting, saved)]
    for line in _commitments_in_words(back):
        meeting.face.say(line)
    at = taken[0].at
    if at and at in {prompt.id for prompt in meeting.interview.asked}:
        meeting.interview = meeting.interview.jump(at)
        meeting.from_behind = True
    meeting.saved = kept


def _take_back(meeting: Meeting, saved: Saved) -> bool:
    """Take it back and say so; of commitments that is said of all of them together."""
    face = meeting.face
    if saved.what == "using":
        return _part_taken_back(meeting, saved)
    if not _took_back(meeting, saved):
        face.say("Someone changed that since. It stays as it is.")
        return False
    if _committed_anew(saved):
        return True
    if saved.what in TYPED_DETAILS:
        face.say(f"Taken back: {_DETAILS[saved.what]}.")
    else:
        prompt = next((one for one in meeting.interview.asked if one.id == saved.what), None)
        where = prompt.short if prompt else saved.what
        face.say(f"Taken back: {_in_words(saved)} at “{where}”. It stands as it did before.")
    return True


def _part_taken_back(meeting: Meeting, saved: Saved) -> bool:
    """Take back a part that was taken on, where nothing in it is answered, and say so."""
    before, after = ({*using} if isinstance(using, tuple) else set() for using in (saved.before, saved.after))
    parts = [part for part in meeting.record.using if part in after - before]
    if not parts or not takes_back(meeting, parts):
        meeting.face.say("Something in what you took on is answered or marked alone. It stays.")
        return False
    titles = joined([part_title(meeting.library, part) for part in parts])
    meeting.face.say(f"Taken back: {titles}. It is asked no more, and can be taken on another day.")
    return True


def _committed_anew(saved: Saved) -> dict[int, bool]:
    """Return what became committed, or not any more, by the ids of the steps."""
    if not (isinstance(saved.before, Answer) and isinstance(saved.after, Answer)):
        return {}
    before = {step.id: step.committed for step in saved.before.first_steps}
    after = {step.id: step.committed for step in saved.after.first_steps}
    return {one or 0: stands for one, stands in after.items() if one in before and before[one] != stands}


def _commitments_in_words(back: Sequence[Saved]) -> Iterator[str]:
    """Say what steps are again, now that a choice among them is taken back."""
    changed = {one: stands for saved in back for one, stands in _committed_anew(saved).items()}
    for was, one_is, many_are in (
        (True, "is a first step again, not committed", "are first steps again, not committed"),
        (False, "is committed again", "are committed again"),
    ):
        numbers = [str(one) for one in sorted(changed) if changed[one] is was]
        if numbers:
            many = len(numbers) > 1
            yield f"Step{'s' if many else ''} {joined(numbers)} {many_are if many else one_is}."


_DETAILS = {
    "team": "who is in the room",
    "check_in": "the check-in",
    "check_ins": "the check-ins",
    "message": "the message",
    "asks": "what you ask of others",
}
_FIELDS = {
    "text": "what was written", "marked": "the tally", "individually": "a learning need",
    "evidence": "what it rests on", "note": "the note", "level": "the rating", "aim": "the aim", "place": "the place",
    "today": "the share", "wished": "the share", "chosen": "the choice", "number": "the number",
    "because": "why it does not apply",
}  # fmt: skip


def _in_words(saved: Saved) -> str:
    """Name what differs between an answer and the one before it."""
    after = saved.after if isinstance(saved.after, Answer) else Answer(state=State.NEXT_TIME)
    before = saved.before if isinstance(saved.before, Answer) else Answer(state=State.NEXT_TIME)
    changed = [step for step in after.first_steps if step not in before.first_steps]
    gone = [step for step in before.first_steps if step.id not in {one.id for one in after.first_steps}]
    if changed or gone:
        return f"first step {(changed or gone)[-1].id}, “{(changed or gone)[-1].what}”"
    return next(
        (words for key, words in _FIELDS.items() if getattr(after, key) != getattr(before, key)), "the answer"
    )


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
