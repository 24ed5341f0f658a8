"""Aims: what is wanted by the next self-assessment, for the rows and choices the team picks, with no default."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, FirstStep
from plassess.assessment.words import STANDING
from plassess.content.by_kind import ByKind
from plassess.content.conditions import Wanted
from plassess.content.instrument import Choice, Item, Option
from plassess.content.scale import Rated
from plassess.content.values import PLACES
from plassess.conversation.asides.day_asked import Side, offer_new_word, settled
from plassess.conversation.asides.new_step_asked import step_typed
from plassess.conversation.asides.owner_asked import owner_meant
from plassess.conversation.exits import AT_THE_END, Command, NotTaken
from plassess.conversation.kinds.given_words import GIVEN
from plassess.conversation.kinds.item_help import show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also
from plassess.conversation.prompt_steps import in_one_line, take_first_steps
from plassess.conversation.stages import Stage, go_through
from plassess.conversation.typed.numbers import numbers_to
from plassess.conversation.typed.step_lines import (
    has_three_parts,
    read_owner_and_date,
    reads_like_a_step,
)


class _Better(Struct, frozen=True):
    """Something better than what stands: ``typed`` is how it is picked, ``aim`` how it is kept."""

    typed: str
    aim: Wanted
    text: str


class _Picked(Struct, frozen=True):
    """What the team wants to move, with the number it was picked by."""

    number: int
    prompt: Prompt


def set_aims(meeting: Meeting) -> Sequence[Stage]:
    """Ask what is to move by the next self-assessment, and for each of these where to, and what leads there."""
    each: list[_Picked] = []
    asked: list[_Picked] = []
    return (lambda: _pick(meeting, each, asked), lambda: _move_each(meeting, each, asked))


def _can_move(meeting: Meeting, prompt: Prompt) -> bool:
    """Tell whether the team stands where it might not want to stay: behind the best, or off what it wished."""
    answer = meeting.interview.answers.get(prompt.id)
    is_off = answer is not None and answer.is_answered and _IS_OFF(prompt.item, answer)
    return is_off or bool(_better(meeting, prompt))


_IS_OFF: ByKind[[Answer], bool] = ByKind(
    question=lambda *_: False,
    row=lambda *_: False,
    place=lambda _, answer: answer.place is not None and answer.place < PLACES,
    share=lambda _, answer: answer.today is not None and answer.today != answer.wished,
    number=lambda _, answer: answer.number is not None,
    choice=lambda item, answer: bool(answer.chosen) and not item.has_worths,
    words=lambda *_: False,
)
"""Whether an answer of a kind that has no aims leaves something to do."""


def _pick(meeting: Meeting, each: list[_Picked], asked: list[_Picked]) -> bool:
    face, prompts = meeting.face, [prompt for prompt in meeting.interview.asked if _can_move(meeting, prompt)]
    each.clear()
    asked.clear()
    if not prompts:
        return False
    _list_prompts(meeting, prompts)
    face.title("Which of these do you want to move by the next self-assessment? One to three are enough.")
    face.keys("Type their numbers, or Enter for none" + (" more" if _any_aim(meeting) else ""))
    again = partial(_list_prompts, meeting, prompts)
    numbers = (
        face.take("closing#move", numbers_to(len(prompts)), commands=AT_THE_END, listed=again, or_none=True) or ()
    )
    each.extend(_Picked(number, prompts[number - 1]) for number in numbers)
    return True


def _list_prompts(meeting: Meeting, prompts: Sequence[Prompt]) -> None:
    for number, prompt in enumerate(prompts, start=1):
        answer = meeting.interview.answers[prompt.id]
        stands = f"{prompt.short} · {_stands(prompt, answer)}"
        meeting.face.say(stands, mark=f"{number:>2}  ", indent=1)


def _move_each(meeting: Meeting, each: Sequence[_Picked], asked: list[_Picked]) -> bool:
    """Put each; ``asked`` is what was put already, where the team comes back to it."""
    from_behind, left = len(asked) - 1 if asked else None, meeting.face.returning.partition("#")[0]
    begin = next((at for at, one in enumerate(each) if one.prompt.id == left), 0)
    asked[:] = each
    stages = [partial(_aim, meeting, one.prompt) for one in each]
    with meeting.face.amid("closing#move", ", ".join(str(one.number) for one in each), is_one=False):
        go_through(stages, from_behind=from_behind, begin=begin)
    return bool(each)


def _stands(prompt: Prompt, answer: Answer) -> str:
    return GIVEN(prompt.item, prompt, answer) or STANDING[answer.state]


def _any_aim(meeting: Meeting) -> bool:
    return any(answer.aim is not None for answer in meeting.interview.answers.values())


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


def _aim(meeting: Meeting, prompt: Prompt) -> bool:
    """Ask where to, where that can be said, and show what leads there."""
    better, answer = _better(meeting, prompt), meeting.interview.answers[prompt.id]
    behind = _left_behind_the_aim(meeting, prompt)
    if better and not behind:
        _ask_aim(meeting, prompt, better)
    else:
        meeting.face.title(f"{prompt.title} · now {_stands(prompt, answer)}. What will you do about it?")
    if behind == "steps" or not take_up_the_move(meeting, prompt, answer.level):
        _take_steps(meeting, prompt)
    return True


def _left_behind_the_aim(meeting: Meeting, prompt: Prompt) -> str:
    """Tell whether the meeting was left at the move or the steps of this prompt; empty: not behind its aim."""
    at, _, what = meeting.face.returning.partition("#")
    if at != prompt.id or what.startswith("aim"):
        return ""
    return "move" if what.startswith("move") else "steps"


def _ask_aim(meeting: Meeting, prompt: Prompt, better: Sequence[_Better]) -> None:
    face, answer = meeting.face, meeting.interview.answers[prompt.id]
    again = partial(_list_better, meeting, better)
    again()
    face.title(f"{prompt.title} · now {_stands(prompt, answer)}. Where by then?")

    def read(line: str) -> _Better:
        found = next((one for one in better if one.typed == line), None)
        if found is None:
            raise NotTaken(f"Type {' or '.join(one.typed for one in better)}, or Enter on an empty line for no aim.")
        return found

    found = face.take(f"{prompt.id}#aim", read, commands=AT_THE_END, listed=again)
    aim = found.aim if found else None
    if aim != answer.aim:
        stands = meeting.interview.answers[prompt.id]
        meeting.save(stands.model_copy(update={"aim": aim}), prompt.id)
    if aim is None and answer.aim is not None:
        face.say("No aim for that any more.")


def _list_better(meeting: Meeting, better: Sequence[_Better]) -> None:
    for one in better:
        meeting.face.say(one.text, mark=f"{one.typed:>2}  ", indent=1)


def _take_steps(meeting: Meeting, prompt: Prompt) -> None:
    """Take first steps at a prompt that is not on the table."""
    item = prompt.item

    def ideas() -> None:
        if isinstance(item, Item):
            show_ideas(meeting, item)

    ideas()
    meeting.interview = meeting.interview.jump(prompt.id)
    try:
        take_first_steps(meeting, prompt.id, ideas, commands=AT_THE_END)
    finally:
        meeting.interview = meeting.interview.through()


def _is_own_step(meeting: Meeting, place: str, line: str, commands: Sequence[Command]) -> bool:
    """Tell a step of the team's own from who does the move; where a line only has the look of one, ask."""
    if has_three_parts(line) or not reads_like_a_step(line, meeting.people, meeting.date):
        return has_three_parts(line)
    meeting.face.question("Is that a step of your own?  Enter for yes; n if it is who does the move")
    why = "Press Enter for a step of your own, or type n."
    return meeting.face.agrees(f"{place}-own", why, enter=True, commands=commands)


