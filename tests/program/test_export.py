"""``plassess export``: tables of many self-assessments, of which no row is about a person."""

import csv
import io
import json
import shutil
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from plassess import __version__
from plassess.exchange.count_table import COUNTS
from plassess.exchange.table import NUMBERS, TEXTS
from plassess.exchange.table_formats import FORMATS
from plassess.exchange.tables import TABLES
from plassess.files.district.counts_file import TYPES, statement

from .program import (
    DATA,
    PLASSESS,
    ROLE,
    a_folder_until_the_end,
    complete_answers,
    files_below,
    lines,
    question_ids,
    run,
)
from .test_formats import COMMANDS

NAMES = [table.name for table in TABLES]
OF_ANSWERS = [table for table in TABLES if table.name not in {"decisions", "counts", "forms"}]
"""Those that a team fills which rates together; tests of marks alone and of forms hold the others."""
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", "  =1+1", '=HYPERLINK("https://example.com")')
QUESTIONS = ("--role", ROLE, "--using", "guide,map", "--no-input")
IN_JSON = {date: str, TEXTS: list, NUMBERS: list, float: (int, float)}
"""What JSON has in the place of a type that it lacks."""
SECRETS = ("Secret Need", "Hidden Hana", "Rosa In The Room", "Mei Alone")


@cache
def _made_once() -> Path:
    """Three self-assessments; one of them holds what no table may tell."""
    folder = a_folder_until_the_end()
    (folder / "answers.yaml").write_text(yaml.safe_dump(_answers(), sort_keys=False), encoding="utf-8")
    made = run(
        folder, "start", *QUESTIONS, "--answers", "answers.yaml", "--people", "Rosa In The Room", "--team", "Team"
    )
    assert made.code == 0, made.err
    first = folder / made.out.strip()
    first.rename(folder / "assessments/b-lincoln")
    for name in ("a-adams", "c-grant"):
        run(folder, "start", *QUESTIONS, "--answers", "answers.yaml", "--out", name)
        (only,) = (folder / name).iterdir()
        only.rename(folder / f"assessments/{name}")
        (folder / name).rmdir()
    for name in ("a-adams", "b-lincoln", "c-grant"):
        for seen in (FORMULAS[0], "Two"):
            run(folder, "plan", "goal", f"assessments/{name}", "--seen", seen, "--no-input")
    other = {"format": "plassess/responses/2", "respondent": "mei", "answers": {}}
    other["answers"] = {question_ids()[0]: {"state": "answered", "text": "Mei Alone"}}
    (folder / "assessments/b-lincoln/responses/mei.yaml").write_text(yaml.safe_dump(other), encoding="utf-8")
    return folder


def _answers() -> dict[str, Any]:
    answers = complete_answers()
    given, ids = answers["answers"], question_ids()
    given[ids[0]]["individually"] = [{"who": "Hidden Hana", "text": "Secret Need"}]
    given[ids[0]]["text"] = 'Our reflection, with a comma, a "quote"\nand a second line: é.'
    given[ids[1]] = {
        "state": "answered",
        "text": "More.",
        "first_steps": [{"what": one, "who": "Dan", "committed": True, "by": "2020-01-02"} for one in FORMULAS],
    }
    given[ids[2]] = {"state": "not-applicable", "because": "=no"}
    rows = {"capacity": {"level": 3, "aim": 1}, "plan": {"level": 1}, "impact": None}
    for row, rated in rows.items():
        state = {"state": "not-begun"} if rated is None else {"state": "answered", **rated}
        given[f"{ROLE}/tp.evidence.{row}"] = state | {"evidence": ["June summary", "Two visits"], "note": "A note."}
    return answers


@pytest.fixture
def district(tmp_path: Path) -> Path:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    return tmp_path


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def exported(folder: Path, table: str, *more: str) -> list[dict[str, str]]:
    done = run(folder, "export", table, *more)
    assert done.code == 0, done.err
    return read(done.out)


