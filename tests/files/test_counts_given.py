"""What ``--from`` is given: folders of many districts read as one, and what no export writes refused with its place."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from plassess.assessment.district.count_rows import count_rows
from plassess.assessment.district.districts import districts_of
from plassess.assessment.district.team_facts import TeamFacts
from plassess.exchange.count_parquet import as_parquet_folder
from plassess.exchange.count_table import cells_of
from plassess.files.disk.whole_folder import lost_between, swapped, write_folder_whole
from plassess.files.district.counts_given import CountsGiven, summed
from plassess.files.district.counts_parts import MISSING, folder_name, parts_of, write_parts
from plassess.problems.errors import FileError, UsageError

from .test_counts_file import a_district, figures, of_files, of_table, statement, written

duckdb = pytest.importorskip("duckdb")

ODD = (
    "",
    "..",
    ".",
    "a/b",
    "a=b",
    "%2F",
    "St. Mary.",
    "Ñandú 学区",
    "north",
    "North",
    "e\u0301",
    "é",
    "x" * 300,
    "é" * 110,
    "#?*'\"",
)


def of(district: str, edition: str = "2022", at: str = "") -> list[TeamFacts]:
    """The same teams in another district."""
    return [
        structs.replace(one, district=district, edition=edition, uid=f"{at or district}{edition}{one.uid}")
        for one in a_district()
    ]


def laid_out(folder: Path, facts: list[TeamFacts]) -> Path:
    write_parts(folder, as_parquet_folder([cells_of(one) for one in count_rows(facts)]))
    return folder


def figures_of(told: CountsGiven) -> dict[str, Any]:
    return figures(of_table(told.rows))


def changed(folder: Path, sql: str) -> Path:
    """Write the table anew by another program, which keeps no metadata."""
    path = folder / "changed.parquet"
    with duckdb.connect() as base:
        base.read_parquet(str(written(folder, a_district()))).create_view("t")
        base.sql(f"SELECT * REPLACE ({sql}) FROM t").write_parquet(str(path))
    return path


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(["2022", "03", "2011 / pilot"]), st.sampled_from(ODD) | st.text(max_size=9)),
        max_size=9,
    )
)
@example([("2022", one) for one in ODD])
def test_every_edition_and_district_has_a_file_of_its_own_that_engines_read_back(keys: list[tuple[str, str]]) -> None:
    """As on a disk that tells no capitals apart; longer names are cut, and stand in the file."""
    each = sorted(
        {(edition, district.replace("\0", "").encode(errors="ignore").decode()) for edition, district in keys}
    )
    paths = parts_of(each)
    with TemporaryDirectory() as name, duckdb.connect() as base:
        write_parts(Path(name) / "c", dict.fromkeys(paths, b""))
        for path in paths:
            base.sql("SELECT 1 AS n").write_parquet(str(Path(name) / "c" / path))
        read = (
            base.sql(
                f"SELECT edition, coalesce(district, '') FROM read_parquet('{name}/c/**/*.parquet',"
                " hive_partitioning = true, hive_types_autocast = false)"
            ).fetchall()
            if each
            else []
        )

    assert len({path.casefold() for path in paths}) == len(each)
    assert all(max(len(part.encode()) for part in path.split("/")) < 255 for path in paths)
    assert sorted(read) == [
        (edition, district) if len(district) < 90 else (edition, folder_name(district)) for edition, district in each
    ]


def test_a_folder_of_many_districts_is_read_as_one_table(tmp_path: Path) -> None:
    """Districts of odd names, one that says none, and two editions, in folders side by side."""
    facts = [of(name, at=f"d{at}") for at, name in enumerate(ODD) if name != "north"]
    for at, one in enumerate(facts):
        laid_out(tmp_path / "state" / str(at), one)
    together = [one for each in facts for one in each] + of("Lake", "2011")
    written(tmp_path / "state", of("Lake", "2011"))
    (tmp_path / "state" / "_SUCCESS").touch()
    (tmp_path / "state" / "readme.txt").write_text("Ours.")

    told = summed(tmp_path / "state")

    assert figures_of(summed(tmp_path / "state", jobs=2)) == figures_of(told)
    assert figures_of(told) == figures(of_files(together))
    assert told.districts.title == f"{len(facts)} districts"
    assert (len(told.origin.files), told.origin.formats, told.notes) == (len(facts) + 1, ("plassess/counts/1",), ())
    assert (tmp_path / "state/0/edition=2022" / f"district={MISSING}" / "part-0.parquet").is_file()
    assert figures_of(summed(laid_out(tmp_path / "one", together))) == figures(of_files(together))


def test_what_engines_lay_out_by_folders_alone_is_read_too(tmp_path: Path) -> None:
    facts = of("Ñ / 1", "03") + of("Lake", "2011")
    with duckdb.connect() as base:
        base.read_parquet(str(written(tmp_path, facts))).create_view("t")
        base.execute(f"COPY t TO '{tmp_path}/there' (FORMAT parquet, PARTITION_BY (edition, district))")

    assert figures_of(summed(tmp_path / "there")) == figures(of_files(facts))


@pytest.mark.parametrize(
    ("named", "title"),
    [(("Lake", "Lake"), "Lake"), (("Lake", ""), "Lake"), (("", ""), ""), (("Lake", "Hill"), "2 districts")],
)
def test_the_districts_of_a_table_are_told_as_those_of_files(
    named: tuple[str, str], title: str, tmp_path: Path
) -> None:
    facts = [one for at, name in enumerate(named) for one in of(name, at=f"d{at}")]

    told = summed(laid_out(tmp_path / "c", facts)).districts

    assert told == districts_of({one.district for one in facts if one.district})
    assert (told.title, told.name) == (title, "" if title == "2 districts" else title)


def test_a_district_that_is_there_twice_is_refused_with_both_files(tmp_path: Path) -> None:
    fall = a_district()
    laid_out(tmp_path / "s/fall", fall)
    laid_out(tmp_path / "s/spring", [*fall, *of("Made Up", "2026")])

    with pytest.raises(FileError, match=r"24 self-assessments would count twice.*Made Up.*fall/.*spring/.*newest"):
        summed(tmp_path / "s")


def test_a_copy_of_a_row_within_a_table_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "double.csv"
    path.write_text(
        (text := written(tmp_path, a_district(), to="csv").read_text("utf-8")) + text.split("\n", 1)[1], "utf-8"
    )

    with pytest.raises(FileError, match=r"double\.csv twice"):
        summed(path)


def test_one_district_in_two_exports_that_share_nothing_is_told(tmp_path: Path) -> None:
    laid_out(tmp_path / "s/a", of("Lake", at="a"))
    laid_out(tmp_path / "s/b", of("Lake", at="b"))

    (note,) = summed(tmp_path / "s").notes

    assert "Lake, edition 2022, comes from several exports" in note


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("CASE WHEN n > 0 THEN -n ELSE n END AS n", "column n: it is negative"),
        ("CASE WHEN sent > 0 THEN 9 ELSE sent END AS sent", "column sent: it counts marks where fewer than 10"),
        ("CASE WHEN n > 0 THEN 99 ELSE n END AS n", "column n: more people marked"),
        ("NULL::INTEGER AS sent", "column sent: it is empty beside"),
        ("NULL::INTEGER AS n", "column n: it is empty in a row of marks"),
        ("coalesce(n, 1) AS n, 12 AS sent", "column n: it counts people in a row that a team decided"),
        ("NULL::BOOLEAN AS latest", "column latest: it is empty"),
        ("NULL::VARCHAR AS edition", "column edition: it is empty"),
        ("replace(state, 'level', 'lvl') AS state", "column state holds lvl"),
        ("replace(moved, 'same', 'kept') AS moved", "column moved holds kept"),
        ("replace(levels, '1', 'one') AS levels", "column levels holds one 2 3 4"),
        ("level + 7 AS level", "column level holds"),
        ("NULL::VARCHAR AS prompt", "column prompt holds nothing"),
        ("n + 0.5 AS n", "column n holds .*5, and takes whole numbers"),
        ("n::VARCHAR || ' people' AS n", "column n holds .* people, and takes whole numbers"),
        ("level::VARCHAR || '.5' AS level", "column level holds .*5, and takes whole numbers"),
        ("'soon' AS opened", "column opened holds soon, and takes days"),
        ("4.5 AS edition", "column edition holds 4.5, and takes texts"),
        ("42 AS role", "column role holds 42, and takes texts"),
        ("'perhaps' AS decided", "column decided holds perhaps, and takes true or false"),
    ],
)
def test_a_row_that_no_export_writes_is_refused_with_its_file_and_column(sql: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=rf"changed\.parquet: {said}"):
        summed(changed(tmp_path, sql))


@pytest.mark.parametrize(
    "sql",
    [
        "level::DOUBLE AS level, n::DECIMAL(38, 0) AS n, sent::BIGINT AS sent",  # data frames, Snowflake
        "opened::TIMESTAMP AS opened, NULL::INTEGER AS network",  # a data frame of nothing has some type
        "level::VARCHAR || '.0' AS level, decided::VARCHAR AS decided",
        "2022 AS edition",  # read out of a folder's name
    ],
)
def test_other_types_are_taken_where_nothing_is_lost(sql: str, tmp_path: Path) -> None:
    assert figures_of(summed(changed(tmp_path, sql))) == figures(of_files(a_district()))


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("0 AS teams", "column teams: no row stands for no team"),
        ("-people AS people", "column people: it is negative"),
        ("least(sent, 9) AS sent", "column sent: it counts marks where fewer than 10"),
        ("least(most_sent, 9) AS most_sent", "column most_sent: it counts marks where fewer than 10"),
        ("'' AS state", "column state holds"),
    ],
)
def test_what_the_statement_never_makes_is_refused_too(sql: str, said: str, tmp_path: Path) -> None:
    with duckdb.connect() as base:
        base.read_parquet(str(written(tmp_path, a_district()))).create_view("counts")
        base.execute(f"CREATE TABLE made AS {statement()}")
        base.sql(f"SELECT * REPLACE ({sql}) FROM made").write_parquet(str(tmp_path / "made.parquet"))

    with pytest.raises(FileError, match=rf"made\.parquet: {said}"):
        summed(tmp_path / "made.parquet")


def test_what_an_engine_writes_in_capitals_in_several_files_is_taken(tmp_path: Path) -> None:
    """As Snowflake, BigQuery and Spark save the statement's result: pieces, packed, names in capitals."""
    table = written(tmp_path, a_district())
    (tmp_path / "made").mkdir()
    with duckdb.connect() as base:
        base.read_parquet(str(table)).create_view("counts")
        base.execute(f"CREATE TABLE made AS {statement()}")
        names = ", ".join(f'"{one[0]}" AS "{one[0].upper()}"' for one in base.execute("DESCRIBE made").fetchall())
        for at in range(2):
            base.sql(f"SELECT {names} FROM made WHERE rowid % 2 = {at}").write_csv(
                f"{tmp_path}/made/p{at}.csv.gz", compression="gzip"
            )
        (tmp_path / "made/_SUCCESS").touch()
        (tmp_path / "made/.p0.csv.crc").write_bytes(b"crc")

    told = summed(tmp_path / "made")

    assert figures_of(told) == figures(of_files(a_district()))
    assert told.origin.of == "statement"


