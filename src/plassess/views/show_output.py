"""Published content for ``--json``: the keys of its files, with its levels in order and all that bears on it."""

from typing import Any

from plassess.content.framework import ChainLink, Construct, Foundation, Frame, Standard
from plassess.content.guide import ActionGuide, Question, Responsibility
from plassess.content.innovation_map import DesiredOutcome, InnovationMap
from plassess.content.instrument import Instrument, Item, ScaleItem
from plassess.content.library import Library
from plassess.content.nested.groups import Group
from plassess.content.scale import Scale, numbered
from plassess.content.values import Published
from plassess.views.content_standard import bearing_on
from plassess.views.outputs.of_content import BearingOutput, LevelOutput, ScaleOutput, ShownKind, ShowOutput

_KINDS: dict[type, ShownKind] = {
    Frame: "frame",
    Standard: "standard",
    Construct: "construct",
    Foundation: "foundation",
    ChainLink: "link",
    ActionGuide: "guide",
    Responsibility: "responsibility",
    Question: "question",
    InnovationMap: "map",
    DesiredOutcome: "row",
    Instrument: "instrument",
    Group: "group",
    Item: "item",
}


def overview_output(library: Library, what: ShownKind) -> ShowOutput:
    """Tell one of the lists: standards, roles, maps, instruments."""
    if what == "maps":
        published = {"maps": [_summary(one, "role", rows=len(one.outcomes)) for one in library.maps]}
    elif what == "instruments":
        keys = ("id", "title", "asked_of", "minutes")
        published = {"instruments": [_summary(one, *keys, items=len(one.items)) for one in library.instruments]}
    else:
        published = library.framework.model_dump(mode="json")
        published = {"roles": published["roles"]} if what == "roles" else published
    return ShowOutput(what, what, published, None, (), None)


def show_output(
    library: Library,
    wanted: str,
    found: Any,  # noqa: ANN401 - anything published
    kit: Published | None = None,
) -> ShowOutput:
    """Tell all that is published of a thing; of a standard or a construct, what bears on it everywhere, too.

    ``kit`` is the evidence kit of a standard.
    """
    scale = _scale_of(library, found)
    bearing = bearing_on(library, found.id) if isinstance(found, Standard | Construct) else ()
    return ShowOutput(
        kind=next(kind for one, kind in _KINDS.items() if isinstance(found, one)),
        id=wanted,
        published=found.model_dump(mode="json", by_alias=True),
        scale=_scale_output(scale) if scale else None,
        bearing_on_it=tuple(BearingOutput(one.id, one.within.removeprefix("In "), one.text) for one in bearing),
        evidence_kit=kit.model_dump(mode="json") if kit else None,
    )


def _summary(of: Any, *keys: str, **counts: int) -> dict[str, object]:  # noqa: ANN401 - a map or an instrument
    return {key: getattr(of, key) for key in (*keys, "about")} | counts


def _scale_of(library: Library, found: object) -> Scale | None:
    if isinstance(found, ScaleItem):
        return found.scale
    if isinstance(found, DesiredOutcome):
        return next(one.scale(found) for one in library.maps if found in one.outcomes)
    return None


def _scale_output(scale: Scale) -> ScaleOutput:
    levels = [LevelOutput(one.level, distance, one.name, one.text) for distance, one in enumerate(scale.levels)]
    return ScaleOutput(numbered(scale.labels), scale.labels[0], tuple(levels))