@pytest.mark.parametrize("table", OF_ANSWERS, ids=[table.name for table in OF_ANSWERS])
def test_csv_and_json_say_the_same(table: Any, district: Path) -> None:
    rows = exported(district, table.name)
    told = json.loads(run(district, "export", table.name, "--to", "json").out)

    columns = [column.name for column in table.columns if not column.of_texts]
    holds = {column.name: column.holds for column in table.columns}
    assert told["columns"] == columns == list(rows[0])
    assert len(rows) == len(told["rows"]) > 3
    for as_csv, as_json in zip(rows, told["rows"], strict=True):
        assert list(as_json) == columns
        for column in columns:
            value, cell = as_json[column], as_csv[column]
            assert value is None or isinstance(value, IN_JSON.get(holds[column], holds[column]))
            if value is None or value == []:
                assert cell == ""
            elif isinstance(value, bool):
                assert cell == str(value).lower()
            elif isinstance(value, list):
                assert cell.split() == list(map(str, value))
            else:
                assert " ".join(cell.removeprefix("'").split()) == " ".join(str(value).split())


@pytest.mark.parametrize("name", [table.name for table in OF_ANSWERS])
def test_every_row_says_whose_it_is_in_the_order_of_the_folders(name: str, district: Path) -> None:
    rows = exported(district, name, "assessments")

    folders = list(dict.fromkeys(row["folder"] for row in rows))
    assert folders == ["assessments/a-adams", "assessments/b-lincoln", "assessments/c-grant"]
    assert len({(row["folder"], row["uid"]) for row in rows}) == 3
    assert {len(row["uid"]) for row in rows} == {8}
    assert exported(district, name, folders[2], "assessments", folders[2])[0]["folder"] == folders[2]
    assert sorted(map(str, exported(district, name, folders[2], "assessments"))) == sorted(map(str, rows))


@pytest.mark.parametrize("below", ["", "assessments", "assessments/a-adams/responses", "docs/deep"])
def test_told_no_folder_it_takes_all_from_any_folder_of_the_repo_and_no_copy(below: str, district: Path) -> None:
    (district / ".git").mkdir()
    (district / below).mkdir(parents=True, exist_ok=True)
    before = exported(district, "rows", "assessments")
    shutil.copytree(district / "assessments/a-adams", district / "assessments/a-adams copy")

    done = run(district / below, "export", "rows")

    rows = read(done.out)
    assert [row["uid"] for row in rows] == [row["uid"] for row in before]
    assert [(district / below / row["folder"]).resolve() for row in rows] == [
        district / row["folder"] for row in before
    ]
    assert "commands pass it over where it is not named itself" in done.said


@pytest.mark.parametrize("named", [("assessments",), ("assessments/c-grant", "assessments", "assessments/a-adams")])
def test_export_gate_and_migrate_take_the_same_of_what_is_named_in_the_same_order(
    named: tuple[str, ...], district: Path
) -> None:
    shutil.copytree(district / "assessments/a-adams", district / "assessments/a-adams copy")

    rows = exported(district, "rows", *named)
    gated = json.loads(run(district, "gate", *named, "--owners", "--json").out)
    moved = json.loads(run(district, "content", "migrate", *named, "--dry-run", "--json").out)

    folders = list(dict.fromkeys(row["folder"] for row in rows))
    assert len(folders) == 3
    assert not any("copy" in folder for folder in folders)
    assert [one["folder"] for one in gated["assessments"]] == folders
    assert [one["folder"] for one in moved["assessments"]] == folders


def test_tables_join_by_prompt_and_by_step(district: Path) -> None:
    answers = {row["prompt"]: row for row in exported(district, "answers", "assessments/b-lincoln")}
    steps = exported(district, "steps", "assessments/b-lincoln")
    rows = exported(district, "rows", "assessments/b-lincoln")

    assert {step["prompt"] for step in steps} <= answers.keys()
    assert sorted(int(one) for row in answers.values() for one in row["steps"].split()) == [
        int(step["step"]) for step in steps
    ]
    for row in rows:
        same = {key: answers[row["prompt"]][key] for key in row if key in answers[row["prompt"]]}
        assert same.items() <= row.items()


