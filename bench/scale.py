"""What a district's summary costs: made-up schools, by what PyYAML's C loader alone takes for the same files.

Each figure is a ratio in one run, of the least of several rounds in turns (README.md beside this).
"""

import argparse
import gc
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import yaml
from msgspec import Struct

from plassess.assessment.district.teams import Wanted
from plassess.files.district.memory import Memory
from plassess.tasks.summary.summary_made import Asked, made

sys.path.insert(0, str(Path(__file__).parent))
from schools import SCHOOLS, lay_out

PEAK = """
import sys
from pathlib import Path
from plassess.assessment.district.teams import Wanted
from plassess.tasks.summary.summary_made import Asked, made
paths = tuple(sorted(Path(sys.argv[1]).iterdir()))
made(Asked(paths, Wanted(), "level", None, None, 1, None)).summary
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")))
"""
"""Not what the system says of its ended children: there the memory of who started one counts for it."""
MOST_OF_PEAKS = 1.1


class Measured(Struct, frozen=True):
    """One way to sum up, with the most it may take as a ratio to the C loader, and the clock it is measured by."""

    name: str
    most: float
    clock: Callable[[], float]
    work: Callable[[], object]


def main() -> int:
    """Print each ratio beside what it may be; 1 where one is above it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each (default 5)")
    parser.add_argument("--schools", type=int, default=SCHOOLS, help=f"how many (default {SCHOOLS})")
    parser.add_argument(
        "--peaks",
        type=int,
        nargs="*",
        default=[SCHOOLS, 10 * SCHOOLS],
        help="schools to compare the peak of memory at (default 115 and 1150)",
    )
    options = parser.parse_args()
    gc.set_threshold(500_000, 20, 20)  # as the program does; the C loader gains as much by it
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lay_out(folder / "schools", options.schools, cycles=1)
        paths = tuple(sorted((folder / "schools").iterdir()))
        holds = _ratios_hold(paths, folder / "memory", options.rounds)
        return int(not (_peaks_hold(folder, options.peaks) and holds))


def _ratios_hold(paths: Sequence[Path], memory: Path, rounds: int) -> bool:
    """Print the ratio of each way to what the C loader takes by the same clock."""
    rows = (
        Measured("read on one core", 1.5, process_time, partial(_summed, paths, None, 1)),
        Measured("read with --jobs 2", 0.6, perf_counter, partial(_summed, paths, None, 2)),
        Measured("again, remembered", 0.1, process_time, partial(_summed, paths, Memory(memory), 1)),
    )
    _summed(paths, Memory(memory), 1)
    took: dict[str, list[float]] = {one.name: [] for one in rows}
    base: dict[Callable[[], float], list[float]] = {process_time: [], perf_counter: []}
    for _ in range(rounds):
        for clock in base:
            base[clock].append(_spent(clock, partial(_load_all, paths)))
        for one in rows:
            took[one.name].append(_spent(one.clock, one.work))
    print(f"{len(paths)} self-assessments: PyYAML's C loader takes {min(base[process_time]):.2f} s for their files")
    ratios = [min(took[one.name]) / min(base[one.clock]) for one in rows]
    for one, ratio in zip(rows, ratios, strict=True):
        by = "of the clock" if one.clock is perf_counter else "of a processor"
        print(f"  {one.name:<22} {ratio:5.2f}  (at most {one.most}, {by})")
    return all(ratio <= one.most for one, ratio in zip(rows, ratios, strict=True))


def _summed(paths: Sequence[Path], memory: Memory | None, jobs: int) -> object:
    return made(Asked(tuple(paths), Wanted(), "level", None, memory, jobs, None)).summary


def _load_all(paths: Sequence[Path]) -> None:
    for path in paths:
        for file in path.rglob("*.yaml"):
            yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)


def _spent(clock: Callable[[], float], work: Callable[[], object]) -> float:
    before = clock()
    work()
    return clock() - before


def _peaks_hold(folder: Path, sizes: Sequence[int]) -> bool:
    """Print the most memory that a process of its own takes for so many schools, and by how much it grows."""
    peaks = [_peak(folder / f"peak-{schools}", schools) for schools in sizes]
    if len(peaks) < 2:
        return True
    ratio = max(peaks) / min(peaks)
    times = max(sizes) / min(sizes)
    print(f"  {times:.0f} times as many take {ratio:.3f} times the memory  (at most {MOST_OF_PEAKS})")
    return ratio <= MOST_OF_PEAKS


def _peak(here: Path, schools: int) -> float:
    lay_out(here, schools, cycles=1)
    done = subprocess.run([sys.executable, "-c", PEAK, str(here)], capture_output=True, text=True, check=True)
    peak = int(done.stdout) / 1024
    print(f"  peak of memory, {len(list(here.iterdir()))} self-assessments: {peak:.1f} MB")
    shutil.rmtree(here)
    return peak


if __name__ == "__main__":
    sys.exit(main())
