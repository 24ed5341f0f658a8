"""How to read the plan, in paragraphs: what its figures say and what they do not."""

from plassess.assessment.plan.plan import ActionPlan
from plassess.content.instrument import WorthOf

_PAGE_ONE = (
    "Page one is the plan: what the team committed to, in the order it is due. A first step marked “later” is an "
    "idea from the talk that nobody has promised."
)
_MARKED = (
    "The counts say where people want to learn. They do not say how well anything is done, and a responsibility "
    "without a mark may be a strength or simply not this year’s topic."
)
_RATED = (
    "Levels are described forms of a practice, in an order, and their numbers are names. “2 away from ideal” is two "
    "levels of a row’s own scale; rows have different counts of levels, so 1 away is not as far everywhere. “Not "
    "begun” is 1 farther away than a row’s last level. The middle is the median of the rows that are rated; an even "
    "split takes the one farther from ideal. What we don’t know, what does not apply, and what is not answered is "
    "counted as such and never in a distance."
)
_CHOSEN = (
    "An index is the mean of what the chosen answers are worth, each from 0 to 1, over the prompts that are "
    "answered; the last column of its table shows how it comes about. It is an index of these answers and no level. "
    "What we don’t know, what does not apply, and what is not answered is in no mean."
)
_SEVERAL: dict[WorthOf, str] = {
    "sum": "Where several answers were added up, what they are worth is divided by what all the answers offered are"
    " worth together, as (1.5 ÷ 2).",
    "best": "Where the best of several answers counts, they are worth what the highest of them is worth.",
    "all": "Where all of several answers have to hold, they are worth 1 together, and any fewer 0.",
}
_TOGETHER = (
    "Parts are compared where both have rated rows on a standard, by their middle distance to ideal. Nothing is "
    "said where the nearer one already stands at its last level. Places on a shift and shares of time are shown "
    "beside them and not compared."
)
_HONEST = (
    "“We don’t know yet” is an honest answer and names something to find out. Nothing here is about the performance"
    " of any one person."
)


def reading_of(plan: ActionPlan) -> list[str]:
    """Explain what this plan holds, and nothing that it does not."""
    ways = {choice.counts_by for part in plan.parts for choice in part.choices if choice.counts_by}
    told = [
        (_PAGE_ONE, True),
        (_MARKED, bool(plan.marked)),
        (_RATED, any(part.rows for part in plan.parts)),
        (_CHOSEN, any(line.index.rated for part in plan.parts for line in part.indexes)),
        *((text, way in ways) for way, text in _SEVERAL.items()),
        (_TOGETHER, len(plan.parts) > 1 and bool(plan.together.standards)),
        (_HONEST, True),
    ]
    return [text for text, holds in told if holds]
