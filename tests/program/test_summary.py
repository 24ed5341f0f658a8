"""``plassess summary`` over made-up schools: what it shows, what it leaves out, and what it remembers."""

import json
import os
import shutil
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bench.schools import DISTRICT, SCHOOLS, lay_out, name_of

from plassess.assessment.district.small_cells import FEWEST_TEAMS
from plassess.assessment.district.summary_words import DAYS_TOGETHER
from plassess.reports import formats

from .program import Outcome, a_folder_until_the_end, environment, run

TWELVE = 12
WORDS_OF_PEOPLE = ("Ortiz", "student work", "Everyone can live with it")
OFFERED = "format: plassess/offered/1\noffered:\n  - {standard: tp.evidence, hours: 18, dollars: 24000}\n"


@cache
def _laid_out() -> Path:
    folder = a_folder_until_the_end()
    lay_out(folder / "assessments", TWELVE)
    return folder


def _copy(to: Path) -> Path:
    shutil.copytree(_laid_out() / "assessments", to / "assessments")
    return to


def _summary(folder: Path, *options: str, **env: str) -> Outcome:
    return run(folder, "summary", "assessments", *options, env=environment(folder, **env))


def _json(folder: Path, *options: str) -> Any:
    outcome = _summary(folder, "--json", *options)
    assert outcome.code == 0, outcome.err
    return json.loads(outcome.out)


def test_the_five_pictures_are_shown_and_no_school_is_named() -> None:
    told = _summary(_laid_out(), "--no-cache")

    assert told.code == 0, told.err
    assert "rows, more teams moved nearer to ideal than farther" in told.out
    assert "times nearer" not in told.out
    for title in (
        "Where teams stand",
        "What teams take on",
        "marked alone",
        "became of the steps",
        "Since last time",
    ):
        assert title in told.out
    assert "Principal, edition 2022" in told.out
    assert "Fewer than 5 teams" in told.out  # coaches are at three schools


@pytest.mark.slow
def test_no_report_holds_a_school_or_what_a_person_wrote(tmp_path: Path) -> None:
    names = [name_of(at) for at in range(SCHOOLS)]
    to = ",".join(one.name for one in formats.OF_BLOCKS if one.name not in ("pdf", "docx", "xlsx"))

    written = _summary(_laid_out(), "--no-cache", "--to", f"{to},json", "--out", str(tmp_path))

    assert written.code == 0, written.err
    for path in tmp_path.iterdir():
        text = path.read_text("utf-8")
        assert not [said for said in (*names, *WORDS_OF_PEOPLE) if said in text]
        assert "assessments/" not in text
        assert "p0001" not in text


def test_schools_are_counted_by_their_latest_and_moves_by_both() -> None:
    told = _json(_laid_out(), "--no-cache", "--role", "principal")

    assert told["teams"] == TWELVE
    assert {one["role"] for one in told["levels"]} == {"principal"}
    assert all(one["compared"] is None or one["compared"] <= TWELVE for one in told["moved"])
    assert sum(one["schools"] for one in told["steps"]) == TWELVE
    assert told["steps_today"] is not None
    assert all(one["overdue"] + one["due_soon"] <= one["open"] for one in told["steps"])
    assert told["marks"][0]["people"] > TWELVE


def test_what_is_broken_is_told_with_its_place_and_the_others_are_summed_up(tmp_path: Path) -> None:
    record = _copy(tmp_path) / "assessments/2027-04-14-principal-002/assessment.yaml"
    record.write_text(record.read_text("utf-8").replace("role: principal", "role: [principal", 1), "utf-8")

    told = _summary(tmp_path, "--no-cache", "--json")

    assert told.code == 1
    assert "principal-002/assessment.yaml:" in told.err
    assert "is left out" in told.err
    assert json.loads(told.out)["teams"] == 15  # its fall one stands for it
    assert json.loads(told.out)["unread"] == 1
    said = "1 self-assessment could not be read, so what stands there is in no figure. Where that team has an earlier one"
    assert said in " ".join(_summary(tmp_path, "--no-cache").out.split())


@pytest.mark.parametrize("command", [("summary", "--no-cache"), ("export", "rows"), ("gate", "--owners")])
def test_of_none_that_can_be_read_nothing_is_printed_and_a_file_refuses_it(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    record = tmp_path / "assessments/a/assessment.yaml"
    record.parent.mkdir(parents=True)
    record.write_text("format: plassess/assessment/2\nid: a\nrole: [coach\n", "utf-8")

    told = run(tmp_path, *command, "--json")

    assert (told.code, told.out) == (3, "")
    assert "assessments/a/assessment.yaml:" in told.err


def test_an_export_of_which_nothing_can_be_read_leaves_the_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "assessments/a").mkdir(parents=True)
    (tmp_path / "assessments/a/assessment.yaml").write_text("format: [\n", "utf-8")
    (tmp_path / "rows.csv").write_text("the earlier one\n", "utf-8")

    assert run(tmp_path, "export", "rows", "--out", "rows.csv").code == 3
    assert (tmp_path / "rows.csv").read_text("utf-8") == "the earlier one\n"


