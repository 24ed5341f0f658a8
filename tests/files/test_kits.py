"""The side files of a content folder: each may be missing, is layered like all else, and is checked line by line."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.kits import KIT, with_kit

from plassess.checks.check import check
from plassess.content.kit.kit import SIDE_FILES, Kit
from plassess.content.kit.kit_things import kit_changes
from plassess.files.content.installed import installed_content
from plassess.files.content.kit import load_kit
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.problems.errors import ProblemsError
from plassess.problems.rule import Severity

VALID = Path(__file__).parents[1] / "cases" / "valid_content"
MANIFEST = "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: small\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return with_kit(Path(shutil.copytree(VALID, tmp_path / "content")))


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Content with a kit that is installed as a package, so that a district's folder can extend it."""
    at = tmp_path / "site-packages"
    package = with_kit(Path(shutil.copytree(VALID, at / "small_content")))
    (at / "small-1.0.dist-info").mkdir()
    (at / "small-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: small\nVersion: 1.0\n", "utf-8")
    (at / "small-1.0.dist-info/entry_points.txt").write_text("[plassess.content]\nsmall = small_content\n", "utf-8")
    monkeypatch.setattr(sys, "path", [*sys.path, str(at)])
    installed_content.cache_clear()
    yield package
    installed_content.cache_clear()


def district(tmp_path: Path, files: dict[str, str]) -> Path:
    ours = tmp_path / "ours"
    for name, text in {"content.yaml": MANIFEST, **files}.items():
        (ours / name).parent.mkdir(parents=True, exist_ok=True)
        (ours / name).write_text(text, encoding="utf-8")
    return ours


def errors_of(folder: Path) -> list[str]:
    found = check([folder]).problems
    return [str(one) for one in found if one.rule.severity is Severity.ERROR]


def test_a_folder_without_any_has_an_empty_kit(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(VALID, tmp_path / "content"))

    assert load_kit(folder, *SIDE_FILES) == Kit()


def test_the_small_kit_is_read_whole_and_nothing_is_wrong_with_it(content: Path) -> None:
    kit = load_kit(content, *SIDE_FILES)

    assert kit.terms[0].forms == ("protocol", "protocols")
    assert kit.all_lenses[0].asks(("rc.practices", "tp.evidence"))[0] == "Who speaks last in your rooms?"
    assert kit.evidence_kit("rc.practices").rests_on == ()  # type: ignore[union-attr]
    assert kit.page("map").stages[0].say == "Nobody is judged here."  # type: ignore[union-attr]
    assert check([content]).problems == ()


@pytest.mark.parametrize("key", SIDE_FILES)
def test_one_is_read_without_the_others(content: Path, key: str) -> None:
    for name in set(SIDE_FILES.values()) - {SIDE_FILES[key]}:
        (content / name).write_text("format: [\n", encoding="utf-8")

    read = load_kit(content, key)

    assert [name for name in read.__struct_fields__ if getattr(read, name)] == [key.replace("-", "_")]


def test_no_assessment_is_made_from_it(content: Path) -> None:
    bare = load_library(VALID, parts=ALL_PARTS)

    assert load_library(content, parts=ALL_PARTS).digests == bare.digests