def test_a_rated_row_has_level_distance_and_direction_and_no_zero_for_what_is_missing(district: Path) -> None:
    rows = {row["prompt"].rpartition(".")[2]: row for row in exported(district, "rows", "assessments/b-lincoln")}

    assert [rows["capacity"][key] for key in ("state", "level", "distance", "aim", "aim_distance")] == [
        "answered", "3", "2", "1", "0",
    ]  # fmt: skip
    assert [rows["plan"][key] for key in ("level", "distance", "aim", "aim_distance")] == ["1", "0", "", ""]
    levels = rows["impact"]["levels"].split()
    assert (rows["impact"]["state"], rows["impact"]["level"]) == ("not-begun", "")
    assert int(rows["impact"]["distance"]) == len(levels)
    assert rows["impact"]["direction"] == "lowest-is-ideal"
    assert not {"who", "text", "note", "because", "evidence"} & rows["plan"].keys()


def test_no_cell_is_a_formula(district: Path) -> None:
    text = run(district, "export", "steps", "assessments/b-lincoln").out
    answers = run(district, "export", "answers", "--texts").out

    whats = [row["what"] for row in read(text)]
    assert [one for one in whats if one.startswith("'")]
    assert len([one for one in whats if one.startswith("'")]) == len(FORMULAS)
    for row in (*read(text), *read(answers)):
        assert [cell for cell in row.values() if cell.strip()[:1] in tuple("=+-@＝＋－＠")] == []


def test_csv_is_as_spreadsheets_read_it(district: Path) -> None:
    run(district, "export", "answers", "--texts", "--out", "out/answers.csv")

    whole = (district / "out/answers.csv").read_bytes()
    assert whole.startswith(b"\xef\xbb\xbfuid,folder,role,")
    assert whole.endswith(b"\r\n")
    assert whole.decode("utf-8-sig") == run(district, "export", "answers", "--texts").out.removeprefix("\ufeff")
    (text,) = {row["text"] for row in read(whole.decode("utf-8")) if row["prompt"] == question_ids()[0]}
    assert text == 'Our reflection, with a comma, a "quote"\nand a second line: é.'


@pytest.mark.parametrize("what", [["rows"], ["rows", "--to", "json"], ["counts", "--sql"]], ids=" ".join)
def test_out_to_a_dash_prints_as_without_it(what: list[str], district: Path) -> None:
    dash, without = run(district, "export", *what, "--out", "-"), run(district, "export", *what)

    assert (dash.code, dash.out, dash.err) == (without.code, without.out, without.err)
    assert dash.out
    assert not (district / "-").exists()


def test_a_pipe_gets_no_byte_order_mark_and_a_file_does(district: Path) -> None:
    command = [*PLASSESS, "export", "steps"]
    piped = subprocess.run(command, cwd=district, stdout=subprocess.PIPE, check=True).stdout
    with (district / "steps.csv").open("wb") as file:
        subprocess.run(command, cwd=district, stdout=file, check=True)

    assert piped.startswith(b"uid,folder")
    assert (district / "steps.csv").read_bytes() == b"\xef\xbb\xbf" + piped


@pytest.mark.parametrize("form", [name for name in FORMATS.names if name != "parquet"])
@pytest.mark.parametrize("name", NAMES)
def test_no_table_tells_of_a_person_what_the_team_did_not_decide(name: str, form: str, district: Path) -> None:
    texts = ("--texts",) if name == "answers" else ()

    told = run(district, "export", name, "--to", form, *texts)

    assert told.code == 0
    assert [secret for secret in SECRETS if secret in told.out] == []


def test_the_teams_reflections_are_left_out_unless_they_are_asked_for(district: Path) -> None:
    assert "Our reflection" not in run(district, "export", "answers").out
    assert "A note." not in run(district, "export", "answers").out
    assert "Our reflection" in run(district, "export", "answers", "--texts").out


