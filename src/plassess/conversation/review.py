"""Everything the team has put down, to read through and change by number."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

from msgspec import Struct

from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer
from plassess.assessment.words import STANDING, heading
from plassess.conversation.asides.step_details import settle, settled_in_words
from plassess.conversation.check_ins.check_in_days import ask_check_in, planned_in_words
from plassess.conversation.commitments import ask_for_help, ask_message, commit
from plassess.conversation.exits import ANYWHERE, AT_THE_END, Command, Move, NotTaken
from plassess.conversation.kinds.given_words import GIVEN
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt import hold_one
from plassess.conversation.prompt_help import Also
from plassess.conversation.prompt_steps import in_one_line
from plassess.conversation.stages import one_behind
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.owners import renamed_people, with_renamed
from plassess.conversation.typed.people import told_back
from plassess.conversation.typed.room_line import read_room
from plassess.problems.sentences import counted

MOST_IN_A_ROW = 12
"""Prompts without an answer that are named one by one."""


def show_review(meeting: Meeting) -> None:
    """Print every question with what was answered, then the plan's own parts, each under a number."""
    face, prompts = meeting.face, meeting.interview.asked
    face.rule()
    face.say("What you have so far", style="bold")
    numbered = enumerate(prompts, start=1)
    for answered, run in groupby(numbered, lambda one: one[1].id in meeting.interview.answers):
        _show_run(meeting, list(run), answered=answered)
    _show_aside(meeting)
    for number, line in enumerate(_plan_lines(meeting), start=len(prompts) + 1):
        face.say()
        face.say(f"{line.title}: {line.text}", mark=f"{number:>2}  ")


def _show_run(meeting: Meeting, run: list[tuple[int, Prompt]], *, answered: bool) -> None:
    """Print prompts one by one; many in a row that wait for an answer take one line."""
    if answered or len(run) <= MOST_IN_A_ROW:
        for number, prompt in run:
            _show_answer(meeting, number, prompt, meeting.interview.answers.get(prompt.id))
        return
    (first, _), (last, _) = run[0], run[-1]
    meeting.face.say()
    meeting.face.say(f"{counted(len(run), 'prompt')} · {STANDING[None]}", mark=f"{first} to {last}  ", style="bold")


def _show_aside(meeting: Meeting) -> None:
    """Name the answers that hang on another one that was changed since; they are kept."""
    interview = meeting.interview
    asked = {prompt.id for prompt in interview.asked}
    given = {one for one, answer in interview.answers.items() if answer.is_given}
    titles = [prompt.short for prompt in interview.prompts if prompt.id in given - asked]
    if titles:
        meeting.face.say()
        meeting.face.say(f"Kept, but not asked as other answers stand now: {'; '.join(titles)}.")


def _show_answer(meeting: Meeting, number: int, prompt: Prompt, answer: Answer | None) -> None:
    face = meeting.face
    face.say()
    face.say(f"{prompt.title} · {_standing(prompt, answer)}", mark=f"{number:>2}  ", style="bold")
    if answer is None:
        return
    if answer.because:
        face.say(f"because {answer.because}", indent=4)
    if answer.text:
        face.say(answer.text, indent=4)
    for need in answer.individually:
        face.say(f"{need.who or 'Someone'}: {need.text}", indent=4)
    for thing in answer.evidence:
        face.say(f"rests on: {thing}", indent=4)
    if answer.note:
        face.say(answer.note, indent=4)
    for step in answer.first_steps:
        sign = "committed: " if step.committed else ""
        face.say(f"{sign}{in_one_line(step, meeting.today)}", mark=f"→ {step.id}  ", indent=4)
        if step.shown_by:
            face.say(f"shown by: {step.shown_by}", indent=6)


def _standing(prompt: Prompt, answer: Answer | None) -> str:
    """Write how a prompt stands, in a few words."""
    if answer is None:
        return STANDING[None]
    if not (answer.is_answered or answer.has_not_begun):
        return STANDING[answer.state]
    return GIVEN(prompt.item, prompt, answer) or STANDING[answer.state]


_NAMES = (*ANYWHERE, Command.BACK)


