"""Assessments and gates as small as the tests of gates need them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from msgspec.structs import replace

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.evaluate import evaluated
from plassess.assessment.gates.result import GateResult, NotAsked, Occasion, Standing
from plassess.assessment.gates.scope import Scope
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.innovation_map import InnovationMap
from plassess.content.library import Library
from plassess.content.scale import Direction
from tests.chosen_answers import chosen_answers, with_ways
from tests.examples import example_assessment, example_library, rated_assessment, rated_responses

TODAY = date(2026, 10, 20)
WITH_A_STEP = Answer(state=State.ANSWERED, text="So.", first_steps=(FirstStep(what="Ask", committed=True),))
EVIDENCE = ("tp.evidence.capacity", "tp.evidence.plan", "tp.evidence.impact")
ROWS = tuple(f"central-office/{name}" for name in EVIDENCE)


def gates_of(**asked: Any) -> Gates:
    """Read gates from values as a settings file has them."""
    return Gates.model_validate({name.replace("_", "-"): value for name, value in asked.items()})


@cache
def library() -> Library:
    return example_library()


def standing(
    answers: Mapping[str, Answer], record: Assessment | None = None, content: Library | None = None
) -> Standing:
    responses = Responses(format="plassess/responses/2", respondent="team", answers=dict(answers))
    return Standing.of(record or map_assessment(), responses, content or library())


def map_assessment(**changes: object) -> Assessment:
    """The record of a team that looks at the three rows of one standard and at nothing else."""
    return rated_assessment(using=("map",), standards=("tp.evidence",), **changes)


def rated(*levels: int | None) -> dict[str, Answer]:
    """Rate the three rows in order; ``None`` has not begun."""
    return {
        row: Answer(state=State.NOT_BEGUN) if level is None else Answer(state=State.ANSWERED, level=level)
        for row, level in zip(ROWS, levels, strict=False)
    }


def found(
    one: Standing,
    earlier: Standing | None = None,
    today: date = TODAY,
    *,
    path: str = "",
    within: Scope | None = None,
    **asked: Any,
) -> tuple[GateResult | NotAsked, ...]:
    """Hold gates; with an earlier assessment, the one that compares too."""
    gates = gates_of(**asked, **({"no_regression_from": "then"} if earlier else {}))
    return evaluated(gates, Occasion(one, today, {"then": earlier} if earlier else {}, path), within)


def results(
    one: Standing, earlier: Standing | None = None, today: date = TODAY, **asked: Any
) -> tuple[GateResult, ...]:
    """Measure gates."""
    return tuple(each for each in found(one, earlier, today, **asked) if isinstance(each, GateResult))


def unasked(one: Standing, earlier: Standing | None = None, **asked: Any) -> NotAsked:
    """Hold one gate that is not asked of this assessment."""
    (only,) = found(one, earlier, **asked)
    assert isinstance(only, NotAsked)
    return only


def of_every_kind(answers: Mapping[str, Answer] | None = None) -> Standing:
    """A team that uses all there is, choices too, and has answered most; or has given these answers."""
    everything = {**rated_responses().answers, **chosen_answers(), "central-office/vision-actions": WITH_A_STEP}
    using = ("guide", "map", "learning-system", "ways")
    record = rated_assessment(using=using, standards=("tp.evidence", "cs.resources"))
    return standing(everything if answers is None else answers, record, with_ways(library()))


def result(one: Standing, earlier: Standing | None = None, today: date = TODAY, **asked: Any) -> GateResult:
    """Measure one gate."""
    (only,) = results(one, earlier, today, **asked)
    return only


def guide_with(*steps: FirstStep) -> Standing:
    answer = Answer(state=State.ANSWERED, text="So.", first_steps=steps)
    return standing({"central-office/vision-actions": answer}, example_assessment())


def committed(who: str | None = "Rosa Ortiz", by: date | None = TODAY, done: date | None = None) -> FirstStep:
    return FirstStep(what="Ask the coaches", who=who, by=by, done=done, committed=True)


def declared(of: InnovationMap, direction: Direction) -> InnovationMap:
    return of.model_copy(update={"direction": direction})


def turned_round(of: InnovationMap) -> InnovationMap:
    """List every row's levels the other way round, and declare it."""
    rows = tuple(row.model_copy(update={"levels": tuple(reversed(row.levels))}) for row in of.outcomes)
    other: Direction = "worst-first" if of.direction == "best-first" else "best-first"
    return declared(of.model_copy(update={"outcomes": rows}), other)


def with_map(of: InnovationMap) -> Library:
    return replace(library(), maps=(of,))
