"""What the team answered last time stands beside each prompt as a quiet line, and answers nothing."""

from datetime import date

import pytest

from plassess.assessment.cycles.carried_over import LastTime, carried_over
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.conversation.welcome import ask_team
from tests.examples import example_assessment, example_responses

from .scripted import Typed, a_meeting, held, on_disk, shown

FALL = date(2026, 10, 1)
ROW, QUESTION = "central-office/tp.evidence.capacity", "central-office/highest-need"
LONG = "We know what we want teachers to learn and cannot say whether they do, for nobody looks. " * 2


def beside(answer: Answer, prompt: str = ROW, *lines: str) -> str:
    """What is printed at the first prompt of the map, or of the guide, where it was answered so last time."""
    using = ("map",) if prompt == ROW else ("guide",)
    with a_meeting([Typed(line) for line in lines], using=using) as (meeting, _):
        meeting.last_time = LastTime(FALL, {prompt: answer})
        held(meeting)
        assert "level: 4" not in on_disk(meeting)
        return shown(meeting)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(state=State.ANSWERED, level=4, aim=2), "Last time (2026-10-01): Level 4"),
        (Answer(state=State.ANSWERED, level=4, aim=2), "aim: level 2"),
        (Answer(state=State.NOT_BEGUN), "Last time (2026-10-01): Not begun"),
        (Answer(state=State.UNKNOWN), "Last time (2026-10-01): We don’t know yet"),
        (Answer(state=State.NOT_APPLICABLE, because="no"), "Last time (2026-10-01): Does not apply here"),
        (Answer(state=State.ANSWERED, level=9), "Last time (2026-10-01): Level 9, of levels that have changed"),
    ],
)
def test_a_rated_row_says_where_it_stood(answer: Answer, says: str) -> None:
    assert says in beside(answer)


@pytest.mark.parametrize("answer", [Answer(state=State.NEXT_TIME), Answer(state=State.ANSWERED)])
def test_what_was_not_answered_last_time_says_nothing(answer: Answer) -> None:
    assert "Last time" not in beside(answer)


def test_a_question_says_how_its_text_began_and_help_shows_the_whole_of_it() -> None:
    answer = Answer(state=State.ANSWERED, text=f"{LONG}\n\nAnd the rest.", note="Dan sees it otherwise.")

    said = beside(answer, QUESTION, "", "", "?")

    line = said.partition("Last time (2026-10-01): ")[2]
    assert line.startswith("We know what we want teachers to learn")
    assert "And the rest." not in line.partition("…")[0]
    assert "And the rest. Dan sees it otherwise." in said


def test_of_another_prompt_nothing_is_said() -> None:
    assert "Last time" not in beside(Answer(state=State.ANSWERED, level=2), "central-office/cs.resources.time")


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        (Typed(), ("Rosa Ortiz", "Dan Webb")),
        (Typed(", Mei Tan", keeps=True), ("Rosa Ortiz", "Dan Webb", "Mei Tan")),
        (Typed("Mei Tan"), ("Mei Tan",)),
        (Typed("-"), ()),
    ],
)
def test_who_was_there_last_time_is_proposed(typed: Typed, people: tuple[str, ...]) -> None:
    with a_meeting([typed]) as (meeting, _):
        nobody = meeting.record.team.model_copy(update={"people": ()})
        (team,) = ask_team(meeting.face, nobody, ("Rosa Ortiz", "Dan Webb"))

    assert team.people == people


def test_only_committed_steps_that_are_neither_done_nor_dropped_come_along() -> None:
    steps = (
        FirstStep(id=1, what="Done", committed=True, done=FALL),
        FirstStep(id=2, what="Dropped", dropped="no money"),
        FirstStep(id=3, what="Later"),
        FirstStep(id=4, what="No day", committed=True),
        FirstStep(id=5, what="Due", committed=True, by=FALL),
    )
    answers = {ROW: Answer(state=State.ANSWERED, level=2, first_steps=steps)}
    responses = Responses(format="plassess/responses/2", respondent="team", answers=answers)

    assert [one.what for one in carried_over(example_assessment(), responses, ()).steps] == ["Due", "No day"]


def test_what_is_carried_over_holds_no_answer() -> None:
    told = repr(carried_over(example_assessment(), example_responses(), ()))

    said = [answer.text for answer in example_responses().answers.values() if answer.text]
    assert said
    assert not any(text in told for text in said)
