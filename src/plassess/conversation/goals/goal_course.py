"""The course of setting a goal: what it is about, what will be seen and by when, what shows it, and its steps."""

from collections.abc import Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from plassess.assessment.goals.goal import Goal
from plassess.assessment.goals.goal_inputs import GoalInput
from plassess.assessment.goals.marker import level_to_reach, marked_by
from plassess.assessment.responses import Answer
from plassess.assessment.words import day_with_weekday
from plassess.conversation.aims import take_up_the_move
from plassess.conversation.asides.day_asked import Side, ask_date, offer_new_word, such_as
from plassess.conversation.asides.new_step_asked import ask_new_step, remark_on_owner, tell_steps_apart
from plassess.conversation.asides.step_details import StepPlace, list_steps, open_steps
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.goals.goal_list import COMMANDS, ask_what_about
from plassess.conversation.goals.goal_talk import GoalTalk
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also, unless_stands
from plassess.conversation.stages import Stage, go_through
from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.numbers import read_numbers
from plassess.conversation.typed.step_lines import in_labelled_words
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.files.check_ins.goal_served import let_serve

_UNNAMED = Goal(id="g1", will_be_seen="it")


def set_a_goal(meeting: Meeting, inputs: Sequence[GoalInput], going: int) -> Goal | None:
    """Lead through one goal; ``None``: the team wants none. Raises Move with ``/quit`` where it leaves."""
    talk, at = GoalTalk(meeting, tuple(inputs), going), 0
    tell_steps_apart(meeting)
    while True:
        try:
            go_through(_stages(talk), begin=at, reached=partial(setattr, talk, "stage"))
        except Move as move:
            if move.command is Command.END:
                return talk.goal
            at = _moved(talk, move)
        else:
            return talk.goal


def _moved(talk: GoalTalk, move: Move) -> int:
    if move.command is Command.UNDO:
        return talk.undo()
    if move.command is Command.BACK:
        return 0
    raise move


def _stages(talk: GoalTalk) -> tuple[Stage, ...]:
    return tuple(
        partial(one, talk) for one in (_about, _will_be_seen, _by, _what_shows_it, _its_move, _its_steps, _new_step)
    )


def _about(talk: GoalTalk) -> bool:
    if not talk.inputs:
        return False
    talk.about = ask_what_about(talk.meeting, talk.inputs, talk.going)
    return True


def _will_be_seen(talk: GoalTalk) -> bool:
    """Ask what will be seen; where it is about a row, that row marks it."""
    face, row = talk.meeting.face, talk.about.row if talk.about else None
    before = talk.goal.will_be_seen if talk.goal else ""
    if talk.about:
        face.title(talk.about.title)
    marker = marked_by(_UNNAMED, row) if row else _UNNAMED
    if row and (text := level_to_reach(marker, row)):
        face.say(f"Level {marker.to}: {text}", indent=2)
    keys = unless_stands(before, "; Enter for no goal")
    face.title(f"What will people see once you are there?  in a sentence{keys}")
    line = face.ask("goal#seen", default=before, commands=COMMANDS, words=True)
    if not line:
        raise Move(Command.END)
    if line != before and is_meant_elsewhere(face, "goal#seen", line, "what people will see", COMMANDS):
        return _will_be_seen(talk)
    if line != before or (talk.goal and talk.goal.row != marker.row):
        goal = talk.say(will_be_seen=line, row=marker.row, level=marker.level, to=marker.to)
        face.saved(f"goal {goal.id}")
    return True


def _by(talk: GoalTalk) -> bool:
    meeting, goal = talk.meeting, talk.goal
    last = next((one.day for one in reversed(meeting.record.planned) if one.day > meeting.today), None)
    such = f"such as {day_with_weekday(last)}, your last check-in" if last else such_as(meeting)
    before = goal.by if goal else None
    meeting.face.title(f"By when?  {such}{unless_stands(before, '; Enter to leave open')}")
    day = ask_date(meeting, "goal#by", COMMANDS, before)
    if goal and day != goal.by:
        talk.say(by=day)
        meeting.face.say(f"→ {day_with_weekday(day)}" if day else "→ no day", indent=2)
    offer_new_word(meeting, Side("goal#by", COMMANDS))
    return True


