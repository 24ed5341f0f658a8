"""At every prompt there is: who leaves there comes back to that prompt, with what was typed on its line."""

from collections.abc import Sequence

import pytest

from plassess.conversation.exits import Stopped
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.resumed import take_up

from .scripted import ScriptedLine, Typed, a_meeting, held, shown, taken_up
from .test_left_anywhere import TOURS as STRAIGHT_TOURS

GUIDE, MAP = ("guide",), ("map",)
TO_STEPS = ("75", "1, 2", "9x5", "", "Our need.", "", "Rosa: budgets", "", "Meet / Rosa / in 3 weeks")
TO_THE_END = (*TO_STEPS, "Look / Dan / in 2 weeks", "", "/end")
TO_THE_REVIEW = (*TO_THE_END, "1, 2", "the list", "a page", "in 4 weeks", "n", "We will.", "", "", "")
TO_MORE = tuple("/skip" if line == "/end" else line for line in TO_THE_REVIEW[:-1])

TOURS = {
    **{part: ((part,), lines) for part, lines in STRAIGHT_TOURS.items()},
    "no limit": (GUIDE, ("", "1, 2", "9x5")),
    "why not": (GUIDE, ("75", "1, 2", "/na", "We have none.")),
    "a need changed": (GUIDE, (*TO_STEPS[:7], "1", "Rosa: two budgets", "")),
    "a step changed": (GUIDE, (*TO_STEPS, "1", "Meet twice / Rosa / in 2 weeks", "")),
    "a step's date": (GUIDE, (*TO_STEPS, "Plan / Dan / asap", "in 5 weeks", "Next / Rosa / in 2 weeks")),
    "an odd date": (GUIDE, (*TO_STEPS, "Plan / Dan / 11/20/26", "", "Next / Rosa / in 2 weeks")),
    "an odd date at a date": (GUIDE, (*TO_STEPS, "Plan / Dan / asap", "11/20/26", "12/4", "Next / Rosa")),
    "a word": (GUIDE, (*TO_STEPS, "Plan / Dan / spring break", "3/19", "n", "Next / Rosa / in 2 weeks")),
    "a name with a slip": (GUIDE, (*TO_STEPS, "Plan / Roza / asap", "in 5 weeks", "y", "Call / me", "Dan", "Next / Rosa")),
    "a name with a slip at the end": (GUIDE, (*TO_STEPS[:8], "Think", "", "/end", "y", "Roza", "y", "in 3 weeks", "a page")),
    "whose need": (GUIDE, (*TO_STEPS[:6], "me: budgets", "Dan", "Roza: time", "", "")),
    "whose move": (MAP, ("3", "", "", "/end", "1", "1", "Roza / asap", "in 3 weeks", "", "a page")),
    "a date behind a dash": (GUIDE, (*TO_STEPS, "Plan it - by Dec 11", "y", "Next / Rosa / in 2 weeks")),
    "several steps": (GUIDE, (*TO_STEPS, "Plan / Dan / asap\nAsk Mei\nCall Bo", "in 5 weeks", "Next / Rosa / in 2 weeks")),
    "a text changed": (GUIDE, (*TO_STEPS[:4], "One.\nTwo.", "/edit", "Won.", "Two, too.", "")),
    "the message changed": (GUIDE, (*TO_THE_REVIEW[:-4], "One.\nTwo.", "/edit", "Won.", "-", "")),
    "evidence changed": (MAP, ("3", "A visit", "1", "Two visits", "", "We saw it.")),
    "an owner like a step": (GUIDE, (*TO_STEPS[:8], "Think", "", "/end", "y", "Meet with the coaches", "y", "in 3 weeks")),
    "a step of one's own": (MAP, ("3", "", "", "/end", "1", "1", "Read the plan / Dan / asap", "in 2 weeks", "Read all of it / Dan", "", "Rosa / in 3 weeks", "")),
    "a note of digits": (MAP, ("3", "", "5", "", "/end")),
    "two moves": (MAP, ("3", "", "", "3", "", "", "/end", "1, 2", "1", "Rosa / asap", "in 3 weeks", "1", "Dan / in 3 weeks", "")),
    "odd days at the end": (
        GUIDE, (*TO_STEPS, "Think", "", "/end", "1, 2", "the list", "Dan", "11/20/26", "12/4", "a page", "11/20/26", "", "We will."),
    ),
    "all of a step": (GUIDE, (*TO_THE_REVIEW[:-1], "10", "2", "Rosa", "in 6 weeks", "a list", "")),
    "the team": (GUIDE, (*TO_THE_REVIEW[:-1], "13", "T&L", "Rosa Ortiz, Dan Webb", "")),
    "a question from the review": (GUIDE, (*TO_THE_REVIEW[:-1], "1", "9x4", "", "", "", "", "", "")),
    "the end from the review": (GUIDE, (*TO_THE_REVIEW[:-1], "9", "1", "11", "in 5 weeks", "12", "We do.", "", "")),
    "a jump to the team": (GUIDE, (*TO_STEPS, "/jump 13", "T&L", "Rosa Ortiz, Dan Webb", "Next / Rosa")),
    "asking for help": (GUIDE, (*TO_THE_REVIEW[:-2], "two days", "$400", "in 5 weeks", "")),
    "one prompt back": (GUIDE, (*TO_THE_REVIEW[:-3], "/back", "in 3 weeks", "We will.")),
    "two parts": (("core-roles", "guide"), ("30", "50", "", "/skip", *["/skip"] * 30)),
}  # fmt: skip
"""The parts in use, and the lines that lead through all prompts: straight on, and into every one amid another."""
PLACES = [(tour, at) for tour, (_, lines) in TOURS.items() for at in range(len(lines))]


