"""``plassess done``: the steps that are named and no others, all at once or none."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.plan.named_steps import SHORTEST_PART, steps_named
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.problems.errors import UsageError

from .program import START, answers_in, complete_answers, opened, question_ids, run

TODAY = date.today()  # noqa: DTZ011 - the team's own day
STEPS = (
    {"what": "Rewrite the vision", "by": "2031-01-15", "committed": True},
    {"what": "Shadow two coaches", "by": "2030-09-15", "committed": True},
    {"what": "Écrire à l’école “Sainte-Thérèse”", "who": "Dan"},
    {"what": "Rewrite the vision with two principals", "who": "Rosa", "by": "2030-10-01", "committed": True},
    {"what": "Post the opening", "who": "The HR office"},
    {"what": "Ask the coaches", "who": "Mei and Émile"},
    {"what": "Thank the coaches", "who": "Mei"},
)


def a_district(folder: Path) -> Path:
    """Open an assessment with these steps in two answers; their ids are 1 to 7."""
    answers = complete_answers()
    for answer in answers["answers"].values():
        answer.pop("first_steps", None)
    first, second = question_ids()[:2]
    answers["answers"][first]["first_steps"] = list(STEPS[:2])
    answers["answers"][second]["first_steps"] = list(STEPS[2:])
    (folder / "answers.yaml").write_text(yaml.safe_dump(answers, sort_keys=False), encoding="utf-8")
    assert run(folder, *START, "--answers", "answers.yaml", "--no-input").code == 0
    return opened(folder)


def steps_of(assessment: Path) -> dict[int, dict[str, Any]]:
    found = [step for answer in answers_in(assessment).values() for step in answer.get("first_steps", [])]
    return {step["id"]: step for step in found}


def done_in(assessment: Path) -> set[int]:
    return {id_ for id_, step in steps_of(assessment).items() if "done" in step}


@pytest.mark.parametrize(
    ("named", "done"),
    [
        (("2",), {2}),
        (("2", "4"), {2, 4}),
        (("4", "2", "4"), {2, 4}),
        (("shadow",), {2}),
        (("SHADOW  two",), {2}),
        (("ecrire a lecole sainte-therese",), {3}),
        (("rewrite the vision",), {1}),
        (("with two",), {4}),
        (("1", "with two", "3"), {1, 3, 4}),
        (("1", "assessments"), None),
        (("HR",), {5}),
        (("hr office",), {5}),
        (("dan",), {3}),
        (("rosa", "HR"), {4, 5}),
        (("2,4",), {2, 4}),
        (("2, 4;", "#1"), {1, 2, 4}),
    ],
    ids=str,
)
def test_what_is_named_is_done_and_nothing_else(tmp_path: Path, named: Sequence[str], done: set[int] | None) -> None:
    assessment = a_district(tmp_path)

    ended = run(tmp_path, "done", *named)

    assert ended.code == (0 if done else 2), ended.err
    assert done_in(assessment) == (done or set())
    undone = run(tmp_path, "done", *named, "--undo")
    assert undone.code == ended.code
    assert done_in(assessment) == set()


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (("1", "99"), ("There is no first step 99", "1  Rewrite the vision\n", "3  Écrire")),
        (("2", "visions"), ("No first step says “visions”", "2  Shadow two coaches")),
        (("2", "s"), ("No first step says “s”",)),
        (("2", "write the"), ("No first step says “write the”",)),
        (("2", "rewrite"), ("“rewrite” fits 2 first steps", "1  Rewrite the vision\n", "4  Rewrite the vision with")),
        (
            ("2", "mei"),
            ("“mei” fits 2 first steps", "6  Ask the coaches · Mei and Émile\n", "7  Thank the coaches · Mei"),
        ),
        (("2", "e"), ("No first step says “e”",)),
        (("2", "”"), ("No first step says “””",)),
        (("0",), ("There is no first step 0",)),
        (("2,99",), ("There is no first step 99",)),
        (("all",), ("“all” names no step by itself", "1  Rewrite the vision\n")),
        (("step", "2"), ("“step” names no step by itself",)),
        (("the",), ("“the” names no step by itself",)),
    ],
    ids=str,
)
def test_what_fits_none_or_several_is_told_with_the_steps_there_are_and_nothing_is_done(
    tmp_path: Path, named: Sequence[str], told: Sequence[str]
) -> None:
    assessment = a_district(tmp_path)
    before = (assessment / "responses" / "team.yaml").read_bytes()

    refused = run(tmp_path, "done", *named)

    assert (refused.code, refused.out) == (2, "")
    assert [words for words in told if words not in refused.err] == []
    assert (assessment / "responses" / "team.yaml").read_bytes() == before


def test_a_folder_may_stand_behind_the_steps(tmp_path: Path) -> None:
    older, _ = a_district(tmp_path), run(tmp_path, *START, "--answers", "answers.yaml", "--no-input")

    ended = run(tmp_path, "done", "2", "shadow", str(older.relative_to(tmp_path)))

    assert (ended.code, done_in(older)) == (0, {2})


def test_the_id_that_a_page_prints_is_the_one_that_done_takes(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    printed = json.loads(run(tmp_path, "status", "--json").out)["committed_steps"]
    assert [one["id"] for one in printed] == [2, 4, 1]

    for one in printed:
        assert f"{one['id']:>2}  {one['what']}" in run(tmp_path, "status").out
        ended = run(tmp_path, "done", str(one["id"]))

        assert ended.out == f"done: {one['id']}. {one['what']}\n"
        assert steps_of(assessment)[one["id"]]["done"] == TODAY
    assert [one["id"] for one in json.loads(run(tmp_path, "status", "--json").out)["committed_steps"]] == [2, 4, 1]


WORDS = st.text("abc", min_size=1, max_size=4)


@given(st.lists(WORDS, min_size=1, max_size=5, unique=True), WORDS)
def test_words_name_the_step_that_says_just_that_or_the_only_one_that_holds_them(said: list[str], name: str) -> None:
    steps = tuple(FirstStep(id=at, what=f"“{what}”") for at, what in enumerate(said, start=1))
    answers = {"central-office/a": Answer(state=State.ANSWERED, first_steps=steps)}
    responses = Responses(format="plassess/responses/2", respondent="team", answers=answers)
    meant = [at for at, what in enumerate(said, start=1) if what == name]
    meant = meant or [
        at for at, what in enumerate(said, start=1) if len(name) >= SHORTEST_PART and what.startswith(name)
    ]

    if len(meant) == 1:
        assert [step.id for step in steps_named([name.upper()], responses)] == meant
    else:
        with pytest.raises(UsageError):
            steps_named([name.upper()], responses)


def test_a_dropped_step_is_done_only_where_that_is_said(tmp_path: Path) -> None:
    a_district(tmp_path)
    assert run(tmp_path, "plan", "drop", "2", "--because", "no substitutes").code == 0
    before = steps_of(opened(tmp_path))

    for said in (("done", "1", "2"), ("done", "2", "--undo"), ("check-in", "--done", "2", "--no-input")):
        refused = run(tmp_path, *said)
        assert refused.code == 2
        assert f"Step 2 was dropped on {TODAY:%a}, " in refused.said
        assert "because no substitutes." in refused.said
        assert steps_of(opened(tmp_path)) == before
    for said in (("plan", "drop", "2", "--because", "again"), ("plan", "move", "2", "2031-01-01")):
        assert "because no substitutes. Add one anew:" in run(tmp_path, *said).said

    assert run(tmp_path, "done", "2", "--dropped").code == 0
    assert done_in(opened(tmp_path)) == {2}


def test_a_step_that_is_done_says_since_when(tmp_path: Path) -> None:
    a_district(tmp_path)
    run(tmp_path, "done", "1")

    again = run(tmp_path, "done", "1")
    moved = run(tmp_path, "plan", "move", "1", "2031-01-01")

    assert (again.code, moved.code) == (0, 2)
    assert f"done already, {TODAY:%a}, " in again.said
    assert f"Step 1 is done, since {TODAY:%a}, " in moved.said
