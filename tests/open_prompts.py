"""An instrument of open prompts, and a team's answers to it: each standing, and a text of several paragraphs."""

from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import ContentUsed
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.examples import example_assessment, example_library

NAMES = ("heard", "missed", "next", "later")
SAID = "Three teachers read the same paper.\n\nTwo of them saw what the third had missed."


def talk(text: str = "", link: str | None = None) -> Instrument:
    """Four open prompts in two groups; all of their texts may be one, and the first may be about a link of the chain."""
    items = [
        {
            "id": f"talk/{name}",
            "group": "talk/first" if name == "heard" else "talk/rest",
            "kind": "text",
            "title": text or f"What we {name}",
            "ask": text or f"What was {name} in the last meeting?",
            "why": "What nobody puts into words is gone by Monday.",
            "standards": ["tp.evidence"],
            "evidence": ["the notes of the meeting"],
            "first_steps": ["Read the notes aloud"] if name == "heard" else [],
            "link": link if name == "heard" else None,
        }
        for name in NAMES
    ]
    return Instrument.model_validate(
        {
            "format": "plassess/instrument/1",
            "id": "talk",
            "title": text or "After the talk",
            "edition": "2026",
            "basis": "own",
            "wording": "own",
            "source": {"title": "After the talk", "publisher": "Riverside", "year": 2026},
            "about": "Have the notes at hand.",
            "minutes": 8,
            "groups": [
                {"id": "talk/first", "title": text or "First", "about": "What was said."},
                {"id": "talk/rest", "title": text or "Then", "about": "What follows."},
            ],
            "items": items,
        }
    )


def with_talk(library: Library, text: str = "", link: str | None = None) -> Library:
    """Add the instrument to a library."""
    digests = {**library.digests, "talk": text}
    return replace(library, instruments=(*library.instruments, talk(text, link)), digests=digests)


def said_answers(text: str = SAID) -> dict[str, Answer]:
    """One prompt answered with a step and a note, one unknown, one that does not apply; nothing is said of the last."""
    steps = (FirstStep(id=1, what="Ask Mei for the notes", who="Dan Webb", committed=True),)
    return {
        "talk/heard": Answer(state=State.ANSWERED, text=text, note="In reading.", first_steps=steps),
        "talk/missed": Answer(state=State.UNKNOWN),
        "talk/next": Answer(state=State.NOT_APPLICABLE, because="there was one meeting"),
    }


def said_plan(text: str = SAID, library: Library | None = None) -> ActionPlan:
    """The plan of a team that worked through this instrument alone; it may be read with another library."""
    before = with_talk(example_library())
    content = ContentUsed(edition="2022", digest=before.digest("central-office", ("talk",)))
    record = example_assessment(using=("talk",), asked={}, content=content)
    responses = Responses(format="plassess/responses/2", respondent="team", answers=said_answers(text))
    return make_plan(record, responses, library or before)