def test_a_fault_that_many_have_is_told_once_with_how_many_they_are(tmp_path: Path) -> None:
    records = sorted((_copy(tmp_path) / "assessments").glob("2027-*-principal-*/assessment.yaml"))
    for record in records:
        record.write_text(record.read_text("utf-8").replace("  district: ", "  district: [a] #"), "utf-8")

    told = _summary(tmp_path, "--no-cache", "--jobs", "2")

    assert told.code == 1
    assert told.err.count("place › district: is a list here") == 1
    assert f"{TWELVE} self-assessments are left out for this same fault: assessments/" in told.err
    assert told.err.rstrip().endswith("and 6 more.")


def test_where_none_can_be_read_a_file_does_not_allow_it_and_where_none_is_the_command_is_wrong(
    tmp_path: Path,
) -> None:
    for record in _copy(tmp_path).rglob("assessment.yaml"):
        record.write_text("format: [", "utf-8")
    (tmp_path / "empty/below").mkdir(parents=True)

    broken, empty = _summary(tmp_path, "--no-cache"), run(tmp_path, "summary", "empty")

    assert (broken.code, broken.out, empty.code) == (3, "", 2)
    assert "None of them can be read" in broken.err
    assert "no self-assessment in empty: neither it nor a folder below it holds an assessment.yaml." in empty.said
    assert "plassess start" in empty.said


def test_several_processes_tell_the_same() -> None:
    assert _json(_laid_out(), "--no-cache", "--jobs", "2") == _json(_laid_out(), "--no-cache")


def test_what_is_remembered_is_the_same_and_is_the_owners_alone(tmp_path: Path) -> None:
    _copy(tmp_path)

    first, again = _json(tmp_path), _json(tmp_path)

    memory = next(tmp_path.rglob("summary"))
    assert again == first == _json(tmp_path, "--no-cache")
    assert memory.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in memory.iterdir()} == {0o600}


def test_a_stale_memory_is_never_shown(tmp_path: Path) -> None:
    """A single character changes, and neither the size nor the time of the file does."""
    goals = _copy(tmp_path) / "assessments/2027-04-14-principal-002/plan.yaml"
    before = {one["standard"]: one["goals"] for one in _json(tmp_path)["chosen"]}
    text, times = goals.read_text("utf-8"), goals.stat()
    row = text.split("row: ")[1].split("\n")[0]
    goals.write_text(text.replace(f"row: {row}", f"xow: {row}"), "utf-8")
    os.utime(goals, ns=(times.st_atime_ns, times.st_mtime_ns))

    broken = _summary(tmp_path, "--json")

    assert (goals.stat().st_size, goals.stat().st_mtime_ns) == (times.st_size, times.st_mtime_ns)
    assert broken.code == 1
    assert "plan.yaml:" in broken.err
    after = {one["standard"]: one["goals"] for one in json.loads(broken.out)["chosen"]}
    assert after != before


def test_a_memory_is_not_taken_for_other_content(tmp_path: Path) -> None:
    _copy(tmp_path)
    _json(tmp_path)
    shutil.copytree(Path(__file__).parents[2] / "data", tmp_path / "content")
    standards = tmp_path / "content/standards.yaml"
    standards.write_text(standards.read_text("utf-8").replace("Strong materials first", "Materials anew"), "utf-8")

    with_other = _summary(tmp_path, "--json", "--content", "content")

    assert "Materials anew" in with_other.out
    assert "Strong materials first" not in with_other.out


def test_a_torn_memory_is_read_anew(tmp_path: Path) -> None:
    _copy(tmp_path)
    first = _json(tmp_path)
    for path in next(tmp_path.rglob("summary")).iterdir():
        path.write_bytes(path.read_bytes().replace(b"principal", b"principle"))

    assert _json(tmp_path) == first


