"""Tries a built program as someone would who has no Python: python release/smoke.py PROGRAM."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TEMPLATE = "{% for step in plan.steps %}{{ step.what }}\n{% endfor %}in a process of its own"
TEAMS = 10
EXAMPLE = "example-larkmoth-valley"
ALL_FORMATS = "md,html,docx,xlsx,ics,mail"


def main() -> None:
    """Take a team from an empty folder to its report, and ten teams to a summary; say what each command did."""
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _one_team(program, folder)
        _many_teams(program, folder)
    print("All of it works.")


def _one_team(program: Path, folder: Path) -> None:
    _said(program, folder, "--version")
    _said(program, folder, "example")
    (record,) = folder.glob(f"{EXAMPLE}/*/assessment.yaml")
    team = str(record.parent)
    _said(program, folder, "report", team, "--to", ALL_FORMATS)
    (folder / "own.md.j2").write_text(TEMPLATE, encoding="utf-8")
    _expect(
        "in a process of its own", _said(program, folder, "report", team, "--template", "own.md.j2", "--out", "-")
    )
    _said(program, folder, "check", "--strict", EXAMPLE)
    _expect("Breaks the rule", _said(program, folder, "explain", "PLA201"))
    _said(program, folder, "worksheet", "--role", "central-office")
    _said(program, folder, "form", "--to", "html", "--form", "family-form", "--lang", "es")


def _many_teams(program: Path, folder: Path) -> None:
    """Read several in processes of their own, which begin in another way on each system."""
    blank = _said(program, folder, "start", "--role", "central-office", "--blank")
    answers = blank.replace("    text: |\n", "    text: An answer.\n")
    (folder / "answers").mkdir()
    for number in range(TEAMS):
        (folder / "answers" / f"team-{number}.yaml").write_text(answers, encoding="utf-8")
    _said(program, folder, "start", "--role", "central-office", "--answers", "answers", "--no-input")
    _expect(f"{TEAMS}", _said(program, folder, "summary", "--jobs", "2"))


def _expect(part: str, text: str) -> None:
    if part not in text:
        sys.exit(f"It does not say {part!r}:\n{text}")


def _said(program: Path, folder: Path, *arguments: str) -> str:
    """Run it in an environment that leads to no other program, and end all of this where it fails."""
    done = subprocess.run([program, *arguments], cwd=folder, env=_bare(folder), capture_output=True, check=False)
    print(f"{done.returncode} plassess {' '.join(arguments)}", flush=True)
    if done.returncode != 0:
        sys.exit((done.stdout + done.stderr).decode("utf-8", "replace"))
    return done.stdout.decode("utf-8")


def _bare(folder: Path) -> dict[str, str]:
    """Name what Windows does not start without, and a home that is empty."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {"PATH": str(folder), "HOME": str(folder), "USERPROFILE": str(folder), "LOCALAPPDATA": str(folder), **kept}


if __name__ == "__main__":
    main()
