"""The parts of a self-assessment, one after the other: the guide, the map with its standards, the instruments."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.conditions_met import asked_of
from plassess.assessment.interview import standards_named
from plassess.assessment.prompts import Prompt, minutes_of, prompts_of
from plassess.content.framework import Standard
from plassess.content.innovation_map import MINUTES_A_ROW
from plassess.content.library import GUIDE, MAP, Library
from plassess.conversation.exits import AT_THE_END
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.parts.part_titles import part_title
from plassess.conversation.typed.numbers import numbers_to
from plassess.conversation.welcome import pick_questions
from plassess.problems.errors import PlassessError
from plassess.problems.sentences import counted

MOST_STANDARDS = 4
SYMPTOMS_AT_A_TIME = 8
MOST_UNASKED = 30
"""Minutes of a part that is taken on at the end of a meeting by its number alone."""
_TIME_OF_MAP = f"two to four standards, about {3 * MINUTES_A_ROW} min each"


def begin_next_part(meeting: Meeting) -> bool:
    """Begin the next part that has something open; False where none is left."""
    for part in meeting.record.using:
        if part in meeting.begun:
            continue
        if part == MAP and not meeting.record.standards:
            _choose_standards(meeting)
        if part != GUIDE and part not in meeting.record.alone:
            _ask_how_to_rate(meeting, part)
        is_open = bool(meeting.interview.coverage.of_part(part).open)
        if is_open:
            _begin(meeting, part)
        meeting.begun.add(part)
        if is_open:
            return True
    return False


def mark_alone(meeting: Meeting, parts: Sequence[str]) -> None:
    """Settle who marks the rated ones of these parts alone; what the team marks together after all is asked."""
    from plassess.conversation.alone.who_marks import can_be_marked_alone, settle_who_marks  # most mark together

    rated = [part for part in parts if can_be_marked_alone(meeting, part)]
    if not rated:
        meeting.face.say("Nothing here has levels to mark alone, so the team answers together.")
    if MAP in rated and not meeting.record.standards:
        _choose_standards(meeting)
    if rated and settle_who_marks(meeting, rated):
        meeting.use()


def _ask_how_to_rate(meeting: Meeting, part: str) -> None:
    from plassess.conversation.alone.who_marks import ask_how_to_rate  # a guide is not rated

    if ask_how_to_rate(meeting, part):
        mark_alone(meeting, [part])


def _begin(meeting: Meeting, part: str) -> None:
    if part == GUIDE:
        pick_questions(meeting)
        return
    waiting = meeting.interview.coverage.of_part(part).open
    meeting.face.title(f"{part_title(meeting.library, part)}: {len(waiting)} to go, about {minutes_of(waiting)} min")
    instrument = meeting.library.instrument(part)
    if instrument is not None:
        meeting.face.say(instrument.about)
    meeting.interview = meeting.interview.pick([p.id for p in waiting], out_of=())


def part_in_words(library: Library, role: str, part: str, scope: Sequence[str]) -> str:
    """Say what a part holds and how long it takes; what hangs on an answer is not counted before it is given."""
    if part == MAP:
        return f"{part_title(library, part)} · {_TIME_OF_MAP}"
    prompts = prompts_of(library, role, (part,), (), scope)
    asked = asked_of(prompts, {})
    what, in_all = ("question", " in all") if part == GUIDE else ("prompt", "")
    count = counted(len(asked), what)
    more = f", and up to {len(prompts) - len(asked)} more as you answer" if len(asked) < len(prompts) else ""
    return f"{part_title(library, part)} · {count}{more}, about {counted(minutes_of(asked), 'minute')}{in_all}"


def offer_more(meeting: Meeting) -> bool:
    """Offer what else there is, what follows the plan to students first; True where the team takes some of it on."""
    try:
        meeting.library = meeting.load_everything()
    except PlassessError as error:
        meeting.face.say(f"There would be more, but it cannot be read:\n{error}")
        return False
    face, library, record = meeting.face, meeting.library, meeting.record
    meant = [one for one in library.team_instruments if not one.offered_to or record.role in one.offered_to]
    first = [one.id for one in meant if one.follows_chain]
    parts = dict.fromkeys((*first, MAP, *(one.id for one in meant)))
    others = [part for part in parts if part not in record.using and _prompts(meeting, part)]
    if not others:
        return False
    again = partial(_list_parts, meeting, others)
    face.title("There is more, today or another day:")
    again()
    face.keys("Type numbers to take them on, or Enter to come to the end of this meeting.", shows=again)

    def read(line: str) -> tuple[int, ...]:
        numbers = numbers_to(len(others))(line)
        return numbers if _is_for_today(meeting, [others[number - 1] for number in numbers]) else ()

    numbers = face.take("closing#more", read, commands=AT_THE_END, listed=again, or_none=True)
    if numbers:
        meeting.use(parts=[others[number - 1] for number in numbers])
    return bool(numbers)


def _is_for_today(meeting: Meeting, parts: Sequence[str]) -> bool:
    """Ask whether parts that take long are meant for today; what takes less is."""
    asked = [prompt for part in parts if part != MAP for prompt in asked_of(_prompts(meeting, part), {})]
    minutes = minutes_of(asked)
    if minutes <= MOST_UNASKED:
        return True
    what = f"{counted(len(asked), 'prompt')}, about {counted(minutes, 'minute')}"
    meeting.face.question(f"That is {what}. Take it on now?  y for yes, Enter for not today")
    why = "Type y to take it on now, or press Enter for not today."
    return meeting.face.agrees("closing#more-now", why, enter=False, commands=AT_THE_END)


def _list_parts(meeting: Meeting, parts: Sequence[str]) -> None:
    for number, part in enumerate(parts, start=1):
        minutes = minutes_of(asked_of(_prompts(meeting, part), {}))
        time = _TIME_OF_MAP if part == MAP else f"about {minutes} min"
        meeting.face.say(f"{part_title(meeting.library, part)} · {time}", mark=f"{number:>2}  ", indent=1)


def _prompts(meeting: Meeting, part: str) -> tuple[Prompt, ...]:
    """List what a part could ask in the team's scope, of a map about any standard."""
    every = [standard.id for standard in meeting.library.framework.standards]
    return prompts_of(meeting.library, meeting.record.role, (part,), every, meeting.record.scope)


