"""Plans that several tests of the reports look at, and the comparison with golden files."""

import os
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from plassess.assessment.check_ins.held import held_check_ins
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.check_ins.request import Request, SaidOfRequest
from plassess.assessment.check_ins.standing_requests import requests_so_far
from plassess.assessment.check_ins.steps_told import told_in
from plassess.assessment.goals.goal import Goal, SaidOfGoal
from plassess.assessment.goals.planned_goals import planned_goals
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from plassess.assessment.step_ids import numbered, steps_in, with_steps
from plassess.content.instrument import AnyItem, Continuum
from plassess.content.library import Library
from plassess.content.scale import Rated
from plassess.reports.formats import formats_named, made
from tests.assessment.deciding import decided_plan
from tests.chosen_answers import chosen_answers, chosen_plan, with_ways
from tests.counted_numbers import counted_plan
from tests.examples import (
    INSTRUMENTS,
    example_assessment,
    example_framework,
    example_guide,
    example_instrument,
    example_library,
    example_map,
    example_responses,
    library_without_guides,
    no_responses,
    rated_assessment,
    rated_responses,
)
from tests.open_prompts import said_plan
from tests.rated_answers import rated_answers

GOLDEN = Path(__file__).parent / "golden"
LONG_STEP = (
    "Sit down with the principals of Lincoln, Roosevelt and Nuñez–García Academy, go through last spring’s interim "
    "results beside the coaching logs, and agree on the one practice each building works on until winter"
)
LONG_PROOF = (
    "minutes that all three principals have seen, and a one-page summary that each has shared with the "
    "building’s leadership team"
)


NAMES = (
    "example",
    "empty",
    "one-person",
    "long",
    "guide-gone",
    "rated",
    "rated-gone",
    "chosen",
    "counted",
    "said",
    "map-alone",
    "decided",
    "checked-in",
)


@cache
def plans() -> Mapping[str, ActionPlan]:
    """The plans that are made anew below, made once."""
    return plans_made_anew()


def plans_made_anew() -> dict[str, ActionPlan]:
    """The example, one with nothing in it, one person's, a long one, one whose guide is gone, and rated ones."""
    empty = example_assessment(team=Team(), check_in=None, message=None)
    alone = empty.model_copy(update={"team": Team(people=("Rosa Ortiz",))})
    made = {
        "example": make_plan(example_assessment(), example_responses(), example_library()),
        "empty": make_plan(empty, no_responses(), example_library()),
        "one-person": make_plan(alone, _only_the_first(), example_library()),
        "long": make_plan(_large_team(), _long_responses(), example_library()),
        "guide-gone": make_plan(example_assessment(), example_responses(), library_without_guides()),
        "rated": make_plan(rated_assessment(), rated_responses(), example_library()),
        "rated-gone": make_plan(rated_assessment(), rated_responses(), library_without_guides()),
        "chosen": chosen_plan(),
        "counted": counted_plan(),
        "said": said_plan(),
        "map-alone": make_plan(_map_alone(), _all_rows(), example_library()),
        "decided": decided_plan(),
        "checked-in": checked_in_plan(),
    }
    return {name: replace(made[name], origin=replace(made[name].origin, version="0.0.0")) for name in NAMES}


def checked_in_plan(text: str = "Two of four teams work from it") -> ActionPlan:
    """A plan after two check-ins, at which all was said that can be; ``text`` is what people wrote."""
    responses, first, second = example_responses(), date(2026, 11, 19), date(2027, 1, 28)
    one, two, *_ = sorted(step.id or 0 for _, step in steps_in(numbered({"": responses}, 0)[""]))
    entries = (
        CheckIn(day=first, steps=(SaidOfStep(id=one, done=first, showed=text),)),
        CheckIn(day=first, steps=(SaidOfStep(id=two, by=second, was=date(2026, 10, 30)),), new_steps=(two,)),
        CheckIn(day=first, changed=text, question="started", present=(text, "Rosa Ortiz"), evidence=text, limit=text),
        CheckIn(day=first, goals=(SaidOfGoal(id="g1", verdict="keep"),)),
        CheckIn(day=second, steps=(SaidOfStep(id=two, dropped=text), SaidOfStep(id=99, not_yet=True)), stop=text),
        CheckIn(
            day=second,
            goals=(
                SaidOfGoal(id="g1", verdict="adjust", because=text),
                SaidOfGoal(id="g2", verdict="stop", because=text),
            ),
        ),
        CheckIn(day=second, answered=(SaidOfRequest(of=text, what=text, became="refused", because=text),)),
        CheckIn(day=second, answered=(SaidOfRequest(of=text, what=f"{text}, too", became="open", because=text),)),
        CheckIn(day=second, asks=(Request(of="the board", what=text, cost=text, by=second),)),
    )
    told = told_in(numbered({"": responses}, 0)[""], entries)
    served = with_steps(told, lambda _, it: it.model_copy(update={"goal": "g1"}) if it.id in {one, two} else it)
    record = example_assessment(
        asks=(Request(of=text, what=text, cost="$400", by=second), Request(of=text, what=f"{text}, too"))
    )
    plan = make_plan(record, served, example_library())
    requests = requests_so_far(record.asks, record.opened, entries)
    plan = replace(plan, check_ins=held_check_ins(entries, served), requests=requests)
    return replace(plan, goals=planned_goals(_goals(text), plan, served))


