"""A report as Markdown, for the repo that the assessment lies in."""

from plassess.rendering.environment import render_shipped
from plassess.reports.pages import Document


def render_markdown(document: Document) -> str:
    """Return the whole document; the same one gives the same text."""
    return render_shipped("action-plan.md.j2", {"document": document})
