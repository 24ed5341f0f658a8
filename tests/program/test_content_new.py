"""``plassess content new``: a district's repo, from an empty folder, and what its workflows do with what lies in it."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from plassess.assessment.alone.decisions import Decision
from plassess.checks.check import check
from plassess.files.yaml.source import read_source
from tests.marked_alone import DAY, PEOPLE, decide, laid_out, open_all, rows_of, send, spread

from .program import START, a_whole_assessment, environment, files_below, needs, question_ids, run

pytestmark = pytest.mark.slow

NAME = "Riverside USD"
WEEKLY = ".github/workflows/plassess-weekly.yml"
DOCS = Path(__file__).parents[2] / "docs" / "district.md"


@pytest.fixture(scope="module")
def riverside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repo as it is laid out; no test changes it."""
    parent = tmp_path_factory.mktemp("districts")
    done = run(parent, "content", "new", "riverside", "--name", NAME)
    assert done.code == 0, done.err
    return parent / "riverside"


@pytest.fixture
def repo(riverside: Path, tmp_path: Path) -> Path:
    """The same under git, for one test to work in."""
    needs("git")
    copy = tmp_path / "riverside"
    shutil.copytree(riverside, copy)
    git(copy, "init", "--quiet")
    return copy


def git(repo: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-C", str(repo), *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment(repo.parent),
    )


