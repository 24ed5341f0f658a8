"""The action plan as a page: Markdown for the repo, HTML for everybody else; Word is in ``word``."""

from typing import Literal

from plassess.assessment.plan.plan import ActionPlan
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Audience
from plassess.reports.document import document_of

Format = Literal["md", "html"]


def render_report(plan: ActionPlan, to: Format, audience: Audience) -> str:
    """Return the whole document; the same plan gives the same text."""
    return render_shipped(f"action-plan.{to}.j2", {"document": document_of(plan, audience)})