def _goals(text: str) -> tuple[Goal, ...]:
    """A goal that says all there is to say, and one that says nothing besides its words."""
    whole = Goal(
        id="g1",
        will_be_seen=text,
        by=date(2027, 3, 11),
        row="central-office/gone",
        level=3,
        to=2,
        evidence=(text, text),
        cause=text,
        standards=("tp.evidence", "cc.equity"),
        fund=text,
        hours=text,
    )
    return (whole, Goal(id="g2", will_be_seen=text))


@cache
def plan_of(text: str) -> ActionPlan:
    """A plan in which every text that people write is this one."""
    answer = Answer(
        state=State.ANSWERED,
        text=f"{text}\n{text}\n\n{text}",
        because=text,
        individually=(IndividualNeed(who=text, text=f"{text}\n{text}"),),
        first_steps=tuple(
            FirstStep(what=f"{text}\n{text}", who=text, by=day, shown_by=text, committed=committed)
            for day, committed in ((date(2026, 10, 1), True), (None, True), (None, False))
        ),
        marked={"central-office/use-evidence": 2},
    )
    states = (
        *(state for state in State if state is not State.NOT_BEGUN),
        State.ANSWERED,
        State.ANSWERED,
        State.NEXT_TIME,
        State.UNKNOWN,
    )
    ids = [question.id for question in example_guide().questions]
    answers = {key: answer.model_copy(update={"state": state}) for key, state in zip(ids, states, strict=True)}
    answers |= _written_beside(text) | chosen_answers(text)
    record = example_assessment(
        message=f"{text}\n\n{text}",
        team=Team(name=text, people=(text, text)),
        asked=dict.fromkeys(ids, text),
        using=(*rated_assessment().using, "ways"),
        standards=rated_assessment().standards,
    )
    responses = Responses(format="plassess/responses/2", respondent="team", answers=answers)
    plan = make_plan(record, responses, with_ways(_library_of(text), text))
    told = checked_in_plan(text)
    return replace(plan, check_ins=told.check_ins, goals=told.goals, asks=told.asks)


