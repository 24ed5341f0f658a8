"""Where a step stands that no question was asked for: every step stands under a prompt that has an answer."""

from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import Responses


def home_of_new(plan: ActionPlan, responses: Responses, wanted: str | None = None) -> str | None:
    """Return the prompt whose answer takes a new step: ``wanted``, or where committed ones stand, or the first.

    ``None`` without any answer.
    """
    places = [wanted, *(item.question_id for item in plan.committed), *(one.id for one in plan.coverage.prompts)]
    return next((one for one in places if one in responses.answers), None)
