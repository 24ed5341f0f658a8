"""What any kind of prompt does: it is put, an answer is put on disk, and what it needs is asked for."""

from collections.abc import Sequence

from plassess.assessment.coverage import Stands, lacks
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.assessment.words import capital, stands_in_words
from plassess.conversation.cycles.last_time_shown import say_last_time
from plassess.conversation.exits import BESIDE_A_RATING, KEYS
from plassess.conversation.meeting_state import Meeting
from plassess.problems.sentences import counted

MINUTES_OF_THE_END = 10
"""Kept for commitments and the check-in."""


def for_minutes(minutes: int) -> str:
    """Say how long there is, and what of it is kept for the end."""
    kept = f", {MINUTES_OF_THE_END} of them kept for the end" if minutes > MINUTES_OF_THE_END else ""
    return f"For {counted(minutes, 'minute')}{kept}"


def put(meeting: Meeting, prompt: Prompt, *, title: str = "", why: str = "", has_list: bool = False) -> None:
    """Print where the team is, the question, why and the keys: together, right above the line to type on."""
    face = meeting.face
    _say_where(meeting, prompt)
    _say_what_to_look_at(meeting, prompt)
    face.say()
    if title and title != prompt.ask:
        face.say(title, indent=2)
    face.say(prompt.ask, indent=2, style="bold")
    face.ask_again_as(prompt.ask)
    if why:
        face.say(f"Why: {why}", indent=2)
    say_last_time(face, meeting.last_time, prompt)
    face.say()
    face.say(f"list · {KEYS}" if has_list else KEYS, style="dim")


def _say_where(meeting: Meeting, prompt: Prompt) -> None:
    """Print how far the team is, with the number that ``/jump`` takes, and the group where it has some."""
    interview, face = meeting.interview, meeting.face
    today = interview.asked_today
    left = f"about {interview.minutes_left} min left, and {MINUTES_OF_THE_END} for the end"
    place = f"Question {today.index(prompt) + 1} of {len(today)} today · {left}"
    face.say(f"{place} · number {interview.number(prompt.id)} of {len(interview.asked)}", style="dim")
    _say_group(meeting, prompt, today[: today.index(prompt)])


def _say_group(meeting: Meeting, prompt: Prompt, before: Sequence[Prompt]) -> None:
    """Print the groups of an instrument's item, where there are several; at its first prompt what each is about."""
    instrument = meeting.library.instrument(prompt.part)
    if instrument is None or len(instrument.groups) < 2:
        return
    told = {id_ for one in before if one.part == prompt.part for id_ in (*one.outer_groups, one.group)}
    groups = [one for id_ in (*prompt.outer_groups, prompt.group) for one in instrument.groups if one.id == id_]
    known = [group for group in groups if group.id in told]
    if known:
        meeting.face.say(" › ".join(group.title for group in known))
    for depth, group in enumerate(groups[len(known) :], start=len(known)):
        meeting.face.say(f"{group.title}: {group.about}", indent=2 * depth)


def _say_what_to_look_at(meeting: Meeting, prompt: Prompt) -> None:
    """Say why an answer should be looked at again, and what it was given to where that read otherwise."""
    why, asked = meeting.answer().look_again, meeting.record.asked.get(prompt.id)
    if why is None:
        return
    meeting.face.say(f"{capital(stands_in_words(Stands.LOOK_AGAIN))}. {why}", style="bold")
    if asked not in (None, prompt.ask):
        meeting.face.say(f"It was asked: {asked}", indent=2)


def save_answered(meeting: Meeting, changes: dict[str, object]) -> None:
    """Save what was given, where it differs from what stands there by now; why it did not apply goes.

    A command that was obeyed while it was asked for may have changed the answer: who is renamed keeps their steps.
    """
    before = meeting.answer()
    answer = before.model_copy(update={"state": State.ANSWERED, **changes, "because": None})
    if answer != before:
        meeting.save(answer)


def ask_what_is_needed(meeting: Meeting, prompt: Prompt) -> bool:
    """Ask for what the answer on the table needs and does not have; Enter leaves it open."""
    face, needs = meeting.face, lacks(prompt, meeting.answer())
    for need in needs:
        place = f"{prompt.id}#{'note' if need == 'reason' else 'evidence'}"
        asked = "a reason. Why is it so?" if need == "reason" else "evidence. What shows that it is so?"
        face.title(f"This answer needs {asked}  (Enter to leave it open)")
        line = face.ask(place, commands=BESIDE_A_RATING, words=True)
        given = {"note": line} if need == "reason" else {"evidence": (line,)}
        if line:
            with meeting.keeping(place, line):
                meeting.save(meeting.answer().model_copy(update=given))
    return bool(needs)