def of_another_version(folder: Path) -> str:
    with duckdb.connect() as base:
        base.read_parquet(str(written(folder, a_district()))).create_view("t")
        base.execute(
            f"COPY t TO '{folder}/c/new.parquet' (FORMAT parquet, KV_METADATA {{format: 'plassess/counts/2'}})"
        )
    return r"c/new\.parquet is a table of counts in plassess/counts/2, and this plassess reads plassess/counts/1"


def without_a_column(folder: Path) -> str:
    with duckdb.connect() as base:
        base.read_parquet(str(written(folder, a_district()))).create_view("t")
        base.sql("SELECT * EXCLUDE sent FROM t").write_parquet(f"{folder}/c/lacks.parquet")
    return r"c/lacks\.parquet is no table of counts: it has no column sent\."


def of_both_kinds(folder: Path) -> str:
    (folder / "c/a.csv").write_text("a\n")
    return "holds Parquet and CSV"


def torn(folder: Path) -> str:
    (folder / "c/torn.parquet").write_bytes(written(folder, a_district()).read_bytes()[:-100])
    return "torn.parquet"


@pytest.mark.parametrize("make", [of_another_version, without_a_column, of_both_kinds, torn])
def test_one_file_that_does_not_fit_is_named(make: Callable[[Path], str], tmp_path: Path) -> None:
    laid_out(tmp_path / "c/good", of("Lake"))

    with pytest.raises(FileError, match=make(tmp_path)):
        summed(tmp_path / "c")


