"""Whoever answered the first edition's content keeps every answer in today's, or is told to look at it again."""

import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.assessment.migration.assessment import Migration, migrate
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment, Team
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.library import GUIDE, MAP, Library
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.tasks.load import new_record

FIRST = Path(__file__).with_name("first_edition.zip")
"""All of data/ as it was in September 2026."""
TODAY = date(2026, 11, 28)
KEPT = ("text", "note", "evidence", "first_steps", "place", "today", "wished")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("first")
    with zipfile.ZipFile(FIRST) as there:
        there.extractall(folder)
    return load_library(folder / "data", parts=ALL_PARTS)


@cache
def now() -> Library:
    return load_library(None, parts=ALL_PARTS)


def answered(prompt: Prompt, at: int) -> Answer:
    """Answer a prompt as its kind is answered, each with other words and another level."""
    said = {"state": State.ANSWERED, "note": f"Note {at}.", "evidence": (f"Paper {at}",)}
    if prompt.scale:
        return Answer(**said, level=prompt.labels[at % len(prompt.labels)])
    kind = getattr(prompt.item, "kind", GUIDE)
    ours = {
        "continuum": {"place": 1 + at % 5},
        "share": {"today": at, "wished": at + 1},
        GUIDE: {
            "text": f"Our words {at}.",
            "first_steps": (FirstStep(id=at + 1, what=f"Step {at}", committed=True),),
        },
    }
    return Answer(**said, **ours[kind])


def a_full_one(library: Library, role: str) -> tuple[Assessment, Responses]:
    using = [part for part, there in ((GUIDE, library.guide(role)), (MAP, library.map(role))) if there]
    using += [one.id for one in library.instruments]
    prompts = known_prompts(library, role, using)
    answers = {prompt.id: answered(prompt, at) for at, prompt in enumerate(prompts)}
    record = new_record(f"2026-09-14-{role}", library, role, using, (), (), Team(), date(2026, 9, 14))
    record = record.model_copy(update={"chosen": words_chosen(prompts, answers)})
    return record, Responses(format="plassess/responses/2", respondent="team", answers=answers)


def moved(first: Library, role: str, *, with_old: bool) -> tuple[Responses, Migration]:
    record, before = a_full_one(first, role)
    old = first if with_old else None
    return before, migrate(record, {"team": before}, old, now(), Rescaling(Strategy.CLAMP), TODAY)


ROLES = ("central-office", "superintendent", "principal", "coach", "teacher", "commissioner", "external-partner")
EACH_WAY = pytest.mark.parametrize("with_old", [True, False], ids=["with the first edition", "by the record alone"])


@EACH_WAY
@pytest.mark.parametrize("role", ROLES)
def test_every_answer_of_the_first_edition_is_kept(first: Library, role: str, with_old: bool) -> None:
    before, migration = moved(first, role, with_old=with_old)

    after = migration.responses["team"]
    assert after.answers.keys() == before.answers.keys()
    assert after.retired == {}
    assert migration.undecided == ()
    assert [
        (id_, key)
        for id_, answer in before.answers.items()
        for key in KEPT
        if getattr(after.answers[id_], key) != getattr(answer, key)
    ] == []


@EACH_WAY
@pytest.mark.parametrize("role", ROLES)
def test_no_rating_of_the_first_edition_moves_and_each_is_looked_at_where_its_level_was_reworded(
    first: Library, role: str, with_old: bool
) -> None:
    before, migration = moved(first, role, with_old=with_old)

    after = migration.responses["team"].answers
    rated = {id_: answer for id_, answer in before.answers.items() if answer.level is not None}
    assert {id_: after[id_].level for id_ in rated} == {id_: answer.level for id_, answer in rated.items()}
    other = list(reworded(first, role, rated))
    assert other
    assert [id_ for id_ in other if after[id_].look_again is None] == []


def reworded(first: Library, role: str, rated: dict[str, Answer]) -> Iterator[str]:
    """Name the rows whose level that was chosen says something else today."""
    texts = [
        {prompt.id: {level.level: level.text for level in prompt.scale.levels} for prompt in prompts if prompt.scale}
        for prompts in (
            known_prompts(library, role, [MAP, *(i.id for i in first.instruments)]) for library in (first, now())
        )
    ]
    then, today = texts
    return (id_ for id_, answer in rated.items() if then[id_][answer.level] != today[id_][answer.level])
