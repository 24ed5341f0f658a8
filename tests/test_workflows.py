"""Workflows, hooks and the action: ours and those that a district gets are valid, safe, and pinned."""

import json
import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plassess.rendering.district import district_files
from tests.speed import first_quickly

ROOT = Path(__file__).parents[1]
CHECKS = ".github/workflows/plassess.yml"
WEEKLY = ".github/workflows/plassess-weekly.yml"
NEWEST = ROOT / ".github/workflows/versions.yml"
SITE = ROOT / ".github/workflows/site.yml"
RELEASE = ROOT / ".github/workflows/release.yml"
GITLAB = ".gitlab-ci.yml"
HOOKS = ".pre-commit-config.yaml"


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district's repo as it is laid out."""
    repo = tmp_path_factory.mktemp("district")
    for name, text in district_files("Riverside USD", "plassess==0.1.0").items():
        path = repo / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return repo


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program that is installed with this Python; none of them needs the network."""
    command = [Path(sysconfig.get_path("scripts")) / name, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def schema_complaints(schema: str, *files: Path) -> str:
    done = tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def security_findings(*files: Path) -> set[str]:
    done = tool("zizmor", "--offline", "--quiet", "--min-severity=medium", "--format=json", *files)
    assert done.stdout, done.stderr
    return {finding["ident"] for finding in json.loads(done.stdout)}


def workflow_files(district: Path) -> list[Path]:
    return [
        ROOT / "action.yml",
        *sorted((ROOT / ".github/workflows").iterdir()),
        district / CHECKS,
        district / WEEKLY,
    ]


def steps_in(file: Path) -> Iterator[dict[str, Any]]:
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    jobs = read.get("jobs", {"action": read.get("runs")})
    for job in jobs.values():
        yield from job["steps"]


def planted(file: Path, where: Path, old: str, new: str) -> Path:
    """Copy a file with one thing in it changed."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    copy = where / file.name
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


@pytest.mark.slow
def test_what_the_platforms_read_is_what_they_expect(district: Path) -> None:
    workflows = [*(ROOT / ".github/workflows").iterdir(), district / CHECKS, district / WEEKLY]

    assert schema_complaints("github-workflows", *workflows) == ""
    assert schema_complaints("github-actions", ROOT / "action.yml") == ""
    assert schema_complaints("gitlab-ci", district / GITLAB) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schema", "name", "old", "new"),
    first_quickly(
        ("github-workflows", CHECKS, "runs-on:", "run-on:"),
        ("github-workflows", WEEKLY, "issues: write", "issues: sometimes"),
        ("gitlab-ci", GITLAB, "allow_failure: true", "allow_failure: maybe"),
    ),
)
def test_the_schemas_would_notice_a_fault(
    schema: str, name: str, old: str, new: str, district: Path, tmp_path: Path
) -> None:
    assert schema_complaints(schema, planted(district / name, tmp_path, old, new)) != ""


def test_pre_commit_takes_our_hook_and_a_districts_configuration(district: Path, tmp_path: Path) -> None:
    ours, theirs = ROOT / ".pre-commit-hooks.yaml", district / HOOKS

    assert tool("pre-commit", "validate-manifest", ours).returncode == 0
    assert tool("pre-commit", "validate-config", theirs).returncode == 0
    assert tool("pre-commit", "validate-manifest", planted(ours, tmp_path, "entry:", "enter:")).returncode == 1
    assert tool("pre-commit", "validate-config", planted(theirs, tmp_path, "hooks:", "hook:")).returncode == 1


def test_a_tool_for_it_finds_nothing_unsafe(district: Path) -> None:
    assert security_findings(*workflow_files(district)) == set()


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("pull_request:", "pull_request_target:", "dangerous-triggers"),
        ("@df4cb1c069e1874edd31b4311f1884172cec0e10 # v6.0.3", "@v6", "unpinned-uses"),
        ("        with:\n          persist-credentials: false\n", "", "artipacked"),
        ("run: plassess check", "run: plassess check ${{ github.head_ref }}", "template-injection"),
    ],
)
def test_the_tool_would_find_what_is_unsafe(old: str, new: str, finding: str, district: Path, tmp_path: Path) -> None:
    assert finding in security_findings(planted(district / CHECKS, tmp_path, old, new))


