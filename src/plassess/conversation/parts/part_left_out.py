"""A part that was taken on and in which nothing is answered: it is taken back as if it had never been asked."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from plassess.assessment.alone.rows import asked_together
from plassess.assessment.coverage import may_be_asked
from plassess.content.library import MAP
from plassess.conversation.meeting_state import Meeting


def takes_back(meeting: Meeting, parts: Sequence[str]) -> bool:
    """Take parts back; False, and nothing is changed, where something in them is answered or marked alone."""
    before = _prompts(meeting)
    its_own = {id_ for id_, part in before.items() if part in parts}
    answers = meeting.interview.answers
    if any(answers[id_].is_given or answers[id_].has_content for id_ in its_own & answers.keys()):
        return False
    if any(part in meeting.record.alone for part in parts):
        return False
    for id_ in sorted(its_own & answers.keys()):
        meeting.take_back(id_, answers[id_])
    _leave_out(meeting, parts)
    _forget(meeting, its_own - _prompts(meeting).keys())
    return True


def _prompts(meeting: Meeting) -> dict[str, str]:
    """Return the parts of all prompts that may be asked, by the ids of these."""
    every = may_be_asked(meeting.record, meeting.interview.answers, meeting.library)
    return {prompt.id: prompt.part for prompt in every}


def _leave_out(meeting: Meeting, parts: Sequence[str]) -> None:
    """Use all but these, and ask nothing of them any more."""
    record, role = meeting.record, meeting.record.role
    is_as_noted = record.content.digest == meeting.library.digest(role, record.using)
    using = tuple(part for part in record.using if part not in parts)
    meeting.save_detail("using", using, quietly=True)
    if MAP in parts:
        meeting.save_detail("standards", (), quietly=True)
    editions = {part: edition for part, edition in record.content.editions.items() if part not in parts}
    digest = meeting.library.digest(role, using) if is_as_noted else record.content.digest
    content = record.content.model_copy(update={"editions": editions, "digest": digest})
    meeting.save_detail("content", content, quietly=True)
    meeting.begun.difference_update(parts)
    _ask_on(meeting)


def _ask_on(meeting: Meeting) -> None:
    """Go on with what is left of today; where the prompt on the table is gone, come to the end."""
    interview, prompts = meeting.interview, asked_together(meeting.record, meeting.interview.answers, meeting.library)
    left = {prompt.id for prompt in prompts}
    today = tuple(id_ for id_ in interview.today if id_ in left)
    at = interview.at if interview.at in left else None
    meeting.interview = replace(interview, prompts=prompts, today=today, at=at)
    meeting.offers_more = True


def _forget(meeting: Meeting, gone: Iterable[str]) -> None:
    """Leave out how the prompts were worded that nobody was asked after all."""
    ids = set(gone)
    for key in ("asked", "scales"):
        kept = {id_: said for id_, said in getattr(meeting.record, key).items() if id_ not in ids}
        meeting.save_detail(key, kept, quietly=True)
