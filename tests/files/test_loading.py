"""Loading content: a folder becomes a library, or every fault in it is told."""

import shutil
from pathlib import Path

import pytest

from plassess.files import resources
from plassess.files.loading import available_roles, load_library
from plassess.files.resources import shipped_data, shipped_templates
from plassess.problems.errors import FileError, ProblemsError, UsageError
from plassess.problems.rules import Rule

VALID = Path(__file__).parents[1] / "cases" / "valid_content"
GUIDE = "action_guides/central-office.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    shutil.copytree(VALID, tmp_path / "content")
    guide = (VALID / GUIDE).read_text().replace("central-office", "coach")
    (tmp_path / "content/action_guides/coach.yaml").write_text(guide)
    return tmp_path / "content"


def test_every_guide_is_loaded_unless_roles_are_asked_for(content: Path) -> None:
    assert [guide.role for guide in load_library(content).guides] == ["central-office", "coach"]
    assert [guide.role for guide in load_library(content, ["coach"]).guides] == ["coach"]
    assert [guide.role for guide in load_library(content, ["coach", "central-office", "coach"]).guides] == [
        "coach",
        "central-office",
    ]
    assert load_library(content, []).guides == ()


def test_roles_are_named_without_reading_their_guides(content: Path) -> None:
    (content / "action_guides/teacher.yaml").write_text("[")
    (content / "action_guides/.coach.yaml").write_text("[")

    assert available_roles(content) == ("central-office", "coach", "teacher")
    assert len(load_library(content, ["coach"]).guides) == 1


def test_a_digest_tells_what_is_said_and_not_how_it_is_laid_out(content: Path) -> None:
    before = load_library(content).digests
    guide = content / GUIDE
    guide.write_text(
        "# a comment\n"
        + guide.read_text()
        .replace("Ask families what", "'Ask families what")
        .replace("lives are like.", "lives are like.'")
    )
    same = load_library(content).digests
    guide.write_text(guide.read_text().replace("Ask families", "Ask parents"))
    other = load_library(content).digests

    assert same == before
    assert other["central-office"] != before["central-office"]
    assert other["coach"] == before["coach"]
    assert before["coach"].startswith("sha256:")


def test_a_change_of_the_standards_changes_every_digest(content: Path) -> None:
    before = load_library(content).digests
    standards = content / "standards.yaml"
    standards.write_text(standards.read_text().replace("How adults learn.", "How grown-ups learn."))

    after = load_library(content).digests

    assert all(after[role] != before[role] for role in before)


@pytest.mark.parametrize(
    "role", ["../standards", "/etc/passwd", "", ".", "coach/../coach", "Coach", "teacher", "co\x1bach"]
)
def test_a_role_without_a_guide_is_wrong_usage(content: Path, role: str) -> None:
    with pytest.raises(UsageError) as raised:
        load_library(content, [role])

    assert "central-office" in str(raised.value) or "coach" in str(raised.value)
    assert str(raised.value).isprintable()


def test_a_folder_without_standards_is_told_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"holds no standards.yaml.*action_guides/<role>.yaml"):
        load_library(tmp_path)
    with pytest.raises(FileError, match="no such content folder"):
        available_roles(tmp_path / "nowhere")


@pytest.mark.parametrize("linked", ["standards.yaml", GUIDE, "action_guides"])
def test_content_is_read_from_nowhere_else(content: Path, linked: str) -> None:
    shutil.move(content / linked, content.parent / "outside")
    (content / linked).symlink_to(content.parent / "outside")

    with pytest.raises(ProblemsError) as raised:
        load_library(content)

    assert {problem.rule for problem in raised.value.problems} == {Rule.NOT_A_FILE}


def test_the_content_folder_itself_may_be_a_link(content: Path) -> None:
    (content.parent / "linked").symlink_to(content)

    assert len(load_library(content.parent / "linked").guides) == 2


def test_the_shipped_content_is_found_and_valid() -> None:
    library = load_library(None)

    assert library.shipped
    assert tuple(guide.role for guide in library.guides) == available_roles(None)
    assert set(library.digests) == set(available_roles(None))


def test_what_is_bundled_goes_before_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "src" / "plassess"
    monkeypatch.setattr(resources, "_PACKAGE", package)
    (tmp_path / "data").mkdir()
    with pytest.raises(FileError, match="without its data"):
        shipped_data()

    (tmp_path / "pyproject.toml").touch()
    assert shipped_data() == tmp_path / "data"
    with pytest.raises(FileError, match="without its templates"):
        shipped_templates()

    (package / "bundled" / "data").mkdir(parents=True)
    assert shipped_data() == package / "bundled" / "data"
