"""The action plan as Markdown, for the repo that the assessment lies in."""

from plassess.assessment.plan.plan import ActionPlan
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Audience
from plassess.reports.document import document_of


def render_markdown(plan: ActionPlan, audience: Audience) -> str:
    """Return the whole document; the same plan gives the same text."""
    return render_shipped("action-plan.md.j2", {"document": document_of(plan, audience)})
