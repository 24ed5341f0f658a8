"""The district's own form, as it is written for Google and for Microsoft, is found again column by column."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.forms_back import content_form_of, form_of
from tests.marked_alone import laid_out

from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.check_letters import with_letter
from plassess.exchange.form_tables.table_sheets import table_sheets
from plassess.files.returned.foreign_table import Table
from plassess.reports.forms.district_words import district_words
from plassess.reports.forms.form_items import FormItem, form_items
from plassess.reports.forms.microsoft_form import _asked

IN_ENGLISH, IN_SPANISH = (content_form_of("family-form", lang) for lang in (None, "es"))
TITLES: dict[str, Callable[[FormItem], str]] = {
    "google": lambda item: item.title,
    "microsoft": _asked,
    "without signs": lambda item: _asked(item).rpartition(" [")[0],
}


def filled_in(item: FormItem, form: AskedForm) -> str:
    """The first choice, a code, or a line."""
    if item.kind == "code":
        return with_letter("k7", form.of)
    return item.choices[0] if item.choices else "A line" if item.question else "Adams"


def answered(forms: Sequence[AskedForm], title: Callable[[FormItem], str]) -> set[str]:
    """The questions that were found answered, of a row in which each was."""
    items = form_items(forms[0], district_words(forms[0].lang))
    rows = (tuple(map(title, items)), tuple(filled_in(item, forms[0]) for item in items))
    (sheet,) = table_sheets([Table(rows)], [forms], None).sheets
    assert (sheet.answers.person, sheet.answers.school) in {("k7", None), (None, "Adams")}
    return set(sheet.answers.answers)


@pytest.mark.parametrize("program", TITLES)
def test_every_choice_of_every_form_comes_back(tmp_path: Path, program: str) -> None:
    team = (form_of(laid_out(tmp_path)),)
    others = [(content_form_of(one),) for one in ("staff-form", "student-form")]
    for forms in (team, (IN_ENGLISH, IN_SPANISH), (IN_SPANISH, IN_ENGLISH), *others):
        asked = {one.id for one in forms[0].questions if one.choices or program != "without signs"}

        assert answered(forms, TITLES[program]) == asked
