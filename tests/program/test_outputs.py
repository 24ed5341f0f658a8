"""What ``--json`` prints, command by command: one object, held by the schema that plassess itself hands out."""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from plassess.assessment.alone.decisions import Decision, NotDecided
from plassess.checks.files_to_check import is_ours
from plassess.checks.reporters import FORMATS as OF_CHECKS
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.format_line import OUTPUT_WORDS
from plassess.views.outputs.output_schemas import OUTPUTS, output_schema
from tests.cycles import later_than
from tests.forms_back import FAMILY, answers, by_school, form_of, lines
from tests.kits import with_kit
from tests.marked_alone import DAY, PEOPLE, decide, laid_out, open_all, opened_team, rows_of, send, sent_team, spread
from tests.output_shapes import validator_of

from .program import ROLE, TODAY, a_folder_until_the_end, a_whole_assessment, complete_answers, question_ids, run
from .test_formats import COMMANDS

CASES = Path(__file__).parents[1] / "cases"
RECORDS = Path(__file__).parents[1] / "records"
GUIDE = "assessments/guide"
MAP = "assessments/map"
ALONE = "assessments/2026-10-20-team"
SHIPPED = ("--content", "shipped")
START = ("start", "--role", ROLE, "--using", "guide", "--no-input", *SHIPPED)

DECIDE = ("decide", "teams/opened", "--row", "tp.evidence.plan", "--no-input", *SHIPPED)

