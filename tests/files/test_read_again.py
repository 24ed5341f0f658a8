"""What plassess writes it reads again to the same value, or it refuses to write it and leaves everything as it was."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.assessment.responses import Answer, State
from plassess.files.assessments.drafts import DraftFile
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.yaml.new_files import write_readable
from plassess.problems.errors import FileError

TEXTS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40) | st.sampled_from(
    [
        "1_000",
        "0x1F",
        "008",
        "1e5",
        "1:30",
        "~",
        "null",
        "Yes",
        "2026-10-15",
        ".5",
        "+1",
        "=",
        "<<",
        "- a",
        "a: b",
        "? x",
    ]
)
LABELS = st.lists(st.integers(0, 10**20) | st.sampled_from(["own", "a.b", "1", "007"]), max_size=3).map(tuple)


def record(assessment_id: str, **more: object) -> Assessment:
    told = {"content": ContentUsed(edition="2022", digest="sha256:0"), "opened": date(2026, 9, 14), **more}
    return Assessment(
        format="plassess/assessment/2", id=assessment_id, role="central-office", using=("guide",), **told
    )  # type: ignore[arg-type]


def below(folder: Path) -> dict[str, bytes]:
    found = (path for path in sorted(folder.rglob("*")) if path.suffix != ".lock")
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"" for path in found}


@given(TEXTS, TEXTS, TEXTS, LABELS)
def test_a_new_record_is_read_as_it_was_or_nothing_is_left_of_it(
    name: str, person: str, asked: str, labels: tuple[int | str, ...]
) -> None:
    try:
        told = record("x", team=Team(name=name, people=(person,)), asked={"a/b": asked}, scales={"a/b": labels})
    except ValidationError:
        return
    with TemporaryDirectory() as at:
        try:
            folder = create_assessment(Path(at) / "assessments", lambda _: told, "x")
        except FileError:
            assert below(Path(at)) == {}
        else:
            assert folder.assessment() == told


@pytest.mark.parametrize("kept_as", ["yaml", "json"])
def test_a_change_is_read_as_it_was_meant_or_the_file_stays_as_it_is(kept_as: str) -> None:
    with TemporaryDirectory() as at:
        folder = create_assessment(Path(at), record, "x")
        if kept_as == "json":
            text = {"format": "plassess/responses/2", "respondent": "team", "answers": {}}
            folder.responses_file.unlink()
            folder.responses_file.with_suffix(".json").write_text(json.dumps(text))
        folder.save_detail("check_in", None, date(2026, 10, 12))  # so that the record has all it needs

        @given(TEXTS.filter(str.isprintable) | st.sampled_from(["a\u2028b", "a\x85b", "\ufeffa", "a\nb\n\n c"]))
        def changed(text: str) -> None:
            before = below(folder.path)
            base = folder.responses().answers.get("a/b")
            try:
                stands = folder.save_answer("a/b", base, Answer(state=State.ANSWERED, text=text))
            except FileError:
                assert below(folder.path) == before
            else:
                assert folder.responses().answers["a/b"] == stands

        changed()


@pytest.mark.slow
def test_two_thousand_prompts_of_a_kilobyte_are_begun_and_gone_on_with(tmp_path: Path) -> None:
    asked = {f"a/{number}": "What do we need to learn? " * 40 for number in range(2000)}

    folder = create_assessment(tmp_path, lambda name: record(name, asked=asked), "x")
    folder.save_answer("a/1", None, Answer(state=State.ANSWERED, text="Ours."))
    folder.save_detail("message", None, "Ours.")

    again = AssessmentFolder(folder.path)
    assert folder.record_file.stat().st_size > 2_000_000
    assert (again.assessment().message, len(again.assessment().asked)) == ("Ours.", 2000)
    assert again.responses().answers["a/1"].text == "Ours."


BEYOND = {
    "too long": {f"a/{number}": "What? " * 1000 for number in range(2000)},
    "too many": {f"a/{number}": "What?" for number in range(60_000)},
}


@pytest.mark.slow
@pytest.mark.parametrize("asked", BEYOND.values(), ids=BEYOND)
def test_a_record_beyond_what_is_read_is_refused_and_nothing_is_left(tmp_path: Path, asked: dict[str, str]) -> None:
    with pytest.raises(FileError, match=r"plassess reads|could not read it again"):
        create_assessment(tmp_path / "assessments", lambda name: record(name, asked=asked), "x")

    assert below(tmp_path) == {}


@pytest.mark.parametrize(
    "text", ["a: [", "a: &x 1", "[" * 40, "a: \x1b", "a: \ud800", "a: 1\na: 2", "#" * 1024 * 1024 + "\na: 1"]
)
def test_no_file_is_replaced_by_what_its_reader_refuses(tmp_path: Path, text: str) -> None:
    there = tmp_path / "team.yaml"
    there.write_text("a: 1\n")

    with pytest.raises(FileError, match=r"team\.yaml"):
        write_readable(there, text)

    assert below(tmp_path) == {"team.yaml": b"a: 1\n"}


def test_a_draft_that_could_not_be_read_again_leaves_the_one_that_is_there(tmp_path: Path) -> None:
    drafts = DraftFile(tmp_path / "team.yaml")
    drafts.keep("a/b#text", "what was typed")

    drafts.keep("a/c#text", "x" * 1024 * 1024)

    assert DraftFile(tmp_path / "team.yaml").take("a/b#text") == "what was typed"
