"""``plassess start`` for a script: a name, a day, answers from the input, and a whole folder of answers at once."""

import json
from pathlib import Path

import pytest
import yaml

from plassess.tasks.start_files import called_after
from plassess.tasks.told_lists import can_be_a_name

from .program import START, TODAY, answers_in, complete_answers, files_below, lines, opened, record_in, run

NO_INPUT = (*START, "--no-input", "--answers")


def text(**changes: str) -> str:
    data = complete_answers()
    for id_, state in changes.items():
        data["answers"][id_] = {"state": state}
    return yaml.safe_dump(data, sort_keys=False)


def a_folder(folder: Path, **files: str) -> None:
    (folder / "schools").mkdir()
    for name, content in files.items():
        (folder / "schools" / name.replace("_", ".")).write_text(content, encoding="utf-8")


def test_a_name_and_a_day_are_in_the_folder_and_in_the_record(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "answers.yaml", "--name", "lincoln-hs", "--opened", "2025-05-12")

    assert (done.code, done.out) == (0, "assessments/2025-05-12-lincoln-hs\n")
    record = record_in(tmp_path / done.out.strip())
    assert (record["id"], str(record["opened"])) == ("2025-05-12-lincoln-hs", "2025-05-12")
    assert record["role"] == "central-office"


def test_a_meeting_takes_them_too(tmp_path: Path) -> None:
    run(tmp_path, *START, "--name", "lincoln-hs", "--opened", "2025-05-12", typed=lines("", "", "", ""))

    assert opened(tmp_path).name == "2025-05-12-lincoln-hs"
    assert str(record_in(opened(tmp_path))["opened"]) == "2025-05-12"


def test_a_second_one_of_the_same_name_and_day_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")
    command = (*NO_INPUT, "answers.yaml", "--name", "lincoln", "--opened", "2025-05-12")

    folders = [run(tmp_path, *command).out for _ in range(2)]

    assert folders == ["assessments/2025-05-12-lincoln\n", "assessments/2025-05-12-lincoln-2\n"]


NO_NAMES = (
    *("../x", "a/b", "a\\b", ".", "..", ".a", "-a", "_a", "Lincoln HS", "CON", "", " ", "a ", " a", "a\tb", "x" * 65),
    *(
        "a.b.",
        "a.",
        "a..",
        "con",
        "nul",
        "aux",
        "prn",
        "com1",
        "lpt9",
        "con.x",
        "nul.tar.gz",
        "a:b",
        "a*",
        "é",
        "a\n",
    ),
)
"""What some system refuses as a file's name, reads as a way elsewhere, or writes otherwise."""


@pytest.mark.parametrize(
    "flag",
    [
        *(("--name", name) for name in NO_NAMES),
        ("--opened", "12 May"),
        ("--opened", "20260512"),
        ("--opened", "2026-02-30"),
        ("--opened", f"{TODAY.year + 1}-01-01"),
    ],
)
def test_what_is_no_name_and_no_day_is_refused_and_nothing_is_written(tmp_path: Path, flag: tuple[str, str]) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")
    before = files_below(tmp_path)

    done = run(tmp_path, *NO_INPUT, "answers.yaml", *flag)

    assert (done.code, done.out) == (2, "")
    assert flag[0] in done.err
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("typed", [text(), json.dumps(complete_answers())], ids=["yaml", "json"])
def test_answers_come_from_the_input(tmp_path: Path, typed: str) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")

    piped = run(tmp_path, *NO_INPUT, "-", "--name", "piped", typed=typed)
    named = run(tmp_path, *NO_INPUT, "answers.yaml", "--name", "named")

    assert (piped.code, named.code) == (0, 0), piped.err
    both = [json.dumps(answers_in(tmp_path / one.out.strip()), default=str) for one in (piped, named)]
    assert both[0] == both[1]


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("format: [\n", 3, "stdin:"),
        ("", 3, "stdin"),
        ("x" * (1 << 20) + "y", 3, "larger than 1 MiB"),
        ("format: plassess/responses/2\nrespondent: team\nanswers: {}\n", 1, "has no answer"),
    ],
    ids=["broken", "empty", "too large", "nothing answered"],
)
def test_a_fault_in_the_input_is_told_with_its_place(tmp_path: Path, typed: str, code: int, said: str) -> None:
    done = run(tmp_path, *NO_INPUT, "-", typed=typed)

    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert not (tmp_path / "assessments").exists()


