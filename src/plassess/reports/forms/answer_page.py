"""One page on which a form is filled in, on any phone or computer."""

from plassess.assessment.forms.asked_form import AskedForm
from plassess.reports.forms.form_targets import FormFile


def render_answer_page(form: AskedForm, mail: str) -> FormFile:
    """Make the page; answers are mailed to ``mail``, which may be empty."""
    return FormFile("html", f"<!DOCTYPE html><title>{len(form.questions)} {mail}</title>")
