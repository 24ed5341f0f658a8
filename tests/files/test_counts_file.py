"""The table of counts summed up by one statement says what the files of the teams say, on every engine."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.assessment.test_editions_together import districts_of_two_editions, earlier, of_old
from tests.district_teams import LABELS, ROWS, districts, framework, marks, row, team

from plassess.assessment.district.count_rows import count_rows
from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.counts_summed import Names, SummedRow, summary_of_counts
from plassess.assessment.district.five_pictures import Summary, summary_of
from plassess.assessment.district.team_facts import RatedWith, TeamFacts
from plassess.assessment.district.teams import Wanted, teams_in
from plassess.exchange.count_parquet import as_parquet
from plassess.exchange.count_table import cells_of
from plassess.exchange.table_formats import as_csv
from plassess.files.district.counts_file import TYPES, statement
from plassess.files.district.counts_given import summed
from plassess.problems.errors import FileError

FRAMEWORK = framework()
NAMES = Names({"principal": "Principal", "coach": "Principal"}, {})


def of_files(facts: Sequence[TeamFacts]) -> Summary:
    """Sum up the teams themselves, small ones among them: what a table leaves out is in neither."""
    return summary_of(teams_in(facts), Wanted(), "level", FRAMEWORK, None)


def of_table(rows: Sequence[SummedRow]) -> Summary:
    return summary_of_counts(rows, CountsOrigin(), Wanted(), FRAMEWORK, NAMES)


def figures(found: Summary) -> dict[str, Any]:
    """All that counts can tell, whatever the order of rows."""
    told: dict[str, Any] = {"of": (found.teams, found.first, found.last, found.editions)}
    for picture in ("levels", "marks", "moved"):
        roles = getattr(found, picture)
        told[picture] = [(one.role, one.role_title, one.edition, one.teams) for one in roles]
        of_rows = [
            (one.role, one.edition, each.part, each.id, each.title, it)
            for one in roles
            for each in one.standards
            for it in each.rows
        ]
        told[f"{picture} of rows"] = sorted(of_rows, key=repr)
    told["people"] = [one.people for one in found.marks]
    return told


def written(folder: Path, facts: Sequence[TeamFacts], *, to: str = "parquet") -> Path:
    rows = [cells_of(one) for one in count_rows(facts)]
    path = folder / f"counts.{to}"
    if to == "csv":
        path.write_text(as_csv("counts", list(TYPES), rows), encoding="utf-8", newline="")
    else:
        path.write_bytes(as_parquet("counts", list(TYPES), rows))
    return path


def worded(facts: TeamFacts, words: str) -> TeamFacts:
    """Let its levels say something, so that some say otherwise."""
    said = RatedWith(LABELS, {}, {"1": words} if words else {})
    return structs.replace(facts, rows=tuple(structs.replace(one, rated_with=said) for one in facts.rows))


def a_district() -> list[TeamFacts]:
    """Teams of which some had a time before, mark alone, or rated on other words."""
    at = (4, 3, 2, 1, 1)
    facts = []
    for number in range(12):
        rows = [row(ROWS[0], number % 5), row(ROWS[1], "unknown"), row(ROWS[2], number % 3, evidence=True)]
        told: dict[str, Any] = {"sent": 12, "marked": (marks(ROWS[0], at, 1),)} if number % 2 else {}
        facts.append(worded(team(number, rows, opened=team(0).opened.replace(year=2027), **told), "ab"[number % 2]))
        facts.append(worded(team(number, [row(ROWS[0], 1)], uid=f"before{number}", folder=f"b{number}"), "a"))
    return facts


@settings(max_examples=30)
@given(districts(), st.lists(st.sampled_from(["", "a", "b"]), min_size=1), st.sampled_from(["parquet", "csv"]))
def test_the_statement_gives_the_figures_that_the_files_give(
    facts: tuple[TeamFacts, ...], words: list[str], to: str
) -> None:
    pytest.importorskip("duckdb")
    said = [worded(one, words[at % len(words)]) for at, one in enumerate(facts)]
    with TemporaryDirectory() as name:
        found = of_table(summed(written(Path(name), said, to=to)).rows)

    assert figures(found) == figures(of_files(said))


@settings(max_examples=30)
@given(districts_of_two_editions(), st.lists(st.booleans(), min_size=1, max_size=5))
def test_a_table_brings_editions_together_as_the_files_do(facts: list[TeamFacts], marked: list[bool]) -> None:
    """Some marked alone, of which nothing comes over; each had a time before, on the edition it had then."""
    pytest.importorskip("duckdb")
    told = {"sent": 12, "marked": (marks(ROWS[0], (4, 3, 2, 1, 1), 1),)}
    now = [structs.replace(one, **told if marked[at % len(marked)] else {}) for at, one in enumerate(facts)]
    before = [
        structs.replace(one, uid=f"b{one.uid}", opened=date(2020, 1, 1), folder=f"b{one.folder}") for one in now
    ]
    with TemporaryDirectory() as name:
        found = of_table(summed(written(Path(name), [*now, *before[::2]])).rows)

    assert figures(found) == figures(of_files([*now, *before[::2]]))


def test_a_row_that_is_counted_with_today_s_edition_stands_with_it_and_its_team_with_both(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    comes, stays = earlier(ROWS[0], 1), earlier(ROWS[1], 1, apart="its words have changed since it was rated")
    facts = [of_old(at, comes, stays) for at in range(6)]

    rows = [(one.state, one.edition, one.prompt) for one in count_rows(facts)]

    assert rows[:4] == [
        ("whole", "2022", None),
        ("also", "2026", None),
        ("level", "2026", f"{ROWS[0]}.now"),
        ("level", "2022", ROWS[1]),
    ]
    assert summed(written(tmp_path, facts)).rows[0].teams == 6
    assert of_table(summed(written(tmp_path, facts)).rows).teams == 6


def test_the_pictures_of_a_table_are_not_empty(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")

    found = of_table(summed(written(tmp_path, a_district())).rows)

    assert figures(found) == figures(of_files(a_district()))
    (levels,), (marked,), (moved,) = found.levels, found.marks, found.moved
    assert (levels.teams, marked.teams, marked.people, moved.teams) == (12, 6, 72, 12)
    rows = [it for each in levels.standards for it in each.rows]
    assert {it.id for it in rows if it.differ} == set(ROWS)
    assert any(it.nearer for each in moved.standards for it in each.rows)


def test_the_page_about_summary_shows_the_statement_as_it_runs() -> None:
    page = (Path(__file__).parents[2] / "docs/summary.md").read_text(encoding="utf-8")

    assert f"```sql\n{statement()}```" in page


def test_what_the_statement_made_elsewhere_is_taken_as_it_is(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    table = written(tmp_path, a_district())
    with duckdb.connect() as base:
        base.read_parquet(str(table)).create_view("counts")
        base.sql(statement()).write_csv(str(tmp_path / "small.csv"))
        base.sql(statement()).write_parquet(str(tmp_path / "small.parquet"))
    header, rest = (tmp_path / "small.csv").read_text("utf-8").split("\n", 1)
    (tmp_path / "capitals.csv").write_text(f"{header.upper()}\n{rest}", encoding="utf-8")

    for name in ("small.csv", "small.parquet", "capitals.csv"):
        assert figures(of_table(summed(tmp_path / name).rows)) == figures(of_table(summed(table).rows))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        (
            "rows.csv",
            "uid,folder\r\na,b\r\n",
            "is no table of counts: it has no column district, school, network, role, opened and 15 others",
        ),
        ("rows.parquet", "uid,folder\r\na,b\r\n", "cannot be read as Parquet or CSV"),
        ("empty.csv", "", "empty.csv"),
    ],
)
def test_what_is_no_table_of_counts_is_refused(name: str, text: str, said: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(FileError, match=said):
        summed(tmp_path / name)
    with pytest.raises(FileError, match="There is no file"):
        summed(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("old", "new"), [(",12,", ",many,"), (",level,", ",levle,"), (",true,true,", ",perhaps,true,")]
)
def test_a_cell_that_no_export_writes_is_refused(old: str, new: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    table = written(tmp_path, a_district(), to="csv")
    table.write_text(table.read_text("utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(FileError, match=r"counts\.csv"):
        of_table(summed(table).rows)
