"""Made-up teams of a district as a summary keeps them, for tests: from examples, and at random."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from plassess.assessment.district.team_facts import MarkedRow, RatedWith, RowFacts, StepFacts, TeamFacts
from plassess.content.framework import Framework
from plassess.files.content.library import load_library

ROWS = ("principal/tp.evidence.plan", "principal/tp.evidence.impact", "principal/rc.expertise.role")
DAY = date(2026, 10, 6)
LABELS = (1, 2, 3, 4)


def framework() -> Framework:
    """The framework that comes with plassess."""
    return load_library(None, []).framework


def row(id_: str, place: int | str, *, evidence: bool = False, labels: Sequence[int] = LABELS) -> RowFacts:
    """A row that stands at a place, counted from ideal, or in a state; the last place is “not begun”."""
    standard = id_.partition("/")[2].rpartition(".")[0]
    with_ = RatedWith(tuple(labels), {}, {})
    if isinstance(place, str):
        return RowFacts(id_, "map", id_, standard, standard, (standard,), with_, place, None, None, evidence)  # type: ignore[arg-type]  # a state
    begun = place < len(labels)
    level = labels[place] if begun else None
    standing = "level" if begun else "not-begun"
    return RowFacts(id_, "map", id_, standard, standard, (standard,), with_, standing, level, place, evidence)


def marks(id_: str, at: Sequence[int], cannot_tell: int = 0) -> MarkedRow:
    """What people marked in a row."""
    standard = id_.partition("/")[2].rpartition(".")[0]
    return MarkedRow(id_, "map", id_, standard, standard, (standard,), LABELS, tuple(at), cannot_tell)


def team(number: int, rows: Sequence[RowFacts] = (), **told: object) -> TeamFacts:
    """A school's team, told apart by its number."""
    facts = {
        "folder": f"2026-10-06-principal-{number:03}",
        "uid": f"u{number}",
        "before": "",
        "team": "",
        "role": "principal",
        "role_title": "Principal",
        "edition": "2022",
        "content_now": "same",
        "opened": DAY,
        "district": "Made Up",
        "school": f"Nameless School {number}",
        "network": "",
        "school_level": "",
        "rows": tuple(rows),
        "goals": (),
        "steps": (),
        "needs": (),
        "sent": 0,
        "marked": (),
        "check_in": None,
        "held": None,
        "asks": "",
        "offers": "",
    }
    return TeamFacts(**{**facts, **told})  # type: ignore[arg-type]  # as the keys above say


_PLACES = st.one_of(st.integers(0, 4), st.sampled_from(["not-decided", "unknown", "not-applicable"]))
_STEPS = st.builds(
    StepFacts,
    st.sampled_from([(), ("tp.evidence",), ("rc.expertise", "tp.evidence")]),
    st.sampled_from(["done", "dropped", "open"]),
    st.booleans(),
    st.sampled_from([None, DAY, DAY + timedelta(days=40)]),
)


@st.composite
def a_team(draw: st.DrawFn, number: int, usual: int) -> TeamFacts:
    """A team at random: rows of a few, marks of a few people, steps, a goal, a level of school and a network.

    Most stand at the ``usual`` place, as where a row is easy or hard for all.
    """
    places = st.one_of(*[st.just(usual)] * 4, _PLACES)
    rows = [row(id_, draw(places), evidence=draw(st.booleans())) for id_ in ROWS if draw(st.integers(0, 3))]
    at = draw(st.lists(st.integers(0, 4), min_size=5, max_size=5))
    return team(
        number,
        rows,
        role=draw(st.sampled_from(["principal", "principal", "coach"])),
        network=draw(st.sampled_from(["", "North", "south", "South"])),
        school_level=draw(st.sampled_from(["high", "Elementary", "elementary", "middle"])),
        goals=tuple(draw(st.lists(st.sampled_from([("tp.evidence",), ("rc.expertise",)]), max_size=2))),
        steps=tuple(draw(st.lists(_STEPS, max_size=3))),
        sent=sum(at),
        marked=(marks(ROWS[0], at),),
    )


@st.composite
def districts(draw: st.DrawFn) -> tuple[TeamFacts, ...]:
    """Self-assessments at random, of which some teams have a second one, begun from the first."""
    found: list[TeamFacts] = []
    usual = draw(st.integers(0, 4))
    for number in range(draw(st.integers(0, 24))):
        first = draw(a_team(number, usual))
        found.append(first)
        if draw(st.booleans()):
            again = draw(a_team(number, usual))
            told = {"uid": f"{first.uid}b", "before": first.uid, "role": first.role, "folder": f"{first.folder}-b"}
            found.append(_changed(again, opened=DAY + timedelta(days=180), **told))
    return tuple(found)


def _changed(one: TeamFacts, **told: object) -> TeamFacts:
    facts = {key: getattr(one, key) for key in one.__struct_fields__}
    return TeamFacts(**{**facts, **told})
