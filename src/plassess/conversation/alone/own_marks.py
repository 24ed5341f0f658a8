"""One person's own marks at this computer: a row at a time, changed as often as one likes until marks are opened."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from plassess.assessment.alone.mark_signs import CANNOT_TELL_SIGN, mark_of, what_it_takes
from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.roster import shown
from plassess.assessment.alone.rows import minutes_for
from plassess.assessment.prompts import Prompt
from plassess.content.library import Library
from plassess.conversation.alone.row_shown import show_row, title_of
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command, NotTaken, Stopped
from plassess.conversation.face import Face
from plassess.conversation.prompt_help import unless_stands
from plassess.conversation.stages import Stage, go_through
from plassess.problems.sentences import counted

_STAGES_A_ROW = 3
_COMMANDS = (Command.HELP, Command.LIST, Command.BACK, Command.QUIT)
_Y_OR_ENTER = "Type y for yes, or press Enter for no."


class Parting(Struct):
    """How a person left: ``done``, or with a line half typed in a row, by its number; 0: in none.

    ``unmarked``: the last row is behind, and none is marked.
    """

    done: bool = False
    half_typed: int = 0
    unmarked: bool = False


class OwnSheet(Struct):
    """One person's sheet at the keyboard; ``save`` puts a mark on disk and ``send`` says that this person is done."""

    code: str
    rows: Sequence[Prompt]
    library: Library
    role: str
    marks: Marks
    save: Callable[[str, Mark], Marks]
    send: Callable[[], Marks]
    parting: Parting
    shown_rows: set[str] = set()
    """Rows that were marked since this began, so that their marks may stand on the screen."""

    def seen(self, row: Prompt) -> Mark | None:
        """Return a mark that was given since this began."""
        return self.marks.marks.get(row.id) if row.id in self.shown_rows else None


def take_own_marks(face: Face, sheet: OwnSheet, before: Sequence[str]) -> None:
    """Ask row by row, and tell ``sheet.parting`` how it ended. ``before`` are the lines that each sheet says first.

    Rows that were marked before are passed over, and ``/back`` leads to them; what was marked there is not shown.
    Raises Move with ``/quit`` where the person leaves before the end.
    """
    for line in before:
        face.say(line)
    face.say()
    if sheet.marks.is_in and not _goes_through_again(face, sheet):
        sheet.parting.done = True
        return
    marked = [] if sheet.marks.is_in else [row.id in sheet.marks.marks for row in sheet.rows]
    first = marked.index(False) if False in marked else len(marked)
    ruled: set[str] = set()
    asked = [
        stage
        for at, row in enumerate(sheet.rows)
        if at <= first or not marked or not marked[at]
        for stage in _of_row(face, sheet, row, at + 1, ruled)
    ]
    go_through([*asked, partial(_send, face, sheet)], begin=first * _STAGES_A_ROW)


def _of_row(face: Face, sheet: OwnSheet, row: Prompt, number: int, ruled: set[str]) -> tuple[Stage, ...]:
    """Ask the level, what was seen, and whether that may be read aloud."""
    return (
        partial(_level, face, sheet, row, number, ruled),
        partial(_saw, face, sheet, row, number),
        partial(_aloud, face, sheet, row),
    )


def _goes_through_again(face: Face, sheet: OwnSheet) -> bool:
    """Ask whether a sheet that is in is gone through again; what stands on it is not shown."""
    face.title(f"{shown(sheet.code)} is in already. Mark it again?  y for yes, Enter for no")
    face.keys(
        "What was marked is not shown. Enter leaves a row as it is; a new mark takes its place, remark and all."
    )
    return face.agrees(f"respond/{sheet.code}/again", _Y_OR_ENTER, enter=False)


def _level(face: Face, sheet: OwnSheet, row: Prompt, number: int, ruled: set[str]) -> bool:
    mark = sheet.seen(row)
    again = partial(show_row, face, row, marked=mark.label if mark else None)
    _tell_rule(face, sheet, row, ruled)
    again()
    _put_level(face, sheet, row, number)

    def read(line: str) -> Mark:
        taken = mark_of(line, row)
        if taken is None:
            raise NotTaken(what_it_takes(row, left_open=False))
        return taken

    place, helped = f"respond/{sheet.code}/{row.id}", partial(_help, face, row)
    taken = face.take(place, read, commands=_COMMANDS, helped=helped, listed=again)
    if taken is not None:
        kept_words = {"saw": mark.saw, "aloud": mark.aloud} if mark else {}
        sheet.marks = sheet.save(row.id, taken.model_copy(update=kept_words))
        sheet.shown_rows.add(row.id)
        face.saved("")
    return True