def _choose_standards(meeting: Meeting) -> None:
    """Ask for two to four standards to look at, proposed from what the guide named; all of them for who asks."""
    face = meeting.face
    standards = _standards_of_the_map(meeting)
    ids = [standard.id for standard in standards]
    named = standards_named(meeting.guide, meeting.interview)
    proposed = _from_symptoms(meeting, standards) if meeting.from_symptoms else [one for one in named if one in ids]
    proposed = proposed[:MOST_STANDARDS]
    again = partial(_list_standards, meeting, standards, proposed)
    again()
    face.title("Which two to four standards do you want to look at?")
    default = f"; Enter takes those marked ●: {_titles(standards, proposed)}" if proposed else ""
    face.keys(f"Type their numbers, such as 5, 11, or all{default}")
    every = range(1, len(standards) + 1)

    def read(line: str) -> Sequence[int]:
        return every if line.casefold() == "all" else numbers_to(len(standards))(line)

    numbers = face.take("standards#pick", read, commands=AT_THE_END, listed=again)
    chosen = [standards[number - 1].id for number in numbers] if numbers else proposed
    if chosen:
        meeting.use(standards=chosen)


def _list_standards(meeting: Meeting, standards: Sequence[Standard], proposed: Sequence[str]) -> None:
    face, frames = meeting.face, meeting.library.framework.frames
    heads = [next((one.id for one in frame.standards if one in standards), None) for frame in frames]
    titles = {head: frame.title for head, frame in zip(heads, frames, strict=True) if head}
    for number, standard in enumerate(standards, start=1):
        if standard.id in titles:
            face.say()
            face.say(titles[standard.id], indent=1)
        sign = "●" if standard.id in proposed else " "
        face.say(f"{standard.title}. {standard.about}", mark=f"{sign} {number:>2}  ", indent=1)


def _standards_of_the_map(meeting: Meeting) -> list[Standard]:
    """List the standards that the map has rows about, in the team's scope."""
    about = {standard for prompt in _prompts(meeting, MAP) for standard in prompt.standards}
    return [standard for standard in meeting.library.framework.standards if standard.id in about]


def _titles(standards: Sequence[Standard], chosen: Sequence[str]) -> str:
    return " · ".join(standard.title for standard in standards if standard.id in chosen)


def _from_symptoms(meeting: Meeting, standards: Sequence[Standard]) -> list[str]:
    """Let the team name what it sees going wrong; the standards are those whose lack shows so, most named first."""
    symptoms = [(symptom, standard.id) for standard in standards for symptom in standard.symptoms]

    numbers = _ask_symptoms(meeting, [symptom for symptom, _ in symptoms])
    named = [symptoms[number - 1][1] for number in numbers or ()]
    return sorted(dict.fromkeys(named), key=lambda one: -named.count(one))


def _ask_symptoms(meeting: Meeting, symptoms: Sequence[str]) -> Sequence[int] | None:
    """Show some at a time, so that what is asked stands in sight; Enter leads to the next ones."""
    for first in range(0, len(symptoms), SYMPTOMS_AT_A_TIME):
        last = min(first + SYMPTOMS_AT_A_TIME, len(symptoms))
        _list_symptoms(meeting, symptoms, first, last)
        meeting.face.title(
            "Which of these do you see here? Each may have other causes; they only propose where to look."
        )
        more = f"; Enter for the next ones, {len(symptoms) - last} more" if last < len(symptoms) else ""
        meeting.face.keys(f"Type all that you see at once, such as 3, 8, 21{more}")
        read, again = numbers_to(len(symptoms)), partial(_list_symptoms, meeting, symptoms, 0, last)
        if numbers := meeting.face.take("standards#symptoms", read, commands=AT_THE_END, listed=again, or_none=True):
            return numbers
    return None


def _list_symptoms(meeting: Meeting, symptoms: Sequence[str], first: int, last: int) -> None:
    for number in range(first + 1, last + 1):
        meeting.face.say(symptoms[number - 1], mark=f"{number:>3}  ")