def assert_golden(name: str, text: str) -> None:
    """Compare bytes with ``golden/<name>``; PLASSESS_UPDATE_GOLDEN=1 writes it anew, to be reviewed as a diff."""
    golden = GOLDEN / name
    if os.environ.get("PLASSESS_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(text.encode())
    assert text.encode() == golden.read_bytes(), f"{name} differs; PLASSESS_UPDATE_GOLDEN=1 pytest writes it anew"


def assert_golden_page(name: str, text: str, *, style: str) -> None:
    """Compare a page without its style sheet, and that with the one golden of it."""
    before, sheet, after = re.fullmatch(r"(.*<style>\n)(.*)(</style>.*)", text, re.DOTALL).groups()
    assert_golden(style, sheet)
    assert_golden(name, f"{before}/* {style} */\n{after}")


def render_report(plan: ActionPlan, to: str, audience: str) -> str | bytes:
    """The report in a format by its name."""
    (one,) = formats_named(to)
    return made(one, plan, audience)


@cache
def rendered(name: str, to: str, audience: str) -> str:
    """The report of a plan by its name."""
    return render_report(plans()[name], to, audience)


@cache
def rendered_of(text: str, to: str) -> str:
    """The team's report of the plan in which every text is this one."""
    return render_report(plan_of(text), to, "team")


def _written_beside(text: str) -> dict[str, Answer]:
    """The rated example with this text for every note, reason and piece of evidence; one prompt is gone."""
    step = FirstStep(what=text, who=text)
    written = {"evidence": (f"{text}\n{text}", text), "note": f"{text}\n{text}\n\n{text}", "first_steps": (step,)}
    answers = {
        key: answer.model_copy(update={**written, "because": answer.because and text})
        for key, answer in rated_answers().items()
    }
    return answers | {"central-office/tp.evidence.gone": Answer(state=State.ANSWERED, level=3, note=text)}


def _library_of(text: str) -> Library:
    """A library in which every text of a row, a share and a continuum is this one."""
    innovation_map = example_map()
    rows = [
        row.model_copy(update={"outcome": text, "evidence": (text, text), **_levels_of(row, text)})
        for row in innovation_map.outcomes
    ]
    instruments = [
        one.model_copy(
            update={
                "title": text,
                "groups": tuple(group.model_copy(update={"title": text}) for group in one.groups),
                "items": tuple(_item_of(item, text) for item in one.items),
            }
        )
        for one in (example_instrument(name) for name in INSTRUMENTS)
    ]
    return replace(
        example_library(),
        maps=(innovation_map.model_copy(update={"outcomes": tuple(rows)}),),
        instruments=tuple(instruments),
    )


def _item_of(item: AnyItem, text: str) -> AnyItem:
    texts: dict[str, object] = {"title": text, "ask": text}
    if isinstance(item, Continuum):
        texts |= {"start": text, "to": text}
    return item.model_copy(update=texts | (_levels_of(item, text) if isinstance(item, Rated) else {}))


def _levels_of(row: Rated, text: str) -> dict[str, object]:
    return {
        "levels": tuple(level.model_copy(update={"name": text, "text": text}) for level in row.levels),
        "moves": tuple(move.model_copy(update={"text": text}) for move in row.moves),
    }


def _map_alone() -> Assessment:
    standards = tuple(standard.id for standard in example_framework().standards)
    digest = example_library().digest("central-office", ("map",))
    content = ContentUsed(edition="2022", digest=digest)
    return rated_assessment(using=("map",), standards=standards, content=content, check_in=None)


def _all_rows() -> Responses:
    """Every row of the map, from ideal to not begun and over again."""
    answers = {}
    for place, row in enumerate(example_map().outcomes):
        step = place % (len(row.levels) + 1)
        begun = step < len(row.levels)
        level = row.levels[step].level if begun else None
        answers[row.id] = Answer(state=State.ANSWERED if begun else State.NOT_BEGUN, level=level)
    return Responses(format="plassess/responses/2", respondent="team", answers=answers)


def _only_the_first() -> Responses:
    answers = dict(list(example_responses().answers.items())[:1])
    return Responses(format="plassess/responses/2", respondent="team", answers=answers)


def _large_team() -> Assessment:
    people = ("Dr. Marie-Thérèse Müller-Øvergård", "José Ángel Peña", "Nguyễn Thị Minh", "Siobhán Ó Súilleabháin")
    name = "Office of Curriculum, Instruction, Assessment and Professional Learning"
    return example_assessment(team=Team(name=name, people=(*people, "Rosa Ortiz", "Dan Webb", "Mei Tan", "Ł. Żółć")))


def _long_responses() -> Responses:
    talk = "We talked about this for a long time and did not agree at first. " * 6
    answers = {}
    for place, question in enumerate(example_guide().questions):
        step = FirstStep(
            id=1 + place,
            what=LONG_STEP,
            who="Dr. Marie-Thérèse Müller-Øvergård",
            by=date(2026, 10, 1 + 3 * place),
            shown_by=LONG_PROOF,
            committed=place < 5,
        )
        later = tuple(
            FirstStep(id=10 * (1 + place) + number, what=f"A later idea, number {number}") for number in (1, 2, 3)
        )
        marked = {"central-office/use-evidence": 7} if question.reviews else {}
        answers[question.id] = Answer(
            state=State.ANSWERED, text="\n\n".join([talk] * 3), marked=marked, first_steps=(step, *later)
        )
    return Responses(format="plassess/responses/2", respondent="team", answers=answers)
