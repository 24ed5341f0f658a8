"""``plassess check`` as a data person and CI run it: what it looks at, what it prints, and how it ends."""

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.program.program import environment, files_below, run
from tests.speed import first_quickly

CASES = Path(__file__).parents[1] / "cases"
GUIDE = Path("content/action_guides/central-office.yaml")
ANSWERS = Path("assessments/2026-09-14-central-office/responses/team.yaml")


@pytest.fixture
def district(tmp_path: Path) -> Path:
    at = tmp_path / "district"
    shutil.copytree(CASES / "valid_content", at / "content")
    shutil.copytree(CASES / "valid_assessment", at / "assessments/2026-09-14-central-office")
    return at


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def with_a_warning(district: Path) -> Path:
    change(district / GUIDE, "ask: Has each of us read last year’s plan?", "ask: How do we ensure learning?")
    return district


def with_an_error(district: Path) -> Path:
    change(district / ANSWERS, "state: not-applicable", "state: not-aplicable")
    return district


def codes(out: str) -> list[str]:
    return [found["code"] for found in json.loads(out)["findings"]]


def test_a_clean_district_is_fine_and_nothing_is_written(district: Path) -> None:
    before = files_below(district)

    checked = run(district, "check", "--strict")

    assert (checked.code, checked.out, checked.err) == (0, "6 files are fine.\n", "")
    assert files_below(district) == before


def test_an_error_is_shown_with_its_line_and_ends_with_1(district: Path) -> None:
    checked = run(with_an_error(district), "check")

    first, line, caret, *_ = checked.out.splitlines()
    assert checked.code == 1
    assert first.startswith(f"{ANSWERS.as_posix()}:")
    assert "PLA205" in first
    assert "Did you mean not-applicable?" in first
    assert line.endswith("state: not-aplicable")
    assert caret.rstrip().endswith("^" * len("not-aplicable"))


def test_a_warning_fails_where_the_check_is_strict_and_advice_never_does(district: Path) -> None:
    with_a_warning(district)

    assert run(district, "check").code == 0
    assert run(district, "check", "--strict").code == 1
    advised = run(district, "check", "--strict", "--select", "PLA404")
    assert advised.code == 0
    assert "PLA404 advice" in advised.out


def test_rules_are_selected_and_ignored_by_code_by_its_beginning_and_by_name(district: Path) -> None:
    with_a_warning(district)

    def found(*options: str) -> list[str]:
        return codes(run(district, "check", "--format", "json", *options).out)

    assert found() == ["PLA404", "PLA504"]
    assert found("--select", "PLA5") == ["PLA504"]
    assert found("--select", "vague-word") == ["PLA504"]
    assert found("--ignore", "pla504,other-edition") == []
    wrong = run(district, "check", "--ignore", "PLA054")
    assert wrong.code == 2
    assert "There is no rule PLA054. Did you mean PLA504 (vague-word)?" in wrong.err


def test_options_that_are_repeated_add_up(district: Path) -> None:
    with_a_warning(district)

    def found(*options: str) -> list[str]:
        return codes(run(district, "check", "--json", *options).out)

    assert found("--select", "PLA504", "--select", "PLA404") == ["PLA404", "PLA504"]
    assert found("--ignore", "PLA504", "--ignore", "PLA404") == []


def test_errors_are_told_whatever_is_selected(district: Path) -> None:
    with_an_error(district)

    assert run(district, "check", "--select", "PLA5", "--ignore", "PLA205").code == 1


def test_the_settings_of_the_repo_hold_and_the_command_line_adds_to_them(district: Path) -> None:
    with_a_warning(district)
    (district / "plassess.yaml").write_text(
        "format: plassess/settings/1\ncontent: content\ncheck: {strict: true, ignore: [PLA404]}\n"
    )

    strict = run(district / "assessments", "check", "..", "--format", "json")
    ignored = run(district, "check", "--ignore", "PLA504")

    assert (strict.code, codes(strict.out)) == (1, ["PLA504"])
    assert (ignored.code, ignored.out) == (0, "7 files are fine.\n")