def names_below(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_prints_each_path_it_wrote_and_says_what_comes_next(tmp_path: Path) -> None:
    done = run(tmp_path, "content", "new", "riverside")

    assert done.code == 0
    printed = [Path(line).relative_to("riverside").as_posix() for line in done.out.splitlines()]
    assert sorted(printed) == names_below(tmp_path / "riverside")
    assert done.err in DOCS.read_text(encoding="utf-8")
    assert "cd riverside && git init && plassess check" in done.err


def test_without_a_place_to_install_from_it_says_that_ci_cannot_install(tmp_path: Path) -> None:
    told = run(tmp_path, "content", "new", "told", "--from", "plassess @ git+https://example.org/p@v1")
    untold = run(tmp_path, "content", "new", "untold")

    needed = {name: (tmp_path / name / "requirements-plassess.txt").read_text("utf-8") for name in ("told", "untold")}
    assert "CI cannot install plassess yet. requirements-plassess.txt says" in untold.err
    assert "TO FILL IN" in needed["untold"]
    assert "cannot" not in told.err
    assert "TO FILL IN" not in needed["told"]
    assert needed["told"].endswith("\nplassess @ git+https://example.org/p@v1\n")


def test_git_passes_over_the_answers_that_start_lays_out_and_reads(repo: Path) -> None:
    assert run(repo, "start", "--role", "central-office", "--blank", "--answers", "answers.yaml").code == 0

    kept_out = ["answers.yaml", "answers/São Paulo.yaml", "answers/lincoln.json"]
    assert git(repo, "-c", "core.quotePath=off", "check-ignore", *kept_out).stdout.splitlines() == kept_out


def test_each_line_to_choose_of_the_settings_holds_once_its_sign_is_taken_away(repo: Path) -> None:
    settings = repo / "plassess.yaml"
    laid_out = settings.read_text("utf-8")
    to_choose = re.findall(r"^  # [a-z-]+:.*\n(?:  #   .*\n?)*", laid_out, re.MULTILINE)

    for piece in to_choose:
        settings.write_text(
            laid_out.replace(piece, piece.replace("  # ", "  ", 1).replace("\n  # ", "\n  ")), "utf-8"
        )
        assert [problem.message for problem in check([settings]).problems] == [], piece

    assert len(to_choose) == 7


def test_no_gate_is_proposed_that_a_more_honest_rating_would_fail(repo: Path) -> None:
    settings = (repo / "plassess.yaml").read_text("utf-8")

    assert re.findall(r"^ *(?:# )?(?:level|no-regression-from):", settings, re.MULTILINE) == []
    assert "no-regression-from" in DOCS.with_name("gates.md").read_text("utf-8")


def test_git_passes_over_what_people_marked_alone_and_takes_what_they_decided(repo: Path) -> None:
    marks = laid_out(repo / "assessments")
    send(marks, spread(marks, PEOPLE[:6]))
    (marks.path / ".gitignore").unlink()  # as where somebody lays marks down by hand
    open_all(marks)
    decide(marks.folder, Decision(row=rows_of(marks.folder)[0].id, day=DAY, level=2))
    git(repo, "add", "--all")

    kept = git(repo, "ls-files", "assessments").stdout

    assert "decisions.yaml" in kept
    assert "marks" not in kept


def test_the_page_about_it_shows_what_is_laid_out(riverside: Path) -> None:
    tree = re.findall(r"^riverside/(\S+)$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)

    assert tree == names_below(riverside)


def test_the_page_shows_what_a_check_says_of_its_example(repo: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    (example,) = re.findall("```yaml\n(format: plassess/action.*?)```", page, re.DOTALL)
    (repo / "content/action_guides/central-office.yaml").write_text(example, encoding="utf-8")

    broken = run(repo, "check")
    corrected = example.replace("whi:", "why:")
    (repo / "content/action_guides/central-office.yaml").write_text(corrected, encoding="utf-8")
    mended = run(repo, "check")

    assert broken.code == 1
    assert f"$ plassess check\n{broken.out}" in page
    assert (mended.code, mended.out) == (0, "3 files are fine.\n")


def test_beside_a_self_assessment_the_page_s_fault_is_told_as_it_is(repo: Path) -> None:
    (example,) = re.findall("```yaml\n(format: plassess/action.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert run(repo, "example", "--out", "assessments").code == 0
    (repo / "content/action_guides/central-office.yaml").write_text(example, encoding="utf-8")

    broken = run(repo, "check")
    corrected = example.replace("whi:", "why:")
    (repo / "content/action_guides/central-office.yaml").write_text(corrected, encoding="utf-8")
    mended = run(repo, "check", "--strict")

    assert re.findall("PLA[0-9]{3}", broken.out) == ["PLA201", "PLA201"]
    assert mended.code == 0
    assert "PLA404 advice: content: the content has changed since these answers were given. Added since" in mended.out
    assert "Added since, and open until answered: 1 prompt." in mended.out


def test_the_page_shows_what_the_gates_say_of_a_step_that_nobody_owns(repo: Path) -> None:
    page = DOCS.read_text(encoding="utf-8")
    later = {one: {"state": "next-time"} for one in question_ids()[1:]}
    steps = [
        {"what": "Publish the vision", "who": "Rosa Ortiz", "by": "2026-12-15", "committed": True},
        {"what": "Shadow one principal each for a morning", "committed": True},
    ]
    first = {question_ids()[0]: {"state": "answered", "text": "Reading evidence.", "first_steps": steps}}
    answers = {"format": "plassess/responses/2", "respondent": "team", "answers": first | later}
    (repo / "answers.yaml").write_text(yaml.safe_dump(answers, sort_keys=False), encoding="utf-8")
    asked = ("--answers", "answers.yaml", "--no-input", "--team", "Teaching & Learning", "--opened", "2026-11-21")
    assert run(repo, *START, *asked).code == 0

    held = run(repo, "gate", "assessments")

    assert held.code == 1
    assert f"$ plassess gate assessments\n{held.out}" in page


def test_the_settings_that_the_page_shows_are_read(repo: Path) -> None:
    (shown,) = re.findall("```yaml\n(format: plassess/settings.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (repo / "plassess.yaml").write_text(shown, encoding="utf-8")

    assert run(repo, "check").code == 0
    assert "PLA506" in run(repo, "config", "show").out


def test_the_question_in_the_districts_readme_is_as_good_as_ours(repo: Path) -> None:
    (example,) = re.findall("```yaml\n(.*?)```", (repo / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    (repo / "content/action_guides/central-office.yaml").write_text(example, encoding="utf-8")

    checked = run(repo, "check", "--strict")
    shown = run(repo, "show", "central-office/strategic-plan")

    assert (checked.code, checked.out) == (0, "3 files are fine.\n")
    assert "Which goal of our strategic plan" in shown.said


@pytest.mark.parametrize("name", ["notes.txt", ".gitignore", "content"])
def test_a_folder_that_holds_anything_is_refused_and_stays_as_it_is(name: str, tmp_path: Path) -> None:
    (tmp_path / "riverside").mkdir()
    (tmp_path / "riverside" / name).write_text("ours\n", encoding="utf-8")
    before = files_below(tmp_path)

    done = run(tmp_path, "content", "new", "riverside")

    assert (done.code, done.out) == (2, "")
    assert f"riverside is not empty: it holds {name}. Nothing was written." in done.err
    assert files_below(tmp_path) == before


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "riverside").write_text("ours\n", encoding="utf-8")

    done = run(tmp_path, "content", "new", "riverside")

    assert done.code == 2
    assert "riverside is a file. Name a folder" in done.err


def test_a_repo_that_was_cloned_empty_is_empty_enough(tmp_path: Path) -> None:
    needs("git")
    git(tmp_path, "init", "--quiet", "riverside")

    done = run(tmp_path / "riverside", "content", "new", ".")

    assert done.code == 0
    assert "\nNext:  git init && plassess check" in done.err
    assert (tmp_path / "riverside" / "plassess.yaml").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no limits there")
def test_a_disk_that_takes_only_some_of_it_is_left_with_none(tmp_path: Path) -> None:
    import resource

    done = run(
        tmp_path,
        "content",
        "new",
        "riverside",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )

    assert done.code == 3
    assert "the file would be larger than allowed here" in done.err
    assert list((tmp_path / "riverside").iterdir()) == []


def test_our_own_reader_takes_every_yaml_file(riverside: Path) -> None:
    read = [read_source(riverside / name) for name in names_below(riverside) if name.endswith((".yml", ".yaml"))]

    assert len(read) > 5


def test_a_name_is_text_wherever_it_stands(tmp_path: Path) -> None:
    name = 'St. "Mary": #1 <b>{{ 7 * 7 }}</b>'

    done = run(tmp_path, "content", "new", "riverside", "--name", name)

    assert done.code == 0
    manifest = yaml.safe_load((tmp_path / "riverside/content/content.yaml").read_text(encoding="utf-8"))
    assert manifest == {
        "format": "plassess/content/1",
        "id": "st-mary-1-b-7-7-b",
        "title": name,
        "extends": "plassess",
    }
    heading = (tmp_path / "riverside/README.md").read_text(encoding="utf-8").splitlines()[0]
    assert r"\<b\>\{\{ 7 \* 7 \}\}\</b\>" in heading


@pytest.mark.parametrize(
    ("folder", "id_"),
    [
        ("Riverside USD", "riverside-usd"),
        ("true", "true"),
        ("7", "7"),
        ("Ω", "district"),
        ("plassess", "district"),
        ("São José", "sao-jose"),
        ("St. Mary’s USD 7", "st-marys-usd-7"),
    ],
)
def test_without_a_name_the_folders_is_taken(folder: str, id_: str, tmp_path: Path) -> None:
    run(tmp_path, "content", "new", folder)

    manifest = yaml.safe_load((tmp_path / folder / "content/content.yaml").read_text(encoding="utf-8"))
    assert (manifest["title"], manifest["id"]) == (folder, id_)


def test_one_place_says_which_plassess_is_installed(riverside: Path, tmp_path: Path) -> None:
    wanted = "plassess @ git+https://git.example.org/plassess@v0.1.0"
    version = run(tmp_path, "--version").out.split()[1]

    run(tmp_path, "content", "new", "other", "--from", wanted)

    pinned = [repo / "requirements-plassess.txt" for repo in (riverside, tmp_path / "other")]
    lines = [path.read_text(encoding="utf-8").splitlines()[-1] for path in pinned]
    assert lines == [f"plassess=={version}", wanted]
    others = [name for name in names_below(riverside) if version in (riverside / name).read_text(encoding="utf-8")]
    assert others == ["requirements-plassess.txt"]


@pytest.mark.parametrize("option", ["--name", "--from"])
@pytest.mark.parametrize("text", ["two\nlines", " ", "x" * 501])
def test_a_name_and_a_source_are_one_line_of_some_length(option: str, text: str, tmp_path: Path) -> None:
    done = run(tmp_path, "content", "new", "riverside", option, text)

    assert done.code == 2
    assert ("is not one line of" if text.strip() else f"{option} is empty") in done.err
    assert not (tmp_path / "riverside").exists()


def test_the_editor_is_told_which_schema_each_file_has(riverside: Path) -> None:
    settings = json.loads((riverside / ".vscode/settings.json").read_text(encoding="utf-8"))

    schemas = [name for name in names_below(riverside) if name.endswith(".schema.json")]
    assert sorted(settings["yaml.schemas"]) == schemas


ANSWERED = "assessments/2026-09-14-central-office"
KEPT_OUT = [
    f"{ANSWERED}/responses/rosa.yaml",
    f"{ANSWERED}/responses/rosa.json",
    f"{ANSWERED}/marks/k7.yaml",
    f"{ANSWERED}/forms/family-form.yaml",
    "form-answers/k7.yaml",
    f"{ANSWERED}/responses/.team.draft.yaml",
    f"{ANSWERED}/responses/.team.yaml.lock",
    f"{ANSWERED}/responses/team.yaml.as-it-was",
    f"{ANSWERED}/.assessment.yaml.lock",
    ".venv/bin/plassess",
]
GOES_IN = [
    f"{ANSWERED}/assessment.yaml",
    f"{ANSWERED}/responses/team.yaml",
    f"{ANSWERED}/report.md",
    "content/action_guides/coach.yaml",
    ".plassess/schemas/responses.schema.json",
]


def test_git_keeps_out_what_somebody_answered_alone_and_what_is_only_for_this_computer(repo: Path) -> None:
    ignored = git(repo, "check-ignore", *KEPT_OUT, *GOES_IN).stdout.splitlines()

    assert ignored == KEPT_OUT


def test_git_takes_all_that_was_laid_out(repo: Path, riverside: Path) -> None:
    git(repo, "add", "--all")

    assert sorted(git(repo, "ls-files").stdout.splitlines()) == names_below(riverside)


def test_what_was_revealed_is_added_on_purpose_and_followed_from_then_on(repo: Path) -> None:
    ratings = repo / ANSWERED / "responses" / "rosa.yaml"
    ratings.parent.mkdir(parents=True)
    ratings.write_text("format: plassess/responses/2\n", encoding="utf-8")

    refused = git(repo, "add", str(ratings))
    forced = git(repo, "add", "--force", str(ratings))
    ratings.write_text("format: plassess/responses/2\nrespondent: rosa\n", encoding="utf-8")

    assert refused.returncode == 1
    assert forced.returncode == 0
    assert "AM " + ratings.relative_to(repo).as_posix() in git(repo, "status", "--porcelain").stdout


# The weekly workflow's own scripts, run as a runner runs them, with a ``gh`` that writes down what it is told.

GH = """#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$1 $2" in
  "issue list") printf '%s' "$ISSUE" ;;
esac
for argument; do
  if [ "$before" = --body-file ]; then cp "$argument" "$CALLS.body"; fi
  before=$argument
done
"""
HOSTILE = "Ask @octocat `now`, [here](https://example.org) <img src=x> fixes #1"


def test_a_clone_without_the_answers_is_checked_as_far_as_it_goes_and_skips_no_refusal(repo: Path) -> None:
    ignoring = repo / ".gitignore"
    line = "!/assessments/*/responses/team.yaml"
    ignoring.write_text(ignoring.read_text("utf-8").replace(f"\n{line}\n", f"\n# {line}\n"), encoding="utf-8")
    answered(repo, by="2020-10-15")
    git(repo, "add", "--all")
    git(repo, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "begin")
    clone = repo.parent / "clone"
    git(repo, "clone", "--quiet", ".", str(clone))

    checked = run(clone, "check")

    assert not list(clone.glob("assessments/*/responses"))
    assert (checked.code, "PLA415 advice" in checked.out) == (0, True), checked.said
    for command in (("status",), ("report",), ("gate", "assessments"), ("done", "1")):
        refused = run(clone, *command)
        assert (refused.code, "team.yaml" in refused.said) == (3, True), command
        assert "Git may hold it back" in refused.said, command


def program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def week(repo: Path, issue: str = "") -> tuple[list[str], str]:
    """Run the two steps; return what ``gh`` was told, and the issue's body, empty where none was given."""
    needs("bash")
    needs("jq")
    tools = repo.parent / "tools"
    tools.mkdir()
    program(tools / "gh", GH)
    program(tools / "plassess", f'#!/bin/sh\nexec "{sys.executable}" -m plassess "$@"\n')
    calls = repo.parent / "calls"
    env = environment(
        repo.parent,
        PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
        CALLS=str(calls),
        ISSUE=issue,
        GITHUB_ACTIONS="true",
    )
    for step in yaml.safe_load((repo / WEEKLY).read_text(encoding="utf-8"))["jobs"]["overdue"]["steps"]:
        if step.get("name") in ("List what is overdue", "Keep one issue"):
            command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]]
            done = subprocess.run(command, cwd=repo, env=env, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    body = calls.with_suffix(".body")
    return calls.read_text(encoding="utf-8").splitlines(), body.read_text(encoding="utf-8") if body.exists() else ""


def answered(repo: Path, *, by: str, what: str = "Rewrite the vision") -> None:
    """Put an assessment into the repo whose one committed step is due on a day."""
    (repo / "assessments").rename(repo / "laid-out")
    responses = a_whole_assessment(repo) / "responses" / "team.yaml"
    read: dict[str, Any] = yaml.safe_load(responses.read_text(encoding="utf-8"))
    (first, *_) = read["answers"].values()
    first["first_steps"][0] |= {"what": what, "by": by}
    responses.write_text(yaml.safe_dump(read, sort_keys=False).replace(f"'{by}'", by), encoding="utf-8")


bash_alone = pytest.mark.skipif(sys.platform == "win32", reason="these scripts run on Linux runners")


@bash_alone
def test_what_is_overdue_is_listed_in_a_new_issue(repo: Path) -> None:
    answered(repo, by="2020-10-15")

    calls, body = week(repo)

    assert [" ".join(call.split()[:2]) for call in calls] == ["issue list", "label create", "issue create"]
    assert "- by 2020-10-15: `Rewrite the vision`, `Rosa Ortiz` (step 1 of `" in body


@bash_alone
def test_the_one_issue_is_kept_up_to_date_and_opened_again(repo: Path) -> None:
    answered(repo, by="2020-10-15")

    calls, body = week(repo, issue="12")

    assert calls[1:] == ["issue edit 12 --body-file overdue.md", "issue reopen 12"]
    assert "Rewrite the vision" in body


@bash_alone
def test_with_nothing_overdue_the_issue_is_closed(repo: Path) -> None:
    answered(repo, by="2999-10-15")

    calls, body = week(repo, issue="12")

    assert calls[1:] == ["issue close 12 --comment Nothing is overdue."]
    assert body == ""


@bash_alone
def test_with_nothing_overdue_and_no_issue_nothing_is_done(repo: Path) -> None:
    answered(repo, by="2999-10-15")

    calls, _ = week(repo)

    assert [" ".join(call.split()[:2]) for call in calls] == ["issue list"]


@bash_alone
def test_what_people_wrote_neither_mentions_anyone_nor_links_anywhere_in_the_issue(repo: Path) -> None:
    answered(repo, by="2020-10-15", what=HOSTILE)

    _, body = week(repo)

    (line,) = [line for line in body.splitlines() if "octocat" in line]
    assert line.startswith(
        "- by 2020-10-15: `Ask @octocat now , [here](https://example.org) <img src=x> fixes #1`, `"
    )
    assert re.sub("`[^`]*`", "", line) == "- by 2020-10-15: ,  (step 1 of )"


@pytest.mark.parametrize(
    ("more", "said"),
    [(("--name", NAME), NAME), (("--name", "null"), "null"), (("--name", "A: b # c"), "A: b # c"), ((), None)],
)
def test_reports_show_the_districts_name_that_was_told(
    tmp_path: Path, more: tuple[str, ...], said: str | None
) -> None:
    run(tmp_path, "content", "new", "riverside", *more)

    settings = json.loads(run(tmp_path / "riverside", "config", "show", "--json").out)["settings"]

    assert next(one["value"] for one in settings if one["key"] == "district") == said
