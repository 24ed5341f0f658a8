"""``plassess gate`` as a build runs it: exit codes, formats, settings, and text from strangers."""

import json
import re
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from .program import (
    ROLE,
    a_folder_until_the_end,
    an_open_assessment,
    complete_answers,
    environment,
    files_below,
    opened,
    question_ids,
    run,
    run_each,
)
from .terminal import in_window

HOSTILE = "100% done\n::error file=x::not ours `code` | <b>@octocat</b> ##[error]and \u202eback"
ROWS = [f"{ROLE}/tp.evidence.{name}" for name in ("capacity", "plan", "impact")]


def answers() -> dict[str, Any]:
    """Everything is answered but one question; one row rests on nothing, and one committed step is overdue."""
    data = complete_answers()
    given = data["answers"]
    given[question_ids()[1]]["first_steps"] = [
        {"what": HOSTILE, "who": "Mei Tan", "by": "2020-10-15", "committed": True},
        {"what": "Call the union", "by": "2030-10-15", "committed": True},
    ]
    given[question_ids()[2]] = {"state": "unknown"}
    given[ROWS[0]] = {"state": "answered", "level": 2, "evidence": ["the May report"]}
    given[ROWS[1]] = {"state": "answered", "level": 3}
    given[ROWS[2]] = {"state": "answered", "level": 1, "evidence": ["the June summary"]}
    return data


