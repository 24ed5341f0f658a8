"""Check-ins on disk: the file only grows, and the answers follow each entry once, wherever a program ended."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.examples import example_assessment

from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep, by_day
from plassess.assessment.check_ins.steps_told import told_in
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.assessment.step_ids import steps_in
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.check_ins.plan_file import add_check_in, mark_done, plan_file, take_back
from plassess.files.check_ins.told_answers import entries_in

DAY, LATER = date(2026, 11, 19), date(2027, 1, 28)
PROMPT = "central-office/last-plan"
STEPS = tuple(FirstStep(what=f"Step {one}", by=DAY, committed=True) for one in range(1, 4))


def with_steps(tmp_path: Path) -> AssessmentFolder:
    """Open an assessment with three committed steps, 1 to 3."""
    record = example_assessment()
    folder = create_assessment(tmp_path, lambda name: record.model_copy(update={"id": name}), "2026-10-20-team")
    folder.save_answer(PROMPT, None, Answer(state=State.ANSWERED, first_steps=STEPS))
    return folder


def steps_of(folder: AssessmentFolder) -> dict[int | None, FirstStep]:
    return {step.id: step for _, step in steps_in(folder.responses())}


def said(id_: int, **what: object) -> CheckIn:
    return CheckIn(day=DAY, steps=(SaidOfStep(id=id_, **what),))


def test_what_is_said_stands_in_the_answers_too(tmp_path: Path) -> None:
    folder = with_steps(tmp_path)

    add_check_in(folder, said(1, done=DAY, showed="Six samples"))
    add_check_in(folder, said(2, by=LATER, was=DAY))
    add_check_in(folder, said(3, dropped="No substitutes"))

    text = folder.responses_file.read_text(encoding="utf-8")
    steps = steps_of(folder)
    assert [steps[1].done, steps[2].by] == [DAY, LATER]
    assert [steps[3].dropped, steps[3].committed] == ["No substitutes", False]
    assert all(part in text for part in ("done: 2026-11-19", "by: 2027-01-28", "dropped: No substitutes"))


@pytest.mark.parametrize(
    "entry", [said(1, done=DAY), said(1, by=LATER, was=DAY), said(1, dropped="Why"), CheckIn(day=DAY, stop="Slides")]
)
def test_what_is_taken_back_was_never_so(tmp_path: Path, entry: CheckIn) -> None:
    folder = with_steps(tmp_path)
    before, add = steps_of(folder), add_check_in(folder, entry)
    grown = plan_file(folder).read_text(encoding="utf-8")

    assert take_back(folder, entry)

    assert add is None
    assert steps_of(folder) == before
    assert plan_file(folder).read_text(encoding="utf-8").startswith(grown)
    assert by_day(entries_in(folder)) == ()


def test_what_somebody_else_said_since_is_not_taken_back(tmp_path: Path) -> None:
    folder, ours = with_steps(tmp_path), said(1, done=DAY)
    add_check_in(folder, ours)
    mark_done(folder, [steps_of(folder)[2]], DAY, is_done=True)
    before = plan_file(folder).read_text(encoding="utf-8")

    assert not take_back(folder, ours)

    assert plan_file(folder).read_text(encoding="utf-8") == before
    assert steps_of(folder)[1].done == DAY


def test_a_program_that_ends_between_the_two_is_made_good_by_the_next_that_reads(tmp_path: Path) -> None:
    folder = with_steps(tmp_path)
    answers = folder.responses_file.read_text(encoding="utf-8")
    add_check_in(folder, said(1, done=DAY))
    folder.responses_file.write_text(answers, encoding="utf-8")  # as it was when the program was killed

    read = steps_of(folder)
    mark_done(folder, [read[2]], LATER, is_done=True)

    assert read[1].done == DAY
    assert folder.responses_file.read_text(encoding="utf-8").count("done: ") == 2


def test_what_was_changed_after_a_check_in_stays(tmp_path: Path) -> None:
    folder = with_steps(tmp_path)
    add_check_in(folder, said(2, by=LATER, was=DAY))
    text = folder.responses_file.read_text(encoding="utf-8").replace("2027-01-28", "2027-02-01")
    folder.responses_file.write_text(text, encoding="utf-8")

    add_check_in(folder, said(1, done=DAY))

    assert steps_of(folder)[2].by == date(2027, 2, 1)


def test_answers_that_came_from_another_self_assessment_follow_this_one(tmp_path: Path) -> None:
    folder = with_steps(tmp_path)
    text = folder.responses_file.read_text(encoding="utf-8")
    folder.responses_file.write_text(f"{text}check_ins: 7\n", encoding="utf-8")

    add_check_in(folder, said(1, done=DAY))

    assert steps_of(folder)[1].done == DAY


ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text
)
ANY_SAID = st.one_of(
    st.builds(lambda id_, text: SaidOfStep(id=id_, done=DAY, showed=text), st.integers(1, 3), ANY_TEXT),
    st.builds(lambda id_: SaidOfStep(id=id_, by=LATER, was=DAY), st.integers(1, 3)),
    st.builds(lambda id_, text: SaidOfStep(id=id_, dropped=text), st.integers(1, 3), ANY_TEXT),
    st.builds(lambda id_: SaidOfStep(id=id_, not_yet=True), st.integers(1, 3)),
)
ANY_ENTRY = st.one_of(
    st.builds(lambda one: CheckIn(day=DAY, steps=(one,)), ANY_SAID),
    st.builds(lambda text: CheckIn(day=LATER, stop=text), ANY_TEXT),
    st.just(CheckIn(day=DAY, withdrawn=True)),
)


@given(st.lists(ANY_ENTRY, min_size=1, max_size=6), st.integers(0, 6))
def test_answers_that_hold_some_come_to_the_same_as_those_that_hold_none(entries: list[CheckIn], held: int) -> None:
    answer = Answer(state=State.ANSWERED, first_steps=tuple(
        one.model_copy(update={"id": at}) for at, one in enumerate(STEPS, start=1)
    ))  # fmt: skip
    fresh = Responses(format="plassess/responses/2", respondent="team", answers={PROMPT: answer})

    in_parts = told_in(told_in(fresh, entries[:held]), entries)

    assert in_parts == told_in(fresh, entries)
    assert told_in(in_parts, entries) is in_parts


@settings(deadline=None)
@given(st.lists(ANY_ENTRY, min_size=2, max_size=4), st.permutations(["format", "check_ins"]), st.booleans())
def test_the_file_only_grows_in_whatever_order_its_keys_stand(
    tmp_path_factory: pytest.TempPathFactory, entries: list[CheckIn], order: list[str], is_crlf: bool
) -> None:
    folder = with_steps(tmp_path_factory.mktemp("grows"))
    add_check_in(folder, entries[0])
    path = plan_file(folder)
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = "# ours\n" + "".join(yaml.safe_dump({key: data[key]}, allow_unicode=True) for key in order)
    path.write_bytes(text.replace("\n", "\r\n" if is_crlf else "\n").encode())

    for entry in entries[1:]:
        before = [line for line in path.read_bytes().splitlines() if line]
        add_check_in(folder, entry)
        after = [line for line in path.read_bytes().splitlines() if line]
        left = iter(after)
        assert all(line in left for line in before)  # each still there, in the same order
        assert len(after) > len(before)

    assert list(entries_in(folder)) == entries


def test_an_entry_says_one_thing_of_a_step() -> None:
    for told in ({}, {"done": DAY, "by": LATER}, {"not_yet": True, "dropped": "Why"}):
        with pytest.raises(ValueError, match="says several"):
            SaidOfStep(id=1, **told)
