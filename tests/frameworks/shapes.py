"""Four made-up frameworks of shapes that are not ours, written as a district would write its own content."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

Data = dict[str, Any]

SOURCE = {"title": "A model of its own", "publisher": "The Harbor Group", "year": 2024}


class Shape(Struct, frozen=True):
    """A framework: what to start it with, and its files by their paths in a content folder."""

    role: str
    using: tuple[str, ...]
    files: Mapping[str, Data]

    def write(self, folder: Path) -> Path:
        """Write every file below the folder, and return it."""
        for path, data in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=110), encoding="utf-8")
        return folder

    @property
    def items(self) -> list[Data]:
        """Everything that can be asked, in order."""
        keys = {"innovation_maps": "outcomes", "action_guides": "questions", "instruments": "items"}
        files = [(path.partition("/")[0], data) for path, data in self.files.items()]
        return [item for below, data in files if below in keys for item in data[keys[below]]]


def framework(title: str, frames: Sequence[Data], roles: Sequence[Data]) -> Data:
    """Make a ``standards.yaml``."""
    return {
        "format": "plassess/standards/1",
        "edition": "2024",
        "wording": "own",
        "source": SOURCE | {"title": title},
        "frames": list(frames),
        "roles": list(roles),
    }


def instrument(name: str, title: str, minutes: int, groups: Sequence[Data], items: Sequence[Data]) -> Data:
    """Make an instrument's file."""
    return {
        "format": "plassess/instrument/1",
        "id": name,
        "title": title,
        "edition": "2024",
        "basis": "own",
        "wording": "own",
        "source": SOURCE,
        "about": "Answer for the last twelve months, and for the whole team.",
        "minutes": minutes,
        "groups": list(groups),
        "items": list(items),
    }


def role(name: str, title: str) -> Data:
    """Make a role."""
    return {"id": name, "title": title, "about": f"Answers for the work of the {title.lower()}."}


_WORTHS = (("no", "No", 0), ("some", "Yes, a part", 0.25), ("half", "Yes, half or more", 0.5), ("all", "Yes, all", 1))

_FUNCTIONS = {
    "plan": ("Planning", ("Goals", "Rules", "Training")),
    "draw": ("Drawing", ("Risks", "Needs", "Structure")),
    "make": ("Making", ("Assembly", "Release", "Repair")),
    "test": ("Testing", ("Review", "Trials", "Challenge")),
    "run": ("Running", ("Incidents", "Upkeep", "Handover")),
}


def practices() -> Shape:
    """Fifteen practices of two streams and three maturity levels: ninety questions of four answers with worths."""
    frames, groups, items = [], [], []
    for frame, (title, names) in _FUNCTIONS.items():
        ids = {name: f"{frame}.{name.lower()}" for name in names}
        standards = [{"id": ids[name], "title": name, "about": f"{name} within {title.lower()}."} for name in names]
        frames.append(
            {"id": frame, "title": title, "about": f"What belongs to {title.lower()}.", "standards": standards}
        )
        for name in names:
            group = f"maturity/{frame}-{name.lower()}"
            groups.append({"id": group, "title": f"{title}: {name}", "about": f"Both streams of {name.lower()}."})
            items += [_practice(group, ids[name], name, stream, level) for stream in "ab" for level in (1, 2, 3)]
    maker = [role("makers", "Makers")]
    return Shape(
        "makers",
        ("maturity",),
        {
            "standards.yaml": framework("A maturity model", frames, maker),
            "instruments/maturity.yaml": instrument("maturity", "Maturity", 600, groups, items),
        },
    )


def _practice(group: str, standard: str, name: str, stream: str, level: int) -> Data:
    grown = {1: "written down by a person", 2: "followed by each team", 3: "measured and changed"}[level]
    kept = {"a": "kept", "b": "shared"}[stream]
    return {
        "id": f"{group}-{stream}{level}",
        "group": group,
        "title": f"{name} {stream.upper()}{level}",
        "ask": f"Is what you do about {name.lower()} {kept} and {grown}?",
        "why": f"What nobody has {kept} about {name.lower()} is {grown} by accident.",
        "standards": [standard],
        "tags": [f"level-{level}", f"stream-{stream}"],
        "kind": "choice",
        "options": [{"id": one, "text": text, "worth": worth} for one, text, worth in _WORTHS],
    }


ACTIVITIES = 190
_DIMENSIONS = ("culture", "building", "setup", "watching", "checking")


