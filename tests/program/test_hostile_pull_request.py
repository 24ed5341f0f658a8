"""A stranger's pull request can only be looked at: what a district's CI runs is run over hostile ones, with secrets about."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from plassess.rendering.district import district_files
from tests.actions_runner import commands_in
from tests.speed import some_quickly

from .program import LONGEST_SECONDS, environment, files_below

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links need rights there, and the CI runs on Linux")

ROOT = Path(__file__).parents[2]
SECRET = "token-7f3a"
ONE = "assessments/2026-09-14-central-office"
TEAM = f"{ONE}/responses/team.yaml"
COMMAND = "::error::planted"
ENDS_HERE = "x\n::stop-commands::planted"
OURS = ("error ", "warning ", "notice ")


def scripts() -> list[tuple[str, str]]:
    """What each step and job of a district's CI runs, but for setting up, as (where, script)."""
    files = district_files("Riverside USD", "plassess==0.1.0")
    found: list[tuple[str, str]] = []
    for name in (".github/workflows/plassess.yml", ".github/workflows/plassess-weekly.yml"):
        for job in yaml.safe_load(files[name])["jobs"].values():
            found += [(step["name"], step["run"]) for step in job["steps"] if "plassess " in step.get("run", "")]
    gitlab = yaml.safe_load(files[".gitlab-ci.yml"])
    found += [(job, "\n".join(told["script"])) for job, told in gitlab.items() if "script" in told]
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    found += [
        (step["name"], step["run"]) for step in action["runs"]["steps"] if "plassess check" in step.get("run", "")
    ]
    return [one for one in found if "pip install" not in one[1]]


def test_there_are_the_steps_that_a_district_s_ci_has() -> None:
    assert len(scripts()) == 8, scripts()


