"""A translation that covers some files: held to these, asked in these alone, and printed wholly in its language."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.content.shipped import INSTRUMENTS, ROLES, WITH_MAP
from tests.program.program import ROLE, run
from tests.program.test_forms import with_the_form

GUIDE = """\
format: plassess/action-guide/1
lang: es
role: central-office
questions:
  - {id: central-office/highest-need, ask: ¿Qué necesita aprender este equipo?}
"""
HALL = """\
format: plassess/instrument/1
lang: es
id: hall-form
title: La puerta
"""


def with_a_translation(folder: Path, files: dict[str, str], covers: str = "", removed: Sequence[str] = ()) -> Path:
    district = with_the_form(folder)
    (district / "content/lang/es/instruments").mkdir(parents=True)
    (district / "content/lang/es/action_guides").mkdir()
    said = {"translation.yaml": f"format: plassess/translation/1\nlang: es\ncovers: [{covers}]\n"} if covers else {}
    for name, text in {**files, **said}.items():
        (district / "content/lang/es" / name).write_text(text, encoding="utf-8")
    manifest = district / "content/content.yaml"
    manifest.write_text(f"{manifest.read_text(encoding='utf-8')}remove: [{', '.join(removed)}]\n", encoding="utf-8")
    return district


def untranslated(district: Path) -> str:
    return run(district, "check", "content", "--select", "PLA308").said


@pytest.mark.parametrize(
    "command",
    [
        ("start", "--role", ROLE, "--lang", "es", "--blank"),
        ("start", "--role", ROLE, "--lang", "es", "--using", "map"),
        ("start", "--role", ROLE, "--lang", "es", "--using", "core-roles", "--blank"),
        ("worksheet", "--role", ROLE, "--lang", "es"),
        ("show", "standards", "--lang", "es"),
        ("show", ROLE, "--lang", "es"),
        ("show", f"map/{ROLE}", "--lang", "es"),
    ],
    ids=" ".join,
)
def test_nothing_else_is_asked_or_shown_in_the_shipped_spanish(tmp_path: Path, command: tuple[str, ...]) -> None:
    refused = run(tmp_path, *command)

    assert (refused.code, refused.out) == (2, "")
    assert "is not translated into es. Translated are: family-form, staff-form, student-form." in refused.said


@pytest.mark.parametrize("form", ["family-form", "staff-form", "student-form"])
def test_a_form_is_printed_wholly_in_spanish(tmp_path: Path, form: str) -> None:
    english = run(tmp_path, "worksheet", "--form", form, "--to", "md", "--out", "-").out
    written = run(tmp_path, "worksheet", "--form", form, "--lang", "es")
    spanish = run(tmp_path, "worksheet", "--form", form, "--lang", "es", "--to", "md", "--out", "-").out
    after = run(tmp_path, "worksheet", "--form", form, "--lang", "es", "--after", "--to", "md", "--out", "-").out

    told_in_spanish = {*spanish.splitlines(), *after.splitlines()}
    in_both = [line for line in english.splitlines() if re.search("[a-z]", line) and line in told_in_spanish]
    assert written.out == f"{form}-es.html\n"
    assert '<html lang="es">' in (tmp_path / written.out.strip()).read_text(encoding="utf-8")
    assert in_both == []
    assert "Gracias." in spanish
    assert after.startswith("# Lo que nos dijeron y lo que hicimos\n")


def test_what_it_covers_is_shown_in_it(tmp_path: Path) -> None:
    assert "¿Saben los adultos de la escuela" in run(tmp_path, "show", "family-form/good-at", "--lang", "es").out


def test_a_translation_that_covers_some_files_is_held_to_these_alone(tmp_path: Path) -> None:
    covered = with_a_translation(tmp_path / "covered", {"instruments/hall-form.yaml": HALL}, "hall-form")
    whole = with_a_translation(tmp_path / "whole", {"instruments/hall-form.yaml": HALL})
    missing = with_a_translation(tmp_path / "missing", {}, "hall-form")

    assert "texts of content/lang/es/instruments/hall-form.yaml" in untranslated(covered)
    assert "not at all" not in untranslated(covered)
    assert "not at all" in untranslated(whole)
    assert "not all is translated into es: hall-form not at all." in untranslated(missing)


def test_what_the_shipped_translation_gives_is_missed_in_none_that_lies_over_it(tmp_path: Path) -> None:
    gone = [*(f"guide/{role}" for role in ROLES), *(f"map/{role}" for role in WITH_MAP), *INSTRUMENTS]
    district = with_a_translation(tmp_path, {}, removed=gone)

    said = untranslated(district)

    assert "standards, hall-form" in said
    for form in ("staff-form", "family-form", "student-form"):
        assert form not in said


def test_a_district_s_translation_that_is_meant_to_be_whole_still_asks_what_it_lacks_in_english(
    tmp_path: Path,
) -> None:
    district = with_a_translation(tmp_path, {"action_guides/central-office.yaml": GUIDE})

    blank = run(district, "start", "--role", ROLE, "--lang", "es", "--blank")

    assert blank.code == 0
    assert "¿Qué necesita aprender este equipo?" in blank.out


@pytest.mark.parametrize(
    ("translation", "said"),
    [
        ("lang: es\ncovers: [hall-from]", 'there is no "hall-from" to translate.'),
        ("lang: so\ncovers: [hall-form]", "this file lies among the translations into es, and does not say so."),
        ("lang: es\ncovers: []", "covers"),
        ("lang: es", "covers"),
    ],
)
def test_what_a_translation_says_of_itself_has_to_hold(tmp_path: Path, translation: str, said: str) -> None:
    district = with_a_translation(tmp_path, {"translation.yaml": f"format: plassess/translation/1\n{translation}\n"})

    checked = run(district, "check", "content")

    assert checked.code == 1
    assert "content/lang/es/translation.yaml" in checked.said
    assert said in checked.said


def test_a_language_without_words_for_the_page_gets_english_ones_and_is_told(tmp_path: Path) -> None:
    district = with_a_translation(tmp_path, {}, "")
    (district / "content/lang/so/instruments").mkdir(parents=True)
    (district / "content/lang/so/instruments/hall-form.yaml").write_text(
        HALL.replace("lang: es", "lang: so"), encoding="utf-8"
    )

    printed = run(district, "worksheet", "--form", "hall-form", "--lang", "so", "--to", "md", "--out", "-")

    assert printed.out.startswith("# La puerta\n")
    assert "School: ___" in printed.out
    assert "What hall-form asks is in so; the words around it, such as “School”, are in English." in printed.said
