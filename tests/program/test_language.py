"""A self-assessment in another language: asked, gone on with, reported and checked in it."""

from pathlib import Path

import pytest

from tests.program.program import ROLE, lines, opened, record_in, run

SPANISH = """\
format: plassess/action-guide/1
lang: es
role: central-office
questions:
  - id: central-office/highest-need
    title: Lo que más necesitamos aprender
    ask: ¿Qué necesita aprender este equipo?
"""


@pytest.fixture
def translated(tmp_path: Path) -> Path:
    guide = tmp_path / f"content/lang/es/action_guides/{ROLE}.yaml"
    guide.parent.mkdir(parents=True)
    guide.write_text(SPANISH, encoding="utf-8")
    manifest = "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: plassess\n"
    (tmp_path / "content/content.yaml").write_text(manifest, encoding="utf-8")
    return tmp_path


def test_what_began_in_a_language_goes_on_in_it(translated: Path) -> None:
    begun = run(translated, "start", "--role", ROLE, "--using", "guide", "--lang", "es", typed=lines("", "", "", ""))
    assessment = opened(translated)

    resumed, status = run(translated, "resume", typed=lines("", "")), run(translated, "status")

    assert record_in(assessment)["lang"] == "es"
    assert record_in(assessment)["asked"][f"{ROLE}/highest-need"] == "¿Qué necesita aprender este equipo?"
    for outcome in (begun, resumed, status):
        assert outcome.code == 0
        assert "Lo que más necesitamos aprender" in outcome.said
    assert "PLA404" not in run(translated, "check", str(assessment)).out


def test_a_language_that_nobody_translated_into_is_wrong_usage(translated: Path) -> None:
    french = run(translated, "start", "--role", ROLE, "--lang", "fr", "--blank")
    hostile = run(translated, "show", ROLE, "--lang", "../../..")

    assert (french.code, hostile.code) == (2, 2)
    assert "This content is not translated into fr. There is: es." in french.said
    assert "../../.. is no language" in hostile.said
