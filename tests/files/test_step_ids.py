"""A first step keeps its id for good, whatever happens to it and to the others."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speed import examples

from plassess.assessment.record import Assessment, ContentUsed
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.assessment.step_ids import ids_in, numbered, steps_in
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.check_ins.plan_file import mark_done
from plassess.problems.errors import FileError, ProblemsError

PROMPTS = ("central-office/a", "central-office/b")
DAYS = st.none() | st.dates(date(2026, 9, 1), date(2026, 12, 31))
STEPS = st.builds(
    FirstStep, what=st.sampled_from(["Call", "Visit", "Read"]), by=DAYS, committed=st.booleans(), done=DAYS
)
HEAD = "format: plassess/responses/2\nrespondent: team\nanswers:\n"


def an_assessment(parent: Path, answers: str | None = None) -> AssessmentFolder:
    def record(assessment_id: str) -> Assessment:
        return Assessment(
            format="plassess/assessment/2",
            id=assessment_id,
            role="central-office",
            using=("guide",),
            content=ContentUsed(edition="2022", digest="sha256:0"),
            opened=date(2026, 9, 14),
        )

    return create_assessment(parent, record, "2026-09-14-central-office", answers)


def with_steps(*steps: FirstStep) -> Answer:
    return Answer(state=State.ANSWERED, text="So it is.", first_steps=steps)


def former(*steps: FirstStep) -> Responses:
    answers = {PROMPTS[at]: with_steps(*steps[at::2]) for at in (0, 1)}
    return Responses(format="plassess/responses/1", respondent="team", answers=answers)


def save(folder: AssessmentFolder, prompt: str, *steps: FirstStep) -> tuple[FirstStep, ...]:
    base = folder.responses().answers.get(prompt)
    return folder.save_answer(prompt, base, with_steps(*steps)).first_steps


CHANGES = st.tuples(
    st.sampled_from(["add", "take out", "say otherwise", "put off", "commit", "do"]), st.integers(0, 9), STEPS
)


@given(st.lists(CHANGES, max_size=12))
@settings(max_examples=examples(40))
def test_a_step_keeps_its_id_while_others_come_and_go_and_it_changes(
    changes: list[tuple[str, int, FirstStep]],
) -> None:
    with TemporaryDirectory() as place:
        folder = an_assessment(Path(place))
        expected: dict[int, FirstStep] = {}
        given_before: set[int] = set()
        for what, number, drawn in changes:
            prompt = PROMPTS[number % 2]
            answer = folder.responses().answers.get(prompt)
            steps = list(answer.first_steps) if answer else []
            if what == "add":
                *_, added = save(folder, prompt, *steps, drawn)
                assert added.id is not None
                assert added.id not in given_before
                given_before.add(added.id)
                expected[added.id] = drawn.model_copy(update={"id": added.id})
            elif steps:
                at = number % len(steps)
                old = steps[at]
                assert old.id is not None
                now = {
                    "say otherwise": {"what": drawn.what},
                    "put off": {"by": drawn.by},
                    "commit": {"committed": True},
                    "do": {"done": drawn.done},
                }.get(what)
                expected.pop(old.id)
                if now is not None:
                    expected[old.id] = old.model_copy(update=now)
                steps[at : at + 1] = [expected[old.id]] if now is not None else []
                save(folder, prompt, *steps)
            assert {step.id: step for _, step in steps_in(folder.responses())} == expected
            assert folder.assessment().last_step == max(given_before, default=0)


@given(st.lists(STEPS, max_size=6))
def test_the_ids_of_a_former_file_are_its_numbers_by_date_and_then_go_by_the_file(steps: list[FirstStep]) -> None:
    before = former(*steps)

    now = [step for _, step in steps_in(numbered({"team": before}, 0)["team"])]

    said = [step for _, step in steps_in(before)]
    by_date = sorted((one for one in now if one.committed), key=lambda step: step.by or date.max)
    assert [step.model_copy(update={"id": None}) for step in now] == said
    assert [step.id for step in by_date] == list(range(1, len(by_date) + 1))
    assert [step.id for step in now if not step.committed] == list(range(len(by_date) + 1, len(now) + 1))


@given(st.lists(STEPS, max_size=6), st.lists(STEPS, max_size=4))
def test_ids_are_of_the_whole_folder(team: list[FirstStep], others: list[FirstStep]) -> None:
    now = numbered({"team": former(*team), "rosa": former(*others)}, 0)

    assert ids_in(now["team"]) == set(range(1, len(team) + 1))
    assert ids_in(now["rosa"]) == set(range(len(team) + 1, len(team) + len(others) + 1))


@given(st.lists(STEPS, min_size=1, max_size=6), st.integers(0, 20))
def test_reading_twice_numbers_once(steps: list[FirstStep], last_step: int) -> None:
    once = numbered({"team": former(*steps)}, last_step)

    assert numbered(once, 99) == once


def test_a_step_written_by_hand_is_numbered_behind_all_others_and_stays_so(tmp_path: Path) -> None:
    by_hand = (
        "  central-office/a:\n    state: answered\n    first_steps:\n"
        "      - what: New   # by hand\n      - id: 7\n        what: Old\n  central-office/b: {state: unknown}   # b\n"
    )
    folder = an_assessment(tmp_path, HEAD + by_hand)
    assert [step.id for _, step in steps_in(folder.responses())] == [8, 7]

    save(folder, "central-office/b", FirstStep(what="Third"))

    assert [(step.id, step.what) for _, step in steps_in(folder.responses())] == [
        (8, "New"),
        (7, "Old"),
        (9, "Third"),
    ]
    assert folder.assessment().last_step == 9


WRITTEN = {
    "from": "{id: 2025-09-14-central-office}",
    "place": "{district: Riverside}",
    "keeper": "{name: Dana Reyes}",
    "roster": "{k7: {}}",
    "opened_marks": "{day: 2026-10-20, sent: [k7]}",
    "message": "We will read together.",
    "migrated": '[{day: 2027-08-20, content: {edition: "2022", digest: "sha256:0"}}]',
}
"""Keys of a record that not every one has, with a value for each."""


@pytest.mark.parametrize("key", WRITTEN)
def test_a_new_step_is_saved_whatever_keys_its_record_has(tmp_path: Path, key: str) -> None:
    folder = an_assessment(tmp_path)
    text = folder.record_file.read_text("utf-8")
    folder.record_file.write_text(f"{text}{key}: {WRITTEN[key]}\n", "utf-8")
    before = folder.assessment()

    (step,) = save(folder, PROMPTS[0], FirstStep(what="Call"))

    assert step.id == 1
    after = folder.assessment()
    assert after == before.model_copy(update={"last_step": 1, "uid": after.uid})


def test_one_id_for_two_steps_is_told_at_the_second(tmp_path: Path) -> None:
    twice = "".join(
        f"  {prompt}:\n    state: answered\n    first_steps:\n      - id: 4\n        what: Call\n"
        for prompt in PROMPTS
    )
    folder = an_assessment(tmp_path, HEAD + twice)

    with pytest.raises(ProblemsError) as failure:
        folder.responses()

    [problem] = failure.value.problems
    assert (problem.rule.name, problem.line) == ("equal-ids", 12)
    assert problem.path == "answers › central-office/b › first_steps[0] › id"


def test_a_step_that_was_moved_by_hand_during_a_meeting_is_two_steps_where_both_changed_it(tmp_path: Path) -> None:
    folder = an_assessment(tmp_path)
    [step] = save(folder, PROMPTS[0], FirstStep(what="Call"))
    base = folder.responses().answers[PROMPTS[0]]
    text = folder.responses_file.read_text(encoding="utf-8").replace(PROMPTS[0], PROMPTS[1])
    folder.responses_file.write_text(text, encoding="utf-8")

    folder.save_answer(PROMPTS[0], base, with_steps(step.model_copy(update={"who": "Rosa"})))

    assert {(place.prompt, one.id) for place, one in steps_in(folder.responses())} == {
        (PROMPTS[1], 1),
        (PROMPTS[0], 2),
    }


def test_a_step_that_changed_since_it_was_read_is_not_done(tmp_path: Path) -> None:
    folder = an_assessment(tmp_path)
    call, visit = save(folder, PROMPTS[0], FirstStep(what="Call"), FirstStep(what="Visit"))
    save(folder, PROMPTS[0], call, visit.model_copy(update={"what": "Visit two"}))

    with pytest.raises(FileError, match="Someone changed"):
        mark_done(folder, [call, visit], date(2026, 10, 1), is_done=True)

    assert [step.done for _, step in steps_in(folder.responses())] == [None, None]


ADD = """
import sys, time
from pathlib import Path
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import FileError
folder, prompt = AssessmentFolder(Path(sys.argv[1])), sys.argv[2]
for number in range(8):
    base = folder.responses().answers.get(prompt)
    steps = (*(base.first_steps if base else ()), FirstStep(what=f"Step {number}"))
    while True:
        try:
            folder.save_answer(prompt, base, Answer(state=State.ANSWERED, first_steps=steps))
            break
        except FileError:  # the other one holds the lock
            time.sleep(0.01)
"""


@pytest.mark.slow
def test_two_programs_that_save_at_once_never_give_one_id_twice(tmp_path: Path) -> None:
    folder = an_assessment(tmp_path)

    adding = [subprocess.Popen([sys.executable, "-c", ADD, str(folder.path), prompt]) for prompt in PROMPTS]

    assert [one.wait(timeout=300) for one in adding] == [0, 0]
    assert sorted(step.id or 0 for _, step in steps_in(folder.responses())) == list(range(1, 17))
    assert folder.assessment().last_step == 16
