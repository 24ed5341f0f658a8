"""The ids of first steps: one for each over a whole self-assessment, from 1, and never another step's."""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from itertools import count, filterfalse
from typing import TypeVar

from msgspec import Struct

from plassess.assessment.responses import ANSWERS_FORMAT, MOST_STEPS, Answer, FirstStep, Responses

Name = TypeVar("Name")


class Place(Struct, frozen=True):
    """Where a first step stands: under a prompt, at a position from 0, in an answer that counts or was set aside."""

    prompt: str
    position: int
    aside: bool = False


def steps_in(responses: Responses) -> Iterator[tuple[Place, FirstStep]]:
    """Yield every first step in the order of the file, those of answers that were set aside last."""
    aside = {id_: one.answer for id_, one in responses.retired.items() if one.answer}
    for behind, answers in ((False, responses.answers), (True, aside)):
        for prompt, answer in answers.items():
            yield from ((Place(prompt, at, behind), step) for at, step in enumerate(answer.first_steps))


def ids_in(responses: Responses) -> set[int]:
    """Return the ids that stand in a respondent's answers."""
    return {step.id for _, step in steps_in(responses) if step.id is not None}


def is_numbered(responses: Responses) -> bool:
    """Tell whether the answers are of today's format, and each first step has its id."""
    return responses.format == ANSWERS_FORMAT and all(step.id is not None for _, step in steps_in(responses))


def numbered(files: Mapping[Name, Responses], last_step: int) -> dict[Name, Responses]:
    """Give an id to each step that has none; ``files`` are all respondents' answers, the team's first.

    In files of the former format these are the numbers that steps went by: committed ones by date from 1, then all
    others. Elsewhere they go on behind the highest that ever was. The answers are returned as today's format.
    """
    taken = {id_ for one in files.values() for id_ in ids_in(one)}
    former, found = True, {}
    for name, one in files.items():
        former = former and one.format != ANSWERS_FORMAT
        lacking = [place for place, step in _in_turn(one) if step.id is None]
        ids = dict(zip(lacking, _free(taken, 0 if former else max(last_step, *taken, 0)), strict=False))
        taken.update(ids.values())
        found[name] = with_ids(one, ids)
    return found


def _free(taken: set[int], last: int) -> Iterator[int]:
    """Yield ids that nobody has, from behind ``last`` on; where that is the highest there can be, from 1."""
    return filterfalse(taken.__contains__, count(last + 1 if last < MOST_STEPS else 1))


def _in_turn(responses: Responses) -> list[tuple[Place, FirstStep]]:
    """Put the steps in the order they are numbered in: under the former format, committed ones by date come first."""
    steps = list(steps_in(responses))
    if responses.format == ANSWERS_FORMAT:
        return steps
    planned = [one for one in steps if one[1].committed and not _is_shadowed(one[0], responses)]
    planned.sort(key=lambda one: one[1].by or date.max)
    return [*planned, *(one for one in steps if one not in planned)]


def _is_shadowed(place: Place, responses: Responses) -> bool:
    return place.aside and place.prompt in responses.answers


def with_ids(responses: Responses, ids: Mapping[Place, int]) -> Responses:
    """Return answers as today's format, with these ids put in."""

    def given(place: Place, step: FirstStep) -> FirstStep:
        return step.model_copy(update={"id": ids[place]}) if place in ids else step

    return with_steps(responses, given).model_copy(update={"format": ANSWERS_FORMAT})


def with_steps(responses: Responses, changed: Callable[[Place, FirstStep], FirstStep]) -> Responses:
    """Return answers with each first step as ``changed`` makes it, also in those that were set aside."""

    def with_changes(prompt: str, answer: Answer, *, aside: bool) -> Answer:
        steps = tuple(changed(Place(prompt, at, aside), step) for at, step in enumerate(answer.first_steps))
        return answer if steps == answer.first_steps else answer.model_copy(update={"first_steps": steps})

    answers = {id_: with_changes(id_, answer, aside=False) for id_, answer in responses.answers.items()}
    retired = {
        id_: one.model_copy(update={"answer": with_changes(id_, one.answer, aside=True)}) if one.answer else one
        for id_, one in responses.retired.items()
    }
    return responses.model_copy(update={"answers": answers, "retired": retired})


def with_new_ids(answer: Answer, first: int) -> Answer:
    """Give the steps of an answer that have no id one each, from ``first`` on."""
    ids = count(first)
    steps = [one if one.id is not None else one.model_copy(update={"id": next(ids)}) for one in answer.first_steps]
    return answer.model_copy(update={"first_steps": tuple(steps)})


def without_ids(answer: Answer, ids: Collection[int | None]) -> Answer:
    """Take these ids from the steps of an answer."""
    steps = [one.model_copy(update={"id": None}) if one.id in ids else one for one in answer.first_steps]
    return answer.model_copy(update={"first_steps": tuple(steps)})


def says_the_same(one: Answer, other: Answer) -> bool:
    """Compare two answers but for the ids that the steps of one of them were given since."""
    ids = {step.id for answer in (one, other) for step in answer.first_steps}
    return without_ids(one, ids) == without_ids(other, ids)
