"""What an assessment can ask, in order: the guide's questions, the rows of a map, the items of instruments."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from math import ceil

from msgspec import Struct

from plassess.assessment.responses import Answer
from plassess.content.by_kind import Prompted
from plassess.content.conditions import When
from plassess.content.guide import Question
from plassess.content.innovation_map import MINUTES_A_ROW
from plassess.content.instrument import Choice, Instrument, Item, ScaleItem
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.scale import Scale
from plassess.content.values import Lasting, Need, shortened

_ABOUT_A_CONSTRUCT = re.compile(r"[a-z0-9_-]+\.[a-z0-9_-]+\.[a-z0-9_-]+", re.ASCII)


class Prompt(Struct, frozen=True):
    """One thing that can be asked.

    ``part`` is what it comes from: ``guide``, ``map`` or an instrument's id. ``title`` names it, ``ask``
    is its wording, kept in the record. ``minutes`` is the time a team of eight takes; an instrument's are shared out
    evenly, so that they may be parts of a minute. ``scale`` has the levels of a rated row, the ideal one first;
    ``None`` for all else. ``standards`` are the ids it bears on. ``ended`` is why what it belongs to is retired.
    ``outer_groups`` are those that its group lies in, the outermost first.
    """

    id: str
    part: str
    title: str
    ask: str
    minutes: float
    standards: tuple[str, ...]
    item: Prompted
    scale: Scale | None = None
    ended: str | None = None
    outer_groups: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """Its name in lists, where a long title has no room."""
        named = self.item.short if isinstance(self.item, Question | Item) else None
        return named or shortened(self.title)

    @property
    def when(self) -> When | None:
        """The earlier answer that it hangs on; ``None``: it is always asked."""
        return self.item.when

    @property
    def tags(self) -> tuple[str, ...]:
        """The words that a scope can name it by."""
        return self.item.tags

    @property
    def group(self) -> str:
        """What it stands under: the group of an instrument's item, the standard of a map's row; else nothing."""
        if isinstance(self.item, Item):
            return self.item.group
        return self.standards[0] if self.part == MAP else ""

    @property
    def labels(self) -> tuple[int | str, ...]:
        """What can be chosen: the levels, the ideal one first, or the options by their ids; empty for all else."""
        if isinstance(self.item, Choice):
            return tuple(option.id for option in self.item.options)
        return self.scale.labels if self.scale else ()

    @property
    def words(self) -> dict[str, str]:
        """The words of what can be chosen, by its label."""
        if isinstance(self.item, Choice):
            return {option.id: option.text for option in self.item.options}
        return {str(level.level): level.text for level in self.scale.levels} if self.scale else {}

    def needs(self, answer: Answer) -> tuple[Need, ...]:
        """Say what an answer needs beside itself: by the prompt, and by what was chosen."""
        options = self.item.options if isinstance(self.item, Choice) else ()
        levels = self.scale.levels if self.scale else ()
        needed = [
            self.item.needs if isinstance(self.item, Item) else None,
            *(option.needs for option in options if option.id in answer.chosen),
            *(level.needs for level in levels if level.level == answer.level),
        ]
        return tuple(dict.fromkeys(one for one in needed if one))

    @property
    def retired(self) -> str | None:
        """Why it is no longer asked; ``None`` where it is."""
        return self.item.retired or self.ended


def known_prompts(library: Library, role: str, using: Sequence[str]) -> tuple[Prompt, ...]:
    """List every prompt that the parts hold, in the order they are asked; retired ones too."""
    return tuple(prompt for part in using for prompt in _of_part(library, role, part))


def prompts_of(
    library: Library,
    role: str,
    using: Sequence[str],
    standards: Sequence[str] = (),
    scope: Collection[str] = (),
) -> tuple[Prompt, ...]:
    """List every prompt that an assessment may ask; of a map, the rows of these standards alone.

    A ``scope`` leaves only what has one of its tags; an empty one leaves everything.
    """
    return tuple(
        prompt
        for prompt in known_prompts(library, role, using)
        if prompt.retired is None
        and in_scope(prompt, scope)
        and (prompt.part != MAP or prompt.standards[0] in standards)
    )


def in_scope(prompt: Prompt, scope: Collection[str]) -> bool:
    """Tell whether a prompt has one of the tags; without any named, every prompt is in scope."""
    return not scope or any(tag in scope for tag in prompt.tags)


def minutes_of(prompts: Sequence[Prompt]) -> int:
    """Add up the minutes, a part of a minute counted whole."""
    return ceil(round(sum(prompt.minutes for prompt in prompts), 6))


def part_of(prompt_id: str, role: str) -> str:
    """Tell by its id what a prompt belongs to, content or no content: the guide, the map, an instrument."""
    owner, _, name = prompt_id.partition("/")
    if owner != role:
        return owner
    return MAP if _ABOUT_A_CONSTRUCT.fullmatch(name) else GUIDE


@lru_cache(maxsize=64)  # a summary asks for the same ones at each of a thousand self-assessments
def _of_part(library: Library, role: str, part: str) -> tuple[Prompt, ...]:
    instrument = library.instrument(part)
    if part == GUIDE:
        return tuple(_of_guide(library, role))
    if part == MAP:
        return tuple(_of_map(library, role))
    return tuple(_of_instrument(instrument)) if instrument else ()


def _of_guide(library: Library, role: str) -> Iterator[Prompt]:
    guide, ended = library.guide(role), _ended(library.role(role))
    for one in guide.questions if guide else ():
        yield Prompt(one.id, GUIDE, one.title, one.ask, one.minutes, one.standards, one, ended=ended)


def _of_map(library: Library, role: str) -> Iterator[Prompt]:
    found = library.map(role)
    about = {
        construct.id: (construct.title, _ended(library.role(role), frame, standard, construct))
        for frame in library.framework.frames
        for standard in frame.standards
        for construct in standard.constructs
    }
    for row in found.outcomes if found else ():
        title, ended = about.get(row.construct_id, (row.construct_id, None))
        scale = found.scale(row) if found else None
        yield Prompt(row.id, MAP, title, row.outcome, MINUTES_A_ROW, (row.standard,), row, scale, ended)


def _of_instrument(instrument: Instrument) -> Iterator[Prompt]:
    minutes = instrument.minutes / len(instrument.items)
    groups = {group.id: group for group in instrument.groups}
    nesting = instrument.nesting
    for item in instrument.items:
        scale, outer = item.scale if isinstance(item, ScaleItem) else None, nesting.above(item.group)
        ended = _ended(instrument, *(groups.get(one) for one in (*outer, item.group)))
        yield Prompt(item.id, instrument.id, item.title, item.ask, minutes, item.standards, item, scale, ended, outer)


def _ended(*above: Lasting | None) -> str | None:
    """Say why the first that is retired of what a prompt belongs to is."""
    return next((one.retired for one in above if one and one.retired), None)
