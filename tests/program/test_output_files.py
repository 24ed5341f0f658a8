"""Every command that writes a file where it is told to: what plassess reads is never replaced by one."""

import json
from pathlib import Path

import pytest
import yaml

from tests.cycles import later_than
from tests.marked_alone import opened_team

from .program import ROLE, a_whole_assessment, complete_answers, files_below, run
from .test_formats import COMMANDS

ANSWERS = complete_answers()
HOLDERS = {
    "answers as JSON": json.dumps(ANSWERS),
    "answers as JSON, laid out": json.dumps(ANSWERS, indent=4),
    "answers as JSON, keys sorted": json.dumps(ANSWERS, sort_keys=True),
    "answers as YAML by another name": yaml.safe_dump(ANSWERS, sort_keys=False),
    "of a later plassess": '{"format": "plassess/thoughts/1"}',
}
SCHEMA = "responses.schema.json"
TO_A_FILE = {
    "check": "check --output json={file}",
    "export": "export rows --to json --out {file}",
    "worksheet": f"worksheet --role {ROLE} --out {{file}}",
    "form": "form --to html --form staff-form --out {file}",
    "start": f"start --role {ROLE} --using guide --blank --answers {{file}}",
    "reveal": "reveal teams/opened --to html --out {file}",
    "report": "report --template {name}.j2 --out {folder}",
    "content schema": "content schema responses --out {folder}",
    "compare": "compare teams/opened teams/spring --to md --out {folder}",
    "summary": "summary teams/opened --no-cache --to md --out {folder}",
}
"""By command; the last four name the file themselves, so that for them a holder goes by that name."""
NAMED_BY_ITSELF = {"content schema": SCHEMA, "compare": "comparison.md", "summary": "summary.md"}
MAKES_A_FOLDER_OF_ITS_OWN = {"content new", "example"}


@pytest.fixture
def district(tmp_path: Path) -> Path:
    a_whole_assessment(tmp_path)
    opened_team(tmp_path / "teams").folder.path.rename(tmp_path / "teams" / "opened")
    later_than(tmp_path / "teams/opened", tmp_path / "teams/spring")
    for name in (SCHEMA, "mine.txt", "rows.csv", "rows.yml", "plassess.yaml"):
        (tmp_path / f"{name}.j2").write_text("{{ plan.id }}\n", encoding="utf-8")
    return tmp_path


def command(name: str, file: Path) -> list[str]:
    told = TO_A_FILE[name].split()
    return [one.format(file=file, name=file.name, folder=file.parent) for one in told]


def test_every_command_that_is_told_where_to_write_is_tried() -> None:
    options = {"--out", "--output", "--blank"}

    told = {name for name, one in COMMANDS.items() if any(options & set(param.opts) for param in one.params)}

    assert told - MAKES_A_FOLDER_OF_ITS_OWN == set(TO_A_FILE)


@pytest.mark.parametrize("name", TO_A_FILE)
@pytest.mark.parametrize("holder", HOLDERS)
def test_a_file_that_plassess_reads_is_not_replaced(name: str, holder: str, district: Path) -> None:
    file = district / "kept" / NAMED_BY_ITSELF.get(name, SCHEMA)
    file.parent.mkdir()
    file.write_text(HOLDERS[holder], encoding="utf-8")
    before = files_below(district)

    done = run(district, *command(name, file.relative_to(district)))

    assert (done.code, done.out) == (2, "")
    assert str(file.relative_to(district)) in done.said
    assert files_below(district) == before


@pytest.mark.parametrize("name", sorted(set(TO_A_FILE) - {*NAMED_BY_ITSELF, "start"}))
@pytest.mark.parametrize("file", ["{}/responses/rows.csv", "rows.yml", "{}/plassess.yaml"])
def test_no_name_is_taken_under_which_plassess_reads(name: str, file: str, district: Path) -> None:
    (one,) = (district / "assessments").iterdir()
    before = files_below(district)

    done = run(district, *command(name, Path(file.format(one.relative_to(district)))))

    assert (done.code, done.out) == (2, "")
    assert "could hold answers or content" in done.said
    assert files_below(district) == before


@pytest.mark.parametrize("name", sorted(set(TO_A_FILE) - {"start"}))
def test_a_file_of_nobody_and_one_that_was_written_before_are_replaced(name: str, district: Path) -> None:
    file = Path(NAMED_BY_ITSELF.get(name, "mine.txt"))
    (district / file).write_text('{"version": "2.1.0", "format": "of a stranger"}\n', encoding="utf-8")

    codes = [run(district, *command(name, file)).code for _ in range(2)]

    assert codes == [0, 0]
    assert "of a stranger" not in (district / file).read_text(encoding="utf-8")
