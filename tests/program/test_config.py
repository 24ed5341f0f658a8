"""``plassess config show``: every setting, its value, and the line that says so."""

import json
from pathlib import Path

from plassess.assessment.gates.registry import GATES
from plassess.files.models.settings_file import CheckSettings

from .program import run

SETTINGS = """\
format: plassess/settings/1
check:
  strict: true
  per-file-ignores:
    "content/*": [PLA5]
gates:
  answered: 90%
  scoped:
    - for: {role: coach}
      owners: true
"""


def test_each_setting_is_shown_with_its_value_and_its_line_from_anywhere_in_the_repo(tmp_path: Path) -> None:
    (tmp_path / "plassess.yaml").write_text(SETTINGS, "utf-8")
    (tmp_path / "below").mkdir()

    text, below = run(tmp_path, "config", "show"), run(tmp_path / "below", "config", "show", "--json")

    said = {one["key"]: (one["value"], one["line"]) for one in json.loads(below.out)["settings"]}
    assert (text.code, below.code) == (0, 0)
    assert "check.strict true (plassess.yaml:3)" in text.said
    assert "gates.owners false (as usual)" in text.said
    assert said["check.strict"] == (True, 3)
    assert said["check.per-file-ignores"] == ({"content/*": ["PLA5"]}, 4)
    assert said["gates.answered"] == ("90%", 7)
    assert said["gates.scoped"] == ([{"for": {"role": "coach"}, "owners": True}], 8)
    assert said["content"] == (None, None)


def test_without_settings_every_one_is_shown_as_it_usually_is(tmp_path: Path) -> None:
    settings = json.loads(run(tmp_path, "config", "show", "--json").out)["settings"]

    fields = CheckSettings.model_fields.items()
    keys = {"content", "gates.scoped", *(f"gates.{gate.name}" for gate in GATES)}
    assert {one["key"] for one in settings} == keys | {f"check.{field.alias or name}" for name, field in fields}
    assert {one["line"] for one in settings} == {None}


def test_settings_that_cannot_be_read_end_with_3_at_their_place(tmp_path: Path) -> None:
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\ncheck: {strict: maybe}\n", "utf-8")

    ended = run(tmp_path, "config", "show")

    assert (ended.code, ended.out) == (3, "")
    assert "plassess.yaml:2:" in ended.err
