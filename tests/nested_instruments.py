"""Instruments whose groups lie in one another at random, rated items and choices among them, and a team's answers."""

from typing import Any

from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.plan.model import PlannedPart
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.responses import Answer, Responses, State
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.examples import example_library, rated_assessment

NAMES = "abcdefgh"
_WAITING = (State.UNKNOWN, State.NOT_APPLICABLE, State.NEXT_TIME)
Within = dict[str, str | None]
"""What each group lies in, by ids."""


@st.composite
def forests(draw: st.DrawFn) -> Within:
    """Draw groups of which up to three lie in one another; an inner one may be written before its outer one."""
    within: Within = {}
    depths: dict[str, int] = {}
    for name in (f"nest/{letter}" for letter in NAMES[: draw(st.integers(1, len(NAMES)))]):
        outer = draw(st.sampled_from([None, *(one for one, depth in depths.items() if depth < 2)]))
        within[name], depths[name] = outer, depths[outer] + 1 if outer else 0
    return {name: within[name] for name in draw(st.permutations(list(within)))}


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """Draw an instrument of such groups, its items in any of them and in any order."""
    within = draw(forests())
    items = draw(st.lists(st.tuples(st.sampled_from(list(within)), st.booleans()), min_size=1, max_size=12))
    return instrument(within, [item(number, group, rated=rated) for number, (group, rated) in enumerate(items)])


def instrument(within: Within, items: list[dict[str, Any]]) -> Instrument:
    """Make an instrument of groups and items."""
    groups = [
        {"id": id_, "title": f"Title of {id_}", "about": "A group."} | ({"within": outer} if outer else {})
        for id_, outer in within.items()
    ]
    return Instrument.model_validate(
        {
            "format": "plassess/instrument/1",
            "id": "nest",
            "title": "Nests",
            "edition": "1",
            "basis": "own",
            "wording": "own",
            "source": {"title": "Nests", "publisher": "Riverside", "year": 2026},
            "about": "What lies in what.",
            "minutes": 20,
            "groups": groups,
            "items": items,
        }
    )


def item(number: int, group: str, *, rated: bool) -> dict[str, Any]:
    """Make an item that is rated by three levels, or a choice of three options with worths."""
    shared = {
        "id": f"nest/item-{number}",
        "group": group,
        "title": f"Item {number}",
        "ask": f"How is it with {number}?",
        "why": "It matters.",
        "standards": [],
    }
    if rated:
        levels = [{"level": at, "text": f"Rung {at} of {number}."} for at in (1, 2, 3)]
        return shared | {"kind": "scale", "direction": "best-first", "levels": levels}
    worths = (("no", 0), ("partly", 0.5), ("yes", 1))
    options = [{"id": one, "text": f"{one} to {number}", "worth": worth} for one, worth in worths]
    return shared | {"kind": "choice", "options": options}


@st.composite
def answers_to(draw: st.DrawFn, of: Instrument) -> dict[str, Answer]:
    """Draw an answer to some of its items: a level, an option, not begun, or none that counts."""
    answers = {}
    for one in of.items:
        scale = one.kind == "scale"
        state = draw(st.sampled_from([None, State.ANSWERED, State.ANSWERED, *_WAITING, *[State.NOT_BEGUN] * scale]))
        held: dict[str, Any] = {"because": "not ours"} if state is State.NOT_APPLICABLE else {}
        if state is State.ANSWERED:
            held = (
                {"level": draw(st.integers(1, 3))} if scale else {"chosen": (draw(st.sampled_from(["no", "yes"])),)}
            )
        if state is not None:
            answers[one.id] = Answer(state=state, **held)
    return answers


def library_with(of: Instrument) -> Library:
    """Lay the instrument beside the example content."""
    library = example_library()
    return replace(library, instruments=(*library.instruments, of))


def part_of_plan(of: Instrument, answers: dict[str, Answer]) -> PlannedPart:
    """Plan a self-assessment that uses this instrument alone."""
    record = rated_assessment(using=(of.id,), standards=())
    responses = Responses(format="plassess/responses/1", respondent="team", answers=answers)
    (part,) = make_plan(record, responses, library_with(of)).parts
    return part