@pytest.mark.parametrize("fault", ["strict: yes", "content: contnet", "check: {ignore: [PLA999]}", "gates: [owners]"])
@pytest.mark.parametrize("path", [".", "assessments", str(ANSWERS)])
def test_nothing_is_held_against_anything_where_the_settings_are_wrong(district: Path, fault: str, path: str) -> None:
    (district / "content").rename(district / "ours")
    with_an_error(district)
    (district / "plassess.yaml").write_text(f"format: plassess/settings/1\n{fault}\n")

    checked = run(district, "check", path, "--json")

    (found,) = json.loads(checked.out)["findings"]
    assert (checked.code, found["file"], found["line"]) == (1, "plassess.yaml", 2)
    assert "Nothing else was checked" in found["remedy"]


def test_a_file_alone_is_told_alone_and_held_against_the_others(district: Path) -> None:
    with_an_error(with_a_warning(district))

    of_guide = run(district, "check", str(GUIDE), "--format", "json")
    of_answers = run(district, "check", str(ANSWERS), "--format", "json")

    assert codes(of_guide.out) == ["PLA504"]
    assert codes(of_answers.out) == ["PLA205"]


def test_what_is_not_ours_is_passed_over_and_named_where_nothing_is(district: Path, tmp_path: Path) -> None:
    (district / "docker-compose.yaml").write_text("services: [\n")
    (district / ".git").mkdir()
    (district / ".git/standards.yaml").write_text("format: plassess/standards/1\n")
    empty = tmp_path / "empty"
    empty.mkdir()

    assert run(district, "check").out == "6 files are fine.\n"
    nothing, nowhere = run(empty, "check"), run(empty, "check", "nowhere")
    assert (nothing.code, nowhere.code) == (2, 2)
    assert "holds nothing of plassess" in nothing.err
    assert "there is no such file or folder" in nowhere.err


def test_findings_are_written_in_several_formats_at_once(district: Path) -> None:
    with_an_error(district)

    checked = run(district, "check", "--output", "sarif=a.sarif", "--output", "junit=b.xml", "--format", "markdown")

    assert checked.code == 1
    assert checked.out.startswith("## plassess check: 1 error")
    assert json.loads((district / "a.sarif").read_text())["version"] == "2.1.0"
    assert (district / "b.xml").read_text().startswith("<?xml")
    assert run(district, "check", "--output", "pdf=a.pdf").code == 2
    dash = run(district, "check", "--output", "json=-")
    assert (dash.code, "--format json" in dash.said, (district / "-").exists()) == (2, True, False)
    assert run(district, "check", "--format", "pdf").code == 2
    assert run(district, "check", "--output", "sarif=new/folder/a.sarif").code == 1
    assert json.loads((district / "new/folder/a.sarif").read_text())["version"] == "2.1.0"


def test_github_actions_gets_annotations_and_the_table_in_the_summary(district: Path, tmp_path: Path) -> None:
    with_an_error(with_a_warning(district))
    summary = tmp_path / "summary.md"
    summary.write_text("# Before\n")
    env = environment(tmp_path, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))

    checked = run(district, "check", env=env)

    commands = [line.partition(" ")[0] for line in checked.out.splitlines()]
    assert commands[:2] == ["::error", "::warning"]
    assert summary.read_text().startswith("# Before\n## plassess check: 1 error")


def test_the_same_input_gives_the_same_bytes(district: Path) -> None:
    with_an_error(with_a_warning(district))

    both = {run(district, "check", "--format", form).out for form in ("sarif", "sarif")}
    turned = run(district, "check", "assessments", "content", "--format", "json", "--content", "content").out

    assert len(both) == 1
    assert turned == run(district, "check", "content", "assessments", "--format", "json", "--content", "content").out


@pytest.mark.skipif(os.name != "posix", reason="such names are not allowed there")
def test_a_hostile_file_name_reaches_no_terminal_and_no_workflow_command(district: Path, tmp_path: Path) -> None:
    hostile = district / "a\n::error::b\x1b[31m.yaml"
    hostile.write_text("format: plassess/responses/2\nrespondent: No\n  x\n")

    shown = run(district, "check").out
    commands = run(district, "check", env=environment(tmp_path, GITHUB_ACTIONS="true")).out

    assert "\x1b" not in shown + commands
    assert [line for line in commands.splitlines() if line.startswith("::")] == [commands.splitlines()[0]]