def test_of_a_folder_each_file_makes_one_and_what_cannot_is_told_by_name(tmp_path: Path) -> None:
    a_folder(tmp_path, adams_yaml=text(), broken_yaml="format: [\n", grant_json=json.dumps(complete_answers()))
    (tmp_path / "schools/notes.txt").write_text("Call Rosa.", encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "schools", "--opened", "2025-05-12")

    assert done.code == 3
    assert done.out.splitlines() == ["assessments/2025-05-12-adams", "assessments/2025-05-12-grant"]
    assert "schools/broken.yaml:" in done.err
    assert "Nothing was opened from schools/broken.yaml." in done.err
    assert "schools/notes.txt is no answers file" in done.err
    assert sorted(path.name for path in (tmp_path / "assessments").iterdir()) == [
        "2025-05-12-adams",
        "2025-05-12-grant",
    ]


@pytest.mark.parametrize(("here", "named"), [("schools", "."), ("schools/below", ".."), ("schools/below", "../.")])
def test_the_folder_may_be_the_one_that_one_is_in_or_the_one_above(tmp_path: Path, here: str, named: str) -> None:
    a_folder(tmp_path, adams_yaml=text())
    (tmp_path / here).mkdir(exist_ok=True)

    done = run(tmp_path / here, *NO_INPUT, named, "--opened", "2025-05-12", "--out", "opened")

    assert done.out.splitlines() == ["opened/2025-05-12-adams"]
    assert done.code == 0


@pytest.mark.parametrize(
    ("file", "called"),
    [
        ("Lincoln HS (North).yaml", "lincoln-hs-north"),
        ("São Paulo.yaml", "sao-paulo"),
        ("Washington_MS.yaml", "washington-ms"),
        ("P.S. 12.json", "p-s-12"),
        ("north_side.1.yaml", "north_side.1"),
        (f"{'Long ' * 20}.yaml", ("long-" * 13)[:-1]),
        ("学校.yaml", "central-office"),
        ("!!.yaml", "central-office"),
    ],
)
def test_one_from_a_folder_is_named_after_its_file(tmp_path: Path, file: str, called: str) -> None:
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / file).write_text(json.dumps(complete_answers()), encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "answers", "--opened", "2025-05-12")

    assert (done.code, done.out) == (0, f"assessments/2025-05-12-{called}\n"), done.err
    assert record_in(tmp_path / done.out.strip())["id"] == f"2025-05-12-{called}"
    assert done.err.endswith("1 opened.\n")


def test_a_folder_ends_with_what_was_opened_and_what_was_not(tmp_path: Path) -> None:
    lacking = "format: plassess/responses/2\nrespondent: team\nanswers: {}\n"
    a_folder(tmp_path, adams_yaml=text(), broken_yaml="format: [\n", grant_yaml=lacking, hill_yaml=text())

    *before, last = run(tmp_path, *NO_INPUT, "schools").err.splitlines()

    assert last == "2 opened, 2 not: broken.yaml, grant.yaml."
    assert len([line for line in before if line.startswith("Nothing was")]) == 2


