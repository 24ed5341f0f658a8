"""Putting the answers to all but the guide's questions beside what they answer; also where that is gone by now."""

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.chosen_words import scale_of_rating
from plassess.assessment.coverage import Asked, Stands
from plassess.assessment.plan.guide_part import in_paragraphs
from plassess.assessment.plan.model import (
    IndexLine,
    Placed,
    PlannedChoice,
    PlannedNumber,
    PlannedPart,
    PlannedRow,
    PlannedShare,
    PlannedShift,
    PlannedStep,
    PlannedText,
    ProfileLine,
)
from plassess.assessment.plan.origin import NO_LONGER_HERE, title_of
from plassess.assessment.plan.planned_row import planned_row
from plassess.assessment.plan.profile import profile_of_instrument, profile_of_map
from plassess.assessment.prompts import Prompt, part_of
from plassess.assessment.ratings.indexes import Chosen, index_of, worth_of
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.content.by_kind import ByKind, Prompted
from plassess.content.conditions import Wanted
from plassess.content.guide import Question
from plassess.content.instrument import Choice, Continuum, Item, Option, Quantity
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.nested.groups import Nesting
from plassess.content.values import as_written

StepNumbers = Mapping[tuple[str, int], int]
"""The numbers of committed steps by the prompt they stand under and their place there."""


def planned_parts(
    assessment: Assessment,
    responses: Responses,
    library: Library,
    asked: Asked,
    numbers: StepNumbers,
    *,
    profiles: bool = True,
) -> tuple[PlannedPart, ...]:
    """Put the map and each instrument together, in the order they are used."""
    placed = _Placing(assessment, responses, library, numbers).everything(asked)
    parts = dict.fromkeys(one.part for one in placed)
    made = (_part(part, library, [one for one in placed if one.part == part]) for part in parts)
    return tuple(replace(one, profile=_profile(one, library)) for one in made) if profiles else tuple(made)


class _Placing(Struct, frozen=True):
    """What the answers are put beside."""

    assessment: Assessment
    responses: Responses
    library: Library
    numbers: StepNumbers

    def everything(self, asked: Asked) -> list[Placed]:
        """List all that is asked, then the answers whose prompt is gone."""
        stands = asked.coverage.stands
        prompts = [(prompt, stands[prompt.id]) for prompt in asked.prompts if prompt.part != GUIDE]
        gone = [key for key in self.responses.answers if key not in asked.known and self._part(key) != GUIDE]
        return [*(self.placed(prompt, one) for prompt, one in prompts), *map(self.gone, gone)]

    def placed(self, prompt: Prompt, stands: Stands) -> Placed:
        """Put an answer beside its prompt; there may be none yet."""
        answer = self.responses.answers.get(prompt.id)
        shared = self._shared(prompt.id, prompt.part, (prompt.title, prompt.short), prompt.ask, prompt.standards)
        shared["see"] = _see(prompt.item, answer)
        scale = scale_of_rating(prompt, answer, self.assessment)
        then = prompt if scale is prompt.scale else replace(prompt, scale=scale)
        return _PLACED(prompt.item, shared, then, answer, stands, self._kept(prompt.id))

    def gone(self, prompt_id: str) -> Placed:
        """Keep an answer whose prompt is gone; what it holds tells what it was, and nothing tells of a row."""
        answer = self.responses.answers[prompt_id]
        part = self._part(prompt_id)
        standard = prompt_id.partition("/")[2].rpartition(".")[0] if part == MAP else ""
        shared = self._shared(prompt_id, part, None, prompt_id, (standard,) if standard else ())
        if answer.place is not None:
            return PlannedShift(**shared, start=None, end=None, place=answer.place)
        if answer.today is not None or answer.wished is not None:
            return _share(shared, answer)
        if answer.number is not None:
            said = _number_said(None, answer.number, self._kept(prompt_id))
            return PlannedNumber(**shared, group=standard, number=answer.number, said=said, unit="")
        if answer.chosen or isinstance(answer.aim, str):
            kept = self._kept(prompt_id)
            words = tuple(kept.get(one, one) for one in answer.chosen)
            aim = None if answer.aim is None else kept.get(str(answer.aim), str(answer.aim))
            return PlannedChoice(**shared, group=standard, chosen=words, measured=None, aim=aim)
        if part != MAP and answer.text and not answer.has_not_begun and (answer.level, answer.aim) == (None, None):
            return _text(shared, standard, answer)
        return planned_row(shared, standard, None, None, answer, None, self._kept(prompt_id))

    def _kept(self, prompt_id: str) -> Mapping[str, str]:
        """Return the words that the record keeps of what was chosen there."""
        return self.assessment.chosen.get(prompt_id, {})

    def _part(self, prompt_id: str) -> str:
        return part_of(prompt_id, self.assessment.role)

    def _shared(
        self, prompt_id: str, part: str, named: tuple[str, str] | None, ask: str, standards: tuple[str, ...]
    ) -> dict[str, Any]:
        answer = self.responses.answers.get(prompt_id)
        texts = (answer.text, answer.note) if answer else ()
        steps = answer.first_steps if answer else ()
        asked = self.assessment.asked.get(prompt_id) or ask
        return {
            "id": prompt_id,
            "part": part,
            "part_title": title_of(part, self.library),
            "title": named[0] if named else None,
            "short": named[1] if named else asked,
            "ask": asked,
            "standards": standards,
            "see": (),
            "state": answer.state if answer else None,
            "because": answer.because if answer else None,
            "evidence": answer.evidence if answer else (),
            "note": tuple(paragraph for text in texts for paragraph in in_paragraphs(text)),
            "steps": tuple(
                PlannedStep(step, self.numbers.get((prompt_id, position))) for position, step in enumerate(steps)
            ),
        }


