"""What a repo's settings name: each key of plassess.yaml that names something, with a word that names nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from plassess.assessment.gates.asked_for import Gates
from plassess.checks.check import check
from plassess.checks.excluded import Excluded
from plassess.files.models.check_settings import CheckSettings
from plassess.files.models.settings_file import SettingsFile
from tests.kits import with_kit
from tests.program.program import run

CASES = Path(__file__).parents[1] / "cases"
ASSESSMENT = "assessments/2026-09-14-central-office"
NAMING_NOTHING = {
    "content": ("content: contnet", "Did you mean content?"),
    "lenses": ("lenses: [disabilitie]", "Did you mean disabilities?"),
    "check.select": ("check: {select: [PLA054]}", "Did you mean PLA504?"),
    "check.ignore": ("check: {ignore: [vague-words]}", "Did you mean PLA504?"),
    "gates.evidence-for": ("gates: {evidence-for: [tp.evidense]}", "Did you mean tp.evidence?"),
    "gates.level": ("gates: {level: {coach/tp.evidence.plam: 1}}", "Did you mean coach/tp.evidence.plan?"),
    "gates.index-at-least": ("gates: {index-at-least: {ways/waz: 0.5}}", "in the content."),
    "gates.chosen": ("gates: {chosen: {ways/waz: [x]}}", "in the content."),
    "gates.scoped": ("gates: {scoped: [{for: {role: coahc}, owners: true}]}", "Did you mean coach?"),
    "check.per-file-ignores": ("check: {per-file-ignores: {x.yaml: [PLA054]}}", "Did you mean PLA504?"),
    "gates.no-regression-from": (
        "gates: {no-regression-from: assessments/2026-09-14-central-ofice}",
        f"Did you mean {ASSESSMENT}?",
    ),
}
"""By key: a line that names nothing, and the near name."""
NAMES_NOTHING_EVER = {
    "format",
    "calendar",
    "district",
    "check.strict",
    "check.exclude",
    "gates.answered",
    "gates.unknown-at-most",
    "gates.owners",
    "gates.dates",
    "gates.overdue-at-most",
}


@pytest.fixture
def district(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    with_kit(Path(shutil.copytree(CASES / "valid_content", tmp_path / "content")))
    shutil.copytree(CASES / "valid_assessment", tmp_path / ASSESSMENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told_of(settings: str) -> list[tuple[str, int, str]]:
    Path("plassess.yaml").write_text(f"format: plassess/settings/1\n{settings}\n", encoding="utf-8")
    report = check([Path()], Path("content"))
    return [(found.file, found.line, f"{found.message} {found.remedy}") for found in report.problems]


def keys_of(model: Any, above: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        below = {"check": CheckSettings, "gates": Gates}.get(name)
        yield from keys_of(below, f"{name}.") if below else (f"{above}{field.alias or name}",)


@pytest.mark.parametrize("key", NAMING_NOTHING)
def test_what_names_nothing_is_found_at_its_line_with_a_near_name(district: Path, key: str) -> None:
    line, near = NAMING_NOTHING[key]

    ((file, at, said),) = told_of(line)

    assert (file, at) == ("plassess.yaml", 2)
    assert near in said


def test_every_key_that_names_something_is_tried() -> None:
    assert set(keys_of(SettingsFile)) == set(NAMING_NOTHING) | NAMES_NOTHING_EVER


@pytest.mark.parametrize(
    "named",
    [
        "content: content",
        "lenses: [disabilities, multilingual-learners]",
        "check: {select: [PLA5], ignore: [vague-word]}",
        "gates: {evidence-for: [tp.evidence, tp.evidence.plan, coach/tp.evidence.plan]}",
        "gates: {level: {tp.evidence: 1, coach/tp.evidence.plan: 1}}",
        "check: {exclude: [assessments/*/old, build/]}",
        f"gates: {{no-regression-from: {ASSESSMENT}}}",
    ],
)
def test_what_names_something_is_fine(district: Path, named: str) -> None:
    Path(ASSESSMENT, "old").mkdir()

    assert told_of(named) == []


@pytest.mark.parametrize(
    ("gates", "nothing"),
    [
        ("level: {central-office/tp.evidence.plan: 1}", "central-office/tp.evidence.plan has no rated row in"),
        ("evidence-for: [guide]", "guide has no rated row in"),
        ("index-at-least: {tp.evidence: 0.5}", "tp.evidence has no prompt with worths in"),
        ("index-at-least: {guide: 0.5}", "guide has no prompt with worths in"),
        ("chosen: {tp.evidence: x}", "tp.evidence has no prompt with options in"),
        ("scoped: [{for: {role: central-office}, evidence-for: [tp]}]", "tp has no rated row for central-office in"),
    ],
)
def test_a_gate_on_what_has_nothing_that_it_measures_is_found_as_the_gate_refuses_it(
    district: Path, gates: str, nothing: str
) -> None:
    ((_, at, said),) = told_of(f"gates: {{{gates}}}")

    held = run(district, "gate", ASSESSMENT, "--content", "content")

    assert (at, said) == (2, f"{nothing} the content, so this gate would hold of nothing. Name what has one.")
    assert (held.code, held.out) == (2, "")
    assert f"{nothing} the content, so this gate would hold of nothing." in held.err


@pytest.mark.parametrize(
    ("line", "so"),
    [
        ("check: {exclude: [tests/cases]}", "nothing is passed over by it"),
        ("check: {exclude: [content/standards.yaml/]}", "nothing is passed over by it"),
        ("check: {per-file-ignores: {content/guides/*.yaml: [PLA506]}}", "it ignores nothing"),
        ("gates: {scoped: [{for: {path: 2026-09-*}, owners: true}]}", None),
        ("gates: {scoped: [{for: {path: nowhere/**}, owners: true}]}", "asked of no self-assessment by it"),
        (
            "gates: {scoped: [{for: {path: [assessments, nowhere]}, owners: true}]}",
            "asked of no self-assessment by it",
        ),
    ],
)
def test_a_pattern_that_fits_nothing_is_found(district: Path, line: str, so: str | None) -> None:
    told = told_of(line)

    assert [(at, str(so) in said) for _, at, said in told] == ([(2, True)] if so else [])


def test_patterns_for_answers_that_are_kept_elsewhere_fit_them_there(district: Path) -> None:
    shutil.rmtree(Path(ASSESSMENT, "responses"))
    patterns = "check: {per-file-ignores: {assessments/*/responses/*.yaml: [PLA405]}}"

    (elsewhere,) = told_of(patterns)
    shutil.rmtree("assessments")
    scoped = told_of("gates: {scoped: [{for: {path: assessments/2026-*}, owners: true}]}")

    assert elsewhere[0].endswith("assessment.yaml")
    assert scoped == []


@pytest.mark.parametrize("key", ["role", "part", "group", "tag"])
def test_a_scope_that_names_nothing_is_found(district: Path, key: str) -> None:
    ((_, at, said),) = told_of(f"gates: {{scoped: [{{for: {{{key}: [nosuch]}}, owners: true}}]}}")

    assert at == 2
    assert f'there is no {key} "nosuch".' in said


def test_ids_and_levels_of_scoped_gates_are_held_too(district: Path) -> None:
    ((_, _, said),) = told_of("gates: {scoped: [{for: {role: coach}, level: {tp.evidense: 1}}]}")

    assert "Did you mean tp.evidence?" in said


def test_a_level_that_no_row_there_has_is_told_with_those_there_are(district: Path) -> None:
    ((_, at, said),) = told_of("gates: {level: {tp.evidence: 8}}")

    assert at == 2
    assert (
        said
        == "coach/tp.evidence.plan has no level 8. Its levels: 1, 2, 3. Name rows that have it, or narrow the gate to a role."
    )


@pytest.mark.parametrize(
    ("days", "at", "found"),
    [
        ("  winter break: Dec 18", 3, '"Dec 18" is not a date.'),
        ("  winter break: 2026-12-32", 3, '"2026-12-32" is a day that does not exist.'),
        ("  winter break: 18", 3, "is not a date"),
        ("  gala: 2026-12-01\n  Winter Break: 2026-12-18\n  the winter break: 2026-12-21", 5, "are one name here"),
        ("  the: 2026-12-18", 3, "the names no day"),
    ],
)
def test_a_day_of_the_calendar_that_is_none_is_found_at_its_line(
    district: Path, days: str, at: int, found: str
) -> None:
    ((file, line, said),) = told_of(f"calendar:\n{days}")

    assert (file, line) == ("plassess.yaml", at)
    assert found in said


def test_a_folder_that_holds_no_content_is_none(district: Path) -> None:
    ((_, _, said),) = told_of("content: assessments")

    assert said.startswith("assessments is no content folder.")


@pytest.mark.parametrize(
    ("pattern", "path", "is_folder", "holds"),
    [
        ("tests/cases", "tests/cases", True, True),
        ("/tests", "tests", True, True),
        ("/tests", "below/tests", True, False),
        ("tests/cases", "below/tests/cases", True, False),
        ("cases", "tests/cases", True, True),
        ("cases", "tests/cases-2", True, False),
        ("old-*/", "old-2022", True, True),
        ("old-*/", "old-2022", False, False),
        ("*.bak.yaml", "assessments/x/a.bak.yaml", False, True),
        ("tests/*/content", "tests/a/content", True, True),
        ("tests/*/content", "tests/a/b/content", True, False),
        ("tests/**/content", "tests/a/b/content", True, True),
        ("tests/**/content", "tests/content", True, True),
    ],
)
def test_a_pattern_reads_as_in_gitignore(pattern: str, path: str, is_folder: bool, holds: bool) -> None:
    excluded = Excluded((pattern,), Path("/repo"))

    assert excluded.holds(Path("/repo") / path, is_folder=is_folder) is holds
