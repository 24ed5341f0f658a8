"""Owners who are asked about: names that are nearly somebody's in the room, and who is *me*."""

import io

import pytest

from plassess.assessment.record import Team
from plassess.conversation.face import Face
from plassess.conversation.typed.people import full_name, near_person, strangers
from plassess.conversation.welcome import ask_team
from plassess.files.assessments.drafts import DraftsInMemory
from plassess.views.page import ForeignSafeConsole

from .scripted import ScriptedLine, Typed, a_meeting, held, shown
from .test_left_and_resumed import GUIDE, TO_STEPS, TOURS

ROOM = ("Priya Shah", "James Okafor", "Rosa Ortiz", "Dan Webb", "Dr. Mei Tan")


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Dr Okafor", "James Okafor"),
        ("Dr. Okafor", "James Okafor"),
        ("Mr. James Okafor", "James Okafor"),
        ("Principal Ortiz", "Rosa Ortiz"),
        ("Mei Tan", "Dr. Mei Tan"),
        ("Ms Shah and Mr Webb", "Priya Shah and Dan Webb"),
    ],
)
def test_a_title_before_a_name_is_no_part_of_it(typed: str, person: str) -> None:
    assert full_name(typed, ROOM) == person
    assert strangers(full_name(typed, ROOM), ROOM) == ()


def test_a_title_does_not_choose_between_two() -> None:
    assert full_name("Dr. Webb", ("Dan Webb", "Ann Webb")) == "Dr. Webb"


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Pria", "Priya Shah"),
        ("Okafr", "James Okafor"),
        ("Dr Okafer", "James Okafor"),
        ("Jmaes Okafor", "James Okafor"),
        ("Roza Ortis", "Rosa Ortiz"),
        ("Priya", None),
        ("James", None),
        ("Mei", None),
        ("Bo Lindqvist", None),
        ("James Smith", None),
        ("the coaches", None),
        ("Jan", None),
        ("me", None),
    ],
)
def test_a_name_with_a_slip_is_near_to_the_one_person_it_can_mean(typed: str, person: str | None) -> None:
    assert near_person(typed, ROOM) == person


def test_a_name_that_is_near_to_two_people_is_near_to_none() -> None:
    assert near_person("Rosaa", ("Rosa Ortiz", "Rosa Webb")) is None


AT_A_STEP = (GUIDE, TO_STEPS[:8], "Plan / {} / in 3 weeks")
AT_A_NEED = (GUIDE, TO_STEPS[:6], "{}: budgets")
AT_THE_PLAN = (GUIDE, (*TO_STEPS[:8], "Plan", "", "/end", "y"), "{}")
AT_A_MOVE = (("map",), TOURS["two moves"][1][:9], "{} / in 3 weeks")
TYPED_AT = {"step": AT_A_STEP, "need": AT_A_NEED, "plan": AT_THE_PLAN, "move": AT_A_MOVE}
ANSWERS = {
    ("Roza", ""): "Rosa Ortiz",
    ("Roza", "y"): "Rosa Ortiz",
    ("Roza", "n"): "Roza",
    ("Roza", "Dan"): "Dan Webb",
    ("me", "Dan"): "Dan Webb",
    ("I", "Rosa Ortiz"): "Rosa Ortiz",
    ("me", ""): "me",
    ("Roza and Dan", ""): "Rosa Ortiz and Dan Webb",
}


@pytest.mark.parametrize(("name", "answer"), ANSWERS)
@pytest.mark.parametrize("where", TYPED_AT)
def test_a_name_is_asked_about_wherever_it_is_typed(where: str, name: str, answer: str) -> None:
    using, lines, typed = TYPED_AT[where]
    script = [*map(Typed, lines), Typed(typed.format(name)), Typed(answer), Typed(leaves=EOFError)]
    with a_meeting(script, using) as (meeting, _):
        held(meeting)

        asked = (
            f"Who is “{name}”?"
            if name in {"me", "I"}
            else "“Roza” is not among those in the room. Did you mean Rosa Ortiz?"
        )
        given = meeting.interview.answers.values()
        who = [
            one.who for answer in given for one in (answer.individually if where == "need" else answer.first_steps)
        ]
        assert shown(meeting).count(asked) == 1
        assert who[-1] == ANSWERS[name, answer]


def test_who_was_meant_is_asked_once_a_meeting() -> None:
    steps = ("Plan / me / in 3 weeks", "Dan", "Look / me / in 2 weeks", "Ask / Roza / in 2 weeks", "n", "Call / roza")
    with a_meeting([*map(Typed, (*TO_STEPS[:8], *steps)), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        who = [step.who for step in meeting.interview.answers["central-office/highest-need"].first_steps]
        assert who == ["Dan Webb", "Dan Webb", "Roza", "Roza"]
        assert shown(meeting).count("not among those in the room") == 1


def test_the_next_step_that_is_typed_at_an_owner_is_the_next_step() -> None:
    steps = ("Plan / Roza / in 3 weeks", "Look again / Dan / in 2 weeks")
    with a_meeting([*map(Typed, (*TO_STEPS[:8], *steps)), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        first = meeting.interview.answers["central-office/highest-need"].first_steps
        assert [(step.what, step.who) for step in first] == [("Plan", "Roza"), ("Look again", "Dan Webb")]


def test_who_is_in_the_room_is_a_name() -> None:
    console = ForeignSafeConsole()
    console.file = io.StringIO()
    line = ScriptedLine([Typed("Rosa Ortiz, me and Dan"), Typed("Mei Tan")])

    *_, team = ask_team(Face(console, line, DraftsInMemory()), Team(name="T&L"))

    assert team.people == ("Rosa Ortiz", "Mei Tan", "Dan")
    assert "Who is “me”?" in console.file.getvalue()
