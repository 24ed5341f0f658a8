"""What the opening of marks costs: 115 teams of 12 people and 33 rows, by what PyYAML's C loader alone takes.

Both are processor time of this process, the least of several runs, in turns (README.md beside this).
"""

import argparse
import gc
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from time import process_time

import yaml

from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.roster import Person, new_codes
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment, Team
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.tasks.load import load_role, new_record

TEAMS, PEOPLE, ROLE, DAY = 115, 12, "central-office", date(2026, 10, 20)
SAW = "Our teams bring two kinds of evidence to the table before they plan, and say where the two disagree."


def main() -> None:
    """Print the ratio for all teams together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="measurements of each (default 3)")
    parser.add_argument("--teams", type=int, default=TEAMS, help=f"how many teams (default {TEAMS})")
    options = parser.parse_args()
    gc.set_threshold(500_000, 20, 20)  # as the program does; the C loader gains as much by it
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        teams, rows = _teams(Path(name) / "sent", options.teams)
        for round_ in range(options.rounds):
            here = Path(shutil.copytree(teams, Path(name) / f"round-{round_}"))
            theirs.append(_spent(partial(_load_all, here)))
            ours.append(_spent(partial(_open_all, here, rows)))
    ratio = min(ours) / min(theirs)
    print(f"{options.teams} teams of {PEOPLE}, {len(rows)} rows: opened in {ratio:.2f} times what the C loader takes")
    print(f"opened {min(ours):.2f} s, loaded {min(theirs):.2f} s")


def _teams(parent: Path, count: int) -> tuple[Path, tuple[Prompt, ...]]:
    library = load_role(ROLE, None, ("map",))
    every = [standard.id for frame in library.framework.frames for standard in frame.standards]
    codes = new_codes(PEOPLE)
    roster = {code: Person() for code in codes}

    def record(name: str) -> Assessment:
        new = new_record(name, library, ROLE, ("map",), every, (), Team(), DAY)
        return new.model_copy(update={"alone": ("map",), "roster": roster})

    rows: tuple[Prompt, ...] = ()
    for _ in range(count):
        folder = create_assessment(parent, record, f"{DAY}-team")
        rows = rows_marked_alone(folder.assessment(), {}, library)
        for at, code in enumerate(codes):
            MarksFolder(folder).save_sheet(code, {row.id: _mark(row, at + n) for n, row in enumerate(rows)})
    return parent, rows


def _mark(row: Prompt, at: int) -> Mark:
    labels = row.scale.labels if row.scale else (1,)
    said = {"saw": SAW, "aloud": True} if at % 4 == 0 else {}
    return Mark(state="cannot-tell", **said) if at % 7 == 0 else Mark(level=labels[at % len(labels)], **said)


def _load_all(parent: Path) -> None:
    for path in (*parent.glob("*/marks/*.yaml"), *parent.glob("*/assessment.yaml")):
        yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _open_all(parent: Path, rows: Sequence[Prompt]) -> None:
    for path in parent.iterdir():
        MarksFolder(AssessmentFolder(path)).open(rows, DAY)


def _spent(work: Callable[[], None]) -> float:
    before = process_time()
    work()
    return process_time() - before


if __name__ == "__main__":
    main()
