"""What a district's summary costs: made-up schools, by what PyYAML's C loader alone takes for the same files.

Each figure is a ratio in one run, of the least of several rounds in turns (README.md beside this).
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter

import yaml
from msgspec import Struct

from plassess.assessment.district.teams import Wanted
from plassess.files.district.memory import Memory
from plassess.tasks.summary.summary_made import Asked, made

sys.path.insert(0, str(Path(__file__).parent))
from schools import SCHOOLS, lay_out

PEAK = """
import resource, sys
from pathlib import Path
from plassess.assessment.district.teams import Wanted
from plassess.tasks.summary.summary_made import Asked, made
paths = tuple(sorted(Path(sys.argv[1]).iterdir()))
made(Asked(paths, Wanted(), "level", None, None, 1, None)).summary
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


class Measured(Struct, frozen=True):
    """One way to sum up, with the most it may take as a ratio to the C loader."""

    name: str
    most: float
    work: Callable[[], object]


def main() -> int:
    """Print each ratio beside what it may be; 1 where one is above it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each (default 5)")
    parser.add_argument("--schools", type=int, default=SCHOOLS, help=f"how many (default {SCHOOLS})")
    parser.add_argument(
        "--peaks", type=int, nargs="*", default=[115, 575], help="schools to compare the peak of memory at"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder / "schools", options.schools, cycles=1)
        paths = tuple(sorted((folder / "schools").iterdir()))
        over = [one for one in _ratios(paths, folder / "memory", options.rounds) if one]
        _print_peaks(folder, options.peaks)
    return int(bool(over))


def _ratios(paths: Sequence[Path], memory: Path, rounds: int) -> list[bool]:
    rows = (
        Measured("read on one core", 1.5, partial(_summed, paths, None, 1)),
        Measured("read with --jobs 2", 0.9, partial(_summed, paths, None, 2)),
        Measured("again, remembered", 0.1, partial(_summed, paths, Memory(memory), 1)),
    )
    _summed(paths, Memory(memory), 1)
    took: dict[str, list[float]] = {name: [] for name in ("", *(one.name for one in rows))}
    for _ in range(rounds):
        took[""].append(_spent(partial(_load_all, paths)))
        for one in rows:
            took[one.name].append(_spent(one.work))
    base = min(took[""])
    print(f"{len(paths)} self-assessments: PyYAML's C loader takes {base:.2f} s for their files")
    for one in rows:
        print(f"  {one.name:<22} {min(took[one.name]) / base:5.2f}  (at most {one.most})")
    return [min(took[one.name]) / base > one.most for one in rows]


def _summed(paths: Sequence[Path], memory: Memory | None, jobs: int) -> object:
    return made(Asked(tuple(paths), Wanted(), "level", None, memory, jobs, None)).summary


def _load_all(paths: Sequence[Path]) -> None:
    for path in paths:
        for file in path.rglob("*.yaml"):
            yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _spent(work: Callable[[], object]) -> float:
    before = perf_counter()
    work()
    return perf_counter() - before


def _print_peaks(folder: Path, sizes: Sequence[int]) -> None:
    """Print the most memory that a process takes for so many schools, in MB."""
    for schools in sizes:
        here = folder / f"peak-{schools}"
        lay_out(here, schools, cycles=1)
        done = subprocess.run([sys.executable, "-c", PEAK, str(here)], capture_output=True, text=True, check=True)
        print(f"  peak of memory, {len(list(here.iterdir()))} self-assessments: {int(done.stdout) / 1024:.0f} MB")
        shutil.rmtree(here)


if __name__ == "__main__":
    sys.exit(main())
