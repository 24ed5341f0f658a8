"""What is asked and what is answered: the same numbers, whoever tells them."""

import io
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import to_builtins
from msgspec.structs import replace

from plassess.assessment.conditions_met import is_met
from plassess.assessment.coverage import Stands, asked_in, may_be_asked
from plassess.assessment.gates.result import Standing
from plassess.assessment.interview import Interview
from plassess.assessment.plan.progress import progress_of
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment, ContentUsed
from plassess.assessment.responses import Answer, Responses, RetiredAnswer, State
from plassess.content.instrument import Choice
from plassess.content.library import GUIDE, MAP, Library
from plassess.files.assessments.store import AssessmentFolder
from plassess.reports.data.plan import plain_data
from plassess.views.page import ForeignSafeConsole, Page
from plassess.views.status import print_status, status_output
from tests.chosen_answers import with_ways
from tests.examples import example_assessment, example_guide, example_library
from tests.speed import examples

from .gating import result

ROLE, TODAY = "central-office", date(2026, 10, 20)
PARTS = (GUIDE, MAP, "ways", "learning-system", "core-roles")
STANDARDS = ("tp.evidence", "cs.resources", "rc.equity")
GONE = (f"{ROLE}/asked-no-more", f"{ROLE}/tp.nowhere.plan", "ways/asked-no-more", "nowhere/item")
TAGS = ("more", "all")


@cache
def library() -> Library:
    """Shipped content and an instrument of choices: some retired, some tagged, one hanging on another."""
    guide = example_guide()
    first, second, *others = guide.questions
    tagged = second.model_copy(update={"tags": TAGS})
    retired = others[-1].model_copy(update={"retired": "The board asks this now."})
    asked = guide.model_copy(update={"questions": (first, tagged, *others[:-1], retired)})
    shipped = with_ways(replace(example_library(), guides=(asked,)))
    *instruments, ways = shipped.instruments
    gone, *items, hanging = ways.items
    kept = [item.model_copy(update={"tags": TAGS[1:]}) for item in items]
    changed = (gone.model_copy(update={"retired": "We count this elsewhere."}), *kept, hanging)
    return replace(shipped, instruments=(*instruments, ways.model_copy(update={"items": changed})))


KNOWN = known_prompts(library(), ROLE, PARTS)
IDS = [prompt.id for prompt in KNOWN]


@st.composite
def an_answer(draw: st.DrawFn) -> Answer:
    """Any response that a file can hold, whether or not it is of the kind that its prompt asks for."""
    state = draw(st.sampled_from(State))
    level = None if state is State.NOT_BEGUN else draw(st.none() | st.integers(0, 5))
    return Answer(
        state=state,
        because="no budget of our own" if state is State.NOT_APPLICABLE else None,
        level=level,
        text=draw(st.sampled_from(["", "", "So."])),
        note=draw(st.sampled_from(["", "", "We saw it."])),
        place=draw(st.none() | st.integers(1, 5)),
        today=draw(st.none() | st.just(30)),
        chosen=tuple(draw(st.lists(st.sampled_from(["yes", "no", "courses", "visits", "lost"]), max_size=2))),
        look_again=draw(st.sampled_from([None, None, None, "It was worded otherwise."])),
    )


records = st.builds(
    lambda using, standards, scope: example_assessment(
        using=tuple(using),
        standards=standards,
        scope=scope,
        content=ContentUsed(edition="2022", digest=library().digest(ROLE, using)),
    ),
    st.lists(st.sampled_from(PARTS), min_size=1, unique=True),
    st.lists(st.sampled_from(STANDARDS), unique=True).map(tuple),
    st.sampled_from([(), (), (), ("more",), ("all",)]),
)
given_answers = st.dictionaries(st.sampled_from([*IDS, *GONE]), an_answer(), max_size=30)
set_aside = st.dictionaries(
    st.sampled_from(GONE), st.just(RetiredAnswer(because="The content no longer asks this.")), max_size=1
)
responses = st.builds(
    lambda answers, retired: Responses(
        format="plassess/responses/1", respondent="team", answers=answers, retired=retired
    ),
    given_answers,
    set_aside,
)
often = settings(max_examples=examples(120))


