"""A name that is longer than any file's: told as one that is not there, wherever a file or the command line names it."""

import json
from pathlib import Path

import pytest

from .program import ROLE, START, a_whole_assessment, complete_answers, run

LONG = {"300": "a" * 300, "5000": "a" * 5000, "many": "/".join(["a" * 200] * 40), "below": f"{'a' * 300}/b"}

KEYS = {
    "content": "content: {}",
    "earlier": "gates: {{no-regression-from: {}}}",
    "earlier of a scope": "gates: {{scoped: [{{for: {{role: [principal]}}, no-regression-from: {}}}]}}",
    "path of a scope": "gates: {{scoped: [{{for: {{path: [{}]}}, answered: 50}}]}}",
    "exclude": "check: {{exclude: [{}]}}",
    "per-file-ignores": "check: {{per-file-ignores: {{{}: [PLA506]}}}}",
    "calendar": "calendar: {{? {}\n  : 2026-12-18}}",
}
"""Of plassess.yaml: what names a path, or is held against one."""
NAMING = ("content", "earlier", "earlier of a scope")

READ = {
    "start answers": (*START, "--no-input", "--answers", "LONG"),
    "start dry": (*START, "--dry-run", "--answers", "LONG"),
    "start asking": (*START, "--answers", "LONG"),
    "start content": (*START, "--content", "LONG"),
    "resume": ("resume", "LONG"),
    "resume content": ("resume", "--content", "LONG"),
    "status": ("status", "LONG"),
    "status content": ("status", "--content", "LONG"),
    "report": ("report", "LONG"),
    "report template": ("report", "--template", "LONG"),
    "report content": ("report", "--content", "LONG"),
    "export": ("export", "steps", "LONG"),
    "export content": ("export", "steps", "--content", "LONG"),
    "done": ("done", "1", "LONG"),
    "done content": ("done", "1", "--content", "LONG"),
    "show content": ("show", "standards", "--content", "LONG"),
    "worksheet content": ("worksheet", "--role", ROLE, "--content", "LONG"),
    "check": ("check", "LONG"),
    "check two": ("check", "assessments", "LONG"),
    "check content": ("check", "--content", "LONG"),
    "gate": ("gate", "LONG", "--answered", "50"),
    "gate earlier": ("gate", "--no-regression-from", "LONG"),
    "gate content": ("gate", "--answered", "50", "--content", "LONG"),
    "list content": ("content", "list", "--content", "LONG"),
    "accept": ("content", "accept", "LONG"),
    "diff": ("content", "diff", "LONG", "LONG"),
    "migrate": ("content", "migrate", "LONG"),
    "migrate content": ("content", "migrate", "--content", "LONG"),
}
WRITTEN = {
    "start out": (*START, "--no-input", "--answers", "answers.yaml", "--out", "LONG"),
    "blank out": (*START, "--blank", "--answers", "LONG"),
    "report out": ("report", "--out", "LONG"),
    "export out": ("export", "steps", "--out", "LONG"),
    "worksheet out": ("worksheet", "--role", ROLE, "--out", "LONG"),
    "check out": ("check", "--output", "sarif=LONG"),
    "new out": ("content", "new", "LONG"),
    "schema out": ("content", "schema", "--out", "LONG"),
}
NOT_FOR_A_FILE = "The machine did not allow it"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    a_whole_assessment(folder)
    (folder / "answers.yaml").write_text(json.dumps(complete_answers()), encoding="utf-8")
    return folder


@pytest.mark.parametrize("key", KEYS)
def test_a_key_that_names_one_is_told_at_its_line_or_fits_nothing(repo: Path, key: str) -> None:
    for name in LONG.values():
        text = f"format: plassess/settings/1\n{KEYS[key].format(name)}\n"
        (repo / "plassess.yaml").write_text(text, encoding="utf-8")

        done = run(repo, "check")

        assert NOT_FOR_A_FILE not in done.said
        assert (done.code, "plassess.yaml:2:" in done.said) == (1, True) if key in NAMING else done.code in (0, 1)


@pytest.mark.parametrize("command", [*READ, *WRITTEN])
def test_an_argument_that_names_one_is_told_by_its_name(repo: Path, command: str) -> None:
    for name in LONG.values():
        words = [word.replace("LONG", name) for word in (READ | WRITTEN)[command]]

        done = run(repo, *words)

        assert (NOT_FOR_A_FILE in done.said, "aaaa" in done.said) == (False, True), done.said[:300]
        assert done.code in (2, 3), done.said[:300]