WALK: dict[str, tuple[tuple[str, ...], ...]] = {
    "start": (
        (*START, "--answers", "answers.yaml"),
        (*START, "--answers", "answers.yaml", "--name", "lincoln", "--opened", "2026-05-12"),
        ("start", "--from", GUIDE, "--answers", "answers.yaml", "--no-input", "--dry-run", *SHIPPED),
        (*START, "--answers", "schools"),
        (*START, "--answers", "schools", "--dry-run"),
        ("start", "--role", ROLE, "--blank"),
    ),
    "status": (
        ("status", GUIDE, *SHIPPED),
        ("status", MAP, *SHIPPED),
        ("status", "assessments/moved", *SHIPPED),
        ("status", "assessments/small"),
        ("status", "assessments/mixed", *SHIPPED),
        ("status", ALONE, *SHIPPED),
    ),
    "compare": (
        ("compare", "teams/spring", MAP, *SHIPPED),
        ("compare", "teams/spring", MAP, "--to", "md", *SHIPPED),
        ("compare", ALONE, "teams/alone-spring", *SHIPPED),
    ),
    "summary": (
        ("summary", *SHIPPED),
        ("summary", "assessments", "teams", "--to", "md,json", "--out", "reports", *SHIPPED),
        ("summary", "--call-list", *SHIPPED),
    ),
    "report": (
        *(("report", f"assessments/{one}", "--out", "-", *SHIPPED) for one in ("guide", "map", "moved", "mixed")),
        ("report", "assessments/small", "--out", "-"),
        ("report", ALONE, "--out", "-", *SHIPPED),
        ("report", MAP, "--out", "-", "--audience", "board", *SHIPPED),
        ("report", MAP, "--to", "md,docx,xlsx,ics", "--out", "reports", *SHIPPED),
        ("report", GUIDE, "--template", "plan.md.j2", *SHIPPED),
        ("report", "assessments/mixed", "--out", "-", "--owner", "mei tan", *SHIPPED),
        ("report", "assessments/mixed", "--to", "mail,ics", "--owner", "mei tan", *SHIPPED),
    ),
    "export": (
        *(
            ("export", table, *SHIPPED)
            for table in ("answers", "steps", "rows", "goals", "decisions", "counts", "forms")
        ),
        ("export", "answers", MAP, "--texts", *SHIPPED),
    ),
    "done": (("done", "1", GUIDE, *SHIPPED), ("done", "1", "2", MAP, "--undo", *SHIPPED)),
    "check-in": (("check-in", "--done", "2", "--stop", "Slides", "--no-input", GUIDE, *SHIPPED),),
    "plan goal": (
        ("plan", GUIDE, *SHIPPED),
        ("plan", "goal", "assessments/mixed", "--sort", "leans", *SHIPPED),
        ("plan", "goal", GUIDE, "--seen", "Teams begin with work", "--serves", "1", "--no-input", *SHIPPED),
    ),
    "plan list": (("plan", "list", GUIDE, *SHIPPED), ("plan", "list", MAP, "--overdue", "--owner", "Rosa", *SHIPPED)),
    "plan add": (("plan", "add", "Ask two principals", GUIDE, "--who", "Dan", "--by", "2026-12-01", *SHIPPED),),
    "plan move": (("plan", "move", "3", "2026-12-01", GUIDE, *SHIPPED),),
    "plan drop": (("plan", "drop", "3", GUIDE, "--because", "no substitutes", *SHIPPED),),
    "plan help": (("plan", "help", GUIDE, "--asks", "how to look at student work"), ("plan", "help", MAP)),
    "people list": (("people", "teams/closed"), ("people", "list", "teams/opened")),
    "people codes": (("people", "codes", "3", "teams/closed"),),
    "people add": (("people", "add", "Rosa Ortiz,", "Dan Webb", "teams/closed"),),
    "people remove": (("people", "remove", "K7", "teams/closed"),),
    "people lead": (("people", "lead", "K7", "teams/closed"),),
    "people keeper": (("people", "keeper", "Ada King", "teams/closed"),),
    "people rule": (("people", "rule", "majority", "teams/closed"),),
    "people together": (("people", "together", "teams/closed"),),
    "people marks": (("people", "marks", "counts-only", "teams/closed"),),
    "respond": (("respond", "--as", "K7", "--answers", "k7.yaml", "--no-input", "teams/closed", *SHIPPED),),
    "collect": (
        ("collect", "--paper", "teams/closed", *SHIPPED),
        ("collect", "back", "teams/closed", *SHIPPED),
        ("collect", "back", "teams/opened", *SHIPPED),
        ("collect", "--withdraw", "K7", "teams/closed", *SHIPPED),
    ),
    "reveal": (
        ("reveal", "--yes", "teams/closed", *SHIPPED),
        ("reveal", "teams/opened", *SHIPPED),
        ("reveal", "teams/opened", "--to", "html", *SHIPPED),
    ),
    "decide": (
        (*DECIDE, "--level", "2", "--because", "Two teams do", "--evidence", "plans"),
        (*DECIDE, "--level", "not-applicable", "--because", "No plans here"),
        (*DECIDE, "--level", "none", "--who", "Rosa", "--by", "2026-12-03"),
    ),
    "show": (
        *(("show", what) for what in ("standards", "roles", "maps", "instruments", "map/coach", "core-roles")),
        *(("show", what) for what in ("tp", "tp.evidence", "tp.evidence.plan", "core-roles/shift")),
        ("show", "coach/tp.evidence.plan"),
        ("show", ROLE, *SHIPPED),
        ("show", question_ids()[0], *SHIPPED),
        ("show", "learning-system/shifts", *SHIPPED),
        ("show", "tp.evidence", "--origin"),
        ("show", "glossary"),
        ("show", "glossary", "PLC"),
    ),
    "worksheet": (
        ("worksheet", "--role", ROLE, *SHIPPED),
        ("worksheet", "--role", "coach", "--using", "map", "--standards", "tp.evidence"),
        ("worksheet", "--evidence", "tp.evidence"),
        ("worksheet", "--facilitation", "map", "--to", "md"),
        ("worksheet", "--form", "staff-form", *SHIPPED),
        ("worksheet", "--form", "staff-form", "--after", "--to", "md", *SHIPPED),
        ("worksheet", "--marks", "teams/closed", *SHIPPED),
        ("worksheet", "--notice", "staff", ALONE, "--out", "notice.html", *SHIPPED),
    ),
    "form": (
        ("form", "--to", "html", "teams/closed", *SHIPPED),
        ("form", "--to", "html", "--form", "family-form", "--lang", "es", "--school", "Lincoln", *SHIPPED),
        ("form", "--form", "student-form", "--notice", *SHIPPED),
    ),
    "check": (
        ("check",),
        ("check", "content", "--strict"),
        ("check", "broken"),
        ("check", "broken", "--format", "json"),
        ("check", "broken", "--statistics"),
        ("check", ALONE, "--as", "k7"),
    ),
    "config show": (("config", "show"),),
    "explain": (("explain",), ("explain", "PLA001", "unknown-key")),
    "gate": (
        ("gate", "assessments", "--owners", "--dates", "--overdue-at-most", "0", *SHIPPED),
        ("gate", MAP, "--answered", "100%", "--unknown-at-most", "0", "--level", "tp.evidence=1", *SHIPPED),
        ("gate", "assessments/mixed", "--answered", "100%", "--unknown-at-most", "0", "--format", "json", *SHIPPED),
        ("gate", GUIDE, "--owners", "--warn", *SHIPPED),
    ),
    "example": (("example", "--out", "shown"),),
    "content new": (("content", "new", "riverside"),),
    "content schema": (
        ("content", "schema"),
        ("content", "schema", "--outputs"),
        ("content", "schema", "--outputs", "--out", "schemas"),
        ("content", "schema", "responses", "--out", "."),
    ),
    "content list": (("content", "list"),),
    "content accept": (("content", "accept"),),
    "content diff": (("content", "diff", "plassess", "content"), ("content", "diff", "content", "content")),
    "content migrate": (
        ("content", "migrate", "assessments/map", "--content", "later", "--dry-run", "--rescale", "ask"),
        ("content", "migrate", MAP, "--content", "later", "--rescale", "clamp", "--yes"),
    ),
}
"""Runs of each command that have something to tell; each gets ``--json``."""
EACH = [(name, runs) for name, each in WALK.items() for runs in each]


