"""A report as one HTML page, to read on a screen and to print."""

from plassess.rendering.environment import render_shipped
from plassess.reports.pages import Document


def render_page(document: Document) -> str:
    """Return the whole page; the same document gives the same text."""
    return render_shipped("action-plan.html.j2", {"document": document})
