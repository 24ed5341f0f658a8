"""Aims: the level wanted by the next self-assessment, for the rows the team chooses, with no default."""

from plassess.assessment.prompts import Prompt
from plassess.assessment.words import rating_in_words
from plassess.content.scale import Level, Rated
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import in_one_line
from plassess.conversation.typed.numbers import read_numbers
from plassess.conversation.typed.step_lines import read_step_line


def set_aims(meeting: Meeting) -> None:
    """Ask which rated rows are to move by the next self-assessment, and for each to which level."""
    face, rows = meeting.face, [prompt for prompt in meeting.interview.asked if _better_levels(meeting, prompt)]
    if not rows:
        return
    face.title("Which of these do you want to move by the next self-assessment? One to three are enough.")
    for number, prompt in enumerate(rows, start=1):
        answer = meeting.interview.answers[prompt.id]
        aim = f" · aim: level {answer.aim}" if answer.aim is not None else ""
        face.say(f"{prompt.title} · {rating_in_words(prompt.scale, answer)}{aim}", mark=f"{number:>2}  ", indent=1)
    face.say("Type their numbers, or Enter for none" + (" more" if _any_aim(meeting) else ""))
    while line := face.ask(""):
        numbers, wrong = read_numbers(line, len(rows))
        if not wrong:
            for number in numbers:
                _aim(meeting, rows[number - 1])
            return
        face.say(wrong)


def _any_aim(meeting: Meeting) -> bool:
    return any(answer.aim is not None for answer in meeting.interview.answers.values())


def _better_levels(meeting: Meeting, prompt: Prompt) -> tuple[Level, ...]:
    """Return the levels nearer to ideal than where the team stands, ideal first; none where it is not rated."""
    answer = meeting.interview.answers.get(prompt.id)
    if prompt.scale is None or answer is None:
        return ()
    if answer.has_not_begun:
        return prompt.scale.levels
    if not answer.is_answered or answer.level not in prompt.scale.labels:
        return ()
    return prompt.scale.levels[: prompt.scale.distance_to_ideal(answer.level)]


def _aim(meeting: Meeting, prompt: Prompt) -> None:
    """Ask for the level, and show the move that leads there."""
    face, better = meeting.face, _better_levels(meeting, prompt)
    answer = meeting.interview.answers[prompt.id]
    face.title(f"{prompt.title} · now {rating_in_words(prompt.scale, answer)}. Where by then?")
    for level in better:
        face.say(level.text, mark=f"{level.level:>2}  ", indent=1)
    while line := face.ask(""):
        if line in {str(level.level) for level in better}:
            meeting.save(answer.model_copy(update={"aim": int(line)}), prompt.id)
            _take_up_the_move(meeting, prompt, answer.level)
            return
        face.say(f"Type {' or '.join(str(level.level) for level in better)}, or Enter for no aim.")
    if answer.aim is not None:
        meeting.save(answer.model_copy(update={"aim": None}), prompt.id)
        face.say("No aim for that row any more.")


def _take_up_the_move(meeting: Meeting, prompt: Prompt, level: int | None) -> None:
    """Show the move that leads on from here, and make it a first step where somebody takes it on."""
    move = prompt.item.move_from(level) if isinstance(prompt.item, Rated) and level is not None else None
    if move is None:
        return
    meeting.face.say(f"A move for the next 90 days: {move.text}", indent=2)
    meeting.face.say("Who does it, and by when?  who / when; Enter to leave it")
    line = meeting.face.ask("", names=meeting.people)
    read = read_step_line(f"{move.text} / {line}", meeting.people, meeting.date) if line else None
    if read is not None:
        step = read.step.model_copy(update={"what": move.text})
        answer = meeting.interview.answers[prompt.id]
        meeting.save(answer.model_copy(update={"first_steps": (*answer.first_steps, step)}), prompt.id)
        saved = next(
            one for one in reversed(meeting.interview.answers[prompt.id].first_steps) if one.what == step.what
        )
        meeting.face.say(in_one_line(saved, meeting.today), mark=f"→ {saved.id}  ", indent=2)
