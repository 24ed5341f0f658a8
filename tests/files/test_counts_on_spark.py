"""Spark runs the statement that is shipped as DuckDB does, and each figure is the one that the files give."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from bench.schools import DISTRICT
from tests.files.test_counts_file import a_district, figures, of_files, of_table, written
from tests.program.program import run
from tests.program.test_summary import _copy

from plassess.files.district.counts_file import statement
from plassess.files.district.counts_given import summed

PYTHON = os.environ.get("PYTHON_WITH_SPARK", sys.executable)
"""Spark is half a gigabyte, so that it is installed beside what plassess is developed with: .ci/run names it."""
ON_SPARK = """
import sys
from pyspark.sql import SparkSession
sql, *tables = sys.argv[1:]
spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
for table in tables:
    spark.read.parquet(table).createOrReplaceTempView("counts")
    found = spark.sql(open(sql, encoding="utf-8").read())
    found.coalesce(1).write.parquet(table + ".small")
print("Spark", spark.version, "on Java", spark.sparkContext._jvm.System.getProperty("java.version"))
"""


def on_spark(folder: Path, *tables: Path) -> list[Path]:
    """Run the statement on each table, in a process of its own, since its warnings are not ours."""
    sql = folder / "counts.sql"
    sql.write_text(statement(), encoding="utf-8")
    done = subprocess.run(
        [PYTHON, "-c", ON_SPARK, str(sql), *map(str, tables)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    print(done.stdout)
    return [Path(f"{table}.small") for table in tables]


@pytest.mark.slow
@pytest.mark.skipif(
    sys.executable == PYTHON and find_spec("pyspark") is None,
    reason=".ci/run installs Spark, and runs this by itself",
)
def test_spark_runs_the_same_statement_to_the_same_figures(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    print("DuckDB", duckdb.__version__)
    teams = written(tmp_path, a_district())
    folder = _copy(tmp_path / "district")
    for out in ("counts.parquet", "counts"):
        assert run(folder, "export", "counts", "--to", "parquet", "--out", out).code == 0
    small, of_yaml, of_folder = on_spark(tmp_path, teams, folder / "counts.parquet", folder / "counts")

    assert sorted(summed(small).rows, key=repr) == sorted(summed(teams).rows, key=repr)
    assert figures(of_table(summed(small).rows)) == figures(of_files(a_district()))

    told = [
        json.loads(run(folder, "summary", *given, "--json").out)
        for given in ((), *(("--from", str(one)) for one in (of_yaml, of_folder, "counts.parquet", "counts")))
    ]
    assert [one.pop("counts")["of"] for one in told[1:]] == ["statement", "statement", "table", "table"]
    assert [one.pop("districts") for one in told[1:]] == [0, 0, 1, 1]  # the statement names no district
    assert [one.pop("district") for one in told[1:]] == ["", "", DISTRICT, DISTRICT]
    assert told[1] == told[2] == told[3] == told[4]
    for key in ("teams", "first", "last", "levels", "moved"):
        assert told[1][key] == told[0][key] != [], key
