"""The forms of a district: their counts from each self-assessment, and what they ask from the content."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.district.forms.forms_pooled import FormAtSchool, FormFacts, PooledForm
from plassess.assessment.district.forms.forms_told import NamedForm, ToldForm, told_forms
from plassess.assessment.forms.content_form import content_form
from plassess.assessment.forms.form_counts import FormCounts
from plassess.content.instrument import Instrument
from plassess.files.assessments.form_counts_file import forms_counted
from plassess.files.assessments.store import open_assessment
from plassess.files.content.forms import forms_asked
from plassess.files.content.library import load_library


def forms_in(path: Path) -> tuple[FormFacts, ...]:
    """Read the counts of every form of a self-assessment. Raises PlassessError where one cannot be read."""
    folder = open_assessment(path)
    return tuple(map(_facts, forms_counted(folder)))


def _facts(one: FormCounts) -> FormFacts:
    schools = tuple(FormAtSchool(it.school or "", it.sent, dict(it.counts)) for it in one.schools)
    return FormFacts(one.form, one.edition, schools, tuple(sorted(one.counted)))


def forms_named(pooled: Sequence[PooledForm], content: Path | None) -> tuple[ToldForm, ...]:
    """Name forms and their questions as the content does. Raises ProblemsError where that is broken."""
    if not pooled:
        return ()
    there = set(forms_asked(content)).intersection(one.form for one in pooled)
    library = load_library(content, [], sorted(there))
    return told_forms(pooled, {one.id: _named(one) for one in library.instruments})


def _named(form: Instrument) -> NamedForm:
    standards = {item.id: item.standards for item in form.items}
    return NamedForm(form.title, content_form(form).questions, standards)
