"""What a release is made of: one version, its section of the changelog, and what the files hold."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatch_build import REPOSITORY, project_links, whole_addresses
from release.section import NotReadyError, section

from plassess import __version__

ROOT = Path(__file__).parents[1]
PROGRAM = '"""Text."""\n\n__version__ = "0.2.0"\n'
CHANGELOG = "# Changelog\n\n## 0.2.0 (2027-01-08)\n\n- New.\n- Newer.\n\n## 0.1.0 (2026-12-01)\n\n- Old.\n"
WHERE = "https://git.example.org/o/plassess"
needs_git = pytest.mark.skipif(not (ROOT / ".git").exists() or shutil.which("git") is None, reason="no checkout")


def tracked() -> list[str]:
    """Name the files that git keeps or would take."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")
    return [name for name in said.split("\0") if name and (ROOT / name).is_file()]


def test_a_tag_gets_its_section_alone() -> None:
    assert section("v0.2.0", PROGRAM, CHANGELOG) == "- New.\n- Newer."


@pytest.mark.parametrize(
    ("tag", "changelog", "why"),
    [
        ("v0.1.0", CHANGELOG, "tag it v0.2.0"),
        ("0.2.0", CHANGELOG, "tag it v0.2.0"),
        ("v0.2.0", CHANGELOG.replace("2027-01-08", "unreleased"), "## 0.2.0 (YEAR-MONTH-DAY)"),
        ("v0.2.0", CHANGELOG.replace("2027-01-08", "2027-02-30"), "## 0.2.0 (YEAR-MONTH-DAY)"),
        ("v0.2.0", CHANGELOG.replace("0.2.0", "0.3.0"), "## 0.2.0 (YEAR-MONTH-DAY)"),
        ("v0.2.0", CHANGELOG.replace("- New.\n- Newer.\n", ""), "## 0.2.0 (YEAR-MONTH-DAY)"),
    ],
)
def test_what_is_not_ready_is_no_release(tag: str, changelog: str, why: str) -> None:
    with pytest.raises(NotReadyError, match=re.escape(why)):
        section(tag, PROGRAM, changelog)


def test_our_own_changelog_has_the_shape_that_a_release_reads() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    program = (ROOT / "src/plassess/__init__.py").read_text(encoding="utf-8")
    headings = re.findall(r"^## .*$", changelog, re.MULTILINE)
    released = changelog.replace("(unreleased)", "(2026-12-01)", 1)

    assert [
        one for one in headings if not re.fullmatch(r"## \d+\.\d+\.\d+ \((unreleased|\d{4}-\d\d-\d\d)\)", one)
    ] == []
    assert [one for one in headings[1:] if "unreleased" in one] == []
    assert headings[0].startswith(f"## {__version__} (")
    assert section(f"v{__version__}", program, released).startswith("- ")


@needs_git
def test_the_version_is_told_once() -> None:
    """The changelog has a section for it, tests and locked libraries have versions of their own."""
    elsewhere = re.compile(r"^(CHANGELOG\.md|tests/.*|.*\.(png|svg)|constraints\.txt|release/tools\.txt|docs/.*)$")
    ours = [name for name in tracked() if not elsewhere.match(name)]

    assert [name for name in ours if __version__ in (ROOT / name).read_text(encoding="utf-8")] == [
        "src/plassess/__init__.py"
    ]


@pytest.mark.parametrize("page", [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))], ids=lambda path: path.name)
def test_a_page_that_shows_what_a_command_prints_shows_this_version(page: Path) -> None:
    said = re.findall(r"\bplassess(?:==| |-)v?(\d+\.\d+\.\d+)|@v(\d+\.\d+\.\d+)", page.read_text(encoding="utf-8"))

    assert {one for pair in said for one in pair if one} <= {__version__}


def test_an_index_gets_whole_addresses_and_a_checkout_keeps_its_own() -> None:
    text = "[a](docs/a.md#b) ![p](docs/p.png) [w](https://w.example) [here](#here)"

    assert whole_addresses(text, WHERE, "v0.2.0") == (
        f"[a]({WHERE}/blob/v0.2.0/docs/a.md#b) ![p]({WHERE}/raw/v0.2.0/docs/p.png)"
        " [w](https://w.example) [here](#here)"
    )


def test_every_link_of_our_readme_leads_somewhere_on_an_index() -> None:
    text = whole_addresses((ROOT / "README.md").read_text(encoding="utf-8"), WHERE, "v0.2.0")

    assert f"]({WHERE}/blob/v0.2.0/" in text
    assert re.findall(r"\]\((?!https://|#)[^)]*\)", text) == []


def built(checkout: Path, target: Path, **told: str) -> tuple[bytes, bytes]:
    """Build both files as ``python -m build`` does, with the hatchling that is installed; return their bytes."""
    command = [sys.executable, "-m", "hatchling", "build", "-d", str(target)]
    subprocess.run(command, cwd=checkout, env={**os.environ, **told}, check=True, capture_output=True)
    (source,), (wheel,) = target.glob("*.tar.gz"), target.glob("*.whl")
    return source.read_bytes(), wheel.read_bytes()


def copied(where: Path) -> Path:
    """Copy the checkout, file by file, so that times and the order of folders are others."""
    for name in reversed(tracked()):
        (where / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, where / name)
    return where


@needs_git
@pytest.mark.slow
def test_two_builds_are_the_same_bytes_and_hold_what_git_keeps_and_nothing_else(tmp_path: Path) -> None:
    one, two = copied(tmp_path / "one"), copied(tmp_path / "two")
    (two / ".mypy_cache").mkdir()
    (two / ".mypy_cache/left").write_text("over", encoding="utf-8")
    day = {"SOURCE_DATE_EPOCH": "1796083200", REPOSITORY: WHERE}

    first, second = built(one, tmp_path / "first", **day), built(two, tmp_path / "second", **day)

    assert first == second
    with tarfile.open(next((tmp_path / "first").glob("*.tar.gz"))) as source:
        names = {name.partition("/")[2] for name in source.getnames()}
    assert names == {*tracked(), "PKG-INFO"}
    with zipfile.ZipFile(next((tmp_path / "first").glob("*.whl"))) as wheel:
        (metadata,) = [wheel.read(name).decode("utf-8") for name in wheel.namelist() if name.endswith("/METADATA")]
    assert f"Project-URL: Source, {project_links(WHERE, 'v1')['Source']}\n" in metadata
    assert f"]({WHERE}/blob/v{__version__}/" in metadata