@cache
def _made_once() -> Path:
    folder = a_folder_until_the_end()
    with_kit(Path(shutil.copytree(CASES / "valid_content", folder / "content")))
    shutil.copytree(Path(__file__).parents[2] / "data", folder / "shipped")
    shutil.copytree(folder / "shipped", folder / "later")
    for path in (folder / "later").rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace('edition: "2022"', 'edition: "2027"'), "utf-8")
    for one in ("guide", "map", "moved"):
        shutil.copytree(RECORDS / one, folder / "assessments" / one)
    shutil.copytree(CASES / "valid_assessment", folder / "assessments/small")
    for name, team in (("closed", sent_team), ("opened", opened_team)):
        team(folder / "teams").folder.path.rename(folder / "teams" / name)
    (folder / "k7.yaml").write_text(
        f"format: plassess/marks/1\nperson: k7\nmarks:\n  {ROLE}/tp.evidence.plan: {{level: 2}}\n", encoding="utf-8"
    )

    (folder / "back").mkdir()
    teams = [AssessmentFolder(folder / "teams" / name) for name in ("closed", "opened")]
    for number, team in enumerate(teams):
        form = form_of(MarksFolder(team))
        sheets = [
            answers(form, code, ["2"] * len(form.questions), f"2026-10-19T09:0{number}") for code in ("m2", "zz")
        ]
        (folder / "back" / f"{number}.txt").write_bytes(lines(*sheets))
    (folder / "back/family.csv").write_bytes(by_school(FAMILY, ["Adams"] * 12))
    (folder / "back/none.xlsx").write_bytes(b"PK")

    (folder / "broken").mkdir()
    (folder / "broken/standards.yaml").write_text("format: plassess/standards/1\ntitel: [\n", encoding="utf-8")
    (folder / "plan.md.j2").write_text("{{ plan.id }}\n", encoding="utf-8")
    _write_answers(folder / "answers.yaml", complete_answers())
    (folder / "schools").mkdir()
    _write_answers(folder / "schools/lincoln.yaml", complete_answers())
    (folder / "schools/broken.yaml").write_text("format: [\n", encoding="utf-8")
    made = run(folder, *START, "--answers", "answers.yaml")
    assert made.code == 0, made.err
    (folder / made.out.strip()).rename(folder / "assessments/mixed")
    _write_answers(folder / "assessments/mixed/responses/team.yaml", _mixed())
    marks = laid_out(folder / "assessments")
    assert run(folder, "collect", "back/family.csv", str(marks.folder.path), *SHIPPED).code == 0
    send(marks, spread(marks, PEOPLE))
    open_all(marks)
    marks.file_of("k7").write_text(
        "format: plassess/marks/1\nperson: k7\nmarks: {a: {level: 99}}\n", encoding="utf-8"
    )
    later_than(folder / MAP, folder / "teams/spring")
    first, second, _ = (row.id for row in rows_of(marks.folder))
    decide(marks.folder, Decision(row=first, day=DAY, level=2, because="Two plans", rounds=({"2": 11},)))
    decide(marks.folder, Decision(row=second, day=DAY, not_decided=NotDecided(who="Lee Wu", by=DAY)))
    later_than(marks.folder.path, folder / "teams/alone-spring")
    return folder


