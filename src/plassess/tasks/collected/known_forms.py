"""The forms whose answers can come back to one self-assessment: the team’s own, and those of the content."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.content_form import content_form
from plassess.assessment.forms.team_form import team_form
from plassess.assessment.record import Assessment
from plassess.files.content.forms import forms_asked
from plassess.files.content.layers import layers_of, translated, translations_in
from plassess.files.content.library import load_library
from plassess.files.content.search import content_of
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.alone.opened_alone import OpenedAlone

Forms = tuple[tuple[AskedForm, ...], ...]
"""Each form, in every language it is asked in."""


def known_forms(alone: OpenedAlone | None, record: Assessment, content: Path | None, wanted: str | None) -> Forms:
    """Make the forms. Raises UsageError where none goes by the id that is wanted."""
    content = content_of(record.content.id, content)
    ids = forms_asked(content)
    if wanted is not None and wanted not in ids:
        there = f"There is: {', '.join(ids)}." if ids else "This content holds no form."
        raise UsageError(f"There is no form {visible(wanted, 60)}. {did_you_mean(wanted, ids, there)}")
    team = [(team_form(alone.record, alone.rows),)] if alone and wanted is None else []
    return (*team, *(forms for one in ids if wanted in (None, one) and (forms := _of_content(one, content))))


def _of_content(named: str, content: Path | None) -> tuple[AskedForm, ...]:
    """Make a form in each language; nothing where it asks what no form takes."""
    langs = dict.fromkeys(lang for layer in layers_of(content) for lang in translations_in(layer.folder))
    made: list[AskedForm] = []
    for lang in (None, *langs):
        form = load_library(translated(content, lang), [], [named]).instrument(named)
        try:
            made += [content_form(form, lang=lang or "")] if form else []
        except ValueError:
            return ()
    return tuple(made)


def form_named(forms: Forms, of: str) -> tuple[AskedForm, ...]:
    """Find a form by what it is of; nothing where there is none."""
    return next((one for one in forms if one[0].of == of), ())


def of_team(forms: Sequence[Sequence[AskedForm]]) -> tuple[AskedForm, ...]:
    """Find the team’s form; nothing where nobody marks alone."""
    return next((tuple(one) for one in forms if one[0].is_of_a_team), ())
