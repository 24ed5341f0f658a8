"""Putting the answers to rows, shares and continua beside what they answer; also where that is gone by now."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from plassess.assessment.measures import MeasuredRow, Rating, added, figures_of_rows, is_on
from plassess.assessment.origin import title_of
from plassess.assessment.placed import LevelInWords, PlannedPart, PlannedRow, PlannedShare, PlannedShift, ProfileLine
from plassess.assessment.planned import PlannedStep
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.questions import in_paragraphs
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses, State
from plassess.content.framework import Frame
from plassess.content.instrument import Continuum, ScaleItem, TimeShare
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.scale import Rated, Scale

_ABOUT_A_CONSTRUCT = re.compile(r"[a-z0-9_-]+\.[a-z0-9_-]+\.[a-z0-9_-]+", re.ASCII)

NO_LONGER_HERE = "No longer here"
StepNumbers = Mapping[tuple[str, int], int]
"""The numbers of committed steps by the prompt they stand under and their place there."""


def part_of(prompt_id: str, role: str) -> str:
    """Tell by its id what a prompt belongs to, content or no content: the guide, the map, an instrument."""
    owner, _, name = prompt_id.partition("/")
    if owner != role:
        return owner
    return MAP if _ABOUT_A_CONSTRUCT.fullmatch(name) else GUIDE


def placed_prompts(assessment: Assessment, responses: Responses, library: Library) -> tuple[Prompt, ...]:
    """List what is asked beside the guide: of the map the standards looked at, and any row with an answer."""
    every_standard = [standard.id for standard in library.framework.standards]
    parts = [part for part in assessment.using if part != GUIDE]
    answered = [part_of(key, assessment.role) for key in responses.answers]
    parts = list(dict.fromkeys([*parts, *(part for part in answered if part != GUIDE)]))
    return tuple(
        prompt
        for prompt in prompts_of(library, assessment.role, parts, every_standard)
        if prompt.part != MAP or set(prompt.standards) & set(assessment.standards) or prompt.id in responses.answers
    )


def planned_parts(
    assessment: Assessment, responses: Responses, library: Library, numbers: StepNumbers
) -> tuple[PlannedPart, ...]:
    """Put the map and each instrument together, in the order they are used."""
    placing = _Placing(assessment, responses, library, numbers)
    placed = placing.everything()
    parts = dict.fromkeys(one.part for one in placed)
    return tuple(_part(part, library, [one for one in placed if one.part == part]) for part in parts)


@dataclass(frozen=True, slots=True)
class _Placing:
    """What the answers are put beside."""

    assessment: Assessment
    responses: Responses
    library: Library
    numbers: StepNumbers

    def everything(self) -> list[PlannedRow | PlannedShift | PlannedShare]:
        """List all that is asked, then the answers whose prompt is gone."""
        prompts = placed_prompts(self.assessment, self.responses, self.library)
        known = {prompt.id for prompt in prompts}
        gone = [key for key in self.responses.answers if key not in known and self._part(key) != GUIDE]
        return [*map(self.placed, prompts), *map(self.gone, gone)]

    def placed(self, prompt: Prompt) -> PlannedRow | PlannedShift | PlannedShare:
        """Put an answer beside its prompt; there may be none yet."""
        answer = self.responses.answers.get(prompt.id)
        shared = self._shared(prompt.id, prompt.part, prompt.title, prompt.ask, prompt.standards)
        match prompt.item:
            case Continuum() as item:
                return PlannedShift(**shared, start=item.start, end=item.to, place=answer.place if answer else None)
            case TimeShare():
                return _share(shared, answer)
            case ScaleItem() as item:
                return _row(shared, item.group, prompt.scale, item, answer)
            case item:
                assert isinstance(item, Rated), "the guide's questions are not placed"  # noqa: S101 - a bug of ours
                return _row(shared, prompt.standards[0], prompt.scale, item, answer)

    def gone(self, prompt_id: str) -> PlannedRow | PlannedShift | PlannedShare:
        """Keep an answer whose prompt is gone; what it holds tells what it was, and nothing tells of a row."""
        answer = self.responses.answers[prompt_id]
        part = self._part(prompt_id)
        standard = prompt_id.partition("/")[2].rpartition(".")[0] if part == MAP else ""
        shared = self._shared(prompt_id, part, None, prompt_id, (standard,) if standard else ())
        if answer.place is not None:
            return PlannedShift(**shared, start=None, end=None, place=answer.place)
        if answer.today is not None or answer.wished is not None:
            return _share(shared, answer)
        return _row(shared, standard, None, None, answer)

    def _part(self, prompt_id: str) -> str:
        return part_of(prompt_id, self.assessment.role)

    def _shared(
        self, prompt_id: str, part: str, title: str | None, ask: str, standards: tuple[str, ...]
    ) -> dict[str, Any]:
        answer = self.responses.answers.get(prompt_id)
        texts = (answer.text, answer.note) if answer else ()
        steps = answer.first_steps if answer else ()
        return {
            "id": prompt_id,
            "part": part,
            "part_title": title_of(part, self.library),
            "title": title,
            "ask": self.assessment.asked.get(prompt_id) or ask,
            "standards": standards,
            "state": answer.state if answer else None,
            "because": answer.because if answer else None,
            "evidence": answer.evidence if answer else (),
            "note": tuple(paragraph for text in texts for paragraph in in_paragraphs(text)),
            "steps": tuple(
                PlannedStep(step, self.numbers.get((prompt_id, position))) for position, step in enumerate(steps)
            ),
        }


def _part(part: str, library: Library, placed: Sequence[PlannedRow | PlannedShift | PlannedShare]) -> PlannedPart:
    rows = tuple(one for one in placed if isinstance(one, PlannedRow))
    ideals = {row.ideal for row in rows if row.levels}
    return PlannedPart(
        part=part,
        title=title_of(part, library),
        rows=rows,
        shifts=tuple(one for one in placed if isinstance(one, PlannedShift)),
        shares=tuple(one for one in placed if isinstance(one, PlannedShare)),
        profile=_profile_of_map(rows, library) if part == MAP else _profile_of_instrument(part, rows, library),
        ideal=ideals.pop() if len(ideals) == 1 else None,
    )


def _share(shared: Mapping[str, Any], answer: Answer | None) -> PlannedShare:
    return PlannedShare(**shared, today=answer.today if answer else None, wished=answer.wished if answer else None)


def _row(
    shared: Mapping[str, Any], group: str, scale: Scale | None, item: Rated | None, answer: Answer | None
) -> PlannedRow:
    rating = Rating(answer.state, answer.level) if answer else Rating(None)
    now = _now(scale, rating)
    return PlannedRow(
        **shared,
        group=group,
        levels=len(scale.levels) if scale else 0,
        ideal=scale.labels[0] if scale else None,
        now=now,
        aim=_level(scale, answer.aim) if answer and answer.aim is not None and now is not None else None,
        move=_move(scale, item, now),
        would_show=item.evidence if item else (),
        measured=MeasuredRow(scale, (rating,)),
    )


def _now(scale: Scale | None, rating: Rating) -> LevelInWords | None:
    if rating.state is State.NOT_BEGUN:
        return LevelInWords(None, "", scale.not_begun if scale else None)
    if rating.state is State.ANSWERED and rating.level is not None:
        return _level(scale, rating.level)
    return None


def _level(scale: Scale | None, label: int) -> LevelInWords:
    """Put a level in words; where the scale does not have it, the label stands alone."""
    if scale is None or not is_on(scale, label):
        return LevelInWords(label, None, None)
    distance = scale.distance_to_ideal(label)
    return LevelInWords(label, scale.levels[distance].text, distance)


def _move(scale: Scale | None, item: Rated | None, now: LevelInWords | None) -> str | None:
    """Find the next move: one step up; for what has not begun, the practice of the last level."""
    if scale is None or item is None or now is None:
        return None
    if now.label is None:
        return scale.levels[-1].text
    move = item.move_from(now.label)
    return move.text if move else None


def _profile_of_map(rows: tuple[PlannedRow, ...], library: Library) -> tuple[ProfileLine, ...]:
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
    return [ProfileLine(frame.id, "frame", frame.title, added(line.figures for line in lines)), *lines]


def _profile_of_instrument(part: str, rows: tuple[PlannedRow, ...], library: Library) -> tuple[ProfileLine, ...]:
    instrument = library.instrument(part)
    titles = {group.id: group.title for group in instrument.groups} if instrument else {}
    groups = dict.fromkeys(row.group for row in rows)
    return tuple(_line(rows, group, titles.get(group, NO_LONGER_HERE), "group") for group in groups)


def _line(rows: tuple[PlannedRow, ...], group: str, title: str, kind: Any) -> ProfileLine:  # noqa: ANN401
    return ProfileLine(group, kind, title, figures_of_rows(row.measured for row in rows if row.group == group))
