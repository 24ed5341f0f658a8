"""A review by lenses: questions with best practices to tick, what has to hold, what could show it, first steps."""

from copy import deepcopy
from pathlib import Path

from tests.frameworks.shapes import Data, Shape, framework, instrument, role

PRACTICES = {"accounts": 1, "keys": 0.5, "drills": 0.5}
QUESTIONS = {
    "lens/people": "How do you know who may do what?",
    "lens/machines": "How do your machines show who they are?",
}
GROUPS = [
    {"id": "lens/work", "title": "The workload", "about": "What you run, whoever owns it."},
    {"id": "lens/security", "title": "Security", "within": "lens/work", "about": "What must not happen."},
    {"id": "lens/access", "title": "Access", "within": "lens/security", "about": "Who comes in."},
]
"""A lens, a pillar of it, and a topic of that; the pillar asks something itself."""


def lens() -> Shape:
    """Two questions with best practices: one of a topic, one of the pillar that this lies in."""
    items = [_question(id_, ask) for id_, ask in QUESTIONS.items()]
    items[0]["group"] = "lens/access"
    frames = [{"id": "pillars", "title": "Pillars", "about": "What a workload rests on."}]
    return Shape(
        "builders",
        ("lens",),
        {
            "standards.yaml": framework("A lens", frames, [role("builders", "Builders")]),
            "instruments/lens.yaml": instrument("lens", "The lens", 60, deepcopy(GROUPS), items),
        },
    )


def _question(id_: str, ask: str) -> Data:
    name = id_.partition("/")[2]
    return {
        "id": id_,
        "group": "lens/security",
        "title": name.capitalize(),
        "ask": ask,
        "why": f"A key of {name} that nobody counted is used unseen.",
        "standards": [],
        "kind": "choice",
        "criteria": [f"Somebody who was not asked can see the {name}.", f"It held for {name} in the last drill."],
        "evidence": [f"the list of {name}", f"the report of the last drill for {name}"],
        "first_steps": [f"Count the keys of {name}", f"Take back three of the {name}"],
        "options": [
            *(
                {"id": one, "text": f"We count the {one} each month", "worth": worth}
                for one, worth in PRACTICES.items()
            ),
            {"id": "none", "text": "None of these", "alone": True},
        ],
        "several": True,
    }


def lens_with_context() -> Shape:
    """The same, with a question that hangs on two of it, and on one of a part that is asked first."""
    shape = lens()
    groups = [{"id": "context/work", "title": "The work", "about": "What is looked at."}]
    kind = {
        "id": "context/kind",
        "group": "context/work",
        "title": "What runs",
        "ask": "Who owns what your work runs on?",
        "why": "Whoever owns it answers for it.",
        "standards": [],
        "kind": "choice",
        "options": [{"id": "ours", "text": "We do"}, {"id": "rented", "text": "Somebody we pay"}],
    }
    hanging = _question("lens/contracts", "How do you know what your contracts promise?")
    rented, people = {"id": "context/kind", "is": "rented"}, {"id": "lens/people", "is": ["accounts", "keys"]}
    hanging["when"] = {"all": [people, {"any": [rented, {"id": "lens/machines", "is": "unknown"}]}]}
    shape.files["instruments/lens.yaml"]["items"].append(hanging)
    about = {"about": "Say first what it is that you look at."}
    context = {"instruments/context.yaml": instrument("context", "The context", 5, groups, [kind]) | about}
    return Shape(shape.role, ("context", "lens"), {**shape.files, **context})


def written(folder: Path, shape: Shape | None = None) -> tuple[str, ...]:
    """Write the content, and return how a self-assessment of it is started."""
    shape = shape or lens()
    shape.write(folder / "content")
    return ("start", "--role", shape.role, "--using", ",".join(shape.using), "--content", "content")
