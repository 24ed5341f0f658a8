"""What the plan holds about its first steps: which there are, and who does each, by when, and what will show it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_with_weekday
from plassess.conversation.asides.day_asked import Side, ask_date, offer_new_word, tell_calendar
from plassess.conversation.asides.owner_asked import owner_meant
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import AT_THE_END, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also, unless_stands
from plassess.conversation.prompt_steps import in_one_line
from plassess.conversation.stages import go_through, one_behind
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.people import full_name, remark_on
from plassess.conversation.typed.step_lines import (
    read_owner_and_date,
    reads_like_a_step,
    without_unread_date,
)

_A_STEP = "a step"
_ENTER = "  Enter to leave open"


class StepPlace(Struct, frozen=True):
    """A first step with the prompt it was written at."""

    prompt_id: str
    step: FirstStep

    @property
    def id(self) -> int:
        """The step's id, which every step that was saved has."""
        return self.step.id or 0


def all_steps(meeting: Meeting) -> list[StepPlace]:
    """List every first step in the guide's order."""
    answers = meeting.interview.answers
    asked = [prompt.id for prompt in meeting.interview.prompts if prompt.id in answers]
    return [StepPlace(one, step) for one in asked for step in answers[one].first_steps]


def open_steps(meeting: Meeting) -> list[StepPlace]:
    """List those neither done nor dropped: what is done stays as committed as it was, and counts to no limit."""
    return [place for place in all_steps(meeting) if place.step.done is None and place.step.dropped is None]


def list_steps(meeting: Meeting, places: Sequence[StepPlace]) -> None:
    """Print steps with their numbers; those that are committed are marked."""
    for place in places:
        sign = "●" if place.step.committed else " "
        meeting.face.say(in_one_line(place.step, meeting.today), mark=f"{sign} {place.id:>2}  ", indent=1)


class Lack(Struct, frozen=True):
    """One thing to ask about a step; ``prompt`` is where it is asked."""

    key: str
    place: StepPlace

    @property
    def prompt(self) -> str:
        """The prompt's place."""
        return f"closing#{self.key.replace('_', '-')}-{self.place.id}"


def ask_what_is_lacking(meeting: Meeting, asked: list[Lack]) -> bool:
    """Ask for each committed step what it lacks; each answer is on disk before the next is asked for.

    ``asked``: what was asked already, where the team comes back to it.
    """
    from_behind = len(asked) - 1 if asked else None
    asked[:] = asked or [
        Lack(key, place)
        for place in open_steps(meeting)
        for key in _ASK
        if place.step.committed and getattr(place.step, key) is None
    ]
    _ask_each(meeting, asked, from_behind)
    return bool(asked)


def _ask_each(meeting: Meeting, lacks: Sequence[Lack], from_behind: int | None = None) -> None:
    """Ask one after the other, from the one on that the meeting was left at."""
    left = meeting.face.returning
    begin = next((at for at, one in enumerate(lacks) if left == one.prompt or left.startswith(f"{one.prompt}-")), 0)
    stages = [partial(_ASK[one.key], meeting, one.place) for one in lacks]
    go_through(stages, from_behind=from_behind, begin=begin)


def settled_in_words(meeting: Meeting) -> str:
    """Name the committed steps by their numbers."""
    return ", ".join(str(place.id) for place in all_steps(meeting) if place.step.committed) or "none committed yet"


def settle(meeting: Meeting) -> None:
    """Change the owner, the date and what will show it, of any first step by its number."""
    face, places = meeting.face, {place.id: place for place in all_steps(meeting)}
    if not places:
        face.say("There are no first steps yet.")
        return

    def ask_which() -> StepPlace | None:
        list_steps(meeting, list(places.values()))
        face.title("Which step?  Type its number, or Enter to go on")
        again = partial(list_steps, meeting, list(places.values()))
        return face.take("closing#step", partial(_place_of, places), commands=AT_THE_END, listed=again)

    def ask_each(found: StepPlace | None) -> None:
        if found:
            with face.amid("closing#step", str(found.id)):
                _ask_each(meeting, [Lack(key, found) for key in _ASK])

    one_behind(ask_which, ask_each)


