"""In GitHub Actions no text of a file, a name or the environment is a command, whichever command of ours prints it."""

import json
import os
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from plassess.assessment.forms.form_counts import Counting
from plassess.assessment.forms.held_answers import Given
from plassess.cli.app import app
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.form_counts_file import count_forms
from plassess.files.assessments.store import AssessmentFolder
from tests.actions_runner import commands_in
from tests.cycles import later_than
from tests.editions import change, edited, written
from tests.forms_back import as_csv, cells, form_of, titles
from tests.kits import KIT
from tests.marked_alone import opened_team, sent_team
from tests.moved import VISION
from tests.speed import first_quickly, some_quickly

from .program import (
    ROLE,
    START,
    a_folder_until_the_end,
    complete_answers,
    environment,
    lines,
    opened,
    question_ids,
    record_in,
    run,
)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="such names are not allowed there")

# Each word is a command where a line begins with it, so that a wrapped line is one wherever it breaks.
WORD = "::error::x"
WORDS = " ".join([WORD, "##[group]g", "::stop-commands::t", "##vso[task.complete]z", "::add-mask::a"] * 4)
LINES = f"{WORDS}\n{WORD}\r\n \u3000{WORD}\u2028{WORD}\n##[debug]d"
NAMED = "::error::n"
AT_LINE_START = "\n::error::n"
STEM = "::stop-commands::c"
LEVEL = ("--level", "tp.evidence=1")
FORMATS = ("text", "json", "github", "markdown")

Runs = tuple[tuple[str, ...], ...]

