"""From values to models: all faults at once, each in plain words at its place."""

import json
import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from tests.growth import assert_ten_times_is_no_square_of_the_work
from tests.speed import examples

from plassess.assessment.responses import Responses
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.files.models.validation import problems_in, validated
from plassess.files.yaml.source import YamlSource, parse_source
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.rule import Rule

pytestmark = pytest.mark.versions

OPENING = "format: plassess/responses/2\nrespondent: team\n"


def source_of(text: str) -> YamlSource:
    return parse_source(text.encode("utf-8"), "team.yaml")


def test_a_valid_file_becomes_a_model() -> None:
    text = OPENING + "answers:\n  a/b:\n    state: next-time\n    first_steps: [{what: x, by: 2026-10-15}]\n"

    responses = validated(source_of(text), Responses)

    assert str(responses.answers["a/b"].first_steps[0].by) == "2026-10-15"


def test_all_faults_of_a_file_are_told_at_once_in_reading_order() -> None:
    text = OPENING + "answers:\n  a/b:\n    state: maybe\n    text: 12\n  c:\n    state: answered\ncolor: red\n"

    with pytest.raises(ProblemsError) as raised:
        validated(source_of(text), Responses)

    assert [(p.line, p.rule) for p in raised.value.problems] == [
        (5, rules.NOT_ALLOWED),
        (6, rules.WRONG_TYPE),
        (7, rules.NOT_ALLOWED),
        (9, rules.UNKNOWN_KEY),
    ]


@pytest.mark.parametrize(
    ("opening", "rule"),
    [
        ("respondent: 1", rules.MISSING_KEY),
        ("format: plassess/responses/3", rules.NEWER_FORMAT),
        ("format: plassess/responses/99999", rules.NEWER_FORMAT),
        ("format: plassess/responses/0", rules.UNKNOWN_FORMAT),
        ("format: plassess/responses/01", rules.UNKNOWN_FORMAT),
        ("format: plassess/standards/2", rules.UNKNOWN_FORMAT),
        ("format: [plassess]", rules.UNKNOWN_FORMAT),
        ("format: 1", rules.UNKNOWN_FORMAT),
        ("format:", rules.UNKNOWN_FORMAT),
        ("- format", rules.WRONG_TYPE),
        ("", rules.MISSING_KEY),
    ],
)
def test_the_format_is_looked_at_before_anything_else(opening: str, rule: Rule) -> None:
    _, problems = problems_in(
        source_of(f"{opening}\n" + ("" if opening.startswith("-") else "unknown: 1\n")), Responses
    )

    expected = rules.MISSING_KEY if not opening else rule
    assert [problem.rule for problem in problems] == [expected]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1e3", "1000"), ("1.5E2", "150"), ("25e-1", "2.5"), ("0x10", "16"), ("0b11", "3"), ("12 hours", "12"),
        ("40%", None), ("1e400", None), ("1e30", None), ("10 thousand", None), ("5k", None), ("3 of 10", None),
        ("12 to 15 people", None), ("12345678901234567890123456", None), ("1e-9", None),
    ],
)  # fmt: skip
def test_a_hint_names_the_number_that_was_meant_or_none(written: str, meant: str | None) -> None:
    text = OPENING + f"answers:\n  a/b:\n    state: answered\n    number: {written}\n"

    with pytest.raises(ProblemsError) as raised:
        validated(source_of(text), Responses)
    (problem,) = raised.value.problems

    assert re.findall(r": (-?[\d.]+)\.$", problem.remedy) == ([] if meant is None else [meant])
    assert "quotes away" not in problem.remedy
    assert ("too many digits" in problem.message) == written.isdigit()


def test_true_is_no_number_and_a_number_no_text() -> None:
    text = (
        OPENING
        + "answers:\n  a/b:\n    state: answered\n    marked: {a/c: true, a/d: 1.0, a/e: '4'}\n    because: 7\n"
    )

    _, problems = problems_in(source_of(text), Responses)

    assert [(problem.path.rsplit(" ", 1)[-1], problem.rule) for problem in problems] == [
        ("a/c", rules.WRONG_TYPE),
        ("a/d", rules.WRONG_TYPE),
        ("a/e", rules.WRONG_TYPE),
        ("because", rules.WRONG_TYPE),
    ]