def _place_of(places: Mapping[int, StepPlace], line: str) -> StepPlace:
    number = as_number(line)
    if number is None or number not in places:
        raise NotTaken(f"Type the number of a step: {', '.join(map(str, places))}.")
    return places[number]


def _save(meeting: Meeting, place: StepPlace, key: str, value: object) -> bool:
    """Save one thing about a step, as it stands by now."""
    step = meeting.step(place.prompt_id, place.id)
    if step is not None and getattr(step, key) != value:
        changed = step.model_copy(update={key: value})
        if key == "by" and value:
            changed = changed.model_copy(update={"what": without_unread_date(step.what, meeting.date)})
        meeting.save_step(place.prompt_id, step, changed)
    return True


def _short(step: FirstStep) -> str:
    return step.what.rstrip(".!")


def _ask_owner(meeting: Meeting, place: StepPlace) -> bool:
    before, face = meeting.step(place.prompt_id, place.id) or place.step, meeting.face
    face.title(f"{_short(before)}: who will do it?{unless_stands(before.who, _ENTER)}")
    line = _owner_typed(meeting, f"closing#who-{place.id}", before.who or "")
    read = read_owner_and_date(line, meeting.people, meeting.date)
    if read.who and read.when.day and not read.when.asks and before.by is None:
        tell_calendar(meeting, read.when)
        _save(meeting, place, "by", read.when.day)
        line = read.who
    side = Side(f"closing#who-{place.id}", AT_THE_END)
    with face.amid(side.place, line):
        owner = owner_meant(meeting, full_name(line, meeting.people), side) or None
    if remark := remark_on(owner, meeting.people, meeting.remarked):
        face.say(remark, indent=2)
    return _save(meeting, place, "who", owner)


def _owner_typed(meeting: Meeting, prompt: str, before: str) -> str:
    """Read who does it; a line that has the look of a step is handed back where it is not meant so."""
    face = meeting.face
    while True:
        line = face.ask(prompt, default=before, names=meeting.people, commands=AT_THE_END, words=True, also=Also.STEP)
        look = _look_of(meeting, line)
        if line == before or not look:
            return line
        face.question(f"That has the look of {look}. Is it who does this one?  y for yes, Enter for no")
        with face.amid(prompt, line):
            why = "Type y where it is who does this one, or press Enter for no."
            is_meant = face.agrees(f"{prompt}-meant", why, enter=False, commands=AT_THE_END)
        if is_meant:
            return line
        where = " A new step is typed at its question, which /jump goes to." if look == _A_STEP else ""
        face.hand_back(prompt, line, f"Who does it, then?{where}")


def _look_of(meeting: Meeting, line: str) -> str:
    """Name what a line is by its look, where it is hardly who does a step; empty for anybody's name."""
    if reads_like_a_step(line, meeting.people, meeting.date):
        return _A_STEP
    found = read_owner_and_date(line, meeting.people, meeting.date)
    return "a day" if not found.who and (found.when.is_date or found.unread) else ""


def _ask_by(meeting: Meeting, place: StepPlace) -> bool:
    before = meeting.step(place.prompt_id, place.id) or place.step
    meeting.face.title(f"{_short(before)}: by when?{unless_stands(before.by, _ENTER)}")
    prompt = f"closing#by-{place.id}"
    day = ask_date(meeting, prompt, AT_THE_END, before.by)
    if day is not None and day != before.by:
        meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
    _save(meeting, place, "by", day)
    offer_new_word(meeting, Side(prompt, AT_THE_END))
    return True


def _ask_shown_by(meeting: Meeting, place: StepPlace) -> bool:
    before, face = meeting.step(place.prompt_id, place.id) or place.step, meeting.face
    face.title(f"{_short(before)}: what will show that it is done?{unless_stands(before.shown_by, _ENTER)}")
    prompt = f"closing#shown-by-{place.id}"
    shown = " ".join(face.ask(prompt, default=before.shown_by or "", commands=AT_THE_END, words=True).split())
    if not before.shown_by and is_meant_elsewhere(face, prompt, shown, "what will show it", AT_THE_END):
        return _ask_shown_by(meeting, place)
    return _save(meeting, place, "shown_by", shown or None)


_ASK: Mapping[str, Callable[[Meeting, StepPlace], bool]] = {
    "who": _ask_owner,
    "by": _ask_by,
    "shown_by": _ask_shown_by,
}