def _see(item: Prompted, answer: Answer | None) -> tuple[str, ...]:
    """List where there is more to read: of the prompt, and of the options that were chosen."""
    chosen = answer.chosen if answer else ()
    options = [one for one in item.options if one.id in chosen] if isinstance(item, Choice) else []
    helped: list[Item | Option] = [*([item] if isinstance(item, Item) else []), *options]
    return tuple(dict.fromkeys(one.url for one in helped if one.url))


def _part(part: str, library: Library, placed: Sequence[Placed]) -> PlannedPart:
    rows = tuple(one for one in placed if isinstance(one, PlannedRow))
    choices = tuple(one for one in placed if isinstance(one, PlannedChoice))
    titles, nesting = _titles(part, library), _nesting(part, library)
    ideals = {row.ideal for row in rows if row.levels}
    return PlannedPart(
        part=part,
        title=title_of(part, library),
        placed=tuple(placed),
        groups=titles,
        profile=(),
        indexes=_indexes(choices, titles, nesting),
        ideal=ideals.pop() if len(ideals) == 1 else None,
        nesting=nesting,
    )


def _profile(part: PlannedPart, library: Library) -> tuple[ProfileLine, ...]:
    asked = tuple(row for row in part.rows if row.measured is not None)
    return (
        profile_of_map(asked, library)
        if part.part == MAP
        else profile_of_instrument(asked, part.groups, part.nesting)
    )


def _titles(part: str, library: Library) -> Mapping[str, str]:
    """Name the standards of a map, or the groups of an instrument, by their ids."""
    if part == MAP:
        return {standard.id: standard.title for standard in library.framework.standards}
    instrument = library.instrument(part)
    return {group.id: group.title for group in instrument.groups} if instrument else {}


def _nesting(part: str, library: Library) -> Nesting:
    instrument = library.instrument(part)
    return instrument.nesting if instrument else Nesting()


