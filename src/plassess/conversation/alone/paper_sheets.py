"""Sheets that were marked on paper, keyed in a line a sheet, each read back and counted."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from plassess.assessment.alone.mark_signs import sign_of, states_in_words
from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.roster import shown
from plassess.assessment.alone.sheet_lines import SawLine, read_saw_line, read_sheet_line
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import capital
from plassess.conversation.exits import NotTaken
from plassess.conversation.face import Face
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted, ended


class Collecting(Struct, frozen=True):
    """What takes the sheets in. ``find`` raises UsageError for a code that nobody has; ``sent`` counts those in."""

    rows: Sequence[Prompt]
    find: Callable[[str], str]
    marks_of: Callable[[str], Marks]
    save: Callable[[str, dict[str, Mark]], object]
    sent: Callable[[], int]
    of: int


def take_sheets(face: Face, collecting: Collecting) -> None:
    """Take sheets until Enter says that all are in; a sheet that comes again takes the place of what was there."""
    keyed: set[str] = set()

    def again() -> None:
        for number, row in enumerate(collecting.rows, start=1):
            face.say(row.title, mark=f"{number:>2}  ", indent=1)

    face.title(f"Sheets: {collecting.sent()} of {collecting.of} are in. Rows, in the order of the sheet:")
    again()
    face.say()
    face.say("A line a sheet, as on its strip: the code, a colon, a mark for each row.", indent=2)
    face.say(ended(capital(states_in_words(collecting.rows))), indent=2)
    face.say("Type a sheet again to correct it.", indent=2)
    face.say("What may be read aloud, where you want it: K7 3: what they saw in row 3", indent=2)
    face.title("Next sheet, such as  K7: 2 3 ct 0 2  ·  Enter when all are in")
    while (taken := face.take("collect#sheet", lambda line: _read(line, collecting), listed=again)) is not None:
        code, before, given, of_a_row = taken
        if not given:
            _tell_blank(face, code, before)
            continue
        if before.sent and not of_a_row and code not in keyed and not _replaces(face, code, collecting):
            continue
        keyed.add(code)
        if not of_a_row:
            given = {row: _with_what_was_seen(mark, before.marks.get(row)) for row, mark in given.items()}
        collecting.save(code, given)
        _tell(face, code, before, given, collecting, of_a_row=of_a_row)


def _tell_blank(face: Face, code: str, before: Marks) -> None:
    """Say that a sheet without a mark is no answer: it is not counted, and what is there stays."""
    stays = " What was there stays." if before.marks else ""
    face.say(f"{shown(code)}: no row is marked, so this sheet is no answer and is not counted.{stays}")


def _replaces(face: Face, code: str, collecting: Collecting) -> bool:
    """Ask before a sheet that came from elsewhere is replaced; the next sheet is as Enter, and waits for its turn."""
    there = f"{shown(code)} is in already. Put this sheet in its place?"
    face.question(f"{there}  Enter for yes, n to leave what is there")
    why = "Press Enter to put it in the place of what is there, or type n. Then comes the next sheet."
    replaces = face.agrees("collect#replaces", why, enter=True, is_next=lambda line: _is_a_sheet(line, collecting))
    if not replaces:
        face.say(f"{shown(code)} stays as it was.")
    return replaces


def _is_a_sheet(line: str, collecting: Collecting) -> bool:
    try:
        _read(line, collecting)
    except NotTaken:
        return False
    return True


def _read(line: str, collecting: Collecting) -> tuple[str, Marks, dict[str, Mark], bool]:
    saw = read_saw_line(line)
    try:
        if saw is not None:
            code = collecting.find(saw.code)
            before = collecting.marks_of(code)
            return code, before, _seen(before, saw, collecting.rows), True
        sheet = read_sheet_line(line, collecting.rows)
        if sheet.wrong:
            raise NotTaken(sheet.wrong)
        code = collecting.find(sheet.code)
        return code, collecting.marks_of(code), sheet.marks, False
    except UsageError as error:
        raise NotTaken(str(error)) from error


def _seen(marks: Marks, saw: SawLine, rows: Sequence[Prompt]) -> dict[str, Mark]:
    """Put what somebody saw beside the mark in a row."""
    if not 1 <= saw.number <= len(rows):
        raise NotTaken(f"The rows run from 1 to {len(rows)}.")
    row = rows[saw.number - 1].id
    if row not in marks.marks:
        raise NotTaken(f"{shown(saw.code)} has no mark in row {saw.number} yet. Type the sheet first.")
    return {**marks.marks, row: marks.marks[row].model_copy(update={"saw": saw.text, "aloud": True})}


def _with_what_was_seen(mark: Mark, before: Mark | None) -> Mark:
    if before is None or before.saw is None:
        return mark
    return mark.model_copy(update={"saw": before.saw, "aloud": before.aloud})


def _tell(
    face: Face, code: str, before: Marks, given: dict[str, Mark], collecting: Collecting, *, of_a_row: bool
) -> None:
    """Read a sheet back, so that a slip is seen at once."""
    if of_a_row:
        face.say(f"{shown(code)}: noted, to be read aloud.")
        return
    signs = " ".join(sign_of(given.get(row.id), row) for row in collecting.rows)
    face.say(f"{shown(code)}: {signs}", mark="→ ")
    instead = " In the place of what was there." if before.marks else ""
    left_open = len(collecting.rows) - len(given)
    open_ = f" {counted(left_open, 'row')} left open." if left_open else ""
    face.say(f"saved.{instead}{open_} {collecting.sent()} of {collecting.of} are in.", style="dim")


def take_late(face: Face, find: Callable[[str], str], note: Callable[[str], bool]) -> None:
    """Note whose sheets came after the opening; what stands on them is neither kept nor counted."""
    face.say("The marks are open, and their counts stay as they are. Sheets that came late count as come.")
    face.title("Whose sheet came late?  its code, Enter when that is all")

    while (code := face.take("collect#late", lambda line: _whose(line, find))) is not None:
        face.say(f"{shown(code)}: noted as come." if note(code) else f"{shown(code)} is in already.")


def _whose(line: str, find: Callable[[str], str]) -> str:
    try:
        return find(line.partition(":")[0])
    except UsageError as error:
        raise NotTaken(str(error)) from error