def test_a_strangers_pull_request_can_read_and_nothing_else(district: Path) -> None:
    text = (district / CHECKS).read_text(encoding="utf-8")
    read = yaml.safe_load(text)

    assert set(read[True]) == {"pull_request", "push"}  # YAML 1.1 reads the key "on" as true
    assert read["permissions"] == {"contents": "read"}
    assert "permissions" not in read["jobs"]["check"]
    assert "secrets." not in text
    assert "github.token" not in text


def test_no_pull_request_runs_what_may_write_issues(district: Path) -> None:
    read = yaml.safe_load((district / WEEKLY).read_text(encoding="utf-8"))

    assert set(read[True]) == {"schedule", "workflow_dispatch"}
    assert read["permissions"] == {}
    assert read["jobs"]["overdue"]["permissions"] == {"contents": "read", "issues": "write"}


def test_the_weekly_run_of_new_libraries_may_write_nothing_and_what_may_write_issues_installs_nothing() -> None:
    read = yaml.safe_load(NEWEST.read_text(encoding="utf-8"))
    newest, issue = read["jobs"]["newest"], read["jobs"]["issue"]

    assert set(read[True]) == {"schedule", "workflow_dispatch"}
    assert read["permissions"] == {}
    assert newest["permissions"] == {"contents": "read"}
    assert "github.token" not in str(newest)
    assert issue["permissions"] == {"issues": "write"}
    assert [list(step) for step in issue["steps"]] == [["name", "env", "run"]]
    assert "install" not in issue["steps"][0]["run"]


def test_no_pull_request_publishes_pages_and_what_publishes_them_runs_nothing_of_ours() -> None:
    read = yaml.safe_load(SITE.read_text(encoding="utf-8"))
    build, publish = read["jobs"]["build"], read["jobs"]["publish"]

    assert set(read[True]) == {"push", "workflow_dispatch"}
    assert read[True]["push"] == {"branches": ["main"]}
    assert read["permissions"] == {}
    assert build["permissions"] == {"contents": "read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}
    assert "refs/heads/main" in publish["if"]
    assert [step.get("uses", "").partition("@")[0] for step in publish["steps"]] == ["actions/deploy-pages"]


@pytest.mark.skipif(sys.platform == "win32", reason="bash may be that of another system")
@pytest.mark.parametrize(
    ("result", "there", "does"),
    [
        ("failure", "", ["issue list --label", "label create newest-versions", "issue create --title"]),
        ("failure", "12", ["issue list --label", "issue edit 12", "issue reopen 12"]),
        ("success", "12", ["issue list --label", "issue close 12"]),
        ("success", "", ["issue list --label"]),
    ],
)
def test_one_issue_tells_whether_the_newest_libraries_fail(
    result: str, there: str, does: list[str], tmp_path: Path
) -> None:
    platform = tmp_path / "gh"
    platform.write_text('#!/bin/sh\necho "$1 $2 $3" >>did\necho "$@" >>said\n[ "$2" != list ] || echo "$THERE"\n')
    platform.chmod(0o755)
    (script,) = [step["run"] for step in steps_in(NEWEST) if "RESULT" in step.get("env", {})]
    told = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "RESULT": result, "RUN": "run/1", "THERE": there}

    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**os.environ, **told},
        check=False,
    )

    assert done.returncode == 0
    assert (tmp_path / "did").read_text().splitlines() == does
    assert ("run/1" in (tmp_path / "said").read_text()) == (len(does) > 1)


def test_only_a_tag_makes_a_release_and_only_its_last_jobs_may_do_anything() -> None:
    read = yaml.safe_load(RELEASE.read_text(encoding="utf-8"))
    allowed = {name: job["permissions"] for name, job in read["jobs"].items()}

    assert read[True] == {"push": {"tags": ["v*"]}}
    assert read["permissions"] == {}
    assert allowed == {
        **{name: {"contents": "read"} for name in ("build", "tests", "single-file")},
        "attest": {"id-token": "write", "attestations": "write"},
        "publish": {"id-token": "write"},
        "release": {"contents": "write"},
    }
    assert "secrets." not in RELEASE.read_text(encoding="utf-8")


def test_what_publishes_runs_nothing_of_the_repo_and_only_after_all_was_tried() -> None:
    jobs = yaml.safe_load(RELEASE.read_text(encoding="utf-8"))["jobs"]
    steps = [step for name in ("attest", "publish", "release") for step in jobs[name]["steps"]]

    assert {step["uses"].partition("@")[0] for step in steps if "uses" in step} == {
        "actions/download-artifact",
        "actions/attest-build-provenance",
        "pypa/gh-action-pypi-publish",
    }
    assert [step["name"] for step in steps if "run" in step] == ["Release"]
    assert jobs["attest"]["needs"] == ["tests", "single-file"]
    assert (jobs["publish"]["needs"], jobs["release"]["needs"]) == ("attest", "publish")
    assert [name for name, job in jobs.items() if "python -m build\n" in str(job["steps"]).replace("\\n", "\n")] == [
        "build"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="bash may be that of another system")