def _choice(
    shared: Mapping[str, Any], item: Choice, answer: Answer | None, stands: Stands, kept: Mapping[str, str]
) -> PlannedChoice:
    ids = answer.chosen if answer else ()
    known = [option for option in item.options if option.id in ids]
    gone = [kept.get(one, one) for one in ids if item.option(one) is None]
    return PlannedChoice(
        **shared,
        group=item.group,
        chosen=(*(kept.get(option.id, option.text) for option in known), *gone),
        measured=Chosen(stands, worth_of(item, ids, kept)) if item.has_worths else None,
        counts_by=item.counts_by,
        aim=_option(item, answer.aim, kept) if answer else None,
        move="; ".join(item.first_steps) or None,
        would_show=(*item.criteria, *item.evidence),
    )


def _option(item: Choice, aim: Wanted | None, kept: Mapping[str, str]) -> str | None:
    """Put an option in words; where it is gone, in those that were kept, or by its id."""
    if aim is None:
        return None
    option = item.option(str(aim))
    return option.text if option else kept.get(str(aim), str(aim))


def _indexes(choices: Sequence[PlannedChoice], titles: Mapping[str, str], nesting: Nesting) -> tuple[IndexLine, ...]:
    """Measure each group, an outer one over all that lies in it."""
    below: dict[str, list[Chosen]] = {}
    for one in choices:
        if one.measured is not None:
            for group in (*nesting.above(one.group), one.group):
                below.setdefault(group, []).append(one.measured)
    return tuple(
        IndexLine(group, titles.get(group, NO_LONGER_HERE), index_of(below[group]), len(nesting.above(group)))
        for group in nesting.outline(below)
    )


def _shift(item: Continuum, shared: Mapping[str, Any], answer: Answer | None) -> PlannedShift:
    return PlannedShift(**shared, start=item.start, end=item.to, place=answer.place if answer else None)


def _share(shared: Mapping[str, Any], answer: Answer | None) -> PlannedShare:
    return PlannedShare(**shared, today=answer.today if answer else None, wished=answer.wished if answer else None)


def _number(
    item: Quantity, shared: Mapping[str, Any], answer: Answer | None, kept: Mapping[str, str]
) -> PlannedNumber:
    number = answer.number if answer else None
    said = "" if number is None else _number_said(item, number, kept)
    return PlannedNumber(**shared, group=item.group, number=number, said=said, unit=item.unit)


def _number_said(item: Quantity | None, number: float, kept: Mapping[str, str]) -> str:
    """Write a number with the unit it was given in, as far as that is known."""
    written = as_written(number)
    return kept.get(written) or (item.said(number) if item else written)


def _text(shared: Mapping[str, Any], group: str, answer: Answer | None, link: str | None = None) -> PlannedText:
    """Keep what was said apart from a note beside it."""
    said, note = (in_paragraphs(answer.text), in_paragraphs(answer.note)) if answer else ((), ())
    return PlannedText(**{**shared, "note": note}, group=group, said=said, link=link)


def _no_question(item: Question, *_: object) -> NoReturn:
    raise AssertionError(f"the guide's questions are not placed: {item.id}")


_PLACED: ByKind[[Mapping[str, Any], Prompt, Answer | None, Stands, Mapping[str, str]], Placed] = ByKind(
    question=_no_question,
    row=lambda item, shared, prompt, answer, stands, kept: planned_row(
        shared, prompt.group, prompt.scale, item, answer, stands, kept
    ),
    place=lambda item, shared, _prompt, answer, _stands, _kept: _shift(item, shared, answer),
    share=lambda _item, shared, _prompt, answer, _stands, _kept: _share(shared, answer),
    number=lambda item, shared, _prompt, answer, _stands, kept: _number(item, shared, answer, kept),
    choice=lambda item, shared, _prompt, answer, stands, kept: _choice(shared, item, answer, stands, kept),
    words=lambda item, shared, _prompt, answer, _stands, _kept: _text(shared, item.group, answer, item.link),
)
