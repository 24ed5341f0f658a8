"""Which standards a team's own answers point to."""

from collections import Counter

from plassess.assessment.interview import Interview
from plassess.content.guide import ActionGuide


def standards_named(guide: ActionGuide | None, interview: Interview) -> list[str]:
    """Order the standards by what the guide named: people's marks and first steps.

    A mark counts once for each standard its responsibility bears on; a first step counts as one mark.
    """
    counts: Counter[str] = Counter()
    bears_on = {r.id: r.standards for r in guide.responsibilities} if guide else {}
    for prompt in interview.asked:
        answer = interview.answers.get(prompt.id)
        if answer is None:
            continue
        for marked, count in answer.marked.items():
            counts.update(dict.fromkeys(bears_on.get(marked, ()), count))
        steps = len(answer.first_steps)
        counts.update({standard: steps for standard in prompt.standards if steps})
    return [standard for standard, _ in counts.most_common()]
