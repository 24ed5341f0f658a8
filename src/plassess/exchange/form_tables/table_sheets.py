"""The filled-in forms of a table: a row each, with the place of whatever cannot be taken."""

from collections.abc import Mapping, Sequence
from hashlib import sha256

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.forms.asked_form import AskedForm, FormQuestion
from plassess.assessment.forms.came_back import Refusal, RefusedError, Sheet
from plassess.assessment.forms.check_letters import code_meant
from plassess.assessment.forms.column_titles import names_in_words
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers
from plassess.assessment.forms.held_answers import MOST_IN_A_LINE
from plassess.assessment.plain_text import plain
from plassess.exchange.form_tables.cell_words import cell_text, choices_in, is_ticked
from plassess.exchange.form_tables.found_columns import FoundColumns, found_columns
from plassess.exchange.form_tables.moments import are_moments, moments_in
from plassess.files.returned.foreign_table import Cell, Table, place
from plassess.foreign_text import readable_input, visible
from plassess.problems.sentences import counted

_ASK = "Ask who sent it, and correct the cell; or ask for the form once more."
_CUT = "The file breaks off there, or a cell was split: download it once more."
_OTHER = "00000000"
"""The digest of words that nobody asks: an answer to a choice whose words were changed."""
_SHOWN = 40
MOST_IN_A_NAME = 120


class TableSheets(Struct, frozen=True):
    """What a table holds: sheets, rows that are none, and columns that are left out of all."""

    form: AskedForm
    sheets: tuple[Sheet, ...]
    refused: tuple[Refusal, ...]


def table_sheets(tables: Sequence[Table], asked: Sequence[Sequence[AskedForm]], wanted: str | None) -> TableSheets:
    """Read the first of some tables that holds answers. Raises RefusedError where none does."""
    first: RefusedError | None = None
    for table in (one for one in tables if one.rows):
        try:
            return _sheets(table, found_columns(table, asked, wanted))
        except RefusedError as error:
            first = first or error
    raise first or RefusedError("it holds no rows.", "Download the answers once more.")


def _sheets(table: Table, columns: FoundColumns) -> TableSheets:
    rows = [(number, row) for number, row in enumerate(table.rows[1:], start=2) if any(cell != "" for cell in row)]
    if not rows:
        raise RefusedError("it holds titles and no answers yet.", "Download it again when somebody has answered.")
    width = len(table.rows[0])
    whole = {number: row for number, row in rows if len(row) == width}
    who, when = _with_who(columns, list(whole.values())), _sent(columns, whole)
    sheets: list[Sheet] = []
    refused: list[Refusal] = []
    seen: dict[str, int] = {}
    for number, row in rows:
        try:
            _refuse_another_width(row, width, place(number))
            answers = _answers(number, row, columns, who)
            told = {"sent": when.get(number), **_sheet_id(row, columns, seen)}
            sheets.append(Sheet(answers.model_copy(update=told), place(number), columns.left_out))
        except RefusedError as error:
            refused.append(error.refusal)
    return TableSheets(columns.form, tuple(sheets), tuple(refused))


def _refuse_another_width(row: Sequence[Cell], width: int, at: str) -> None:
    if len(row) != width:
        raise RefusedError(f"it has {counted(len(row), 'cell')}, and the titles are {width}.", _CUT, at)


def _with_who(columns: FoundColumns, rows: Sequence[Sequence[Cell]]) -> int | None:
    """Find the column that says who: by its sign, else the one most of whose cells are a code or a name here."""
    if columns.who is not None or not columns.form.is_of_a_team:
        return columns.who

    def count(at: int) -> int:
        return sum(_person_in(row[at], columns.form) is not None for row in rows)

    best = max(columns.unsigned, key=count, default=None)
    if best is None or count(best) * 2 <= len(rows):
        raise RefusedError("no column says whose answers these are.", "Give it one with the codes, such as K7-F.")
    return best


def _person_in(cell: Cell, form: AskedForm) -> str | None:
    """Find whose code or name stands in a cell; ``None`` for nobody’s, and for a name that two have."""
    told = cell_text(cell)
    by_code = code_meant(told, [one.code for one in form.people], form.of)
    said = plain(told)
    named = [one.code for one in form.people if one.name and plain(one.name) == said]
    choices = zip(names_in_words(form), form.people, strict=True)
    apart = [one.code for choice, one in choices if one.name and plain(choice) == said]
    return by_code or next(iter(apart or (named if len(named) == 1 else [])), None)


