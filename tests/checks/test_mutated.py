"""Files that were broken at random: reading and checking them ends, in words, in time and in little memory.

A few are enough for every day, 400 are among the slow tests, and ``PLASSESS_MUTATED=50000`` runs as many.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.checks.check import check
from plassess.checks.reporters import FORMATS, render
from plassess.problems.errors import PlassessError

CASES = Path(__file__).parents[1] / "cases"
MOST = int(os.environ.get("PLASSESS_MUTATED", "400"))
FEW = 4
MOST_MEMORY = 300 * 1024 * 1024

SNIPPETS = [
    *("\t", ": ", "- ", "? ", "#", "&a ", "*a", "!!python/object ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "|\n", ">-\n"),
    *("[", "]", "{", "}", "'", '"', ",", "\\", "\\x00", "\\ud800", "\x00", "\x1b]52;c;YQ==\x07", "\u202e", "\u2028", "\ufeff"),
    *("~", "null", "true", "No", "1:30", "0x1F", "1e999", "-0", "9" * 30, "é", "e\u0301", "👩‍🏫", "a" * 3000, "[" * 40, "\r", "\r\n"),
    *("id: ", "level: 9", "remove: [rc]", "lang: es", "format: plassess/responses/3\n", "when: {id: a/b, is: c}", "kind: choice"),
    *("# plassess: ignore PLA504 because x", "# plassess: ignore", "{{ 7*7 }}", "::error::", "<script>", "]]>", "%0A"),
]  # fmt: skip

Mutation = Callable[[bytes], bytes]


def _cut(data: bytes, at: int, length: int) -> bytes:
    return data[:at] + data[at + length :]


@st.composite
def mutations(draw: st.DrawFn) -> Mutation:
    """One change: a piece put in, cut out, written twice, or a byte exchanged, somewhere in a file."""
    kind = draw(st.sampled_from(["put in", "cut out", "twice", "byte", "line"]))
    where = draw(st.floats(0, 1))
    snippet = draw(st.sampled_from(SNIPPETS)).encode("utf-8", "surrogatepass")
    length = draw(st.integers(1, 40))
    byte = draw(st.integers(0, 255))

    def mutate(data: bytes) -> bytes:
        at = int(where * len(data))
        match kind:
            case "put in":
                return data[:at] + snippet + data[at:]
            case "cut out":
                return _cut(data, at, length)
            case "twice":
                return data[: at + length] + data[at:]
            case "byte":
                return data[:at] + bytes([byte]) + data[at + 1 :]
            case _:
                start = data.rfind(b"\n", 0, at) + 1
                return data[:start] + snippet + b"\n" + data[start:]

    return mutate


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("district")
    shutil.copytree(CASES / "valid_content", at / "content")
    shutil.copytree(CASES / "valid_assessment", at / "assessments/2026-09-14-central-office")
    (at / "content/lang/es").mkdir(parents=True)
    (at / "content/lang/es/standards.yaml").write_text("format: plassess/standards/1\nlang: es\nframes: []\n")
    (at / "plassess.yaml").write_text("format: plassess/settings/1\ncontent: content\ngates: {answered: 90%}\n")
    return at


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("ours")
    (at / "action_guides").mkdir()
    (at / "content.yaml").write_text(
        "format: plassess/content/1\nid: ours\ntitle: Ours\nextends: plassess\nremove: [guide/coach]\n"
    )
    (at / "action_guides/central-office.yaml").write_text(
        "format: plassess/action-guide/1\nremove: [central-office/know-contexts]\n"
        "questions:\n  - {id: central-office/highest-need, ask: What?}\n"
    )
    return at


def told_of_mutated(file: Path, changes: list[Mutation], below: Path) -> str:
    """Change a file, check all of its folder, and put it back."""
    kept = data = file.read_bytes()
    for change in changes:
        data = change(data)
    try:
        file.write_bytes(data)
        report = check([below, file], below / "content" if (below / "content").is_dir() else None)
        return "".join(render(report, form) for form in FORMATS.each)
    except PlassessError as error:
        return str(error)
    finally:
        file.write_bytes(kept)


def assert_harmless(told: str) -> None:
    assert told
    assert not set(told) & {chr(code) for code in (*range(9), *range(11, 32), 127, 0x202E, 0x2028)}


FILES = (
    "content/standards.yaml",
    "content/action_guides/central-office.yaml",
    "content/innovation_maps/coach.yaml",
    "content/instruments/core-roles.yaml",
    "content/lang/es/standards.yaml",
    "assessments/2026-09-14-central-office/assessment.yaml",
    "assessments/2026-09-14-central-office/responses/team.yaml",
    "plassess.yaml",
)


a_file = st.sampled_from(FILES)
a_file_of_an_overlay = st.sampled_from(["content.yaml", "action_guides/central-office.yaml"])
some_changes = st.lists(mutations(), min_size=1, max_size=4)


def random_files(examples: int) -> settings:
    return settings(max_examples=examples)


@random_files(4 * FEW)
@given(name=a_file, changes=some_changes)
def test_a_mutated_file_is_checked_to_its_end(name: str, changes: list[Mutation], district: Path) -> None:
    assert_harmless(told_of_mutated(district / name, changes, district))


@random_files(FEW)
@given(name=a_file_of_an_overlay, changes=some_changes)
def test_a_mutated_overlay_is_checked_to_its_end(name: str, changes: list[Mutation], overlay: Path) -> None:
    assert_harmless(told_of_mutated(overlay / name, changes, overlay))


@pytest.mark.slow
@random_files(MOST)
@given(name=a_file, changes=some_changes)
def test_many_mutated_files_are_checked_to_their_end(name: str, changes: list[Mutation], district: Path) -> None:
    assert_harmless(told_of_mutated(district / name, changes, district))


@pytest.mark.slow
@random_files(MOST // 25)
@given(name=a_file_of_an_overlay, changes=some_changes)
def test_many_mutated_overlays_are_checked_to_their_end(name: str, changes: list[Mutation], overlay: Path) -> None:
    assert_harmless(told_of_mutated(overlay / name, changes, overlay))


def test_checking_the_largest_files_takes_little_memory(tmp_path: Path) -> None:
    step = "      - {what: aaaaaaaaaaaaaaaaaaaaaaaaa, who: aaaaa, committed: true}\n"
    head = "format: plassess/responses/2\nrespondent: team\nanswers:\n  central-office/vision:\n    state: answered\n"
    (tmp_path / "large.yaml").write_text(head + "    first_steps:\n" + step * 14_000)
    (tmp_path / "wrong.yaml").write_text(head + "    first_steps:\n" + step.replace("what", "waht") * 14_000)
    measured = (
        "import resource, subprocess, sys\n"
        "subprocess.run([sys.executable, '-m', 'plassess', 'check', '.', '--format', 'sarif'], stdout=-3)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )

    done = subprocess.run([sys.executable, "-c", measured], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert int(done.stdout) * (1 if sys.platform == "darwin" else 1024) < MOST_MEMORY
