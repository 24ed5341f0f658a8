"""An instrument of choices, and the answers of the team of the other examples: each kind of prompt and standing."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import ContentUsed
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.examples import example_assessment, example_library

WORTHS = (("no", 0), ("partly", 0.5), ("yes", 1))


def ways(text: str = "") -> Instrument:
    """Two groups: yes, partly or no, worth something; and several ways, one hanging on another; or all this text."""
    asked = ("Calendar", "Budget", "Release time", "Substitutes", "Rooms")
    items = [
        _item("means", name, text, options=[_option(one, text, worth=worth) for one, worth in WORTHS])
        for name in asked
    ]
    ways_there = [_option(one, text) for one in ("Coaching", "Courses", "Visits")]
    nothing = _option("None of these", text, alone=True)
    items.append(_item("ways", "Ways in use", text, several=True, options=[*ways_there, nothing]))
    hanging = {"when": {"id": "ways/ways-in-use", "is": "courses"}, "tags": ["more"]}
    items.append(_item("ways", "Courses outside", text, several=True, options=[*ways_there, nothing], **hanging))
    return Instrument.model_validate(
        {
            "format": "plassess/instrument/1",
            "id": "ways",
            "title": text or "Ways and means",
            "edition": "2026",
            "basis": "own",
            "wording": "own",
            "source": {"title": "Ways and means", "publisher": "Riverside", "year": 2026},
            "about": "What you have, and how you use it.",
            "minutes": 20,
            "groups": [
                {"id": "ways/means", "title": text or "Means", "about": "What there is."},
                {"id": "ways/ways", "title": text or "Ways", "about": "How it is used."},
            ],
            "items": items,
        }
    )


def _item(group: str, name: str, text: str, **more: object) -> dict[str, object]:
    return {
        "id": f"ways/{name.lower().replace(' ', '-')}",
        "group": f"ways/{group}",
        "title": text[:44] or name,
        "ask": text or f"{name}: what do you have?",
        "why": text or f"Without {name.lower()} the rest is talk.",
        "standards": ["cs.resources"],
        "kind": "choice",
        **more,
    }


def _option(name: str, text: str, **more: object) -> dict[str, object]:
    return {"id": name.lower().replace(" ", "-"), "text": text or name.capitalize(), **more}


def with_ways(library: Library, text: str = "") -> Library:
    """Add the instrument to a library."""
    return replace(library, instruments=(*library.instruments, ways(text)), digests={**library.digests, "ways": "0"})


def chosen_answers(text: str = "") -> dict[str, Answer]:
    """Answers of every standing; one hangs on another that was answered otherwise since."""
    step = FirstStep(
        what=text or "Book the rooms for spring", who=text or "Mei Tan", by=date(2026, 12, 1), committed=True
    )
    return {
        "ways/calendar": _chosen("yes", note=text or "Shared with every school."),
        "ways/budget": _chosen("partly", evidence=(text or "The budget of May",)),
        "ways/release-time": Answer(state=State.UNKNOWN),
        "ways/substitutes": Answer(state=State.NOT_APPLICABLE, because=text or "the county hires them"),
        "ways/rooms": _chosen("no", first_steps=(step,)),
        "ways/ways-in-use": _chosen("coaching", "visits"),
        "ways/courses-outside": _chosen("none-of-these"),
    }


def _chosen(*options: str, **more: object) -> Answer:
    return Answer(state=State.ANSWERED, chosen=options).model_copy(update=more)


def chosen_plan(answers: dict[str, Answer] | None = None, scope: Sequence[str] = ()) -> ActionPlan:
    """The plan of a team that worked through this instrument alone."""
    library = with_ways(example_library())
    digest = library.digest("central-office", ("ways",))
    record = example_assessment(
        using=("ways",), asked={}, content=ContentUsed(edition="2022", digest=digest), scope=tuple(scope)
    )
    given = chosen_answers() if answers is None else answers
    return make_plan(record, Responses(format="plassess/responses/2", respondent="team", answers=given), library)
