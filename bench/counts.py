"""What a table of counts costs: a million made-up teams of 33 rows, beside bare DuckDB and lean pandas.

All make the same counts. Each figure is a ratio in one run, of the least of several rounds in turns (README.md beside
this). plassess needs neither pandas nor pyarrow: ``pip install pandas pyarrow`` brings them for this alone.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import duckdb
from msgspec import Struct

from plassess.files.district.counts_file import TYPES

MADE = """
COPY (
  SELECT
    'u' || team AS uid, 'Made Up ' || team // 100 AS district, 'School ' || team AS school, '' AS network,
    'principal' AS role, DATE '2026-10-06' AS opened, '2022' AS edition,
    CASE WHEN row > 0 THEN 'a1b2c3d4e5f6' END AS version, CASE WHEN row > 0 THEN 'map' END AS part,
    CASE WHEN row > 0 THEN 'principal/row.' || row END AS prompt,
    CASE WHEN row > 0 THEN 'standard.' || (row % 11) END AS standard,
    CASE WHEN row = 0 THEN 'whole' WHEN chance < 80 THEN 'level' ELSE 'not-decided' END AS state,
    CASE WHEN row > 0 AND chance < 80 THEN 1 + chance % 4 END AS level,
    CASE WHEN row > 0 AND chance < 80 THEN chance % 4 END AS distance,
    CASE WHEN row > 0 THEN '1 2 3 4' ELSE '' END AS levels, NULL AS n, NULL AS sent, TRUE AS decided,
    TRUE AS latest, NULL AS moved, CASE WHEN row > 0 THEN chance % 3 = 0 END AS evidence
  FROM (
    SELECT team, row, hash(team * 34 + row) % 100 AS chance
    FROM range({teams}) AS teams(team), range(34) AS rows(row)
  )
) TO '{path}' (FORMAT parquet, KV_METADATA {{format: 'plassess/counts/1'}})
"""
BARE = """
SELECT
  role, edition, version, part, prompt, state, level, levels, decided, moved, evidence,
  COUNT(*), SUM(n), SUM(sent), COUNT(sent), MAX(sent), MIN(opened), MAX(opened)
FROM read_parquet('{path}') WHERE latest GROUP BY ALL
"""
"""The same counts by the columns that they differ by; a row's standard follows from those."""
TIMED = """
import sys
from pathlib import Path
from time import process_time
path, bare = sys.argv[1:]
import duckdb
from plassess.cli.no_plugins import refuse_plugins
refuse_plugins()  # as the program does
from plassess.assessment.district.teams import Wanted
from plassess.tasks.summary.counts_read import summary_from
before = process_time()
if bare:
    base = duckdb.connect(config={"threads": 1})
    base.execute("SET enable_progress_bar = false")
    base.execute(bare).fetchall()
else:
    teams = summary_from(Path(path), Wanted(), None).summary.teams
    assert teams == int(Path(path).stem), teams
took = process_time() - before
lines = Path("/proc/self/status").read_text().splitlines()
peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(took, peak)
"""
BY_PANDAS = Path(__file__).with_name("counts_by_pandas.py")
LACKS = (
    "pandas and pyarrow are compared with, and not installed here:  pip install pandas pyarrow  or --without-pandas"
)


class Cost(Struct, frozen=True):
    """What one way takes: the least processor time in seconds, and the least peak of memory in MB."""

    seconds: float
    peak: float


class Most(Struct, frozen=True):
    """What may be taken at most of another way; memory by no bound where it is ``None``."""

    seconds: float
    peak: float | None = None


OF_BARE, OF_PANDAS, OF_PEAKS = Most(1.3), Most(0.45, 0.05), 1.25
"""A table a hundred times as long takes so much more memory at most."""


