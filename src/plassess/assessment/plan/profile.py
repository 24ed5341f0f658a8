"""The profile: how many rows of each frame, standard and group lie at each distance from ideal."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec.structs import replace

from plassess.assessment.plan.model import PlannedRow, ProfileLine
from plassess.assessment.plan.origin import NO_LONGER_HERE
from plassess.assessment.ratings.figures import added, figures_of_rows
from plassess.content.framework import Frame
from plassess.content.library import Library
from plassess.content.nested.groups import Nesting


def profile_of_map(rows: tuple[PlannedRow, ...], library: Library) -> tuple[ProfileLine, ...]:
    """One line a standard in the framework's order, then those of standards that it does not have."""
    lines: list[ProfileLine] = []
    for frame in library.framework.frames:
        lines += _profile_of_frame(rows, frame)
    named = {standard.id for standard in library.framework.standards}
    others = dict.fromkeys(row.group for row in rows if row.group not in named)
    return (*lines, *(_line(rows, other, other, "standard") for other in others))


def _profile_of_frame(rows: tuple[PlannedRow, ...], frame: Frame) -> list[ProfileLine]:
    looked_at = {row.group for row in rows}
    lines = [_line(rows, one.id, one.title, "standard") for one in frame.standards if one.id in looked_at]
    if len(lines) < 2:
        return lines
    figures = added(line.figures for line in lines)
    within = [replace(line, above=(frame.id,)) for line in lines]
    return [ProfileLine(frame.id, "frame", frame.title, figures, holds=True), *within]


def profile_of_instrument(
    rows: tuple[PlannedRow, ...], titles: Mapping[str, str], nesting: Nesting
) -> tuple[ProfileLine, ...]:
    """One line a group, in the order in which their rows are asked; an outer group's adds those that lie in it."""
    outline = nesting.outline(row.group for row in rows)
    lines = [_line(rows, group, titles.get(group, NO_LONGER_HERE), "group") for group in outline]
    return tuple(_with_those_within(line, lines, nesting) for line in lines)


def _with_those_within(line: ProfileLine, lines: Sequence[ProfileLine], nesting: Nesting) -> ProfileLine:
    those = [one.figures for one in lines if nesting.holds(line.id, one.id)]
    return replace(line, figures=added(those), above=nesting.above(line.id), holds=len(those) > 1)


def _line(rows: tuple[PlannedRow, ...], group: str, title: str, kind: Literal["standard", "group"]) -> ProfileLine:
    return ProfileLine(
        group, kind, title, figures_of_rows(row.measured for row in rows if row.measured and row.group == group)
    )