def test_the_exit_code_of_a_folder_is_that_of_the_worst_of_its_files(tmp_path: Path) -> None:
    lacking = "format: plassess/responses/2\nrespondent: team\nanswers: {}\n"
    a_folder(tmp_path, adams_yaml=text(), grant_yaml=lacking)

    done = run(tmp_path, *NO_INPUT, "schools", "--json")

    told = json.loads(done.out)
    assert done.code == 1
    assert [Path(one["folder"]).name for one in told["started"]] == [f"{TODAY.isoformat()}-adams"]
    assert told["failed"] == ["schools/grant.yaml"]
    assert record_in(tmp_path / told["started"][0]["folder"])["uid"] == told["started"][0]["uid"]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ((*NO_INPUT, "schools", "--name", "x"), "--name names one"),
        ((*NO_INPUT, "empty"), "holds no answers file"),
        ((*START, "--answers", "schools"), "add --no-input"),
        ((*START, "--blank", "--dry-run"), "Leave one of them out."),
        ((*START, "--dry-run"), "--answers FILE"),
        ((*START, "--answers", "-"), "add --no-input"),
    ],
    ids=[
        "a name for many",
        "an empty folder",
        "a folder in a meeting",
        "a blank file in a dry run",
        "a dry run of nothing",
        "the input in a meeting",
    ],
)
def test_what_does_not_fit_together_is_refused(tmp_path: Path, command: tuple[str, ...], said: str) -> None:
    a_folder(tmp_path, adams_yaml=text())
    (tmp_path / "empty").mkdir()

    done = run(tmp_path, *command)

    assert (done.code, done.out) == (2, "")
    assert said in done.said
    assert not (tmp_path / "assessments").exists()


def test_a_text_that_a_number_sign_cuts_off_is_told_before_it_is_gone(tmp_path: Path) -> None:
    cut = text().replace("    state: answered", "    note: Our #1 priority is reading\n    state: answered", 1)
    assert cut != text()
    (tmp_path / "answers.yaml").write_text(cut, encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "answers.yaml")

    assert done.code == 0, done.err
    assert 'ends before "#1 priority is reading"' in done.err


@pytest.mark.parametrize("name", NO_NAMES)
def test_no_file_of_answers_gives_such_a_name(name: str) -> None:
    called = called_after(Path(f"{name or 'x'}.yaml"))

    assert called is None or (can_be_a_name(called) and called not in NO_NAMES)


LACKING = "format: plassess/responses/2\nrespondent: team\nanswers: {}\n"


def test_a_dry_run_says_what_a_run_would_do_and_writes_nothing(tmp_path: Path) -> None:
    a_folder(tmp_path, adams_yaml=text(), broken_yaml="format: [\n", grant_yaml=LACKING)
    (tmp_path / "schools/Adams.yaml").write_text(text(), encoding="utf-8")
    before = files_below(tmp_path)

    dry = run(tmp_path, *START, "--answers", "schools", "--dry-run")
    unwritten = files_below(tmp_path)
    real = run(tmp_path, *NO_INPUT, "schools")

    assert unwritten == before
    assert (dry.code, dry.out) == (real.code, real.out)
    assert dry.err.splitlines()[:-1] == real.err.splitlines()[:-1]
    assert dry.err.endswith("2 would be opened, 2 not: broken.yaml, grant.yaml. Nothing was written.\n")


@pytest.mark.parametrize(("content", "code"), [(text(), 0), (LACKING, 1), ("format: [\n", 3)])
def test_a_dry_run_of_one_file_ends_as_the_run_would(tmp_path: Path, content: str, code: int) -> None:
    (tmp_path / "answers.yaml").write_text(content, encoding="utf-8")

    dry = run(tmp_path, *START, "--answers", "answers.yaml", "--dry-run")
    unwritten = not (tmp_path / "assessments").exists()
    real = run(tmp_path, *NO_INPUT, "answers.yaml")

    assert unwritten
    assert (dry.code, dry.out) == (real.code, real.out)
    assert dry.code == code
    assert ("Nothing was opened" in dry.err) == (code == 0)