def main() -> int:
    """Print each ratio beside what it may be at the largest table; 1 where one is above it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each (default 5)")
    parser.add_argument("--teams", type=int, nargs="*", default=[10_000, 100_000, 1_000_000], help="how many")
    parser.add_argument("--without-pandas", action="store_true", help="beside bare DuckDB alone")
    options = parser.parse_args()
    if not options.without_pandas and not all(map(find_spec, ("pandas", "pyarrow"))):
        print(LACKS, file=sys.stderr)
        return 2
    print(", ".join(map(_versioned, ("duckdb", "pandas", "pyarrow", "numpy"))), f"Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as name:
        sizes = sorted(options.teams)
        each = [_measured(Path(name), teams, options.rounds, pandas=not options.without_pandas) for teams in sizes]
    growth = each[-1]["ours"].peak / each[0]["ours"].peak
    took = each[-1]["ours"].seconds / each[0]["ours"].seconds
    print(f"{sizes[-1] / sizes[0]:.0f} times the table: {took:.1f} times the time, {growth:.2f} times the memory")
    held = [_holds(each[-1], "bare", OF_BARE), _holds(each[-1], "pandas", OF_PANDAS), growth <= OF_PEAKS]
    return int(not all(held))


def _versioned(package: str) -> str:
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return f"no {package}"


def _measured(folder: Path, teams: int, rounds: int, *, pandas: bool) -> dict[str, Cost]:
    path = folder / f"{teams}.parquet"
    with duckdb.connect() as base:
        base.execute(_typed(MADE.format(teams=teams, path=path)))
    ways: dict[str, Sequence[str]] = {
        "ours": ("-c", TIMED, str(path), ""),
        "bare": ("-c", TIMED, str(path), BARE.format(path=path)),
    }
    if pandas:
        ways["pandas"] = (str(BY_PANDAS), str(path))
    took: dict[str, list[Cost]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            took[name].append(_run(way, teams))
    costs = {
        name: Cost(min(one.seconds for one in each), min(one.peak for one in each)) for name, each in took.items()
    }
    print(f"{teams} teams, {teams * 34} rows, {path.stat().st_size / 1e6:.0f} MB")
    _print(costs)
    return costs


def _print(costs: dict[str, Cost]) -> None:
    names = {"ours": "summary --from", "bare": "a bare query", "pandas": "lean pandas"}
    for name, cost in costs.items():
        ours = costs["ours"]
        beside = (
            f"   ours is {ours.seconds / cost.seconds:.2f} of its time and {ours.peak / cost.peak:.3f} of its memory"
        )
        print(f"  {names[name]:<15} {cost.seconds:6.2f} s {cost.peak:6.0f} MB{beside if name != 'ours' else ''}")


def _holds(costs: dict[str, Cost], beside: str, most: Most) -> bool:
    """Tell whether ours takes no more of another way than it may."""
    if beside not in costs:
        return True
    ours, other = costs["ours"], costs[beside]
    is_small = most.peak is None or ours.peak / other.peak <= most.peak
    holds = is_small and ours.seconds / other.seconds <= most.seconds
    bound = f"{most.seconds} of the time{f' and {most.peak} of the memory' if most.peak else ''} of {beside}"
    print(f"at most {bound}: {'holds' if holds else 'does not hold'}")
    return holds


def _typed(made: str) -> str:
    """Give each column the type that an export gives it."""
    columns = ", ".join(f'CAST("{name}" AS {type_}) AS "{name}"' for name, type_ in TYPES.items())
    return made.replace("COPY (", f"COPY (SELECT {columns} FROM (", 1).replace(") TO", ")) TO", 1)  # noqa: S608 - ours


def _run(way: Sequence[str], teams: int) -> Cost:
    """Return what a process of its own takes; one that says how many teams it counted has to be right."""
    done = subprocess.run([sys.executable, *way], capture_output=True, text=True, check=True)
    took, peak, *counted = done.stdout.split()
    if counted and int(counted[0]) != teams:
        raise SystemExit(f"counted {counted[0]} of {teams} teams")
    return Cost(float(took), int(peak) / 1024)


if __name__ == "__main__":
    sys.exit(main())