def _step_of_the_move(meeting: Meeting, move: str, line: str, side: Side) -> FirstStep:
    read = read_owner_and_date(line, meeting.people, meeting.date)
    day = settled(meeting, read.unread, read.when, side)
    with meeting.face.amid(side.place, day.isoformat() if day else ""):
        owner = owner_meant(meeting, read.who or None, side)
    what = f"{move} ({read.unread})" if read.unread and day is None else move
    return FirstStep(what=what, who=owner, by=day)


def take_up_the_move(
    meeting: Meeting, prompt: Prompt, level: int | None, commands: Sequence[Command] = AT_THE_END
) -> bool:
    """Show the move that leads on from here, and make it a first step where somebody takes it on."""
    move = prompt.item.move_from(level) if isinstance(prompt.item, Rated) and level is not None else None
    if move is None:
        return False
    meeting.face.say(f"A move for the next 90 days: {move.text}", indent=2)
    meeting.face.question("Who does it, and by when?  who / when, or a step of your own; Enter leaves it")

    place = f"{prompt.id}#move"
    line = meeting.face.ask(place, names=meeting.people, commands=commands, words=True, also=Also.STEP)
    if not line:
        return False
    side = Side(f"{place}-by", commands)
    with meeting.keeping(place, line), meeting.face.amid(place, line):
        own = step_typed(meeting, line, side) if _is_own_step(meeting, place, line, commands) else None
        step = own or _step_of_the_move(meeting, move.text, line, side)
    _save_step(meeting, prompt, step)
    offer_new_word(meeting, side)
    if own:
        take_up_the_move(meeting, prompt, level, commands)
    return True


def _save_step(meeting: Meeting, prompt: Prompt, step: FirstStep) -> None:
    answer = meeting.interview.answers[prompt.id]
    meeting.save(answer.model_copy(update={"first_steps": (*answer.first_steps, step)}), prompt.id)
    steps = reversed(meeting.interview.answers[prompt.id].first_steps)
    saved = next(one for one in steps if one.what == step.what)
    meeting.face.say(in_one_line(saved, meeting.today), mark=f"→ {saved.id}  ", indent=2)