def activities() -> Shape:
    """A hundred and ninety activities in five levels and five groups; most hang on one of the level below."""
    groups = [
        {"id": f"path/{name}", "title": name.capitalize(), "about": f"What is done about {name}."}
        for name in _DIMENSIONS
    ]
    items = [_activity(number) for number in range(ACTIVITIES)]
    items.sort(key=lambda item: item["group"])
    frames = [{"id": name, "title": name.capitalize(), "about": f"The side of {name}."} for name in _DIMENSIONS]
    return Shape(
        "builders",
        ("path",),
        {
            "standards.yaml": framework("A path in five levels", frames, [role("builders", "Builders")]),
            "instruments/path.yaml": instrument("path", "The path", 380, groups, items),
        },
    )


def _activity(number: int) -> Data:
    dimension, at = _DIMENSIONS[number % 5], number // 5
    level = at * 5 // (ACTIVITIES // 5) + 1
    item = {
        "id": f"path/{dimension}-{at:02}",
        "group": f"path/{dimension}",
        "title": f"{dimension.capitalize()} {at:02}",
        "ask": f"Is activity {at} of {dimension} a part of your work?",
        "why": f"Activity {at} of {dimension} is what later ones of {dimension} build upon.",
        "standards": [],
        "tags": [f"level-{level}"],
        "kind": "choice",
        "options": [
            {"id": "done", "text": "Done"},
            {"id": "partly", "text": "Begun"},
            {"id": "not", "text": "Not yet"},
        ],
    }
    if level > 1 and at % 4:
        below = at - (ACTIVITIES // 25 + 1)
        item["when"] = {"id": f"path/{dimension}-{below:02}", "is": ["done", "partly"]}
    return item


_CARE = ("Welcome", "Listening", "Records", "Handing over")


def worst_first() -> Shape:
    """A map of five levels from 0 to 4, the worst first, and an instrument whose rows have two and seven levels."""
    constructs = [
        {"id": f"care.daily.{name.lower().replace(' ', '-')}", "title": name, "about": f"How {name.lower()} is done."}
        for name in _CARE
    ]
    standard = {
        "id": "care.daily",
        "title": "Daily care",
        "about": "What happens each day.",
        "constructs": constructs,
    }
    frame = {"id": "care", "title": "Care", "about": "All that is care.", "standards": [standard]}
    rows = [
        {
            "id": f"ward/{one['id']}",
            "outcome": f"{one['title']} is what patients would call it.",
            "levels": _rungs(one),
        }
        for one in constructs
    ]
    scales = {"short": range(1, 3), "long": range(1, 8)}
    items = [
        {
            "id": f"ladder/{name}",
            "group": "ladder/all",
            "title": f"The {name} ladder",
            "ask": f"Where on the {name} ladder are you?",
            "why": f"The {name} ladder shows what comes next.",
            "standards": ["care.daily"],
            "kind": "scale",
            "direction": "worst-first",
            "levels": [{"level": at, "text": f"The {_NAMES[at]} rung of the {name} ladder."} for at in levels],
        }
        for name, levels in scales.items()
    ]
    the_map = {
        "format": "plassess/innovation-map/1",
        "role": "ward",
        "edition": "2024",
        "basis": "own",
        "wording": "own",
        "source": SOURCE,
        "direction": "worst-first",
        "about": "Five levels, from the farthest to the ideal.",
        "outcomes": rows,
    }
    groups = [{"id": "ladder/all", "title": "Ladders", "about": "Rungs to climb."}]
    return Shape(
        "ward",
        ("map", "ladder"),
        {
            "standards.yaml": framework("Levels of care", [frame], [role("ward", "Ward")]),
            "innovation_maps/ward.yaml": the_map,
            "instruments/ladder.yaml": instrument("ladder", "Ladders", 20, groups, items),
        },
    )


_NAMES = ("zeroth", "lowest", "wooden", "middle", "iron", "upper", "golden", "highest")


def _rungs(construct: Data) -> list[Data]:
    seen = (
        "is left to chance",
        "hangs on a person",
        "follows a list",
        "is looked at in meetings",
        "is led by patients",
    )
    return [{"level": at, "text": f"{construct['title']} {what}."} for at, what in enumerate(seen)]


_PILLARS = ("Cost", "Safety", "Speed")


def lens() -> Shape:
    """A lens of three pillars: questions with several answers and "None of these", some hanging on others."""
    groups, items = [], []
    for pillar in _PILLARS:
        group = f"lens/{pillar.lower()}"
        groups.append({"id": group, "title": pillar, "about": f"The pillar of {pillar.lower()}."})
        items += [_lens_question(group, pillar, number) for number in range(1, 6)]
    frames = [{"id": pillar.lower(), "title": pillar, "about": f"All about {pillar.lower()}."} for pillar in _PILLARS]
    return Shape(
        "owners",
        ("lens",),
        {
            "standards.yaml": framework("A lens", frames, [role("owners", "Owners")]),
            "instruments/lens.yaml": instrument("lens", "The lens", 45, groups, items),
        },
    )


def _lens_question(group: str, pillar: str, number: int) -> Data:
    item = {
        "id": f"{group}-{number}",
        "group": group,
        "title": f"{pillar} {number}",
        "ask": f"Which of these do you do about {pillar.lower()}, topic {number}?",
        "why": f"Topic {number} of {pillar.lower()} is where reviews find most.",
        "standards": [],
        "kind": "choice",
        "several": True,
        "options": [
            {"id": "name", "text": f"Name who owns {pillar.lower()}"},
            {"id": "measure", "text": f"Measure {pillar.lower()} each week"},
            {"id": "drill", "text": f"Rehearse a failure of {pillar.lower()}"},
            {"id": "none", "text": "None of these", "alone": True},
        ],
    }
    if number == 2:
        item["tags"] = ["core"]
    if number == 5:
        item["when"] = {"id": f"{group}-4", "is": "drill"}
    return item


def long_lists() -> Shape:
    """Levels from 0 to 10, and sixty options of which any number may hold; a prompt hangs on level 10, one on 0."""
    group = "rating/all"
    levels = [{"level": at, "text": f"A guest would give it {at} of ten points at the door."} for at in range(11)]
    common = {"group": group}
    scale = {"kind": "scale", "direction": "worst-first"}
    items = [
        {
            "id": f"rating/{name}",
            **common,
            "title": name.capitalize(),
            "ask": f"How many points would a guest give your {name}?",
            "why": f"Guests come back for the {name}.",
            "standards": [],
            **scale,
            "levels": [one | {"text": one["text"].replace("it", f"the {name}")} for one in levels],
        }
        for name in ("door", "table", "bed")
    ]
    items[1]["when"] = {"id": "rating/door", "is": list(range(11))}
    items[2]["when"] = {"id": "rating/door", "is": [0, 10]}
    options = [{"id": f"dish-{at}", "text": f"Dish number {at} of the house"} for at in range(1, 60)]
    items.append(
        {
            "id": "rating/dishes",
            **common,
            "title": "Dishes",
            "ask": "Which dishes did you cook this month?",
            "why": "A long menu is a promise.",
            "standards": [],
            "kind": "choice",
            "several": True,
            "options": [*options, {"id": "none", "text": "None of these", "alone": True}],
        }
    )
    frames = [{"id": "guests", "title": "Guests", "about": "All about guests."}]
    groups = [{"id": group, "title": "As a guest sees it, from the street to the bill", "about": "What guests see."}]
    return Shape(
        "hosts",
        ("rating",),
        {
            "standards.yaml": framework("A guest book", frames, [role("hosts", "Hosts")]),
            "instruments/rating.yaml": instrument("rating", "The rating", 20, groups, items),
        },
    )


SHAPES = {
    "practices": practices,
    "activities": activities,
    "worst-first": worst_first,
    "lens": lens,
    "long-lists": long_lists,
}


def asked(items: Sequence[Data], answers: Mapping[str, Data]) -> list[Data]:
    """List what is asked as the answers stand, found in another way than plassess finds it."""
    shown: dict[str, Data] = {}
    for item in items:
        when = item.get("when")
        if when is not None:
            wanted = when["is"] if isinstance(when["is"], list) else [when["is"]]
            answer = answers.get(when["id"], {}) if when["id"] in shown else {}
            said = [*answer.get("chosen", []), answer.get("level"), answer.get("place"), answer.get("state")]
            if not any(one in said for one in wanted):
                continue
        shown[item["id"]] = item
    return list(shown.values())


def answer_to(item: Data, turn: int) -> Data:
    """Answer a prompt: with each turn another option or level."""
    if "options" in item:
        options = [option["id"] for option in item["options"]]
        return {"state": "answered", "chosen": [options[turn % len(options)]]}
    return {"state": "answered", "level": item["levels"][turn % len(item["levels"])]["level"]}


def all_answers(shape: Shape) -> Data:
    """Answer all that is asked, each prompt in its turn; what comes up by an answer is answered too."""
    answers: dict[str, Data] = {}
    for turn, item in enumerate(shape.items):
        if item in asked(shape.items, answers):
            answers[item["id"]] = answer_to(item, turn)
    return {"format": "plassess/responses/2", "respondent": "team", "answers": answers}


def write_answers(shape: Shape, file: Path) -> Data:
    """Write an answers file, and return what it says."""
    data = all_answers(shape)
    file.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    return data
