"""Every kind of prompt times every field of an answer: what belongs is taken, all else is refused at its place."""

from pathlib import Path

import pytest
from tests.chosen_answers import with_ways
from tests.counted_numbers import with_counts
from tests.examples import example_library
from tests.open_prompts import with_talk

from plassess.assessment.prompt_kinds import KINDS, SHARED, Kind, filled, kind_of
from plassess.assessment.prompts import prompts_of
from plassess.assessment.responses import Answer, Responses
from plassess.exchange.answers import read_answers, refuse_lost_answers
from plassess.files.models.validation import validated
from plassess.files.yaml.source import read_source
from plassess.problems.errors import ProblemsError

LIBRARY = with_talk(with_counts(with_ways(example_library())))
USING = ("guide", "map", "core-roles", "learning-system", "ways", "counts", "talk")
PROMPTS = prompts_of(LIBRARY, "central-office", USING, ("tp.evidence", "cs.resources"))
GUIDE = LIBRARY.guide("central-office")
HEAD = "format: plassess/responses/1\nrespondent: team\nanswers:\n"
OF_EACH_KIND = (
    "central-office/highest-need",
    "central-office/tp.evidence.plan",
    "learning-system/lead-learners",
    "learning-system/shift-evidence",
    "core-roles/facilitator",
    "ways/ways-in-use",
    "counts/hours",
    "talk/heard",
)
WRITTEN = {
    "state": "unknown",
    "because": "not ours",
    "text": "So we said.",
    "evidence": "[the May report]",
    "note": "In reading.",
    "first_steps": "[{what: Ask}]",
    "look_again": "It was worded otherwise.",
    "marked": "{central-office/allocate: 2}",
    "individually": "[{text: To read a budget}]",
    "level": "2",
    "aim": "1",
    "place": "3",
    "today": "0",
    "wished": "40",
    "number": "0",
    "chosen": "[coaching]",
}
NOTHING = {
    "marked": "{}",
    "individually": "[]",
    "chosen": "[]",
    **dict.fromkeys(("level", "aim", "place", "number"), "null"),
}


AIMS = {"ways/ways-in-use": "visits"}


def value_for(prompt_id: str, field: str) -> str:
    """What is written in a field of this prompt; an aim is one of its own options."""
    return AIMS.get(prompt_id, WRITTEN[field]) if field == "aim" else WRITTEN[field]


def kind_named(prompt_id: str) -> Kind:
    return next(kind_of(prompt.item) for prompt in PROMPTS if prompt.id == prompt_id)


def written(folder: Path, prompt_id: str, field: str, value: str) -> Path:
    """An answers file with one answer, whose last line is the field."""
    path = folder / "answers.yaml"
    state = "" if field == "state" else "    state: answered\n"
    path.write_text(f"{HEAD}  {prompt_id}:\n{state}    {field}: {value}\n", encoding="utf-8")
    return path


FOREIGN = [(one, name) for one in OF_EACH_KIND for name in WRITTEN if name not in (*SHARED, *kind_named(one).own)]
FITTING = [(one, name) for one in OF_EACH_KIND for name in WRITTEN if name in (*SHARED, *kind_named(one).own)]


def test_each_field_is_that_of_every_kind_or_of_those_that_name_it() -> None:
    own = {name for kind in KINDS.values() for name in kind.own}

    assert own.isdisjoint(SHARED)
    assert own | set(SHARED) == set(Answer.model_fields) == set(WRITTEN)
    assert [kind.holds for kind in KINDS.values() if "aim" in kind.own] == ["level", "choice"]


def test_these_prompts_are_of_every_kind() -> None:
    assert {kind_named(one) for one in OF_EACH_KIND} == set(KINDS.values())


@pytest.mark.parametrize(("prompt_id", "field"), FOREIGN)
def test_a_field_of_another_kind_is_refused_at_its_place(tmp_path: Path, prompt_id: str, field: str) -> None:
    path = written(tmp_path, prompt_id, field, value_for(prompt_id, field))

    with pytest.raises(ProblemsError) as failure:
        read_answers(path, PROMPTS, GUIDE)

    [problem] = failure.value.problems
    assert (problem.line, problem.column) == (6, 5)
    assert f"takes no {field}" in problem.message
    assert all(name in problem.remedy for name in kind_named(prompt_id).own)


@pytest.mark.parametrize(("prompt_id", "field"), FITTING)
def test_a_field_that_belongs_is_taken(tmp_path: Path, prompt_id: str, field: str) -> None:
    path = written(tmp_path, prompt_id, field, value_for(prompt_id, field))

    responses, _ = read_answers(path, PROMPTS, GUIDE)

    assert field in filled(responses.answers[prompt_id])


@pytest.mark.parametrize(("prompt_id", "field"), [(one, name) for one, name in FOREIGN if name in NOTHING])
def test_a_field_of_another_kind_with_nothing_in_it_keeps_nobody_out(
    tmp_path: Path, prompt_id: str, field: str
) -> None:
    path = written(tmp_path, prompt_id, field, NOTHING[field])

    read_answers(path, PROMPTS, GUIDE)
    source = read_source(path)
    refuse_lost_answers(source, validated(source, Responses), PROMPTS, GUIDE)
