"""What an assessment asks, in order: the guide's questions, the rows of a map, the items of instruments."""

from collections.abc import Sequence
from dataclasses import dataclass

from plassess.content.guide import Question
from plassess.content.innovation_map import MINUTES_A_ROW, DesiredOutcome
from plassess.content.instrument import Continuum, Instrument, ScaleItem, TimeShare
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.scale import Rated, Scale, scale_of

Asked = Question | DesiredOutcome | ScaleItem | Continuum | TimeShare


@dataclass(frozen=True, slots=True)
class Prompt:
    """One thing that is asked.

    ``part`` is what it comes from: ``guide``, ``map`` or an instrument's id. ``title`` names it in lists, ``ask``
    is its wording, kept in the record. ``minutes`` is the time a team of eight takes. ``scale`` has the levels of a
    rated row, the ideal one first; ``None`` for all else. ``standards`` are the ids it bears on.
    """

    id: str
    part: str
    title: str
    ask: str
    minutes: int
    standards: tuple[str, ...]
    item: Asked
    scale: Scale | None = None


def prompts_of(
    library: Library, role: str, using: Sequence[str], standards: Sequence[str] = ()
) -> tuple[Prompt, ...]:
    """List every prompt of an assessment in the order it is asked; of a map, the rows of these standards alone."""
    found: list[Prompt] = []
    for part in using:
        instrument = library.instrument(part)
        if part == GUIDE:
            found += _of_guide(library, role)
        elif part == MAP:
            found += _of_map(library, role, standards)
        elif instrument is not None:
            found += _of_instrument(instrument)
    return tuple(found)


def minutes_of(prompts: Sequence[Prompt]) -> int:
    """Add up the minutes."""
    return sum(prompt.minutes for prompt in prompts)


def _of_guide(library: Library, role: str) -> list[Prompt]:
    guide = library.guide(role)
    questions = guide.questions if guide else ()
    return [Prompt(q.id, GUIDE, q.title, q.ask, q.minutes, q.standards, q) for q in questions]


def _of_map(library: Library, role: str, standards: Sequence[str]) -> list[Prompt]:
    found = library.map(role)
    if found is None:
        return []
    titles = {c.id: c.title for standard in library.framework.standards for c in standard.constructs}
    return [
        Prompt(
            row.id,
            MAP,
            titles.get(row.construct_id, row.construct_id),
            row.outcome,
            MINUTES_A_ROW,
            (row.standard,),
            row,
            found.scale(row),
        )
        for row in found.outcomes
        if row.standard in standards
    ]


def _of_instrument(instrument: Instrument) -> list[Prompt]:
    """Share the instrument's minutes out evenly over its items, a part of a minute for each counted whole."""
    minutes = -(-instrument.minutes // len(instrument.items))
    return [
        Prompt(item.id, instrument.id, item.title, item.ask, minutes, item.standards, item, _scale(item))
        for item in instrument.items
    ]


def _scale(item: ScaleItem | Continuum | TimeShare) -> Scale | None:
    return scale_of(item.levels, item.direction) if isinstance(item, Rated) else None