SHEETS: Runs = (
    ("--evidence", "tp.evidence", "--out", "-"),
    ("--facilitation", "map", "--to", "md", "--out", "-"),
    ("--evidence", WORD),
)
WALK: dict[str, Runs] = {
    "": ((), ("--help",), (WORD,), (f"--{WORD}",), ("--version",)),
    "start": (
        ("--role", ROLE, "--using", "guide,map", "--standards", "tp.evidence", "--plain"),
        ("--role", WORD),
        ("--from", "teams/opened", "--plain"),
        ("--role", ROLE, "--blank"),
        ("--role", ROLE, "--blank", "--json"),
        ("--role", ROLE, "--answers", "answers.yaml", "--dry-run", "--out", AT_LINE_START),
        ("--role", ROLE, "--answers", f"{STEM}.yaml", "--no-input"),
        ("--role", ROLE, "--answers", "answers.yaml", "--no-input", "--out", AT_LINE_START),
    ),
    "resume": ((), (NAMED,)),
    "status": ((), ("--json",), (NAMED,), ("--content", NAMED)),
    "compare": (
        ("teams/closed", "teams/opened"),
        (NAMED, WORD),
        ("teams/opened", "teams/spring"),
        ("teams/opened", "teams/spring", "--to", "md", "--out", "-"),
    ),
    "summary": (
        ("teams/opened",),
        ("assessments", "teams", "--json"),
        ("teams/opened", "--to", "md", "--out", "-"),
        ("assessments", "teams", "--call-list"),
        ("--role", WORD),
    ),
    "report": (
        ("--to", "md", "--out", "-"),
        ("--to", "html", "--out", "-"),
        ("--to", "mail", "--out", "-"),
        ("--to", "json", "--out", "-"),
        ("--owner", WORD),
        ("--out", AT_LINE_START),
        ("--audience", WORD),
        ("--template", "t\n::error::t.md.j2"),
        ("--template", "t\n::error::t.md.j2", "--out", "-"),
    ),
    "export": (
        ("answers", "--texts"),
        ("decisions", "--texts"),
        ("steps", "--json"),
        ("forms",),
        ("rows", NAMED),
        ("steps", "--out", f"{NAMED}.csv"),
        (WORD,),
        ("rows", "--to", WORD),
    ),
    "done": (("1",), ("9",), (WORD,)),
    "plan": ((), ("goal", "--seen", WORD, "--no-input"), ("goal", "--reword", WORD, "--no-input")),
    "plan goal": (("--row", WORD, "--seen", WORD, "--no-input"), ("--sort", WORD)),
    "plan list": ((), ("--owner", WORD), ("--due-before", WORD)),
    "plan add": ((WORD,), (WORD, "--by", WORD), (WORD, "--goal", WORD)),
    "plan move": ((WORD, "2026-12-01"), ("1", WORD)),
    "plan drop": (("1", "--because", WORD), (WORD, "--because", WORD)),
    "plan help": (("--asks", WORD), ("--offers", WORD, "--json")),
    "check-in": (("--drop", f"1={WORD}", "--stop", WORD, "--no-input"), ("--done", WORD, "--no-input"), ()),
    "show": (
        *(
            (what,)
            for what in (
                "standards",
                "roles",
                "maps",
                "instruments",
                "core-roles",
                ROLE,
                f"map/{ROLE}",
                "tp.evidence",
                WORD,
            )
        ),
        (VISION, "--json"),
        (VISION, "--origin"),
        ("glossary",),
        ("glossary", WORD),
        ("glossary", "protocol"),
    ),
    "worksheet": (
        ("--role", ROLE, "--out", "-"),
        ("--role", ROLE, "--out", f"{NAMED}.html"),
        ("--role", WORD),
        ("--form", WORD),
        ("--notice", WORD),
        ("--marks", NAMED),
        *SHEETS,
    ),
    "check": (
        *(("--format", form) for form in (*FORMATS, "sarif", "junit")),
        (f"{STEM}.yaml", "--format", "text"),
        (NAMED,),
        ("--format", WORD),
        ("--as", WORD),
    ),
    "people": ((), (WORD,)),
    "people list": (("teams/opened",), ("--json", "teams/opened"), (WORD,)),
    "people codes": (("2", "teams/closed"), (WORD,)),
    "people add": ((WORD, "teams/closed"), (WORDS,)),
    "people remove": ((WORD, "teams/closed"),),
    "people lead": ((WORD, "teams/closed"),),
    "people keeper": ((WORD, "teams/closed", "--backup", WORDS),),
    "people rule": ((WORD, "teams/closed"),),
    "people together": ((WORD,), ("teams/closed",)),
    "people marks": ((WORD, "teams/closed"),),
    "form": (
        ("--to", "html", "teams/closed"),
        ("--to", WORD),
        ("--to", "html", "--form", WORD),
        ("--to", "html", "--mail", WORD),
        ("--to", "html", "--form", "staff-form", "--school", WORDS, "--out", f"{NAMED}.html"),
    ),
    "respond": (("--as", WORD, "teams/closed"), ("--as", "K7", "teams/closed")),
    "collect": (
        ("--paper", "teams/closed"),
        ("--paper", "teams/opened"),
        ("back", "teams/closed"),
        ("back", "teams/closed", "--json"),
        (WORD, "--form", WORD),
        ("--withdraw", WORD, "teams/closed"),
    ),
    "reveal": (("--yes", "teams/opened"), ("--to", WORD), ("--json", "teams/opened")),
    "decide": (
        ("teams/opened",),
        ("--row", WORD, "teams/opened"),
        ("--row", "1", "--level", "2", "--because", WORDS, "--no-input", "teams/opened"),
    ),
    "completion": (("bash",), (WORD,)),
    "config": ((), (WORD,)),
    "config show": ((), ("--json",)),
    "example": (("--out", AT_LINE_START), (WORD,)),
    "explain": ((), ("PLA101",), ("--json",), (WORD,)),
    "gate": (
        *(("--owners", "--overdue-at-most", "0", *LEVEL, "--format", form) for form in FORMATS),
        ("--level", WORD),
        (NAMED, "--owners"),
    ),
    "content": ((), (WORD,)),
    "content new": ((AT_LINE_START, "--name", WORDS), (NAMED, "--from", WORD)),
    "content schema": ((), ("action-guide",), ("--out", AT_LINE_START), (WORD,)),
    "content list": ((), ("--json",)),
    "content accept": ((), (NAMED,)),
    "content diff": (
        *(("plassess", "content", "--format", form) for form in ("text", "json", "markdown")),
        (NAMED, "content"),
    ),
    "content migrate": (
        ("--from", "plassess", "--content", "content", "--dry-run"),
        ("--from", "plassess", "--content", "content", "--rescale", "clamp", "--yes"),
        ("--rescale", WORD),
    ),
}
TYPED = lines(
    WORDS, f"{WORD}, Dan", "75", WORD, WORDS, f"{WORD} / Dan / {WORD}", "/review", WORD, "", f"/{WORD}", "?"
)


def hostile(data: Any, key: str = "") -> Any:
    """Make each text that people write a row of commands; what a title holds is short."""
    if isinstance(data, dict):
        return {name: hostile(value, name) for name, value in data.items()}
    if isinstance(data, list):
        return [hostile(value, key) for value in data]
    is_prose = isinstance(data, str) and (" " in data or key in {"title", "who", "text"})
    return (
        (f"{WORD} {len(data) % 99}" if key in {"title", "who", "name", "term", "also"} else WORDS)
        if is_prose
        else data
    )


def hostile_content() -> dict[str, Any]:
    return {name: hostile(data) for name, data in edited(change(VISION, ask="Other words")).items()}


