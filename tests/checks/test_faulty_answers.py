"""Random answers of every kind: what a check calls an error there is open wherever answers are counted."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.coverage import Stands, asked_in
from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.evaluate import evaluated
from plassess.assessment.gates.result import GateResult, Occasion, Standing
from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment, ContentUsed
from plassess.assessment.responses import Answer, Responses, State
from plassess.checks.assessment_checks import answers_findings
from plassess.content.instrument import Quantity
from plassess.content.library import GUIDE, MAP, Library
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.source import parse_source
from plassess.problems.rule import Severity
from tests.chosen_answers import with_ways
from tests.examples import example_assessment, example_library
from tests.speed import examples

ROLE, USING = "central-office", (GUIDE, MAP, "core-roles", "learning-system", "ways")
HOURS = {
    "id": "ways/hours", "group": "ways/means", "title": "Hours", "ask": "How many hours?", "why": "Time is short.",
    "standards": [], "kind": "number", "unit": "hours a month", "least": 0, "most": 60, "whole": True,
}  # fmt: skip


@cache
def library() -> Library:
    """Shipped content with prompts of every other kind: choices of one and of several, and a number."""
    shipped = with_ways(example_library())
    *others, ways = shipped.instruments
    items = (*ways.items, Quantity.model_validate(HOURS))
    return replace(shipped, instruments=(*others, ways.model_copy(update={"items": items})))


@cache
def record() -> Assessment:
    """A record of all that, made with the content in force."""
    digest = library().digest(ROLE, USING)
    standards = ("tp.evidence", "cs.resources")
    return example_assessment(using=USING, standards=standards, content=ContentUsed(edition="2022", digest=digest))


IDS = sorted({type(one.item).__name__ + str(at % 3): one.id
              for at, one in enumerate(known_prompts(library(), ROLE, USING))}.values())  # fmt: skip
rarely = st.sampled_from([True, *[False] * 5])


@st.composite
def an_answer(draw: st.DrawFn) -> Answer:
    """Any answer that a file can hold, most often to some kind of prompt alone."""
    some = {
        "level": st.integers(0, 5), "place": st.integers(1, 5), "today": st.just(30),
        "number": st.sampled_from([-1.0, 1.5, 12.0, 60.0, 61.0]), "text": st.just("So."),
        "aim": st.sampled_from([1, 2, 9, "yes", "lost"]),
        "chosen": st.lists(st.sampled_from(["yes", "no", "courses", "visits", "none-of-these", "lost"]),
                           min_size=1, max_size=2).map(tuple),
        "marked": st.sampled_from([{f"{ROLE}/allocate": 1}, {f"{ROLE}/lost": 1}]),
    }  # fmt: skip
    names = draw(st.lists(st.sampled_from(sorted(some)), min_size=1, max_size=2, unique=True))
    held = {name: draw(some[name]) for name in names}
    begun = "level" in held or not draw(rarely)
    return Answer(state=State.ANSWERED if begun else State.NOT_BEGUN, **held)


@settings(max_examples=examples(150))
@given(st.dictionaries(st.sampled_from(IDS), an_answer(), min_size=4, max_size=len(IDS)))
def test_an_answer_that_a_check_calls_an_error_is_never_counted(answers: dict[str, Answer]) -> None:
    responses = Responses(format="plassess/responses/2", respondent="team", answers=answers)
    source = parse_source(as_yaml(plain(responses)).encode(), "team.yaml")

    found = answers_findings(source, record(), library())
    stands = asked_in(record(), responses, library()).coverage.stands

    lines = {source.entry(("answers", id_)).key_line: id_ for id_ in answers}
    wrong = {lines[max(line for line in lines if line <= one.line)]
             for one in found if one.rule.severity is Severity.ERROR}  # fmt: skip
    assert {id_ for id_ in wrong if stands.get(id_) is Stands.ANSWERED} == set()


def test_no_gate_on_options_holds_on_two_where_one_is_taken() -> None:
    two = Answer(state=State.ANSWERED, chosen=("yes", "no"))
    responses = Responses(format="plassess/responses/2", respondent="team", answers={"ways/calendar": two})
    one = Standing.of(record(), responses, library())

    gates = Gates.model_validate({"chosen": {"ways/calendar": ["yes"]}})
    (found,) = evaluated(gates, Occasion(one, record().opened))

    assert isinstance(found, GateResult)
    assert not found.holds
