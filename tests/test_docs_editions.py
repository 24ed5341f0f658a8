"""docs/editions.md shows what the program prints, and what it leaves in the files."""

import os
import re
import shlex
from pathlib import Path

import yaml

from tests.program.migrations import a_district
from tests.program.program import run
from tests.program.terminal import in_window

FILE = Path(__file__).parents[1] / "docs" / "editions.md"
PAGE = FILE.read_text(encoding="utf-8")
_SHOWN = re.compile(r"```sh\n(plassess [^\n]+)\n```\n\n```text\n(.*?)```", re.S)
NAME = "2026-09-14-central-office"


def a_district_of_september(folder: Path) -> Path:
    """The tests' district, with an assessment of a day that does not change."""
    assessment = a_district(folder)
    record = assessment / "assessment.yaml"
    record.write_text(record.read_text(encoding="utf-8").replace(assessment.name, NAME), encoding="utf-8")
    return assessment.rename(assessment.with_name(NAME))


def printed(folder: Path, command: str) -> str:
    shown = "\n".join(in_window(folder, *shlex.split(command)[1:], columns=80))
    return f"{shown.lstrip()}\n"


def test_the_page_shows_what_is_printed(tmp_path: Path) -> None:
    a_district_of_september(tmp_path)

    page = _SHOWN.sub(lambda match: f"```sh\n{match[1]}\n```\n\n```text\n{printed(tmp_path, match[1])}```", PAGE)

    if os.environ.get("PLASSESS_UPDATE_GOLDEN"):
        FILE.write_text(page, encoding="utf-8")
    assert len(_SHOWN.findall(page)) == 2
    assert page == FILE.read_text(encoding="utf-8")


def test_the_page_shows_what_stands_in_the_file_afterward(tmp_path: Path) -> None:
    assessment = a_district_of_september(tmp_path)
    piece = next(block for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.S) if "look_again" in block)
    shown = yaml.safe_load(f"answers:\n{piece}")

    run(
        tmp_path,
        "content",
        "migrate",
        "--from",
        "content-2022",
        "--content",
        "content-2026",
        "--rescale",
        "clamp",
        "--yes",
    )

    there = yaml.safe_load((assessment / "responses" / "team.yaml").read_text(encoding="utf-8"))
    for part in ("answers", "retired"):
        for id_, one in shown[part].items():
            assert _holds(there[part][id_], one), id_


def _holds(there: object, shown: object) -> bool:
    if isinstance(there, dict) and isinstance(shown, dict):
        return all(_holds(there.get(key), value) for key, value in shown.items())
    return there == shown