def _mixed() -> dict[str, Any]:
    """Unknown, for next time, not applicable, empty, to be looked at again, an overdue step, and what is gone."""
    answers = complete_answers()
    given, ids = answers["answers"], question_ids()
    given[ids[0]]["first_steps"] = [{"what": "=1+1 | Ask", "committed": True, "by": "2020-01-02", "who": "Mei Tan"}]
    given[ids[1]] = {"state": "unknown"}
    given[ids[2]] = {"state": "next-time"}
    given[ids[3]] = {"state": "not-applicable", "because": "no budget of our own"}
    given[ids[4]] = {"state": "answered"}
    given[ids[5]]["look_again"] = "The question was worded otherwise."
    given["central-office/gone"] = {"state": "answered", "text": "What is gone."}
    return answers


def _write_answers(path: Path, answers: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(answers, sort_keys=False), encoding="utf-8")


@pytest.fixture
def district(tmp_path: Path) -> Path:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    return tmp_path


def faults(told: dict[str, Any]) -> list[str]:
    program, name, version = told["format"].split("/")
    assert (program, version) == ("plassess", "1")
    return [f"{error.json_path}: {error.message}"[:200] for error in validator_of(name).iter_errors(told)]


def prints(command: str) -> set[str]:
    """The outputs of a command: one of its own name, and for some another one."""
    others = {
        "report": {"report", "plan"},
        "show": {"show", "origin"},
        "export": {"table"},
        "check": {"check", "statistics"},
        "start": {"start", "blank"},
        "respond": {"marks-taken"},
        "collect": {"marks-taken", "collected"},
        "reveal": {"reveal", "reveal-file"},
        "summary": {"summary", "call-list"},
    }
    if command in {"plan add", "plan move", "plan drop"}:
        return {"plan-list"}
    if command.startswith("people "):
        return {"people"}
    return others.get(command, {command.replace(" ", "-")})


def has_json(command: Any) -> bool:
    return any("--json" in one.opts for one in command.params)


def test_every_command_has_it_but_those_that_talk() -> None:
    assert {name for name, command in COMMANDS.items() if not has_json(command)} == {
        "resume",
        "content",
        "config",
        "people",
        "plan",
        "completion",  # a script
    }
    assert {name for name, command in COMMANDS.items() if has_json(command)} == set(WALK)