def test_answers_that_lie_alone_are_checked_for_what_they_say(district: Path) -> None:
    loose = district / "answers.yaml"
    shutil.copy(district / ANSWERS, loose)
    change(loose, "        who: M. Tan\n", "")

    checked = run(district, "check", "answers.yaml", "--format", "json")

    assert (checked.code, codes(checked.out)) == (0, ["PLA405"])


def test_an_assessment_in_content_with_errors_is_not_blamed_for_them(district: Path) -> None:
    change(district / GUIDE, "minutes: 8", "minutes: eight")

    checked = run(district, "check", "--format", "json")

    assert codes(checked.out) == ["PLA203"]


@pytest.mark.skipif(os.name != "posix", reason="links need no permission there")
@pytest.mark.parametrize(
    "name",
    [
        "plassess.yaml",
        "content/content.yaml",
        "content/accepted.yaml",
        "content/lang/es",
        "assessments/2026-09-14-central-office/assessment.yaml",
        str(ANSWERS),
    ],
)
def test_no_line_of_a_file_behind_a_link_is_shown(name: str, district: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "standards.yaml").write_text("format: plassess/standards/1\nlang: es\nSECRET: tok\n")
    secret = tmp_path / "secret.yaml"
    secret.write_text("format: plassess/content/1\nSECRET: tok\n")
    link = district / name
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(outside if name.endswith("es") else secret)

    checked = run(district, "check")

    assert "SECRET" not in checked.out + checked.err


def test_a_translation_changes_no_meaning(district: Path) -> None:
    translation = district / "content/lang/es/innovation_maps/coach.yaml"
    translation.parent.mkdir(parents=True)
    translation.write_text("format: plassess/innovation-map/1\nlang: es\nrole: coach\ndirection: worst-first\n")

    checked = run(district, "check")

    assert checked.code == 1
    assert "PLA303 direction: a translation gives texts alone." in checked.out


def test_an_assessment_in_a_language_that_is_gone_does_not_end_the_check(district: Path) -> None:
    record = district / "assessments/2026-09-14-central-office/assessment.yaml"
    change(record, "role: central-office\n", "role: central-office\nlang: fr\n")

    checked = run(district, "check", "--format", "json")

    assert (checked.code, codes(checked.out)) == (1, ["PLA301"])


@pytest.mark.skipif(os.name != "posix", reason="such names are not allowed there")
def test_an_error_that_names_a_hostile_folder_is_no_workflow_command(district: Path, tmp_path: Path) -> None:
    hostile = district / "::stop-commands::x"
    (district / "assessments/2026-09-14-central-office").rename(hostile)
    change(hostile / "responses/team.yaml", "respondent: team", "respondent: ##[add-mask]e")

    told = run(hostile, "gate", ".", "--owners", env=environment(tmp_path, GITHUB_ACTIONS="true"))
    outside = run(district, "gate", hostile.name, "--owners", env=environment(tmp_path, GITHUB_ACTIONS="true"))

    assert (told.code, outside.code) == (3, 3)
    assert "stop-commands" in outside.err
    for line in (told.err + outside.err).splitlines():
        assert "##[" not in line
        assert not line.lstrip().startswith("::")


NOT_THERE = (
    "content/typo.yaml",
    "typo",
    "assessments/*/responses/team.yml",
    "typo/plassess.yaml",
    f"{ANSWERS.parent}/typo.yaml",
)


@pytest.mark.parametrize("path", NOT_THERE)
def test_what_is_named_and_not_there_is_said_and_nothing_is_called_fine(district: Path, path: str) -> None:
    for paths in ([path], ["content", path], [path, str(GUIDE)]):
        checked = run(district, "check", *paths)

        assert (checked.code, checked.out) == (2, "")
        assert f"{path}: there is no such file or folder, so nothing was checked." in checked.err
        assert ("pattern" in checked.err) is ("*" in path)


NOTHING_READS = (
    "content/random.yaml",
    "content/action_guides/random.yaml.bak",
    "content/lang/es/notes.txt",
    f"{ANSWERS.parent}/notes.txt",
    f"{ANSWERS.parent}/team (1).yaml",
    f"{ANSWERS.parent.parent}/nested/answers.yaml",
    f"{ANSWERS.parent}/.team.draft.yaml",
)


