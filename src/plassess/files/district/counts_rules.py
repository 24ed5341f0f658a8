"""What holds in every table of counts: no small group in it, no self-assessment twice, no word that none writes."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.district.count_rows import OF_ONE, WHOLE
from plassess.assessment.district.counts_summed import SummedRow
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError
from plassess.problems.sentences import counted

if TYPE_CHECKING:  # installed with an extra
    import duckdb

_MOST_TOLD = 3
_ANEW = "Have it exported anew."


class Rule(Struct, frozen=True):
    """A rule of a row: its column, the SQL of a row that breaks it, and what is wrong then."""

    column: str
    broken: str
    why: str


_FEW = f"it counts marks where fewer than {FEWEST_OUTSIDE} people sent theirs, which no table may hold"
_EMPTY = "it is empty"
_OF_ROWS = (
    *(Rule(name, f"{name} IS NULL", _EMPTY) for name in ("role", "opened", "edition", "state", "decided", "latest")),
    Rule("n", "n < 0", "it is negative"),
    Rule("sent", f"sent < {FEWEST_OUTSIDE}", _FEW),
    Rule("n", "n > sent", "more people marked one level than sent their marks"),
    Rule("sent", "n IS NOT NULL AND sent IS NULL", "it is empty beside a count of people"),
    Rule("n", f"NOT decided AND state NOT IN {OF_ONE} AND n IS NULL", "it is empty in a row of marks"),
    Rule("n", "decided AND n IS NOT NULL", "it counts people in a row that a team decided"),
)
_OF_SUMS = (
    *(Rule(name, f"{name} IS NULL", _EMPTY) for name in ("role", "edition", "state", "decided", "teams")),
    *(Rule(name, f"{name} IS NULL", _EMPTY) for name in ("teams_sent", "first_opened", "last_opened")),
    Rule("teams", "teams < 1", "no row stands for no team"),
    Rule("teams_sent", "teams_sent < 0 OR teams_sent > teams", "more teams sent marks than there are"),
    Rule("people", "people < 0", "it is negative"),
    Rule("sent", f"sent < {FEWEST_OUTSIDE} * teams_sent OR (sent IS NULL AND people IS NOT NULL)", _FEW),
    Rule("most_sent", f"most_sent < {FEWEST_OUTSIDE} OR most_sent > sent", _FEW),
    Rule("people", "people > sent", "more people marked one level than sent their marks"),
    Rule("people", "decided AND people IS NOT NULL", "it counts people in a row that teams decided"),
)


def refuse_broken_rows(base: "duckdb.DuckDBPyConnection", *, is_table: bool) -> None:
    """Raise FileError where a row of the view ``counts`` breaks a rule, with its file and column."""
    rules = _OF_ROWS if is_table else _OF_SUMS
    if not _first(base, " OR ".join(f"({one.broken})" for one in rules)):
        return
    for rule in rules:
        if file := _first(base, rule.broken):
            raise FileError(f"{shown_name(Path(file))}: column {rule.column}: {rule.why}. {_ANEW}")


def refuse_unknown_words(base: "duckdb.DuckDBPyConnection", rows: Iterable[SummedRow]) -> None:
    """Raise FileError for a state, a movement or levels that no export writes, with their file and column."""
    for one in rows:
        if column := one.unknown:
            value = getattr(one, column)
            file = _first(base, f"{column} IS NOT DISTINCT FROM ?", [value])
            said = "nothing" if value is None else visible(str(value), 40)
            raise FileError(
                f"{shown_name(Path(file))}: column {column} holds {said}, which no export writes there. {_ANEW}"
            )


def refuse_double(base: "duckdb.DuckDBPyConnection") -> None:
    """Raise FileError where a self-assessment stands in the tables twice: a district was exported again."""
    once = f"SELECT count(uid) = count(DISTINCT hash(uid)) FROM counts WHERE state = '{WHOLE}'"  # noqa: S608 - ours
    if base.execute(once).fetchall() == [(True,)]:  # in half the time
        return
    twice = f"""
        SELECT uid, any_value(district), min(filename), max(filename) FROM counts WHERE state = '{WHOLE}'
        AND uid IS NOT NULL GROUP BY uid HAVING count(*) > 1 ORDER BY min(filename), uid
    """  # noqa: S608 - ours
    found = base.execute(twice).fetchall()
    if found:
        uid, district, one, other = found[0]
        of = f" of {visible(district, 80)}" if district else ""
        files = [shown_name(Path(name)) for name in dict.fromkeys((one, other))]
        where = " and in ".join(files) if len(files) > 1 else f"{files[0]} twice"
        raise FileError(
            f"{counted(len(found), 'self-assessment')} would count twice: {visible(uid, 40)}{of} stands in {where}."
            " That is one district exported on two days, or a file copied. Keep its newest export, and take the other"
            " out."
        )


def told_twice(base: "duckdb.DuckDBPyConnection") -> tuple[str, ...]:
    """Tell of districts that come from several exports: a team that is in two of them would count twice."""
    several = f"""
        SELECT district, edition, min(filename), max(filename) FROM counts WHERE state = '{WHOLE}'
        AND district IS NOT NULL GROUP BY district, edition HAVING count(DISTINCT filename) > 1 ORDER BY 1, 2
    """  # noqa: S608 - ours
    found = base.execute(several).fetchall()
    lines = [_of_several(*row) for row in found[:_MOST_TOLD]]
    more = len(found) - _MOST_TOLD
    return (*lines, *([f"And so {'does' if more == 1 else 'do'} {more} more."] if more > 0 else []))


def _of_several(district: str, edition: str, one: str, other: str) -> str:
    files = " and ".join(shown_name(Path(name)) for name in (one, other))
    return (
        f"{visible(district, 80)}, edition {visible(edition, 40)}, comes from several exports, such as {files}."
        " A team that is in two of them counts twice: export a district’s self-assessments all at once."
    )


def _first(base: "duckdb.DuckDBPyConnection", condition: str, values: Sequence[object] = ()) -> str:
    """Return the file of a row for which a condition holds, empty where there is none."""
    row = base.execute(f"SELECT filename FROM counts WHERE {condition} LIMIT 1", list(values)).fetchone()  # noqa: S608
    return row[0] if row else ""