def _tell_rule(face: Face, sheet: OwnSheet, row: Prompt, ruled: set[str]) -> None:
    """Say how a level is found, once for each part."""
    rule = sheet.library.rating_rule(sheet.role, row.part)
    if rule and row.part not in ruled:
        face.say("How to find the level", style="bold")
        face.say(rule)
        face.say()
    ruled.add(row.part)


def _put_level(face: Face, sheet: OwnSheet, row: Prompt, number: int) -> None:
    """Print where the person is, the row and what is asked, together right above the line."""
    left = minutes_for(sheet.rows[number - 1 :])
    face.say(f"{shown(sheet.code)} · row {number} of {len(sheet.rows)} · about {left} min left", style="dim")
    face.say(title_of(row, sheet.library), indent=2)
    face.say(row.ask, indent=2, style="bold")
    face.ask_again_as(row.ask)
    is_marked = row.id in sheet.marks.marks
    before = "leaves what you marked; a new mark takes its place, remark and all" if is_marked else "leaves it open"
    kept = "keeps the one marked ●" if sheet.seen(row) else before
    asked = f"Which level do you see? Type its number, or {CANNOT_TELL_SIGN} for can’t tell from your job."
    face.keys(f"{asked} Enter {kept}.")
    face.say("list · ? help · /back /quit", style="dim")


def _saw(face: Face, sheet: OwnSheet, row: Prompt, number: int) -> bool:
    mark, place = sheet.seen(row), f"respond/{sheet.code}/{row.id}#saw"
    if mark is None:
        return False
    face.title(f"What did you see?  A line{unless_stands(mark.saw, ', or Enter to leave it')}")
    try:
        text = face.ask(place, default=mark.saw or "", commands=_COMMANDS, words=True)
    except (KeyboardInterrupt, EOFError, Stopped):
        if half := face.drafts.take(place):
            _note(sheet, row, mark, half)
            sheet.parting.half_typed = number
        raise
    if text != (mark.saw or ""):
        _note(sheet, row, mark, text)
        face.saved("")
        if not mark.saw and is_meant_elsewhere(face, place, text, "what you saw", _COMMANDS, is_saved=True):
            _note(sheet, row, mark, "")
            return _saw(face, sheet, row, number)
    return True


def _note(sheet: OwnSheet, row: Prompt, mark: Mark, text: str) -> None:
    """Keep what this person saw beside the mark, where nobody reads it before the person says so."""
    sheet.marks = sheet.save(row.id, mark.model_copy(update={"saw": text or None, "aloud": False}))


def _aloud(face: Face, sheet: OwnSheet, row: Prompt) -> bool:
    mark = sheet.seen(row)
    if mark is None or not mark.saw:
        return False
    stands = "Enter keeps yes, n for no" if mark.aloud else "y for yes, Enter for no"
    face.title(f"May it be read aloud in the meeting, without your name?  {stands}")

    place = f"respond/{sheet.code}/{row.id}#aloud"
    why = "Press Enter for yes, or type n for no." if mark.aloud else _Y_OR_ENTER
    aloud = face.agrees(place, why, enter=mark.aloud, commands=_COMMANDS)
    if aloud != mark.aloud:
        sheet.marks = sheet.save(row.id, mark.model_copy(update={"aloud": aloud}))
        face.saved("")
    return True


def _send(face: Face, sheet: OwnSheet) -> bool:
    if not sheet.marks.marks:
        sheet.parting.unmarked = True
        return False
    left_open = len(sheet.rows) - len([row for row in sheet.rows if row.id in sheet.marks.marks])
    open_ = f" {counted(left_open, 'row')} left open." if left_open else ""
    face.title(f"That was the last row.{open_} Are you done?  Enter for yes, n to go on later")

    why = "Press Enter for yes, or type n to go on later. /back leads to the last row."
    done = face.agrees(f"respond/{sheet.code}/done", why, enter=True, commands=_COMMANDS)
    sheet.parting.done = done
    if done:
        sheet.marks = sheet.send()
    return True


def _help(face: Face, row: Prompt) -> None:
    face.say(f"You can’t tell from your job? Type {CANNOT_TELL_SIGN}: that is an answer, and helps.")
    face.say(what_it_takes(row, left_open=False))
    face.say("Marks are saved one by one, and closed until all are opened. Until then you can change them.")


def parting_in_words(parting: Parting) -> str:
    """Say what became of the marks, and of a line that was half typed, without a word of either."""
    if parting.unmarked:
        return "You marked no row, so there is no answer to count. Come back to mark one."
    marks = "Thank you. Your marks are" if parting.done else "What you marked is saved, and"
    said = f"{marks} closed until all are opened."
    if not parting.half_typed:
        return said
    return f"{said} What you began to write in row {parting.half_typed} is kept with them, and shown to nobody."