def by_hand(record: Assessment, said: Responses) -> dict[str, str]:
    """How each prompt that is asked stands, counted anew from the rule as the documentation has it."""
    found: dict[str, str] = {}
    for prompt in known_prompts(library(), ROLE, record.using):
        answer = said.answers.get(prompt.id)
        in_scope = not record.scope or set(prompt.tags) & set(record.scope)
        looked_at = prompt.part != MAP or prompt.standards[0] in record.standards or answer is not None
        when = prompt.when
        comes_up = when is None or (when.id in found and is_met(when, said.answers.get(when.id)))
        if prompt.retired is None and in_scope and looked_at and comes_up:
            found[prompt.id] = _way(prompt, answer)
    return found


def _way(prompt: Prompt, answer: Answer | None) -> str:
    if answer is None:
        return "not_answered"
    if answer.look_again:
        return "look_again"
    if answer.state not in {State.ANSWERED, State.NOT_BEGUN}:
        return answer.state.value.replace("-", "_")
    held = {name for name in ("level", "place", "today", "chosen") if getattr(answer, name) not in (None, ())}
    takes = {"Choice": "chosen", "Continuum": "place", "TimeShare": "today", "Question": "text"}
    its_own = takes.get(type(prompt.item).__name__, "level")
    says = bool(answer.text) if its_own == "text" else held == {its_own} and _is_there(prompt, answer)
    if answer.state is State.NOT_BEGUN:
        says = its_own == "level"
    return "answered" if says and held <= {its_own} else "not_answered"


def _is_there(prompt: Prompt, answer: Answer) -> bool:
    several = isinstance(prompt.item, Choice) and prompt.item.several
    many = len(answer.chosen) > 1 and (not several or len(set(answer.chosen)) < len(answer.chosen))
    return not many and {*answer.chosen, *([answer.level] if answer.level is not None else [])} <= {*prompt.labels}


def counted(stands: dict[str, str]) -> dict[str, int]:
    """The counts that every command tells."""
    ways = ("answered", "unknown", "not_applicable", "next_time", "not_answered", "look_again")
    counts = {way: list(stands.values()).count(way) for way in ways}
    waiting = counts["next_time"] + counts["not_answered"] + counts["look_again"]
    return {"all": len(stands), "taken_on": len(stands) - counts["not_applicable"], **counts, "open": waiting}


def in_words(counts: dict[str, int]) -> str:
    """The same counts as they are printed."""
    others = {
        "unknown": "unknown", "look_again": "to look at again", "next_time": "left for next time",
        "not_answered": "not answered", "not_applicable": "does not apply",
    }  # fmt: skip
    told = [f"answered {counts['answered']} of {counts['taken_on']}"]
    return " · ".join([*told, *(f"{words} {counts[way]}" for way, words in others.items() if counts[way])])


@often
@given(records, responses)
def test_status_gate_interview_and_report_tell_the_same_numbers(record: Assessment, said: Responses) -> None:
    one = Standing.of(record, said, library())
    stands = by_hand(record, said)
    counts = counted(stands)
    waiting = [id_ for id_, way in stands.items() if way in {"next_time", "not_answered", "look_again"}]

    _status_tells(one, counts, waiting)
    _gates_tell(one, counts)
    _the_interview_tells(one, counts, waiting)
    _the_report_tells(one, counts)


def _status_tells(one: Standing, counts: dict[str, int], waiting: list[str]) -> None:
    progress = progress_of(one.plan, TODAY)
    data = to_builtins(status_output(one.plan, progress, "folder", TODAY))
    console = ForeignSafeConsole()
    console.file, console.width = io.StringIO(), 200
    print_status(Page(console), one.plan, progress, AssessmentFolder(Path("folder")))

    assert data["prompts"] == counts
    assert list(data["open"]) == waiting
    assert in_words(counts) in " ".join(console.file.getvalue().split())
    assert [prompt.number for prompt in progress.waiting] == [
        number for number, prompt in enumerate(one.plan.coverage.prompts, start=1) if prompt.id in waiting
    ]


def _gates_tell(one: Standing, counts: dict[str, int]) -> None:
    answered, unknown = result(one, answered="100%"), result(one, unknown_at_most=0)

    assert (answered.count, answered.among) == (counts["answered"], counts["taken_on"])
    assert not counts["taken_on"] or in_words(counts) in answered.measured
    assert (unknown.count, unknown.among) == (counts["unknown"], counts["taken_on"])
    assert answered.holds == (counts["answered"] == counts["taken_on"] > 0)


