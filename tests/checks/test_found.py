"""What a check finds below the paths it is given: all of ours, each once, and nothing that tools keep there."""

from pathlib import Path

import pytest

from plassess.checks.files_to_check import find, is_ours
from plassess.files.disk.format_line import OUTPUT_WORDS
from plassess.files.models.kinds import MODELS
from plassess.problems.errors import UsageError

OURS = "format: plassess/standards/1\n"


def put(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(OURS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("word", [*MODELS, "draft", "of-a-later-plassess", *OUTPUT_WORDS])
@pytest.mark.parametrize(
    "form", ["format: plassess/{}/1\n", '{{"format": "plassess/{}/1"}}', '{{\n  "format": "plassess/{}/7"']
)
def test_ours_is_what_some_plassess_reads_and_nothing_that_it_printed(tmp_path: Path, word: str, form: str) -> None:
    file = tmp_path / "one.json"
    file.write_text(form.format(word), encoding="utf-8")

    assert is_ours(file) is (word not in OUTPUT_WORDS)


@pytest.mark.parametrize(
    ("name", "text", "ours"),
    [
        ("README.md", f"# Content\n\nA guide begins so:\n\n```yaml\n{OURS}```\n", False),
        ("notes.txt", f'What a form sends:\n\n  {{"format": "plassess/responses/2"}}\n{OURS}', False),
        ("team.txt", OURS, True),
        ("team", f"\ufeff# Ours\n\n%YAML 1.2\n---\n{OURS}", True),
        ("team.txt", '\n{\n  "format": "plassess/responses/2"}', True),
        ("team.yaml.txt", f"respondent: team\n{OURS}", True),
        ("team.yaml~", '{"answers": {},\n "format": "plassess/responses/2"}', True),
    ],
)
def test_a_page_that_shows_a_file_of_ours_is_none_and_a_renamed_one_is(
    tmp_path: Path, name: str, text: str, ours: bool
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")

    assert is_ours(tmp_path / name) is ours


def test_what_is_piped_in_is_no_file_and_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="nothing that is piped in"):
        find([Path("-")])

    put(tmp_path, "-")
    assert list(find([Path("-")]).loose) == [Path("-")]


def test_no_word_is_of_a_file_and_of_an_output() -> None:
    assert not set(MODELS) & set(OUTPUT_WORDS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return put(
        tmp_path / "content",
        "standards.yaml",
        "action_guides/coach.yaml",
        "lang/es/standards.yaml",
        "lang/es/action_guides/coach.yaml",
    )


@pytest.mark.parametrize(
    "name", ["node_modules", "__pycache__", "venv", ".venv", ".git", ".before-migration", "a/node_modules"]
)
def test_what_tools_keep_in_a_repo_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, "ours.yaml", f"{name}/theirs.yaml", f"{name}/below/standards.yaml")

    found = find([tmp_path])

    assert list(found.loose) == [tmp_path / "ours.yaml"]
    assert not found.content


@pytest.mark.parametrize("name", ["node_modules", "venv", ".venv"])
def test_where_only_tools_keep_something_there_is_nothing_to_check(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}/theirs.yaml")

    with pytest.raises(UsageError, match="holds nothing of plassess"):
        find([tmp_path])


@pytest.mark.parametrize("name", ["node_modules", "venv", ".hidden"])
def test_a_folder_that_is_named_is_looked_through_whatever_its_name(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}/ours.yaml")

    assert list(find([tmp_path / name]).loose) == [tmp_path / name / "ours.yaml"]


@pytest.mark.parametrize("name", ["modules", "my_venv", "venvs", "build"])
def test_a_folder_of_any_other_name_is_looked_through(tmp_path: Path, name: str) -> None:
    put(tmp_path, f"{name}/ours.yaml")

    assert list(find([tmp_path]).loose) == [tmp_path / name / "ours.yaml"]


@pytest.mark.parametrize(
    "part",
    [
        "",
        "action_guides",
        "lang/es",
        "lang/es/action_guides",
        "standards.yaml",
        "action_guides/coach.yaml",
        "lang/es/standards.yaml",
        "lang/es/action_guides/coach.yaml",
    ],
)
def test_any_part_of_content_is_checked_with_the_whole_its_translations_too(content: Path, part: str) -> None:
    found = find([content / part])

    assert (list(found.content), dict(found.loose)) == ([content], {})
    file = content / part
    its_own_and_its_folders = {str(file), str(file.parent), str(file.parent.parent)}
    assert found.only == (its_own_and_its_folders if part.endswith(".yaml") else None)


def test_content_with_translations_is_one_thing_to_check(content: Path) -> None:
    assert list(find([content.parent]).content) == [content]


def test_a_folder_lang_that_lies_below_no_content_is_content_of_its_own(tmp_path: Path) -> None:
    alone = put(tmp_path / "lang" / "es", "standards.yaml")

    assert list(find([alone]).content) == [alone]