def test_what_a_stranger_wrote_is_told_harmlessly() -> None:
    text = OPENING + 'answers:\n  "\u202ex\u200b": {state: "\u2066no"}\n"\u202ekey": 1\n'

    _, problems = problems_in(source_of(text), Responses)

    assert len(problems) == 3
    assert all(line.isprintable() for problem in problems for line in str(problem).split("\n"))


@cache
def source_with_faults(how_many: int) -> YamlSource:
    steps = "1," * how_many
    return source_of(OPENING + f"answers:\n  a/b:\n    state: answered\n    first_steps: [{steps}]\n")


def test_telling_faults_grows_as_they_do() -> None:
    some, many = source_with_faults(9_000), source_with_faults(90_000)

    assert_ten_times_is_no_square_of_the_work(
        lambda: problems_in(some, Responses), lambda: problems_in(many, Responses)
    )


def test_of_a_hundred_thousand_faults_some_are_told() -> None:
    _, problems = problems_in(source_with_faults(90_000), Responses)

    assert 0 < len(problems) <= 1000
    assert len(str(ProblemsError(problems))) < 20_000


KEYS = [
    "format",
    "respondent",
    "answers",
    "a/b",
    "state",
    "marked",
    "text",
    "first_steps",
    "what",
    "by",
    "individually",
]
KEYS += ["items", "kind", "levels", "level", "moves", "from", "to", "outcomes", "direction"]
KEYS += ["frames", "id", "title", "standards", "questions", "role", "source", "year", "[key]", "label_sets", "titles"]
MODELS = [Responses, Framework, ActionGuide, InnovationMap, Instrument]
PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 3000)
    | st.floats(0, 9).map(lambda n: round(n, 2))
    | st.text("ab/-.\u202e#", max_size=6)
    | st.sampled_from(["scale", "continuum", "share"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text("ab/", max_size=3), inner, max_size=5)
    ),
    max_leaves=25,
)


@settings(max_examples=examples(300))
@given(st.dictionaries(st.sampled_from(KEYS), PLAIN, max_size=8), st.sampled_from(MODELS))
def test_whatever_a_file_says_gives_a_model_or_problems(data: dict[str, object], model: type[BaseModel]) -> None:
    wanted = model.model_fields["format"].annotation.__args__[0]  # type: ignore[union-attr]
    text = json.dumps({**data, "format": wanted}, ensure_ascii=False, indent=1)
    source = parse_source(text.encode(), "file.json")

    value, problems = problems_in(source, model)

    try:
        model.model_validate(source.data)
    except ValidationError:
        assert value is None
        assert problems
    else:
        assert value is not None
    for problem in problems:
        assert problem.line
        assert problem.message
        assert "Input should" not in problem.message
        assert "pydantic" not in str(problem)


@pytest.mark.parametrize(
    ("added", "remedy"),
    [
        ("text: We plan in May.", "It belongs under answers."),
        ("color: red", "The keys here are: "),
        ("    first_steps:\n      - {what: x, note: y}", "It belongs farther left, beside first_steps."),
        ("    what: Call HR", "It belongs under first_steps."),
        ("    respondent: rosa", "It belongs farther left, beside answers."),
        ("    nte: y", "Did you mean note?"),
    ],
)
def test_a_key_that_another_place_knows_is_told_where_it_belongs(added: str, remedy: str) -> None:
    text = f"{OPENING}answers:\n  a/b:\n    state: next-time\n{added}\n"

    problems = problems_in(source_of(text), Responses)[1]

    assert [(one.rule, remedy in one.remedy) for one in problems] == [(rules.UNKNOWN_KEY, True)], problems


@pytest.mark.parametrize("quote", ["", '"', "'"])
@pytest.mark.parametrize("word", ["yes", "No", "on", "OFF", "y", "True", "FALSE", "true", "false"])
def test_what_is_said_to_write_for_true_or_false_is_read(word: str, quote: str) -> None:
    def read(written: str) -> tuple[Responses | None, list[str]]:
        text = f"answers: {{a/b: {{state: next-time, first_steps: [{{what: x, committed: {written}}}]}}}}\n"
        value, problems = problems_in(source_of(OPENING + text), Responses)
        return value, [str(problem) for problem in problems]

    value, told = read(f"{quote}{word}{quote}")
    if value is None:
        (said,) = told
        remedy = re.search(r"(?:Write|Take the quotes away:) (true|false)\b", said)

        assert remedy, said
        assert f"Write {word} instead of" not in said
        assert read(remedy[1])[0] is not None