def _the_interview_tells(one: Standing, counts: dict[str, int], waiting: list[str]) -> None:
    answers = one.responses.answers
    interview = Interview(may_be_asked(one.record, answers, one.library), answers)

    assert len(interview.asked) == counts["all"]
    assert [prompt.id for prompt in interview.open] == waiting
    assert len(interview.to_look_at) == counts["look_again"]
    assert {prompt.id for prompt in interview.unvisited} <= set(waiting)
    for part in one.record.using:
        proposed = interview.propose(None, part)
        assert set(proposed) == {prompt.id for prompt in interview.part(part)} & set(waiting)


def _the_report_tells(one: Standing, counts: dict[str, int]) -> None:
    plan, coverage = plain_data(one.plan, "team")["plan"], one.plan.coverage
    assert isinstance(plan, dict)
    of_guide = counted(
        {id_: stands.value.replace("-", "_") for id_, stands in coverage.of_part(GUIDE).stands.items()}
    )

    assert plan["prompts"] == counts
    assert plan["coverage"] == (in_words(counts) if counts["all"] else "")
    assert plan["standing"] == ([in_words(of_guide)] if of_guide["all"] else [])
    assert len(plan["again"]) == counts["look_again"]
    for part in one.plan.parts:
        rows = [prompt for prompt in coverage.of_part(part.part).prompts if prompt.scale]
        figures = [line.figures for line in part.profile if line.kind != "frame"]
        _figures_tell(figures, [coverage.stands[row.id] for row in rows])
        with_worths = [one.id for one in part.choices if one.measured]
        _figures_tell([line.index for line in part.indexes], [coverage.stands[id_] for id_ in with_worths])


def _figures_tell(figures, stands: list[Stands]) -> None:
    """What is "rated of asked" is what is asked, and what is rated is what is answered."""
    assert sum(one.asked for one in figures) == len(stands)
    assert sum(one.rated for one in figures) == stands.count(Stands.ANSWERED)
    for uncounted, way in (("unknown", Stands.UNKNOWN), ("look-again", Stands.LOOK_AGAIN)):
        assert sum(one.count(uncounted) for one in figures) == stands.count(way)


@often
@given(records, responses)
def test_every_answer_that_says_something_is_counted_or_named_as_left_out(
    record: Assessment, said: Responses
) -> None:
    asked = asked_in(record, said, library())
    given = {id_ for id_, answer in said.answers.items() if answer.is_given}
    named = {one.id for one in asked.aside if one.why != "set-aside"}

    assert given == named | (given & set(asked.coverage.stands))
    assert named.isdisjoint(asked.coverage.stands)


@often
@given(records, responses)
def test_content_that_is_loaded_beside_what_is_used_changes_no_number(record: Assessment, said: Responses) -> None:
    whole = library()
    used = replace(
        whole,
        guides=whole.guides if GUIDE in record.using else (),
        maps=whole.maps if MAP in record.using else (),
        instruments=tuple(one for one in whole.instruments if one.id in record.using),
    )

    assert asked_in(record, said, used) == asked_in(record, said, whole)


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        (None, Stands.NOT_ANSWERED),
        (Answer(state=State.ANSWERED, note="We rated nothing."), Stands.NOT_ANSWERED),
        (Answer(state=State.ANSWERED, level=2), Stands.ANSWERED),
        (Answer(state=State.NOT_BEGUN), Stands.ANSWERED),
        (Answer(state=State.ANSWERED, level=2, look_again="Its levels changed."), Stands.LOOK_AGAIN),
        (Answer(state=State.NOT_APPLICABLE, because="no", look_again="It changed."), Stands.LOOK_AGAIN),
        (Answer(state=State.UNKNOWN), Stands.UNKNOWN),
    ],
)
def test_a_row_stands_in_one_way_alone(answer: Answer | None, stands: Stands) -> None:
    row = f"{ROLE}/tp.evidence.plan"
    said = Responses(format="plassess/responses/1", respondent="team", answers={row: answer} if answer else {})

    coverage = asked_in(example_assessment(using=(MAP,), standards=("tp.evidence",)), said, library()).coverage

    assert coverage.stands[row] is stands
    assert re.fullmatch(r"[a-z-]+", stands.value)
