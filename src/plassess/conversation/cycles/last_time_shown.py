"""What the team answered last time, as a quiet line beside a prompt; ``?`` shows the whole of it."""

from plassess.assessment.cycles.carried_over import CarriedOver, LastTime
from plassess.assessment.goals.goal_words import goal_in_words
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, State
from plassess.assessment.words import NO_DATE, NO_OWNER, STANDING, capital, day_short
from plassess.conversation.face import Face
from plassess.conversation.kinds.given_words import GIVEN

MOST_LETTERS = 90
"""Of a text beside a prompt; the whole of it stands under ``?``."""


def say_last_time(face: Face, last: LastTime | None, prompt: Prompt) -> None:
    """Print a line on how the prompt was answered last time; nothing where it was not."""
    if last is None or (answer := last.answers.get(prompt.id)) is None:
        return
    if said := _in_a_line(prompt, answer):
        face.say(f"Last time ({last.day.isoformat()}): {said}", indent=2, style="dim")


def show_last_time(face: Face, last: LastTime | None, prompt: Prompt | None) -> None:
    """Print all of what was said to the prompt last time."""
    answer = last.answers.get(prompt.id) if last and prompt else None
    if last is None or prompt is None or answer is None or not _in_a_line(prompt, answer):
        return
    face.title(f"Last time ({last.day.isoformat()})")
    for text in filter(None, (capital(_given(prompt, answer)), answer.text, answer.because, answer.note)):
        face.say(text, indent=2)
    for one in answer.evidence:
        face.say(one, mark="evidence: ", indent=2)
    for step in answer.first_steps:
        face.say(step.what, mark="first step: ", indent=2)


def tell_last_time(face: Face, carried: CarriedOver) -> None:
    """Say what this one follows, and print the steps of last time that are neither done nor dropped."""
    face.say()
    face.say(
        f"It follows {carried.last.id}. What was said then stands beside each prompt; nothing is answered yet.",
        indent=2,
    )
    if carried.goals:
        face.title("Your open goals, which come along")
    for goal in carried.goals:
        face.say(goal_in_words(goal, carried.day), mark=f"{goal.id}  ", indent=2)
    if not carried.steps:
        return
    face.title(f"Last time’s open steps ({carried.day.isoformat()})")
    for step in carried.steps:
        by = f"by {day_short(step.by)}, {step.by.year}" if step.by else NO_DATE
        face.say(f"{step.what} · {step.who or NO_OWNER} · {by}", mark=f"{step.id:>2}  ", indent=1)
    face.say(f"They stay in {carried.last.id}, by these numbers; plassess status tells them here too.", indent=2)


def _in_a_line(prompt: Prompt, answer: Answer) -> str:
    """Say what was given, or how a text began; empty where nothing was said."""
    if said := capital(_given(prompt, answer)):
        return said
    first, *more = answer.text.strip().splitlines() or [""]
    if len(first) > MOST_LETTERS:
        return f"{first[:MOST_LETTERS].rpartition(' ')[0] or first[:MOST_LETTERS]} …"
    return f"{first} …" if more else first


def _given(prompt: Prompt, answer: Answer) -> str:
    """Say what was chosen, or how the prompt stood; a level that is no more is told by its number."""
    if answer.state in (State.UNKNOWN, State.NOT_APPLICABLE, State.NOT_BEGUN):
        return STANDING[answer.state]
    if answer.state is State.NEXT_TIME:
        return ""
    if prompt.scale is not None and answer.level is not None and answer.level not in prompt.scale.labels:
        return f"level {answer.level}, of levels that have changed"
    return GIVEN(prompt.item, prompt, answer)
