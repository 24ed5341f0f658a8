"""The end of a meeting: what the team commits to, when it meets again, what it will tell, and a last look."""

from dataclasses import dataclass
from datetime import date

from plassess.assessment.days import day_with_weekday
from plassess.assessment.first_steps import full_name, read_numbers
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.terminal.face import AT_THE_END
from plassess.terminal.meeting import Meeting
from plassess.terminal.steps import ask_date, in_one_line

MOST_COMMITTED = 5


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a first step stands: its question, and its position in that answer."""

    question_id: str
    index: int
    step: FirstStep


def close_meeting(meeting: Meeting) -> None:
    """Ask for what the plan still lacks: commitments, a check-in date to come, the message."""
    if meeting.has_new_steps or not any(place.step.committed for place in _steps(meeting)):
        commit(meeting)
    check_in = meeting.record.check_in
    if _steps(meeting) and (check_in is None or check_in <= meeting.today):
        ask_check_in(meeting)
    if meeting.record.message is None and _has_content(meeting):
        ask_message(meeting)


def _has_content(meeting: Meeting) -> bool:
    return any(answer.state is State.ANSWERED for answer in meeting.interview.answers.values())


def _steps(meeting: Meeting) -> list[_Place]:
    """List every first step in the guide's order."""
    answers = meeting.interview.answers
    asked = [q.id for q in meeting.interview.guide.questions if q.id in answers]
    return [_Place(q, index, step) for q in asked for index, step in enumerate(answers[q].first_steps)]


def commit(meeting: Meeting) -> None:
    """Let the team pick the steps it commits to, and say for each what will show that it is done."""
    face, places = meeting.face, _steps(meeting)
    if not places:
        face.title("You have written no first steps, so there is nothing to commit to yet.")
        return
    count = "one first step" if len(places) == 1 else f"{len(places)} first steps"
    face.title(f"You have written {count}. Which three to five do you commit to now?")
    for number, place in enumerate(places, start=1):
        sign = "●" if place.step.committed else " "
        face.say(in_one_line(place.step), mark=f"{sign} {number:>2}  ", indent=1)
    before = tuple(number for number, place in enumerate(places, start=1) if place.step.committed)
    face.say(
        "Type their numbers, such as 1, 4, 7" + ("; Enter keeps those marked ●" if before else "; Enter for none")
    )
    chosen = _ask_which(meeting, len(places), before)
    for number, place in enumerate(places, start=1):
        if place.step.committed != (number in chosen):
            _save(meeting, place, place.step.model_copy(update={"committed": number in chosen}))
    _settle(meeting)


def _ask_which(meeting: Meeting, highest: int, before: tuple[int, ...]) -> tuple[int, ...]:
    face = meeting.face
    while line := face.ask("", commands=AT_THE_END):
        numbers, wrong = read_numbers(line, highest)
        if wrong:
            face.say(wrong)
        elif len(numbers) <= MOST_COMMITTED:
            return numbers
        else:
            face.say(f"That is {len(numbers)}. A team keeps three to five. Enter for all of them, or type fewer.")
            before = numbers
    return before


def _settle(meeting: Meeting) -> None:
    """Ask for each committed step what it lacks; each answer is on disk before the next is asked for."""
    for place in _steps(meeting):
        if not place.step.committed:
            continue
        for lacking, ask in (("who", _ask_owner), ("by", _ask_by), ("shown_by", _ask_shown_by)):
            step = meeting.interview.answers[place.question_id].first_steps[place.index]
            if getattr(step, lacking) is None and (found := ask(meeting, place)) is not None:
                _save(meeting, place, step.model_copy(update={lacking: found}))


def _ask_owner(meeting: Meeting, place: _Place) -> str | None:
    meeting.face.title(f"Who will do it?  Enter to leave open · {place.step.what}")
    return full_name(meeting.face.ask("", names=meeting.people, commands=AT_THE_END), meeting.people) or None


def _ask_by(meeting: Meeting, place: _Place) -> date | None:
    meeting.face.title(f"By when?  Enter to leave open · {place.step.what}")
    return ask_date(meeting)


def _ask_shown_by(meeting: Meeting, place: _Place) -> str | None:
    meeting.face.title(f"What will show that it is done?  Enter to leave open · {place.step.what}")
    return meeting.face.ask(f"{place.question_id}#shown-by-{place.index}", commands=AT_THE_END) or None


def _save(meeting: Meeting, place: _Place, step: FirstStep) -> None:
    answer: Answer = meeting.interview.answers[place.question_id]
    steps = list(answer.first_steps)
    steps[place.index] = step
    meeting.save(answer.model_copy(update={"first_steps": tuple(steps)}), place.question_id)


def ask_check_in(meeting: Meeting) -> None:
    """Ask for the day the team looks at its committed steps again."""
    meeting.face.title("When do you meet again to look at these?  in 4 weeks, or Oct 12; Enter to leave open")
    day = ask_date(meeting)
    if day is not None:
        meeting.face.say(f"→ {day_with_weekday(day)}", indent=2)
        meeting.save_detail("check_in", day)


def ask_message(meeting: Meeting) -> None:
    """Ask what the team will tell the superintendent, in its own words."""
    face, before = meeting.face, meeting.record.message or ""
    face.title("In two sentences: what will you tell the superintendent?  (an empty line ends it)")
    if before:
        face.say(before, indent=2)
        face.say("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    message = face.ask_text("closing#message", before=before, commands=AT_THE_END)
    with meeting.keeping("closing#message", message):
        if message and message != before:
            meeting.save_detail("message", message)