def test_a_release_has_its_files_their_sums_and_the_changelogs_words(tmp_path: Path) -> None:
    platform = tmp_path / "gh"
    platform.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >>said\n')
    platform.chmod(0o755)
    for name in ("plassess-0.2.0.tar.gz", "plassess-v0.2.0-windows-x86_64.exe", "section.md"):
        (tmp_path / name).write_text(name)
    (script,) = [step["run"] for step in steps_in(RELEASE) if "GH_TOKEN" in step.get("env", {})]
    told = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "TAG": "v0.2.0"}

    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=tmp_path,
        env={**os.environ, **told},
        check=False,
    )

    said = (tmp_path / "said").read_text().splitlines()
    assert done.returncode == 0
    assert said[:4] == ["release", "create", "v0.2.0", "--verify-tag"]
    assert said[said.index("--notes-file") :] == [
        "--notes-file",
        "section.md",
        "plassess-0.2.0.tar.gz",
        "plassess-v0.2.0-windows-x86_64.exe",
        "SHA256SUMS",
    ]
    assert len((tmp_path / "SHA256SUMS").read_text().splitlines()) == 2


def test_the_token_is_given_to_the_one_step_that_needs_it(district: Path) -> None:
    with_token = [step["name"] for step in steps_in(district / WEEKLY) if "github.token" in str(step)]

    assert with_token == ["Keep one issue"]


def test_no_script_has_an_expression_in_it(district: Path) -> None:
    scripts = [step["run"] for file in workflow_files(district) for step in steps_in(file) if "run" in step]

    assert len(scripts) > 8
    assert [script for script in scripts if "${{" in script] == []


def test_each_action_is_pinned_to_the_same_commit_everywhere(district: Path) -> None:
    pins: dict[str, set[str]] = {}
    for file in workflow_files(district):
        for action, pin in re.findall(r"uses: ([\w./-]+)@(.+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            pins.setdefault(action, set()).add(pin)

    assert set(pins) == {
        "actions/attest-build-provenance",
        "actions/checkout",
        "actions/deploy-pages",
        "actions/download-artifact",
        "actions/setup-python",
        "actions/upload-artifact",
        "actions/upload-pages-artifact",
        "pypa/gh-action-pypi-publish",
    }
    for pin in pins.values():
        assert len(pin) == 1
        assert re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", *pin)


def test_every_system_and_python_we_name_is_tested() -> None:
    matrix = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))["jobs"]["tests"][
        "strategy"
    ]["matrix"]
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert matrix["os"] == ["ubuntu-latest", "macos-latest", "windows-latest"]
    assert matrix["python"] == re.findall(r"Python :: (3\.\d+)", project)


def run_action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """Run the action's last step as a runner would, with this Python in the place of the one it installs."""
    *_, check = steps_in(ROOT / "action.yml")
    told = {"PATHS": "", "STRICT": "false", "CONTENT": "", "SARIF_FILE": "", **inputs}
    assert set(told) | {"PYTHON"} == set(check["env"])
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", check["run"]],
        cwd=folder,
        env={**os.environ, "PYTHON": sys.executable, **told},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="bash may be that of another system")
def test_the_action_checks_the_paths_it_is_given_and_writes_sarif(tmp_path: Path) -> None:
    done = run_action(tmp_path, PATHS=f"{ROOT / 'data'}\n", STRICT="true", SARIF_FILE="findings.sarif")

    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads((tmp_path / "findings.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


@pytest.mark.skipif(sys.platform == "win32", reason="bash may be that of another system")
@pytest.mark.parametrize("hostile", ["$(touch taken)", "; touch taken", "--output=sarif=taken", "`touch taken`"])
def test_an_input_of_the_action_is_a_path_and_never_a_command_or_an_option(hostile: str, tmp_path: Path) -> None:
    done = run_action(tmp_path, PATHS=hostile)

    assert done.returncode == 2
    assert "there is no such file or folder" in done.stderr
    assert list(tmp_path.iterdir()) == []