@pytest.mark.parametrize(("name", "command"), EACH, ids=lambda one: " ".join(one) if isinstance(one, tuple) else "")
def test_each_output_is_one_object_that_its_schema_holds(name: str, command: tuple[str, ...], district: Path) -> None:
    done = run(district, *command, "--json")
    kept = district / "kept.json"
    kept.write_text(done.out, encoding="utf-8")

    assert done.code in {0, 1, 3 if {"schools", "back", "teams"} & {*command} else 0}, done.err
    assert done.out.isascii()
    assert done.out.endswith("}\n")
    assert not done.out.endswith("\n\n")
    told = json.loads(done.out)
    assert next(iter(told)) == "format"
    assert told["format"].split("/")[1] in prints(name)
    assert faults(told) == []
    assert not is_ours(kept), "no command reads what one of them printed"
    assert "Traceback" not in done.err


def test_every_output_there_is_stands_in_the_walk() -> None:
    assert {one for name in WALK for one in prints(name)} == set(OUTPUTS)
    assert set(OUTPUT_WORDS) == set(OUTPUTS)


def test_what_is_kept_of_outputs_is_no_fault_and_may_be_written_again(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)
    commands = (
        ("check", "--output", "json=found.json"),
        ("export", "rows", "--to", "json", "--out", "rows.json"),
        ("check",),
    )

    (tmp_path / "status.json").write_text(run(tmp_path, "status", "--json").out, encoding="utf-8")
    codes = [run(tmp_path, *command).code for _ in range(2) for command in commands]

    assert set(codes) == {0}


@pytest.mark.parametrize("name", OUTPUTS)
def test_a_schema_is_valid_says_what_each_key_is_for_and_takes_keys_of_a_later_plassess(name: str) -> None:
    schema = output_schema(name)

    Draft202012Validator.check_schema(schema)

    for one in (schema, *schema.get("$defs", {}).values()):
        assert one["description"].endswith(".")
        assert "additionalProperties" not in one
        for key, value in one.get("properties", {}).items():
            assert value["description"].endswith("."), f"{one['title']}: {key}"
        assert one.get("required", []) == list(one.get("properties", {})), "every key is always there"


