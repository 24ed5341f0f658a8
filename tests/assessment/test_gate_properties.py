"""What holds of gates whatever the answers are: no gate moves another, and getting better never makes one fail."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.responses import Answer, FirstStep, State
from tests.examples import example_library, example_map, rated_assessment
from tests.speed import examples

from .gating import (
    EVIDENCE,
    ROWS,
    TODAY,
    guide_with,
    result,
    results,
    standing,
    turned_round,
    with_map,
)

quickly = settings(max_examples=examples(30))
USING, STANDARDS = ("guide", "map"), ("tp.evidence", "cs.resources")
PROMPTS = prompts_of(example_library(), "central-office", USING, STANDARDS)
RECORD = rated_assessment(using=USING, standards=STANDARDS)
UNRATED = (
    Answer(state=State.UNKNOWN),
    Answer(state=State.NEXT_TIME),
    Answer(state=State.NOT_APPLICABLE, because="not ours"),
)

days = st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3))
steps = st.builds(
    FirstStep,
    what=st.just("Ask"),
    who=st.sampled_from([None, "Rosa Ortiz"]),
    by=st.none() | days,
    committed=st.booleans(),
    done=st.none() | days,
)
to_questions = st.builds(
    Answer, state=st.just(State.ANSWERED), text=st.just("So."), first_steps=st.lists(steps, max_size=2).map(tuple)
)


def to_row(prompt: Prompt) -> st.SearchStrategy[Answer]:
    """Any rating of a row, at one of its own levels or not begun."""
    assert prompt.scale
    level = st.sampled_from(prompt.scale.labels)
    evidence = st.sampled_from([(), ("the May report",)])
    at_level = st.builds(Answer, state=st.just(State.ANSWERED), level=level, evidence=evidence)
    return st.just(Answer(state=State.NOT_BEGUN)) | at_level


@st.composite
def answered(draw: st.DrawFn) -> dict[str, Answer]:
    """Answers to some of the prompts, in any state."""
    answers = {}
    for prompt in PROMPTS:
        one = draw(st.none() | st.sampled_from(UNRATED) | (to_row(prompt) if prompt.scale else to_questions))
        if one is not None:
            answers[prompt.id] = one
    return answers


gates_asked = st.fixed_dictionaries(
    {},
    optional={
        "answered": st.integers(0, 100) | st.sampled_from(["0%", "66.6%", "100%"]),
        "unknown_at_most": st.integers(0, 4),
        "owners": st.just(True),
        "dates": st.just(True),
        "overdue_at_most": st.integers(0, 4),
        "evidence_for": st.lists(st.sampled_from(["tp.evidence", ROWS[0], "rc.practices"]), unique=True, min_size=1),
        "level": st.dictionaries(st.sampled_from(["cs.resources", EVIDENCE[1]]), st.integers(1, 3), min_size=1),
    },
)


@quickly
@given(answered(), gates_asked, answered())
def test_no_gate_has_a_say_in_another(
    answers: dict[str, Answer], asked: dict[str, Any], before: dict[str, Answer]
) -> None:
    one, earlier = standing(answers, RECORD), standing(before, RECORD)
    together = results(one, earlier, **asked)

    alone = [results(one, **{name: value}) for name, value in asked.items()]
    alone.append(results(one, earlier))

    assert sorted((found for results in alone for found in results), key=str) == sorted(together, key=str)


@quickly
@given(answered(), st.integers(0, 10**6).map(lambda n: Decimal(n).scaleb(-4)), st.sampled_from(PROMPTS))
def test_answering_more_never_makes_the_share_fail(
    answers: dict[str, Answer], share: Decimal, prompt: Prompt
) -> None:
    before = result(standing(answers, RECORD), answered=f"{share}%")
    more = answers | {prompt.id: Answer(state=State.NOT_BEGUN)}
    after = result(standing(more, RECORD), answered=f"{share}%")

    assert after.holds or not before.holds
    if before.among:
        assert before.holds == (Fraction(before.count, before.among) * 100 >= Fraction(share))
        assert before.short is not None
        enough = Fraction(before.count + before.short, before.among) * 100
        assert enough >= Fraction(share)
        assert not before.short or enough - Fraction(100, before.among) < Fraction(share)


@quickly
@given(answered(), st.integers(0, 20), st.sampled_from(PROMPTS))
def test_finding_out_never_makes_unknown_fail_and_allowing_more_neither(
    answers: dict[str, Answer], most: int, prompt: Prompt
) -> None:
    before = result(standing(answers, RECORD), unknown_at_most=most)
    after = result(standing(answers | {prompt.id: Answer(state=State.NOT_BEGUN)}, RECORD), unknown_at_most=most)

    assert after.holds or not before.holds
    assert before.holds == (sum(one.state is State.UNKNOWN for one in answers.values()) <= most)
    assert result(standing(answers, RECORD), unknown_at_most=most + 1).holds or not before.holds


@quickly
@given(st.lists(steps, max_size=5), st.data())
def test_settling_a_step_never_makes_a_gate_of_steps_fail(planned: list[FirstStep], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(planned)))
    change = data.draw(st.sampled_from([{"who": "Mei Tan"}, {"by": TODAY}, {"done": TODAY}]))
    changed = [step.model_copy(update=change) if i == at else step for i, step in enumerate(planned)]

    for asked in ({"owners": True}, {"dates": True}, {"overdue_at_most": 0}, {"overdue_at_most": 1}):
        assert result(guide_with(*changed), **asked).holds or not result(guide_with(*planned), **asked).holds


@quickly
@given(st.lists(steps, max_size=5), st.integers(0, 3), st.integers(0, 5))
def test_time_alone_never_makes_an_overdue_step_less_so(planned: list[FirstStep], most: int, later: int) -> None:
    one = guide_with(*planned)
    now = result(one, overdue_at_most=most)

    assert now.holds or not result(one, today=TODAY + timedelta(days=later), overdue_at_most=most).holds
    assert now.count == sum(
        step.committed and not step.done and step.by is not None and step.by < TODAY for step in planned
    )


@quickly
@given(answered(), st.sampled_from(ROWS))
def test_naming_evidence_never_makes_its_gate_fail(answers: dict[str, Answer], row: str) -> None:
    before = result(standing(answers, RECORD), evidence_for=["tp.evidence"])
    named = answers.get(row, Answer(state=State.NEXT_TIME)).model_copy(update={"evidence": ("the May report",)})

    after = result(standing(answers | {row: named}, RECORD), evidence_for=["tp.evidence"])

    assert after.holds or not before.holds


@quickly
@given(answered(), st.sampled_from(ROWS), st.integers(1, 3))
def test_a_row_brought_to_ideal_and_a_farther_level_asked_never_make_a_level_fail(
    answers: dict[str, Answer], row: str, level: int
) -> None:
    before = result(standing(answers, RECORD), level={"tp.evidence": level})
    ideal = answers | {row: Answer(state=State.ANSWERED, level=1)}

    assert result(standing(ideal, RECORD), level={"tp.evidence": level}).holds or not before.holds
    assert result(standing(answers, RECORD), level={"tp.evidence": min(level + 1, 3)}).holds or not before.holds


@quickly
@given(answered(), answered(), gates_asked)
def test_a_map_turned_round_and_declared_so_changes_no_result(
    answers: dict[str, Answer], before: dict[str, Answer], asked: dict[str, Any]
) -> None:
    turned = with_map(turned_round(example_map()))

    as_it_is = results(standing(answers, RECORD), standing(before, RECORD), **asked)
    as_turned = results(standing(answers, RECORD, turned), standing(before, RECORD, turned), **asked)

    assert as_turned == as_it_is


@quickly
@given(answered(), st.data())
def test_going_back_is_measured_in_steps_from_ideal(answers: dict[str, Answer], data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([prompt for prompt in PROMPTS if prompt.scale]))
    now, then = data.draw(to_row(row)), data.draw(to_row(row))

    def steps_of(answer: Answer) -> int:
        assert row.scale
        return row.scale.not_begun if answer.level is None else row.scale.distance_to_ideal(answer.level)

    found = result(standing(answers | {row.id: now}, RECORD), standing(answers | {row.id: then}, RECORD))

    assert found.holds == (steps_of(now) <= steps_of(then))
    assert [one.id for one in found.to_do] == ([] if found.holds else [row.id])


@quickly
@given(answered(), answered(), gates_asked)
def test_what_fails_says_by_how_much_and_what_holds_has_nothing_to_do(
    answers: dict[str, Answer], before: dict[str, Answer], asked: dict[str, Any]
) -> None:
    for found in results(standing(answers, RECORD), standing(before, RECORD), **asked):
        assert found.holds == (found.short == 0)
        assert bool(found.remedy) != found.holds
        assert not (found.holds and found.to_do)
        assert len(found.to_do) >= (found.short or 0)
