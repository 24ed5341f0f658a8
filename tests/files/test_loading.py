"""Loading content: a folder becomes a library, or every fault in it is told."""

import shutil
from pathlib import Path

import pytest

from plassess.files.content import shipped as resources
from plassess.files.content.folder import available_instruments, available_maps, available_roles
from plassess.files.content.kit import read_in_each_language
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.shipped import shipped_data, shipped_templates
from plassess.problems import rules
from plassess.problems.errors import FileError, ProblemsError

pytestmark = pytest.mark.versions

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


def test_a_file_that_a_translation_leaves_as_it_is_is_read_and_checked_once_for_all_languages() -> None:
    written, spanish = read_in_each_language(shipped_data())

    assert len(written.maps) > 1
    assert list(map(id, spanish.maps)) == list(map(id, written.maps))
    assert spanish.instruments != written.instruments


def test_only_what_is_asked_for_is_read(content: Path) -> None:
    (content / "innovation_maps/teacher.yaml").write_text("[")
    (content / "instruments/broken.yaml").write_text("[")

    guides = load_library(content)
    parts = load_library(content, ["coach"], ["map", "core-roles"])

    assert (guides.maps, guides.instruments) == ((), ())
    assert parts.guides == ()
    assert [one.role for one in parts.maps] == ["coach"]
    assert [one.id for one in parts.instruments] == ["core-roles"]
    with pytest.raises(ProblemsError) as raised:
        load_library(content, parts=ALL_PARTS)
    assert len(raised.value.problems) == 2


def test_maps_and_instruments_are_named_without_reading_them(content: Path) -> None:
    (content / "innovation_maps/teacher.yaml").write_text("[")
    (content / "instruments/map.yaml").write_text("[")

    assert available_maps(content) == ("coach", "teacher")
    assert available_instruments(content) == ("core-roles",)


def test_a_folder_with_guides_alone_has_no_maps_and_no_instruments(content: Path) -> None:
    shutil.rmtree(content / "innovation_maps")
    shutil.rmtree(content / "instruments")

    library = load_library(content, parts=ALL_PARTS)

    assert (available_maps(content), available_instruments(content)) == ((), ())
    assert (library.maps, library.instruments) == ((), ())


@pytest.mark.parametrize(
    "role", ["../standards", "/etc/passwd", "", ".", "coach/../coach", "Coach", "teacher", "co\x1bach"]
)
def test_what_is_not_there_is_simply_not_in_the_library(content: Path, role: str) -> None:
    library = load_library(content, [role], ["guide", "map", role])

    assert (library.guides, library.maps, library.instruments) == ((), (), ())


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
    assert list(before) == ["standards", "guide/central-office", "guide/coach"]
    assert [key for key in before if other[key] != before[key]] == ["guide/central-office"]


def test_the_digest_of_an_assessment_is_over_all_that_it_uses(content: Path) -> None:
    using = ("guide", "map", "core-roles")
    before = load_library(content, ["coach"], using)
    digests = {before.digest("coach", using), before.digest("coach", using[:2]), before.digest("coach", ["guide"])}

    for path in ("standards.yaml", "innovation_maps/coach.yaml", "instruments/core-roles.yaml"):
        (content / path).write_text((content / path).read_text().replace("about: ", "about: Now ", 1))
        digests.add(load_library(content, ["coach"], using).digest("coach", using))

    assert len(digests) == 6
    assert all(digest.startswith("sha256:") for digest in digests)


def test_a_folder_without_standards_is_told_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(
        FileError, match=r"holds no standards.yaml and no content.yaml.*action_guides/central-office.yaml"
    ):
        load_library(tmp_path)
    with pytest.raises(FileError, match="no such content folder"):
        available_roles(tmp_path / "nowhere")


@pytest.mark.parametrize("linked", ["standards.yaml", GUIDE, "action_guides", "innovation_maps", "instruments"])
def test_content_is_read_from_nowhere_else(content: Path, linked: str) -> None:
    shutil.move(content / linked, content.parent / "outside")
    (content / linked).symlink_to(content.parent / "outside")

    with pytest.raises(ProblemsError) as raised:
        load_library(content, parts=ALL_PARTS)

    assert {problem.rule for problem in raised.value.problems} == {rules.NOT_A_FILE}


def test_a_folder_above_content_may_be_a_link_and_the_content_folder_may_not(content: Path) -> None:
    (content.parent / "above").symlink_to(content.parent)
    (content.parent / "linked").symlink_to(content)

    assert len(load_library(content.parent / "above" / content.name).guides) == 2
    with pytest.raises(ProblemsError, match=r"PLA002 the folder is a link.*name the one that the link leads to"):
        load_library(content.parent / "linked")


def test_the_shipped_content_is_found_and_valid() -> None:
    library = load_library(None, parts=ALL_PARTS)

    assert tuple(guide.role for guide in library.guides) == available_roles(None)
    assert tuple(one.role for one in library.maps) == available_maps(None)
    assert tuple(one.id for one in library.instruments) == available_instruments(None)
    assert len(library.digests) == 1 + 7 + 4 + 4 + 3


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