@pytest.mark.parametrize("text", ["title: [", "title: Ours\n", ""], ids=["broken", "without a format", "empty"])
@pytest.mark.parametrize("path", NOTHING_READS)
def test_a_file_that_is_named_is_told_of_though_nothing_reads_it(district: Path, path: str, text: str) -> None:
    (district / path).parent.mkdir(parents=True, exist_ok=True)
    (district / path).write_text(text, encoding="utf-8")

    for paths in ([path], ["content", path]):
        checked = run(district, "check", *paths)

        assert checked.code == 1
        assert f"{path}:" in checked.out


@pytest.mark.parametrize("path", ["empty", "empty/below", "assessments/empty"])
def test_a_folder_with_nothing_in_it_is_not_fine(district: Path, path: str) -> None:
    (district / path).mkdir(parents=True)

    assert run(district, "check", path).code == 2
    assert run(district, "check", "content", path).code == 2


def test_the_folder_of_the_answers_is_checked_with_its_record(district: Path) -> None:
    with_an_error(district)

    by_folder = run(district, "check", str(ANSWERS.parent))
    from_inside = run(district / ANSWERS.parent, "check")

    assert "2 files" in by_folder.out
    assert (by_folder.code, from_inside.code) == (1, 1)


@pytest.mark.parametrize("file", ["content.yaml", "standards.yaml"])
def test_content_in_the_folder_of_all_hides_nothing_below_it(district: Path, file: str) -> None:
    with_an_error(district)
    shutil.copy(district / "content" / "standards.yaml", district / file)

    for named in ([], ["."], [str(district)], [".", "content"]):
        checked = run(district, "check", *named)

        assert checked.code == 1
        assert f"{ANSWERS.name}:" in checked.out, named


TWICE = ("content", "content/action_guides", ANSWERS.parent.parent, ANSWERS.parent, ANSWERS, GUIDE, ".")


@pytest.mark.parametrize("path", TWICE, ids=str)
def test_what_is_named_in_several_ways_is_checked_once(district: Path, path: Path | str) -> None:
    by_itself = Path(path).parent / ".." / (district / path).resolve().parent.name / Path(path).name
    named = [str(path), f"./{path}", str(district / path), str(by_itself if path != "." else district), "."]

    checked = run(district, "check", *named, "--json")

    told = json.loads(checked.out)
    assert (checked.code, told["findings"]) == (0, [])
    assert len({(district / file).resolve() for file in told["files"]}) == len(told["files"]) == 6


# Where files are named from, and how much a build's services take.


def walk_of(root: Path) -> dict[str, tuple[Path, str]]:
    """Folders to work in, and how the root's files are named there."""
    for name in ("sub/below", "beside"):
        (root / name).mkdir(parents=True)
    return {
        "root": (root, "."),
        "sub folder": (root / "assessments", ".."),
        "deep beside": (root / "sub/below", "../.."),
        "beside": (root / "beside", ".."),
        "parent": (root.parent, root.name),
        "outside": (root.parent / "elsewhere", f"../{root.name}"),
    }


@pytest.mark.slow
@pytest.mark.parametrize("told", first_quickly("GITHUB_WORKSPACE", "CI_PROJECT_DIR", ""))
def test_annotations_sarif_and_gitlab_name_files_from_the_checkouts_root_wherever_one_works(
    district: Path, tmp_path: Path, told: str
) -> None:
    root = tmp_path / "checkout"
    with_a_warning(district).rename(root)
    (tmp_path / "elsewhere").mkdir()
    (root / ".git").mkdir()
    broken = GUIDE.as_posix()
    change(root / ANSWERS, "by: 2026-10-05", "by: 2020-10-05")

    for where, (here, way) in walk_of(root).items():
        known = {told: str(root)} if told else {}
        if not told and where in ("parent", "outside"):
            continue
        env = environment(tmp_path, **known)
        out = tmp_path / "out.sarif"
        paths = [f"{way}/content", f"{way}/assessments"]
        github = run(here, "check", *paths, "--format", "github", "--output", f"sarif={out}", env=env)
        gitlab = run(here, "check", *paths, "--format", "gitlab", env=env)
        gate = run(here, "gate", f"{way}/assessments", "--overdue-at-most", "0", "--format", "github", env=env)
        results = json.loads(out.read_text("utf-8"))["runs"][0]["results"]
        places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]
        on_gitlab = [finding["location"]["path"] for finding in json.loads(gitlab.out)]

        assert f"::warning file={broken},line=" in github.out, where
        assert places == on_gitlab, where
        assert broken in places, where
        assert all(place.startswith(("content/", "assessments/")) for place in places), where
        assert f"::error file={ANSWERS.as_posix()},line=" in gate.out, (where, gate.said)


