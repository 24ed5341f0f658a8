"""That a translation is not whole is one fact: it is told once for each language, and text by text where asked."""

import shutil
from pathlib import Path

import pytest

from plassess.checks.check import check
from plassess.problems.problem import Problem

CASES = Path(__file__).parents[1] / "cases"
PARTS = {
    "standards.yaml": "format: plassess/standards/1\nlang: LANG\n",
    "action_guides/central-office.yaml": "format: plassess/action-guide/1\nlang: LANG\nrole: central-office\n",
}


@pytest.fixture(autouse=True)
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    for lang in ("es", "fr"):
        for name, text in PARTS.items():
            file = tmp_path / "content/lang" / lang / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.replace("LANG", lang), "utf-8")
    monkeypatch.chdir(tmp_path)


def untranslated(*paths: str) -> list[Problem]:
    return [one for one in check([Path(path) for path in paths]).problems if one.rule.code == "PLA308"]


def test_each_language_is_told_once_with_files_and_counts() -> None:
    spanish, french = untranslated(".")

    assert (spanish.file, french.file) == ("content/lang/es", "content/lang/fr")
    assert "not all is translated into es: map/coach, core-roles not at all; " in spanish.message
    assert " texts of content/lang/es/standards.yaml, " in spanish.message


@pytest.mark.parametrize("name", PARTS)
def test_a_file_that_is_named_is_told_text_by_text_as_often_as_was_counted(name: str) -> None:
    file = f"content/lang/es/{name}"
    counted = untranslated(".")[0].message.partition(f" texts of {file}")[0].split()[-1]

    listed = untranslated(file)

    assert {one.file for one in listed if "is not translated" in one.message} == {file}
    assert len([one for one in listed if "is not translated" in one.message]) == int(counted)