def put(place: Path, text: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    place.write_text(text, encoding="utf-8")


def linked(place: str, to: str) -> Callable[[Path, Path], None]:
    """Put a link in a place: to a name of the outside, or where ``to`` is whole, there."""

    def change(repo: Path, outside: Path) -> None:
        at = repo / place
        shutil.rmtree(at) if at.is_dir() else at.unlink(missing_ok=True)
        at.parent.mkdir(parents=True, exist_ok=True)
        at.symlink_to(outside / to)

    return change


def texts(repo: Path, _: Path) -> None:
    hostile = f'"{COMMAND} ##[error]planted {"::add-mask::x " * 30}\\n{COMMAND}\\r{COMMAND}\\u2028{COMMAND}"'
    for place in (TEAM, f"{ONE}/assessment.yaml"):
        text = (repo / place).read_text(encoding="utf-8")
        lines = [f"team: {hostile}" if line.startswith("team:") else line for line in text.splitlines()]
        lines = [f"    text: {hostile}" if line.startswith("    text:") else line for line in lines]
        put(repo / place, "\n".join(lines) + "\n")
    put(
        repo / "content/action_guides/coach.yaml",
        f"format: plassess/action-guide/1\n{hostile}: {hostile}\nrole: {hostile}\n",
    )


def names(repo: Path, _: Path) -> None:
    for name in (
        COMMAND,
        ENDS_HERE,
        "--output=github",
        "-h",
        "$(touch planted)",
        "`touch planted`",
        "; touch planted",
        "a\u202eb",
    ):
        put(repo / "content" / "action_guides" / f"{name}.yaml", "role: [\n")
        shutil.copytree(repo / ONE, repo / "assessments" / name)
        put(repo / "assessments" / name / "responses" / "team.yaml", "answers: [\n")


def settings(text: str) -> Callable[[Path, Path], None]:
    def change(repo: Path, outside: Path) -> None:
        put(repo / "plassess.yaml", "format: plassess/settings/1\n" + text.format(outside=outside))

    return change


def templates(repo: Path, _: Path) -> None:
    stolen = "{{ cycler.__init__.__globals__.os.environ }}{% include '/proc/self/environ' %}"
    for place in (
        "templates/plan.md.j2",
        "templates/plan.html.j2",
        "content/templates/plan.md.j2",
        f"{ONE}/plan.md.j2",
    ):
        put(repo / place, stolen)


def modules(repo: Path, outside: Path) -> None:
    steals = f"import os; open({str(outside / 'stolen')!r}, 'w').write(str(os.environ)); print(os.environ)\n"
    for name in (
        "plassess.py",
        "yaml.py",
        "sitecustomize.py",
        "usercustomize.py",
        "rich.py",
        "plassess/__init__.py",
        "conftest.py",
    ):
        put(repo / name, steals)


def sizes(repo: Path, _: Path) -> None:
    put(repo / "content/action_guides/large.yaml", "a: " + "x" * 3_000_000)
    put(repo / "content/action_guides/deep.yaml", "[" * 60_000)
    put(repo / "content/action_guides/wide.yaml", "- {}\n" * 150_000)
    put(repo / "content/action_guides/laughs.yaml", "a: &a [x]\n" + "".join(f"k{n}: *a\n" for n in range(1_000)))
    put(repo / TEAM, "answers: {" + "{" * 5_000)
    for number in range(300):
        put(repo / f"content/innovation_maps/{number}.yaml", "format: plassess/innovation-map/1\n")


PULL_REQUESTS: dict[str, Callable[[Path, Path], None]] = {
    "answers are a link": linked(TEAM, "secret.yaml"),
    "answers are the job's environment": linked(TEAM, "/proc/self/environ"),
    "answers never end": linked(TEAM, "/dev/zero"),
    "the record is a link": linked(f"{ONE}/assessment.yaml", "secret.yaml"),
    "responses are a link": linked(f"{ONE}/responses", "responses"),
    "a self-assessment is a link": linked(ONE, "one"),
    "assessments are a link": linked("assessments", "assessments"),
    "content is a link": linked("content", "content"),
    "a guide is a link": linked("content/action_guides/coach.yaml", "secret.yaml"),
    "the standards are a link": linked("content/standards.yaml", "secret.yaml"),
    "the glossary is a link": linked("content/glossary.yaml", "secret.yaml"),
    "the lenses are a link": linked("content/lenses.yaml", "secret.yaml"),
    "the settings are a link": linked("plassess.yaml", "secret.yaml"),
    "what CI writes is a link": linked("plassess.xml", "written"),
    "texts are commands": texts,
    "names are commands": names,
    "content lies outside": settings("content: {outside}/content\n"),
    "content lies above": settings("content: ../outside/content\n"),
    "an earlier self-assessment lies outside": settings("gates: {{no-regression-from: ../outside/one}}\n"),
    "settings are commands": settings(f'gates: {{{{level: {{{{"{COMMAND}": 3}}}}}}}}\n"{COMMAND}": 1\n'),
    "templates": templates,
    "modules of Python": modules,
    "sizes": sizes,
}


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district's repo as it is laid out, with a self-assessment that is finished."""
    repo = tmp_path_factory.mktemp("ci") / "repo"
    for name, text in district_files("Riverside USD", "plassess==0.1.0").items():
        put(repo / name, text)
    shutil.copytree(ROOT / "tests" / "records" / "guide", repo / ONE)
    return repo


@pytest.mark.slow
@pytest.mark.parametrize("name", some_quickly(PULL_REQUESTS, every=24))
def test_nothing_is_printed_read_or_obeyed(name: str, district: Path, tmp_path: Path) -> None:
    repo, outside = tmp_path / "repo", tmp_path / "outside"
    shutil.copytree(district, repo)
    put(outside / "secret.yaml", f"format: plassess/responses/1\n{SECRET}: [\n")
    put(outside / "written", "nothing of ours\n")
    for copy in ("one", "assessments/one"):
        shutil.copytree(district / ONE, outside / copy)
        put(outside / copy / "responses" / "team.yaml", f"{SECRET}: [\n")
    shutil.copytree(outside / "one" / "responses", outside / "responses")
    put(outside / "content" / "standards.yaml", f"{SECRET}: [\n")
    PULL_REQUESTS[name](repo, outside)
    before = files_below(outside)

    for where, script in scripts():
        code, printed, summary = run_step(script, repo, tmp_path)

        assert SECRET not in printed + summary, (where, printed)
        assert "Traceback" not in printed, (where, printed)
        assert [
            one for one in commands_in(printed) if not one.startswith(OURS) or "planted" in one.split("=")[0]
        ] == [], where
        assert code in range(5), (where, printed)
    assert files_below(outside) == before
    assert not list(tmp_path.rglob("planted"))


def run_step(script: str, repo: Path, machine: Path) -> tuple[int, str, str]:
    """Run a step as the runner does: bash that ends at the first failure, with the job's secrets in its environment."""
    files = {name: machine / name for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH")}
    for path in files.values():
        path.write_text("", encoding="utf-8")
    bin_folder = sysconfig.get_path("scripts")
    env = environment(
        machine, GITHUB_ACTIONS="true", GITHUB_WORKSPACE=str(repo), CI="true", DEPLOY_KEY=SECRET, GH_TOKEN=SECRET
    )
    env |= {"PATH": f"{bin_folder}{os.pathsep}{env['PATH']}", "PYTHON": sys.executable}
    env |= {"PATHS": "", "STRICT": "true", "CONTENT": "", "SARIF_FILE": ""} | {
        name: str(path) for name, path in files.items()
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
        cwd=repo, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST_SECONDS, check=False,
    )  # fmt: skip
    others = "".join(
        path.read_text(encoding="utf-8") for name, path in files.items() if name != "GITHUB_STEP_SUMMARY"
    )
    assert others == ""
    printed = (done.stdout + done.stderr).decode("utf-8", "replace")
    return done.returncode, printed, files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
