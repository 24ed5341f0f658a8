"""The sheets in a file that came back, whatever kind of file it is."""

from pathlib import Path
from typing import Any

from plassess.assessment.forms.answer_lines import PastedAnswers, pasted_answers
from plassess.assessment.forms.came_back import CameBack, Refusal, RefusedError, Sheet
from plassess.assessment.forms.form_answers import FormAnswers
from plassess.exchange.form_tables.table_sheets import table_sheets
from plassess.files.returned.bounds import MOST_OF_A_FILE
from plassess.files.returned.returned_file import PastedText, RecordRead, Returned, read_returned, returned_of
from plassess.foreign_text import shown_name, visible
from plassess.tasks.collected.known_forms import Forms
from plassess.tasks.collected.named_sources import INPUT, input_bytes

_AGAIN = "Ask for it once more."
_FORMAT = "plassess/form-answers/1"


def came_back(path: Path, forms: Forms, wanted: str | None) -> CameBack:
    """Read one file, or the input; what cannot be taken is told with its reason."""
    name = "what was piped in" if path == INPUT else shown_name(path)
    try:
        held = returned_of(input_bytes(MOST_OF_A_FILE), "") if path == INPUT else read_returned(path)
        return _sheets_in(held, name, forms, wanted)
    except RefusedError as error:
        return CameBack(name, refused=(error.refusal,))


def pasted(text: str, forms: Forms) -> CameBack:
    """Read a text that was pasted here."""
    return _sheets_in(PastedText(text), "what was pasted", forms, None)


def _sheets_in(held: Returned, name: str, forms: Forms, wanted: str | None) -> CameBack:
    if isinstance(held, PastedText):
        return _of_text(held.text, name)
    if isinstance(held, RecordRead):
        return CameBack(name, (Sheet(_answers_of(held.data)),))
    found = table_sheets(held.tables, forms, wanted)
    return CameBack(name, found.sheets, found.refused)


def _of_text(text: str, name: str) -> CameBack:
    """Read every filled-in form between marker lines; the same one twice, as mail quotes it, is one."""
    sheets: list[Sheet] = []
    refused: list[Refusal] = []
    for number, found in enumerate(pasted_answers(text), start=1):
        at = f"sheet {number}"
        try:
            answers = _answers_between(found)
            if answers not in [one.answers for one in sheets]:
                sheets.append(Sheet(answers, at))
        except RefusedError as error:
            refused.append(Refusal(error.refusal.why, error.refusal.remedy, at))
    if not sheets and not refused:
        refused.append(Refusal("no answers stand in it, from the line  === plassess answers  on.", _AGAIN))
    return CameBack(name, tuple(sheets), tuple(refused))


def _answers_between(found: PastedAnswers) -> FormAnswers:
    if found.wrong:
        raise RefusedError(f"{found.wrong}.")
    return _answers_of(found.data)


def _answers_of(data: Any) -> FormAnswers:  # noqa: ANN401 - whatever stood there
    """Make answers of plain data. Raises RefusedError, with the place and nothing of what stands there."""
    from pydantic import ValidationError  # loaded where there is something to read

    _refuse_other_format(data.get("format") if isinstance(data, dict) else None)
    try:
        answers = FormAnswers.model_validate(data)
    except ValidationError as error:
        way = next(iter(error.errors(include_url=False, include_context=False, include_input=False)))["loc"]
        at = " › ".join(visible(str(part), 80) for part in way)
        raise RefusedError("what stands here is nothing that a form writes.", _AGAIN, at) from error
    if (answers.assessment is None) == (answers.form is None):
        raise RefusedError("it does not say what it belongs to.", _AGAIN)
    return answers


def _refuse_other_format(said: object) -> None:
    if said == _FORMAT:
        return
    kind, _, version = str(said).rpartition("/")
    if kind == _FORMAT.rpartition("/")[0] and version.isdecimal() and int(version) > 1:
        raise RefusedError("it was written by a newer plassess.", "Update plassess.")
    if isinstance(said, str) and said.startswith("plassess/"):
        why = f"it is another kind of file ({visible(said, 60)}), and no answers of a form."
        raise RefusedError(why, "Marks in a file of their own go in with  plassess respond --answers")
    raise RefusedError("it holds no answers of a form.", "Take in CSV, Excel (.xlsx), or the text that was sent.")
