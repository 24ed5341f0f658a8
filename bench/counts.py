"""What a table of counts costs: a million made-up teams of 33 rows, by a bare DuckDB query of the same counts.

Each figure is a ratio of processor times in one run, of the least of several rounds in turns (README.md beside this).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb

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
) TO '{path}' (FORMAT parquet)
"""
BARE = """
SELECT
  role, edition, version, part, prompt, state, level, levels, decided, moved, evidence,
  COUNT(*), SUM(n), SUM(sent), COUNT(sent), MAX(sent), MIN(opened), MAX(opened)
FROM read_parquet('{path}') WHERE latest GROUP BY ALL
"""
"""The same counts by the columns that they differ by; a row's standard follows from those."""
TIMED = """
import resource, sys
from pathlib import Path
from time import process_time
path, bare = sys.argv[1:]
import duckdb
from plassess.assessment.district.teams import Wanted
from plassess.tasks.summary.counts_read import summary_from
before = process_time()
if bare:
    base = duckdb.connect()
    base.execute("SET enable_progress_bar = false")
    base.execute(bare).fetchall()
else:
    teams = summary_from(Path(path), Wanted(), None)[0].teams
    assert teams == int(Path(path).stem), teams
took = process_time() - before
lines = Path("/proc/self/status").read_text().splitlines()
peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
print(took, peak)
"""
MOST = 1.3


def main() -> int:
    """Print the ratio beside what it may be, and the peaks of memory; 1 where the ratio is above it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="measurements of each (default 5)")
    parser.add_argument("--teams", type=int, nargs="*", default=[10_000, 100_000, 1_000_000], help="how many")
    options = parser.parse_args()
    print(f"DuckDB {duckdb.__version__}")
    ratio = 0.0
    with tempfile.TemporaryDirectory() as name:
        for teams in sorted(options.teams):
            ratio = _measured(Path(name), teams, options.rounds)
    return int(ratio > MOST)


def _measured(folder: Path, teams: int, rounds: int) -> float:
    path = folder / f"{teams}.parquet"
    with duckdb.connect() as base:
        base.execute(_typed(MADE.format(teams=teams, path=path)))
    ours, bare = [], []
    for _ in range(rounds):
        ours.append(_run(path, ""))
        bare.append(_run(path, BARE.format(path=path)))
    took, least = (min(seconds for seconds, _ in one) for one in (ours, bare))
    peak, its_peak = (min(size for _, size in one) for one in (ours, bare))
    size = path.stat().st_size / 1e6
    print(f"{teams} teams, {teams * 34} rows, {size:.0f} MB: a bare query takes {least:.2f} s and {its_peak:.0f} MB")
    print(f"  summary --from {took:.2f} s, {took / least:5.2f}  (at most {MOST}); peak of memory {peak:.0f} MB")
    return took / least


def _typed(made: str) -> str:
    """Give each column the type that an export gives it."""
    columns = ", ".join(f'CAST("{name}" AS {type_}) AS "{name}"' for name, type_ in TYPES.items())
    return made.replace("COPY (", f"COPY (SELECT {columns} FROM (", 1).replace(") TO", ")) TO", 1)  # noqa: S608 - ours


def _run(path: Path, bare: str) -> tuple[float, float]:
    """Return the processor time in seconds and the peak of memory in MB of a process of its own."""
    done = subprocess.run([sys.executable, "-c", TIMED, str(path), bare], capture_output=True, text=True, check=True)
    took, peak = done.stdout.split()
    return float(took), int(peak) / 1024


if __name__ == "__main__":
    sys.exit(main())
