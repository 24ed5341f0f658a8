"""What is installed is what was tested: bounds in pyproject.toml, versions in constraints.txt, and who uses them."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT_TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(PROJECT_TEXT)
LOCK = (ROOT / "constraints.txt").read_text(encoding="utf-8")

BUILD = PROJECT["build-system"]["requires"]
RUNTIME = PROJECT["project"]["dependencies"]
DEVELOPMENT = PROJECT["project"]["optional-dependencies"]["dev"]
SCALE = PROJECT["project"]["optional-dependencies"]["scale"]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str = LOCK) -> dict[str, list[Version]]:
    """Read each library's locked versions; there are several where systems or Pythons differ."""
    versions: dict[str, list[Version]] = {}
    for line in lock.splitlines():
        if line and not line.startswith("#"):
            name, _, version = line.partition(";")[0].partition("==")
            versions.setdefault(plain(name), []).append(Version(version.strip()))
    return versions


def bound(requirement: str, operator: str) -> Version:
    (version,) = [one.version for one in Requirement(requirement).specifier if one.operator == operator]
    return Version(version)


def reason_beside(requirement: str) -> str:
    before, _ = PROJECT_TEXT.split(f'  "{requirement}"', 1)
    last = before.splitlines()[-1].strip()
    return last if last.startswith("#") else ""


@pytest.mark.parametrize("requirement", [*BUILD, *RUNTIME, *SCALE, *DEVELOPMENT])
def test_each_requirement_is_locked_within_its_bounds(requirement: str) -> None:
    asked = Requirement(requirement)

    versions = locked()[plain(asked.name)]

    assert [version for version in versions if version not in asked.specifier] == []


@pytest.mark.parametrize("requirement", [*BUILD, *RUNTIME, *SCALE])
def test_what_users_install_ends_at_the_next_major_version_or_says_why_earlier(requirement: str) -> None:
    (version,) = locked()[plain(Requirement(requirement).name)]
    end = bound(requirement, "<")

    assert bound(requirement, ">=") <= version < end
    assert end == Version(f"{version.major + 1}") or reason_beside(requirement)


def test_the_lock_is_for_every_system_and_names_no_place_to_download_from() -> None:
    assert re.search(r"^colorama==\S+", LOCK, re.MULTILINE)  # which Windows alone needs
    assert re.search(r"^pexpect==\S+ ; sys_platform != 'win32'", LOCK, re.MULTILINE)
    assert not re.search(r"://|^\s*-", LOCK, re.MULTILINE)
    assert ".ci/lock" in LOCK


def test_what_makes_a_release_is_locked_and_agrees_with_what_plassess_needs() -> None:
    project, tools = locked(), locked((ROOT / "release/tools.txt").read_text(encoding="utf-8"))
    asked = (ROOT / "release/tools.in").read_text(encoding="utf-8").splitlines()

    assert {plain(line) for line in asked if line and line[0] != "#"} <= set(tools)
    assert {name: project[name] for name in tools if name in project and project[name] != tools[name]} == {}


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "action.yml",
        ".ci/run",
        ".ci/sbom",
        ".github/workflows/tests.yml",
        ".github/workflows/release.yml",
    ],
)
def test_whoever_installs_plassess_from_a_checkout_installs_what_is_locked(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    installs = re.findall(r"^.*\bpipx? *\"? install\b.*$", text, re.MULTILINE)

    assert installs != []
    assert [line for line in installs if "constraints.txt" not in line] == []


OURS = ("docs.", "tests.")


def imported(file: Path, seen: set[Path]) -> set[str]:
    """Name the libraries that a test file imports, itself or through a module of the tests or of docs/."""
    seen.add(file)
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        paths: list[str] = []
        if isinstance(node, ast.Import):
            paths = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            folder = ".".join(file.parent.relative_to(ROOT).parts) + "." if node.level else ""
            path = f"{folder}{node.module}"
            paths = [path, *(f"{path}.{one.name}" for one in node.names)]
        for path in paths:
            module = (ROOT / path.replace(".", "/")).with_suffix(".py")
            if path.startswith(OURS) and module.is_file() and module not in seen:
                names |= imported(module, seen)
            names.add(path.partition(".")[0])
    return names - {"docs", "tests", "plassess"} - set(sys.stdlib_module_names)


def with_what_they_bring(names: set[str]) -> set[str]:
    brought: set[str] = set()
    left = set(names)
    while left:
        name = left.pop()
        brought.add(name)
        asked = [Requirement(text) for text in requires(name) or []]
        left |= {
            plain(one.name) for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})
        } - brought
    return brought


def test_what_runs_on_other_versions_imports_only_what_is_installed_for_it() -> None:
    """.ci/versions installs the libraries of users, and of the tools those that it names."""
    marked = [file for file in (ROOT / "tests").rglob("*.py") if "mark.versions" in file.read_text(encoding="utf-8")]
    (tools,) = re.findall(r"grep -E '\^\((\S+)\)==' constraints", (ROOT / ".ci/versions").read_text(encoding="utf-8"))
    installed = with_what_they_bring({plain(Requirement(one).name) for one in RUNTIME} | set(tools.split("|")))

    seen: set[Path] = set()
    names = set().union(*(imported(file, seen) for file in [*marked, ROOT / "tests/conftest.py"]))
    libraries = {plain(library) for name in names for library in packages_distributions()[name]}

    assert {"pytest", "vobject"} <= libraries
    assert libraries - installed == set()