def _what_shows_it(talk: GoalTalk) -> bool:
    face, goal = talk.meeting.face, talk.goal
    before = goal.evidence if goal else ()
    for idea in talk.about.row.would_show if talk.about and talk.about.row else ():
        face.say(idea, mark="- ", indent=2)
    keys = unless_stands(before, "  Enter to leave open")
    face.title(f"What will show it? Name it now; several with ; between.{keys}")
    line = face.ask("goal#evidence", default="; ".join(before), commands=COMMANDS, words=True, also=Also.STEP)
    evidence = tuple(one for one in map(str.strip, without_bullets(line.split(";"))) if one)
    if evidence != before:
        talk.say(evidence=evidence)
        face.saved("what will show it")
    return True


def _its_move(talk: GoalTalk) -> bool:
    """Propose the row's next move as a step, where it is not one yet."""
    row, meeting = talk.about.row if talk.about else None, talk.meeting
    prompt = next((one for one in meeting.interview.prompts if row and one.id == row.id), None)
    if row is None or prompt is None or row.now is None or row.move in {one.step.what for one in row.steps}:
        return False
    return take_up_the_move(meeting, prompt, row.now.label, COMMANDS)


def _its_steps(talk: GoalTalk) -> bool:
    """Ask which steps the team will do for it: of those that are not done, and serve no other goal."""
    meeting, goal = talk.meeting, talk.goal
    places = [one for one in open_steps(meeting) if goal and one.step.goal in {None, goal.id}]
    if goal is None or not places:
        return False
    list_steps(meeting, places)
    usual = tuple(one.id for one in places if one.step.committed) or tuple(one.id for one in places)
    meeting.face.title(f"Which of these will you do for it?  their numbers · Enter for {_listed(usual)} · n for none")
    chosen = meeting.face.take("goal#steps", partial(_read_steps, places), commands=COMMANDS)
    serve(meeting, places, goal, usual if chosen is None else chosen)
    return True


def _read_steps(places: Sequence[StepPlace], line: str) -> tuple[int, ...]:
    if said_yes(line) is False or line.casefold() == "none":
        return ()
    there = {one.id for one in places}
    numbers, wrong = read_numbers(line, max(there))
    stray = next((one for one in numbers if one not in there), None)
    if wrong or stray is not None:
        raise NotTaken(wrong or f"“{stray}” is none of these numbers.")
    return numbers


def serve(meeting: Meeting, places: Sequence[StepPlace], goal: Goal, chosen: Sequence[int]) -> None:
    """Let these steps serve the goal, committed to, and no others that are open: one save for all of them."""
    serving = {place.id for place in places if place.step.goal == goal.id and place.step.committed}
    if serving != set(chosen):
        save = partial(let_serve, meeting.folder, goal.id, chosen, and_no_other=True)
        meeting.until_saved(save, f"{goal.id} is served by steps: {_listed(chosen) or 'none'}")
        meeting.interview = replace(meeting.interview, answers=meeting.folder.responses().answers)
    meeting.face.say(f"Committed, and they serve {goal.id}: {_listed(chosen) or 'none'}.")
    meeting.face.saved("which steps serve it")


def _new_step(talk: GoalTalk) -> bool:
    """Ask for a step of the team's own, where none serves the goal."""
    meeting, goal, place = talk.meeting, talk.goal, "goal#new-step"
    serving = [one for one in open_steps(meeting) if goal and one.step.goal == goal.id]
    homes = (goal.row if goal else None, *_answers(meeting))
    home = next((one for one in homes if one in _answers(meeting)), None)
    if goal is None or serving or home is None:
        return False
    if talk.about and talk.about.row and talk.about.row.move:
        meeting.face.say(f"A move for the next 90 days: {talk.about.row.move}", indent=2)
    meeting.face.title("What is the first step to it?  what / who / when, or Enter for none")
    found = ask_new_step(meeting, place, COMMANDS)
    if found is not None:
        answer, step = _answers(meeting)[home], found.model_copy(update={"goal": goal.id})
        meeting.save(answer.model_copy(update={"first_steps": (*answer.first_steps, step)}), home)
        meeting.face.say(f"→ {in_labelled_words(found)}", indent=2)
        remark_on_owner(meeting, found)
    offer_new_word(meeting, Side(place, COMMANDS))
    return True


def _answers(meeting: Meeting) -> Mapping[str, Answer]:
    return meeting.interview.answers


def _listed(ids: Sequence[int]) -> str:
    return ", ".join(map(str, ids))