def hostile_answers() -> dict[str, Any]:
    data = complete_answers()
    data["answers"][question_ids()[1]]["first_steps"] = [
        {"what": WORDS, "who": WORD, "by": "2020-10-15", "committed": True, "shown_by": WORDS},
        {"what": WORD, "by": "2030-10-15", "committed": True},
    ]
    data["answers"][question_ids()[2]] = {"state": "not-applicable", "because": WORDS}
    data["answers"][question_ids()[3]] = {"state": "next-time"}
    for row in ("capacity", "plan", "impact"):
        rated = {"state": "answered", "level": 3, "evidence": [WORDS], "note": WORDS}
        data["answers"][f"{ROLE}/tp.evidence.{row}"] = rated
    for answer in data["answers"].values():
        answer |= {"text": LINES} if "text" in answer else {}
    return data


def put(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10_000), encoding="utf-8")


def _hostile_roster(record: dict[str, Any]) -> dict[str, Any]:
    """Make each name of those who take part a command."""
    roster = {code: {"name": WORD} | one for code, one in record["roster"].items()}
    return record | {"roster": roster, "keeper": {"name": WORDS, "backup": WORD}}


@cache
def _made_once() -> Path:
    """Lay out a district in which every text and every name is a command."""
    folder = a_folder_until_the_end()
    written(hostile_content(), folder / "content")
    for name, text in KIT.items():
        put(folder / "content" / name, hostile(yaml.safe_load(text)))
    put(folder / "answers.yaml", hostile_answers())
    begun = run(
        folder,
        *("start", "--role", ROLE, "--using", "guide,map", "--standards", "tp.evidence", "--team", WORD),
        *("--people", f"{WORD}, Dan", "--answers", "answers.yaml", "--no-input"),
    )
    assert begun.code == 0, begun.err
    put(opened(folder) / "assessment.yaml", record_in(opened(folder)) | {"message": LINES})
    for name, team in (("closed", sent_team), ("opened", opened_team)):
        marks = team(folder / "teams")
        put(marks.folder.path / "assessment.yaml", _hostile_roster(record_in(marks.folder.path)))
        marks.folder.path.rename(folder / "teams" / name)
        (folder / "back").mkdir(exist_ok=True)
        form = form_of(MarksFolder(AssessmentFolder(folder / "teams" / name)))
        rows = [[WORD, WORD, WORD, *titles(form)[3:]], [WORDS, *cells(form, "k7", ["2"] * 3)]]
        (folder / "back" / f"{NAMED}{name}.csv").write_bytes(as_csv([titles(form), *rows]))
    (folder / "back" / AT_LINE_START).write_bytes(as_csv([[WORD, "[1-0000]", f"[school {WORD} 1]"], [WORD] * 3]))
    counted = [Counting(str(number), {"family-form/language": Given(("yes",))}, WORD) for number in range(12)]
    count_forms(AssessmentFolder(opened(folder)), "family-form", WORD, counted)
    later_than(folder / "teams/opened", folder / "teams/spring")
    (folder / f"{STEM}.yaml").write_text(f"format: plassess/responses/2\n{WORD}: {WORD}\n  ##[group]: x\n", "utf-8")
    (folder / "content" / f"{AT_LINE_START}.yaml").write_text(f"format: plassess/guide/1\n? {WORD}\n", "utf-8")
    (folder / "t\n::error::t.md.j2").write_text(f"{WORD}\n{{{{ team.name }}}}\n##[group]{{{{ message }}}}\n", "utf-8")
    return folder


def in_actions(home: Path, **more: str) -> dict[str, str]:
    return environment(home, GITHUB_ACTIONS="true", CI="true", **more)


def walked(command: Any, at: tuple[str, ...] = ()) -> set[str]:
    """Name every command of the program, as its own tree of commands tells."""
    below: dict[str, Any] = getattr(command, "commands", {})
    return {" ".join(at)}.union(*(walked(one, (*at, name)) for name, one in below.items()))


def not_ours(printed: str) -> list[str]:
    """Return the commands in a log that the github formats do not make."""
    ours = (("error ", "warning ", "notice "), ("title=PLA", "title=plassess gate "))
    return [one for one in commands_in(printed) if not (one.startswith(ours[0]) and any(t in one for t in ours[1]))]


def test_every_command_is_walked() -> None:
    assert walked(typer.main.get_command(app)) == set(WALK)


@pytest.mark.slow
@pytest.mark.parametrize("command", some_quickly(WALK, every=5))
def test_no_command_prints_a_line_that_github_actions_obeys(tmp_path: Path, command: str) -> None:
    obeyed: dict[str, list[str]] = {}
    for at, arguments in enumerate(WALK[command]):
        folder = tmp_path / str(at)
        shutil.copytree(_made_once(), folder)
        env = in_actions(folder, COLUMNS="27")

        ended = run(folder, *command.split(), *arguments, typed=TYPED, env=env)

        assert ended.code in {0, 1, 2, 3}, ended.err
        obeyed[" ".join(arguments)] = not_ours(ended.out) + not_ours(ended.err)

    assert {arguments: commands for arguments, commands in obeyed.items() if commands} == {}