@cache
def _made_once() -> Path:
    folder = a_folder_until_the_end()
    (folder / "answers.yaml").write_text(yaml.safe_dump(answers(), sort_keys=False), encoding="utf-8")
    start = ("start", "--role", ROLE, "--using", "guide,map", "--standards", "tp.evidence")
    done = run(folder, *start, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    return folder / "assessments"


@pytest.fixture
def assessment(tmp_path: Path) -> Path:
    shutil.copytree(_made_once(), tmp_path / "assessments")
    return opened(tmp_path)


def another(assessment: Path, name: str, change: Callable[[dict[str, Any]], None]) -> Path:
    """Copy an assessment beside it, with other answers."""
    copy = assessment.with_name(name)
    shutil.copytree(assessment, copy)
    record, team = copy / "assessment.yaml", copy / "responses" / "team.yaml"
    told = record.read_text("utf-8").replace(f"id: {assessment.name}", f"id: {name}")
    record.write_text(re.sub(r"(?m)^opened: .*", f"opened: {name[:10]}", told), "utf-8")
    data = yaml.safe_load(team.read_text("utf-8"))
    change(data["answers"])
    team.write_text(yaml.safe_dump(data, sort_keys=False), "utf-8")
    return copy


def at_ideal(answers: dict[str, Any]) -> None:
    answers[ROWS[1]]["level"] = 1


def settled(answers: dict[str, Any]) -> None:
    answers[question_ids()[1]]["first_steps"][1]["who"] = "Bo Lind"


def settings(folder: Path, **gates: Any) -> None:
    written = {name.replace("_", "-"): value for name, value in gates.items()}
    (folder / "plassess.yaml").write_text(
        yaml.safe_dump({"format": "plassess/settings/1", "gates": written}), encoding="utf-8"
    )


def test_every_gate_is_told_whether_it_holds_and_by_how_much_it_fails(tmp_path: Path, assessment: Path) -> None:
    ended = run(
        tmp_path,
        *("gate", "--answered", "90%", "--unknown-at-most", "0", "--owners", "--dates", "--overdue-at-most", "0"),
        *("--evidence-for", "tp.evidence", "--level", "tp.evidence=2"),
    )

    assert ended.code == 1
    for said in (
        "holds answered 90%: 90.9%: answered 10 of 11 · unknown 1",
        "fails unknown-at-most 0: 1 prompt is still unknown; 1 too many",
        "fails owners: 2 of 3 committed steps have an owner; 1 without",
        "holds dates: 3 of 3 committed steps have a date",
        "fails overdue-at-most 0: 1 of 3 committed steps is overdue; 1 too many",
        "fails evidence-for tp.evidence: 2 of 3 rated rows name evidence; 1 without",
        "fails level tp.evidence=2: 2 of 3 rows are at level 2 or nearer to ideal; 1 not",
        "Call the union · by Oct 15, 2030 · No owner yet",
        "Level 3, 2 away from ideal; 1 farther than asked",
        "5 of 7 gates do not hold.",
    ):
        assert said in ended.said
    assert ended.err == ""


def test_the_exit_code_tells_a_build_what_it_needs(tmp_path: Path, assessment: Path) -> None:
    codes = {
        "gate --dates": 0,
        "gate --owners": 1,
        "gate --dates --owners": 1,
        "gate --owners --dates": 1,
        "gate --owners --warn": 0,
        "gate --answered 0": 0,
        "gate --unknown-at-most 0": 1,
        "gate --unknown-at-most 0 --overdue-at-most 0 --answered 0": 1,
        "gate": 2,
        "gate --warn": 2,
        "gate --answered 101%": 2,
        "gate --overdue-at-most -1": 2,
        "gate --level tp.evidence": 2,
        "gate --level tp.evidence=9": 2,
        "gate --level tp.evidence=2 --level tp.evidence=3": 2,
        "gate --evidence-for tp.evidnce": 2,
        "gate --no-regression-from nowhere": 2,
        "gate nowhere --dates": 2,
        "gate --dates --format pdf": 2,
        "gate --dates --format github --json": 2,
    }

    ended = run_each(tmp_path, [command.split() for command in codes])

    assert {command: outcome.code for command, outcome in ended.items()} == codes
    assert "There are: --answered 90%" in ended["gate"].said
    assert "plassess gate --owners --dates" in ended["gate"].said
    assert "Did you mean tp.evidence?" in ended["gate --evidence-for tp.evidnce"].said
    assert all(outcome.out == "" for outcome in ended.values() if outcome.code == 2)


def test_a_gate_changes_nothing(tmp_path: Path, assessment: Path) -> None:
    before = files_below(tmp_path)

    run(tmp_path, "gate", "--owners", "--overdue-at-most", "0", "--level", "tp.evidence=1")

    assert files_below(tmp_path) == before


def test_answers_that_cannot_be_read_are_placed_and_end_with_3(tmp_path: Path, assessment: Path) -> None:
    team = assessment / "responses" / "team.yaml"
    team.write_text(team.read_text("utf-8").replace("state: unknown", "state: maybe"), "utf-8")

    ended = run(tmp_path, "gate", "--owners")

    assert ended.code == 3
    assert f"assessments/{assessment.name}/responses/team.yaml:" in ended.err


def test_json_is_one_object_that_names_what_fails(tmp_path: Path, assessment: Path) -> None:
    ended = run(tmp_path, "gate", "--json", "--overdue-at-most", "0", "--evidence-for", "tp.evidence", "--dates")

    data = json.loads(ended.out)
    (one,) = data["assessments"]
    found = {gate["gate"]: gate for gate in one["gates"]}
    assert (ended.code, ended.err, data["holds"], one["holds"]) == (1, "", False, False)
    assert {name: gate["holds"] for name, gate in found.items()} == {
        "dates": True,
        "overdue-at-most": False,
        "evidence-for": False,
    }
    assert (found["overdue-at-most"]["count"], found["overdue-at-most"]["short"]) == (1, 1)
    (step,) = found["overdue-at-most"]["to_do"]
    assert (step["id"], step["who"], step["by"], step["text"]) == (
        question_ids()[1],
        "Mei Tan",
        "2020-10-15",
        HOSTILE,
    )
    assert [row["id"] for row in found["evidence-for"]["to_do"]] == [ROWS[1]]


def test_the_settings_gates_stand_and_the_command_line_replaces_the_same_one_alone(
    tmp_path: Path, assessment: Path
) -> None:
    settings(tmp_path, owners=True, unknown_at_most=0, evidence_for=["tp.evidence"], level={"tp.evidence": 2})

    def found(*arguments: str) -> dict[str, bool]:
        data = json.loads(run(tmp_path, "gate", "--json", *arguments).out)
        return {
            f"{gate['gate']} {gate['asked'] or ''}".strip(): gate["holds"] for gate in data["assessments"][0]["gates"]
        }

    assert found() == {
        "owners": False,
        "unknown-at-most 0": False,
        "evidence-for tp.evidence": False,
        "level tp.evidence=2": False,
    }
    assert found("--unknown-at-most", "1", "--overdue-at-most", "0", "--level", f"{ROWS[0]}=2") == {
        "owners": False,
        "unknown-at-most 1": True,
        "overdue-at-most 0": False,
        "evidence-for tp.evidence": False,
        f"level {ROWS[0]}=2": True,
    }


def test_a_gate_in_the_settings_that_cannot_be_read_ends_the_run_at_its_place(
    tmp_path: Path, assessment: Path
) -> None:
    settings(tmp_path, owners=True, answered="all")

    ended = run(tmp_path, "gate", "--dates")

    assert ended.code == 3
    assert "plassess.yaml:3:13:" in ended.err
    assert "gates › answered" in ended.err


def test_going_back_is_seen_from_the_earlier_folder(tmp_path: Path, assessment: Path) -> None:
    earlier = another(assessment, "2020-03-02-central-office", at_ideal)

    ended = run(tmp_path, "gate", "--no-regression-from", str(earlier.relative_to(tmp_path)))
    assert ended.code == 1
    assert "fails no-regression-from 2020-03-02-central-office: 2 of 3 rows" in ended.said
    assert "Level 3, 2 away from ideal; then Level 1, ideal" in ended.said


@pytest.mark.parametrize("asked_by", ["options", "settings"])
def test_going_back_is_not_asked_from_itself_nor_from_a_later_one(
    tmp_path: Path, assessment: Path, asked_by: str
) -> None:
    earlier = another(assessment, "2020-03-02-central-office", at_ideal)
    for one, why in ((assessment, "it is this one itself"), (earlier, "that one was opened later, on")):
        settings(
            tmp_path, **({"no_regression_from": f"assessments/{assessment.name}"} if asked_by == "settings" else {})
        )
        told = () if asked_by == "settings" else ("--no-regression-from", f"{assessment}/../{assessment.name}")

        ended = run(tmp_path, "gate", str(one), *told)

        assert ended.code == (0 if asked_by == "settings" else 1)
        assert f"not asked no-regression-from {assessment.name}: {why}" in ended.said
        assert "holds no-regression" not in ended.said


def test_what_a_check_takes_for_an_earlier_one_a_gate_takes_too(tmp_path: Path, assessment: Path) -> None:
    earlier = another(assessment, "2020-03-02-central-office", at_ideal)
    for named in (f"assessments/{earlier.name}", f"assessments/{earlier.name}/assessment.yaml", "assessments", "."):
        settings(tmp_path, no_regression_from=named)

        taken = "no-regression-from" not in run(tmp_path, "check", "plassess.yaml").out

        assert (run(tmp_path, "gate", str(assessment)).code == 1) is taken, named


def test_the_settings_earlier_folder_is_found_from_anywhere_in_the_repo_and_never_outside_it(
    tmp_path: Path, assessment: Path
) -> None:
    earlier = another(assessment, "2020-03-02-central-office", at_ideal)
    below = tmp_path / "notes"
    below.mkdir()
    settings(tmp_path, no_regression_from=f"assessments/{earlier.name}")
    from_below = run(below, "gate", "../assessments")

    settings(tmp_path, no_regression_from=f"../{earlier.name}")
    outside = run(below, "gate", "../assessments")

    assert from_below.code == 1
    assert "then Level 1, ideal" in from_below.said
    assert outside.code == 2
    assert "lies outside the folder of this file" in outside.said


def test_every_assessment_that_is_named_or_lies_below_a_folder_is_gated_once(
    tmp_path: Path, assessment: Path
) -> None:
    older = another(assessment, "2020-03-02-central-office", settled)
    commands = [
        ["gate", "assessments", str(assessment), "--owners", "--json"],
        ["gate", str(older), "--owners", "--json"],
        ["gate", "--owners", "--json"],
        ["gate", "assessments", "--owners"],
    ]
    both, one, newest, shown = run_each(tmp_path, commands).values()

    def holding(out: str) -> list[tuple[str, bool]]:
        return [(it["id"], it["holds"]) for it in json.loads(out)["assessments"]]

    assert holding(both.out) == [(older.name, True), (assessment.name, False)]
    assert holding(one.out) == [(older.name, True)]
    assert holding(newest.out) == [(assessment.name, False)]
    assert [both.code, one.code, newest.code, shown.code] == [1, 0, 1, 1]
    assert "2 self-assessments: 1 with a gate that does not hold." in shown.said


def test_of_several_one_without_its_answers_is_told_and_fails_nothing_and_alone_it_ends_with_3(
    tmp_path: Path, assessment: Path
) -> None:
    away = another(assessment, "2020-03-02-central-office", settled)
    (away / "responses" / "team.yaml").unlink()
    answers = "2020-03-02-central-office/responses/team.yaml: "

    both = run(tmp_path, "gate", "assessments", "--unknown-at-most", "100", "--only", "--json")
    alone = run(tmp_path, "gate", str(away), "--owners")
    (assessment / "responses" / "team.yaml").unlink()
    none = run(tmp_path, "gate", "assessments", "--owners", "--warn")

    told = json.loads(both.out)
    assert (both.code, told["holds"], told["left_out"]) == (0, True, [])
    assert [Path(one).name for one in told["elsewhere"]] == [away.name]
    assert answers in both.err
    assert "is left out" in both.err
    assert [(one.code, "Git may hold it back" in one.said) for one in (alone, none)] == [(3, True)] * 2


# GitHub Actions.


def actions(home: Path, **more: str) -> dict[str, str]:
    return environment(home, GITHUB_ACTIONS="true", **more)


def test_in_github_actions_each_failing_gate_is_one_annotation_at_its_answer(
    tmp_path: Path, assessment: Path
) -> None:
    ended = run(tmp_path, "gate", "--owners", "--dates", "--overdue-at-most", "0", env=actions(tmp_path))

    team = (assessment / "responses" / "team.yaml").read_text("utf-8").splitlines()
    line = 1 + team.index(f"  {question_ids()[1]}:")
    owners, overdue, dates = ended.out.splitlines()
    file = f"assessments/{assessment.name}/responses/team.yaml"
    assert ended.code == 1
    assert owners.startswith(f"::error file={file},line={line},title=plassess gate owners::")
    assert owners.endswith(
        "; 1 without. Agree on an owner for each.%0A- Call the union · by Oct 15, 2030 · No owner yet"
    )
    assert overdue.startswith(f"::error file={file},line={line},title=plassess gate overdue-at-most 0::")
    assert dates == f"holds: {assessment.name}: dates: 3 of 3 committed steps have a date"


def test_no_text_of_a_stranger_begins_a_line_or_a_command_there(tmp_path: Path, assessment: Path) -> None:
    ended = run(tmp_path, "gate", "--dates", "--overdue-at-most", "0", "--warn", "--format", "github")

    assert ended.code == 0
    assert [line.split(" ")[0] for line in ended.out.splitlines()] == ["::warning", "holds:"]
    assert "100%25 done ::error file=x::not ours" in ended.out
    assert "\u202e" not in ended.out


def test_the_summary_of_the_step_gets_the_table_and_keeps_what_it_held(tmp_path: Path, assessment: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("Before.\n", "utf-8")

    run(tmp_path, "gate", "--owners", "--dates", env=actions(tmp_path, GITHUB_STEP_SUMMARY=str(summary)))

    written = summary.read_text("utf-8")
    assert written.startswith(f"Before.\n## plassess gate: `{assessment.name}`: 1 of 2 gates does not hold.\n")
    assert "| **fails** | `owners` | 2 of 3 committed steps have an owner; 1 without |\n" in written
    assert "| holds | `dates` | 3 of 3 committed steps have a date |\n" in written
    assert f"- `Call the union` · `by Oct 15, 2030` · No owner yet (`{question_ids()[1]}`)\n" in written


def test_a_summary_that_cannot_be_written_is_told_and_ends_with_3(tmp_path: Path, assessment: Path) -> None:
    nowhere = str(tmp_path / "nowhere" / "summary.md")

    ended = run(tmp_path, "gate", "--dates", env=actions(tmp_path, GITHUB_STEP_SUMMARY=nowhere))

    assert ended.code == 3
    assert "The machine did not allow it" in ended.err


def test_in_markdown_the_text_of_others_stands_in_code(tmp_path: Path, assessment: Path) -> None:
    ended = run(tmp_path, "gate", "--overdue-at-most", "0", "--format", "markdown")

    (step,) = (line for line in ended.out.splitlines() if line.startswith("- "))
    assert step.startswith(
        "- ``100% done ::error file=x::not ours `code` \\| <b>@octocat</b> ##[error]and <U+202E>back``"
    )
    assert "`Mei Tan`" in step


# A terminal.


@pytest.mark.parametrize("columns", [80, 60, 30])
def test_no_line_is_wider_than_the_window(tmp_path: Path, assessment: Path, columns: int) -> None:
    asked = ("gate", "--owners", "--overdue-at-most", "0", "--level", "tp.evidence=1")

    shown = in_window(tmp_path, *asked, columns=columns)[1:]  # the first is the folder's path, whole for copying

    assert max(map(len, shown)) <= columns
    assert "\u202e" not in "".join(shown)


# What a gate is asked of.


def of_role(folder: Path, role: str) -> Path:
    """Begin a self-assessment of a role's guide, and leave all of it for next time."""
    data = {"format": "plassess/responses/2", "respondent": "team"}
    ids = re.findall(rf"^  ({role}/[a-z-]+):$", run(folder, "start", "--role", role, "--blank").out, re.MULTILINE)
    data["answers"] = {id_: {"state": "next-time"} for id_ in ids}
    (folder / f"{role}.yaml").write_text(yaml.safe_dump(data, sort_keys=False), "utf-8")
    done = run(folder, "start", "--role", role, "--using", "guide", "--answers", f"{role}.yaml", "--no-input")
    assert done.code == 0, done.err
    return folder / done.out.strip()


def asked_in(out: str) -> dict[str, tuple[list[str], list[str]]]:
    """For each role the gates that are measured, and those that are not asked."""
    return {
        one["role"]: ([it["gate"] for it in one["gates"]], [it["gate"] for it in one["not_asked"]])
        for one in json.loads(out)["assessments"]
    }


def test_in_a_folder_of_several_roles_each_is_asked_what_is_meant_for_it(tmp_path: Path, assessment: Path) -> None:
    coach = of_role(tmp_path, "coach")
    earlier = another(assessment, "2020-03-02-office", at_ideal).rename(tmp_path / "2020-03-02-office")
    (tmp_path / "plassess.yaml").write_text(
        "format: plassess/settings/1\n"
        "gates:\n"
        "  level: {tp.evidence: 3}\n"
        "  evidence-for: [tp]\n"
        f"  no-regression-from: {earlier.name}\n"
        "  scoped:\n"
        "    - for: {role: coach}\n"
        "      unknown-at-most: 0\n"
        '    - for: {part: guide, path: "assessments/*-central-office"}\n'
        "      answered: 80%\n",
        "utf-8",
    )

    ended = run(tmp_path, "gate", "assessments", "--json")
    from_below = run(coach, "gate", "..", "--json")

    rows = ["evidence-for", "level", "no-regression-from"]
    assert (
        asked_in(ended.out)
        == asked_in(from_below.out)
        == {
            "central-office": ([*rows, "answered"], ["unknown-at-most"]),
            "coach": (["unknown-at-most"], [*rows, "answered"]),
        }
    )
    assert ended.code == 1
    assert json.loads(ended.out)["asked_of_none"] == []


@pytest.mark.parametrize("pattern", ["asessments/*", "assessments/2026-*-coahc", "coach"])
def test_a_scope_whose_path_fits_no_self_assessment_is_told_with_its_line(
    tmp_path: Path, assessment: Path, pattern: str
) -> None:
    (tmp_path / "plassess.yaml").write_text(
        "format: plassess/settings/1\n"
        "gates:\n"
        "  scoped:\n"
        f'    - for: {{path: ["assessments/*-central-office", "{pattern}"]}}\n'
        "      answered: 1%\n",
        "utf-8",
    )

    ended = run(tmp_path, "gate", str(assessment))

    assert ended.code == 2
    assert ended.err.startswith("plassess.yaml:4: gates › scoped[0] › for › path: ")
    assert f"{pattern} fits no self-assessment" in ended.err


def test_options_narrow_every_gate_of_a_run(tmp_path: Path, assessment: Path) -> None:
    of_role(tmp_path, "coach")
    settings(tmp_path, dates=True)

    by_role = run(tmp_path, "gate", "assessments", "--role", "coach", "--unknown-at-most", "0", "--json")
    by_part = run(tmp_path, "gate", "assessments", "--part", "map", "--answered", "80%", "--only")

    assert asked_in(by_role.out) == {
        "central-office": ([], ["unknown-at-most", "dates"]),
        "coach": (["unknown-at-most", "dates"], []),
    }
    assert by_part.code == 0
    assert "holds answered 80% (part map): 100%: answered 3 of 3" in by_part.said
    assert "not asked answered 80% (part map): it uses guide" in by_part.said


def test_a_gate_that_none_is_asked_fails_where_the_command_line_asks_for_it(tmp_path: Path, assessment: Path) -> None:
    coach = str(of_role(tmp_path, "coach"))
    told = ["gate", coach, "--level", "tp.evidence=3"]
    commands = [told, [*told, "--warn"], [*told, "--format", "github"], [*told, "--format", "markdown"]]
    commands += [["gate", coach, "--role", "principal", "--dates"]]
    text, warned, github, markdown, by_role = run_each(tmp_path, commands).values()

    settings(tmp_path, level={"tp.evidence": 3})
    of_settings = run(tmp_path, "gate", coach)

    said = "level tp.evidence=3 is asked of no self-assessment here"
    assert [one.code for one in (text, warned, github, markdown, by_role, of_settings)] == [1, 0, 1, 1, 1, 0]
    assert f"{said}." in text.said
    assert f"::error title=plassess gate level tp.evidence=3::{said}." in github.out
    assert "- `level tp.evidence=3` is asked of no self-assessment here." in markdown.out
    assert f"{said}, and fails nothing." in of_settings.said


@pytest.mark.parametrize("option", ["--role", "--part", "--group", "--tag"])
def test_a_scope_that_is_nowhere_is_refused_and_would_else_leave_out_all(
    tmp_path: Path, assessment: Path, option: str
) -> None:
    told = run(tmp_path, "gate", "--dates", option, "nowhere\u202e")
    (tmp_path / "plassess.yaml").write_text(
        f"format: plassess/settings/1\ngates:\n  scoped: [{{for: {{{option[2:]}: nowhere}}, dates: true}}]\n", "utf-8"
    )
    in_settings = run(tmp_path, "gate")

    for ended in (told, in_settings):
        assert (ended.code, ended.out) == (2, "")
        assert f"Gates are narrowed to the {option[2:]} nowhere" in ended.said
        assert "\u202e" not in ended.err


@pytest.mark.parametrize(
    "command",
    [("gate", "--owners"), ("export", "rows"), ("status",), ("report",), ("resume",)],
    ids=lambda command: command[0],
)
def test_a_folder_that_is_not_there_is_said_to_be_missing_with_the_name_that_was_meant(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    an_open_assessment(tmp_path, "/quit")

    done = run(tmp_path, *command, "asessments")

    assert done.code == 2, done.said
    assert "There is no folder asessments. Did you mean assessments?" in done.said


def test_in_markdown_several_begin_with_one_table_of_all_those_first_that_fail(
    tmp_path: Path, assessment: Path
) -> None:
    another(assessment, "2020-03-02-central-office", at_ideal)
    another(assessment, "2020-03-03-central-office", settled)
    asked = ("gate", "assessments", "--owners", "--dates", "--format", "markdown")

    one = run(tmp_path, *asked[:1], str(assessment), *asked[2:]).out
    overview, *sections = run(tmp_path, *asked).out.split("### ")

    assert one.startswith(f"## plassess gate: `{assessment.name}`: ")
    assert overview == (
        "## plassess gate: 2 of 3 self-assessments have a gate that does not hold\n\n"
        "| | Self-assessment | Gates | Fails |\n| - | - | - | - |\n"
        "| **fails** | `assessments/2020-03-02-central-office` | 2 | `owners` |\n"
        f"| **fails** | `assessments/{assessment.name}` | 2 | `owners` |\n"
        "| holds | `assessments/2020-03-03-central-office` | 2 |  |\n\n"
    )
    assert [section.split("`")[1] for section in sections] == [
        "2020-03-02-central-office",
        "2020-03-03-central-office",
        assessment.name,
    ]


IN_SETTINGS: dict[str, tuple[str, str]] = {
    "a flag": ("owners: true", "3: gates › owners"),
    "a share": ("answered: 99%", "3: gates › answered"),
    "a level": (f"level:\n    tp: 3\n    {ROWS[1]}: 2", f"5: gates › level › {ROWS[1]}"),
    "an id": ("evidence-for: [tp.evidence]", "3: gates › evidence-for"),
    "a scope": ("scoped:\n    - for: {role: coach}\n      dates: true\n    - for: {part: map}\n      level: {tp: 1}",
                "7: gates › scoped[1] › level › tp"),
}  # fmt: skip
"""By what it is: gates of settings, and the line and keys of one that fails."""


@pytest.mark.parametrize("case", IN_SETTINGS)
def test_of_a_gate_that_fails_each_format_says_where_the_settings_ask_for_it(
    tmp_path: Path, assessment: Path, case: str
) -> None:
    gates, place = IN_SETTINGS[case]
    line = int(place.partition(":")[0])
    (tmp_path / "plassess.yaml").write_text(f"format: plassess/settings/1\ngates:\n  {gates}\n", "utf-8")
    forms = [["gate", "--format", form] for form in ("text", "github", "markdown", "json")]

    text, github, markdown, data = run_each(tmp_path, forms).values()

    assert f"(asked in plassess.yaml:{line})" in text.said
    assert f"(asked in plassess.yaml:{line})" in github.out
    assert f"(asked in `plassess.yaml:{line}`) |" in markdown.out
    (failing,) = (one for one in json.loads(data.out)["assessments"][0]["gates"] if not one["holds"])
    assert failing["place"] == {"file": "plassess.yaml", "line": line}


def test_what_the_command_line_asks_is_asked_nowhere_else(tmp_path: Path, assessment: Path) -> None:
    settings(tmp_path, owners=True, level={"tp.evidence": 2})

    told = json.loads(run(tmp_path, "gate", "--level", "tp.evidence=1", "--json").out)["assessments"][0]["gates"]

    assert {one["gate"]: one["place"] and one["place"]["line"] for one in told} == {"owners": 5, "level": None}


UNHELD: dict[str, tuple[str, str]] = {
    "an id": ("level:\n    rc: 3\n    tp.evidnce: 2", "5: gates › level › tp.evidnce: level tp.evidnce: there is no"),
    "a level": ("level: {tp.evidence: 9}", "3: gates › level › tp.evidence: level tp.evidence=9:"),
    "a list's id": ("evidence-for: [tp.evidnce]", "3: gates › evidence-for: evidence-for tp.evidnce: there is no"),
    "a folder": ("no-regression-from: assessments/x", "3: gates › no-regression-from: no-regression-from:"),
    "a scope": ("scoped:\n    - {for: {role: coach}, dates: true}\n    - {for: {role: coch}, dates: true}",
                "5: gates › scoped[1] › for › role: Gates are narrowed to the role coch"),
    "an option": ("scoped: [{for: {part: guide}, chosen: {nothing/x: a}}]",
                  "3: gates › scoped[0] › chosen › nothing/x: chosen nothing/x: there is no"),
    "nothing measured": ("chosen: {tp.evidence: a}", "3: gates › chosen › tp.evidence: chosen tp.evidence=a: tp.evid"),
    "no index": ("index-at-least: {rc: 0.5}", "3: gates › index-at-least › rc: index-at-least rc=0.5: rc has no"),
}  # fmt: skip
"""By what it is: gates of settings that cannot be held, and the beginning of what is said."""


@pytest.mark.parametrize("case", UNHELD)
def test_a_gate_of_the_settings_that_cannot_be_held_is_told_at_its_place(
    tmp_path: Path, assessment: Path, case: str
) -> None:
    gates, said = UNHELD[case]
    (tmp_path / "plassess.yaml").write_text(f"format: plassess/settings/1\ngates:\n  {gates}\n", "utf-8")

    ended = run(tmp_path, "gate")

    assert (ended.code, ended.out) == (2, "")
    assert ended.said.startswith(f"plassess.yaml:{said}")


def test_a_gate_of_the_command_line_that_cannot_be_held_names_no_settings(tmp_path: Path, assessment: Path) -> None:
    settings(tmp_path, level={"tp.evidence": 2}, no_regression_from="assessments")

    asked = [["--level", "tp.evidnce=2"], ["--no-regression-from", "nowhere"], ["--role", "coch", "--dates"]]
    ended = run_each(tmp_path, [["gate", *one] for one in asked[:2]]) | run_each(tmp_path, [["gate", *asked[2]]])

    assert [("plassess.yaml" in one.err) for one in ended.values()] == [True, False, False]
