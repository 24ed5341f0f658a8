"""What a template gets: no number that the record does not have, and just the names that the page lists."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from msgspec.structs import replace

from plassess.assessment.gates.result import GatedAssessment, Held
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.plan.progress import progress_of
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.guide import Question
from plassess.content.instrument import Choice, Continuum, OpenPrompt, Quantity, TimeShare
from plassess.content.kit.glossary import Term
from plassess.reports.data.plan import plain_data
from plassess.views.gates import gates_output
from plassess.views.status import status_output
from tests.assessment.gating import TODAY, results, standing
from tests.chosen_answers import with_ways
from tests.counted_numbers import with_counts
from tests.examples import example_library, rated_assessment
from tests.open_prompts import said_plan, with_talk
from tests.reports.shared import plan_of, plans
from tests.speed import examples

PAGE = Path("docs/templates.md").read_text(encoding="utf-8")
LIBRARY = with_talk(with_counts(with_ways(example_library())))
RECORD = rated_assessment(using=(*rated_assessment().using, "ways", "counts", "talk"))
PROMPTS = {
    prompt.id: prompt for prompt in prompts_of(LIBRARY, RECORD.role, RECORD.using, RECORD.standards, RECORD.scope)
}
COUNTS = {"count", "unknown", "rated", "asked"}
quickly = settings(max_examples=examples(60))

steps = st.builds(
    FirstStep,
    what=st.just("Ask"),
    who=st.none() | st.just("Rosa Ortiz"),
    by=st.none() | st.just(date(2026, 10, 1)),
    committed=st.booleans(),
)
shares = st.none() | st.sampled_from([0, 10, 100])


def of_kind(prompt: Prompt) -> dict[str, st.SearchStrategy[object]]:
    """What an answer to this prompt may hold, whatever its state: files are written by hand too."""
    match prompt.item:
        case Question() | OpenPrompt():
            return {"text": st.sampled_from(["", "We talked."])}
        case Continuum():
            return {"place": st.none() | st.integers(1, 5)}
        case TimeShare():
            return {"today": shares, "wished": shares}
        case Quantity():
            return {"number": st.none() | st.sampled_from([0, 12.5, -3])}
        case Choice() as item:
            aims = st.sampled_from([None, item.options[1].id, "no-longer-there"])
            return {"chosen": st.sampled_from([(), (item.options[0].id,)]), "aim": aims}
        case _:
            labels = prompt.scale.labels if prompt.scale else ()
            return {"level": st.none() | st.sampled_from([*labels, 9]), "aim": st.none() | st.sampled_from(labels)}


@st.composite
def answers(draw: st.DrawFn, prompt: Prompt) -> Answer:
    rated = {"level"} <= of_kind(prompt).keys()
    state = draw(st.sampled_from([one for one in State if rated or one is not State.NOT_BEGUN]))
    held = {name: draw(values) for name, values in of_kind(prompt).items()}
    if state is State.NOT_BEGUN:
        held["level"] = None
    because = "not ours" if state is State.NOT_APPLICABLE else None
    return Answer(state=state, because=because, first_steps=draw(st.lists(steps, max_size=1).map(tuple)), **held)


@st.composite
def records(draw: st.DrawFn) -> Responses:
    answered = draw(st.lists(st.sampled_from(sorted(PROMPTS)), unique=True))
    given_ = {key: draw(answers(PROMPTS[key])) for key in answered}
    return Responses(format="plassess/responses/1", respondent="team", answers=given_)


def numbers_in(value: object, path: str = "plan") -> Iterator[tuple[str, object]]:
    """Every number with the names that lead to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from numbers_in(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from numbers_in(inner, path)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield path, value


def rows_of(plan: Mapping, name: str) -> Iterator[Mapping]:
    for part in plan[name]:
        for group in part.get("groups", [part]):
            yield from group["rows"]


def planned(responses: Responses) -> ActionPlan:
    return make_plan(RECORD, responses, LIBRARY)


@quickly
@given(records())
def test_a_row_has_a_level_and_a_distance_only_where_it_was_rated(responses: Responses) -> None:
    for row in rows_of(plain_data(planned(responses), "team")["plan"], "rows"):
        answer, scale = responses.answers[row["id"]], PROMPTS[row["id"]].scale
        level = answer.level if answer.state is State.ANSWERED else None
        known = level in scale.labels
        beyond = scale.not_begun if answer.state is State.NOT_BEGUN else None

        assert row["level"] == level
        assert row["distance"] == (scale.distance_to_ideal(level) if known else beyond)
        assert row["state"] == ("open" if answer.state is State.ANSWERED and level is None else answer.state)


@quickly
@given(records())
def test_a_place_and_a_share_are_there_only_where_they_were_named(responses: Responses) -> None:
    plan = plain_data(planned(responses), "team")["plan"]

    for row in rows_of(plan, "shifts"):
        answer = responses.answers[row["id"]]
        assert row["place"] == (answer.place if answer.state is State.ANSWERED else None)
        assert (row["state"] == "answered") == (row["place"] is not None)
    for row in rows_of(plan, "time"):
        answer = responses.answers[row["id"]]
        for name in ("today", "wished"):
            assert row[name] == (getattr(answer, name) if answer.state is State.ANSWERED else None)
            assert (row[f"{name}_bar"] is None) == (row[name] is None)
        assert (row["state"] == "answered") == (row["today"] is not None or row["wished"] is not None)
        assert (row["standing"] == "") == (row["state"] == "answered")
    for chart in plan["time"]:
        for name in ("today", "wished"):
            named = [row[name] for row in chart["rows"] if row[name] is not None]
            assert chart[name] == (sum(named) if named else None)


@quickly
@given(records())
def test_what_is_called_answered_and_holds_nothing_is_open(responses: Responses) -> None:
    plan = plain_data(planned(responses), "team")["plan"]

    for row in rows_of(plan, "choices"):
        answer = responses.answers[row["id"]]
        held = bool(answer.chosen) and answer.state is State.ANSWERED
        assert row["state"] == ("answered" if held else "open" if answer.state is State.ANSWERED else answer.state)
        assert (row["standing"] == "") == held == bool(row["chosen"])
    for part in plan["choices"]:
        assert all((line["index"] == "") == (line["rated"] == 0) for line in part["indexes"])


@quickly
@given(records())
def test_every_other_number_counts_something(responses: Responses) -> None:
    plan = planned(responses)
    data = plain_data(plan, "team")["plan"]
    looked_at = {"level", "distance", "place", "today", "wished", "today_bar", "wished_bar"}
    committed = [step for answer in responses.answers.values() for step in answer.first_steps if step.committed]

    for path, value in numbers_in(data):
        name = path.rpartition(".")[2]
        assert name in looked_at | COUNTS | {"id", "number", "shade", "depth", *data["prompts"]}, path
        assert value >= 1 or name not in ("id", "number"), path
    assert [step["number"] for step in data["steps"]] == list(range(1, len(committed) + 1))
    for line in (line for profile in data["profiles"] for line in profile["lines"]):
        counted = sum(cell["count"] for cell in (*line["cells"], line["not_begun"]))
        assert counted == line["rated"] <= line["asked"]
        assert (line["middle"] == "") == (line["rated"] == 0)


@quickly
@given(records())
def test_status_as_json_has_null_for_what_is_missing(responses: Responses) -> None:
    plan = planned(responses)
    told = status_output(plan, progress_of(plan, date(2026, 10, 2)), "folder", date(2026, 10, 2))
    data = to_builtins(told)
    taken = {(step.what, step.who, step.by) for answer in responses.answers.values() for step in answer.first_steps}

    assert {path.rpartition(".")[2] for path, _ in numbers_in(data)} <= {*data["prompts"], "id"}
    for step in data["committed_steps"]:
        assert (step["what"], step["who"], step["by"] and date.fromisoformat(step["by"])) in taken
        assert step["shown_by"] is None


@quickly
@given(records())
def test_gates_as_json_have_a_step_and_an_owner_only_for_a_step(responses: Responses) -> None:
    one = standing(responses.answers, RECORD, LIBRARY)
    asked = {"answered": "90%", "unknown_at_most": 0, "owners": True, "dates": True, "overdue_at_most": 0}
    gated = GatedAssessment("folder", "file", one.plan, results(one, **asked), {})
    data = to_builtins(gates_output(Held((gated,), TODAY)))
    steps = {item.number: item.step for item in one.plan.committed}

    assert {path.rpartition(".")[2] for path, _ in numbers_in(data)} <= {"count", "among", "short", "step"}
    for result in data["assessments"][0]["gates"]:
        for to_do in result["to_do"]:
            step = steps.get(to_do["step"])
            assert (step is None) == (to_do["step"] is None)
            assert to_do["who"] == (step and step.who)
            assert to_do["by"] == (step and step.by and step.by.isoformat())


@cache
def given_names() -> dict[str, set[str]]:
    """The names that every dict has which a template gets, by the names that lead to it."""
    found: dict[str, set[str]] = defaultdict(set)

    def look(value: object, path: str) -> None:
        if isinstance(value, dict):
            found[path] |= value.keys()
            for key, inner in value.items():
                look(inner, f"{path}.{key}")
        if isinstance(value, list):
            for inner in value:
                look(inner, path)

    in_a_chain = said_plan(library=with_talk(example_library(), link="chain/results"))
    for plan in (*plans().values(), plan_of("text"), with_much_waiting(), with_words(), in_a_chain):
        look(plain_data(plan, "team")["plan"], "plan")
    return dict(found)


def with_much_waiting() -> ActionPlan:
    """The first of each part is answered, and everything else waits."""
    firsts = {prompt.part: prompt.id for prompt in reversed(PROMPTS.values())}
    unknown = dict.fromkeys(firsts.values(), Answer(state=State.UNKNOWN))
    return planned(Responses(format="plassess/responses/1", respondent="team", answers=unknown))


def with_words() -> ActionPlan:
    """A word of its first question is explained."""
    plan = plans()["example"]
    word = plan.questions[0].ask.split()[0]
    return replace(plan, glossary=(Term(id="word", term=word, meaning="What it means."),))


def told_names() -> dict[str, set[str]]:
    """The names that the page lists under each of its headings, for each path that the heading names."""
    told: dict[str, set[str]] = defaultdict(set)
    for section in PAGE.partition("## What it gets")[2].partition("\n## ")[0].split("\n### ")[1:]:
        heading, _, table = section.partition("\n")
        names = {name for row in re.findall(r"^\| (`.*?) \|", table, re.M) for name in re.findall(r"`(\w+)`", row)}
        for path in re.findall(r"`([\w.]+)`", heading):
            told[path] |= names
    return dict(told)


def test_the_page_lists_every_name_down_to_the_last_and_no_other() -> None:
    assert told_names() == given_names()


def test_the_board_s_template_gets_the_same_names() -> None:
    board = plain_data(plans()["rated"], "board")["plan"]

    assert board.keys() == given_names()["plan"]