def left_at(tour: str, at: int, *last: Typed) -> tuple[Sequence[Typed], Sequence[str]]:
    using, lines = TOURS[tour]
    return [*(Typed(line) for line in lines[:at]), *last], using


def resumed(meeting: Meeting, *script: Typed) -> tuple[Meeting, ScriptedLine]:
    again, line = taken_up(meeting.folder, script)
    take_up(again)
    held(again)
    return again, line


@pytest.mark.parametrize("typed", ["", "tok1x half a sen"])
@pytest.mark.parametrize(("tour", "at"), PLACES)
def test_who_leaves_a_prompt_comes_back_to_it_with_what_was_typed(tour: str, at: int, typed: str) -> None:
    script, using = left_at(tour, at, Typed(typed, leaves=Stopped if at % 2 else KeyboardInterrupt))
    with a_meeting(script, using) as (meeting, line):
        held(meeting)

        again, line_again = resumed(meeting, Typed(typed, leaves=EOFError))

        assert again.face.place == meeting.face.place, shown(again)[-500:]
        assert line_again.stood[0] == (typed or line.stood[-1]), shown(again)[-500:]


LEAVING = {
    "Ctrl-C": Typed("Won", leaves=KeyboardInterrupt),
    "Ctrl-D": Typed("Won", leaves=EOFError),
    "a closed window": Typed("Won", leaves=Stopped),
}


@pytest.mark.parametrize("leaving", LEAVING)
def test_a_text_that_is_changed_line_by_line_is_gone_on_with_at_the_line_where_it_was(leaving: str) -> None:
    script = [
        *(Typed(line) for line in TO_STEPS[:3]),
        Typed(),
        Typed("Zero.\nOne.\nTwo."),
        Typed("/edit"),
        Typed("-"),
    ]
    with a_meeting([*script, LEAVING[leaving]], GUIDE) as (meeting, _):
        held(meeting)

        _, line = resumed(meeting, Typed(), Typed(), Typed(), Typed("", leaves=EOFError))

        assert line.stood[:3] == ["Won", "Two.", ""]
        assert meeting.folder.responses().answers["central-office/highest-need"].text == "Won\nTwo."


def test_who_quits_amid_edit_comes_back_to_the_line_as_it_stood() -> None:
    script = [*map(Typed, TO_STEPS[:4]), Typed("One.\nTwo."), Typed("/edit"), Typed("Won."), Typed("/quit")]
    with a_meeting(script, GUIDE) as (meeting, _):
        held(meeting)

        _, line = resumed(meeting, Typed(), Typed(leaves=EOFError))

        assert line.stood == ["Two.", ""]
        assert meeting.face.drafts.take("central-office/highest-need#text") == "Won.\nTwo."


def test_a_line_that_was_being_changed_is_kept_where_the_team_goes_elsewhere_first() -> None:
    script = [*map(Typed, TO_STEPS[:4]), Typed("One.\nTwo."), Typed("/edit"), Typed("Won", leaves=EOFError)]
    with a_meeting(script, GUIDE) as (meeting, _):
        held(meeting)

        again, _ = taken_up(meeting.folder, [Typed(one) for one in ("75", "1, 2", "9x5", "")])
        again.face.go_elsewhere()
        held(again)

        assert again.face.drafts.take("central-office/highest-need#text") == "One.\nTwo.\nWon"


def test_lines_behind_one_that_was_left_at_its_date_are_taken_once_that_is_said() -> None:
    with a_meeting(
        [*map(Typed, TO_STEPS), Typed("Plan / Dan / asap\nAsk Mei\nCall Bo"), Typed(leaves=EOFError)], GUIDE
    ) as (meeting, _):
        held(meeting)

        again, _ = resumed(meeting, Typed("in 5 weeks"), Typed("", keeps=True), Typed(leaves=EOFError))

        steps = again.answer().first_steps
        assert [(step.what, bool(step.by)) for step in steps[1:]] == [
            ("Plan", True),
            ("Ask Mei", False),
            ("Call Bo", False),
        ]


