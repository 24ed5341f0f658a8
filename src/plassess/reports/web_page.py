"""The action plan as one HTML page, to read on a screen and to print."""

from plassess.assessment.plan.plan import ActionPlan
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Audience
from plassess.reports.document import document_of


def render_page(plan: ActionPlan, audience: Audience) -> str:
    """Return the whole page; the same plan gives the same text."""
    return render_shipped("action-plan.html.j2", {"document": document_of(plan, audience)})
