"""Content that has nothing of what a self-assessment asked is refused by every command, in the same words."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from plassess.cli.app import app
from tests.cycles import later_than
from tests.plain_yaml import plain

from .program import DATA, Outcome, a_whole_assessment, answers_in, files_below, opened, record_in, run

CASES = Path(__file__).parents[1] / "cases"
TUTOR, SPRING = "assessments/2026-09-14-tutor", "spring/2026-09-14-tutor"
ANSWERS = """format: plassess/responses/2
respondent: team
answers:
  tutor/tp.evidence.plan: {state: answered, level: 2, first_steps: [{what: Plan, who: Dan, committed: true}]}
"""
REFUSED = (
    "2026-09-14-tutor was made from the content riverside, edition 2022; the content in force (plassess) has nothing"
    " it asks. Name the content that it was made from: --content DIR"
)
WALK = {
    "status": ((), ("--json",)),
    "report": ((), ("--audience", "board"), ("--to", "md", "--out", "-"), ("--template", "own.md.j2")),
    "done": (("1",), ("1", "--undo")),
    "plan goal": ((), ("--seen", "It holds", "--no-input")),
    "plan list": ((),),
    "plan add": (("Ask two",),),
    "plan move": (("1", "2026-12-01"),),
    "plan drop": (("1", "--because", "no time"),),
    "check-in": (("--done", "1", "--no-input"),),
    "compare": ((TUTOR, SPRING), (SPRING, TUTOR, "--json")),
    "gate": (("--owners",), ("assessments", "--answered", "90%", "--warn"), ("--level", "tp.evidence=1")),
    "resume": ((), ("--plain",)),
    "content migrate": (("--yes",), ("--dry-run",), ("--from", "plassess", "--yes")),
}
"""Every command that works on a self-assessment. ``check`` goes on with the others, and has a test of its own."""
RUNS = [
    *((*command.split(), *options) for command, each in WALK.items() for options in each),
    ("start", "--from", TUTOR, "--plain"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district whose content, of a role of its own, is found only where it is named."""
    folder = tmp_path_factory.mktemp("made")
    _own_content(folder / "riverside")
    (folder / "answers.yaml").write_text(ANSWERS, "utf-8")
    (folder / "own.md.j2").write_text("{{ plan.team }}", "utf-8")
    told = ("--role", "tutor", "--using", "map", "--content", "riverside", "--answers", "answers.yaml", "--no-input")
    assert run(folder, "start", *told).code == 0
    (folder / "answers.yaml").unlink()
    was = opened(folder)
    record = was / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace(was.name, "2026-09-14-tutor"), "utf-8")
    assert run(folder, "report", "--content", "riverside").code == 0
    was.rename(was.with_name("2026-09-14-tutor"))
    later_than(was.with_name("2026-09-14-tutor"), folder / SPRING)
    return folder


def _own_content(at: Path) -> None:
    shutil.copytree(CASES / "valid_content", at)
    (at / "innovation_maps/coach.yaml").rename(at / "innovation_maps/tutor.yaml")
    for file in at.rglob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace("coach", "tutor"), "utf-8")
    (at / "content.yaml").write_text("format: plassess/content/1\nid: riverside\ntitle: Riverside\n", "utf-8")


@pytest.fixture
def district(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "district")


def commands_on_an_assessment(command: Any, at: tuple[str, ...] = ()) -> Iterator[str]:
    if {one.name for one in command.params} & {"directory", "directories", "steps"}:
        yield " ".join(at)
    for name, one in getattr(command, "commands", {}).items():
        yield from commands_on_an_assessment(one, (*at, name))


def test_every_command_that_works_on_an_assessment_is_walked() -> None:
    of_teams_alone = {
        "respond",
        "collect",
        "reveal",
        "decide",
        "worksheet",
        "form",
    }  # they refuse what nobody marks alone
    there = set(commands_on_an_assessment(typer.main.get_command(app))) - of_teams_alone

    assert {one for one in there if not one.startswith("people ")} == {
        *WALK,
        "content accept",  # a folder of content
        "export",  # which goes on with the others
        "plan help",  # which asks the content nothing
        "summary",  # which leaves it out
    }


@pytest.mark.slow
@pytest.mark.parametrize("command", RUNS, ids=" ".join)
def test_it_is_refused_in_the_same_words_and_nothing_is_changed(district: Path, command: tuple[str, ...]) -> None:
    before = files_below(district)

    refused = run(district, *command)

    assert refused == Outcome(2, "", f"{REFUSED}\n")
    assert files_below(district) == before


@pytest.mark.parametrize("command", RUNS, ids=" ".join)
def test_with_the_content_named_it_goes_on(district: Path, command: tuple[str, ...]) -> None:
    done = run(district, *command, "--content", "riverside")

    assert "was made from" not in done.err
    assert done.code in {0, 1}, done.err


def test_a_check_tells_it_at_the_record_and_holds_no_answer_against_it(district: Path) -> None:
    checked = run(district, "check", "assessments")

    (finding,) = [line for line in checked.out.splitlines() if ": PLA" in line]
    assert checked.code == 1
    assert finding.startswith("assessments/2026-09-14-tutor/assessment.yaml:")
    assert finding.endswith(f"PLA301 content: {REFUSED}")