def words_in(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (one for one in schema.get("enum", []) if not str(one).startswith("plassess/"))
        for value in schema.values():
            yield from words_in(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from words_in(value)


@pytest.mark.parametrize("name", OUTPUTS)
def test_what_stands_for_one_of_several_is_a_word_and_no_prose(name: str) -> None:
    assert [word for word in words_in(output_schema(name)) if not word.replace("-", "").isalpha()] == []


@pytest.mark.parametrize(
    "command",
    [
        ("status", "nowhere"),
        ("gate", "broken", "--owners"),
        ("report", "nowhere", "--out", "-"),
        ("report", GUIDE, "--out", "-", "--to", "md"),
        ("show", "nothing-of-that-name"),
        ("start", "--role", ROLE),
        ("content", "schema", "stat", "--outputs"),
        ("worksheet", "--role", ROLE, "--out", "-"),
        ("export", "rows", "--to", "csv"),
        ("export", "rows", "--out", "rows.json"),
        ("check", "content", "--format", "github"),
    ],
    ids=" ".join,
)
def test_an_error_stands_on_stderr_and_nothing_on_stdout(command: tuple[str, ...], district: Path) -> None:
    done = run(district, *command, "--json")

    assert (done.code, done.out) == (2, "")
    assert done.err.strip()


def test_how_prompts_stand_is_told_by_the_same_words_everywhere(district: Path) -> None:
    plan = json.loads(run(district, "report", "assessments/mixed", "--out", "-", "--json", *SHIPPED).out)
    status = json.loads(run(district, "status", "assessments/mixed", "--json", *SHIPPED).out)
    gate = json.loads(run(district, "gate", "assessments/mixed", "--answered", "100%", "--json", *SHIPPED).out)

    states = {one["id"]: one["state"] for one in plan["answers"]}
    assert list(states.values()).count("answered") == status["prompts"]["answered"] == plan["prompts"]["answered"]
    assert [states[id_] for id_ in question_ids()[1:6]] == [
        "unknown", "next-time", "not-applicable", "not-answered", "look-again",
    ]  # fmt: skip
    assert status["open"] == [one for one in states if states[one] in {"next-time", "not-answered", "look-again"}]
    to_do = gate["assessments"][0]["gates"][0]["to_do"]
    assert {one["id"]: one["state"] for one in to_do} == {
        id_: state for id_, state in states.items() if state not in {"answered", "not-applicable"}
    }
    assert [one["id"] for one in plan["aside"]] == ["central-office/gone"]


def test_a_level_comes_with_its_scale_and_what_is_missing_is_null(district: Path) -> None:
    plan = json.loads(run(district, "report", MAP, "--out", "-", "--json", *SHIPPED).out)

    rows = [one for one in plan["answers"] if one["kind"] == "level"]
    assert rows
    for row in rows:
        assert row["ideal"] == row["levels"][0]
        assert row["direction"] in {"lowest-is-ideal", "highest-is-ideal"}
        if row["level"] is not None:
            assert row["distance"] == row["levels"].index(row["level"])
        else:
            assert row["distance"] == (len(row["levels"]) if row["state"] == "not-begun" else None)
    assert {one["level"] for one in plan["answers"] if one["kind"] != "level"} == {None}


def test_the_board_gets_no_answer_and_nobody_is_named_but_owners(district: Path) -> None:
    team = run(district, "report", GUIDE, "--out", "-", "--json", *SHIPPED).out
    board = json.loads(run(district, "report", GUIDE, "--out", "-", "--json", "--audience", "board", *SHIPPED).out)

    assert (board["answers"], board["profiles"], board["aside"], board["prompts"]) == ([], [], [], None)
    assert all(step["committed"] for step in board["steps"])
    for key in ("people", "individually", "marked"):
        assert f'"{key}"' not in team


def test_a_finding_ends_where_its_value_ends(district: Path) -> None:
    text = (district / "content/standards.yaml").read_text(encoding="utf-8")
    (district / "content/standards.yaml").write_text(text.replace("title:", "titel:", 1), encoding="utf-8")

    findings = json.loads(run(district, "check", "content", "--json").out)["findings"]

    (one,) = [one for one in findings if one["name"] == "unknown-key"]
    line = (district / one["file"]).read_text(encoding="utf-8").splitlines()[one["line"] - 1]
    assert one["end_line"] == one["line"]
    assert line[one["column"] - 1 : one["end_column"] - 1] == "titel"


def test_steps_are_told_as_they_stand_after_they_were_marked(district: Path) -> None:
    (step,) = json.loads(run(district, "done", "1", GUIDE, "--json", *SHIPPED).out)["steps"]
    (again,) = json.loads(run(district, "done", "1", GUIDE, "--undo", "--json", *SHIPPED).out)["steps"]

    assert (step["id"], step["done"], again["done"]) == (1, TODAY.isoformat(), None)


def test_what_check_writes_to_a_file_is_the_same(district: Path) -> None:
    told = run(district, "check", "content", "--json", "--output", "json=findings.json")

    assert (district / "findings.json").read_text(encoding="utf-8") == told.out
    assert OF_CHECKS.named("--format", "json").is_json


def test_plassess_hands_its_schemas_out(district: Path) -> None:
    listed = run(district, "content", "schema", "--outputs").out.splitlines()
    printed = run(district, "content", "schema", "status", "--outputs").out
    run(district, "content", "schema", "--outputs", "--out", "schemas")

    assert [line.split()[0] for line in listed] == list(OUTPUTS)
    assert json.loads(printed) == output_schema("status")
    assert (district / "schemas/status.output.schema.json").read_text(encoding="utf-8") == printed
