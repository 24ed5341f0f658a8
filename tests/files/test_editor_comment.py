"""The editor comment: there where the repo holds the schema, and nowhere else."""

from pathlib import Path

import pytest
from tests.examples import example_assessment

from plassess.files.assessments.store import create_assessment
from plassess.files.models.editor_comment import SCHEMAS, schema_file, with_schema_comment

TEXT = "format: plassess/responses/2\n"
COMMENT = "# yaml-language-server: $schema="


def with_schemas(folder: Path) -> Path:
    (folder / SCHEMAS).mkdir(parents=True)
    for kind in ("assessment", "responses"):
        (folder / SCHEMAS / schema_file(kind)).write_text("{}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("root", [".git", "plassess.yaml"])
def test_a_new_assessment_names_its_schemas_in_a_repo_that_holds_them(tmp_path: Path, root: str) -> None:
    (with_schemas(tmp_path) / root).touch()

    folder = create_assessment(tmp_path / "assessments", lambda name: example_assessment(id=name), "2026-09-14-coach")

    for path, up in ((folder.record_file, "../../"), (folder.responses_file, "../../../")):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix(COMMENT)
        assert schema.startswith(f"{up}{SCHEMAS}/")
        assert (path.parent / schema).is_file()
    assert folder.assessment().id == "2026-09-14-coach"


def test_no_comment_where_there_are_no_schemas(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    assert with_schema_comment(TEXT, tmp_path / "team.yaml", "responses") == TEXT


def test_no_comment_for_a_kind_whose_schema_is_not_there(tmp_path: Path) -> None:
    (with_schemas(tmp_path) / ".git").mkdir()

    assert with_schema_comment(TEXT, tmp_path / "plassess.yaml", "settings") == TEXT


def test_schemas_beyond_the_repo_are_not_named(tmp_path: Path) -> None:
    repo = with_schemas(tmp_path) / "repo"
    (repo / ".git").mkdir(parents=True)

    assert with_schema_comment(TEXT, repo / "team.yaml", "responses") == TEXT


def test_schemas_that_lie_in_no_repo_are_not_named(tmp_path: Path) -> None:
    with_schemas(tmp_path)

    assert with_schema_comment(TEXT, tmp_path / "team.yaml", "responses") == TEXT


def test_the_nearest_schema_is_named(tmp_path: Path) -> None:
    (with_schemas(tmp_path) / ".git").mkdir()
    school = with_schemas(tmp_path / "schools" / "lincoln")

    text = with_schema_comment(TEXT, school / "a" / "team.yaml", "responses")

    assert text == f"{COMMENT}../{SCHEMAS}/responses.schema.json\n{TEXT}"


def test_a_comment_that_came_along_from_another_folder_is_replaced(tmp_path: Path) -> None:
    (with_schemas(tmp_path) / ".git").mkdir()
    written = with_schema_comment(TEXT, tmp_path / "answers.yaml", "responses")

    moved = with_schema_comment(written, tmp_path / "a" / "b" / "team.yaml", "responses")
    taken_away = with_schema_comment(written, tmp_path.parent / "team.yaml", "responses")

    assert moved == f"{COMMENT}../../{SCHEMAS}/responses.schema.json\n{TEXT}"
    assert taken_away == TEXT


def test_a_comment_that_is_not_ours_stays(tmp_path: Path) -> None:
    theirs = f"{COMMENT}https://district.example/responses.json\n{TEXT}"

    assert with_schema_comment(theirs, tmp_path / "team.yaml", "responses") == theirs


def test_the_comment_ends_as_the_other_lines_do(tmp_path: Path) -> None:
    (with_schemas(tmp_path) / ".git").mkdir()

    text = with_schema_comment(TEXT.replace("\n", "\r\n"), tmp_path / "team.yaml", "responses")

    assert text.count("\n") == text.count("\r\n") == 2