def test_a_second_run_opens_what_the_first_could_not_and_nothing_twice(tmp_path: Path) -> None:
    a_folder(tmp_path, adams_yaml=text(), grant_yaml=LACKING)
    run(tmp_path, *NO_INPUT, "schools", "--opened", "2025-05-12")
    (tmp_path / "schools/grant.yaml").write_text(text(), encoding="utf-8")

    second = run(tmp_path, *NO_INPUT, "schools")
    third = run(tmp_path, *NO_INPUT, "schools", "--json")

    assert (second.code, second.out) == (0, f"assessments/{TODAY.isoformat()}-grant\n")
    assert "schools/adams.yaml was opened before, as assessments/2025-05-12-adams.\n" in second.err
    assert second.err.endswith("1 opened, 1 opened before.\n")
    assert (third.code, json.loads(third.out)["started"]) == (0, [])
    assert [Path(one["folder"]).name for one in json.loads(third.out)["before"]] == [
        "2025-05-12-adams",
        f"{TODAY.isoformat()}-grant",
    ]


def test_a_file_that_changed_since_is_not_opened_by_the_way_but_where_that_is_asked(tmp_path: Path) -> None:
    a_folder(tmp_path, adams_yaml=text())
    run(tmp_path, *NO_INPUT, "schools", "--opened", "2025-05-12")
    (tmp_path / "schools/adams.yaml").write_text(f"# corrected\n{text()}", encoding="utf-8")

    by_the_way = run(tmp_path, *NO_INPUT, "schools", "--opened", "2025-05-12")
    asked = run(tmp_path, *NO_INPUT, "schools", "--opened", "2025-05-12", "--again")

    assert (by_the_way.code, by_the_way.out) == (2, "")
    assert "adams.yaml has changed since assessments/2025-05-12-adams was opened" in by_the_way.said
    assert (asked.code, asked.out) == (0, "assessments/2025-05-12-adams-2\n")


@pytest.mark.parametrize(
    "first",
    [
        (*NO_INPUT, "schools/adams.yaml", "--name", "adams"),
        (*START, "--answers", "schools/adams.yaml", "--name", "adams"),
    ],
    ids=["by its name", "in a meeting"],
)
def test_what_was_opened_from_one_file_is_known_to_a_run_of_its_folder(
    tmp_path: Path, first: tuple[str, ...]
) -> None:
    a_folder(tmp_path, adams_yaml=text())
    run(tmp_path, *first, typed=lines("", "", "/quit"))

    done = run(tmp_path, *NO_INPUT, "schools")

    assert (done.code, done.out) == (0, "")
    assert record_in(opened(tmp_path))["answers_from"]["file"] == "adams.yaml"


@pytest.mark.parametrize("to_file", [True, False], ids=["to a file", "printed"])
def test_a_blank_file_has_its_json(tmp_path: Path, to_file: bool) -> None:
    plainly = run(tmp_path, *START, "--blank").out

    done = run(tmp_path, *START, "--blank", "--json", *(("--answers", "new.yaml") if to_file else ()))

    told = json.loads(done.out)
    assert (done.code, told["file"]) == (0, "new.yaml" if to_file else None)
    assert told["prompts"] == list(yaml.safe_load(told["text"])["answers"])
    assert told["text"] == ((tmp_path / "new.yaml").read_text("utf-8") if to_file else plainly)


SECOND_VERSIONS = (
    "Adams HS (Rosa's conflicted copy 2026-11-27).yaml",
    "Adams HS.sync-conflict-20261127-101112-ABCDEFG.yaml",
    "Adams HS copy.yaml",
    "Adams HS copy 2.yaml",
    "Adams HS 2.yaml",
    "Adams HS - Copy.yaml",
    "Adams HS - Copy (2).yaml",
    "Adams HS (1).yaml",
    "Copy of Adams HS.yaml",
    "~$Adams HS.yaml",
    "Adams HS-ROSA-PC.yaml",
    "Adams HS-DESKTOP-7AB12CD.yaml",
    "Adams HS-laptop-dana.yaml",
    "Adams HS-danas-macbook-pro.yaml",
    "Adams HS (case clash from dana).yaml",
    "Adams HS_conflict-20261127-101112.yaml",
    "Adams HS.json",
    "Adams HS.bak.yaml",
    "Adams HS.yaml~",
)