@pytest.mark.parametrize("to", ["answers", "steps", "rows"])
def test_one_that_cannot_be_read_is_told_with_its_place_and_the_others_are_exported(to: str, district: Path) -> None:
    broken = district / "assessments/b-lincoln/responses/team.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("state: answered", "state: anwsered", 1), "utf-8")

    done = run(district, "export", to)

    assert done.code == 3
    assert "assessments/b-lincoln/responses/team.yaml:" in done.err
    assert "assessments/b-lincoln is left out." in done.err
    assert {row["folder"] for row in read(done.out)} == {"assessments/a-adams", "assessments/c-grant"}


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("stepps",), "Did you mean steps?"),
        (("rows", "nowhere"), "There is no folder nowhere."),
        (("rows", "--texts"), "the table rows holds no texts"),
        (("rows", "--to", "xlsx"), "there is no format xlsx"),
        (("rows", "--to", "parquet", "--out", "rows.parquet"), "is for the table of counts"),
        (("counts", "--to", "parquet"), "add --out"),
        (("rows", "--out", "rows.parquet"), "is for the table of counts"),
        (("rows", "--out", "rows.xlsx"), "rows.xlsx: a name that ends in .xlsx"),
        (("counts", "--to", "parquet", "--out", "-"), "add --out"),
        (("rows", "--sql"), "--sql is for the table of counts"),
        (("counts", "assessments", "--sql", "--json"), "Leave DIR and --json out"),
        (("counts", "--sql", "--out", "counts.yaml"), "could hold answers"),
        (("counts", "--to", "parquet", "--out", "assessments"), "which no export wrote"),
        (("rows", "--out", "assessments/b-lincoln/responses/team.yaml"), "could hold answers"),
        (("rows", "--out", "assessments/b-lincoln/responses/rows.csv"), "could hold answers"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    command: tuple[str, ...], said: str, district: Path
) -> None:
    before = files_below(district)

    done = run(district, "export", *command)

    assert (done.code, done.out) == (2, "")
    assert said in done.said
    assert files_below(district) == before


@pytest.mark.parametrize(
    ("command", "begins"),
    [
        (("--out", "made.json"), b'{\n  "format": "plassess/table/1"'),
        (("--out", "MADE.JSON"), b"{"),
        (("--out", "made.csv"), b"\xef\xbb\xbfuid,"),
        (("--out", "made"), b"\xef\xbb\xbfuid,"),
        (("--out", "made.parquet"), b"PAR1"),
        (("--to", "csv", "--out", "made.txt"), b"\xef\xbb\xbfuid,"),
    ],
)
def test_a_file_is_what_its_name_says(command: tuple[str, ...], begins: bytes, district: Path) -> None:
    pytest.importorskip("duckdb")

    done = run(district, "export", "counts", *command)

    assert (done.code, done.out.strip()) == (0, command[-1])
    assert (district / command[-1]).read_bytes().startswith(begins)


def test_counts_as_parquet_hold_what_csv_holds_with_types_and_a_version(district: Path) -> None:
    duckdb = pytest.importorskip("duckdb")

    done = run(district, "export", "counts", "--to", "parquet", "--out", "made/it's counts.parquet")

    assert done.code == 0, done.err
    rows = exported(district, "counts")
    with duckdb.connect() as base:
        told = base.read_parquet(str(district / "made/it's counts.parquet"))
        read_back = [["" if cell is None else str(cell) for cell in row] for row in told.fetchall()]
        metadata = "SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)"
        kept = dict(base.execute(metadata, [f"{district}/made/*.parquet"]).fetchall())
        columns, types = told.columns, [str(one) for one in told.types]
    assert columns == list(rows[0])
    assert types == list(TYPES.values())
    assert read_back == [[{"true": "True", "false": "False"}.get(it, it) for it in row.values()] for row in rows]
    assert (kept["format"], kept["made_by"]) == ("plassess/counts/1", f"plassess {__version__}")
    about = {name: told["about"] for name, told in json.loads(kept["columns"]).items()}
    assert about == {column.name: column.about for column in COUNTS.columns}
    assert [row["state"] for row in rows if row["uid"] == rows[0]["uid"]] == ["whole", "level", "level", "not-begun"]


