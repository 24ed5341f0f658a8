"""A field of another kind of prompt is refused at its place, for every kind and every field."""

from pathlib import Path

import pytest
from tests.chosen_answers import with_ways
from tests.examples import example_library, rated_assessment
from tests.program.program import START, run

from plassess.assessment.prompt_kinds import KINDS, Kind, kind_of
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.responses import Answer, Responses
from plassess.content.instrument import Choice
from plassess.files.models.answer_faults import misfits
from plassess.files.models.validation import problems_in
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import parse_source
from plassess.problems.problem import Problem

RECORD = rated_assessment(using=(*rated_assessment().using, "ways"))
PROMPTS = prompts_of(with_ways(example_library()), RECORD.role, RECORD.using, RECORD.standards)
ONE_OF_EACH: dict[Kind, Prompt] = {kind_of(prompt): prompt for prompt in PROMPTS}
VALUES: dict[str, object] = {
    "marked": {"central-office/high-expectations": 3},
    "text": "What we saw.",
    "individually": [{"text": "To read"}],
    "level": 0,
    "aim": 1,
    "place": 3,
    "today": 0,
    "wished": 40,
    "chosen": ["no-such"],
}
OF_ALL_KINDS = {"state", "because", "first_steps", "evidence", "note", "look_again"}


def faults(prompt: Prompt, answer: dict[str, object]) -> list[Problem]:
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": {prompt.id: answer}}
    source = parse_source(as_yaml(data).encode(), "team.yaml")
    responses, problems = problems_in(source, Responses)
    assert responses is not None, problems
    return misfits(source, responses, PROMPTS)


def test_every_field_belongs_to_one_kind_or_to_all() -> None:
    own = [field for kind in KINDS for field in kind.own]

    assert set(ONE_OF_EACH) == set(KINDS)
    assert len(own) == len(set(own))
    assert {*own, *OF_ALL_KINDS} == set(Answer.model_fields)
    assert set(VALUES) == set(own)


@pytest.mark.parametrize("field", VALUES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.holds)
def test_a_field_of_another_kind_is_refused_where_it_stands(kind: Kind, field: str) -> None:
    told = [one for one in faults(ONE_OF_EACH[kind], {"state": "answered", field: VALUES[field]}) if one.line == 6]

    foreign = [one for one in told if "takes no" in one.message]
    assert bool(foreign) == (field not in kind.own)
    for one in foreign:
        assert (one.rule.code, one.column) == ("PLA205", 5)
        assert f"is {kind.name}, which takes no {field}." in one.message
        assert all(name in one.remedy for name in kind.own)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.holds)
def test_only_a_rated_row_can_be_not_begun(kind: Kind) -> None:
    assert bool(faults(ONE_OF_EACH[kind], {"state": "not-begun"})) == (kind.holds != "level")


def test_what_belongs_to_a_kind_is_no_fault_and_an_option_is_looked_up() -> None:
    choice = next(prompt for prompt in PROMPTS if isinstance(prompt.item, Choice))

    assert faults(choice, {"state": "answered", "chosen": [choice.labels[0]], "note": "So."}) == []
    assert "has no option" in faults(choice, {"state": "answered", "chosen": ["no-such"]})[0].message


def test_no_command_takes_answers_with_a_field_of_another_kind(tmp_path: Path) -> None:
    blank = run(tmp_path, *START, "--blank").out.replace("    text: |\n", "    text: An answer.\n")
    answers = tmp_path / "answers.yaml"
    answers.write_text(blank.replace("    text: An answer.\n", "    text: An answer.\n    today: 40\n", 1))

    refused = run(tmp_path, *START, "--answers", str(answers), "--no-input")

    assert refused.code == 3
    assert "which takes no today" in refused.said
    assert not (tmp_path / "assessments").exists()

    answers.write_text(blank)
    folder = tmp_path / run(tmp_path, *START, "--answers", str(answers), "--no-input").out.strip()
    team = folder / "responses" / "team.yaml"
    team.write_text(team.read_text().replace("    text: An answer.\n", "    text: An answer.\n    today: 40\n", 1))

    for command in (("check", str(folder)), ("resume", str(folder), "--plain")):
        told = run(tmp_path, *command)
        assert told.code == (1 if command[0] == "check" else 3)
        assert "which takes no today" in told.said
