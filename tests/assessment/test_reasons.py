"""What is noted beside an answer is read back, whatever part of its prompt was worded otherwise."""

import pytest

from plassess.assessment.migration.reasons import Reasons, reasons_in


@pytest.mark.parametrize("part", ["ask", "from", "to", "unit", "range", "level 3", "option a.b-c"])
def test_each_part_that_changes_tell_of_is_read_back(part: str) -> None:
    noted = Reasons(reworded=(part, "level 1"), rest=("We saw it in May.",))
    assert reasons_in(noted.said) == noted
