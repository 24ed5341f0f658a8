"""Answers from a file, without a question: complete, incomplete, wrong, blank, JSON."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from .program import (
    DATA,
    ROLE,
    START,
    TODAY,
    answers_in,
    complete_answers,
    guide,
    lines,
    opened,
    question_ids,
    record_in,
    run,
)
from .terminal import squeezed

NO_INPUT = (*START, "--answers", "answers.yaml", "--no-input")
NEED = question_ids()[0]


def write(folder: Path, data: dict[str, Any], name: str = "answers.yaml") -> None:
    text = json.dumps(data) if name.endswith(".json") else yaml.safe_dump(data, sort_keys=False)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_complete_file_makes_an_assessment_and_prints_its_folder_alone(tmp_path: Path) -> None:
    write(tmp_path, complete_answers())

    done = run(tmp_path, *NO_INPUT, "--team", "Teaching", "--people", "Rosa Ortiz, Dan Webb")

    folder = f"assessments/{TODAY.isoformat()}-central-office"
    assert (done.code, done.out, done.err) == (0, f"{folder}\n", "")
    assert answers_in(tmp_path / folder)[NEED]["text"] == f"Answer to {NEED}."
    assert record_in(tmp_path / folder)["team"] == {"name": "Teaching", "people": ["Rosa Ortiz", "Dan Webb"]}
    assert set(question_ids()) <= set(record_in(tmp_path / folder)["asked"])


def test_the_file_s_own_comments_come_along(tmp_path: Path) -> None:
    write(tmp_path, complete_answers())
    text = (tmp_path / "answers.yaml").read_text(encoding="utf-8")
    (tmp_path / "answers.yaml").write_text("# by the data person\n" + text, encoding="utf-8")

    run(tmp_path, *NO_INPUT)

    assert "# by the data person" in (opened(tmp_path) / "responses" / "team.yaml").read_text(encoding="utf-8")


def test_a_missing_answer_ends_with_1_names_it_and_writes_nothing(tmp_path: Path) -> None:
    data = complete_answers()
    del data["answers"]["central-office/investments"]
    data["answers"]["central-office/vision-actions"]["text"] = ""
    write(tmp_path, data)

    refused = run(tmp_path, *NO_INPUT)

    assert (refused.code, refused.out) == (1, "")
    assert "PLA401" in refused.err
    assert "central-office/investments has no answer" in refused.err
    assert re.search(r"answers\.yaml:\d+:\d+: PLA401 answers › central-office/vision-actions", refused.err)
    assert not (tmp_path / "assessments").exists()


def test_unknown_next_time_and_not_applicable_count_as_dealt_with(tmp_path: Path) -> None:
    data = complete_answers()
    data["answers"]["central-office/investments"] = {"state": "unknown"}
    data["answers"]["central-office/vision-actions"] = {"state": "next-time"}
    data["answers"]["central-office/evaluate-impact"] = {"state": "not-applicable", "because": "done last month"}
    write(tmp_path, data)

    assert run(tmp_path, *NO_INPUT).code == 0


WRONG: dict[str, tuple[str, str, str]] = {
    "an id that is none": (
        "central-office/investments:",
        "central-office/investment:",
        "Did you mean central-office/investments?",
    ),
    "a responsibility that is none": (
        "text: Answer to central-office/highest-need.",
        "marked: {central-office/allocat: 2}",
        "Did you mean central-office/allocate?",
    ),
    "an unknown key": ("text: Answer to central-office/know-contexts.", "txt: Answer", "Did you mean text?"),
    "a state that is none": (
        "central-office/know-contexts:\n    state: answered",
        "central-office/know-contexts:\n    state: done",
        "not allowed here",
    ),
    "a date that is none": (
        "by: '2030-10-15'",
        "by: Octember 3",
        "is not a date. Write year-month-day, as in 2026-10-03.",
    ),
    "a list for a map": ("answers:\n", "answers: []\nx:\n", "a group of keys with values is needed"),
    "another format": ("plassess/responses/2", "plassess/assessment/2", "is another kind of file"),
    "no reason": (
        "central-office/know-contexts:\n    state: answered",
        "central-office/know-contexts:\n    state: not-applicable",
        "Add the reason",
    ),
    "no YAML": ("answers:\n", "answers: {\n", "PLA10"),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_file_ends_with_3_at_its_place_and_writes_nothing(tmp_path: Path, fault: str) -> None:
    old, new, said = WRONG[fault]
    text = yaml.safe_dump(complete_answers(), sort_keys=False)
    assert old in text
    (tmp_path / "answers.yaml").write_text(text.replace(old, new, 1), encoding="utf-8")

    refused = run(tmp_path, *NO_INPUT)

    assert (refused.code, refused.out) == (3, "")
    assert re.match(r"answers\.yaml:\d+:\d+: PLA\d{3} ", refused.err)
    assert said in refused.said
    assert not (tmp_path / "assessments").exists()


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    data = complete_answers()
    for one in question_ids()[:5]:
        data["answers"][one]["state"] = "answred"
    write(tmp_path, data)

    refused = run(tmp_path, *NO_INPUT)

    assert refused.code == 3
    assert refused.err.count("Did you mean answered?") == 5


@pytest.mark.parametrize("name", ["not-there.yaml", "not-there/answers.yaml"])
def test_a_file_that_is_not_there_or_is_none_ends_with_3(tmp_path: Path, name: str) -> None:
    refused = run(tmp_path, *START, "--answers", name, "--no-input")

    assert refused.code == 3
    assert "PLA00" in refused.err
    assert not (tmp_path / "assessments").exists()


def test_without_a_file_or_a_role_no_input_is_wrong_usage(tmp_path: Path) -> None:
    no_file = run(tmp_path, *START, "--no-input")
    no_role = run(tmp_path, "start", "--no-input")
    no_such_role = run(tmp_path, "start", "--role", "janitor", "--no-input", "--answers", "x")

    assert (no_file.code, no_role.code, no_such_role.code) == (2, 2, 2)
    assert "--answers FILE" in no_file.err
    assert "--role central-office" in no_role.err
    assert "central-office" in no_such_role.err
    assert not (tmp_path / "assessments").exists()


def test_a_blank_file_lists_every_question_as_a_comment_and_is_missing_every_answer(tmp_path: Path) -> None:
    blank = run(tmp_path, *START, "--blank")
    (tmp_path / "answers.yaml").write_text(blank.out, encoding="utf-8")

    as_it_is = run(tmp_path, *NO_INPUT)

    commented = [line.strip() for line in blank.out.splitlines() if line.strip().startswith("#")]
    comments = squeezed(" ".join(line.removeprefix("#") for line in commented))
    assert (blank.code, blank.err) == (0, "")
    assert list(yaml.safe_load(blank.out)["answers"]) == question_ids()
    assert [one["ask"] for one in guide()["questions"] if squeezed(one["ask"]) not in comments] == []
    assert [one["text"] for one in guide()["responsibilities"] if squeezed(one["text"]) not in comments] == []
    assert as_it_is.code == 1
    assert all(f"{one} has no answer" in as_it_is.err for one in question_ids())


def test_a_blank_file_is_named_with_answers_and_not_with_out(tmp_path: Path) -> None:
    refused = run(tmp_path, *START, "--blank", "--out", "blank.yaml")

    assert (refused.code, refused.out, list(tmp_path.iterdir())) == (2, "", [])
    assert "--answers" in refused.said


def test_a_blank_file_filled_in_is_complete(tmp_path: Path) -> None:
    blank = run(tmp_path, *START, "--blank").out
    filled = blank.replace("    text: |\n\n", "    text: |\n      What we said,\n      in two lines.\n")
    # The first question's steps too: the # goes from their lines, as the file says.
    head, steps = filled.split("    # first_steps:", 1)
    uncommented = [re.sub(r"^    # ", "    ", line) for line in ("    # first_steps:" + steps).splitlines()[:6]]
    rest = ("    # first_steps:" + steps).splitlines()[6:]
    (tmp_path / "answers.yaml").write_text(head + "\n".join([*uncommented, *rest]) + "\n", encoding="utf-8")

    done = run(tmp_path, *NO_INPUT)

    need = answers_in(opened(tmp_path))[NEED]
    assert done.code == 0, done.err
    assert need["text"].strip() == "What we said,\nin two lines."
    assert need["first_steps"][0]["committed"] is True


def test_json_answers_work(tmp_path: Path) -> None:
    data = complete_answers()
    data["answers"][NEED]["text"] = "Ünser 🎯 needs \u2028 and \\n"
    write(tmp_path, data, "answers.json")

    done = run(tmp_path, *START, "--answers", "answers.json", "--no-input")
    status = run(tmp_path, "status", "--json")

    assert done.code == 0, done.err
    assert json.loads(status.out)["prompts"]["answered"] == 8
    assert answers_in(opened(tmp_path))[NEED]["text"] == "Ünser 🎯 needs \u2028 and \\n"


def test_a_meeting_can_begin_with_the_answers_of_a_json_file(tmp_path: Path) -> None:
    data = complete_answers()
    data["answers"][NEED]["text"] = "Ünser 🎯 first"
    del data["answers"]["central-office/know-contexts"]
    write(tmp_path, data, "answers.json")

    done = run(tmp_path, *START, "--answers", "answers.json", typed=lines("", "", "The last one.", "", "/quit"))

    assert done.code == 0, done.err
    assert answers_in(opened(tmp_path))[NEED]["text"] == "Ünser 🎯 first"
    assert answers_in(opened(tmp_path))["central-office/know-contexts"]["text"] == "The last one."


def test_no_input_never_reads_what_is_typed(tmp_path: Path) -> None:
    write(tmp_path, complete_answers())

    done = run(tmp_path, *NO_INPUT, typed=lines("/quit", "x"))

    assert (done.code, done.err) == (0, "")


def test_a_second_run_of_the_same_day_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, complete_answers())

    first, second = run(tmp_path, *NO_INPUT), run(tmp_path, *NO_INPUT)

    assert second.out == first.out.replace("-central-office", "-central-office-2")
    assert run(tmp_path, "status").out.splitlines()[0] == second.out.strip()


@pytest.mark.parametrize(
    ("command", "option", "first", "second"),
    [
        ("start --role coach --blank", "--using", "map", "core-roles"),
        ("start --role coach --blank", "--standards", "tp.evidence", "cs.resources"),
        ("start --role coach --blank", "--frames", "rc", "tp"),
        ("worksheet --role coach --out -", "--using", "map", "core-roles"),
    ],
)
def test_a_list_is_the_same_with_commas_and_with_the_option_repeated(
    tmp_path: Path, command: str, option: str, first: str, second: str
) -> None:
    repeated = run(tmp_path, *command.split(), option, first, option, second)

    with_comma = run(tmp_path, *command.split(), option, f"{first},{second}")
    assert repeated == with_comma
    assert repeated.code == 0
    assert repeated.out != run(tmp_path, *command.split(), option, second).out


BEYOND = {
    "--using": (
        ("--using", "guide"),
        f"{ROLE}/tp.evidence.plan",
        "--using guide: it answers map, which is used, too.",
    ),
    "--standards": (
        ("--using", "guide,map", "--standards", "cs.resources"),
        f"{ROLE}/tp.evidence.plan",
        "--standards cs.resources: it answers tp.evidence, which is looked at, too.",
    ),
    "--scope": (
        ("--using", "guide", "--scope", "first"),
        NEED,
        f"--scope first: it answers {NEED}, which is kept, and counted in nothing.",
    ),
}
"""By option: how it is given, what the file answers beyond it, and what is said of that."""


@pytest.mark.parametrize("flags", [("--no-input",), ("--plain",)], ids=["no input", "a meeting"])
@pytest.mark.parametrize("option", BEYOND)
def test_answers_beyond_an_option_are_taken_and_told_whichever_it_is(
    tmp_path: Path, option: str, flags: tuple[str, ...]
) -> None:
    options, beyond, said = BEYOND[option]
    content = tmp_path / "tagged"
    shutil.copytree(DATA, content)
    tagged = content / f"action_guides/{ROLE}.yaml"
    vision = question_ids()[1]
    tagged.write_text(
        tagged.read_text("utf-8").replace(f"- id: {vision}\n", f"- id: {vision}\n    tags: [first]\n"), "utf-8"
    )
    answers = complete_answers()
    answers["answers"] |= {one: {"state": "unknown"} for one in rows_of("tp.evidence", "cs.resources")}
    if "--scope" in options:
        answers["answers"] = {one: answer for one, answer in answers["answers"].items() if one in {NEED, vision}}
    if option == "--using":
        answers["answers"] = {one: it for one, it in answers["answers"].items() if "cs.resources" not in one}
    write(tmp_path, answers)

    told = run(
        tmp_path, "start", "--role", ROLE, *options, "--answers", "answers.yaml", "--content", "tagged", *flags,
        typed=lines("", "", "", "", "/quit"),
    )  # fmt: skip

    assert told.code == 0, told.err
    assert f"The answers file goes beyond {said}\n" in told.err
    assert told.err.count("goes beyond") == 1
    assert beyond in answers_in(opened(tmp_path))
    part, record = said.split(" it answers ")[1].split(",")[0], record_in(opened(tmp_path))
    assert option == "--scope" or part in (*record["using"], *record.get("standards", ()))


def rows_of(*standards: str) -> list[str]:
    text = (DATA / f"innovation_maps/{ROLE}.yaml").read_text("utf-8")
    return [
        one for one in re.findall(rf"id: ({ROLE}/\S+)", text) if one.partition("/")[2].rpartition(".")[0] in standards
    ]


def test_an_id_that_no_part_has_is_still_refused(tmp_path: Path) -> None:
    answers = complete_answers()
    answers["answers"][f"{ROLE}/tp.evidence.plam"] = {"state": "unknown"}
    write(tmp_path, answers)

    refused = run(tmp_path, *NO_INPUT)

    assert refused.code == 3
    assert f"There is no prompt {ROLE}/tp.evidence.plam in what this self-assessment uses." in refused.err


@pytest.mark.parametrize("row", [f"{ROLE}/tp.evidence.plan", "core-roles/learning-system-designer", NEED])
def test_a_check_finds_what_is_called_answered_and_says_nothing(tmp_path: Path, row: str) -> None:
    write(tmp_path, complete_answers())
    assert run(tmp_path, *NO_INPUT).code == 0
    record, team = opened(tmp_path) / "assessment.yaml", opened(tmp_path) / "responses/team.yaml"
    data = yaml.safe_load(record.read_text("utf-8")) | {"using": ["guide", "map", "core-roles"]}
    record.write_text(yaml.safe_dump(data), "utf-8")
    answers = yaml.safe_load(team.read_text("utf-8"))
    answers["answers"][row] = {"state": "answered", "note": "We said so."}
    team.write_text(yaml.safe_dump(answers), "utf-8")

    checked = run(tmp_path, "check", "--strict", "--json", "--select", "PLA409")

    (found,) = json.loads(checked.out)["findings"]
    assert (checked.code, found["code"]) == (1, "PLA409")
    assert found["path"].endswith(f"{row} › state")
