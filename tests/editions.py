"""Two editions of content for tests: the shipped one, and what a test makes of it."""

import pickle
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.plain_yaml import plain

DATA = Path(__file__).parents[1] / "data"
ROLE = "central-office"
GUIDE, MAP = f"action_guides/{ROLE}.yaml", f"innovation_maps/{ROLE}.yaml"
CORE, SYSTEM = "instruments/core-roles.yaml", "instruments/learning-system.yaml"
FILES = ("standards.yaml", GUIDE, MAP, CORE, SYSTEM)

Content = dict[str, Any]
"""What each file of some content says, by its name."""
Edit = Callable[[Content], None]


@cache
def _shipped() -> bytes:
    return pickle.dumps({name: plain((DATA / name).read_text(encoding="utf-8")) for name in FILES})


def shipped() -> Content:
    """The shipped content of the central office, to be changed."""
    content: Content = pickle.loads(_shipped())  # a copy in a fifth of the time that deepcopy takes
    return content


@cache
def shipped_library() -> Library:
    """The same, loaded."""
    return as_library(shipped())


def edited(*edits: Edit, edition: str = "2026") -> Content:
    """The shipped content with these edits, as another edition."""
    content = shipped()
    content["standards.yaml"]["edition"] = edition
    for edit in edits:
        edit(content)
    return content


def as_library(content: Content) -> Library:
    """Load content without a disk."""
    said = {name: sha256(repr(data).encode()).hexdigest() for name, data in content.items()}
    instruments = [data for name, data in content.items() if name.startswith("instruments/")]
    guides = [data for name, data in content.items() if name.startswith("action_guides/")]
    maps = [data for name, data in content.items() if name.startswith("innovation_maps/")]
    digests = {"standards": said["standards.yaml"]}
    digests |= {f"guide/{one['role']}": said[f"action_guides/{one['role']}.yaml"] for one in guides}
    digests |= {f"map/{one['role']}": said[f"innovation_maps/{one['role']}.yaml"] for one in maps}
    digests |= {one["id"]: said[f"instruments/{one['id']}.yaml"] for one in instruments}
    return Library(
        Framework.model_validate(content["standards.yaml"]),
        tuple(ActionGuide.model_validate(one) for one in guides),
        digests,
        maps=tuple(InnovationMap.model_validate(one) for one in maps),
        instruments=tuple(Instrument.model_validate(one) for one in instruments),
    )


def written(content: Content, folder: Path) -> Path:
    """Write content into a folder, and return that."""
    for name, data in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return folder


def found(content: Content, id_: str) -> dict[str, Any]:
    """Find the thing with an id, wherever it stands."""
    return next(one for name in content for one in _below(content[name]) if one.get("id") == id_)


def _below(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, dict):
        return [data, *(one for value in data.values() for one in _below(value))]
    return [one for value in data for one in _below(value)] if isinstance(data, list) else []


def change(id_: str, **keys: Any) -> Edit:
    """Change keys of a thing; ``None`` takes one out."""

    def edit(content: Content) -> None:
        thing = found(content, id_)
        thing.update(keys)
        for key in [key for key, value in keys.items() if value is None]:
            del thing[key]

    return edit


def rename(id_: str, to: str) -> Edit:
    """Give a thing another id, and say what it was."""
    return change(id_, id=to, was=[id_])


def remove(id_: str) -> Edit:
    """Take a thing out of the list it stands in."""

    def edit(content: Content) -> None:
        for name in content:
            for one in _below(content[name]):
                for key, value in one.items():
                    if isinstance(value, list):
                        one[key] = [it for it in value if not (isinstance(it, dict) and it.get("id") == id_)]

    return edit


def move_last(id_: str) -> Edit:
    """Put a thing at the end of the list it stands in."""

    def edit(content: Content) -> None:
        for name in content:
            for one in _below(content[name]):
                for value in one.values():
                    if isinstance(value, list) and any(isinstance(it, dict) and it.get("id") == id_ for it in value):
                        value.sort(key=lambda it: it["id"] == id_)

    return edit


def levels(id_: str, *labels: int) -> Edit:
    """Let a row have these levels, best first; those it had keep their words, and others get some."""

    def edit(content: Content) -> None:
        row = found(content, id_)
        texts = {one["level"]: one["text"] for one in row["levels"]}
        row["levels"] = [{"level": one, "text": texts.get(one, f"Some practice, number {one}.")} for one in labels]
        row["moves"] = [one for one in row["moves"] if {one["from"], one["to"]} <= set(labels)]

    return edit
