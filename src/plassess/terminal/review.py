"""Everything the team has put down, to read through and change by number."""

from plassess.assessment.days import day_with_weekday
from plassess.assessment.responses import Answer, State
from plassess.content.guide import Question
from plassess.terminal.closing import ask_check_in, ask_message, commit
from plassess.terminal.face import ANYWHERE
from plassess.terminal.meeting import Meeting
from plassess.terminal.opening import read_people
from plassess.terminal.question import hold_question
from plassess.terminal.steps import in_one_line

IN_WORDS = {
    State.ANSWERED: "answered",
    State.UNKNOWN: "we don't know yet",
    State.NOT_APPLICABLE: "does not apply",
    State.NEXT_TIME: "next time",
}


def show_review(meeting: Meeting) -> None:
    """Print every question with what was answered, then the plan's own parts, each under a number."""
    face, guide = meeting.face, meeting.interview.guide
    face.rule()
    face.say("What you have so far", style="bold")
    for number, question in enumerate(guide.questions, start=1):
        _show_answer(meeting, number, question, meeting.interview.answers.get(question.id))
    for number, (title, text) in enumerate(_parts(meeting), start=len(guide.questions) + 1):
        face.say()
        face.say(f"{title}: {text}", mark=f"{number:>2}  ")


def _show_answer(meeting: Meeting, number: int, question: Question, answer: Answer | None) -> None:
    face = meeting.face
    face.say()
    state = IN_WORDS[answer.state] if answer else "not answered yet"
    face.say(f"{question.title} · {state}", mark=f"{number:>2}  ", style="bold")
    if answer is None:
        return
    if answer.because:
        face.say(f"because {answer.because}", indent=4)
    if answer.text:
        face.say(answer.text, indent=4)
    for need in answer.individually:
        face.say(f"{need.who or 'Someone'}: {need.text}", indent=4)
    for step in answer.first_steps:
        sign = "committed: " if step.committed else ""
        face.say(f"{sign}{in_one_line(step)}", mark="→ ", indent=4)


def _parts(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    record = meeting.record
    steps = [step for answer in meeting.interview.answers.values() for step in answer.first_steps]
    committed = sum(step.committed for step in steps)
    check_in = day_with_weekday(record.check_in) if record.check_in else "open"
    return (
        ("Committed steps", f"{committed} of {len(steps)}"),
        ("Next look", check_in),
        ("What we will tell the superintendent", record.message or "open"),
        ("Team", ", ".join(part for part in [record.team.name or "", *record.team.people] if part) or "open"),
    )


def review_and_change(meeting: Meeting) -> None:
    """Show everything and change any of it by number until the team says that it is right."""
    count = len(meeting.interview.guide.questions)
    while True:
        show_review(meeting)
        meeting.face.say()
        meeting.face.say("Type a number to change that, or Enter when it is right.")
        line = meeting.face.ask("", commands=ANYWHERE)
        if not line:
            return
        if line.isdigit() and 1 <= int(line) <= count + 4:
            _change(meeting, int(line), count)
        else:
            meeting.face.say(f"The numbers run from 1 to {count + 4}.")


def _change(meeting: Meeting, number: int, count: int) -> None:
    if number <= count:
        question = meeting.interview.guide.questions[number - 1]
        meeting.interview = meeting.interview.jump(question.id)
        hold_question(meeting)
        meeting.interview = meeting.interview.through()
        return
    (commit, ask_check_in, ask_message, _change_team)[number - count - 1](meeting)


def _change_team(meeting: Meeting) -> None:
    face, team = meeting.face, meeting.record.team
    face.title("What is your team called?")
    name = face.ask("", default=team.name or "") or None
    face.title("Who is in the room?")
    people = read_people(face.ask("", default=", ".join(team.people)))
    changed = {key: value for key, value in (("name", name), ("people", list(people))) if value}
    meeting.save_detail("team", changed)
