"""How many answered each form that is set beside a self-assessment, read from its counts."""

from pathlib import Path

from plassess.assessment.forms.schools_shown import FormSent, form_sent
from plassess.assessment.record import Assessment
from plassess.files.assessments.form_counts_file import forms_counted
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.content.folder import available_instruments
from plassess.files.content.library import load_library
from plassess.files.content.search import content_of


def forms_sent(folder: AssessmentFolder, record: Assessment, content: Path | None) -> tuple[FormSent, ...]:
    """Tell how many sent each form, by its title; one that the content does not have goes by its id."""
    counts = forms_counted(folder)
    content = content_of(record.content.id, content)
    there = set(available_instruments(content)).intersection(one.form for one in counts)
    library = load_library(content, [], sorted(there))
    titles = {one.id: one.title for one in library.instruments}
    return tuple(form_sent(one, titles.get(one.form, one.form)) for one in counts)
