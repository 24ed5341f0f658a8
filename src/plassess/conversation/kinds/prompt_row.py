"""A rated row: its levels as full sentences, the ideal one first, and what the rating rests on."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.alone.mark_signs import label_of
from plassess.assessment.alone.marks import NOT_BEGUN
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.content.by_kind import RatedRow
from plassess.content.instrument import ScaleItem
from plassess.content.library import MAP
from plassess.content.scale import Scale
from plassess.conversation.exits import BESIDE_A_RATING, IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.evidence import take_evidence, take_note
from plassess.conversation.kinds.item_help import help_of, show_criteria
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.prompt_steps import take_first_steps
from plassess.conversation.stages import Stage


def ask_row(item: RatedRow, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask where the team stands in a row, and what that rests on."""
    scale = prompt.scale
    if scale is None:
        return ()
    if prompt.part not in meeting.ruled:
        _show_rule(meeting, prompt)
        meeting.ruled.add(prompt.part)
    show_levels(meeting, scale)
    if isinstance(item, ScaleItem):
        show_criteria(meeting, item)
    why = item.why if isinstance(item, ScaleItem) else ""
    put(meeting, prompt, title=_whole_title(meeting, prompt), why=why, has_list=True)
    more = partial(_more, meeting, item, prompt)
    return (
        partial(_rate, meeting, prompt, scale, more) if prompt.part not in meeting.record.alone else _is_decided,
        lambda: _is_rated(meeting) and take_evidence(meeting, prompt.id, more),
        lambda: _is_rated(meeting) and _take_steps(meeting, item, more),
        lambda: _is_rated(meeting) and take_note(meeting, prompt.id),
    )


def _is_decided() -> bool:
    """Ask no level of a row that is marked alone: it is decided, with ``plassess decide``."""
    return False


def _is_rated(meeting: Meeting) -> bool:
    return meeting.answer().is_answered or meeting.answer().has_not_begun


def _take_steps(meeting: Meeting, item: RatedRow, more: partial[None]) -> bool:
    if not (isinstance(item, ScaleItem) and item.first_steps):
        return False
    return take_first_steps(meeting, item.id, more, commands=BESIDE_A_RATING)


def _show_rule(meeting: Meeting, prompt: Prompt) -> None:
    """Print how the level one is at is found, where the part says so."""
    rule = meeting.library.rating_rule(meeting.record.role, prompt.part)
    if rule:
        meeting.face.say("How to find your level", style="bold")  # no title: it is not what is asked here
        meeting.face.say(rule)
        meeting.face.say()


def show_levels(meeting: Meeting, scale: Scale) -> None:
    """Print the levels, the ideal one first and named so, and “not begun” last."""
    face, answer = meeting.face, meeting.answer()
    width = len(str(scale.not_begun_number))
    for position, level in enumerate(scale.levels):
        sign = "●" if answer.is_answered and answer.level == level.level else " "
        ideal = "Ideal: " if position == 0 else ""
        face.say(f"{ideal}{level.text}", mark=f"{sign} {level.level:>{width}}  ", indent=1)
        face.say()
    sign = "●" if answer.has_not_begun else " "
    face.say(f"We have {STANDING[State.NOT_BEGUN]}.", mark=f"{sign} {scale.not_begun_number}  ", indent=1)
    face.say()


def _rate(meeting: Meeting, prompt: Prompt, scale: Scale, more: partial[None]) -> bool:
    """Take the level by its number; passed over, it stays as it was."""
    face, before = meeting.face, meeting.answer()
    kept = " Enter keeps the one marked ●." if _is_rated(meeting) else ""
    face.keys(f"Where do we stand? Type a number.{kept}")

    def read(line: str) -> dict[str, object]:
        label = label_of(line, scale)
        if label is not None and label.isdecimal():
            return {"level": int(label), "aim": _aim_beyond(scale, before.aimed_level, int(label))}
        if label == NOT_BEGUN:
            return {"state": State.NOT_BEGUN, "level": None}
        beyond = f"{scale.not_begun_number} for {STANDING[State.NOT_BEGUN]}"
        raise NotTaken(f"Type one of {', '.join(map(str, scale.labels))}, or {beyond}.")

    def again() -> None:
        _show_rule(meeting, prompt)
        show_levels(meeting, scale)

    changes = face.take(f"{prompt.id}#level", read, commands=IN_A_QUESTION, helped=more, listed=again)
    if changes:
        save_answered(meeting, changes)
    return True


def _aim_beyond(scale: Scale, aim: int | None, level: int) -> int | None:
    """Keep an aim only where it is nearer to ideal than the level."""
    if aim is None or aim not in scale.labels or scale.distance_to_ideal(aim) >= scale.distance_to_ideal(level):
        return None
    return aim


def _whole_title(meeting: Meeting, prompt: Prompt) -> str:
    """Name a map's row with its standard."""
    titles = {standard.id: standard.title for standard in meeting.library.framework.standards}
    return f"{titles.get(prompt.standards[0], '')} · {prompt.title}" if prompt.part == MAP else prompt.title


def _more(meeting: Meeting, item: RatedRow, prompt: Prompt) -> None:
    """Print how to rate, what could be shown for a rating, and the moves from one level to the next."""
    face = meeting.face
    _show_rule(meeting, prompt)
    for line in help_of(item) if isinstance(item, ScaleItem) else ():
        face.say(line)
    if item.evidence:
        face.title("What could show it")
    for thing in item.evidence:
        face.say(thing, mark="- ", indent=2)
    if item.moves:
        face.title("A move from each level to the next")
    elif not item.evidence:
        face.say(item.why if isinstance(item, ScaleItem) else item.outcome)
    for move in item.moves:
        face.say(move.text, mark=f"from {move.start} to {move.to}: ", indent=2)
    if isinstance(item, ScaleItem) and item.first_steps:
        face.title("A first step could be")
        for step in item.first_steps:
            face.say(step, mark="- ", indent=2)
