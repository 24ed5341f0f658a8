"""Answers from a file: what is missing or meant for nothing is named at its place."""

from datetime import date
from pathlib import Path

import pytest
from tests.examples import example_guide, example_library

from plassess.assessment.prompts import prompts_of
from plassess.assessment.responses import Responses, State
from plassess.exchange.answers import read_answers, refuse_lost_answers, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.models.validation import validated
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import AnswersMissingError, ExitCode, ProblemsError

GUIDE = example_guide()
PROMPTS = prompts_of(example_library(), "central-office", ("guide",))
HEAD = "format: plassess/responses/2\nrespondent: team\nanswers:\n"


def written(tmp_path: Path, answers: str) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text(HEAD + answers)
    return path


def test_a_blank_file_holds_a_place_and_the_words_of_every_question() -> None:
    text = blank_answers(PROMPTS, GUIDE, "plassess start", date(2026, 10, 15))

    responses = validated(parse_source(text.encode(), "blank.yaml"), Responses)
    words = " ".join(text.replace("# ", " ").split())
    assert list(responses.answers) == [question.id for question in GUIDE.questions]
    for question in GUIDE.questions:
        assert " ".join(question.ask.split()) in words


def test_a_blank_file_that_is_not_filled_in_answers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text(blank_answers(PROMPTS, GUIDE, "plassess start", date(2026, 10, 15)))
    responses, source = read_answers(path, PROMPTS, GUIDE)

    with pytest.raises(AnswersMissingError) as failure:
        refuse_missing(source, responses, PROMPTS)

    assert failure.value.exit_code is ExitCode.FINDINGS
    assert len(failure.value.problems) == len(GUIDE.questions)


def test_an_answer_to_nothing_is_placed_with_what_was_meant(tmp_path: Path) -> None:
    path = written(tmp_path, "  central-office/highest-needs:\n    state: unknown\n")

    with pytest.raises(ProblemsError) as failure:
        read_answers(path, PROMPTS, GUIDE)

    [problem] = failure.value.problems
    assert (problem.line, problem.column) == (4, 3)
    assert "Did you mean central-office/highest-need?" in problem.remedy


def test_a_mark_on_nothing_is_placed(tmp_path: Path) -> None:
    path = written(
        tmp_path, "  central-office/highest-need:\n    state: answered\n    marked: {central-office/alocate: 2}\n"
    )

    with pytest.raises(ProblemsError, match="central-office/allocate") as failure:
        read_answers(path, PROMPTS, GUIDE)

    assert failure.value.problems[0].line == 6


@pytest.mark.parametrize("state", [State.UNKNOWN, State.NEXT_TIME])
def test_a_question_that_was_dealt_with_is_not_missing(tmp_path: Path, state: State) -> None:
    path = written(tmp_path, "".join(f"  {q.id}:\n    state: {state}\n" for q in GUIDE.questions))
    responses, source = read_answers(path, PROMPTS, GUIDE)

    refuse_missing(source, responses, PROMPTS)

    assert len(responses.answers) == len(GUIDE.questions)


def test_going_on_is_refused_where_an_answered_question_is_gone(tmp_path: Path) -> None:
    path = written(tmp_path, "  central-office/highest-need:\n    state: unknown\n")
    responses, source = read_answers(path, PROMPTS, GUIDE)

    with pytest.raises(ProblemsError, match="report and status still work"):
        refuse_lost_answers(source, responses, PROMPTS[1:], GUIDE)


def test_only_a_rated_row_can_be_not_begun(tmp_path: Path) -> None:
    path = written(tmp_path, "  central-office/highest-need:\n    state: not-begun\n")

    with pytest.raises(ProblemsError, match="cannot be not-begun") as failure:
        read_answers(path, PROMPTS, GUIDE)

    assert failure.value.problems[0].line == 5
