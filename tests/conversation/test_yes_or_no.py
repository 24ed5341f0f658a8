"""A question that takes yes or no takes the usual forms of both, and hands any other line back: none is a silent no."""

import ast
from pathlib import Path

import pytest

import plassess
from tests.program.cycles_begun import FALL, rated_at
from tests.program.program import lines, run

from .scripted import Typed, a_meeting, held, on_disk, shown
from .test_left_and_resumed import GUIDE, MAP, TO_STEPS, TO_THE_REVIEW, TOURS

YES, NO = ("y", "Yes.", "yes, please", "OK", "sure", "yep"), ("n", "No.", "nope", "no, thanks", "not yet")

ASKED = {
    "a tally behind the tally": (GUIDE, ("75", "1, 2", "", "9x5, 2x3", ""), "Is that the tally"),
    "a note of digits": (MAP, ("3", "", "5"), "Is “5” your note?"),
    "a step of one's own": (MAP, ("3", "", "", "/end", "1", "1", "Read the plan / Dan"), "a step of your own?"),
    "an owner like a step": (GUIDE, TOURS["an owner like a step"][1][:-2], "the look of a step"),
    "two more days": (GUIDE, TO_THE_REVIEW[:-5], "Two more after it"),
    "a word at a date": (
        GUIDE, (*TO_STEPS[:8], "Think", "", "/end", "y", "Rosa", "spring break", "3/19"), "in your calendar, for later",
    ),
    "the action plan": (GUIDE, TO_THE_REVIEW, "Write the action plan now?"),
}  # fmt: skip
"""Questions by yes or no: the parts in use, what leads there, and what is asked."""


@pytest.mark.parametrize("case", ASKED)
def test_what_is_neither_yes_nor_no_is_handed_back_with_a_word_about_why(case: str) -> None:
    using, before, question = ASKED[case]
    script = [*map(Typed, before), Typed("tok1x perhaps, or else"), Typed(leaves=EOFError)]

    with a_meeting(script, using) as (meeting, line):
        held(meeting)
        told = shown(meeting)

        assert question in told
        assert line.stood[len(before) + 1] == "tok1x perhaps, or else"
        assert "or type n" in told.rpartition(question)[2] or "Type y" in told.rpartition(question)[2]


@pytest.mark.parametrize("typed", [*YES, *NO])
@pytest.mark.parametrize("case", ASKED)
def test_each_usual_form_of_yes_and_of_no_is_taken(case: str, typed: str) -> None:
    using, before, question = ASKED[case]

    with a_meeting([*map(Typed, before), Typed(typed), Typed(leaves=EOFError)], using) as (meeting, line):
        held(meeting)
        told = shown(meeting)

        assert typed not in line.stood[len(before) + 1 :]
        assert "or type n" not in told.rpartition(question)[2]
        assert typed == "n" or f" {typed}\n" not in on_disk(meeting)


def test_amid_first_steps_another_line_is_the_next_one_of_them() -> None:
    script = (*TO_STEPS[:8], "Plan it - by Dec 11", "Look / Rosa")

    with a_meeting([*map(Typed, script), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        steps = meeting.interview.answers["central-office/highest-need"].first_steps
        assert [(step.what, step.by is None) for step in steps] == [("Plan it - by Dec 11", True), ("Look", True)]


def test_a_check_in_begins_by_yes_or_no_alone(tmp_path: Path) -> None:
    rated_at(tmp_path, 3)
    typed = lines("o", "It holds", "", "", "tok1x or what", "nope", "Visit / Rosa", "", "")

    run(tmp_path, "plan", "--plain", FALL, typed=typed)

    assert "Visit · Rosa" in run(tmp_path, "plan", "list", FALL).out


def test_yes_and_no_are_read_in_one_place() -> None:
    """What a prompt compares with ``y`` by itself takes some forms and not others, and any other line for a no."""
    room = Path(plassess.__file__).parent
    files = [*(room / "conversation").rglob("*.py"), *(room / "tasks").rglob("*.py")]
    for file in files:
        words = {
            node.value
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant)
        }
        assert file.name == "yes_or_no.py" or not {"y", "yes"} <= words, file