@pytest.mark.slow
def test_a_summary_that_several_runs_share_stays_within_what_github_shows(district: Path, tmp_path: Path) -> None:
    with_a_warning(district)
    summary = tmp_path / "summary.md"
    env = environment(tmp_path, GITHUB_ACTIONS="true", GITHUB_STEP_SUMMARY=str(summary))
    run(district, "check", env=env)
    whole = summary.read_bytes()

    for room in (0, 1, 60, len(whole) - 1, len(whole), len(whole) + 1):
        summary.write_bytes(b"-" * (2**20 - room))
        ended = run(district, "check", env=env)
        assert ("The summary of this step is full" in ended.err) == (room < len(whole))
        run(district, "gate", "assessments", "--owners", env=env)
        assert 2**20 - room <= summary.stat().st_size <= 2**20
        if room >= len(whole):
            assert whole in summary.read_bytes()


def test_of_more_faults_in_a_file_than_are_told_the_number_is_said(district: Path) -> None:
    guide = district / "content/action_guides/central-office.yaml"
    guide.write_text(guide.read_text("utf-8") + "".join(f"stray-{at}: 1\n" for at in range(1_205)), "utf-8")

    ended = run(district, "check", "content")

    assert ended.out.count("PLA201") == 1_000 + 1
    assert "205 more faults of this file are not told: mend these first." in ended.said


# What is told, and what is not.


def test_quiet_tells_findings_and_nothing_else_in_every_format_to_read(district: Path) -> None:
    clean = [run(district, "check", "-q", "--format", form).out for form in ("text", "github")]
    with_a_warning(district)

    for form in ("text", "github"):
        loud = run(district, "check", "content", "--format", form).out
        quiet = run(district, "check", "content", "--quiet", "--format", form).out
        assert loud.startswith(quiet)
        assert loud.removeprefix(quiet) == "1 warning in 4 files. plassess explain PLA504 tells more.\n"
    assert clean == ["", ""]


def test_statistics_count_each_rule_the_most_frequent_first(district: Path) -> None:
    worded = f"ask: How do we ensure various robust {' '.join(['words'] * 30)}?"
    change(district / GUIDE, "ask: Has each of us read last year’s plan?", worded)

    text = run(district, "check", "content", "--statistics")
    data = json.loads(run(district, "check", "content", "--statistics", "--json", "--strict").out)
    refused = run(district, "check", "content", "--statistics", "--format", "sarif")

    assert (text.code, text.out) == (0, "3  PLA504  vague-word\n1  PLA506  long-sentence\n")
    assert [(one["code"], one["count"], one["severity"]) for one in data["statistics"]] == [
        ("PLA504", 3, "error"),
        ("PLA506", 1, "advice"),
    ]
    assert (refused.code, refused.out) == (2, "")
    assert "There is: text (to read) or json (for programs)." in refused.said


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("content/action_guides/*.yaml", False),
        ("content", False),
        ("central-office.yaml", False),
        ("./content/", False),
        ("content/action_guides/coach.yaml", True),
        ("action_guides/*", True),
    ],
)
@pytest.mark.parametrize("here", [".", "content"])
def test_rules_are_left_out_in_the_files_that_a_pattern_of_the_settings_means(
    district: Path, pattern: str, here: str, *, told: bool
) -> None:
    with_a_warning(district)
    (district / "plassess.yaml").write_text(
        f'format: plassess/settings/1\ncheck:\n  per-file-ignores: {{"{pattern}": [vague-word]}}\n', "utf-8"
    )

    assert codes(run(district / here, "check", str(district / "content"), "--json").out) == ["PLA504"] * told