FAULTS = {
    "glossary.yaml": {
        "an unknown key": ("    meaning: Steps", "    meening: Steps", "PLA201", 7),
        "no wording": ("wording: own\n", "", "PLA202", 1),
        "a number for a word": ("term: protocol\n", "term: 7\n", "PLA203", 5),
        "no id": ("id: protocol", "id: Pro tocol", "PLA205", 4),
        "an equal id": ("id: learning-team", "id: Protocol".lower(), "PLA302", 8),
        "an equal word": ("[PLC, PLCs]", "[PLC, Protocols]", "PLA302", 10),
        "another format": ("glossary/1", "lenses/1", "PLA206", 1),
    },
    "lenses.yaml": {
        "an unknown key": ("    about: Students who have", "    abuot: Students who have", "PLA201", 16),
        "an unknown standard": ("standard: rc.practices", "standard: rc.practice", "PLA301", 12),
        "a standard twice": ("standard: rc.practices", "standard: tp.evidence", "PLA302", 12),
        "an equal id": ("id: disabilities", "id: multilingual-learners", "PLA302", 14),
        "text for a list": ('ask: ["Who in the room has read the plans?"]', "ask: Who has?", "PLA203", 19),
        "no standard": ("      - standard: rc.practices\n        ask:", "      - ask:", "PLA202", 12),
    },
    "evidence_kits.yaml": {
        "an unknown standard": ("id: rc.practices", "id: rc.practises", "PLA301", 18),
        "an equal id": ("id: rc.practices", "id: tp.evidence", "PLA302", 18),
        "minutes out of range": ("minutes: 30", "minutes: 0", "PLA205", 19),
        "an address that is none": ("https://example.org", "javascript:example.org", "PLA205", 16),
        "a year in words": ("year: 2019", "year: last year", "PLA203", 14),
        "an unknown key": ("        found:", "        fund:", "PLA201", 17),
    },
    "facilitation.yaml": {
        "an unknown part": ("id: core-roles", "id: core-rolls", "PLA301", 18),
        "an equal page": ("id: core-roles", "id: map", "PLA302", 18),
        "an equal stage": ("id: map/rate", "id: map/open", "PLA302", 14),
        "a stage of another page": ("id: map/rate", "id: guide/rate", "PLA303", 14),
        "no stages": ("    stages:\n      - id: open\n        title: Open the", "    stage:\n      - id: open\n        title: Open the", "PLA201", 21),
        "a step as a text": ("do: [Read the first prompt aloud.]", "do: Read it.", "PLA203", 25),
    },
}  # fmt: skip
EACH = [(file, what) for file, faults in FAULTS.items() for what in faults]


def test_every_side_file_has_its_faults_tried() -> None:
    assert set(FAULTS) == set(KIT) == set(SIDE_FILES.values())


@pytest.mark.parametrize(("file", "what"), EACH, ids=[" ".join(one) for one in EACH])
def test_a_check_finds_a_fault_at_its_line(file: str, what: str, content: Path) -> None:
    before, after, code, line = FAULTS[file][what]
    text = KIT[file]
    assert before in text
    (content / file).write_text(text.replace(before, after), encoding="utf-8")

    found = [one for one in check([content]).problems if one.rule.severity is Severity.ERROR]

    assert (code, line) in {(one.rule.code, one.line) for one in found}, list(map(str, found))
    assert {Path(one.file).name for one in found} == {file}
    with pytest.raises(ProblemsError):
        load_kit(content, *SIDE_FILES)


@pytest.mark.parametrize("file", KIT)
def test_a_district_replaces_by_id_takes_away_and_adds(file: str, base: Path, tmp_path: Path) -> None:
    kind = file.removesuffix(".yaml").replace("_", "-")
    layers = {
        "glossary.yaml": "remove: [protocol]\nterms:\n- {id: learning-team, meaning: Our Tuesday group.}\n"
        "- {id: cabinet, term: cabinet, meaning: Who meets on Mondays.}\n",
        "lenses.yaml": "remove: [disabilities]\nlenses:\n- id: multilingual-learners\n  probes:\n"
        '  - {standard: tp.evidence, ask: ["Whose?"]}\n',
        "evidence_kits.yaml": "remove: [rc.practices]\nkits:\n- {id: tp.evidence, minutes: 45}\n",
        "facilitation.yaml": "remove: [core-roles]\npages:\n- id: map\n  stages:\n  - {id: open, minutes: 5}\n",
    }
    ours = district(tmp_path, {file: f"format: plassess/{kind}/1\n{layers[file]}"})

    kit = load_kit(ours, *SIDE_FILES)

    match kind:
        case "glossary":
            assert [(one.id, one.term, one.meaning) for one in kit.terms] == [
                ("learning-team", "professional learning community", "Our Tuesday group."),
                ("cabinet", "cabinet", "Who meets on Mondays."),
            ]
        case "lenses":
            [lens] = kit.all_lenses
            assert lens.asks(("tp.evidence",)) == ("Whose?",)
            assert lens.asks(("rc.practices",)) == ("Who speaks last in your rooms?",)
        case "evidence-kits":
            assert [(one.id, one.minutes, len(one.rests_on)) for one in kit.evidence_kits.kits] == [  # type: ignore[union-attr]
                ("tp.evidence", 45, 1)
            ]
        case _:
            assert [[stage.minutes for stage in page.stages] for page in kit.facilitation.pages] == [[5, 50]]  # type: ignore[union-attr]
    assert errors_of(ours) == []


