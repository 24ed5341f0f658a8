"""Forms that staff, families or students sent, counted: each once, by school, with nobody’s own answers kept."""

from collections.abc import Sequence
from hashlib import sha256

from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.came_back import Refusal, RefusedError, Sheet, SheetTold
from plassess.assessment.forms.form_counts import Counting
from plassess.assessment.forms.held_answers import held_answers
from plassess.files.assessments.form_counts_file import count_forms
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import FileError


def counted_sheets(folder: AssessmentFolder, forms: Sequence[AskedForm], sheets: Sequence[Sheet]) -> list[SheetTold]:
    """Count the sheets of one form, and tell of each in its order."""
    form = forms[0]
    told: dict[int, SheetTold] = {}
    new: dict[int, Counting] = {}
    left_out: dict[int, tuple[Refusal, ...]] = {}
    for at, sheet in enumerate(sheets):
        try:
            held = held_answers(sheet.answers, forms)
            new[at] = Counting(_what_tells_it(sheet), held.given, sheet.answers.school)
            left_out[at] = tuple(map(sheet.placed, (*sheet.left_out, *held.left_out)))
        except RefusedError as error:
            told[at] = SheetTold(form.of, sheet.at, refused=sheet.placed(error.refusal))
    try:
        before = count_forms(folder, form.of, form.edition, list(new.values())) if new else frozenset()
    except FileError as error:
        told |= {at: SheetTold(form.of, sheets[at].at, refused=sheets[at].placed(Refusal(str(error)))) for at in new}
        return [told[at] for at in range(len(sheets))]
    seen: set[str] = set()
    for at, one in new.items():
        is_known = one.sheet in before or one.sheet in seen
        seen.add(one.sheet)
        told[at] = SheetTold(
            form.of, sheets[at].at, "counted-before" if is_known else "counted", left_out=left_out[at]
        )
    return [told[at] for at in range(len(sheets))]


def _what_tells_it(sheet: Sheet) -> str:
    """Return what tells a sheet from every other; a text that says nothing of that is told by what it says."""
    return sheet.answers.sheet or sha256(sheet.answers.model_dump_json().encode()).hexdigest()
