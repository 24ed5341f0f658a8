"""A question that takes yes or no takes the usual forms of both, and hands any other line back: none is a silent no."""

import ast
import re
from datetime import timedelta
from pathlib import Path

import pytest

import plassess
from tests.marked_alone import laid_out, opened_team, sent_team
from tests.program.cycles_begun import FALL, rated_at
from tests.program.program import lines, run
from tests.program.terminal import Terminal
from tests.program.test_check_in import a_team, on

from .scripted import Typed, a_meeting, held, on_disk, shown
from .test_left_and_resumed import GUIDE, MAP, TO_MORE, TO_STEPS, TO_THE_REVIEW, TOURS

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
    "a long part": (GUIDE, (*TO_MORE, "5"), "Take it on now?"),
    "the action plan": (GUIDE, TO_THE_REVIEW, "Write the action plan now?"),
}  # fmt: skip
"""Questions by yes or no: the parts in use, what leads there, and what is asked."""
WALKED = (
    "agreement_prompt._by_consensus", "aims._is_own_step", "check_in_course.begins_with_it",
    "check_in_days._offer_two_more", "course._ask_for_report", "day_asked.offer_new_word",
    "marks_opened.agrees_to_open", "own_marks._aloud", "own_marks._goes_through_again", "own_marks._send",
    "paper_sheets._replaces", "part_course._is_for_today", "prompt_question._is_a_late_tally", "prompt_steps._ask_which_reading",
    "step_details._owner_typed", "words_asked._agrees",
)  # fmt: skip
"""Where a yes or a no is asked for: each has a case of this module that leads to it."""
HANDED_BACK = re.compile(r"^(?:[^a-z]*)(?:Type y|Press Enter)")
PAPER = ("collect", "--paper")


@pytest.mark.parametrize("no", NO)
def test_a_no_to_a_tally_that_is_shown_asks_for_the_whole_tally_again(no: str) -> None:
    script = [*map(Typed, ("75", "1, 2", "9x5", no)), Typed(leaves=EOFError)]
    with a_meeting(script, GUIDE) as (meeting, line):
        held(meeting)

        assert "Type the whole tally again" in " ".join(shown(meeting).split())
        assert no in line.stood


@pytest.mark.parametrize("yes", YES)
def test_a_yes_to_a_tally_that_is_shown_is_as_enter_and_no_word_for_the_prompt_behind(yes: str) -> None:
    script = [*map(Typed, ("75", "1, 2", "9x5", yes, "Our need.", "")), Typed(leaves=EOFError)]
    with a_meeting(script, GUIDE) as (meeting, _):
        held(meeting)

        answer = next(iter(meeting.folder.responses().answers.values()))
        assert (answer.text, list(answer.marked.values())) == ("Our need.", [5]), shown(meeting)[-300:]


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


def test_back_at_two_more_days_leads_to_the_day_and_they_are_offered_again() -> None:
    script = [*map(Typed, (*TO_THE_REVIEW[:-5], "/back", "in 5 weeks", "y")), Typed(leaves=EOFError)]
    with a_meeting(script, GUIDE) as (meeting, _):
        held(meeting)
        told = " ".join(shown(meeting).split())

        assert told.count("Two more after it") == 2
        assert len(meeting.record.check_ins) == 3, told[-400:]
        assert str(meeting.record.check_ins[0].day) == str(meeting.today + timedelta(weeks=5))


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


def test_what_is_neither_begins_no_check_in_that_is_due(tmp_path: Path) -> None:
    a_team(tmp_path)

    said = on(tmp_path, "2026-11-19", "resume", typed=("tok1x perhaps",)).said

    assert HANDED_BACK.search(said.rpartition("tok1x perhaps")[2]), said


SHEET = ("3", "", "3", "", "3", "")
OF_COMMANDS = {
    "a sheet again": (laid_out, ("respond", "--as", "K7"), (*SHEET, ""), ("respond", "--as", "K7"), ()),
    "read aloud": (laid_out, (), (), ("respond", "--as", "K7"), ("3", "We saw it.")),
    "what was seen": (laid_out, (), (), ("respond", "--as", "K7"), ("3", "3")),
    "the last row": (laid_out, (), (), ("respond", "--as", "K7"), SHEET),
    "a sheet in the place of another": (laid_out, ("respond", "--as", "K7"), (*SHEET, ""), PAPER, ("K7: 2 2 2",)),
    "thumbs": (opened_team, (), (), ("decide",), ("", "2")),
}
"""Questions of other commands: who is laid out, what is done before, the command, and what leads to the question."""


@pytest.mark.parametrize(
    ("typed", "is_handed_back"), [("tok1x perhaps", True), ("Yes, please.", False), ("nope", False)]
)
@pytest.mark.parametrize("case", OF_COMMANDS)
def test_other_commands_take_each_form_and_hand_back_what_is_neither(
    tmp_path: Path, case: str, typed: str, is_handed_back: bool
) -> None:
    team, before, typed_before, command, leads = OF_COMMANDS[case]
    team(tmp_path / "assessments")
    if before:
        run(tmp_path, *before, typed=lines(*typed_before))

    said = run(tmp_path, *command, typed=lines(*leads, typed)).said

    assert bool(HANDED_BACK.search(said.rpartition(typed)[2])) is is_handed_back


@pytest.mark.parametrize(("typed", "is_opened"), [("nope", False), ("Yes, please.", True)])
def test_marks_are_opened_by_a_yes_alone_and_what_is_neither_is_handed_back(
    tmp_path: Path, typed: str, is_opened: bool
) -> None:
    marks = sent_team(tmp_path / "assessments")
    with Terminal(tmp_path, ["reveal"]) as screen:
        screen.at_a_prompt()
        handed_back = screen.enter("tok1x perhaps, or else")
        screen.type("\x15")
        screen.enter_without_waiting(typed)
        screen.end()

    assert "Type y to open them" in handed_back
    assert handed_back.rstrip().endswith("› tok1x perhaps, or else")
    assert (marks.folder.assessment().opened_marks is not None) is is_opened


def test_each_question_by_yes_or_no_is_walked_to() -> None:
    """A prompt that is added is added to a table above, or to the test that walks to it."""
    room = Path(plassess.__file__).parent
    calls = [
        f"{file.stem}.{function.name}"
        for file in (*(room / "conversation").rglob("*.py"), *(room / "tasks").rglob("*.py"))
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef) and function.name != "agrees"
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "agrees"
    ]

    assert sorted(calls) == sorted(WALKED)


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