def test_counts_have_the_types_that_parquet_gives_them() -> None:
    words = {str: "VARCHAR", int: "INTEGER", bool: "BOOLEAN", date: "DATE", NUMBERS: "VARCHAR"}

    assert {column.name: words[column.holds] for column in COUNTS.columns} == dict(TYPES)


def test_counts_as_a_folder_have_a_file_for_each_edition_and_district(district: Path) -> None:
    pytest.importorskip("duckdb")
    record = district / "assessments/a-adams/assessment.yaml"
    record.write_text(record.read_text("utf-8") + "place: {district: A/B, school: Adams}\n", "utf-8")

    done = run(district, "export", "counts", "--to", "parquet", "--out", "made/counts")
    again = run(district, "export", "counts", "assessments/c-grant", "--to", "parquet", "--out", "made/counts")
    (district / "made/counts/ours.txt").touch()
    refused = run(district, "export", "counts", "--to", "parquet", "--out", "made/counts")

    assert (done.code, done.out.split()) == (0, ["made/counts"]), done.err
    assert again.code == 0, again.err
    parts = [path.relative_to(district / "made").as_posix() for path in (district / "made").rglob("*.parquet")]
    assert parts == ["counts/edition=2022/district=__HIVE_DEFAULT_PARTITION__/part-0.parquet"]
    assert refused.code == 2
    assert "made/counts/ours.txt, which no export wrote" in refused.said


def test_the_statement_is_printed_and_written_as_it_runs(district: Path) -> None:
    printed = run(district, "export", "counts", "--sql")
    written = run(district, "export", "counts", "--sql", "--out", "counts.sql")

    assert (printed.code, written.code) == (0, 0)
    assert printed.out == (district / "counts.sql").read_text("utf-8") == statement()


@pytest.mark.slow
def test_without_duckdb_parquet_is_refused_with_what_to_install(district: Path) -> None:
    hidden = "import sys; sys.modules['duckdb'] = None; from plassess.__main__ import main; sys.exit(main())"
    told = ["export", "counts", "--to", "parquet", "--out", "counts.parquet"]

    done = subprocess.run([sys.executable, "-c", hidden, *told], cwd=district, capture_output=True, text=True)

    assert done.returncode == 3
    assert 'pip install "plassess[scale]"' in done.stderr
    assert "Traceback" not in done.stderr
    assert not (district / "counts.parquet").exists()


def test_help_lists_every_table_and_format() -> None:
    params = {param.name: param for param in COMMANDS["export"].params}

    for table in TABLES:
        assert f"{table.name} ({table.about})" in params["table"].help
    assert FORMATS.listed() in params["to"].help


@pytest.mark.parametrize("table", [table.name for table in OF_ANSWERS if table.name != "goals"])
def test_each_row_names_the_content_it_was_given_to_and_keeps_it_when_content_changes(
    table: str, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(DATA, content)
    prompts = {"guide": question_ids()[0], "map": f"{ROLE}/tp.evidence.plan", "core-roles": "core-roles/facilitator"}
    given = {one: {"state": "unknown", "first_steps": [{"what": "Ask"}]} for one in prompts.values()}
    answers = {"format": "plassess/responses/2", "respondent": "team", "answers": given}
    (tmp_path / "answers.yaml").write_text(yaml.safe_dump(answers), encoding="utf-8")
    done = run(
        tmp_path, "start", "--role", ROLE, "--using", "guide,map,core-roles", "--answers", "answers.yaml",
        "--content", "content", typed=lines("", "", "", "", "/quit"),
    )  # fmt: skip
    assert done.code == 0, done.err
    before = exported(tmp_path, table, "--content", "content")
    for file in content.rglob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace('edition: "20', 'edition: "30'), encoding="utf-8")

    rows = exported(tmp_path, table, "--content", "content")

    assert [row["part_edition"] for row in rows] == [row["part_edition"] for row in before]
    assert rows
    editions = {"guide": "2022", "map": "2022", "core-roles": "2016"}
    assert {row["part"]: row["part_edition"] for row in rows}.items() <= editions.items()
    assert {(row["edition"], row["content"]) for row in rows} == {("2022", "content")}
    assert all(row["digest"].startswith("sha256:") for row in rows)