def _sent(columns: FoundColumns, rows: Mapping[int, Sequence[Cell]]) -> dict[int, str | None]:
    """Tell when each row was sent, by the number of the row; nothing where that is told in two ways or in none."""
    at = _column_of_times(columns, list(rows.values()))
    read = None if at is None else moments_in([row[at] for row in rows.values()])
    return dict(zip(rows, [one or None for one in read or ()], strict=False))


def _column_of_times(columns: FoundColumns, rows: Sequence[Sequence[Cell]]) -> int | None:
    """Find the column of the moment in which a form was finished: Microsoft tells the start before it."""
    first = min(columns.rows.values(), default=0)
    told = [at for at in columns.unsigned if are_moments([row[at] for row in rows])]
    return max([at for at in told if at < first] or told, default=None)


def _sheet_id(row: Sequence[Cell], columns: FoundColumns, seen: dict[str, int]) -> dict[str, str]:
    """Make what tells a row of a form without codes from every other; equal rows of one table are told apart."""
    if columns.form.is_of_a_team:
        return {}
    at = _column_of_times(columns, [row])
    told = sorted(f"{name}={cell_text(row[column])}" for column, name in columns.parts.items())
    when = "" if at is None else _moment_as_written(row[at])
    digest = sha256("\n".join([when, *told]).encode()).hexdigest()[:24]
    seen[digest] = seen.get(digest, 0) + 1
    return {"sheet": f"row-{digest}-{seen[digest]}"}


def _moment_as_written(cell: Cell) -> str:
    """Write a moment so that it stays the same as rows come to the table, and in Excel and CSV alike."""
    read = moments_in([cell])
    return read[0] if read else cell_text(cell)


def _answers(number: int, row: Sequence[Cell], columns: FoundColumns, who: int | None) -> FormAnswers:
    """Read the answers of one row. Raises RefusedError, with the place of the cell."""
    form = columns.form
    of = {"assessment": form.of} if form.is_of_a_team else {"form": form.of}
    if form.is_of_a_team and who is not None:
        of |= {"person": _person(row[who], form, place(number, who + 1))}
    elif who is not None and (school := _name(row[who])):
        of |= {"school": school}
    answers = {
        id_: answer
        for id_, question in columns.questions.items()
        if (answer := _answer(number, row, question, columns)) is not None
    }
    return FormAnswers.model_validate({"format": "plassess/form-answers/1", **of, "answers": answers})


def _person(cell: Cell, form: AskedForm, at: str) -> str:
    told = cell_text(cell)
    if code := _person_in(cell, form):
        return code
    if not told:
        raise RefusedError("nothing says whose answers these are.", _ASK, at)
    shown = "an e-mail address" if "@" in told else f"“{visible(told, _SHOWN)}”"
    if form.are_named:
        raise RefusedError(f"{shown} is nobody’s name here, or the name of two.", _ASK, at)
    raise RefusedError(f"{shown} is no code that is here with its letter, such as K7-F.", _ASK, at)


def _name(cell: Cell) -> str:
    return " ".join(readable_input(cell_text(cell)[:1000]).split())[:MOST_IN_A_NAME]


def _answer(number: int, row: Sequence[Cell], question: FormQuestion, columns: FoundColumns) -> FormAnswer | None:
    """Read the answer to one question; ``None`` where it was left open, and where a choice has other words now."""
    at, line, tick = (one.get(question.id) for one in (columns.rows, columns.saw, columns.aloud))
    chosen: dict[str, object] = {}
    if at is not None and question.choices:
        chosen = _chosen(row[at], question, place(number, at + 1))
    written = at if not question.choices else line
    if written is not None and tick is not None and is_ticked(row[tick]) and cell_text(row[written]):
        chosen |= {"saw": _line(row[written], place(number, written + 1)), "aloud": True}
    return FormAnswer.model_validate({"asked": question.asked, **chosen}) if chosen else None


def _line(cell: Cell, at: str) -> str:
    text = readable_input(cell_text(cell)).strip()
    if len(text) > MOST_IN_A_LINE:
        raise RefusedError(f"this line has {len(text):,} letters; {MOST_IN_A_LINE:,} are taken.", "Shorten it.", at)
    return text or "…"


def _chosen(cell: Cell, question: FormQuestion, at: str) -> dict[str, object]:
    read = choices_in(cell, question)
    if read.wrong == "other-words":
        return {"state": None, "asked": _OTHER}
    if read.wrong:
        raise RefusedError(f"this is none of the choices of question {question.number}.", _ASK, at)
    if not read.values:
        return {}
    (first, *more), labels = read.values, {one.value: one.label for one in question.choices}
    if not more and first in (NOT_BEGUN, CANNOT_TELL) and question.takes_a_line:
        return {"state": first}
    return {"level": int(first)} if labels[first] and not more else {"chosen": read.values}
