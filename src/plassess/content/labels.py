"""Titles that drift while ids stay: a framework under the titles of one of its label sets."""

from collections.abc import Mapping
from typing import TypeVar

from plassess.content.framework import Construct, Frame, Framework, LabelSet, Standard

T = TypeVar("T", Frame, Standard, Construct)


def labelled(framework: Framework, labels: LabelSet) -> Framework:
    """Return the framework with the set's titles; what the set does not name keeps its own."""
    frames = tuple(_with_titles(frame, labels.titles) for frame in framework.frames)
    return framework.model_copy(update={"frames": frames})


def _with_titles(frame: Frame, titles: Mapping[str, str]) -> Frame:
    standards = tuple(
        _titled(standard, titles).model_copy(
            update={"constructs": tuple(_titled(construct, titles) for construct in standard.constructs)}
        )
        for standard in frame.standards
    )
    return _titled(frame, titles).model_copy(update={"standards": standards})


def _titled(one: T, titles: Mapping[str, str]) -> T:
    return one.model_copy(update={"title": titles.get(one.id, one.title)})
