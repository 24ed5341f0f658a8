"""What the end of a meeting names as the step to mark done is one that there is."""

from datetime import date

from plassess.assessment.plan.steps import next_due
from plassess.assessment.responses import FirstStep


def test_it_is_the_committed_step_that_is_due_first_by_its_own_id() -> None:
    later = FirstStep(id=1, what="Read")
    done = FirstStep(id=2, what="Ask", committed=True, by=date(2026, 9, 1), done=date(2026, 9, 1))
    undated = FirstStep(id=3, what="Call", committed=True)
    due = FirstStep(id=7, what="Meet", committed=True, by=date(2026, 10, 1))

    assert next_due([later, done, undated, due]) == due
    assert next_due([later, done, undated]) == undated
    assert next_due([later, done]) is None