def test_what_was_picked_to_move_is_moved_after_it_was_left_amid() -> None:
    lines = TOURS["two moves"][1]
    with a_meeting([*map(Typed, lines[:9]), Typed(leaves=KeyboardInterrupt)], MAP) as (meeting, _):
        held(meeting)

        again, _ = resumed(
            meeting, Typed("Rosa / in 3 weeks"), Typed("1"), Typed("Dan / in 4 weeks"), Typed(leaves=EOFError)
        )

        assert sum(answer.aim == 1 for answer in again.interview.answers.values()) == 2
        assert len(again.step_ids) == 2


def test_a_meeting_that_came_to_its_end_is_taken_up_as_before() -> None:
    with a_meeting([*map(Typed, STRAIGHT_TOURS["guide"])], GUIDE) as (meeting, _):
        held(meeting)

        assert not meeting.folder.responses_file.with_name(".team.draft.yaml").exists()


@pytest.mark.parametrize(("tour", "at"), [(tour, at) for tour, at in PLACES if "/skip" not in TOURS[tour][1][:at]])
def test_who_types_quit_comes_back_to_the_prompt_where_that_was_typed(tour: str, at: int) -> None:
    script, using = left_at(tour, at, Typed("/quit"))
    with a_meeting(script, using) as (meeting, _):
        held(meeting)

        again, _ = resumed(meeting, Typed(leaves=EOFError))

        assert again.face.place == meeting.face.place, shown(again)[-500:]


def test_who_quits_before_a_question_is_begun_is_asked_first_what_was_skipped() -> None:
    with a_meeting([Typed("75"), Typed("1, 2, 3"), Typed("/skip"), Typed("/quit")], GUIDE) as (meeting, _):
        held(meeting)
        assert (meeting.interview.at or "").endswith("vision-actions")

        again, _ = resumed(meeting, Typed(leaves=EOFError))

        assert (again.interview.at or "").endswith("highest-need")


def test_steps_that_nobody_was_asked_to_commit_to_are_asked_about_in_the_next_meeting() -> None:
    with a_meeting([*map(Typed, TO_THE_END), Typed("1"), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)
        between, _ = resumed(
            meeting, Typed("/jump 2"), Typed("Vision."), Typed(), Typed("Call Bo"), Typed(leaves=Stopped)
        )
        assert "Which do you commit" not in shown(between)

        last, _ = resumed(between, Typed(), Typed("+3"), Typed(leaves=EOFError))

        steps = {step.id: step.committed for one in last.interview.answers.values() for step in one.first_steps}
        assert steps == {1: True, 2: False, 3: True}


def test_steps_that_were_asked_about_are_not_asked_about_again() -> None:
    with a_meeting([*map(Typed, TO_THE_END), Typed("1"), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        again, _ = resumed(meeting, Typed("a list"), Typed("/end"), Typed(leaves=EOFError))

        assert "you commit to now" not in shown(again)


ASIDE = {
    "a word": ("Keep “spring break”", "a word", 11),
    "a date": ("“asap” is no date I can read.", "a step's date", 10),
    "an odd date": ("is in the past.", "an odd date", 10),
    "another reading": ("Or is it", "a date behind a dash", 10),
    "a step to change": ("Change it and press Enter", "a step changed", 10),
    "why not": ("does not apply here, because", "why not", 3),
    "the tally": ("What do we most need to learn about?", "guide", 2),
    "a move": ("Who does it, and by when?", "two moves", 9),
    "the review": ("Type a number to change that", "the team", len(TO_THE_REVIEW) - 1),
}
"""What is asked at a prompt amid another, and how one comes there."""


@pytest.mark.parametrize("command", ["?", "list", "/review", "/people", "/people Rosa, Dan", "/time"])
@pytest.mark.parametrize("case", ASIDE)
def test_what_is_asked_stands_below_all_that_a_command_prints(case: str, command: str) -> None:
    asks, tour, at = ASIDE[case]
    script, using = left_at(tour, at, Typed(command), Typed(leaves=EOFError))
    with a_meeting(script, using) as (meeting, line):
        held(meeting)

        assert len(line.stood) == at + 2 or command == "list"
        obeyed = not any(
            one in shown(meeting)[-300:] for one in ("works at a question", "is no command", "no step list")
        )
        assert not obeyed or asks in shown(meeting)[-260:], shown(meeting)[-500:]