@pytest.mark.slow
@pytest.mark.parametrize("content", [WORD, f"no\n{WORD}"], ids=["there", "not there"])
@pytest.mark.parametrize("command", [("status",), ("content", "list"), ("check", "--format", "text"), ("gate",)])
def test_settings_and_the_environment_give_no_command_either(
    tmp_path: Path, command: tuple[str, ...], content: str
) -> None:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    (tmp_path / "content").rename(tmp_path / WORD)
    put(tmp_path / "plassess.yaml", {"format": "plassess/settings/1", "content": WORD, "gates": {"level": {WORD: 1}}})

    told = run(tmp_path, *command, env=in_actions(tmp_path, PLASSESS_CONTENT=content, COLUMNS="27"))

    assert "error" in told.out + told.err
    assert not_ours(told.out) + not_ours(told.err) == []


def test_elsewhere_and_in_a_file_text_stays_as_it_is(tmp_path: Path) -> None:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    there, log = run(tmp_path, "status"), run(tmp_path, "status", env=in_actions(tmp_path))

    into_a_file = ("sh", "-c", 'exec "$@" > status.txt', "sh")
    run(tmp_path, "status", env=in_actions(tmp_path), before=into_a_file)

    assert commands_in(there.out) != []
    assert log.out.replace(" ", "") == there.out.replace(" ", "")
    assert (tmp_path / "status.txt").read_text("utf-8") == there.out


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [("status", "--json"), ("show", VISION, "--json"), ("check", "--format", "json"), ("check", "--format", "sarif")],
    ids=" ".join,
)
def test_json_says_the_same_to_a_program(tmp_path: Path, command: tuple[str, ...]) -> None:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)

    there = json.loads(run(tmp_path, *command).out)

    assert json.loads(run(tmp_path, *command, env=in_actions(tmp_path)).out) == there
    assert "##[" in json.dumps(there) or command[0] == "check"


@pytest.mark.parametrize(("env", "shown"), [({}, "a\u202eb"), ({"CI": "true"}, "a<U+202E>b")], ids=["program", "ci"])
def test_a_path_is_exact_for_a_program_and_harmless_in_the_log_of_a_build(
    tmp_path: Path, env: dict[str, str], shown: str
) -> None:
    done = run(tmp_path, "content", "new", "a\u202eb", env=environment(tmp_path, **env))

    assert done.code == 0
    assert {line.partition("/")[0] for line in done.out.splitlines()} == {shown}
    assert "\u202e" not in done.err


AZURE = {"TF_BUILD": "True"}


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("status", "--json"),
        ("gate", *LEVEL),
        ("gate", *LEVEL, "--format", "github"),
        ("export", "answers", "--texts"),
        ("export", "answers", "--texts", "--to", "json"),
        ("check",),
        ("check", "--format", "github"),
        ("show", VISION),
    ],
    ids=" ".join,
)
def test_azure_pipelines_is_told_no_command_either(tmp_path: Path, command: tuple[str, ...]) -> None:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)

    there = run(tmp_path, *command)
    log = run(tmp_path, *command, env=environment(tmp_path, **AZURE))

    assert "##[" in there.out + there.err or command[0] == "gate"
    assert re.findall(r"##(?:vso)?\[", log.out + log.err, re.IGNORECASE) == []
    assert log.code == there.code


@pytest.mark.parametrize("env", first_quickly({"GITHUB_ACTIONS": "true"}, AZURE))
def test_a_table_is_exact_in_a_file_and_harmless_in_a_pipe(tmp_path: Path, env: dict[str, str]) -> None:
    shutil.copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    there = run(tmp_path, "export", "answers", "--texts").out.removeprefix("\ufeff")

    piped = run(tmp_path, "export", "answers", "--texts", env=environment(tmp_path, **env)).out.removeprefix("\ufeff")
    run(tmp_path, "export", "answers", "--texts", "--out", "table.csv", env=environment(tmp_path, **env))

    assert (tmp_path / "table.csv").read_bytes().decode("utf-8-sig").replace("\r\n", "\n") == there.replace(
        "\r\n", "\n"
    )
    assert piped != there
    assert piped.replace(" ", "") == there.replace(" ", "")


def test_a_meeting_under_its_own_prompts_gives_no_command(tmp_path: Path) -> None:
    ended = run(tmp_path, *START, typed=TYPED, env=in_actions(tmp_path), before=("sh", "-c", 'exec "$@" 2>&1', "sh"))

    assert "Dan" in ended.out
    assert commands_in(ended.out) == []
