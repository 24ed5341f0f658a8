"""How the work of check and of each report format grows with the prompts, as ratios (README.md beside this)."""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from plassess.reports.formats import FORMATS

PLASSESS = (sys.executable, "-m", "plassess")
IN_A_FILE = 500
STANDARDS = """\
format: plassess/standards/1
edition: "1"
wording: own
source: {title: Set, publisher: A Publisher, year: 2022}
frames: [{id: f, title: Frame, about: All of it.}]
roles: [{id: makers, title: Makers, about: Who makes it.}]
"""
INSTRUMENT = """\
format: plassess/instrument/1
id: big{0}
title: Big {0}
edition: "1"
basis: own
wording: own
source: {{title: Set, publisher: A Publisher, year: 2022}}
about: All of {0}.
minutes: 60
groups: [{{id: big{0}/g, title: Group, about: What belongs to {0}.}}]
items:
"""
ITEM = """\
- id: big{1}/p{0}
  group: big{1}/g
  kind: choice
  title: Prompt {0}
  ask: What of {0}?
  why: So says {0}.
  standards: []
  options: [{{id: y, text: "Yes {0}", worth: 1}}, {{id: n, text: "No {0}", worth: 0}}]
"""
ANSWERS = "format: plassess/responses/2\nrespondent: team\nanswers:\n"
ANSWER = "  big{1}/p{0}: {{state: answered, chosen: [y], note: As in May}}\n"


def main() -> None:
    """Print a row for each of what grows: seconds of the processor at both sizes, and their ratio."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", nargs=2, type=int, default=(500, 5000), metavar=("SMALL", "LARGE"))
    small, large = options.parse_args().sizes
    rows = {
        "check": ("check", "--content", "content"),
        **{f"report --to {one.name}": ("report", "--content", "content", "--to", one.name) for one in FORMATS},
    }
    with tempfile.TemporaryDirectory() as name:
        folders = [_filled(Path(name) / str(size), size) for size in (small, large)]
        print(f"{'':<18}{small:>8}{large:>8}   times")
        for row, command in rows.items():
            one, other = (_spent(folder, command) for folder in folders)
            print(f"{row:<18}{one:>8.1f}{other:>8.1f}{other / one:>8.1f}")


def _filled(folder: Path, size: int) -> Path:
    """Make a self-assessment with so many prompts, all answered."""
    (folder / "content" / "instruments").mkdir(parents=True)
    (folder / "content" / "standards.yaml").write_text(STANDARDS, encoding="utf-8")
    files = range(-(-size // IN_A_FILE))
    for file in files:
        numbers = range(file * IN_A_FILE, min(size, (file + 1) * IN_A_FILE))
        text = INSTRUMENT.format(file) + "".join(ITEM.format(number, file) for number in numbers)
        (folder / "content" / "instruments" / f"big{file}.yaml").write_text(text, encoding="utf-8")
    answers = "".join(ANSWER.format(number, number // IN_A_FILE) for number in range(size))
    (folder / "answers.yaml").write_text(ANSWERS + answers, encoding="utf-8")
    start = ("start", "--role", "makers", "--using", ",".join(f"big{file}" for file in files), "--content", "content")
    _spent(folder, (*start, "--answers", "answers.yaml", "--no-input"))
    return folder


def _spent(folder: Path, command: tuple[str, ...]) -> float:
    """Return the processor time of a run, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run((*PLASSESS, *command), cwd=folder, env=dict(os.environ), capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr.decode()[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
