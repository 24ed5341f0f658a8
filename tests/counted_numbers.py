"""An instrument of numbers, and a team's answers to it: each standing, and a range of each form."""

from msgspec.structs import replace

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import ContentUsed
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.examples import example_assessment, example_library

RANGES: dict[str, dict[str, object]] = {
    "hours": {"unit": "hours a month", "one": "hour a month", "least": 0, "most": 160},
    "people": {"unit": "people", "one": "person", "least": 0, "whole": True},
    "change": {"unit": "dollars more or less"},
    "distance": {"unit": "miles", "most": 0.5},
}


def counts(**changes: dict[str, object]) -> Instrument:
    """Four prompts in two groups; by its name, each may be changed."""
    items = [
        {
            "id": f"counts/{name}",
            "group": "counts/time" if name == "hours" else "counts/rest",
            "kind": "number",
            "title": f"The {name} we have",
            "ask": f"How many {name} are there?",
            "why": f"Without {name} the rest is talk.",
            "standards": ["tp.evidence"],
            **more,
            **changes.get(name, {}),
        }
        for name, more in RANGES.items()
    ]
    return Instrument.model_validate(
        {
            "format": "plassess/instrument/1",
            "id": "counts",
            "title": "What we count",
            "edition": "2026",
            "basis": "own",
            "wording": "own",
            "source": {"title": "What we count", "publisher": "Riverside", "year": 2026},
            "about": "Numbers that you have at hand.",
            "minutes": 8,
            "groups": [
                {"id": "counts/time", "title": "Time", "about": "What there is of it."},
                {"id": "counts/rest", "title": "The rest", "about": "Whatever else is counted."},
            ],
            "items": items,
        }
    )


def with_counts(library: Library, **changes: dict[str, object]) -> Library:
    """Add the instrument to a library."""
    digests = {**library.digests, "counts": str(changes)}
    return replace(library, instruments=(*library.instruments, counts(**changes)), digests=digests)


def counted_answers() -> dict[str, Answer]:
    """One prompt answered with decimals, one with 0, one unknown; nothing is said of the last."""
    return {
        "counts/hours": Answer(
            state=State.ANSWERED, number=12.5, note="Without travel.", first_steps=(FirstStep(what="Ask Mei"),)
        ),
        "counts/people": Answer(state=State.ANSWERED, number=0),
        "counts/change": Answer(state=State.UNKNOWN),
    }


def counted_plan(answers: dict[str, Answer] | None = None, **changes: dict[str, object]) -> ActionPlan:
    """The plan of a team that worked through this instrument alone; ``changes`` are those of the content since."""
    before = with_counts(example_library())
    content = ContentUsed(edition="2022", digest=before.digest("central-office", ("counts",)))
    given = counted_answers() if answers is None else answers
    prompts = prompts_of(before, "central-office", ("counts",), ())
    record = example_assessment(using=("counts",), asked={}, content=content, chosen=words_chosen(prompts, given))
    responses = Responses(format="plassess/responses/2", respondent="team", answers=given)
    return make_plan(record, responses, with_counts(example_library(), **changes))