def test_a_summary_tells_it_and_leaves_it_out(district: Path) -> None:
    summed = run(district, "summary")

    assert (summed.code, summed.out) == (3, "")
    assert f"{REFUSED}\n" in summed.err
    assert "left out" in summed.err


def test_an_export_tells_it_and_prints_nothing_where_there_are_no_others(district: Path) -> None:
    exported = run(district, "export", "rows")

    assert (exported.code, exported.out) == (3, "")
    assert f"{REFUSED}\n" in exported.err


def test_a_language_that_the_other_content_lacks_is_not_what_is_told(district: Path) -> None:
    record = opened(district) / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace("role: tutor\n", "role: tutor\nlang: fr\n"), "utf-8")

    told = [run(district, *command) for command in (("status",), ("resume",), ("gate", "--owners"))]

    assert told == [Outcome(2, "", f"{REFUSED}\n")] * 3
    assert REFUSED in run(district, "check", "assessments").out


def test_a_record_of_before_that_names_no_content_is_refused_too(district: Path) -> None:
    record = opened(district) / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace("  id: riverside\n", ""), "utf-8")

    refused = run(district, "status")

    assert refused.code == 2
    assert "2026-09-14-tutor was made from other content, edition 2022; " in refused.err


def test_content_that_has_a_part_of_it_goes_on_as_before(district: Path) -> None:
    record = opened(district) / "assessment.yaml"
    also = "asked:\n  central-office/highest-need: What do teachers need?\n"
    text = record.read_text("utf-8").replace("asked:\n", also).replace("  - map\n", "  - map\n  - guide\n")
    record.write_text(text.replace("role: tutor\n", "role: central-office\n"), "utf-8")

    status = run(district, "status")

    assert status.code == 0, status.err


def test_content_that_calls_all_of_it_by_other_ids_now_goes_on(district: Path) -> None:
    content = district / "riverside"
    for file in content.rglob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace("tutor", "mentor"), "utf-8")
    (content / "innovation_maps/tutor.yaml").rename(content / "innovation_maps/mentor.yaml")
    standards = content / "standards.yaml"
    standards.write_text(standards.read_text("utf-8").replace("{id: mentor,", "{id: mentor, was: [tutor],"), "utf-8")

    looked = run(district, "content", "migrate", "--dry-run", "--content", "riverside")
    status = run(district, "status", "--content", "riverside")

    assert looked.code == 0, looked.err
    assert "was made from" not in status.err
    assert "tutor/tp.evidence.plan" in answers_in(opened(district))


@pytest.mark.parametrize(
    ("content", "name"), [("riverside", "riverside"), ("Our Content", "Our Content"), (None, "plassess")]
)
def test_a_record_says_by_name_which_content_it_is_made_from(district: Path, content: str | None, name: str) -> None:
    shutil.copytree(CASES / "valid_content", district / "Our Content")
    shutil.rmtree(district / "assessments")
    named = ("--content", content) if content else ()
    blank = run(district, "start", "--role", "central-office", "--blank", *named).out
    (district / "a.yaml").write_text(blank.replace("state: answered", "state: unknown"), "utf-8")

    begun = run(district, "start", "--role", "central-office", "--answers", "a.yaml", "--no-input", *named)

    assert begun.code == 0, begun.err
    assert record_in(opened(district))["content"]["id"] == name


PARTLY = ("status", "status --json", "gate --owners", "export answers", "report", "done 1", "done 1 --json")


@pytest.mark.parametrize("command", PARTLY)
def test_content_that_knows_a_part_says_once_how_much_it_lacks_and_which_one_has_it(
    tmp_path: Path, command: str
) -> None:
    a_whole_assessment(tmp_path)
    shutil.copytree(DATA, tmp_path / "ours")
    guide = tmp_path / "ours/action_guides/central-office.yaml"
    data = plain(guide.read_text("utf-8"))
    guide.write_text(yaml.safe_dump(data | {"questions": data["questions"][:1]}), "utf-8")

    told = run(tmp_path, *command.split(), "--content", "ours")
    right = run(tmp_path, *command.split(), "--content", str(DATA))

    assert told.code == right.code == 0
    assert told.err.count("has no prompt for 7 of the 8 answers of ") == 1
    assert "The content in force (ours)" in told.err
    assert f"It was made from plassess, edition 2022: --content {DATA}" in told.err
    assert "content migrate" in told.err
    assert "has no prompt" not in told.out + right.err


def test_content_of_the_same_name_that_has_lost_a_prompt_names_the_move_alone(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)
    shutil.copytree(DATA, tmp_path / "plassess")
    guide = tmp_path / "plassess/action_guides/central-office.yaml"
    data = plain(guide.read_text("utf-8"))
    guide.write_text(yaml.safe_dump(data | {"questions": data["questions"][1:]}), "utf-8")

    told = run(tmp_path, "status", "--content", "plassess")

    assert "has no prompt for 1 of the 8 answers of" in told.err
    assert "It was made from" not in told.err
    assert "plassess content migrate  says what becomes of them, and moves them." in told.err
