"""A rated row: its levels as full sentences, the ideal one first, and what the rating rests on."""

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.content.by_kind import RatedRow
from plassess.content.innovation_map import DesiredOutcome
from plassess.content.instrument import ScaleItem
from plassess.content.library import MAP
from plassess.content.scale import Scale
from plassess.conversation.evidence import take_evidence, take_note
from plassess.conversation.face import BESIDE_A_RATING, IN_A_QUESTION, KEYS
from plassess.conversation.item_help import help_of, show_criteria
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import save_answered
from plassess.conversation.prompt_steps import take_first_steps
from plassess.conversation.typed.numbers import as_number


def ask_row(item: RatedRow, meeting: Meeting, prompt: Prompt) -> None:
    """Ask where the team stands in a row, and what that rests on."""
    scale = prompt.scale
    if scale is None:
        return
    face = meeting.face
    face.say()
    face.say(prompt.title if isinstance(item, DesiredOutcome) else item.why, indent=2)
    face.say()
    face.say(prompt.ask, indent=2, style="bold")
    if isinstance(item, ScaleItem):
        show_criteria(meeting, item)
    show_levels(meeting, scale)
    face.say(KEYS, style="dim")
    if not _rate(meeting, prompt, scale, item):
        return
    take_evidence(meeting, prompt.id, lambda: _more(meeting, item))
    if isinstance(item, ScaleItem) and item.first_steps:
        take_first_steps(meeting, prompt.id, lambda: _more(meeting, item), commands=BESIDE_A_RATING)
    take_note(meeting, prompt.id)


def show_levels(meeting: Meeting, scale: Scale) -> None:
    """Print the levels, the ideal one first and named so, and \u201cnot begun\u201d beyond the last."""
    face, answer = meeting.face, meeting.answer()
    face.say()
    width = len(str(not_begun_number(scale)))
    for position, level in enumerate(scale.levels):
        sign = "●" if answer.is_answered and answer.level == level.level else " "
        ideal = "Ideal: " if position == 0 else ""
        face.say(f"{ideal}{level.text}", mark=f"{sign} {level.level:>{width}}  ", indent=1)
        face.say()
    sign = "●" if answer.has_not_begun else " "
    face.say(f"We have {STANDING[State.NOT_BEGUN]}.", mark=f"{sign} {not_begun_number(scale)}  ", indent=1)
    face.say()


def not_begun_number(scale: Scale) -> int:
    """Return the number that stands for a team that has not begun: one beyond the highest published."""
    return max(scale.labels) + 1


def _rate(meeting: Meeting, prompt: Prompt, scale: Scale, item: RatedRow) -> bool:
    """Take the level by its number; False where the team passes it over."""
    face, before = meeting.face, meeting.answer()
    rated = before.is_answered or before.has_not_begun
    kept = " Enter keeps the one marked ●." if rated else ""
    face.say(f"{_whole_title(meeting, prompt)}: where do we stand? Type a number.{kept}")
    while line := face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        number = as_number(line)
        if number in scale.labels:
            save_answered(meeting, before, {"level": number, "aim": _aim_beyond(scale, before.aimed_level, number)})
            return True
        if number == not_begun_number(scale):
            save_answered(meeting, before, {"state": State.NOT_BEGUN, "level": None})
            return True
        beyond = f"{not_begun_number(scale)} for {STANDING[State.NOT_BEGUN]}"
        face.say(f"Type one of {', '.join(map(str, scale.labels))}, or {beyond}.")
    return rated


def _aim_beyond(scale: Scale, aim: int | None, level: int) -> int | None:
    """Keep an aim only where it is nearer to ideal than the level."""
    if aim is None or aim not in scale.labels or scale.distance_to_ideal(aim) >= scale.distance_to_ideal(level):
        return None
    return aim


def _whole_title(meeting: Meeting, prompt: Prompt) -> str:
    """Name a map's row with its standard, for its beginning may have scrolled away."""
    titles = {standard.id: standard.title for standard in meeting.library.framework.standards}
    return f"{titles.get(prompt.standards[0], '')} · {prompt.title}" if prompt.part == MAP else prompt.title


def _more(meeting: Meeting, item: RatedRow) -> None:
    """Print what could be shown for a rating, and the moves from one level to the next."""
    face = meeting.face
    for line in help_of(item) if isinstance(item, ScaleItem) else ():
        face.say(line)
    if item.evidence:
        face.title("What could show it")
    for thing in item.evidence:
        face.say(thing, mark="- ", indent=2)
    if item.moves:
        face.title("A move for each step up")
    elif not item.evidence:
        face.say(item.why if isinstance(item, ScaleItem) else item.outcome)
    for move in item.moves:
        face.say(move.text, mark=f"from {move.start} to {move.to}: ", indent=2)
    if isinstance(item, ScaleItem) and item.first_steps:
        face.title("A first step could be")
        for step in item.first_steps:
            face.say(step, mark="- ", indent=2)
    face.say()
