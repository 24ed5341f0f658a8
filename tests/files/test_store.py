"""Assessments on disk: what is saved is there, and nothing else changed."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speed import examples

from plassess.assessment.record import Assessment, ContentUsed
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.files.assessments.drafts import DraftFile
from plassess.files.assessments.store import AssessmentFolder, all_assessments, create_assessment, open_assessment
from plassess.files.disk.atomic_write import write_atomically
from plassess.problems.errors import FileError, ProblemsError, UsageError

pytestmark = pytest.mark.versions

NEED = "central-office/highest-need"
VISION = "central-office/vision-actions"
TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=8)


def record(assessment_id: str) -> Assessment:
    return Assessment(
        format="plassess/assessment/2",
        id=assessment_id,
        role="central-office",
        using=("guide",),
        content=ContentUsed(edition="2022", digest="sha256:0"),
        opened=date(2026, 9, 14),
        asked={NEED: "What: do we need?"},
    )


@pytest.fixture
def folder(tmp_path: Path) -> AssessmentFolder:
    return create_assessment(tmp_path, record, "2026-09-14-central-office")


def test_a_second_assessment_of_the_day_gets_a_number(tmp_path: Path, folder: AssessmentFolder) -> None:
    second = create_assessment(tmp_path, record, "2026-09-14-central-office")

    assert second.path.name == "2026-09-14-central-office-2"
    assert second.assessment().id == "2026-09-14-central-office-2"
    assert [one.path for one in all_assessments(tmp_path)] == [folder.path, second.path]


def test_the_tenth_of_a_day_is_newer_than_the_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = [create_assessment(Path("assessments"), record, "2026-09-14-central-office").path for _ in range(11)]

    assert open_assessment(None).path == made[-1]


def test_what_is_saved_is_read_back(folder: AssessmentFolder) -> None:
    answer = Answer(
        state=State.ANSWERED,
        marked={"central-office/allocate": 3},
        text="One line.\n\n  # two: “lines”",
        first_steps=(FirstStep(what="No", who="Ñ. O’Brien", by=date(2026, 10, 15), committed=True),),
    )

    folder.save_answer(NEED, None, answer)
    folder.save_detail("check_in", None, date(2026, 10, 12))
    folder.save_detail("message", None, "Two\nlines: yes")

    [step] = answer.first_steps
    assert folder.responses().answers == {
        NEED: answer.model_copy(update={"first_steps": (step.model_copy(update={"id": 1}),)})
    }
    assert folder.assessment().check_in == date(2026, 10, 12)
    assert folder.assessment().message == "Two\nlines: yes"
    assert folder.assessment().asked == record("x").asked


def test_two_people_at_different_answers_both_keep_theirs(folder: AssessmentFolder) -> None:
    other = AssessmentFolder(folder.path)

    folder.save_answer(NEED, None, Answer(state=State.ANSWERED, text="ours"))
    other.save_answer(VISION, None, Answer(state=State.ANSWERED, text="theirs"))

    assert {key: answer.text for key, answer in folder.responses().answers.items()} == {
        NEED: "ours",
        VISION: "theirs",
    }


def test_two_people_at_one_answer_both_keep_theirs(folder: AssessmentFolder) -> None:
    AssessmentFolder(folder.path).save_answer(NEED, None, Answer(state=State.ANSWERED, text="theirs"))

    stands = folder.save_answer(NEED, None, Answer(state=State.ANSWERED, text="ours"))

    assert stands.text == "theirs\n\nours"
    assert folder.responses().answers[NEED] == stands


def test_two_people_at_the_message_both_keep_theirs(folder: AssessmentFolder) -> None:
    AssessmentFolder(folder.path).save_detail("message", None, "theirs")

    folder.save_detail("message", None, "ours")

    assert folder.assessment().message == "theirs\n\nours"


def test_a_file_that_cannot_be_read_is_never_overwritten(folder: AssessmentFolder) -> None:
    broken = "format: plassess/responses/3\nrespondent: team\nnew_things: yes\n"
    folder.responses_file.write_text(broken)

    with pytest.raises(ProblemsError, match="newer plassess"):
        folder.save_answer(NEED, None, Answer(state=State.UNKNOWN))

    assert folder.responses_file.read_text() == broken


def test_the_holder_of_a_lock_is_named(folder: AssessmentFolder) -> None:
    lock = folder.responses_file.with_name(".team.yaml.lock")
    with FileLock(lock):
        lock.write_text("mei on office-pc (process 12)")

        with pytest.raises(FileError, match="mei on office-pc"):
            folder.save_answer(NEED, None, Answer(state=State.UNKNOWN))


def test_a_text_that_would_pass_the_limit_of_a_file_is_refused(folder: AssessmentFolder) -> None:
    before = folder.responses_file.read_text()

    with pytest.raises(FileError, match="1 MiB"):
        folder.save_answer(NEED, None, Answer(state=State.ANSWERED, text="x" * 1_100_000))

    assert folder.responses_file.read_text() == before


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")
def test_answers_are_their_owners_alone_and_a_mode_that_was_set_stays(folder: AssessmentFolder) -> None:
    assert stat.S_IMODE(folder.responses_file.stat().st_mode) == 0o600
    folder.responses_file.chmod(0o640)

    folder.save_answer(NEED, None, Answer(state=State.UNKNOWN))

    assert stat.S_IMODE(folder.responses_file.stat().st_mode) == 0o640


def test_no_temporary_file_is_left(folder: AssessmentFolder) -> None:
    folder.save_answer(NEED, None, Answer(state=State.UNKNOWN))

    assert sorted(path.name for path in folder.responses_file.parent.iterdir()) == [".team.yaml.lock", "team.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "target.txt"
    target.write_text("theirs")
    (tmp_path / "link.txt").symlink_to(target)

    with pytest.raises(FileError, match="link"):
        write_atomically(tmp_path / "link.txt", "ours")

    assert target.read_text() == "theirs"


def test_a_folder_that_is_no_assessment_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=r"no assessment\.yaml"):
        open_assessment(tmp_path)
    with pytest.raises(UsageError, match="plassess start"):
        open_assessment(None)


def test_drafts_are_kept_by_place_and_forgotten_one_by_one(folder: AssessmentFolder) -> None:
    drafts = DraftFile(folder.responses_file)
    drafts.keep(f"{NEED}#text", "half\n\na thought: yes")
    drafts.keep(f"{VISION}#text", "another")

    again = DraftFile(folder.responses_file)
    again.keep(f"{VISION}#text", "")

    assert again.take(f"{NEED}#text") == "half\n\na thought: yes"
    assert DraftFile(folder.responses_file).places == (f"{NEED}#text",)


@given(
    typed=st.lists(st.tuples(st.sampled_from(["a#text", "b#text"]), st.lists(TYPED, max_size=4)), max_size=12),
    again=st.integers(0, 12),
)
@settings(max_examples=examples(60))
def test_drafts_are_read_as_they_were_kept(
    typed: list[tuple[str, list[str]]], again: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("drafts") / "team.yaml"
    drafts = DraftFile(file)
    texts: dict[str, str] = {}
    for number, (place, lines) in enumerate(typed):
        begun = texts.get(place, "")
        text = "\n".join([*([begun] if begun and number % 3 else []), *lines]).strip()
        drafts.keep(place, text)
        texts[place] = text
        drafts = DraftFile(file) if number == again else drafts

    read = DraftFile(file)

    assert {place: read.take(place) for place in texts} == texts


def test_two_windows_keep_their_drafts_beside_each_other(folder: AssessmentFolder) -> None:
    one, other = DraftFile(folder.responses_file), DraftFile(folder.responses_file)

    one.keep("a#text", "mine")
    other.keep("b#text", "theirs")
    one.keep("a#text", "mine\nand more")
    other.keep("b#text", "theirs\nand more")

    read = DraftFile(folder.responses_file)
    assert {place: read.take(place) for place in read.places} == {
        "a#text": "mine\nand more",
        "b#text": "theirs\nand more",
    }


def test_a_draft_goes_on_where_another_window_has_forgotten_all(folder: AssessmentFolder) -> None:
    one, other = DraftFile(folder.responses_file), DraftFile(folder.responses_file)
    one.keep("a#text", "mine")
    other.keep("b#text", "theirs")
    other.keep("b#text", "")
    folder.responses_file.with_name(".team.draft.yaml").unlink()

    one.keep("a#text", "mine\nand more")

    assert DraftFile(folder.responses_file).take("a#text") == "mine\nand more"


def test_a_long_text_is_kept_line_by_line_in_as_many_steps_as_it_has_lines(folder: AssessmentFolder) -> None:
    file = folder.responses_file.with_name(".team.draft.yaml")

    def bytes_written_for(lines: int) -> int:
        drafts, written = DraftFile(folder.responses_file), 0
        for number in range(1, lines + 1):
            before = file.stat() if file.exists() else None
            drafts.keep("a#text", "\n".join(["one line of it"] * number))
            now = file.stat()
            written += now.st_size - (before.st_size if before and before.st_ino == now.st_ino else 0)
        return written

    assert bytes_written_for(200) < 15 * bytes_written_for(20)


def test_a_draft_file_of_a_newer_plassess_is_left_alone(folder: AssessmentFolder) -> None:
    path = folder.responses_file.with_name(".team.draft.yaml")
    path.write_text("format: plassess/draft/3\n")

    DraftFile(folder.responses_file).keep("a#text", "new")

    assert path.read_text() == "format: plassess/draft/3\n"