def test_a_folder_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="holds no Parquet and no CSV"):
        summed(tmp_path)


def test_an_export_replaces_the_one_before_and_nothing_else(tmp_path: Path) -> None:
    folder = laid_out(tmp_path / "counts", of("Lake") + of("Hill", "2011"))
    laid_out(folder, of("Lake"))
    parts = [path.relative_to(folder).as_posix() for path in folder.rglob("*.parquet")]

    assert parts == ["edition=2022/district=Lake/part-0.parquet"]
    assert [path.name for path in tmp_path.iterdir()] == ["counts"]
    assert folder.stat().st_mode & 0o777 == 0o700
    (folder / "notes.txt").write_text("Ours.")
    with pytest.raises(UsageError, match=r"notes\.txt, which no export wrote"):
        laid_out(folder, of("Hill"))
    assert sorted(path.name for path in folder.iterdir()) == ["edition=2022", "notes.txt"]


def test_a_folder_whose_export_was_stopped_between_two_renames_is_told_and_heals(tmp_path: Path) -> None:
    """As a system without an exchange leaves it: the old one is out of the way, the new one not yet in place."""
    hill, lake = laid_out(tmp_path / "hill", of("Hill")), laid_out(tmp_path / "lake", of("Lake"))
    lake.rename(tmp_path / ".lake.a1b2c3d4.old.tmp")
    shutil.copytree(hill, tmp_path / ".lake.a1b2c3d4.tmp")

    for asked in (tmp_path, lake):
        with pytest.raises(FileError, match=r"lake is not there: .*\.lake\.a1b2c3d4\.old\.tmp beside it"):
            summed(asked)
    assert summed(hill).districts.name == "Hill"
    laid_out(lake, of("Lake"))

    assert summed(tmp_path).districts.count == 2
    assert not list(tmp_path.glob("*.old.tmp"))


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone exchanges two folders in one step")
def test_a_folder_that_is_replaced_is_there_at_every_moment(tmp_path: Path) -> None:
    one, other, ours = tmp_path / "f", tmp_path / "g", re.compile(".*")
    for folder in (one, other):
        write_folder_whole(folder, {"a": b"1"}, ours)
    if not swapped(one, other):
        pytest.skip("this file system exchanges no folders")
    told = subprocess.run(
        [sys.executable, "-c", WRITES, str(one)], check=True, capture_output=True, text=True, timeout=60
    )

    assert told.stdout == "always there\n"


WRITES = """
import re, sys, threading
from pathlib import Path
from plassess.files.disk.whole_folder import swapped, write_folder_whole
folder, missed, done = Path(sys.argv[1]), [], threading.Event()
def look():
    while not done.is_set():
        if not (folder / "a").exists():
            missed.append(1)
looks = threading.Thread(target=look)
looks.start()
for at in range(200):
    write_folder_whole(folder, {"a": b"%d" % at}, re.compile(".*"))
done.set()
looks.join()
print("missed" if missed else "always there")
"""


def test_what_cannot_be_written_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """The second file's folder would be a file's."""
    folder, ours = tmp_path / "f", re.compile(".*")
    write_folder_whole(folder, {"a": b"1"}, ours)

    with pytest.raises(FileError, match="could not be written"):
        write_folder_whole(folder, {"a": b"2", "a/b": b"3"}, ours)

    assert [path.name for path in tmp_path.rglob("*")] == ["f", "a"]
    assert (folder / "a").read_bytes() == b"1"


def test_where_folders_may_not_be_listed_none_is_lost(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    assert list(lost_between(tmp_path / "file")) == []
