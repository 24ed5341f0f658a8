"""What is noted beside an answer is read back, whatever part of its prompt was worded otherwise."""

import pytest

from plassess.assessment.migration.reasons import OUTSIDE, Reasons, reasons_in
from plassess.content.values import Bounds


@pytest.mark.parametrize("part", ["ask", "from", "to", "unit", "range", "level 3", "option a.b-c"])
def test_each_part_that_changes_tell_of_is_read_back(part: str) -> None:
    noted = Reasons(reworded=(part, "level 1"), rest=("We saw it in May.",))
    assert reasons_in(noted.said) == noted


@pytest.mark.parametrize("bounds", [Bounds(0.5, 60.25, False), Bounds(1, None, True), Bounds(None, 2, False)])
def test_a_number_that_lay_outside_is_read_back_among_all_else(bounds: Bounds) -> None:
    noted = Reasons(reworded=("unit",), range=(f"99.5 is not {bounds.said}{OUTSIDE}",), rest=("We saw it in May.",))
    assert reasons_in(noted.said) == noted
