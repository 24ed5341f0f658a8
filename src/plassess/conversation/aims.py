"""Aims: what is wanted by the next self-assessment, for the rows and choices the team picks, with no default."""

from msgspec import Struct

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, FirstStep
from plassess.assessment.words import chosen_in_words, rating_in_words
from plassess.content.conditions import Wanted
from plassess.content.instrument import Choice, Option
from plassess.content.scale import Rated
from plassess.conversation.face import AT_THE_END
from plassess.conversation.item_help import show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import in_one_line, settled, take_first_steps
from plassess.conversation.typed.numbers import read_numbers
from plassess.conversation.typed.step_lines import read_owner_and_date


class _Better(Struct, frozen=True):
    """Something better than what stands: ``typed`` is how it is picked, ``aim`` how it is kept."""

    typed: str
    aim: Wanted
    text: str


def set_aims(meeting: Meeting) -> None:
    """Ask what is to move by the next self-assessment, and for each of these where to."""
    face, prompts = meeting.face, [prompt for prompt in meeting.interview.asked if _better(meeting, prompt)]
    if not prompts:
        return
    face.title("Which of these do you want to move by the next self-assessment? One to three are enough.")
    for number, prompt in enumerate(prompts, start=1):
        answer = meeting.interview.answers[prompt.id]
        face.say(
            f"{prompt.short} · {_stands(prompt, answer)}{_aimed(prompt, answer)}", mark=f"{number:>2}  ", indent=1
        )
    face.say("Type their numbers, or Enter for none" + (" more" if _any_aim(meeting) else ""))
    while line := face.ask(""):
        numbers, wrong = read_numbers(line, len(prompts))
        if not wrong:
            for number in numbers:
                _aim(meeting, prompts[number - 1])
            return
        face.say(wrong)


def _any_aim(meeting: Meeting) -> bool:
    return any(answer.aim is not None for answer in meeting.interview.answers.values())


def _stands(prompt: Prompt, answer: Answer) -> str:
    item = prompt.item
    return chosen_in_words(item, answer) if isinstance(item, Choice) else rating_in_words(prompt.scale, answer)


def _aimed(prompt: Prompt, answer: Answer) -> str:
    if answer.aim is None:
        return ""
    option = prompt.item.option(str(answer.aim)) if isinstance(prompt.item, Choice) else None
    return f" · aim: {option.text if option else f'level {answer.aim}'}"


def _better(meeting: Meeting, prompt: Prompt) -> tuple[_Better, ...]:
    """Return what is better than where the team stands; nothing where it has not answered, or nothing is ordered."""
    answer = meeting.interview.answers.get(prompt.id)
    if answer is None:
        return ()
    if isinstance(prompt.item, Choice):
        better = _better_options(prompt.item, answer)
        return tuple(_Better(str(at), option.id, option.text) for at, option in enumerate(better, start=1))
    return _better_levels(prompt, answer)


def _better_options(item: Choice, answer: Answer) -> list[Option]:
    """Return the options that are worth more than the one chosen; of several, those that were not chosen."""
    chosen = [option for option in item.options if option.id in answer.chosen]
    if not (item.has_worths and answer.is_answered and chosen):
        return []
    offered = [one for one in item.options if one.retired is None and not one.alone and one not in chosen]
    least = 0.0 if item.several else max(one.worth or 0 for one in chosen)
    return [one for one in offered if (one.worth or 0) > least]


def _better_levels(prompt: Prompt, answer: Answer) -> tuple[_Better, ...]:
    """Return the levels nearer to ideal, ideal first."""
    if prompt.scale is None:
        return ()
    nearer = len(prompt.scale.levels)
    if not answer.has_not_begun:
        if not answer.is_answered or answer.level not in prompt.scale.labels:
            return ()
        nearer = prompt.scale.distance_to_ideal(answer.level)
    return tuple(_Better(str(one.level), one.level, one.text) for one in prompt.scale.levels[:nearer])


def _aim(meeting: Meeting, prompt: Prompt) -> None:
    """Ask where to, and show what leads there."""
    face, better = meeting.face, _better(meeting, prompt)
    answer = meeting.interview.answers[prompt.id]
    face.title(f"{prompt.title} · now {_stands(prompt, answer)}. Where by then?")
    for one in better:
        face.say(one.text, mark=f"{one.typed:>2}  ", indent=1)
    while line := face.ask(""):
        aim = next((one.aim for one in better if one.typed == line), None)
        if aim is not None:
            meeting.save(answer.model_copy(update={"aim": aim}), prompt.id)
            _go_on_from_the_aim(meeting, prompt, answer)
            return
        face.say(f"Type {' or '.join(one.typed for one in better)}, or Enter for no aim.")
    if answer.aim is not None:
        meeting.save(answer.model_copy(update={"aim": None}), prompt.id)
        face.say("No aim for that any more.")


def _go_on_from_the_aim(meeting: Meeting, prompt: Prompt, answer: Answer) -> None:
    """Take up the row's move; of a choice, any first steps."""
    item = prompt.item
    if not isinstance(item, Choice):
        _take_up_the_move(meeting, prompt, answer.level)
        return
    show_ideas(meeting, item)
    meeting.interview = meeting.interview.jump(prompt.id)
    take_first_steps(meeting, prompt.id, lambda: show_ideas(meeting, item), commands=AT_THE_END)
    meeting.interview = meeting.interview.through()


def _take_up_the_move(meeting: Meeting, prompt: Prompt, level: int | None) -> None:
    """Show the move that leads on from here, and make it a first step where somebody takes it on."""
    move = prompt.item.move_from(level) if isinstance(prompt.item, Rated) and level is not None else None
    if move is None:
        return
    meeting.face.say(f"A move for the next 90 days: {move.text}", indent=2)
    meeting.face.say("Who does it, and by when?  who / when; Enter to leave it")
    line = meeting.face.ask("", names=meeting.people)
    if line:
        read = read_owner_and_date(line, meeting.people, meeting.date)
        day, _ = settled(meeting, read.unread, read.when, steps_here=False)
        what = f"{move.text} ({read.unread})" if read.unread and day is None else move.text
        step = FirstStep(what=what, who=read.who or None, by=day)
        answer = meeting.interview.answers[prompt.id]
        meeting.save(answer.model_copy(update={"first_steps": (*answer.first_steps, step)}), prompt.id)
        saved = next(
            one for one in reversed(meeting.interview.answers[prompt.id].first_steps) if one.what == step.what
        )
        meeting.face.say(in_one_line(saved, meeting.today), mark=f"→ {saved.id}  ", indent=2)