class _PlanLine(Struct, frozen=True):
    """A line of the review behind the prompts: what it is called, what stands there, and how it is changed."""

    title: str
    text: str
    change: Callable[[Meeting], object]


def _plan_lines(meeting: Meeting) -> tuple[_PlanLine, ...]:
    record = meeting.record
    steps = [step for answer in meeting.interview.answers.values() for step in answer.first_steps]
    committed = sum(step.committed for step in steps)
    settled = settled_in_words(meeting)
    team = ", ".join(part for part in [record.team.name or "", *record.team.people] if part)
    asks = "; ".join(f"{one.of}: {one.what}" for one in record.asks)
    return (
        _PlanLine("Committed steps", f"{committed} of {len(steps)}", commit),
        _PlanLine("Owners, dates, and what will show that a step is done", settled, settle),
        _PlanLine("Check-in", planned_in_words(meeting), ask_check_in),
        _PlanLine(heading(meeting.listener), record.message or "open", ask_message),
        _PlanLine("Team", team or "open", _change_team),
        _PlanLine("What you ask of others", asks or "nothing", ask_for_help),
    )


def review_and_change(meeting: Meeting) -> bool:
    """Show everything and change any of it by number until the team says that it is right."""
    while True:
        show_review(meeting)
        meeting.face.say()
        meeting.face.question("Type a number to change that, or Enter when it is right.")
        again = partial(show_review, meeting)
        number = meeting.face.take("closing#review", partial(_read, meeting), commands=AT_THE_END, listed=again)
        if number is None:
            return True
        with meeting.face.amid("closing#review", str(number)):
            change_line(meeting, number)


def _read(meeting: Meeting, line: str) -> int:
    number = as_number(line)
    if number is None or not 1 <= number <= last_line(meeting):
        raise NotTaken(f"The numbers run from 1 to {last_line(meeting)}.")
    return number


def last_line(meeting: Meeting) -> int:
    """Return the number of the review's last line."""
    return len(meeting.interview.asked) + len(_plan_lines(meeting))


def change_line(meeting: Meeting, number: int) -> None:
    """Change what stands in a line of the review; one prompt back from there is where its number was typed."""
    count = len(meeting.interview.asked)
    if number <= count:
        meeting.interview = meeting.interview.jump(meeting.interview.asked[number - 1].id)
        hold_one(meeting)
    else:
        _change_part(meeting, _plan_lines(meeting)[number - count - 1].change)


def _change_part(meeting: Meeting, change: Callable[[Meeting], object]) -> None:
    try:
        change(meeting)
    except Move as move:
        if move.command is not Command.BACK:
            raise


def _change_team(meeting: Meeting) -> None:
    team = one_behind(partial(_ask_team_name, meeting), partial(_ask_team_people, meeting))
    if team != meeting.record.team:
        change_team(meeting, team)


def _ask_team_name(meeting: Meeting) -> str | None:
    meeting.face.title("What is your team called?")
    before = meeting.record.team.name or ""
    name = meeting.face.ask("closing#team-name", default=before, commands=_NAMES, words=True, also=Also.LETTER)
    return name or None


def _ask_team_people(meeting: Meeting, name: str | None) -> Team:
    face, before = meeting.face, ", ".join(meeting.record.team.people)
    face.title("Who is in the room?")
    with face.amid("closing#team-name", name or ""):
        line = face.ask("closing#team-people", default=before, commands=_NAMES, words=True, also=Also.STEP)
    return Team(name=name, people=read_room(line))


def change_team(meeting: Meeting, team: Team) -> None:
    """Save who the team is; whoever has another name keeps their steps."""
    face, before = meeting.face, meeting.record.team
    meeting.save_detail("team", team)
    for line in told_back(team.people):
        face.say(line, indent=2)
    renamed = renamed_people(before.people, team.people)
    for prompt_id, answer in with_renamed(meeting.interview.answers, renamed).items():
        meeting.save(answer, prompt_id, quietly=True)
    for old, new in renamed.items():
        face.say(f"{old} is {new} from now on, also as the owner of first steps.", indent=2)