def test_what_is_offered_stands_beside_the_goals(tmp_path: Path) -> None:
    _copy(tmp_path)
    (tmp_path / "offered.yaml").write_text(OFFERED, "utf-8")

    chosen = {one["standard"]: one for one in _json(tmp_path, "--no-cache")["chosen"]}

    assert (chosen["tp.evidence"]["hours"], chosen["tp.evidence"]["dollars"]) == (18, 24000)
    assert (chosen["rc.practices"]["hours"], chosen["rc.practices"]["offered"]) == (0, [])


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "format: plassess/offered/1\noffered:\n  # - {}\n"])
def test_a_file_that_names_nothing_yet_is_no_fault_and_no_zero(tmp_path: Path, text: str) -> None:
    (tmp_path / "o.yaml").write_text(text, "utf-8")

    told = _summary(_laid_out(), "--no-cache", "--offered", str(tmp_path / "o.yaml"))

    assert (told.code, told.err) == (0, "")
    assert "The file of what is offered names nothing yet" in told.out
    assert "$0" not in told.out
    assert "othing is offered for it" not in told.out


@pytest.mark.parametrize("name", ["offered.yml", "offered.json"])
def test_a_file_of_what_is_offered_under_another_name_is_told_and_not_passed_over(tmp_path: Path, name: str) -> None:
    (_copy(tmp_path) / name).write_text(OFFERED, "utf-8")

    told = _summary(tmp_path, "--no-cache")
    named = _summary(tmp_path, "--no-cache", "--offered", name)

    assert f"{name}: nothing reads this name; it is read as offered.yaml." in told.said
    assert (told.code, named.code, named.err) == (0, 0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            OFFERED.replace("tp.evidence", "tp.evidense"),
            "offered.yaml:3:16: PLA301 offered",
        ),
        (OFFERED.replace("18", "-1"), "offered.yaml:3:"),
        (OFFERED.replace("hours", "ours"), "Did you mean hours"),
        (OFFERED.replace("offered/1", "offered/2"), "newer plassess"),
        (OFFERED.replace("/offered/", "/glossary/"), "another kind of file"),
        (OFFERED.replace("format:", "Format:"), "format: is missing"),
        (OFFERED.partition("\n")[2], "format: is missing"),
    ],
)
def test_a_fault_in_what_is_offered_has_its_place(tmp_path: Path, text: str, said: str) -> None:
    _copy(tmp_path)
    (tmp_path / "offered.yaml").write_text(text, "utf-8")

    told, checked = _summary(tmp_path, "--no-cache"), run(tmp_path, "check", ".", "--select", "PLA2")

    assert told.code == 3
    assert said in told.said
    assert checked.code == 1
    assert said in checked.said


def test_whom_to_call_is_for_the_director_alone() -> None:
    told = _summary(_laid_out(), "--no-cache", "--call-list", PLASSESS_TODAY="2027-11-01")
    refused = _summary(_laid_out(), "--no-cache", "--call-list", "--to", "html")

    assert told.code == 0
    titles = [f"\n\n{name_of(at)}, leadership team\nPrincipal\n  - " for at in (0, 1)]
    assert told.out.index(titles[0]) < told.out.index(titles[1])
    assert "Asks for help: how to look at student work together" in told.out
    assert "Level" not in told.out
    assert refused.code == 2
    assert "for the director alone" in refused.err


