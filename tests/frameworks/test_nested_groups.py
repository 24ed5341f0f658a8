"""A lens with a pillar and a topic of it, from content to report: what lies in what shows wherever it is told."""

import csv
import io
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document
from rich.cells import cell_len

from plassess.assessment.plan.plan import make_plan
from plassess.assessment.responses import Responses
from plassess.views.page import ForeignSafeConsole, Page
from plassess.views.profile import print_profile
from tests.examples import rated_assessment
from tests.frameworks.lens import GROUPS, lens, written
from tests.nested_instruments import instrument, item, library_with
from tests.program.program import answers_in, lines, opened, run

TITLES = [group["title"] for group in GROUPS]
ANSWERS = """\
format: plassess/responses/2
respondent: team
answers:
  lens/people: {state: answered, chosen: [accounts]}
  lens/machines: {state: answered, chosen: [keys]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    start = written(tmp_path)
    (tmp_path / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    done = run(tmp_path, *start, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    return tmp_path


def headings(html: str) -> list[tuple[int, str]]:
    found = re.findall(r"<h(\d)[^>]*>(.*?)</h\d>", html)
    return [(int(level), re.sub(r"<[^>]+>", "", text).partition(" ·")[0].strip()) for level, text in found]


def of_groups(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return [(level, text) for level, text in found if text in TITLES]


def test_headings_of_a_report_nest_in_every_format(folder: Path) -> None:
    for to in ("md", "html", "docx"):
        assert run(folder, "report", "--content", "content", "--to", to).code == 0
    at = opened(folder)
    text = (at / "report.md").read_text(encoding="utf-8")
    html = headings((at / "report.html").read_text(encoding="utf-8"))
    word = [
        (int(one.style.name.rpartition(" ")[2]) + 1, one.text.partition(" ·")[0])
        for one in Document(at / "report.docx").paragraphs
        if one.style.name.startswith("Heading")
    ]
    markdown = [(len(marks), title) for marks, title in re.findall(r"^(#+) (.*?)(?: \(.*)?$", text, re.M)]

    nested = [(3, TITLES[0]), (4, TITLES[1]), (5, TITLES[2])]
    for found in (html, word, markdown):
        assert of_groups(found) == nested
        assert all(after - before <= 1 for (before, _), (after, _) in pairwise(found))
    for found in (html, word):
        assert found.index((5, "Machines")) == found.index(nested[1]) + 1
        assert found.index((6, "People")) == found.index(nested[2]) + 1


def test_the_worksheet_and_show_nest(folder: Path) -> None:
    asked = ("--role", "builders", "--using", "lens", "--content", "content", "--out", "-")
    sheet = headings(run(folder, "worksheet", *asked).out)

    assert of_groups(sheet) == [(3, TITLES[0]), (4, TITLES[1]), (5, TITLES[2])]
    shown = run(folder, "show", "lens", "--content", "content", env={"COLUMNS": "60"}).out.splitlines()
    assert [line for line in shown if line.strip().partition("   ")[0] in TITLES] == [
        "The workload   lens/work",
        "  Security   lens/security",
        "    Access   lens/access",
    ]
    pillar = run(folder, "show", "lens/security", "--content", "content").said
    assert "In The workload (lens/work)" in pillar
    assert pillar.index("lens/machines") < pillar.index("lens/access") < pillar.index("lens/people")


def test_the_meeting_tells_what_a_prompt_lies_in_and_what_is_new_with_its_words(tmp_path: Path) -> None:
    start = written(tmp_path)

    said = run(tmp_path, *start, typed=lines("", "", "2", "", "", "", "/unknown", "/quit")).said

    for group in GROUPS:
        assert f"{group['title']}: {group['about']}" in said
    assert "The workload › Security" in said


@pytest.mark.parametrize("columns", [80, 60])
def test_the_profile_on_the_screen_nests_and_fits(columns: int) -> None:
    within = {"nest/a": None, "nest/b": "nest/a", "nest/c": "nest/b"}
    one = instrument(within, [item(number, group, rated=True) for number, group in enumerate((*within, "nest/c"))])
    answers = {"nest/item-0": {"state": "answered", "level": 1}, "nest/item-2": {"state": "unknown"}}
    given = Responses.model_validate({"format": "plassess/responses/2", "respondent": "team", "answers": answers})
    console = ForeignSafeConsole()
    console.file, console.width = io.StringIO(), columns

    record = rated_assessment(using=("nest",), standards=())
    print_profile(Page(console), make_plan(record, given, library_with(one)))

    text = console.file.getvalue()
    assert all(cell_len(line) <= columns for line in text.splitlines())
    rows = re.findall(r"^( *)Title of.*?(\d of \d)", text, re.M)
    assert rows == [("", "1 of 4"), ("  ", "0 of 3"), ("    ", "0 of 2")]


def test_a_gate_that_names_an_outer_group_means_all_below_it(folder: Path) -> None:
    gate = ("gate", "--content", "content", "--json")

    def measured(*asked: str) -> dict[str, Any]:
        ((one,),) = (each["gates"] for each in json.loads(run(folder, *gate, *asked).out)["assessments"])
        return one

    among = {
        id_: measured("--index-at-least", f"{id_}=0.3")["among"]
        for id_ in ("lens/work", "lens/security", "lens/access")
    }
    scoped = {
        id_: measured("--answered", "100%", "--group", id_)["among"]
        for id_ in ("lens/work", "lens/security", "lens/access")
    }

    assert among == scoped == {"lens/work": 2, "lens/security": 2, "lens/access": 1}
    assert "Did you mean lens/security?" in run(folder, *gate, "--index-at-least", "lens/securty=0.3").said


def test_exports_and_json_carry_the_outer_groups(folder: Path) -> None:
    exported = run(folder, "export", "answers", "assessments", "--content", "content", "--to", "csv").out
    plan = json.loads(run(folder, "report", "--content", "content", "--json", "--out", "-").out)

    table = {row["prompt"]: (row["group"], row["outer_groups"]) for row in csv.DictReader(io.StringIO(exported))}
    assert table["lens/people"][0] == "lens/access"
    assert re.findall(r"lens/\w+", table["lens/people"][1]) == ["lens/work", "lens/security"]
    assert {one["id"]: one["outer_groups"] for one in plan["answers"]} == {
        "lens/people": ["lens/work", "lens/security"],
        "lens/machines": ["lens/work"],
    }


def test_a_group_that_moved_and_one_that_was_renamed_are_told_and_no_answer_changes(folder: Path) -> None:
    (folder / "content").rename(folder / "old")
    at = opened(folder)
    before = answers_in(at)
    later = lens()
    groups, items = (later.files["instruments/lens.yaml"][key] for key in ("groups", "items"))
    groups[1] |= {"id": "lens/safety", "was": ["lens/security"]}
    groups[2]["within"] = "lens/work"
    items[1]["group"] = "lens/safety"
    later.write(folder / "content")

    told = run(folder, "content", "diff", "old", "content").said
    moved = run(folder, "content", "migrate", "--from", "old", "--content", "content", "--yes")

    assert "from lens/security to lens/work" in told
    assert "was lens/security" in told
    assert told.count("to lens/work") == 1
    assert moved.code == 0, moved.err
    assert answers_in(at) == before


def test_a_layer_moves_a_group_and_a_translation_may_not(tmp_path: Path) -> None:
    manifest = "format: plassess/content/1\nid: ours\ntitle: Ours\nextends: plassess\n"
    moved = [{"id": "learning-system/design", "within": "learning-system/culture"}]
    for at, more in (("content", {}), ("content/lang/es", {"lang": "es"})):
        file = tmp_path / at / "instruments" / "learning-system.yaml"
        file.parent.mkdir(parents=True)
        data = {"format": "plassess/instrument/1", "id": "learning-system", **more, "groups": moved}
        file.write_text(yaml.safe_dump(data, sort_keys=False), encoding="utf-8")
    (tmp_path / "content" / "content.yaml").write_text(manifest, encoding="utf-8")

    shown = run(tmp_path, "show", "learning-system").out
    checked = run(tmp_path, "check").said

    assert re.findall(r"^( *)\S.*   learning-system/(culture|design|curriculum)$", shown, re.M) == [
        ("", "culture"),
        ("  ", "design"),
        ("", "curriculum"),
    ]
    assert "a translation gives texts alone" in checked
    assert checked.count("learning-system.yaml:6:") == 1
