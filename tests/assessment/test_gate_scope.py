"""What gates are narrowed to, what they are not asked of, and what comes of a gate that has nothing to measure."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.gates.registry import GATES
from plassess.assessment.gates.result import GatedAssessment, GateResult, Held, NotAsked, Standing
from plassess.assessment.gates.scope import Scope
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import UsageError
from tests.examples import example_assessment, rated_assessment
from tests.speed import examples

from .gating import ROWS, TODAY, found, of_every_kind, rated, result, standing, unasked

quickly = settings(max_examples=examples(25))
every_gate = pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.name)

EVERYTHING = of_every_kind()
ALONE = standing(rated(1, 2, 3))
IDS = tuple(prompt.id for prompt in EVERYTHING.plan.coverage.prompts)
NOTHING = [None, Answer(state=State.NEXT_TIME), Answer(state=State.NOT_APPLICABLE, because="not ours")]
no_answers = st.fixed_dictionaries({id_: st.sampled_from(NOTHING) for id_ in IDS}).map(
    lambda drawn: {id_: answer for id_, answer in drawn.items() if answer}
)


def by_example(gate: Gate) -> dict[str, Any]:
    """Ask a gate by its own example."""
    return {gate.field: getattr(Gates.model_validate(yaml.safe_load(gate.as_key)), gate.field)}


def scoped(scope: dict[str, Any], **asked: Any) -> dict[str, Any]:
    return {"scoped": [{"for": scope, **{name.replace("_", "-"): value for name, value in asked.items()}}]}


def only(one: Standing, **asked: Any) -> GateResult | NotAsked:
    (each,) = found(one, **asked)
    return each


# Nothing to measure.


@every_gate
@quickly
@given(answers=no_answers)
def test_what_finds_nothing_to_measure_fails_and_only_a_most_is_not_passed_by_nothing(
    gate: Gate, answers: dict[str, Answer]
) -> None:
    one = of_every_kind(answers)
    earlier = one if gate.takes is Takes.FOLDER else None

    held = result(one, earlier, **({} if earlier else by_example(gate)))

    assert held.holds == (gate.takes is Takes.COUNT)
    assert held.holds or held.remedy
    assert held.count == 0


@every_gate
def test_each_gate_can_hold(gate: Gate) -> None:
    assert _at_its_best(gate).holds


def _at_its_best(gate: Gate) -> GateResult:
    """Hold a gate of an assessment that has all that a gate can want."""
    settled = FirstStep(what="Ask", who="Mei Tan", by=TODAY, committed=True)
    answers = {
        **{
            row: Answer(state=State.ANSWERED, level=1, evidence=("the May report",))
            for row in IDS
            if "cs.resources" in row
        },
        **{row: Answer(state=State.ANSWERED, level=1, evidence=("the May report",)) for row in ROWS},
        **{id_: Answer(state=State.ANSWERED, chosen=("yes",)) for id_ in IDS if id_.startswith("ways/")},
        "ways/ways-in-use": Answer(state=State.ANSWERED, chosen=("coaching",)),
    }
    all_begun = {id_: answers.get(id_, Answer(state=State.NOT_BEGUN)) for id_ in IDS}
    with_step = {"central-office/vision-actions": Answer(state=State.ANSWERED, text="So.", first_steps=(settled,))}
    one = of_every_kind(all_begun | answers | with_step)
    return result(one, one) if gate.takes is Takes.FOLDER else result(one, **by_example(gate))


# What a scope takes in.


@pytest.mark.parametrize(
    ("scope", "why"),
    [
        ({"role": "coach"}, "it is of central-office"),
        ({"role": ["coach", "principal"]}, "it is of central-office"),
        ({"part": "core-roles"}, "it uses guide, map, learning-system, ways"),
        ({"path": "assessments/*-principal*"}, "its folder is another one"),
        ({"tag": "nowhere"}, "it has nothing of that group or tag"),
        ({"group": "learning-community/nowhere"}, "it has nothing of that group or tag"),
        ({"role": "central-office", "part": "core-roles"}, "it uses guide, map, learning-system, ways"),
    ],
)
def test_a_self_assessment_that_a_scope_leaves_out_is_not_asked_and_told_why(scope: dict[str, Any], why: str) -> None:
    each = only(EVERYTHING, path="assessments/2026-09-14-central-office", **scoped(scope, answered="100%"))

    assert isinstance(each, NotAsked)
    assert each.why == why
    assert each.label.startswith("answered 100% (")


@pytest.mark.parametrize(
    "scope",
    [
        {},
        {"role": "central-office"},
        {"role": ["coach", "central-office"], "part": "map"},
        {"path": "assessments/2026-*"},
        {"path": ["elsewhere/*", "2026-09-14-*"]},
        {"path": "assessments"},
    ],
)
def test_a_self_assessment_that_a_scope_takes_in_is_measured(scope: dict[str, Any]) -> None:
    each = only(EVERYTHING, path="assessments/2026-09-14-central-office", **scoped(scope, answered="1%"))

    assert isinstance(each, GateResult)


@pytest.mark.parametrize("part", ["guide", "map", "learning-system", "ways"])
def test_of_one_part_the_same_is_counted_as_where_nothing_else_is_used(part: str) -> None:
    alone = standing(
        EVERYTHING.responses.answers,
        EVERYTHING.record.model_copy(update={"using": (part,)}),
        EVERYTHING.library,
    )

    for asked in ({"answered": "90%"}, {"unknown_at_most": 0}):
        of_it = only(EVERYTHING, **scoped({"part": part}, **asked))
        assert isinstance(of_it, GateResult)
        held = result(alone, **asked)
        assert (of_it.count, of_it.among, of_it.measured) == (held.count, held.among, held.measured)


@quickly
@given(answers=no_answers, group=st.sampled_from(["ways/means", "ways/ways", "tp.evidence", "cs"]))
def test_groups_part_what_is_asked(answers: dict[str, Answer], group: str) -> None:
    one = of_every_kind(answers)

    of_it = only(one, **scoped({"group": group}, unknown_at_most=0))

    stands = one.plan.coverage.stands
    inside = [it.id for it in one.plan.coverage.prompts if group in (it.group, it.group.partition(".")[0])]
    applying = [id_ for id_ in inside if stands[id_] != "not-applicable"]
    assert isinstance(of_it, GateResult)
    assert inside
    assert of_it.among == len(applying)


def test_what_has_a_tag_is_counted_alone() -> None:
    answers = {"ways/ways-in-use": Answer(state=State.ANSWERED, chosen=("courses",))}

    of_it = only(of_every_kind(answers), **scoped({"tag": "more"}, answered="100%"))

    assert isinstance(of_it, GateResult)
    assert (of_it.count, [it.id for it in of_it.to_do]) == (0, ["ways/courses-outside"])


def test_committed_steps_go_with_the_prompt_they_stand_under() -> None:
    in_map = only(EVERYTHING, **scoped({"part": "map"}, owners=True))
    in_guide = only(EVERYTHING, **scoped({"part": "guide"}, owners=True))

    assert isinstance(in_map, GateResult)
    assert isinstance(in_guide, GateResult)
    everywhere = result(EVERYTHING, owners=True)
    assert "central-office/vision-actions" in [step.id for step in in_guide.to_do]
    assert "central-office/vision-actions" not in [step.id for step in in_map.to_do]
    assert 0 < in_guide.among < everywhere.among


def test_what_narrows_a_whole_run_narrows_what_is_scoped_already() -> None:
    within = Scope(part=("map",))

    measured = only(EVERYTHING, within=within, **scoped({"role": "central-office"}, answered="1%"))
    left_out = only(EVERYTHING, within=Scope(role=("coach",)), **scoped({"part": "map"}, answered="1%"))

    assert measured.label == "answered 1% (part map; role central-office)"
    assert isinstance(left_out, NotAsked)


# What speaks of other self-assessments by itself.


@pytest.mark.parametrize("id_", ["tp.evidence", "tp.evidence.plan", "tp", "cs.resources"])
@pytest.mark.parametrize("gate", ["level", "evidence_for"])
def test_rows_of_a_map_are_not_asked_of_who_does_not_use_one(id_: str, gate: str) -> None:
    guide_only = standing({}, example_assessment())

    assert unasked(guide_only, **{gate: {id_: 3} if gate == "level" else [id_]}).why == "it does not use map"


@pytest.mark.parametrize("id_", ["coach/tp.evidence.plan"])
def test_a_row_of_another_role_is_not_asked(id_: str) -> None:
    assert unasked(standing(rated(1)), level={id_: 3}).why == "central-office is asked nothing like it there"


def test_an_instrument_that_is_not_used_is_not_asked_about() -> None:
    one = standing({}, rated_assessment(using=("map",)), EVERYTHING.library)

    assert unasked(one, index_at_least={"ways/means": 0.5}).why == "it does not use ways"
    assert unasked(one, chosen={"ways/ways-in-use": "visits"}).why == "it does not use ways"
    assert unasked(one, level={"learning-system": 3}).why == "it does not use learning-system"


def test_what_is_asked_of_none_fails_where_the_command_line_asks_and_is_told_where_only_the_settings_do() -> None:
    one = standing({}, example_assessment())
    gated = GatedAssessment("f", "f", one.plan, (), {}, (unasked(one, level={"tp.evidence": 3}),))

    told, of_settings = Held((gated,), TODAY, told=frozenset({"level"})), Held((gated,), TODAY)

    assert [it.label for it in told.of_none] == [it.label for it in of_settings.of_none] == ["level tp.evidence=3"]
    assert (told.holds, of_settings.holds) == (False, True)


# Frames, groups, tags and options.


def test_a_frame_means_every_row_of_its_standards() -> None:
    of_frame, of_standard = (result(ALONE, level={id_: 3}) for id_ in ("tp", "tp.evidence"))

    assert of_frame.among == of_standard.among == 3
    assert result(ALONE, evidence_for=["tp"]).among == result(ALONE, evidence_for=["tp.evidence"]).among


def test_a_group_and_an_instrument_mean_all_that_is_rated_in_them() -> None:
    rated_there = [it for it in EVERYTHING.plan.coverage.prompts if it.part == "learning-system" and it.scale]
    group = rated_there[0].group

    of_all = result(EVERYTHING, level={"learning-system": 1})
    of_group = result(EVERYTHING, level={group: 1})

    assert of_all.among == len(rated_there)
    assert of_group.among == sum(it.group == group for it in rated_there)


@pytest.mark.parametrize(
    ("worths", "least", "holds", "said"),
    [
        (["yes", "yes", "no", "partly", "partly"], 0.6, True, "the index is 0.60, from 5 of 5"),
        (["yes", "yes", "no", "partly", "partly"], 0.61, False, "the index is 0.60, from 5 of 5"),
        (
            ["yes", "yes", "yes", "yes"],
            0.6,
            False,
            "the index is 1.00, from 4 of 5 prompts that apply; 1 without an answer",
        ),
        (["no", "no", "no", "no", "no"], 0, True, "the index is 0.00, from 5 of 5"),
    ],
)
def test_an_index_counts_what_was_chosen_and_no_open_prompt_is_left_out_of_it(
    worths: list[str], least: float, holds: bool, said: str
) -> None:
    names = ("calendar", "budget", "release-time", "substitutes", "rooms")
    answers = {
        f"ways/{name}": Answer(state=State.ANSWERED, chosen=(one,)) for name, one in zip(names, worths, strict=False)
    }

    held = result(of_every_kind(answers), index_at_least={"ways/means": least})

    assert held.holds is holds
    assert said in held.measured


def test_one_of_several_options_is_enough_and_what_was_chosen_otherwise_is_named() -> None:
    one = of_every_kind({"ways/ways-in-use": Answer(state=State.ANSWERED, chosen=("courses", "visits"))})

    assert result(one, chosen={"ways/ways-in-use": ["coaching", "visits"]}).holds
    other = result(one, chosen={"ways/ways-in-use": "coaching"})
    assert [(it.id, it.why) for it in other.to_do] == [("ways/ways-in-use", "Another option is chosen")]


def test_an_option_that_is_not_there_is_wrong_usage_and_those_there_are_are_named() -> None:
    with pytest.raises(UsageError, match=r"ways/ways-in-use has no such option\. Its options: coaching, courses"):
        result(EVERYTHING, chosen={"ways/ways-in-use": "coachin"})


# How a scope is written.


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("scoped: [{level: {tp: 3}}]", "for"),
        ("scoped: [{for: {roles: coach}, owners: true}]", "Did you mean role?"),
        ("scoped: [{for: {role: 3}, owners: true}]", "scoped"),
        ("scoped: [{for: {role: coach}, owner: true}]", "Did you mean owners?"),
        ("scoped: [{for: {role: coach}, level: {tp: 12}}]", "must be at most 10."),
        ("scoped:", "is empty."),
    ],
)
def test_a_scope_that_cannot_be_read_is_a_placed_fault(text: str, said: str) -> None:
    value, problems = problems_in(parse_source(text.encode(), "plassess.yaml"), Gates)

    assert value is None
    assert any(said in str(problem) and problem.line == 1 for problem in problems)