def test_a_team_gets_its_own_rows_beside_all_others_and_no_other_name(tmp_path: Path) -> None:
    own = "assessments/2027-04-14-principal-002"

    written = _summary(_laid_out(), "--no-cache", "--team", own, "--to", "md", "--out", str(tmp_path))

    text = (tmp_path / f"summary-{Path(own).name}.md").read_text("utf-8")
    shown = _summary(_laid_out(), "--no-cache", "--team", own).out.splitlines()
    assert written.code == 0
    assert shown[0] == f"Where we stand beside all teams: {name_of(1)}, leadership team"
    assert name_of(1) in text
    assert not [name_of(at) for at in range(SCHOOLS) if at != 1 and name_of(at) in text]
    assert "Our team: Level" in text
    assert "Most often" in text
    assert "Coach" not in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--role", "principle"), "There is no role principle"),
        (("--standards", "tp.nosuch"), "There is no standard tp.nosuch"),
        (("--since", "soon"), "--since takes a day"),
        (("--by", "school"), "--by takes level or network"),
        (("--out", "x"), "add --to"),
        (("--to", "csv"), "--to takes"),
        (("--role", "teacher"), "No team is meant by --role. Leave"),
        (("--since", "2099-01-01"), "No team is meant by --since. Leave"),
        (("--role", "teacher", "--since", "2099-01-01"), "No team is meant by --role and --since. Leave"),
        (("--team", "assessments/nosuch"), "none of the self-assessments"),
        (("--team", "assessments/2027-04-14-principal-002", "--json"), "--team makes a page for people"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(options: tuple[str, ...], said: str) -> None:
    told = _summary(_laid_out(), "--no-cache", *options)

    assert told.code == 2
    assert said in told.said


def test_help_is_asked_for_and_taken_back_with_the_plan(tmp_path: Path) -> None:
    one = "assessments/2027-04-14-principal-002"
    _copy(tmp_path)

    asked = run(tmp_path, "plan", "help", one, "--asks", "how to begin")
    listed = _summary(tmp_path, "--no-cache", "--call-list")
    back = run(tmp_path, "plan", "help", one, "--none")

    assert "Asks for help: how to begin" in asked.out
    assert "Asks for help: how to begin" in listed.out
    assert back.out == "Asks for help: nothing\nOffers a visit: nothing\n"
    assert "how to begin" not in _summary(tmp_path, "--no-cache", "--call-list").out
    assert run(tmp_path, "check", one).code == 0
    assert run(tmp_path, "plan", "help", one, "--asks", " ").code == 2


def test_a_table_of_counts_says_what_the_files_say_of_levels_and_of_what_moved(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    folder = _copy(tmp_path)
    for out in ("c.csv", "c.parquet"):
        made = run(folder, "export", "counts", "--to", out[2:], "--out", out)
        assert made.code == 0, made.err
    of_files = _json(folder)
    school = name_of(0)

    for table in ("c.csv", "c.parquet"):
        told = run(folder, "summary", "--from", table, "--json")
        of_table = json.loads(told.out)
        for key in ("district", "districts", "teams", "first", "last", "levels", "moved"):
            assert of_table[key] == of_files[key] != [], key
        assert [of_table[key] for key in ("chosen", "steps", "steps_by", "forms")] == [None] * 4
        digest = f"sha256:{sha256((folder / table).read_bytes()).hexdigest()}"
        said = None if table == "c.csv" else "plassess/counts/1"
        assert of_table["counts"]["files"] == [{"path": table, "format": said, "digest": digest}]
        assert (of_table["counts"]["of"], of_table["counts"]["digest"]) == ("table", digest)
        assert of_files["counts"] is None
        shown = run(folder, "summary", "--from", table)
        words = " ".join(shown.out.split())
        assert words.startswith(f"What our teams say together: {DISTRICT}")
        assert "holds no goals, no steps and no needs" in words
        assert "holds no steps, so what became of them is not known here" in words
        assert digest[:19] in words
        assert "Fewer than 5 schools" not in words
        assert school not in shown.out + told.out


def test_a_table_names_the_district_of_the_settings_where_no_record_names_one(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    folder = _copy(tmp_path)
    for record in folder.glob("assessments/*/assessment.yaml"):
        kept = [line for line in record.read_text("utf-8").splitlines(keepends=True) if DISTRICT not in line]
        record.write_text("".join(kept), "utf-8")
    (folder / "plassess.yaml").write_text("format: plassess/settings/1\ndistrict: Made Up USD\n", "utf-8")
    assert run(folder, "export", "counts", "--to", "parquet", "--out", "c").code == 0

    of_table, of_files = (json.loads(run(folder, "summary", *one, "--json").out) for one in (("--from", "c"), ()))

    assert [one["district"] for one in (of_table, of_files)] == ["Made Up USD"] * 2
    assert of_table["levels"] == of_files["levels"] != []
    assert (folder / "c/edition=2022/district=Made%20Up%20USD").is_dir()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("assessments",), "Leave DIR out"),
        (("--standards", "tp.evidence", "--by", "network"), "Leave --standards and --by out"),
        (("--role", "nobody"), "nobody"),
        ((), "There is no file none.csv"),
    ],
)
def test_from_a_table_only_a_role_narrows_it(options: tuple[str, ...], said: str) -> None:
    told = run(_laid_out(), "summary", "--from", "none.csv", *options)

    assert told.code in (2, 3)
    assert said in told.said


def test_reports_since_days_side_by_side_do_not_differ_by_a_team(tmp_path: Path) -> None:
    lay_out(tmp_path / "assessments", 30, cycles=1)
    for coaches in tmp_path.glob("assessments/*-coach-*"):
        shutil.rmtree(coaches)  # so few of them that all days would be put together
    written, told = [], []
    for day in range(6, 15):
        since = _summary(tmp_path, "--no-cache", "--since", f"2026-10-{day:02}", "--to", "md", "--out", "-")
        written.append(since.out.replace(f" {DAYS_TOGETHER}", ""))
        told.append(json.loads(_summary(tmp_path, "--since", f"2026-10-{day:02}", "--json").out))

    teams = [one["teams"] for one in told]
    assert len(set(written)) == len(set(teams))
    assert all(more == fewer or more - fewer >= FEWEST_TEAMS for more, fewer in pairwise(teams))
    assert len(set(teams)) > 1
    assert DAYS_TOGETHER in since.out
    assert all(one["meant"]["since"] <= one["meant"]["asked_since"] for one in told)