def test_second_versions_in_a_folder_of_answers_are_told_and_none_is_opened(tmp_path: Path) -> None:
    others = (
        "Adams MS",
        "Adams HS-North",
        "Adams HS-east",
        "Adams HS-macarthur",
        "Adams HS-K8",
        "Adams HS-2027",
        "adams hs",
    )
    (tmp_path / "schools").mkdir()
    for name in ("Adams HS.yaml", *SECOND_VERSIONS, *(f"{one}.yaml" for one in others)):
        (tmp_path / "schools" / name).write_text(json.dumps(complete_answers()), encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "schools", "--json")

    told = json.loads(done.out)
    assert sorted(Path(one["answers"]).stem for one in told["started"]) == sorted(("Adams HS", *others))
    assert (done.code, told["failed"]) == (0, [])
    for name in SECOND_VERSIONS:
        assert [line for line in done.err.splitlines() if line.startswith(f"schools/{name}:") and "delete" in line], (
            name
        )
    assert set(SECOND_VERSIONS) - {Path(one).name for one in told["left_out"]} == {
        "~$Adams HS.yaml",
        "Adams HS.yaml~",
    }


def test_answers_that_are_with_a_sync_service_end_the_run_as_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    a_folder(tmp_path, grant_yaml=text())
    for name in (".Adams HS.yaml.icloud", "Adams HS (1).yaml", ".grant.yaml.icloud"):
        (tmp_path / "schools" / name).write_text(text(), encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "schools")
    broken = run(tmp_path, *NO_INPUT, "schools/.Adams HS.yaml")

    assert done.code == broken.code == 3
    assert "schools/.Adams HS.yaml.icloud: PLA412 Adams HS.yaml is with iCloud and not on this computer." in done.said
    assert "schools/Adams HS (1).yaml: nothing reads this name; it is read as Adams HS.yaml." in done.said
    assert "schools/.grant.yaml.icloud: iCloud keeps this place holder beside grant.yaml" in done.said
    assert done.err.endswith("1 opened, 1 second version left out, 1 not: .Adams HS.yaml.icloud.\n")


def test_where_the_team_works_is_told_in_the_record(tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")

    done = run(
        tmp_path, *NO_INPUT, "answers.yaml", "--place", "school=Marsh, Annex, level=high", "--place", "network=N"
    )

    record = record_in(tmp_path / done.out.strip())
    assert record["place"] == {"school": "Marsh, Annex", "network": "N", "level": "high"}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("scool=Marsh", "knows no scool. Did you mean school?"),
        ("Marsh", "behind a ="),
        ("school= , level=high", "behind a ="),
        ("level=high, level=middle", "says level twice"),
    ],
)
def test_a_place_that_says_nothing_known_is_refused(tmp_path: Path, told: str, said: str) -> None:
    (tmp_path / "answers.yaml").write_text(text(), encoding="utf-8")

    done = run(tmp_path, *NO_INPUT, "answers.yaml", "--place", told)

    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert not (tmp_path / "assessments").exists()


def test_a_folder_of_teams_has_a_district_in_common_and_no_school(tmp_path: Path) -> None:
    a_folder(tmp_path, lincoln_yaml=text(), adams_yaml=text())

    refused = run(tmp_path, *NO_INPUT, "schools", "--place", "school=Lincoln")
    made = run(tmp_path, *NO_INPUT, "schools", "--place", "district=Riverside")

    assert (refused.code, "Leave school out" in refused.err) == (2, True)
    assert [record_in(tmp_path / one)["place"] for one in made.out.splitlines()] == [{"district": "Riverside"}] * 2
