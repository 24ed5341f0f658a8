"""A rated row: its levels as full sentences, the ideal one first, and what the rating rests on."""

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, State
from plassess.content.innovation_map import DesiredOutcome
from plassess.content.instrument import ScaleItem
from plassess.content.scale import Scale
from plassess.terminal.face import IN_A_QUESTION
from plassess.terminal.meeting import Meeting
from plassess.terminal.note import take_note


def ask_row(meeting: Meeting, prompt: Prompt, keys: str) -> None:
    """Ask where the team stands in a row, and what that rests on."""
    item, scale = prompt.item, prompt.scale
    if scale is None or not isinstance(item, DesiredOutcome | ScaleItem):
        return
    face = meeting.face
    face.say()
    face.say(prompt.title if isinstance(item, DesiredOutcome) else item.why, indent=2)
    face.say()
    face.say(prompt.ask, indent=2, style="bold")
    show_levels(meeting, scale)
    face.say(keys, style="dim")
    if not _rate(meeting, scale, item):
        return
    _take_evidence(meeting, prompt, item)
    take_note(meeting, prompt.id)


def show_levels(meeting: Meeting, scale: Scale) -> None:
    """Print the levels, the ideal one first and named so, and \u201cnot begun\u201d beyond the last."""
    face, answer = meeting.face, meeting.answer()
    face.say()
    for position, level in enumerate(scale.levels):
        sign = "●" if answer.state is State.ANSWERED and answer.level == level.level else " "
        ideal = "Ideal: " if position == 0 else ""
        face.say(f"{ideal}{level.text}", mark=f"{sign} {level.level}  ", indent=1)
        face.say()
    sign = "●" if answer.state is State.NOT_BEGUN else " "
    face.say("We have not begun.", mark=f"{sign} {not_begun_number(scale)}  ", indent=1)
    face.say()


def not_begun_number(scale: Scale) -> int:
    """Return the number that stands for a team that has not begun: one beyond the highest published."""
    return max(scale.labels) + 1


def in_words(scale: Scale | None, answer: Answer) -> str:
    """Write where the team stands: ``level 2 of 4 (1 is ideal)``."""
    if answer.state is State.NOT_BEGUN:
        return "not begun"
    if answer.level is None:
        return "not rated"
    if scale is None:
        return f"level {answer.level}"
    return f"level {answer.level} of {len(scale.levels)} ({scale.labels[0]} is ideal)"


def _rate(meeting: Meeting, scale: Scale, item: DesiredOutcome | ScaleItem) -> bool:
    """Take the level by its number; False where the team passes it over."""
    face, before = meeting.face, meeting.answer()
    rated = before.state in {State.ANSWERED, State.NOT_BEGUN}
    face.say("Where do we stand? Type a number." + (" Enter keeps the one marked ●." if rated else ""))
    while line := face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        number = int(line) if line.isdecimal() else -1
        if number in scale.labels:
            _save(meeting, before, {"state": State.ANSWERED, "level": number})
            return True
        if number == not_begun_number(scale):
            _save(meeting, before, {"state": State.NOT_BEGUN, "level": None})
            return True
        face.say(f"Type one of {', '.join(map(str, scale.labels))}, or {not_begun_number(scale)} for not begun.")
    return rated


def _save(meeting: Meeting, before: Answer, changes: dict[str, object]) -> None:
    answer = before.model_copy(update={**changes, "because": None})
    if answer != before:
        meeting.save(answer)


def _more(meeting: Meeting, item: DesiredOutcome | ScaleItem) -> None:
    """Print what could be shown for a rating, and the moves from one level to the next."""
    face = meeting.face
    face.title("What could show it")
    for thing in item.evidence:
        face.say(thing, mark="- ", indent=2)
    face.title("A move for each step up")
    for move in item.moves:
        face.say(move.text, mark=f"from {move.start} to {move.to}: ", indent=2)
    face.say()


def _take_evidence(meeting: Meeting, prompt: Prompt, item: DesiredOutcome | ScaleItem) -> None:
    face, place = meeting.face, f"{prompt.id}#evidence"
    face.title("What does that rest on?  one a line; Enter to go on")
    for thing in meeting.answer().evidence:
        face.say(thing, mark="- ", indent=2)
    while line := face.ask(place, commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        answer = meeting.answer()
        with meeting.keeping(place, line):
            lines = tuple(one for one in line.split("\n") if one.strip())
            meeting.save(answer.model_copy(update={"evidence": (*answer.evidence, *lines)}))
