"""A district's folder with two editions of content and an assessment of the first, for the tests of migration."""

import shutil
from functools import cache
from pathlib import Path

from tests.editions import change, edited, levels, move_last, remove, rename, shipped, written
from tests.moved import CAPACITY, DUTY, EQUITY, IMPACT, MONEY, VISION

from .program import a_folder_until_the_end, opened, run

OLD, NEW = "content-2022", "content-2026"
CLAMPED = ("--from", OLD, "--content", NEW, "--rescale", "clamp")
ANSWERS = f"""\
format: plassess/responses/2
respondent: team
# Mei typed this
answers:
  central-office/highest-need:
    state: answered
    marked: {{{DUTY}: 2, central-office/use-evidence: 5}}
    text: |
      Reading evidence.

      And what it changes.
  # a long talk
  {VISION}:
    state: answered
    text: We have a vision.   # nobody could quote it
    first_steps:
      - {{what: Rewrite it, who: Rosa, by: 2030-10-15, committed: true}}
  central-office/evidence-in-decisions: {{state: unknown}}
  {EQUITY}:
    state: answered
    text: It names no action.
    first_steps:
      - {{what: Ask two principals, who: Dan, by: 2030-11-02, committed: true}}
  central-office/continuous-improvement: {{state: next-time}}
  {MONEY}:
    state: answered
    text: The grants office may know.
  central-office/evaluate-impact: {{state: not-applicable, because: others do it}}
  central-office/know-contexts: {{state: unknown}}
  {CAPACITY}: {{state: answered, level: 3, aim: 2}}
  central-office/tp.evidence.plan: {{state: not-begun}}
  {IMPACT}:
    state: answered
    level: 4   # Dan says 3
    evidence: [the June summary]
"""


@cache
def _laid_out() -> Path:
    folder = a_folder_until_the_end()
    written(shipped(), folder / OLD)
    changes = (
        change(VISION, ask="Which actions does our vision name?"),
        remove(EQUITY),
        remove(DUTY),
        rename(MONEY, "central-office/money"),
        levels(CAPACITY, 1, 2, 4),
        levels(IMPACT, 1, 2, 3),
        move_last("central-office/highest-need"),
    )
    written(edited(*changes), folder / NEW)
    (folder / "answers.yaml").write_text(ANSWERS, encoding="utf-8")
    start = ("start", "--role", "central-office", "--using", "guide,map", "--answers", "answers.yaml", "--no-input")
    done = run(folder, *start, "--content", OLD, "--team", "Teaching & Learning")
    assert done.code == 0, done.err
    (opened(folder) / "report.md").write_text("An earlier report.\n", encoding="utf-8")
    return folder


def a_district(folder: Path) -> Path:
    """Lay the district out in a folder; return that of its one assessment."""
    shutil.copytree(_laid_out(), folder, dirs_exist_ok=True)
    return opened(folder)


@cache
def _moved() -> Path:
    folder = a_folder_until_the_end()
    a_district(folder)
    done = run(folder, "content", "migrate", *CLAMPED, "--yes")
    assert done.code == 0, done.err
    return folder


def a_moved_district(folder: Path) -> Path:
    """The same after the migration."""
    shutil.copytree(_moved(), folder, dirs_exist_ok=True)
    return next(path for path in (folder / "assessments").iterdir() if not path.name.startswith("."))
