"""One person's own marks at this computer: a row at a time, changed as often as one likes until marks are opened."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.roster import shown
from plassess.assessment.alone.rows import minutes_for
from plassess.assessment.alone.sheet_lines import mark_of, what_it_takes
from plassess.assessment.prompts import Prompt
from plassess.content.library import Library
from plassess.conversation.alone.row_shown import show_row, title_of
from plassess.conversation.exits import Command, NotTaken
from plassess.conversation.face import Face
from plassess.conversation.stages import Stage, go_through
from plassess.problems.sentences import counted

_COMMANDS = (Command.HELP, Command.LIST, Command.BACK, Command.QUIT)
_Y_OR_ENTER = "Type y for yes, or press Enter for no."


class OwnSheet(Struct):
    """One person's sheet at the keyboard; ``save`` puts a mark on disk and ``send`` says that this person is done."""

    code: str
    rows: Sequence[Prompt]
    library: Library
    role: str
    marks: Marks
    save: Callable[[str, Mark], Marks]
    send: Callable[[], Marks]
    shown_rows: set[str] = set()
    """Rows that were marked since this began, so that their marks may stand on the screen."""

    def seen(self, row: Prompt) -> Mark | None:
        """Return a mark that was given since this began."""
        return self.marks.marks.get(row.id) if row.id in self.shown_rows else None


def take_own_marks(face: Face, sheet: OwnSheet, before: Sequence[str]) -> bool:
    """Ask row by row; True: this person is done. ``before`` are the lines that each sheet says first.

    Raises Move with ``/quit`` where the person leaves before the end.
    """
    for line in before:
        face.say(line)
    face.say()
    ruled: set[str] = set()
    stages: list[Stage] = []
    anew = sheet.marks.sent
    if anew and not _goes_through_again(face, sheet):
        return False
    sheet.shown_rows = set()
    for number, row in enumerate(sheet.rows, start=1):
        if row.id in sheet.marks.marks and not anew:
            continue  # what was marked before is shown to nobody who types the code
        stages += [
            partial(_level, face, sheet, row, number, ruled),
            partial(_saw, face, sheet, row),
            partial(_aloud, face, sheet, row),
        ]
    sent: list[bool] = []
    go_through([*stages, partial(_send, face, sheet, sent)])
    return bool(sent and sent[-1])


def _goes_through_again(face: Face, sheet: OwnSheet) -> bool:
    """Ask whether a sheet that is in is gone through again; what stands on it is not shown."""
    face.title(f"{shown(sheet.code)} is in already. Mark it again?  y for yes, Enter for no")
    face.say("What was marked is not shown. Enter leaves a row as it is; a new mark takes its place, remark and all.")
    return face.agrees(f"respond/{sheet.code}/again", _Y_OR_ENTER, enter=False)


def _level(face: Face, sheet: OwnSheet, row: Prompt, number: int, ruled: set[str]) -> bool:
    rule = sheet.library.rating_rule(sheet.role, row.part)
    mark = sheet.seen(row)

    def again() -> None:
        show_row(face, row, marked=mark.label if mark else None)

    if rule and row.part not in ruled:
        face.say("How to find the level", style="bold")
        face.say(rule)
        face.say()
    ruled.add(row.part)
    again()
    left = minutes_for(sheet.rows[number - 1 :])
    face.say(f"{shown(sheet.code)} · row {number} of {len(sheet.rows)} · about {left} min left", style="dim")
    face.say(title_of(row, sheet.library), indent=2)
    face.say(row.ask, indent=2, style="bold")
    face.asked = row.ask
    kept = " Enter keeps the one marked ●." if mark else " Enter leaves it as it is."
    face.say(f"Which level do you see? Type its number, or c for can’t tell from your job.{kept}")
    face.say("list · ? help · /back /quit", style="dim")

    def read(line: str) -> Mark:
        sign = "?" if line.casefold().replace("’", "'").strip(". ") in {"can't tell", "cant tell"} else line
        taken = mark_of(sign.casefold().removeprefix("level").strip(), row)
        if taken is None:
            raise NotTaken(what_it_takes(row).replace("? for", "c for").removesuffix(", - for left open.") + ".")
        return taken

    taken = face.take(f"respond/{sheet.code}/{row.id}", read, commands=_COMMANDS, listed=again)
    if taken is not None:
        kept_words = {"saw": mark.saw, "aloud": mark.aloud} if mark else {}
        sheet.marks = sheet.save(row.id, taken.model_copy(update=kept_words))
        sheet.shown_rows.add(row.id)
        face.saved("")
    return True


def _saw(face: Face, sheet: OwnSheet, row: Prompt) -> bool:
    mark = sheet.seen(row)
    if mark is None:
        return False
    face.title("What did you see?  A line, or Enter to leave it")
    text = face.ask(f"respond/{sheet.code}/{row.id}#saw", default=mark.saw or "", commands=_COMMANDS)
    if text != (mark.saw or ""):
        changed = mark.model_copy(update={"saw": text or None, "aloud": False})
        sheet.marks = sheet.save(row.id, changed)
        face.saved("")
    return True


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


def _send(face: Face, sheet: OwnSheet, sent: list[bool]) -> bool:
    left_open = len(sheet.rows) - len([row for row in sheet.rows if row.id in sheet.marks.marks])
    open_ = f" {counted(left_open, 'row')} left open." if left_open else ""
    face.title(f"That was the last row.{open_} Are you done?  Enter for yes, n to go on later")

    why = "Press Enter for yes, or type n to go on later. /back leads to the last row."
    done = face.agrees(f"respond/{sheet.code}/done", why, enter=True, commands=_COMMANDS)
    sent.append(done)
    if done:
        sheet.marks = sheet.send()
    return True