def test_errors_are_told_in_every_file_and_a_rule_that_is_none_is_placed(district: Path) -> None:
    with_an_error(district)
    settings = district / "plassess.yaml"
    settings.write_text('format: plassess/settings/1\ncheck: {per-file-ignores: {"*": [PLA2, PLA4]}}\n', "utf-8")
    errors = codes(run(district, "check", "--json").out)
    settings.write_text('format: plassess/settings/1\ncheck: {per-file-ignores: {"*": [PLA777]}}\n', "utf-8")
    wrong = run(district, "check", "plassess.yaml")

    assert errors == ["PLA205"]
    assert "plassess.yaml:2:34: PLA301 check › per-file-ignores › *" in wrong.out
    assert 'no rule goes by "PLA777"' in wrong.said


def test_how_licensed_content_is_worded_is_not_told_and_all_else_is(district: Path) -> None:
    with_a_warning(district)
    guide = district / GUIDE
    own = codes(run(district, "check", "content", "--json").out)
    change(guide, "wording: own", "wording: licensed")
    licensed = codes(run(district, "check", "content", "--json").out)
    change(guide, "wording: licensed", "wordin: licensed")
    broken = codes(run(district, "check", "content", "--json").out)

    assert (own, licensed) == (["PLA504"], [])
    assert "PLA201" in broken


def test_content_list_says_what_is_in_force_where_a_folder_is_named(district: Path) -> None:
    listed = run(district, "content", "list", "--content", "content", "--json")

    assert json.loads(listed.out)["content"][0]["where"] == "--content"


def test_what_the_settings_exclude_is_passed_over_and_told(district: Path) -> None:
    with_an_error(district)
    settings = "format: plassess/settings/1\ncontent: content\ncheck: {exclude: [assessments/2026-*/]}\n"
    (district / "plassess.yaml").write_text(settings)

    there, below = run(district, "check"), run(district / "content", "check", "..")
    named = run(district, "check", str(ANSWERS))

    assert there.out == (
        "5 files are fine. Passed over, as plassess.yaml says: assessments/2026-09-14-central-office.\n"
    )
    assert (there.code, below.code, named.code) == (0, 0, 1)


def test_where_all_is_excluded_that_is_told_as_an_error(district: Path) -> None:
    (district / "plassess.yaml").write_text("format: plassess/settings/1\ncheck: {exclude: ['*-central-office']}\n")

    done = run(district, "check", "assessments")

    assert (done.code, "passes over all that lies in assessments" in done.said) == (2, True)


@pytest.mark.parametrize(
    ("named", "row", "is_there"),
    [
        ((), "tp.evidence", True),
        ((), "tp.proof", False),
        (("--content", "other"), "tp.evidence", False),
        (("--content", "other"), "tp.proof", True),
    ],
)
def test_gates_are_held_against_the_content_that_gate_itself_would_use(
    district: Path, named: tuple[str, ...], row: str, is_there: bool
) -> None:
    shutil.copytree(district / "content", district / "other")
    for file in (district / "other").rglob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace("tp.evidence", "tp.proof"), "utf-8")
    settings = f"format: plassess/settings/1\ncontent: content\ngates: {{evidence-for: [{row}]}}\n"
    (district / "plassess.yaml").write_text(settings, "utf-8")

    checked = run(district, "check", "plassess.yaml", *named)
    gated = run(district, "gate", "--content", named[-1] if named else "content")

    assert checked.code == (0 if is_there else 1), checked.out
    assert ("there is no" not in gated.said) is is_there, gated.said


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report.md", "Markdown"),
        ("page.HTML", "a web page"),
        ("odd.zzz", "a file that ends with .zzz"),
        ("a", "no YAML"),
    ],
)
def test_a_file_of_another_kind_is_called_that_and_read_as_nothing(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text("# Action plan\n\n- **a**: x\n", encoding="utf-8")
    (tmp_path / "answers.txt").write_text("format: plassess/responses/2\nrespondent: team\nanswers: {}\n", "utf-8")

    told = run(tmp_path, "check", name)

    assert told.code == 2
    assert f"{name} is {kind}" in told.said
    assert "A check reads YAML and JSON" in told.said
    assert run(tmp_path, "check", "answers.txt").code == 0