def test_a_district_takes_a_whole_file_away(base: Path, tmp_path: Path) -> None:
    ours = district(tmp_path, {"content.yaml": f"{MANIFEST}remove: [glossary, core-roles]\n"})

    kit = load_kit(ours, *SIDE_FILES)

    assert kit.terms == ()
    assert kit.page("core-roles"), "the page for what is taken away is shipped, and no fault of the district's"
    assert errors_of(ours) == []


def test_a_standard_that_a_district_takes_away_is_missed_nowhere(base: Path, tmp_path: Path) -> None:
    ours = district(tmp_path, {"standards.yaml": "format: plassess/standards/1\nremove: [tp.evidence]\n"})

    kit = load_kit(ours, *SIDE_FILES)

    assert "tp.evidence" not in repr(kit)
    assert kit.all_lenses[0].asks(("rc.practices",))


def test_a_translation_words_a_term_anew_and_cannot_change_what_it_is_about(base: Path, tmp_path: Path) -> None:
    words = "terms:\n- {id: protocol, term: protocolo, also: [protocolos], meaning: Los pasos de una charla.}\n"
    ours = district(
        tmp_path,
        {
            "standards.yaml": "format: plassess/standards/1\n",
            "lang/es/standards.yaml": "format: plassess/standards/1\nlang: es\n",
            "lang/es/glossary.yaml": f"format: plassess/glossary/1\nlang: es\n{words}",
            "lang/es/evidence_kits.yaml": "format: plassess/evidence-kits/1\nlang: es\nkits:\n"
            "- {id: tp.evidence, minutes: 5}\n",
        },
    )

    assert load_kit(ours / "lang/es", "glossary").terms[0].term == "protocolo"
    [fault] = errors_of(ours)
    assert "a translation gives texts alone" in fault
    assert "lang/es/evidence_kits.yaml:4" in fault


def test_each_second_version_of_a_side_file_is_told(content: Path) -> None:
    for name in KIT:
        shutil.copy(content / name, content / f"{Path(name).stem} (1).yaml")

    told = {Path(one.file).name for one in check([content]).problems}

    assert told == {f"{Path(name).stem} (1).yaml" for name in KIT}


@pytest.mark.parametrize("file", KIT)
def test_a_side_file_of_another_name_is_told_with_the_name_it_is_read_by(file: str, content: Path) -> None:
    (content / file).rename(content / f"our-{file}")

    [found] = check([content]).problems

    assert found.rule.code == "PLA303"
    assert f"Name it {file}, and put it beside standards.yaml" in found.remedy


def test_what_changed_in_a_kit_changes_no_answer(content: Path) -> None:
    before = load_kit(content, *SIDE_FILES)
    for name, text in KIT.items():
        changed = (
            text.replace("Steps", "The steps")
            .replace("Who speaks", "Who speaks up")
            .replace("minutes: 30", "minutes: 35")
        )
        (content / name).write_text(changed, encoding="utf-8")

    changes = kit_changes(before, load_kit(content, *SIDE_FILES))

    assert {change.thing.id for change in changes} == {
        "glossary/protocol", "lenses/multilingual-learners", "evidence-kits/rc.practices", "facilitation/core-roles",
    }  # fmt: skip
    assert {change.effect.value for change in changes} == {"kept"}
